package import ArgumentParser
import Rendering
import VacancyModel
import WorkspaceStore

/// Notes which answer or evidence covers what the notice requires.
package struct CoverCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "cover",
    abstract: "Note what covers each requirement of the notice.",
    usage: "dossier cover SLUG [LIST N --by WHAT … [--note TEXT]]",
    discussion: """
      Examples:
        dossier cover head-of-section                    the table
        dossier cover head-of-section essential 3 --by "answer 2" --by diploma.pdf
        dossier cover head-of-section competency 1 --by "answer 4" --note "the 2023 case"
        dossier cover head-of-section essential 3 --clear

      What covers an entry is an answer of 'dossier form', an item, or a document of
      the workspace. The notes are yours alone: advice, never a verdict.

      Exit status: 0 noted, or shown · 64 no such entry or answer · 65 workspace.xml
      is damaged · 66 no such workspace · 74 cannot write · 75 locked by another run ·
      77 not permitted.
      """)

  @Argument(help: ArgumentHelp("The workspace.", valueName: "slug"), completion: Completions.workspaces)
  package var slug: String

  @Argument(help: ArgumentHelp("The list: essential, desirable, competency.", valueName: "list"))
  package var list: String?

  @Argument(help: ArgumentHelp("The entry's number in the list, from 1.", valueName: "n"))
  package var number: Int?

  @Option(help: ArgumentHelp("What covers it; may be given several times.", valueName: "what"))
  package var by: [String] = []

  @Option(help: ArgumentHelp("Your own note.", valueName: "text"))
  package var note: String?

  @Flag(help: "Forget what was noted for the entry.")
  package var clear = false

  @Flag(help: "Print JSON.")
  package var json = false

  @OptionGroup(title: "General") package var global: GlobalOptions

  /// A command.
  package init() {}

  /// Refuses notes that belong to no entry.
  package func validate() throws {
    let notes = !by.isEmpty || note != nil || clear
    if list != nil, number == nil { throw ValidationError("Say which entry: dossier cover SLUG essential 3 --by WHAT") }
    if notes, list == nil { throw ValidationError("Say for which entry: dossier cover SLUG essential 3 --by WHAT") }
    if !notes, list != nil { throw ValidationError("Say what covers it: --by \"answer 2\", --note TEXT, or --clear.") }
    if clear, !by.isEmpty || note != nil { throw ValidationError("--clear forgets: leave --by and --note out.") }
  }

  package func run() async throws { try await run(in: .live(global)) }

  /// Notes or shows in a given context.
  package func run(in context: CommandContext) async throws {
    let desk = try Desk(context)
    let slug = try desk.slug(slug)
    if let list, let number {
      let documents = try desk.store.documentNames(slug)
      try desk.store.update(slug) { try note(list, number, in: &$0, documents: documents, at: context.now) }
    }
    let workspace = try desk.store.load(slug)
    let rows = try desk.coverage(of: workspace, answers: desk.answers(of: workspace))
    if json {
      try context.output.write(line: FormJSON.render(rows, for: workspace))
    } else {
      try context.output.write(line: desk.renderer().coverage(rows, for: workspace))
    }
  }

  private func note(
    _ typed: String, _ number: Int, in workspace: inout Workspace, documents: [String], at time: Instant
  ) throws(CommandFailure) {
    let names = CoverageList.allCases.map(\.rawValue)
    guard let list = CoverageList(rawValue: CoverCommand.singular(typed)) else {
      throw CommandFailure(
        .usage, "There is no list '\(typed)'.",
        advice: NearestName.question(for: typed, among: names) ?? "The lists: \(names.joined(separator: ", ")).")
    }
    let entries = list.entries(of: workspace.vacancy)
    guard entries.indices.contains(number - 1) else {
      throw CommandFailure(
        .usage,
        entries.isEmpty
          ? "This copy of the notice shows no such list (\(list.rawValue))."
          : "The list has entries 1 to \(entries.count), not \(number).",
        advice: "dossier cover \(workspace.slug)")
    }
    let entry = entries[number - 1].value
    let old = workspace.coverage.first { $0.list == list && $0.entry == entry }
    var new = old ?? Coverage(list: list, entry: entry, by: [])
    if !by.isEmpty {
      var names: [String] = []
      for typed in by { names.append(try CoverCommand.evidence(typed, in: workspace, documents: documents)) }
      new.by = names
    }
    if let note { new.note = note.isEmpty ? nil : note }
    let others = workspace.coverage.filter { $0 != old }
    let kept = clear || (new.by.isEmpty && new.note == nil) ? others : others + [new]
    workspace.record("cover \(list.rawValue) \(number)", \.coverage, kept, at: time) { coverage in
      coverage.first { $0.list == list && $0.entry == entry }.map {
        ($0.by + [$0.note].compactMap(\.self)).joined(separator: ", ")
      }
    }
  }

  /// The name under which what was typed is kept: `answer 2`, an item, or a document that is there.
  private static func evidence(
    _ typed: String, in workspace: Workspace, documents: [String]
  ) throws(CommandFailure) -> String {
    let words = typed.split(whereSeparator: \.isWhitespace).map(String.init)
    let digits =
      words.count == 2 && ["answer", "réponse", "reponse"].contains(words[0].lowercased()) ? words[1] : typed
    if let number = Int(digits), workspace.form.contains(where: { $0.number == number }) { return "answer \(number)" }
    if documents.contains(typed) || workspace.items.contains(where: { $0.id == typed }) { return typed }
    let names = workspace.form.map { "answer \($0.number)" } + documents + workspace.items.map(\.id)
    throw CommandFailure(
      .usage, "'\(workspace.slug)' has no answer, document or item '\(typed)'; nothing was noted.",
      advice: NearestName.question(for: typed, among: names)
        ?? "Its answers: dossier form \(workspace.slug). Its items: dossier status \(workspace.slug) --items")
  }

  private static func singular(_ typed: String) -> String {
    let plain = typed.lowercased()
    return ["essentials": "essential", "desirables": "desirable", "competencies": "competency"][plain] ?? plain
  }
}
