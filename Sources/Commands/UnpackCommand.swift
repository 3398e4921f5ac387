package import ArgumentParser
import Documents
import VacancyModel
import WorkspaceStore

/// Makes a workspace from an archive.
package struct UnpackCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "unpack",
    abstract: "Make a workspace from an archive of 'dossier pack'.",
    usage: "dossier unpack FILE [--as SLUG]",
    discussion: """
      Examples:
        dossier unpack head-of-section.dossier.zip
        dossier unpack head-of-section.dossier.zip --as head-of-section-old

      Every file is checked before anything is written. An archive that holds what
      does not belong, or that another program changed, is refused.

      Exit status: 0 unpacked · 64 no such name is possible · 65 not an archive of
      Dossier, or damaged · 66 no such file · 73 the name is taken ·
      74 cannot write · 75 locked by another run · 77 not permitted.
      """)

  @Argument(help: ArgumentHelp("The archive; - for the standard input.", valueName: "file"))
  package var file: String

  @Option(name: .customLong("as"), help: ArgumentHelp("The workspace's name.", valueName: "slug"))
  package var slug: String?

  @OptionGroup(title: "General") package var global: GlobalOptions

  /// A command.
  package init() {}

  package func run() async throws { try await run(in: .live(global)) }

  /// Unpacks in a given context.
  package func run(in context: CommandContext) async throws {
    var name: Slug?
    if let typed = slug {
      name = Slug(typed)
      guard name != nil else {
        var failure = CommandFailure(
          .usage,
          "'\(typed)' cannot be a workspace's name: 1 to \(Slug.maximumLength) of a–z, 0–9 and inner hyphens.")
        if let near = Slug(title: typed) { failure.advice = ["Would '\(near)' do?"] }
        throw failure
      }
    }
    let desk = try Desk(context)
    let archive = try IncomingFile.read(file, maximumBytes: WorkspaceFolder.largestArchive)
    let made = try desk.store.unpack(archive.bytes, file: archive.path == "-" ? archive.name : file, as: name)
    try context.messages.write(line: "Unpacked \(made). See how it stands: dossier status \(made)")
  }
}
