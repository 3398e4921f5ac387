package import ArgumentParser
import Readiness
import Rendering
import VacancyModel

/// Writes the dates of applications as a calendar.
package struct CalendarCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: "Write closing times, start dates and expiry days as a calendar (.ics).",
    usage: "dossier calendar [SLUG] [-o FILE|-] [--all] [--lang en|fr]",
    discussion: """
      Examples:
        dossier calendar                       dossier-calendar.ics: every application
        dossier calendar head-of-section       head-of-section-calendar.ics
        dossier calendar --lang fr -o - > ~/public/applications.ics

      Outlook, Google Calendar and Apple Calendar take it. Write it again after a
      change and import it again: the same events are moved, not doubled. It holds
      the closing time with reminders 7 days, 1 day and 3 hours before, the day by
      which everything should be sent, the days by which open items should be
      begun, the days on which documents expire, and recorded events.

      Exit status: 0 written · 1 nothing has a date yet · 65 a workspace.xml is
      damaged · 66 no such workspace · 73, 74 cannot write · 77 not permitted.
      """)

  @Argument(
    help: ArgumentHelp("The workspace; all of them without it.", valueName: "slug"), completion: Completions.workspaces)
  package var slug: String?

  @Option(name: .shortAndLong, help: ArgumentHelp("The file; - for the standard output.", valueName: "file"))
  package var output: String?

  @Flag(help: "Archived workspaces, too.")
  package var all = false

  @OptionGroup(title: "General") package var global: GlobalOptions

  /// A command.
  package init() {}

  package func run() async throws { try await run(in: .live(global)) }

  /// Writes in a given context.
  package func run(in context: CommandContext) async throws {
    let desk = try Desk(context)
    let workspace = try slug.map { try desk.load($0) }
    let shelf = try workspace.map { Shelf([desk.report($0)]) } ?? Shelf(desk, archived: all)
    let messages = try desk.templates.messages()
    guard let bytes = CalendarFile.render(shelf.reports, messages: messages) else {
      try shelf.announceFailures(context)
      let (message, advice) = messages.emptyCalendar(workspace?.slug.text)
      throw CommandFailure(.notReady, message, advice: advice)
    }
    if output == "-" {
      try context.output.write(bytes)
    } else {
      let file = output ?? "\(workspace?.slug.text ?? "dossier")-calendar.ics"
      try ExportCommand.write(bytes, to: file)
      try context.messages.write(line: "Wrote \(file)")
    }
    try shelf.announceFailures(context)
  }
}
