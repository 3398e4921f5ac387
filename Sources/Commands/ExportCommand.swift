package import ArgumentParser
import Markup
import Readiness
import Rendering
import VacancyModel
import WorkspaceStore

/// Writes the checklist as a page, as XML or as JSON.
package struct ExportCommand: AsyncParsableCommand {
  /// What is written.
  package enum Format: String, EnumerableFlag {
    /// One page that prints on A4.
    case html
    /// The record, by its schema.
    case xml
    /// What `status --json` gives.
    case json
  }

  package static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the checklist as a page to print, XML or JSON.",
    usage: "dossier export SLUG --html|--xml|--json [--share] [-o FILE] [--lang fr]",
    discussion: """
      Examples:
        dossier export head-of-section --html                  head-of-section-checklist.html
        dossier export head-of-section --html --lang fr -o fr.html
        dossier export head-of-section --xml -o - | xmllint --noout -
        dossier export head-of-section --html --share          for a coach

      Exit status: 0 written · 65 workspace.xml is damaged · 66 no such workspace ·
      73, 74 cannot write · 77 not permitted.
      """)

  @Argument(help: ArgumentHelp("The workspace.", valueName: "slug"), completion: Completions.workspaces)
  package var slug: String

  @Flag(help: "The form.")
  package var format: Format

  @Flag(
    help: "Leave out your notes, names of files, and the items about clearance, health and accommodation.")
  package var share = false

  @Option(name: .shortAndLong, help: ArgumentHelp("The file; - for the standard output.", valueName: "file"))
  package var output: String?

  @OptionGroup(title: "General") package var global: GlobalOptions

  /// A command.
  package init() {}

  package func run() async throws { try await run(in: .live(global)) }

  /// Exports in a given context.
  package func run(in context: CommandContext) async throws {
    let desk = try Desk(context)
    let whole = try desk.load(slug)
    let workspace = share ? whole.sharedCopy : whole
    var report = share ? desk.sharedReport(whole) : desk.report(whole)
    // What is personal stays out of a shared copy.
    if !share { report.sheet = try desk.sheet(of: workspace) }
    let messages = try desk.templates.messages(format == .json ? context.dataLanguage : context.language)
    let bytes: [UInt8] =
      switch format {
      case .xml: ChecklistXML.render(report, messages: messages)
      case .html:
        try Stylesheet(desk.templates.bytes("HTML/checklist.xsl"), name: "Templates/HTML/checklist.xsl")
          .transform(ChecklistXML.render(report, messages: messages))
      case .json: Array(StatusJSON.render([report], now: context.now, messages: messages).utf8)
      }
    guard output != "-" else { return try context.output.write(bytes) }
    let file = output ?? "\(workspace.slug)-checklist\(share ? "-shared" : "").\(format.rawValue)"
    try ExportCommand.write(bytes, to: file)
    try context.messages.write(line: "Wrote \(file)")
  }

  /// Writes a file; a folder that is not there is a place where it cannot be made.
  static func write(_ bytes: [UInt8], to file: String) throws(CommandFailure) {
    do throws(StoreError) {
      try ExportedFile.write(bytes, to: file)
    } catch {
      var failure = error.commandFailure
      if error.code == .notFound {
        failure.status = .cannotCreate
        failure.advice = ["Make the folder first, or name another."]
      }
      throw failure
    }
  }
}
