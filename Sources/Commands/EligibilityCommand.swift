package import ArgumentParser
import Eligibility
import Rendering
import VacancyModel
import WorkspaceStore

/// Compares the profile with what a notice asks.
package struct EligibilityCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "eligibility",
    abstract: "Compare your profile with what a notice asks.",
    usage: "dossier eligibility SLUG [--json]",
    discussion: """
      Examples:
        dossier eligibility head-of-section
        dossier eligibility head-of-section --json

      Each answer is met, not met or cannot tell, with its reason. What only a
      person can judge, such as a degree's field, stays open. Enter your side with
      'dossier profile'.

      Exit status: 0 nothing is plainly not met · 1 something is not met ·
      65 a file is damaged · 66 no such workspace · 77 not permitted.
      """)

  @Argument(help: ArgumentHelp("The workspace.", valueName: "slug"), completion: Completions.workspaces)
  package var slug: String

  @Flag(help: "Print JSON.")
  package var json = false

  @OptionGroup(title: "General") package var global: GlobalOptions

  /// A command.
  package init() {}

  package func run() async throws { try await run(in: .live(global)) }

  /// Compares in a given context.
  package func run(in context: CommandContext) async throws {
    let desk = try Desk(context)
    let workspace = try desk.load(slug)
    let profile = try desk.shelf().load()
    guard profile != Profile() else {
      throw CommandFailure(
        .notFound, "There is no profile yet to compare with '\(workspace.slug)'.",
        advice: "Begin one: dossier profile set nationality \"Belgium,France\"")
    }
    let answers = try desk.eligibility(of: workspace)
    if json {
      try context.output.write(
        line: EligibilityJSON.render(answers, for: workspace, messages: desk.templates.messages()))
    } else {
      try context.output.write(line: desk.renderer().eligibility(answers, for: workspace))
    }
    if answers.contains(where: { $0.outcome == .notMet }) { throw ExitCode(ExitStatus.notReady.rawValue) }
  }
}
