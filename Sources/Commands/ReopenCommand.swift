package import ArgumentParser
import VacancyModel

/// Takes a closing and an archiving back.
package struct ReopenCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "reopen",
    abstract: "Take a closing, an archiving or both back.",
    usage: "dossier reopen SLUG",
    discussion: """
      Example:
        dossier reopen head-of-section

      What was sent and what happened since stays recorded.

      Exit status: 0 open · 65 workspace.xml is damaged · 66 no such workspace ·
      74 cannot write · 75 locked by another run · 77 not permitted.
      """)

  @Argument(help: ArgumentHelp("The workspace.", valueName: "slug"), completion: Completions.workspaces)
  package var slug: String

  @OptionGroup(title: "General") package var global: GlobalOptions

  /// A command.
  package init() {}

  package func run() async throws { try await run(in: .live(global)) }

  /// Opens in a given context.
  package func run(in context: CommandContext) async throws {
    try Desk(context).change(slug) { workspace in
      workspace.record("closed", \.course.closure, nil, at: context.now) { $0.map { $0.reason ?? $0.time.iso } }
      workspace.record("archived", \.course.archived, nil, at: context.now) { $0?.iso }
    }
  }
}
