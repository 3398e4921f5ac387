/// Measures and breaks text as a terminal shows it.
enum TerminalText {
  /// The columns that a text takes: none for a combining mark, two for a wide East Asian character.
  static func columns(_ text: String) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.unicodeScalars.reduce(0) { $0 + columns($1) }
  }

  private static func columns(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  /// The text with spaces after it, at least that many columns.
  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - columns(text)))
  }

  /// The text with spaces before it, at least that many columns.
  static func alignedRight(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - columns(text))) + text
  }

  /// The text in lines of at most so many columns, broken at spaces; a longer word is broken where it must be.
  static func wrapped(_ text: String, width: Int) -> [String] {
    let width = max(1, width)
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ") {
      var rest = String(word)
      var length = columns(rest)
      if used > 0, used + 1 + length <= width {
        line += " " + rest
        used += 1 + length
        continue
      }
      if used > 0 { lines.append(line) }
      while length > width {
        let head = prefix(of: rest, width: width)
        lines.append(head)
        rest = String(rest.dropFirst(head.count))
        length = columns(rest)
      }
      line = rest
      used = length
    }
    if used > 0 || lines.isEmpty { lines.append(line) }
    return lines
  }

  private static func prefix(of text: String, width: Int) -> String {
    var head = ""
    var used = 0
    for character in text {
      used += columns(String(character))
      if used > width, !head.isEmpty { break }
      head.append(character)
    }
    return head
  }
}
