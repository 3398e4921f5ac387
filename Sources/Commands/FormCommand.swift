package import ArgumentParser
import Documents
import FormatChecking
import Rendering
import VacancyModel
import WorkspaceStore

/// Keeps the person's own answers to the application form, and checks them.
package struct FormCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "form",
    abstract: "Keep your answers to the application form, checked.",
    usage: "dossier form SLUG [add QUESTION|edit N|show N|remove N] [options]",
    discussion: """
      Examples:
        dossier form head-of-section                     every answer, and what is wrong
        dossier form head-of-section add "Why this post?" --limit 2000 --without-spaces
        dossier form head-of-section edit 1 --file answer.txt
        dossier form head-of-section show 1
        dossier form head-of-section remove 1

      Each answer is a plain text file in the workspace's folder 'form', which your
      own editor may change. The words are yours: nothing is written for you. Looked
      for is what gets applications refused: "see CV" and the like, another vacancy's
      name, an answer that is too long, empty or unfinished.

      Exit status: 0 kept, or nothing is wrong · 1 listed, and an answer has a problem
      · 64 usage · 65 not text · 66 no such workspace, answer or file ·
      74 cannot write · 75 locked by another run · 77 not permitted.
      """)

  @Argument(help: ArgumentHelp("The workspace.", valueName: "slug"), completion: Completions.workspaces)
  package var slug: String

  @Argument(help: ArgumentHelp("What to do: add QUESTION, edit N, show N, remove N.", valueName: "action"))
  package var words: [String] = []

  @Option(help: ArgumentHelp("The answer's text; - for what is pasted.", valueName: "file"))
  package var file: String?

  @Option(help: ArgumentHelp("The most characters that the portal takes.", valueName: "n"))
  package var limit: Int?

  @Flag(help: "The portal leaves spaces and line breaks out of its count.")
  package var withoutSpaces = false

  @Option(name: .customLong("words"), help: ArgumentHelp("The most words that the portal takes.", valueName: "n"))
  package var wordLimit: Int?

  @Option(help: ArgumentHelp("How many characters a line break counts as: 1 or 2.", valueName: "n"))
  package var lineBreak: Int?

  @Flag(help: "Print JSON.")
  package var json = false

  @OptionGroup(title: "General") package var global: GlobalOptions

  /// A command.
  package init() {}

  /// Refuses figures that no answer can keep.
  package func validate() throws {
    if let limit, !(1...1_000_000).contains(limit) { throw ValidationError("--limit must be 1 or more, not \(limit).") }
    if let wordLimit, !(1...1_000_000).contains(wordLimit) {
      throw ValidationError("--words must be 1 or more, not \(wordLimit).")
    }
    if let lineBreak, lineBreak != 1, lineBreak != 2 { throw ValidationError("--line-break is 1 or 2.") }
  }

  package func run() async throws { try await run(in: .live(global)) }

  /// Runs in a given context.
  package func run(in context: CommandContext) async throws {
    let desk = try Desk(context)
    let slug = try desk.slug(slug)
    let changesText = words.first == "add" || words.first == "edit"
    guard changesText || (file == nil && limit == nil && wordLimit == nil && lineBreak == nil && !withoutSpaces) else {
      throw CommandFailure(
        .usage, "--file and the limits belong to an answer.", advice: "dossier form \(slug) edit 1 --limit 2000")
    }
    switch words.first {
    case nil:
      if try list(desk, slug).contains(where: \.isFaulty) { throw ExitCode(ExitStatus.notReady.rawValue) }
      return
    case "add": try add(desk, slug)
    case "edit": try edit(desk, slug)
    case "show": return try show(desk, slug)
    case "remove": return try remove(desk, slug)
    case let word?:
      throw CommandFailure(
        .usage, "'\(word)' is nothing that can be done with answers.",
        advice: NearestName.question(for: word, among: ["add", "edit", "show", "remove"])
          ?? "What can be done: add QUESTION, edit N, show N, remove N.")
    }
    _ = try list(desk, slug)
  }

  private func list(_ desk: Desk, _ slug: Slug) throws -> [AnswerReport] {
    let workspace = try desk.store.load(slug)
    let reports = try desk.answers(of: workspace)
    if json {
      try desk.context.output.write(line: FormJSON.render(reports, for: workspace, messages: desk.templates.messages()))
    } else {
      try desk.context.output.write(line: desk.renderer().form(reports, for: workspace))
    }
    return reports
  }

  private func add(_ desk: Desk, _ slug: Slug) throws {
    let question = words.dropFirst().joined(separator: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard (1...500).contains(question.count) else {
      throw CommandFailure(
        .usage, "The question must have 1 to 500 characters, not \(question.count).",
        advice: "dossier form \(slug) add \"Why this post?\" --limit 2000")
    }
    let text = try self.text()
    let names = try desk.store.answerNames(slug)
    var answer = FormAnswer(number: 0, question: question, file: "")
    try desk.store.update(slug) { workspace in
      guard !workspace.form.contains(where: { $0.question == question }) else {
        throw CommandFailure(
          .usage, "That question is kept already.", advice: "Its answer: dossier form \(slug) edit N --file FILE")
      }
      let used = workspace.form.map(\.number) + names.compactMap { Int($0.prefix { $0.isNumber }) }
      answer.number = (used.max() ?? 0) + 1
      let digits = answer.number < 10 ? "0\(answer.number)" : "\(answer.number)"
      answer.file = "\(digits)-\(Slug(title: question)?.text ?? "answer").txt"
      if let asked = workspace.items.first(where: { $0.id == "application-form" })?.requirement.limit {
        answer.characters = asked.characters
        answer.withoutSpaces = asked.charactersExcludeSpaces
        answer.words = asked.words
      }
      setLimits(of: &answer)
      workspace.record("answer \(answer.number)", \.form, workspace.form + [answer], at: desk.context.now) { form in
        form.last?.number == answer.number ? question : nil
      }
    }
    try desk.store.writeAnswer(slug, answer.file, text ?? [])
    try desk.context.messages.write(line: "The answer's file: \(desk.store.answerPath(slug, answer.file))")
  }

  private func edit(_ desk: Desk, _ slug: Slug) throws {
    let text = try self.text()
    guard text != nil || limit != nil || wordLimit != nil || lineBreak != nil || withoutSpaces else {
      let answer = try answer(in: desk.store.load(slug))
      throw CommandFailure(
        .usage, "Say what changes: --file answer.txt, or a limit.",
        advice: "Or open it in your editor: \(desk.store.answerPath(slug, answer.file))")
    }
    var file = ""
    var number = 0
    try desk.store.update(slug) { workspace in
      let old = try answer(in: workspace)
      var new = old
      setLimits(of: &new)
      (file, number) = (new.file, new.number)
      if let index = workspace.form.firstIndex(of: old) {
        workspace.record("answer \(number) limit", \.form[index], new, at: desk.context.now) {
          FormCommand.words(of: $0)
        }
      }
    }
    guard let text else { return }
    let old = try desk.store.answer(slug, file)
    try desk.store.writeAnswer(slug, file, text)
    guard old != text else { return }
    try desk.store.update(slug) { workspace in
      workspace.history.append(
        Change(
          time: desk.context.now, what: "answer \(number) text", old: FormCommand.size(old), new: FormCommand.size(text)
        ))
    }
  }

  private func show(_ desk: Desk, _ slug: Slug) throws {
    let answer = try answer(in: desk.store.load(slug))
    try desk.context.output.write(line: TextDecoding.decode(desk.store.answer(slug, answer.file)))
  }

  private func remove(_ desk: Desk, _ slug: Slug) throws {
    var kept = ""
    try desk.change(slug.text) { workspace in
      let old = try answer(in: workspace)
      kept = desk.store.answerPath(slug, old.file)
      workspace.record(
        "answer \(old.number)", \.form, workspace.form.filter { $0 != old }, at: desk.context.now
      ) { $0.contains(old) ? old.question : nil }
    }
    try desk.context.messages.write(line: "Its text stays in \(kept)")
  }

  /// The answer whose number was typed.
  private func answer(in workspace: Workspace) throws -> FormAnswer {
    let typed = words.dropFirst().joined(separator: " ")
    if let number = Int(typed), let answer = workspace.form.first(where: { $0.number == number }) { return answer }
    let numbers = workspace.form.map { "\($0.number)" }.joined(separator: ", ")
    throw CommandFailure(
      .notFound, typed.isEmpty ? "Say which answer." : "'\(workspace.slug)' has no answer '\(typed)'.",
      advice: numbers.isEmpty
        ? "Begin one: dossier form \(workspace.slug) add QUESTION" : "Its answers: \(numbers).")
  }

  private func setLimits(of answer: inout FormAnswer) {
    if let limit {
      answer.characters = limit
      answer.withoutSpaces = withoutSpaces
    } else if withoutSpaces {
      answer.withoutSpaces = true
    }
    if let wordLimit { answer.words = wordLimit }
    if let lineBreak { answer.lineBreak = lineBreak }
  }

  /// The bytes of the text that was given, as UTF-8; `nil` when none was.
  private func text() throws -> [UInt8]? {
    guard let file else { return nil }
    let incoming = try IncomingFile.read(file, maximumBytes: 1 << 20)
    guard TextDecoding.isText(incoming.bytes) else {
      throw CommandFailure(
        .badData, "'\(file)' is not plain text; nothing was kept.",
        advice: "Save the answer as plain text, or paste it: --file -")
    }
    return Array(TextDecoding.decode(incoming.bytes).utf8)
  }

  private static func words(of answer: FormAnswer) -> String {
    let characters = answer.characters.map { "\($0) characters\(answer.withoutSpaces ? " without spaces" : "")" }
    let words = answer.words.map { "\($0) words" }
    return ([characters, words].compactMap(\.self) + ["line break \(answer.lineBreak)"]).joined(separator: ", ")
  }

  private static func size(_ bytes: [UInt8]) -> String? {
    bytes.isEmpty ? nil : "\(AnswerCount(TextDecoding.decode(bytes), lineBreak: 1).words) words"
  }
}
