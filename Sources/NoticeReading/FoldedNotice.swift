package import Documents
package import VacancyModel

/// A notice as one run of folded bytes that phrases are looked up in, with the way back to the words a person sees.
///
/// Letters are lower case without accents, quotation marks and hyphens are plain, list marks are `FoldedNotice.bullet`,
/// letters of other scripts are `FoldedNotice.otherLetter`, lines end in LF. Offsets are into `bytes` unless named otherwise.
package struct FoldedNotice: Sendable {
  /// A list mark such as `•`.
  package static let bullet: UInt8 = 2
  /// A letter of a script that folds to no Latin letter.
  package static let otherLetter: UInt8 = 3
  /// Any other sign.
  package static let otherSign: UInt8 = 4

  /// The folded bytes.
  package let bytes: [UInt8]
  /// For each folded byte, and for the end, the offset in `original` of the character it comes from.
  package let origin: [Int32]
  /// The lines as they stand, UTF-8, each ended by LF.
  package let original: [UInt8]
  /// The offset in `bytes` at which each line begins.
  package let lineStarts: [Int]
  /// The lines with the roles that the document's structure gave them.
  package let lines: [DocumentText.Line]

  /// Folds a notice; time and memory grow with its length.
  package init(_ text: DocumentText) {
    var folded: [UInt8] = []
    var origin: [Int32] = []
    var original: [UInt8] = []
    var lineStarts: [Int] = []
    var scratch = String.UnicodeScalarView()
    for line in text.lines {
      lineStarts.append(folded.count)
      for scalar in line.text.unicodeScalars {
        let start = Int32(original.count)
        if scalar.value < 0x80 {
          let byte = UInt8(scalar.value)
          original.append(byte)
          folded.append((65...90).contains(byte) ? byte + 32 : byte == 9 || byte == 12 || byte == 11 ? 32 : byte)
          origin.append(start)
          continue
        }
        original.append(contentsOf: UTF8.encode(scalar)!)
        scratch.removeAll(keepingCapacity: true)
        TextFolding.append(scalar, to: &scratch)
        for part in scratch {
          folded.append(FoldedNotice.byte(for: part))
          origin.append(start)
        }
      }
      folded.append(10)
      origin.append(Int32(original.count))
      original.append(10)
    }
    origin.append(Int32(original.count))
    bytes = folded
    self.origin = origin
    self.original = original
    self.lineStarts = lineStarts
    lines = text.lines
  }

  private static func byte(for scalar: Unicode.Scalar) -> UInt8 {
    if scalar.value < 0x80 { return UInt8(scalar.value) }
    switch scalar.value {
    case 0x2022, 0x2023, 0x2043, 0x25AA, 0x25AB, 0x25CF, 0x25CB, 0x25E6, 0x25A0, 0x25A1, 0x2219, 0xB7, 0x27A2, 0xF0B7,
      0x2013, 0x2756, 0x25B6, 0x25BA, 0x2713, 0x2714:
      return bullet
    default: return scalar.properties.isAlphabetic ? otherLetter : otherSign
    }
  }

  /// The number, counted from 1, of the line that holds an offset.
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while low < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(1, low)
  }

  /// The folded range of a line, counted from 1, without its end.
  package func range(ofLine line: Int) -> Range<Int> {
    let start = lineStarts[line - 1]
    let end = line < lineStarts.count ? lineStarts[line] : bytes.count
    return start..<max(start, end - 1)
  }

  /// The words of a range as they stand in the notice, white space folded to single spaces, none at the ends.
  package func words(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    let slice = original[Int(origin[range.lowerBound])..<Int(origin[range.upperBound])]
    if slice.allSatisfy({ $0 < 0x80 }) {
      // Nearly always; telling the white space of all scripts apart takes twenty times as long.
      let words = slice.split { $0 == 32 || (9...13).contains($0) }
      return String(decoding: Array(words.joined(separator: [32])), as: UTF8.self)
    }
    return String(decoding: slice, as: UTF8.self).split { $0.isWhitespace }.joined(separator: " ")
  }

  /// A range without white space at its ends.
  package func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, bytes[start] == 32 || bytes[start] == 10 { start += 1 }
    while end > start, bytes[end - 1] == 32 || bytes[end - 1] == 10 { end -= 1 }
    return start..<end
  }

  /// The source of a fact: the range's words and the line on which they begin.
  package func source(_ range: Range<Int>) -> Source {
    let range = trimmed(range)
    return Source(line: line(at: range.lowerBound), quote: words(range))
  }

  /// The original character that a folded byte comes from is an upper-case letter.
  package func isUppercase(at offset: Int) -> Bool {
    guard offset < bytes.count else { return false }
    let index = Int(origin[offset])
    let byte = original[index]
    if byte < 0x80 { return (65...90).contains(byte) }
    let end = offset + 1 < origin.count ? max(index + 1, Int(origin[offset + 1])) : original.count
    return String(decoding: original[index..<end], as: UTF8.self).first?.isUppercase ?? false
  }
}

extension UInt8 {
  /// A folded letter, of whatever script.
  var isLetter: Bool { (97...122).contains(self) || self == FoldedNotice.otherLetter }
  /// A digit.
  var isDigit: Bool { (48...57).contains(self) }
  /// A folded letter or a digit.
  var isAlphanumeric: Bool { isLetter || isDigit }
  /// A space or a line's end.
  var isSpace: Bool { self == 32 || self == 10 || self == 13 }
}
