/// Makes text of foreign origin safe to show: it can neither steer a terminal nor turn the order of what stands around it.
package enum VisibleText {
  /// The text on one line, white space folded, each control or direction mark shown as U+FFFD.
  static func line(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return text }
    var shown = String.UnicodeScalarView()
    var owesSpace = false
    for scalar in text.unicodeScalars {
      if isWhiteSpace(scalar) {
        owesSpace = !shown.isEmpty
        continue
      }
      if isDropped(scalar) { continue }
      if owesSpace { shown.append(" ") }
      owesSpace = false
      shown.append(isHarmful(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(shown)
  }

  /// The text in its lines, everything kept as it is but for controls and direction marks, each shown as U+FFFD; without
  /// `keepingBreaks` a line break is one of them.
  package static func lines(_ text: String, keepingBreaks: Bool = true) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) || (keepingBreaks && $0 == 0x0A) }) { return text }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\n", keepingBreaks {
        shown.append(scalar)
      } else if isHarmful(scalar) || scalar.value == 0x2028 || scalar.value == 0x2029 {
        shown.append(scalar == "\t" ? " " : "\u{FFFD}")
      } else {
        shown.append(scalar)
      }
    }
    return String(shown)
  }

  /// Characters that a terminal obeys, or that turn the reading direction of what follows.
  static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F, 0xFFF9...0xFFFB,
      0xE0000...0xE007F:
      true
    default: false
    }
  }

  private static func isWhiteSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 9...13, 0x20, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Characters that nobody sees and that mean nothing here.
  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B, 0x2060, 0xFEFF: true
    default: false
    }
  }
}
