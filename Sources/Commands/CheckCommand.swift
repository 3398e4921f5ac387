package import ArgumentParser
import Documents
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
        dossier check paper.pdf --rules nih --max-pages 12
        dossier check *.pdf --max-pages 2 --csv > papers.csv
        dossier check paper.pdf --max-pages 2 --watch
        dossier check paper.pdf --max-pages 2 --html report.html
        find . -name '*.pdf' -print0 | dossier check --files-from - --null --json

      Limits come from the workspace's item, from a set of limits, or from
      options; an option wins over a set, and a set over the workspace.
      Without any limit it measures.

      --csv has these columns, a row for each paper; an empty cell is unknown:
        \(CheckCommand.wrapped(CheckCSV.columns))

      Exit status: 0 within every limit · 1 a limit is broken · 65 unreadable,
      or not what it claims to be · 66 no such file · 77 not permitted.
      Of several files, the highest.
      """)

  @Argument(help: ArgumentHelp("The papers: PDF, Word, OpenDocument, text.", valueName: "file"))
  package var files: [String] = []

  @Option(help: ArgumentHelp("Take the limits of this workspace's item.", valueName: "slug"))
  package var workspace: String?

  @Option(help: ArgumentHelp("The item; not needed where only one has a limit.", valueName: "item"))
  package var item: String?

  @Option(help: ArgumentHelp("A set of limits, ukri or nih, or a file with one.", valueName: "name"))
  package var rules: String?

  @OptionGroup(title: "Limits") package var limits: LimitOptions

  @OptionGroup(title: "Many papers") package var many: ManyOptions

  @Flag(help: "Check again whenever the file is saved, until Ctrl-C.")
  package var watch = false

  @Flag(help: "Count warnings as broken limits.")
  package var strict = false

  @Flag(help: "One JSON object a line, in the order of the files.")
  package var json = false

  @Flag(help: "A table of comma-separated values, in the order of the files.")
  package var csv = false

  @Option(
    help: ArgumentHelp(
      "Write a page that shows every finding at its place; - for the standard output.", valueName: "file"))
  package var html: String?

  @OptionGroup(title: "General") package var global: GlobalOptions

  /// A command.
  package init() {}

  /// Refuses options that do not go together.
  package func validate() throws {
    if item != nil, workspace == nil {
      throw ValidationError("--item needs --workspace, which says whose item it is.")
    }
    if files.isEmpty, many.filesFrom == nil {
      throw ValidationError("Name the papers to check: dossier check paper.pdf, or give a list with --files-from.")
    }
    if json, csv { throw ValidationError("--json and --csv are two forms of the same; give one of them.") }
    if files.contains("-"), many.filesFrom == "-" {
      throw ValidationError("The standard input cannot be both a paper and the list of papers.")
    }
    if watch, files.count != 1 || files == ["-"] || !many.isEmpty || csv || html != nil {
      throw ValidationError("--watch follows one file, and writes no --csv and no --html.")
    }
    if html == "-", json || csv {
      throw ValidationError("--html - and a table cannot share the standard output. Name a file: --html report.html")
    }
  }

  package func run() async throws { try await run(in: .live(global)) }

  /// Checks in a given context.
  package func run(in context: CommandContext) async throws {
    let desk = try Desk(context)
    let set = try rules.map { try desk.limits(named: $0) }
    let given = (set?.limit ?? PaperLimit()).overriding(with: limits.limit)
    let workspace = try workspace.map { try desk.load($0) }
    let asked = try workspace.flatMap { try limitedItem(of: $0, given: given) }
    var checker = PaperChecker(
      limit: (asked?.limit.map { PaperLimit($0) } ?? PaperLimit()).overriding(with: given),
      source: asked?.limit == nil ? nil : asked?.sources.first, rules: set)
    if let workspace { checker.content = try await desk.content(for: workspace) }
    let renderer = try desk.renderer()
    if watch {
      try await PaperWatch(path: files[0], checker: checker, json: json, renderer: renderer, context: context).run()
      return
    }
    let papers = try many.papers(named: files)
    let form: PaperTeller.Form = json ? .json : csv ? .csv : .text
    let page = html.map { PaperReportFile($0, desk: desk) }
    // The pages of a report are drawn in the papers' order, until it is full.
    let width = page == nil ? min(papers.count ?? .max, System.processors) : 1
    let pool = width > 1 || papers.count != 1 ? try? ProbePool(Probe.installed(), width: width) : nil
    checker.read(by: pool)
    let lineup = Lineup(papers, teller: try PaperTeller(form, count: papers.count, in: context))
    try await lineup.run(width: width) { [checker, strict, html] path in
      let paper = await checker.check(path)
      await page?.add(paper)
      var telling = paper.telling(form, strict: strict, renderer: renderer)
      if html == "-" { telling.output = nil }
      return telling
    }
    await pool?.finish()
    try await page?.write()
    let teller = await lineup.teller
    if form == .text, html != "-", teller.tally.values.reduce(0, +) > 1 {
      try context.output.write(line: (teller.outputs > 0 ? "\n" : "") + renderer.tally(teller.tally))
    }
    if teller.worst != 0 { throw ExitCode(teller.worst) }
  }

  /// The item whose limits count; `nil` when none has limits and options give some.
  private func limitedItem(of workspace: Workspace, given: PaperLimit) throws -> Requirement? {
    if let item {
      let requirement = workspace.items[try workspace.index(ofItem: item)].requirement
      guard requirement.limit != nil || !given.isEmpty else {
        throw CommandFailure(
          .usage, "'\(item)' of '\(workspace.slug)' has no limit to check against.",
          advice: "Give the limits: --max-pages 2 --paper A4, or leave --workspace out to measure only.")
      }
      return requirement
    }
    let limited = workspace.items.map(\.requirement).filter { $0.limit != nil }
    if limited.count == 1 { return limited[0] }
    guard limited.isEmpty else {
      throw CommandFailure(
        .usage, "'\(workspace.slug)' has \(limited.count) papers with limits; say which one this is.",
        advice: limited.map { "--item \($0.id)" }.joined(separator: " or "))
    }
    guard !given.isEmpty else {
      throw CommandFailure(
        .usage, "No item of '\(workspace.slug)' has a limit to check against.",
        advice: "Give the limits: --max-pages 2 --paper A4, or leave --workspace out to measure only.")
    }
    return nil
  }

  /// Names in lines that fit below an indent.
  private static func wrapped(_ names: [String]) -> String {
    var lines = [""]
    for name in names {
      if !lines[lines.count - 1].isEmpty, lines[lines.count - 1].count + name.count > 66 { lines.append("") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + name
    }
    return lines.joined(separator: "\n  ")
  }
}
