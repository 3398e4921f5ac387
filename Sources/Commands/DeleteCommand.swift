package import ArgumentParser
import WorkspaceStore

/// Moves a workspace to the trash.
package struct DeleteCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Move a workspace to the trash.",
    usage: "dossier delete SLUG",
    discussion: """
      Example:
        dossier delete head-of-section

      It goes to Workspaces/.trash with everything in it. 'dossier trash' lists,
      restores and empties the trash.

      Exit status: 0 moved · 66 no such workspace · 74 cannot write ·
      75 locked by another run · 77 not permitted.
      """)

  @Argument(help: ArgumentHelp("The workspace.", valueName: "slug"), completion: Completions.workspaces)
  package var slug: String

  @OptionGroup(title: "General") package var global: GlobalOptions

  /// A command.
  package init() {}

  package func run() async throws { try await run(in: .live(global)) }

  /// Deletes in a given context.
  package func run(in context: CommandContext) async throws {
    let desk = try Desk(context)
    let entry = try desk.store.throwAway(desk.slug(slug), at: context.now)
    try context.messages.write(
      line: """
        '\(entry.slug)' is in the trash. To bring it back:
          dossier trash restore \(entry.name)
        """)
  }
}
