package import ArgumentParser
import VacancyModel

/// Ends the work on an application.
package struct CloseCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "close",
    abstract: "End an application, and say why.",
    usage: "dossier close SLUG [--reason TEXT]",
    discussion: """
      Examples:
        dossier close head-of-section --reason "offer accepted"
        dossier close head-of-section

      A closed application stays in the overview until you archive it; 'dossier
      reopen' takes both back.

      Exit status: 0 closed · 65 workspace.xml is damaged · 66 no such workspace ·
      74 cannot write · 75 locked by another run · 77 not permitted.
      """)

  @Argument(help: ArgumentHelp("The workspace.", valueName: "slug"), completion: Completions.workspaces)
  package var slug: String

  @Option(help: ArgumentHelp("Why, in your own words.", valueName: "text"))
  package var reason: String?

  @OptionGroup(title: "General") package var global: GlobalOptions

  /// A command.
  package init() {}

  package func run() async throws { try await run(in: .live(global)) }

  /// Closes in a given context.
  package func run(in context: CommandContext) async throws {
    try Desk(context).change(slug) { workspace in
      if let closure = workspace.course.closure, reason == nil || closure.reason == reason { return }
      let closure = Closure(time: workspace.course.closure?.time ?? context.now, reason: reason)
      workspace.record("closed", \.course.closure, closure, at: context.now) { $0.map { $0.reason ?? $0.time.iso } }
    }
  }
}
