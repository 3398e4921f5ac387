package import ArgumentParser
import Readiness
import Rendering

/// Prints the history of a workspace.
package struct LogCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Print every change of a workspace, oldest first.",
    usage: "dossier log SLUG",
    discussion: """
      Example:
        dossier log head-of-section

      Exit status: 0 printed · 65 workspace.xml is damaged ·
      66 no such workspace · 77 not permitted.
      """)

  @Argument(help: ArgumentHelp("The workspace.", valueName: "slug"), completion: Completions.workspaces)
  package var slug: String

  @OptionGroup(title: "General") package var global: GlobalOptions

  /// A command.
  package init() {}

  package func run() async throws { try await run(in: .live(global)) }

  /// Prints in a given context.
  package func run(in context: CommandContext) async throws {
    let desk = try Desk(context)
    let workspace = try desk.load(slug)
    try context.output.write(line: desk.renderer().history(workspace, local: Clocks.here.local))
  }
}
