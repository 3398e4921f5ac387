package import ArgumentParser
import VacancyModel
import WorkspaceStore

/// Makes one archive of a workspace.
package struct PackCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "pack",
    abstract: "Make one archive of a workspace.",
    usage: "dossier pack SLUG [-o FILE|-]",
    discussion: """
      Examples:
        dossier pack head-of-section                 head-of-section.dossier.zip
        dossier pack head-of-section -o /media/usb/backup.zip

      The archive holds your documents as they are: keep it as you keep them. Any
      program for zip archives opens it; 'dossier unpack' checks every file of it.

      Exit status: 0 written · 65 workspace.xml is damaged · 66 no such workspace ·
      73, 74 cannot write · 75 locked by another run · 77 not permitted.
      """)

  @Argument(help: ArgumentHelp("The workspace.", valueName: "slug"), completion: Completions.workspaces)
  package var slug: String

  @Option(name: .shortAndLong, help: ArgumentHelp("The file; - for the standard output.", valueName: "file"))
  package var output: String?

  @OptionGroup(title: "General") package var global: GlobalOptions

  /// A command.
  package init() {}

  package func run() async throws { try await run(in: .live(global)) }

  /// Packs in a given context.
  package func run(in context: CommandContext) async throws {
    let desk = try Desk(context)
    let slug = try desk.slug(slug)
    let archive = try desk.store.pack(slug)
    guard output != "-" else { return try context.output.write(archive) }
    let file = output ?? "\(slug).dossier.zip"
    try ExportedFile.write(archive, to: file)
    try context.messages.write(line: "Wrote \(file)")
  }
}
