/// A notice's text with white space folded, in which quotes are looked up.
struct QuotedText {
  private let bytes: [UInt8]
  private let lines: [Int]

  /// A notice's text.
  init(_ text: String) {
    var bytes: [UInt8] = []
    var lines: [Int] = []
    var line = 1
    var gap = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace || scalar == "\u{FEFF}" {
        gap = true
        if scalar == "\n" { line += 1 }
        continue
      }
      if gap, !bytes.isEmpty {
        bytes.append(0x20)
        lines.append(line)
      }
      gap = false
      for byte in String(scalar).utf8 {
        bytes.append(byte)
        lines.append(line)
      }
    }
    self.bytes = bytes
    self.lines = lines
  }

  /// The lines, counted from 1, over which each occurrence of a quote reaches.
  func places(of quote: String) -> [ClosedRange<Int>] {
    let wanted = Array(quote.split(whereSeparator: \.isWhitespace).joined(separator: " ").utf8)
    guard let first = wanted.first, wanted.count <= bytes.count else { return [] }
    return (0...(bytes.count - wanted.count)).filter { start in
      bytes[start] == first && bytes[start..<start + wanted.count].elementsEqual(wanted)
    }.map { lines[$0]...lines[$0 + wanted.count - 1] }
  }
}
