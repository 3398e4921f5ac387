package import ArgumentParser
import ContentHash
import Documents
import FormatChecking
import Readiness
import Rendering
package import VacancyModel
import WorkspaceStore

/// Keeps a copy of a document with its item.
package struct AttachCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "attach",
    abstract: "Keep a copy of a document with its item, checked against the item's limits.",
    usage: "dossier attach SLUG ITEM FILE [--expires DAY]",
    discussion: """
      Examples:
        dossier attach head-of-section challenges-paper paper.pdf
        dossier attach head-of-section language-evidence test.pdf --expires 2027-06-30

      A paper within its limits makes its item ready. One that breaks a limit is
      kept, too, and its item shows the problem. Health and clearance papers stay
      out of the workspace.

      Exit status: 0 kept · 1 kept, and a limit is broken · 64 not for this item ·
      65 cannot be read · 66 no such file, workspace or item · 74 cannot write ·
      75 locked by another run · 77 not permitted.
      """)

  @Argument(help: ArgumentHelp("The workspace.", valueName: "slug"))
  package var slug: String

  @Argument(help: ArgumentHelp("The item; 'dossier status SLUG --items' lists them.", valueName: "item"))
  package var item: String

  @Argument(help: ArgumentHelp("The document.", valueName: "file"))
  package var file: String

  @Option(
    help: ArgumentHelp("The day on which the document expires: 2027-06-30.", valueName: "day"),
    transform: AttachCommand.day)
  package var expires: CalendarDate?

  @OptionGroup(title: "General") package var global: GlobalOptions

  /// A command.
  package init() {}

  package func run() async throws { try await run(in: .live(global)) }

  /// Attaches in a given context.
  package func run(in context: CommandContext) async throws {
    let desk = try Desk(context)
    let workspace = try desk.load(slug)
    let requirement = workspace.items[try workspace.index(ofItem: item)].requirement
    guard !requirement.keepsPapersOut else {
      throw CommandFailure(
        .usage, "Papers about health and clearance stay out of the workspace; '\(file)' was not copied.",
        advice: "Note level, issuer and dates instead: dossier mark \(workspace.slug) \(item) ready --note NOTE")
    }
    let limit = requirement.limit.map { PaperLimit($0) } ?? PaperLimit()
    let check = try await PaperCheck.run(file, against: limit, source: requirement.sources.first)
    guard let incoming = check.file, check.failure == nil || !requirement.isPaper else {
      throw check.failure ?? CommandFailure(.badData, "'\(file)' could not be read.")
    }
    let kept = try desk.store.attach(workspace.slug, name: incoming.name, bytes: incoming.bytes)
    let evidence = Evidence(
      file: kept.file, sha256: kept.digest.hex, bytes: kept.bytes, added: context.now, expires: expires,
      findings: check.failure == nil ? check.report.findings : [], measured: check.summary)
    if check.failure == nil, requirement.isPaper {
      try context.output.write(line: desk.renderer().check(check.report) + "\n")
    }
    let status = check.failure == nil ? check.status() : .fine
    try desk.change(workspace.slug.text) { workspace in
      let index = try workspace.index(ofItem: item)
      let seen = desk.documents(of: workspace)
      let faulty = workspace.items[index].evidence.filter { old in
        seen.missing.contains(old.file) || seen.changed.contains(old.file)
          || old.findings.contains { $0.severity == .error }
          || old.expires.map { $0 < Clocks.seat.local(context.now).date } ?? false
      }
      workspace.attach(evidence, toItem: index, replacing: Set(faulty.map(\.file)), at: context.now)
      if requirement.isPaper, status == .fine { workspace.markReady(index, at: context.now) }
    }
    if status != .fine { throw ExitCode(status.rawValue) }
  }

  private static func day(_ text: String) throws -> CalendarDate {
    guard let time = LocalTime(iso: text), time.minutes == nil else {
      throw ValidationError("'\(text)' is not a day. Write it like 2027-06-30.")
    }
    return time.date
  }
}
