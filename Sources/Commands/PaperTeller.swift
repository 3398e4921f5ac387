import Rendering

/// What is told of one checked paper.
struct PaperTelling: Sendable {
  /// For the standard output; `nil` when there is only a message.
  var output: String?
  /// For the standard error; `nil` when there is nothing wrong with the file.
  var message: String?
  /// How a command ends with this paper alone.
  var status: Int32
  /// `within`, `over`, `unknown` or `unreadable`; `measured` where nothing was asked.
  var verdict: String
}

/// Tells of checked papers one after the other, with a progress bar between them where a person looks on.
struct PaperTeller: Sendable {
  /// How the results are written.
  enum Form: Sendable {
    /// A table for each paper, for people.
    case text
    /// An object a line.
    case json
    /// A row a paper, below a header.
    case csv
  }

  private let form: Form
  private let context: CommandContext
  private var bar: ProgressBar?
  /// How many papers have something on the standard output.
  private(set) var outputs = 0
  /// How many papers ended how, by their verdicts.
  private(set) var tally: [String: Int] = [:]
  /// The worst of the papers' statuses.
  private(set) var worst = ExitStatus.fine.rawValue

  /// A teller of `count` papers, or of an unknown number.
  init(_ form: Form, count: Int?, in context: CommandContext) throws {
    self.form = form
    self.context = context
    if count ?? 2 > 1, let width = context.messageWidth {
      bar = ProgressBar(on: context.messages, total: count, width: width)
    }
    if form == .csv { try context.output.write(Array(CheckCSV.header.utf8)) }
  }

  /// Tells of the next paper.
  mutating func tell(_ telling: PaperTelling) throws {
    worst = max(worst, telling.status)
    tally[telling.verdict, default: 0] += 1
    // Where both go to one terminal, the bar must not stand in the middle of the data.
    if context.width != nil || telling.message != nil { bar?.erase() }
    if let output = telling.output {
      try context.output.write(Array(((form == .text && outputs > 0 ? "\n" : "") + output).utf8))
      outputs += 1
    }
    if let message = telling.message { try context.messages.write(line: message) }
    bar?.advance()
  }

  /// Takes the bar away.
  mutating func end() { bar?.erase() }
}
