package import ArgumentParser
import Readiness
import Rendering
import VacancyModel
import WorkspaceStore

/// Records how far an item is.
package struct MarkCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "mark",
    abstract: "Record how far an item is.",
    usage: "dossier mark SLUG ITEM STATUS [--note TEXT] | --point N addressed",
    discussion: """
      Examples:
        dossier mark head-of-section application-form submitted --note "portal, 10 Jan"
        dossier mark head-of-section language-evidence in progress
        dossier mark head-of-section secondment-agreement not needed
        dossier mark head-of-section challenges-paper --point 2 addressed

      Statuses: not started, in progress, ready, submitted, acknowledged, waiting,
      not needed, not met (a condition). Ready means prepared; only submitted means
      sent, and keeps a copy. 'dossier submit' records the whole application.

      A challenge that the notice lists is 'addressed' or 'not addressed' by the
      paper, as you say; nothing is judged by it, and nothing waits for it.

      Exit status: 0 recorded · 64 no such status, or not for this item ·
      65 workspace.xml is damaged · 66 no such workspace or item ·
      74 cannot write · 75 locked by another run · 77 not permitted.
      """)

  @Argument(help: ArgumentHelp("The workspace.", valueName: "slug"), completion: Completions.workspaces)
  package var slug: String

  @Argument(
    help: ArgumentHelp("The item; 'dossier status SLUG --items' lists them.", valueName: "item"),
    completion: Completions.items)
  package var item: String

  @Argument(help: ArgumentHelp("The status, in one word or two.", valueName: "status"))
  package var status: [String]

  @Option(help: ArgumentHelp("Your own note, kept with the item.", valueName: "text"))
  package var note: String?

  @Option(help: ArgumentHelp("One of the challenges that the paper is to address, by its number.", valueName: "n"))
  package var point: Int?

  @OptionGroup(title: "General") package var global: GlobalOptions

  /// A command.
  package init() {}

  package func run() async throws { try await run(in: .live(global)) }

  /// Records in a given context.
  package func run(in context: CommandContext) async throws {
    if let point { return try tick(point, in: context) }
    let status = try StatusWord.status(self.status.joined(separator: " "))
    let desk = try Desk(context)
    let before = try desk.load(slug)
    let place = try before.index(ofItem: item)
    try refuse(status, before.items[place], in: before)
    let sending = Sending(before, at: desk)
    let report = sending.report
    let messages = try desk.templates.messages()
    guard status == .submitted, report.items[place].isToSendAgain || !before.items[place].status.isSent else {
      try desk.change(slug) { try change(&$0, at: context.now) }
      try sayIfStillOpen(desk, before)
      return
    }
    try sending.requireOpen()
    try sending.record([before.items[place]], at: context.now, change: { try change(&$0, at: context.now) })
    if let late = messages.lateSubmission(context.now, in: report) {
      try context.messages.write(line: "\(late) \(messages.sentNow(before.slug))")
    }
  }

  /// Refuses a status that the item cannot have.
  private func refuse(_ status: ItemStatus, _ item: TrackedItem, in workspace: Workspace) throws(CommandFailure) {
    let requirement = item.requirement
    let command = "dossier mark \(workspace.slug) \(item.id)"
    if status == .submitted || status == .acknowledged, requirement.action != .submit {
      throw CommandFailure(
        .usage, "'\(item.id)' does not go with the application, so it cannot be \(status.rawValue).",
        advice: "When it is done: \(command) ready")
    }
    if status == .acknowledged, !item.status.isSent {
      throw CommandFailure(
        .usage, "'\(item.id)' was not recorded as sent, so its receipt cannot be confirmed.",
        advice: "Record that first: dossier submit \(workspace.slug) --at TIME")
    }
    if status == .notMet, requirement.action != .prepare || requirement.stage != .application {
      throw CommandFailure(
        .usage, "'\(item.id)' is not a condition that a person meets or does not meet.",
        advice: "When it does not concern you: \(command) not needed")
    }
  }

  private func change(_ workspace: inout Workspace, at time: Instant) throws {
    let index = try workspace.index(ofItem: item)
    let status = try StatusWord.status(self.status.joined(separator: " "))
    workspace.record("item \(item)", \.items[index].isAssumed, false, at: time) { $0 ? "assumed" : "confirmed" }
    workspace.record("item \(item) status", \.items[index].status, status, at: time) { $0.rawValue }
    if let note {
      workspace.record("item \(item) note", \.items[index].note, note.isEmpty ? nil : note, at: time) { $0 }
    }
  }

  /// Says that a closing time in doubt is not settled by marking it.
  private func sayIfStillOpen(_ desk: Desk, _ before: Workspace) throws {
    guard item == "closing-time" else { return }
    let report = desk.report(try desk.store.load(before.slug))
    guard report.deadline?.confirmed != true, try StatusWord.status(status.joined(separator: " ")) == .ready else {
      return
    }
    try desk.context.messages.write(line: desk.templates.messages().stillInDoubt(before.slug))
  }

  /// Records whether the paper addresses one of its points.
  private func tick(_ number: Int, in context: CommandContext) throws {
    let isAddressed = try StatusWord.isAddressed(status.joined(separator: " "))
    try Desk(context).change(slug) { workspace in
      let index = try workspace.index(ofItem: item)
      let points = workspace.points(of: workspace.items[index])
      guard let point = points.first(where: { $0.number == number }) else {
        throw CommandFailure(
          points.isEmpty ? .usage : .notFound,
          points.isEmpty ? "'\(item)' has no points to address." : "'\(item)' has no point \(number).",
          advice: points.isEmpty
            ? "Points are the challenges that the notice lists, and belong to its challenges paper."
            : points.map { "\($0.number). \($0.text)" }.joined(separator: "\n  "))
      }
      var addressed = points.filter(\.isAddressed).map(\.text).filter { $0 != point.text }
      if isAddressed { addressed = points.map(\.text).filter { $0 == point.text || addressed.contains($0) } }
      guard isAddressed != point.isAddressed else { return }
      workspace.items[index].addressed = addressed
      let words = (yes: "addressed", no: "not addressed")
      workspace.history.append(
        Change(
          time: context.now, what: "item \(item) point \(number)", old: isAddressed ? words.no : words.yes,
          new: isAddressed ? words.yes : words.no))
      if let note {
        workspace.record("item \(item) note", \.items[index].note, note.isEmpty ? nil : note, at: context.now) { $0 }
      }
    }
  }
}
