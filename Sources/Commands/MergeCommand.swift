package import ArgumentParser
import Readiness
import Rendering
import VacancyModel
import WorkspaceStore

/// Brings two copies of a workspace together.
package struct MergeCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Bring in a copy that was changed elsewhere.",
    usage: "dossier merge SLUG OTHER-COPY",
    discussion: """
      Examples:
        dossier merge head-of-section "workspace (conflicted copy 2026-01-20).xml"
        dossier merge head-of-section /media/usb/head-of-section

      Of every part of every item the later change counts. Documents of both are
      kept where an item is not one paper. All changes of both stand in the log,
      and 'dossier undo' takes the merge back. The other copy stays as it is.

      Exit status: 0 merged, or nothing to merge · 65 damaged, or no copy of it ·
      66 no such workspace or file · 74 cannot write · 75 locked by another run ·
      77 not permitted.
      """)

  @Argument(help: ArgumentHelp("The workspace.", valueName: "slug"), completion: Completions.workspaces)
  package var slug: String

  @Argument(help: ArgumentHelp("A copy of workspace.xml, or of the whole folder.", valueName: "other-copy"))
  package var other: String

  @OptionGroup(title: "General") package var global: GlobalOptions

  /// A command.
  package init() {}

  package func run() async throws { try await run(in: .live(global)) }

  /// Merges in a given context.
  package func run(in context: CommandContext) async throws {
    let desk = try Desk(context)
    let slug = try desk.slug(slug)
    let before = try desk.store.load(slug).history.count
    let merge = try desk.store.merge(slug, with: other, at: context.now)
    let workspace = try desk.store.load(slug)
    guard workspace.history.count > before else {
      return try context.messages.write(line: "Nothing to merge: the other copy has nothing that is not here.")
    }
    var parts = merge.decisions.map { decision in
      MergedPart(
        part: decision.part, time: decision.time,
        from: decision.side == .here ? .here : decision.side == .there ? .there : .both)
    }
    if parts.isEmpty { parts = [MergedPart(part: "history", time: nil, from: .both)] }
    try context.output.write(
      line: desk.renderer().merged(parts, desk.report(workspace), local: Clocks.here.local))
  }
}
