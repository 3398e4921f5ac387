/// Lines for a terminal, filled from top to bottom.
struct TerminalPage {
  /// How a piece of text stands out. It never carries a meaning that the words do not.
  enum Style: String {
    case plain = ""
    case strong = "1"
    case soft = "2"
    case good = "32"
    case problem = "1;31"
    case doubt = "33"
    case open = "1;34"
  }

  /// The columns that lines may take.
  let width: Int
  private let colour: Bool
  private var text = ""

  /// An empty page; without colour no escape sequence is ever written.
  init(width: Int, colour: Bool) {
    self.width = width
    self.colour = colour
  }

  /// What was written, each line with its end.
  var output: String { text }

  /// The text in a style.
  func paint(_ text: String, _ style: Style) -> String {
    colour && style != .plain && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// An empty line.
  mutating func gap() { text += "\n" }

  /// A line as it is, however long: a command that is to be copied.
  mutating func verbatim(_ line: String, indent: Int) {
    text += String(repeating: " ", count: indent) + line + "\n"
  }

  /// A paragraph; lines after the first are set in by `hanging`.
  mutating func paragraph(_ words: String, _ style: Style = .plain, indent: Int = 0, hanging: Int? = nil) {
    let hanging = hanging ?? indent
    let lead = String(repeating: " ", count: indent)
    // The first line is wrapped with a stand-in for its smaller or larger indent.
    let lines = wrapped(words, first: width - indent, rest: width - hanging)
    for (number, line) in lines.enumerated() {
      text += (number == 0 ? lead : String(repeating: " ", count: hanging)) + paint(line, style) + "\n"
    }
  }

  /// A paragraph behind a mark such as `!`.
  mutating func marked(_ mark: String, _ words: String, _ style: Style, indent: Int = 0) {
    let lead = String(repeating: " ", count: indent) + paint(mark, style) + " "
    let hanging = indent + TerminalText.columns(mark) + 1
    for (number, line) in TerminalText.wrapped(words, width: width - hanging).enumerated() {
      text += (number == 0 ? lead : String(repeating: " ", count: hanging)) + line + "\n"
    }
  }

  /// A label and, in a column beside it, what it labels, with an aside at the right edge where there is room.
  ///
  /// On a narrow terminal the text stands below its label.
  mutating func entry(
    _ label: String, _ labelStyle: Style = .soft, column: Int, _ words: String, _ style: Style = .plain,
    aside: String? = nil, indent: Int = 2
  ) {
    let lead = String(repeating: " ", count: indent)
    let isNarrow = width - column < 24
    let start = isNarrow ? indent + 2 : column
    if isNarrow, !label.isEmpty { text += lead + paint(label, labelStyle) + "\n" }
    var lines = TerminalText.wrapped(words, width: width - start)
    var end = ""
    if let aside {
      let free = width - start - TerminalText.columns(lines[lines.count - 1]) - TerminalText.columns(aside)
      if free >= 2 {
        end = String(repeating: " ", count: free) + paint(aside, .soft)
      } else {
        lines = TerminalText.wrapped("\(words) (\(aside))", width: width - start)
      }
    }
    for (number, line) in lines.enumerated() {
      let isFirst = number == 0 && !isNarrow
      text +=
        isFirst
        ? lead + paint(TerminalText.padded(label, to: column - indent), labelStyle)
        : String(repeating: " ", count: start)
      text += paint(line, style) + (number == lines.count - 1 ? end : "") + "\n"
    }
  }

  /// Two texts at the two edges of a line, or one below the other where they do not fit.
  mutating func edges(_ left: String, _ leftStyle: Style, _ right: String, _ rightStyle: Style) {
    let free = width - TerminalText.columns(left) - TerminalText.columns(right)
    if free >= 3 {
      text += paint(left, leftStyle) + String(repeating: " ", count: free) + paint(right, rightStyle) + "\n"
    } else {
      paragraph(left, leftStyle)
      paragraph(right, rightStyle)
    }
  }

  private func wrapped(_ words: String, first: Int, rest: Int) -> [String] {
    var lines = TerminalText.wrapped(words, width: first)
    guard first != rest, lines.count > 1 else { return lines }
    let head = lines.removeFirst()
    return [head] + TerminalText.wrapped(lines.joined(separator: " "), width: rest)
  }
}
