/// A row of comma-separated values as RFC 4180 has it: cells with commas, quotes or line breaks in quotes, CR LF at the end.
enum CSVRow {
  /// A cell.
  enum Cell {
    case text(String?)
    case number(Int?)
    case measure(Double?)
  }

  /// The row with its line end.
  static func line(_ cells: [Cell]) -> String { cells.map(field).joined(separator: ",") + "\r\n" }

  /// A measure with two decimals at most, a point before them.
  static func digits(_ value: Double) -> String {
    guard value.isFinite, value.magnitude < 1e12 else { return "" }
    let rounded = (value * 100).rounded() / 100
    return rounded == rounded.rounded() ? String(Int(rounded)) : rounded.description
  }

  private static func field(_ cell: Cell) -> String {
    switch cell {
    case .number(let value): value.map(String.init) ?? ""
    case .measure(let value): value.map(digits) ?? ""
    case .text(let text): quoted(harmless(VisibleText.lines(text ?? "")))
    }
  }

  /// Spreadsheets take a text that begins so for a formula and run it; an apostrophe before it makes it text.
  private static func harmless(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first) else { return text }
    return "'" + text
  }

  private static func quoted(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) || text.first == " " else {
      return text
    }
    return "\"\(text.replacingQuotes)\""
  }
}

extension String {
  fileprivate var replacingQuotes: String {
    split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
  }
}
