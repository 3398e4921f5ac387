package import ArgumentParser
import Planning
import Rendering
import VacancyModel

/// Adds another source to a vacancy.
package struct AddCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a source of the same vacancy: annex, translation.",
    usage: "dossier add SLUG FILE [--force] [--json]",
    discussion: """
      Examples:
        dossier add head-of-section annex.pdf
        dossier add head-of-section avis-fr.html

      What the first notice left open is filled in. Where the two differ, both are
      shown and the difference is yours to settle. Your work is kept.

      Exit status: 0 added, or there already · 65 cannot be read, or of another
      vacancy · 66 no such workspace or file · 74 cannot write · 75 locked by
      another run · 77 not permitted.
      """)

  @Argument(help: ArgumentHelp("The workspace.", valueName: "slug"), completion: Completions.workspaces)
  package var slug: String

  @Argument(help: ArgumentHelp("The further source; - for what is pasted.", valueName: "file"))
  package var file: String

  @Flag(help: "Add it though it looks like another vacancy's, or like no notice.")
  package var force = false

  @Flag(help: "Print JSON.")
  package var json = false

  @OptionGroup(title: "General") package var global: GlobalOptions

  /// A command.
  package init() {}

  package func run() async throws { try await run(in: .live(global)) }

  /// Adds in a given context.
  package func run(in context: CommandContext) async throws {
    let desk = try Desk(context)
    let workspace = try desk.load(slug)
    let further = try await FurtherNotice(file, as: .adds, force: force, at: desk)
    if let kept = further.kept(in: workspace) {
      try context.messages.write(line: "'\(file)' is there already, as notice/\(kept); nothing was changed.")
      if json {
        let notice = further.operation.reading.notice
        try context.output.write(line: ChangesJSON.render([], in: workspace, notice: notice, isDryRun: false))
      }
      return
    }
    if !force { try further.requireSameVacancy(as: workspace, command: "dossier add \(workspace.slug) \(file)") }
    let joined = try await further.join(workspace.slug)
    if json {
      var notice = further.operation.reading.notice
      notice.file = joined.file
      return try context.output.write(
        line: ChangesJSON.render(joined.changes, in: joined.workspace, notice: notice, isDryRun: false))
    }
    let renderer = try desk.renderer()
    try context.output.write(
      line: renderer.changes(joined.changes, file: joined.file, of: workspace.slug, isDryRun: false))
    try context.output.write(line: renderer.standing(desk.report(joined.workspace)))
  }
}
