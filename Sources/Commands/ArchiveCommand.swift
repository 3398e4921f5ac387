package import ArgumentParser
import VacancyModel

/// Puts a workspace away, out of the overview.
package struct ArchiveCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: "Put a workspace away, out of the overview.",
    usage: "dossier archive SLUG",
    discussion: """
      Example:
        dossier archive head-of-section

      Nothing is removed; 'dossier reopen' brings it back.

      Exit status: 0 archived · 65 workspace.xml is damaged · 66 no such workspace ·
      74 cannot write · 75 locked by another run · 77 not permitted.
      """)

  @Argument(help: ArgumentHelp("The workspace.", valueName: "slug"), completion: Completions.workspaces)
  package var slug: String

  @OptionGroup(title: "General") package var global: GlobalOptions

  /// A command.
  package init() {}

  package func run() async throws { try await run(in: .live(global)) }

  /// Archives in a given context.
  package func run(in context: CommandContext) async throws {
    try Desk(context).change(slug) { workspace in
      guard workspace.course.archived == nil else { return }
      workspace.record("archived", \.course.archived, context.now, at: context.now) { $0?.iso }
    }
  }
}
