package import ArgumentParser
import Readiness
import Rendering
import WorkspaceStore

/// Prints the progress checklist.
package struct StatusCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Print the progress checklist of one workspace, or all of them by deadline.",
    usage: "dossier status [SLUG [--items]] [--json]",
    discussion: """
      Examples:
        dossier status                       every application, the most pressing first
        dossier status head-of-section       one checklist: what blocks, what is next
        dossier status head-of-section --items      its items, as commands name them

      Exit status: 0 ready, or further; of all workspaces, listed · 1 not ready ·
      65 a workspace.xml is damaged · 66 no such workspace · 77 not permitted.
      """)

  @Argument(help: ArgumentHelp("The workspace; all of them without it.", valueName: "slug"))
  package var slug: String?

  @Flag(help: "List the items by the names that commands take.")
  package var items = false

  @Flag(help: "Print JSON.")
  package var json = false

  @OptionGroup(title: "General") package var global: GlobalOptions

  /// A command.
  package init() {}

  /// Refuses what only one workspace has.
  package func validate() throws {
    if items, slug == nil { throw ValidationError("--items needs a workspace: dossier status SLUG --items") }
  }

  package func run() async throws { try await run(in: .live(global)) }

  /// Prints in a given context.
  package func run(in context: CommandContext) async throws {
    let desk = try Desk(context)
    guard let slug else { return try overview(desk) }
    let report = desk.report(try desk.load(slug))
    if json {
      try context.output.write(line: StatusJSON.render([report], now: context.now, messages: desk.templates.messages()))
    } else if items {
      return try context.output.write(line: desk.renderer().items(report))
    } else {
      try context.output.write(line: desk.renderer().status(report))
    }
    if report.verdict == .notReady || report.verdict == .closed { throw ExitCode(ExitStatus.notReady.rawValue) }
  }

  private func overview(_ desk: Desk) throws {
    var reports: [ReadinessReport] = []
    var failures: [CommandFailure] = []
    for (_, result) in try desk.store.list() {
      switch result {
      case .success(let workspace): reports.append(desk.report(workspace))
      case .failure(let error): failures.append(error.commandFailure)
      }
    }
    if json {
      let messages = try desk.templates.messages()
      try desk.context.output.write(line: StatusJSON.render(reports, now: desk.context.now, messages: messages))
    } else if !reports.isEmpty || failures.isEmpty {
      try desk.context.output.write(line: desk.renderer().overview(reports))
    }
    for failure in failures { try desk.context.messages.write(line: failure.text) }
    if let worst = failures.map(\.status.rawValue).max() { throw ExitCode(worst) }
  }
}
