package import ArgumentParser
import Rendering
import VacancyModel
import WorkspaceStore

/// Takes back the last change.
package struct UndoCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back the last change, and the one before it.",
    usage: "dossier undo SLUG [--dry-run]",
    discussion: """
      Examples:
        dossier undo head-of-section --dry-run       what would be taken back?
        dossier undo head-of-section

      What was taken back stays in 'dossier log', marked so. Documents that were
      attached stay in the workspace's folder. An undo itself is not taken back.

      Exit status: 0 taken back · 1 nothing left to take back · 65 workspace.xml or
      the file of that change is damaged, or was changed since · 66 no such
      workspace · 74 cannot write · 75 locked by another run · 77 not permitted.
      """)

  @Argument(help: ArgumentHelp("The workspace.", valueName: "slug"), completion: Completions.workspaces)
  package var slug: String

  @Flag(help: "Only say what would be taken back.")
  package var dryRun = false

  @OptionGroup(title: "General") package var global: GlobalOptions

  /// A command.
  package init() {}

  package func run() async throws { try await run(in: .live(global)) }

  /// Takes back in a given context.
  package func run(in context: CommandContext) async throws {
    let desk = try Desk(context)
    let taken = try desk.store.undo(desk.slug(slug), at: context.now, isRehearsal: dryRun)
    guard !taken.changes.isEmpty else {
      throw CommandFailure(.notReady, "Nothing is left to take back: '\(taken.workspace.slug)' is as it was started.")
    }
    try context.output.write(
      line: desk.renderer().takenBack(taken.changes, desk.report(taken.workspace), isRehearsal: dryRun))
  }
}
