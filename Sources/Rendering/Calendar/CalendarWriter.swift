/// Writes lines of iCalendar (RFC 5545): CRLF at each end, none longer than 75 bytes, no character cut in two.
struct CalendarWriter {
  /// The most bytes of a line, its end not counted (RFC 5545, 3.1).
  private static let longestLine = 75

  /// What is written so far.
  private(set) var bytes: [UInt8] = []

  /// Opens a component.
  mutating func begin(_ component: String) { line("BEGIN:\(component)") }

  /// Closes a component.
  mutating func end(_ component: String) { line("END:\(component)") }

  /// A property whose value is written as it is: a time, a number, a word of the format.
  mutating func property(_ name: String, _ value: String) { line("\(name):\(value)") }

  /// A property whose value people read, in lines.
  mutating func property(_ name: String, lines: [String]) {
    line("\(name):\(lines.map(CalendarWriter.escaped).joined(separator: "\\n"))")
  }

  /// The text with the marks escaped that separate values (RFC 5545, 3.3.11), and nothing that a program would obey.
  private static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    // By scalars: a comma with an accent upon it is one character, and no comma.
    for scalar in VisibleText.line(text).unicodeScalars {
      if scalar == "\\" || scalar == ";" || scalar == "," { escaped.append("\\") }
      escaped.append(scalar)
    }
    return String(escaped)
  }

  /// A line, continued on further ones behind a space where it is too long.
  private mutating func line(_ text: String) {
    var room = CalendarWriter.longestLine
    for scalar in text.unicodeScalars {
      let size = UTF8.width(scalar)
      if size > room {
        bytes += [13, 10, 32]
        room = CalendarWriter.longestLine - 1
      }
      bytes.append(contentsOf: UTF8.encode(scalar)!)
      room -= size
    }
    bytes += [13, 10]
  }
}
