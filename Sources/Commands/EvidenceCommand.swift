package import ArgumentParser
import ContentHash
import Documents
import Readiness
import Rendering
package import VacancyModel
import WorkspaceStore

/// Keeps documents once for all applications.
package struct EvidenceCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "evidence",
    abstract: "Keep certificates and diplomas for all applications.",
    usage: "dossier evidence [add FILE --kind KIND|remove NAME] [options]",
    discussion: """
      Examples:
        dossier evidence add delf.pdf --kind language-certificate --issued 2024-06-30
        dossier evidence add nato-test.pdf --kind language-certificate --expires 2027-06-30
        dossier evidence                                 what is kept, and where it is used
        dossier attach head-of-section language-evidence --evidence delf
        dossier evidence remove delf

      One content is stored once, whatever its files are called. A workspace gets a
      copy of its own, with the expiry. Health and clearance papers stay out.

      Exit status: 0 kept, or shown · 64 usage · 65 cannot be read · 66 no such file
      or name · 74 cannot write · 75 locked by another run · 77 not permitted.
      """)

  @Argument(help: ArgumentHelp("What to do: add FILE, remove NAME, list.", valueName: "action"))
  package var words: [String] = []

  @Option(help: ArgumentHelp("What it is, in small letters: diploma, language-certificate.", valueName: "kind"))
  package var kind: String?

  @Option(
    name: .customLong("as"), help: ArgumentHelp("Its name in commands; else one from the file's.", valueName: "name"))
  package var name: String?

  @Option(help: ArgumentHelp("The day on which it was issued.", valueName: "day"), transform: Days.read)
  package var issued: CalendarDate?

  @Option(help: ArgumentHelp("The day on which it expires.", valueName: "day"), transform: Days.read)
  package var expires: CalendarDate?

  @Flag(help: "Print JSON.")
  package var json = false

  @OptionGroup(title: "General") package var global: GlobalOptions

  /// A command.
  package init() {}

  package func run() async throws { try await run(in: .live(global)) }

  /// Keeps or lists in a given context.
  package func run(in context: CommandContext) async throws {
    let desk = try Desk(context)
    guard words.first == "add" || (kind == nil && name == nil && issued == nil && expires == nil) else {
      throw CommandFailure(.usage, "--kind and the dates belong to a file: dossier evidence add FILE --kind KIND")
    }
    switch (words.first, words.count) {
    case (nil, _), ("list", 1): try list(desk)
    case ("add", 2): try add(words[1], desk)
    case ("remove", 2): try remove(words[1], desk)
    case (let word?, _):
      throw CommandFailure(
        .usage,
        ["add", "remove"].contains(word) ? "Give one name." : "'\(word)' is nothing that can be done with evidence.",
        advice: "dossier evidence add FILE --kind KIND, or: dossier evidence remove NAME")
    }
  }

  private func add(_ path: String, _ desk: Desk) throws {
    guard let kind, let kindName = Slug(kind) else {
      throw CommandFailure(
        .usage, self.kind == nil ? "Say what it is: --kind diploma" : "'\(self.kind ?? "")' cannot be a kind.",
        advice: "A kind has small letters, digits and hyphens: diploma, language-certificate, employer-certificate.")
    }
    guard !["clearance", "medical", "health"].contains(where: kindName.text.contains) else {
      throw CommandFailure(
        .usage, "Papers about health and clearance stay out; '\(path)' was not copied.",
        advice: "Enter level and dates instead: dossier profile clearance \"NATO SECRET\" --expires DAY")
    }
    if let issued, let expires, expires < issued {
      throw CommandFailure(
        .usage,
        "It would expire (\(LocalTime(expires).iso)) before it was issued (\(LocalTime(issued).iso)); "
          + "nothing was kept.", advice: "Both dates stand on the document.")
    }
    let incoming = try IncomingFile.read(path)
    let stem = incoming.name.split(separator: ".").first.map(String.init) ?? kindName.text
    guard let chosen = name.map({ Slug($0) }) ?? Slug(title: stem) ?? kindName else {
      throw CommandFailure(.usage, "'\(name ?? "")' cannot be a name: a–z, 0–9 and inner hyphens.")
    }
    var kept: KeptEvidence?
    var isNew = false
    try desk.shelf().keep(name: incoming.name, bytes: incoming.bytes) { profile, stored in
      if let index = profile.evidence.firstIndex(where: { $0.sha256 == stored.digest.hex }) {
        isNew = false
        if let issued { profile.evidence[index].issued = issued }
        if let expires { profile.evidence[index].expires = expires }
        kept = profile.evidence[index]
        return
      }
      guard profile.evidence(named: chosen.text) == nil else {
        throw CommandFailure(
          .cannotCreate, "Another document is kept as '\(chosen)' already; nothing was kept.",
          advice: "Give this one a name of its own: --as \(chosen)-2")
      }
      let evidence = KeptEvidence(
        name: chosen.text, kind: kindName.text, file: stored.file, sha256: stored.digest.hex, bytes: stored.bytes,
        added: desk.context.now, issued: issued, expires: expires)
      profile.evidence.append(evidence)
      (kept, isNew) = (evidence, true)
    }
    if let kept { try desk.context.output.write(line: desk.renderer().kept(kept, isNew: isNew)) }
  }

  private func remove(_ name: String, _ desk: Desk) throws {
    var removed: KeptEvidence?
    let shelf = try desk.shelf()
    try shelf.update { profile in
      let evidence = try desk.evidence(named: name, in: profile)
      profile.evidence.removeAll { $0 == evidence }
      removed = evidence
    }
    if let removed { try shelf.discard(removed) }
    try desk.context.messages.write(line: "Removed '\(name)'. Copies in workspaces stay.")
  }

  private func list(_ desk: Desk) throws {
    let kept = try desk.shelf().load().evidence
    guard !json else { return try desk.context.output.write(line: ProfileJSON.render(kept)) }
    var uses: [String: [String]] = [:]
    for (slug, result) in try desk.store.list() {
      guard case .success(let workspace) = result else { continue }
      for item in workspace.items {
        for evidence in item.evidence { uses[evidence.sha256, default: []].append("\(slug) \(item.id)") }
      }
    }
    let today = Clocks.here.local(desk.context.now).date
    try desk.context.output.write(line: desk.renderer().evidence(kept, uses: uses, today: today))
  }
}

extension Desk {
  /// The kept document of that name.
  func evidence(named name: String, in profile: Profile) throws(CommandFailure) -> KeptEvidence {
    if let evidence = profile.evidence(named: name) { return evidence }
    throw CommandFailure(
      .notFound, "No evidence is kept as '\(name)'.",
      advice: NearestName.question(for: name, among: profile.evidence.map(\.name)) ?? "'dossier evidence' lists it.")
  }
}
