package import ArgumentParser
import FormatChecking
import Rendering
import VacancyModel

/// Measures papers against limits.
package struct CheckCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Measure a paper against its limits.",
    usage: "dossier check FILE … [--workspace SLUG [--item ITEM]] [limits] [--json]",
    discussion: """
      Examples:
        dossier check paper.pdf --workspace head-of-section
        dossier check paper.docx --max-pages 2 --paper A4
        dossier check essay.txt --max-words 500 --json

      Limits come from the workspace's item, or from options, which win.
      Without any limit it measures.

      Exit status: 0 within every limit · 1 a limit is broken · 65 unreadable,
      or not what it claims to be · 66 no such file · 77 not permitted.
      Of several files, the highest.
      """)

  @Argument(help: ArgumentHelp("The papers: PDF, Word, OpenDocument, text.", valueName: "file"))
  package var files: [String]

  @Option(help: ArgumentHelp("Take the limits of this workspace's item.", valueName: "slug"))
  package var workspace: String?

  @Option(help: ArgumentHelp("The item; not needed where only one has a limit.", valueName: "item"))
  package var item: String?

  @OptionGroup(title: "Limits") package var limits: LimitOptions

  @Flag(help: "Count warnings as broken limits.")
  package var strict = false

  @Flag(help: "One JSON object a line, in the order of the files.")
  package var json = false

  @OptionGroup(title: "General") package var global: GlobalOptions

  /// A command.
  package init() {}

  /// Refuses an item without its workspace.
  package func validate() throws {
    if item != nil, workspace == nil {
      throw ValidationError("--item needs --workspace, which says whose item it is.")
    }
  }

  package func run() async throws { try await run(in: .live(global)) }

  /// Checks in a given context.
  package func run(in context: CommandContext) async throws {
    let desk = try Desk(context)
    let asked = try workspace.map { try limitedItem(in: desk.load($0)) } ?? nil
    let limit = (asked?.limit.map { PaperLimit($0) } ?? PaperLimit()).overriding(with: limits.limit)
    let renderer = try desk.renderer()
    var worst = ExitStatus.fine.rawValue
    for (index, file) in files.enumerated() {
      let outcome = try await PaperCheck.run(file, against: limit, source: asked?.sources.first)
      worst = max(worst, outcome.status(strict: strict).rawValue)
      if json {
        try context.output.write(line: CheckJSON.render(outcome.report))
      } else if let failure = outcome.failure {
        try context.messages.write(line: failure.text)
      } else {
        try context.output.write(line: (index > 0 ? "\n" : "") + renderer.check(outcome.report))
      }
    }
    if worst != 0 { throw ExitCode(worst) }
  }

  /// The item whose limits count; `nil` when none has limits and options give some.
  private func limitedItem(in workspace: Workspace) throws -> Requirement? {
    if let item { return workspace.items[try workspace.index(ofItem: item)].requirement }
    let limited = workspace.items.map(\.requirement).filter { $0.limit != nil }
    if limited.count == 1 { return limited[0] }
    guard limited.isEmpty else {
      throw CommandFailure(
        .usage, "'\(workspace.slug)' has \(limited.count) papers with limits; say which one this is.",
        advice: limited.map { "--item \($0.id)" }.joined(separator: " or "))
    }
    guard !limits.limit.isEmpty else {
      throw CommandFailure(
        .usage, "No item of '\(workspace.slug)' has a limit to check against.",
        advice: "Give the limits: --max-pages 2 --paper A4, or leave --workspace out to measure only.")
    }
    return nil
  }
}
