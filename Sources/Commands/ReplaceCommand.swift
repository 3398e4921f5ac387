package import ArgumentParser
package import VacancyModel

/// Puts a document in the place of another.
package struct ReplaceCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "replace",
    abstract: "Put a document in the place of another of its item.",
    usage: "dossier replace SLUG ITEM FILE [--instead-of OLD] [--expires DAY]",
    discussion: """
      Examples:
        dossier replace head-of-section challenges-paper paper-v2.pdf
        dossier replace head-of-section language-evidence new.pdf \\
          --instead-of old.pdf --expires 2028-06-30

      The new document is checked as 'dossier attach' does. The old one stays in
      the history and in the folder; a copy of what was sent is never touched.

      Exit status: 0 kept · 1 kept, and over a limit or expired · 64 which one is
      not clear · 65 cannot be read, and was not kept · 66 no such file,
      workspace, item or document · 74 cannot write · 75 locked by another run ·
      77 not permitted.
      """)

  @Argument(help: ArgumentHelp("The workspace.", valueName: "slug"), completion: Completions.workspaces)
  package var slug: String

  @Argument(
    help: ArgumentHelp("The item; 'dossier status SLUG --items' lists them.", valueName: "item"),
    completion: Completions.items)
  package var item: String

  @Argument(help: ArgumentHelp("The new document.", valueName: "file"))
  package var file: String

  @Option(help: ArgumentHelp("The document that it replaces, where there are several.", valueName: "old"))
  package var insteadOf: String?

  @Option(
    help: ArgumentHelp("The day on which the new document expires: 2027-06-30.", valueName: "day"),
    transform: TypedDay.read)
  package var expires: CalendarDate?

  @Flag(help: "Keep it even when it cannot be read.")
  package var anyway = false

  @OptionGroup(title: "General") package var global: GlobalOptions

  /// A command.
  package init() {}

  package func run() async throws { try await run(in: .live(global)) }

  /// Replaces in a given context.
  package func run(in context: CommandContext) async throws {
    try await Attachment(
      desk: Desk(context), slug: slug, item: item, file: file, expires: expires, anyway: anyway,
      replacement: .init(name: insteadOf)
    ).run()
  }
}
