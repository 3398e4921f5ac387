package import ArgumentParser
import Planning
import Rendering
import VacancyModel

/// Takes over an amended notice.
package struct AmendCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "amend",
    abstract: "Take over an amended notice; all work is kept.",
    usage: "dossier amend SLUG NEW-NOTICE [--dry-run] [--json] [--force]",
    discussion: """
      Examples:
        dossier amend head-of-section notice-v2.pdf --dry-run      only show
        dossier amend head-of-section notice-v2.pdf

      Both copies are kept. What you entered stays, and a contradiction is shown.
      An item that is no longer asked stays, too, marked as such.

      Exit status: 0 taken over, or shown · 65 cannot be read, or of another
      vacancy · 66 no such workspace or file · 74 cannot write · 75 locked by
      another run · 77 not permitted.
      """)

  @Argument(help: ArgumentHelp("The workspace.", valueName: "slug"), completion: Completions.workspaces)
  package var slug: String

  @Argument(help: ArgumentHelp("The amended notice; - for what is pasted.", valueName: "new-notice"))
  package var file: String

  @Flag(help: "Show what would change, and write nothing.")
  package var dryRun = false

  @Flag(help: "Print JSON.")
  package var json = false

  @Flag(help: "Take it over though it looks like another vacancy's, or like no notice.")
  package var force = false

  @OptionGroup(title: "General") package var global: GlobalOptions

  /// A command.
  package init() {}

  package func run() async throws { try await run(in: .live(global)) }

  /// Takes over, or shows, in a given context.
  package func run(in context: CommandContext) async throws {
    let desk = try Desk(context)
    let workspace = try desk.load(slug)
    let further = try await FurtherNotice(file, as: .amends, force: force, at: desk)
    var notice = further.operation.reading.notice
    let kept = further.kept(in: workspace)
    if let kept, kept == workspace.notices.last?.file {
      try context.messages.write(line: "'\(file)' is the notice in hand, notice/\(kept); nothing was changed.")
      if json {
        try context.output.write(line: ChangesJSON.render([], in: workspace, notice: notice, isDryRun: dryRun))
      }
      return
    }
    if !force { try further.requireSameVacancy(as: workspace, command: "dossier amend \(workspace.slug) \(file)") }
    let renderer = try desk.renderer()
    if dryRun {
      let joining = further.joining(workspace, file: notice.file)
      return try context.output.write(
        line: json
          ? ChangesJSON.render(joining.changes, in: workspace, notice: notice, isDryRun: true)
          : renderer.changes(joining.changes, file: notice.file, of: workspace.slug, isDryRun: true))
    }
    let joined = try await further.join(workspace.slug)
    notice.file = joined.file
    if json {
      return try context.output.write(
        line: ChangesJSON.render(joined.changes, in: joined.workspace, notice: notice, isDryRun: false))
    }
    try context.output.write(
      line: renderer.changes(joined.changes, file: joined.file, of: workspace.slug, isDryRun: false))
    try context.output.write(line: renderer.standing(desk.report(joined.workspace)))
  }
}
