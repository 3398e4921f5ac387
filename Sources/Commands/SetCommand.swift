package import ArgumentParser
import VacancyModel

/// Enters a fact that the notice's copy lacks or has wrong.
package struct SetCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Enter a fact, a limit, or an item of your own.",
    usage: "dossier set SLUG FACT VALUE [--zone ZONE]",
    discussion: """
      Examples:
        dossier set head-of-section deadline 2026-01-25T23:59 --zone Europe/Brussels
        dossier set head-of-section grade G20
        dossier set head-of-section title "Head, Tidal Observatory Section"
        dossier set head-of-section limit challenges-paper "2 pages A4"
        dossier set head-of-section item "Security questionnaire" --limit "1 page"
        dossier set head-of-section item security-questionnaire --remove
        dossier set head-of-section posts "1 and 3"
        dossier set head-of-section paper each

      Facts: deadline, title, organisation, grade, reference, location, posts (which
      of several you want), paper (one for all of them, or one for each).
      The value before stays in the history: 'dossier log SLUG'.

      Exit status: 0 entered · 64 no such fact, date, zone or limit · 65 workspace.xml
      is damaged · 66 no such workspace or item · 74 cannot write · 75 locked by
      another run · 77 not permitted.
      """)

  @Argument(help: ArgumentHelp("The workspace.", valueName: "slug"), completion: Completions.workspaces)
  package var slug: String

  @Argument(help: ArgumentHelp("The fact, or 'limit' or 'item'.", valueName: "fact"))
  package var fact: String

  @Argument(help: ArgumentHelp("Its value; for a limit, the item and its limit.", valueName: "value"))
  package var values: [String]

  @Option(help: ArgumentHelp("The time zone of a deadline: Europe/Brussels.", valueName: "zone"))
  package var zone: String?

  @Option(help: ArgumentHelp("The limit of an item of your own: \"1 page\".", valueName: "limit"))
  package var limit: String?

  @Flag(help: "Remove an item of your own.")
  package var remove = false

  @OptionGroup(title: "General") package var global: GlobalOptions

  /// A command.
  package init() {}

  package func run() async throws { try await run(in: .live(global)) }

  /// Enters in a given context.
  package func run(in context: CommandContext) async throws {
    let desk = try Desk(context)
    switch fact.lowercased() {
    case "limit": try await setLimit(at: desk)
    case "item": try setItem(at: desk)
    default: try setFact(at: desk)
    }
  }

  private func setFact(at desk: Desk) throws {
    let names = EnteredFact.allCases.map(\.rawValue) + ["limit", "item"]
    let typed = fact.lowercased() == "place" ? "location" : fact.lowercased()
    guard let fact = EnteredFact(rawValue: typed) else {
      throw CommandFailure(
        .usage, "'\(self.fact)' is no fact that can be entered.",
        advice: NearestName.question(for: self.fact, among: names) ?? "The facts: \(names.joined(separator: ", ")).")
    }
    guard limit == nil, !remove else {
      throw CommandFailure(.usage, "--limit and --remove are for items: dossier set \(slug) item TITLE --limit LIMIT")
    }
    var note: String?
    try desk.change(slug) { workspace in
      try fact.enter(
        values.joined(separator: " "), zone: zone, into: &workspace, at: desk.context.now)
      if fact == .deadline {
        note = ClosingHour.note(on: workspace.vacancy.deadline, seat: workspace.vacancy.seatZone)
      }
    }
    if let note { try desk.context.messages.write(line: note) }
  }

  private func setLimit(at desk: Desk) async throws {
    guard values.count >= 2, zone == nil, limit == nil, !remove else {
      throw CommandFailure(
        .usage, "A limit needs its item and its length.",
        advice: "dossier set \(slug) limit challenges-paper \"2 pages A4\"")
    }
    let limit = try LimitWords.limit(values.dropFirst().joined(separator: " "))
    let before = try desk.load(slug)
    let item = before.items[try before.index(ofItem: values[0])]
    let findings = await EvidenceCheck.findings(item, against: limit, of: before.slug, at: desk)
    try desk.change(slug) { workspace in
      try OwnItem.setLimit(limit, ofItem: values[0], in: &workspace, at: desk.context.now)
      workspace.items[try workspace.index(ofItem: values[0])].take(findings)
    }
  }

  private func setItem(at desk: Desk) throws {
    guard zone == nil, !(remove && limit != nil) else {
      throw CommandFailure(.usage, "An item has no time zone, and one that goes has no limit.")
    }
    let words = values.joined(separator: " ")
    let limit = try self.limit.map { try LimitWords.limit($0) } ?? nil
    try desk.change(slug) { workspace in
      if remove {
        try OwnItem.remove(words, from: &workspace, at: desk.context.now)
      } else {
        try OwnItem.add(words, limit: limit, to: &workspace, at: desk.context.now)
      }
    }
  }
}
