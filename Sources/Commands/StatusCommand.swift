package import ArgumentParser
import Readiness
import Rendering

/// Prints the progress checklist.
package struct StatusCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Print the checklist of a workspace, or all by deadline.",
    usage: "dossier status [SLUG [--items]] [--all] [--json]",
    discussion: """
      Examples:
        dossier status                       every application, the most pressing first
        dossier status head-of-section       one checklist: what blocks, what is next
        dossier status head-of-section --items      its items, as commands name them

      Exit status: 0 ready, or further; of all workspaces, listed · 1 not ready ·
      65 a workspace.xml is damaged · 66 no such workspace · 77 not permitted.
      """)

  @Argument(
    help: ArgumentHelp("The workspace; all of them without it.", valueName: "slug"), completion: Completions.workspaces)
  package var slug: String?

  @Flag(help: "List the items by the names that commands take.")
  package var items = false

  @Flag(help: "Archived workspaces, too.")
  package var all = false

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
    var report = desk.report(try desk.load(slug))
    report.sheet = try desk.sheet(of: report.workspace)
    if json {
      let messages = try desk.templates.messages(context.dataLanguage)
      try context.output.write(line: StatusJSON.render([report], now: context.now, messages: messages))
    } else if items {
      return try context.output.write(line: desk.renderer().items(report))
    } else {
      try context.output.write(line: desk.renderer().status(report))
    }
    if report.verdict == .notReady || report.verdict == .closed { throw ExitCode(ExitStatus.notReady.rawValue) }
  }

  private func overview(_ desk: Desk) throws {
    let shelf = try Shelf(desk, archived: all)
    if json {
      let messages = try desk.templates.messages(desk.context.dataLanguage)
      try desk.context.output.write(line: StatusJSON.render(shelf.reports, now: desk.context.now, messages: messages))
    } else if !shelf.reports.isEmpty || shelf.failures.isEmpty {
      try desk.context.output.write(line: desk.renderer().overview(shelf.reports, archived: shelf.hidden))
    }
    try shelf.announceFailures(desk.context)
  }
}
