package import ArgumentParser
package import VacancyModel
import WorkspaceStore

/// Keeps a copy of a document with its item.
package struct AttachCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "attach",
    abstract: "Keep a copy of a document with its item.",
    usage: "dossier attach SLUG ITEM FILE|--evidence NAME [--expires DAY] [--anyway]",
    discussion: """
      Examples:
        dossier attach head-of-section challenges-paper paper.pdf
        dossier attach head-of-section language-evidence test.pdf --expires 2027-06-30
        dossier attach head-of-section language-evidence --evidence delf

      A paper within its limits makes its item ready. One that breaks a limit or
      has expired is kept, too, and its item shows the problem. Health and
      clearance papers stay out of the workspace.

      Exit status: 0 kept · 1 kept, and over a limit or expired · 64 not for this
      item · 65 cannot be read, and was not kept · 66 no such file, workspace or
      item · 74 cannot write ·
      75 locked by another run · 77 not permitted.
      """)

  @Argument(help: ArgumentHelp("The workspace.", valueName: "slug"), completion: Completions.workspaces)
  package var slug: String

  @Argument(
    help: ArgumentHelp("The item; 'dossier status SLUG --items' lists them.", valueName: "item"),
    completion: Completions.items)
  package var item: String

  @Argument(help: ArgumentHelp("The document.", valueName: "file"))
  package var file: String?

  @Option(help: ArgumentHelp("A document of 'dossier evidence', instead of a file.", valueName: "name"))
  package var evidence: String?

  @Option(
    help: ArgumentHelp("The day on which the document expires: 2027-06-30.", valueName: "day"),
    transform: TypedDay.read)
  package var expires: CalendarDate?

  @Flag(help: "Keep it even when it cannot be read.")
  package var anyway = false

  @OptionGroup(title: "General") package var global: GlobalOptions

  /// A command.
  package init() {}

  /// Refuses a command line that names no document, or two.
  package func validate() throws {
    if (file == nil) == (evidence == nil) {
      throw ValidationError("Name the document: its FILE, or --evidence NAME for one that is kept already.")
    }
  }

  package func run() async throws { try await run(in: .live(global)) }

  /// Attaches in a given context.
  package func run(in context: CommandContext) async throws {
    let desk = try Desk(context)
    let held = try evidence.map { try desk.evidence(named: $0, in: desk.shelf().load()) }
    let path = try held.map { try desk.shelf().path(of: $0) } ?? file ?? ""
    try await Attachment(
      desk: desk, slug: slug, item: item, file: path, expires: expires ?? held?.expires, anyway: anyway
    ).run()
  }
}
