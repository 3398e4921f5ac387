/// How many pages a text would fill on A4 with margins of 2.5 cm, in an 11 pt serif at single spacing.
struct TypeEstimate {
  /// The pages, one at least.
  let pages: Int
  /// The lines on the last of them.
  let lastPageLines: Int

  /// 160 mm of measure in units of 1/1000 of 11 pt.
  private static let lineWidth = 160.0 / 25.4 * 72 / 11 * 1000
  /// 247 mm of height by 12.65 pt, the single spacing of an 11 pt Times.
  private static let linesPerPage = 55

  init(of lines: [String]) {
    var count = 0
    for line in lines { count += Self.lines(of: line) }
    pages = max(1, (count + Self.linesPerPage - 1) / Self.linesPerPage)
    lastPageLines = count - (pages - 1) * Self.linesPerPage
  }

  private static func lines(of paragraph: String) -> Int {
    var lines = 1
    var used = 0.0
    for word in paragraph.split(whereSeparator: \.isWhitespace) {
      let width = word.unicodeScalars.reduce(0) { $0 + self.width($1) }
      if used > 0, used + 250 + width > lineWidth {
        lines += 1
        used = width
      } else {
        used += (used > 0 ? 250 : 0) + width
      }
      // A word longer than the line is broken.
      lines += Int(used / lineWidth)
      used = used.truncatingRemainder(dividingBy: lineWidth)
    }
    return lines
  }

  /// The width of a letter in Times, in 1/1000 of the size.
  private static func width(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "t", "/", "'", ".", ",", ":", ";", "!", "|", "I", "f", "r", "(", ")", "[", "]": 305
    case "m", "w", "M", "W": 780
    case "a", "c", "e", "s", "z", "J", "-": 430
    case "A"..."Z": 670
    case "0"..."9": 500
    default: scalar.value < 0x2E80 ? 500 : 1000
    }
  }
}
