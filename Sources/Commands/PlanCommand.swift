package import ArgumentParser
import Readiness
import Rendering

/// Prints what to begin by when.
package struct PlanCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Print what to begin by when, counted back from the closing date.",
    usage: "dossier plan SLUG [--lang en|fr] [--json]",
    discussion: """
      Examples:
        dossier plan head-of-section
        dossier plan head-of-section --json

      Everything should be sent two working days before the day of the closing
      time. Each item is to be begun its usual time (Templates/Rules) before that,
      and on a Friday where that falls on a weekend. Public holidays are not known.

      Exit status: 0 printed · 65 workspace.xml is damaged · 66 no such workspace ·
      77 not permitted.
      """)

  @Argument(help: ArgumentHelp("The workspace.", valueName: "slug"), completion: Completions.workspaces)
  package var slug: String

  @Flag(help: "Print JSON.")
  package var json = false

  @OptionGroup(title: "General") package var global: GlobalOptions

  /// A command.
  package init() {}

  package func run() async throws { try await run(in: .live(global)) }

  /// Prints in a given context.
  package func run(in context: CommandContext) async throws {
    let desk = try Desk(context)
    let schedule = Schedule(desk.report(try desk.load(slug)))
    let messages = try desk.templates.messages(json ? context.dataLanguage : context.language)
    if json { return try context.output.write(line: PlanJSON.render(schedule, messages: messages)) }
    let renderer = TerminalRenderer(messages: messages, width: context.width ?? 80, colour: context.colour)
    try context.output.write(line: renderer.schedule(schedule))
  }
}
