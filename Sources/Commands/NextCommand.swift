package import ArgumentParser
import Readiness
import Rendering

/// Prints the one thing to do now for each application.
package struct NextCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "next",
    abstract: "Print the one thing to do now for each application.",
    usage: "dossier next [SLUG] [--json]",
    discussion: """
      Examples:
        dossier next                    what presses most comes first
        dossier next head-of-section

      Exit status: 0 printed · 65 a workspace.xml is damaged ·
      66 no such workspace · 77 not permitted.
      """)

  @Argument(
    help: ArgumentHelp("The workspace; all of them without it.", valueName: "slug"), completion: Completions.workspaces)
  package var slug: String?

  @Flag(help: "Archived workspaces, too.")
  package var all = false

  @Flag(help: "Print JSON.")
  package var json = false

  @OptionGroup(title: "General") package var global: GlobalOptions

  /// A command.
  package init() {}

  package func run() async throws { try await run(in: .live(global)) }

  /// Prints in a given context.
  package func run(in context: CommandContext) async throws {
    let desk = try Desk(context)
    let shelf = try slug.map { Shelf([desk.report(try desk.load($0))]) } ?? Shelf(desk, archived: all)
    if json {
      let messages = try desk.templates.messages(context.dataLanguage)
      try context.output.write(line: NextJSON.render(shelf.reports, now: context.now, messages: messages))
    } else if !shelf.reports.isEmpty || shelf.failures.isEmpty {
      try context.output.write(line: desk.renderer().next(shelf.reports, archived: shelf.hidden))
    }
    try shelf.announceFailures(context)
  }
}
