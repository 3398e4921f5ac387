package import ArgumentParser
import Readiness
package import VacancyModel

/// Records what happened after the application was sent.
package struct EventCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "event",
    abstract: "Record an invitation, a test, an offer, a refusal …",
    usage: "dossier event SLUG EVENT [--on DAY] [--note TEXT]",
    discussion: """
      Examples:
        dossier event head-of-section invited --on 2027-04-20
        dossier event head-of-section reserve list --note "until April 2029"
        dossier event head-of-section withdrawn

      Events: invited, tested, interviewed, reserve-list, offer, rejected,
      withdrawn. Without --on it is today.

      Exit status: 0 recorded · 1 nothing was sent yet · 64 no such event or day ·
      65 workspace.xml is damaged · 66 no such workspace · 74 cannot write ·
      75 locked by another run · 77 not permitted.
      """)

  @Argument(help: ArgumentHelp("The workspace.", valueName: "slug"), completion: Completions.workspaces)
  package var slug: String

  @Argument(help: ArgumentHelp("What happened, in one word or two.", valueName: "event"))
  package var event: [String]

  @Option(help: ArgumentHelp("The day: 2027-04-20.", valueName: "day"), transform: TypedDay.read)
  package var on: CalendarDate?

  @Option(help: ArgumentHelp("Your own note, kept with it.", valueName: "text"))
  package var note: String?

  @OptionGroup(title: "General") package var global: GlobalOptions

  /// A command.
  package init() {}

  package func run() async throws { try await run(in: .live(global)) }

  /// Records in a given context.
  package func run(in context: CommandContext) async throws {
    let kind = try EventCommand.kind(event.joined(separator: " "))
    let desk = try Desk(context)
    let workspace = try desk.load(slug)
    try Sending(workspace, at: desk).requireOpen()
    let today = Clocks.here.local(context.now).date
    let day = on ?? today
    guard day <= today else {
      throw CommandFailure(
        .usage, "\(LocalTime(day).iso) has not come yet; nothing was recorded.",
        advice: "Record it once it has happened, or keep the day in a note.")
    }
    let first = workspace.course.submissions.map(\.time).min()
    guard first != nil || kind == .withdrawn else {
      throw CommandFailure(
        .notReady, "Nothing of '\(workspace.slug)' was recorded as sent, so it cannot be \(kind.rawValue).",
        advice: "Record that first: dossier submit \(workspace.slug) --at TIME")
    }
    if let first, day < Clocks.here.local(first).date, kind != .withdrawn {
      throw CommandFailure(
        .usage, "\(LocalTime(day).iso) is before the application was sent, on \(first.iso); nothing was recorded.")
    }
    try desk.change(workspace.slug.text) { workspace in
      let milestone = Milestone(kind: kind, day: day, note: note, recorded: context.now)
      let known = workspace.course.milestones.contains {
        $0.kind == kind && $0.day == day && $0.note == milestone.note
      }
      guard !known else { return }
      workspace.course.milestones.append(milestone)
      workspace.history.append(
        Change(
          time: context.now, what: kind.rawValue, old: nil, new: LocalTime(day).iso + (note.map { ", \($0)" } ?? "")))
    }
  }

  private static func kind(_ typed: String) throws(CommandFailure) -> Milestone.Kind {
    let name = String(typed.lowercased().map { $0 == " " ? "-" : $0 })
    if let kind = Milestone.Kind(rawValue: name) { return kind }
    let names = Milestone.Kind.allCases.map(\.rawValue)
    throw CommandFailure(
      .usage, "There is no event '\(typed)'.",
      advice: NearestName.question(for: name, among: names) ?? "The events: \(names.joined(separator: ", ")).")
  }
}
