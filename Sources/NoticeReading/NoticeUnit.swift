import Documents

/// A sentence, a heading or one entry of a list.
struct NoticeUnit: Sendable {
  /// The folded bytes, without white space at the ends.
  var range: Range<Int>
  /// Whether it begins with a list mark or a number.
  var isListEntry: Bool
  /// Whether it is the first of its line.
  var startsLine: Bool
  /// Whether it ends in a sentence's punctuation, a colon or a semicolon; a cut sentence does not.
  var isComplete: Bool
}

/// Splits a notice into sentences, headings and list entries.
struct UnitSplitter {
  /// No sentence has so many bytes; a text without an end is cut, so that the effort grows no faster than its length.
  private static let longest = 6_000

  private let notice: FoldedNotice
  private let bytes: [UInt8]
  private let hits: PhraseHits
  private let isHardWrapped: Bool

  /// Prepares the splitting of a notice.
  init(_ notice: FoldedNotice, hits: PhraseHits) {
    self.notice = notice
    self.hits = hits
    bytes = notice.bytes
    isHardWrapped = UnitSplitter.isHardWrapped(notice)
  }

  /// The units in the notice's order.
  func units() -> [NoticeUnit] {
    var units: [NoticeUnit] = []
    var line = 1
    while line <= notice.lineStarts.count {
      let first = line
      var end = notice.range(ofLine: line).upperBound
      while line < notice.lineStarts.count, continues(after: line) {
        line += 1
        end = notice.range(ofLine: line).upperBound
      }
      line += 1
      split(notice.lineStarts[first - 1]..<end, into: &units)
    }
    return units
  }

  /// Lines of much the same length that break off in mid-sentence: the text was wrapped by a program.
  private static func isHardWrapped(_ notice: FoldedNotice) -> Bool {
    let lengths = (1...max(1, notice.lineStarts.count)).map { line -> Int in
      line <= notice.lineStarts.count ? notice.trimmed(notice.range(ofLine: line)).count : 0
    }
    guard let longest = lengths.max(), (50...130).contains(longest) else { return false }
    var open = 0
    var long = 0
    for (index, length) in lengths.enumerated() where length > longest * 6 / 10 {
      long += 1
      let range = notice.trimmed(notice.range(ofLine: index + 1))
      let last = notice.bytes[range.upperBound - 1]
      if last.isAlphanumeric || last == 44 { open += 1 }
    }
    return long >= 4 && open * 10 >= long * 4
  }

  /// Whether the next line goes on with this one's sentence.
  private func continues(after line: Int) -> Bool {
    let this = notice.trimmed(notice.range(ofLine: line))
    let next = notice.trimmed(notice.range(ofLine: line + 1))
    guard !this.isEmpty, !next.isEmpty else { return false }
    if notice.lines[line].role != .text || notice.lines[line - 1].role != .text { return false }
    if listMark(next) != nil { return false }
    let last = bytes[this.upperBound - 1]
    if last == 46 || last == 33 || last == 63 || last == 58 || last == 59 { return false }
    let first = bytes[next.lowerBound]
    if first == 44 || first == 41 { return true }
    let nextIsLower = first.isLetter && !notice.isUppercase(at: next.lowerBound)
    if nextIsLower, endsOpen(this) { return true }
    guard isHardWrapped, this.count > 40 else { return false }
    return nextIsLower || first.isDigit || last.isLetter || last == 44
  }

  /// Whether a line ends in a comma, an open bracket or a word that cannot end a sentence.
  private func endsOpen(_ range: Range<Int>) -> Bool {
    let last = bytes[range.upperBound - 1]
    if last == 44 || last == 40 || last == 45 { return true }
    var start = range.upperBound
    while start > range.lowerBound, bytes[start - 1].isAlphanumeric { start -= 1 }
    return hits.within(start..<range.upperBound).contains {
      // "at most two A4 | pages": the number waits for its unit.
      (hits.name($0).id == "word.function" || ["number", "paper"].contains(hits.name($0).group))
        && $0.range == start..<range.upperBound
    }
  }

  /// The end of a list mark (`•`, `-`, `1.`, `(a)`, `iv)`) at the beginning of a range, or `nil`.
  func listMark(_ range: Range<Int>) -> Int? {
    var offset = range.lowerBound
    guard offset < range.upperBound else { return nil }
    let first = bytes[offset]
    if first == FoldedNotice.bullet || first == 42 || first == 45 {
      offset += 1
      guard offset < range.upperBound, first == FoldedNotice.bullet || bytes[offset] == 32 else { return nil }
      return skipSpaces(offset, range)
    }
    let bracket = first == 40
    if bracket { offset += 1 }
    let start = offset
    while offset < range.upperBound, bytes[offset].isDigit, offset - start < 3 { offset += 1 }
    if offset == start {
      while offset < range.upperBound, [105, 118, 120].contains(bytes[offset]), offset - start < 4 { offset += 1 }
      if offset == start, offset < range.upperBound, bytes[offset].isLetter { offset += 1 }
    }
    guard offset > start, offset < range.upperBound, bytes[offset] == 41 || (!bracket && bytes[offset] == 46) else {
      return nil
    }
    offset += 1
    // A point directly followed by a character is a number or an abbreviation: `3.5`, `e.g.`, `1.Title` apart.
    guard offset < range.upperBound, bytes[offset] == 32 || bytes[offset].isLetter && bytes[start].isDigit else {
      return nil
    }
    return skipSpaces(offset, range)
  }

  private func skipSpaces(_ offset: Int, _ range: Range<Int>) -> Int {
    var offset = offset
    while offset < range.upperBound, bytes[offset].isSpace { offset += 1 }
    return offset
  }

  private func split(_ block: Range<Int>, into units: inout [NoticeUnit]) {
    let block = notice.trimmed(block)
    guard !block.isEmpty else { return }
    let mark = listMark(block)
    var start = mark ?? block.lowerBound
    var isEntry = mark != nil
    var isFirst = true
    var offset = start
    while offset < block.upperBound {
      let byte = bytes[offset]
      offset += 1
      var end: Int
      if byte == FoldedNotice.bullet {
        // `présélectionné·e`: a point within a word.
        if offset > block.lowerBound + 1, offset < block.upperBound, bytes[offset - 2].isLetter, bytes[offset].isLetter
        {
          continue
        }
        end = offset - 1
      } else {
        let isMark = (byte == 46 || byte == 33 || byte == 63) && endsSentence(at: offset, in: block, mark: byte)
        let length = offset - start
        guard isMark || (byte == 32 && length > UnitSplitter.longest) || length > 2 * UnitSplitter.longest else {
          continue
        }
        end = offset
        while end < block.upperBound, bytes[end] == 34 || bytes[end] == 41 || bytes[end] == 39 { end += 1 }
      }
      append(start..<end, listed: isEntry, first: isFirst, closed: byte == FoldedNotice.bullet, to: &units)
      isEntry = byte == FoldedNotice.bullet
      isFirst = false
      start = skipSpaces(max(end, offset), block)
      offset = start
    }
    append(start..<block.upperBound, listed: isEntry, first: isFirst, closed: false, to: &units)
  }

  private func append(
    _ range: Range<Int>, listed: Bool, first: Bool, closed: Bool, to units: inout [NoticeUnit]
  ) {
    let range = notice.trimmed(range)
    guard range.contains(where: { bytes[$0].isAlphanumeric }) else { return }
    let last = bytes[range.upperBound - 1]
    units.append(
      NoticeUnit(
        range: range, isListEntry: listed, startsLine: first,
        isComplete: closed || [46, 33, 63, 58, 59, 41, 34].contains(last)))
  }

  /// "…the question «Which indicator is missing?», which runs to 1,500 characters": the sentence goes on.
  private func goesOnBehindQuote(from offset: Int, in block: Range<Int>) -> Bool {
    var next = offset
    var isQuoted = false
    while next < block.upperBound, [32, 34, 39, 41].contains(bytes[next]) {
      isQuoted = isQuoted || bytes[next] == 34
      next += 1
    }
    guard isQuoted, next < block.upperBound else { return false }
    return [44, 59, 45, 40].contains(bytes[next]) || bytes[next].isLetter && !notice.isUppercase(at: next)
  }

  /// Whether the mark before an offset ends a sentence.
  private func endsSentence(at offset: Int, in block: Range<Int>, mark: UInt8) -> Bool {
    var end = offset
    while end < block.upperBound, bytes[end] == 34 || bytes[end] == 41 || bytes[end] == 39 { end += 1 }
    guard end < block.upperBound else { return true }
    let next = skipSpaces(end, block)
    guard next < block.upperBound else { return true }
    let isGlued = next == end
    if mark != 46 { return !isGlued && !goesOnBehindQuote(from: offset, in: block) }
    // What stands before the point: a word, an abbreviation or a number.
    var wordStart = offset - 1
    while wordStart > block.lowerBound, bytes[wordStart - 1].isAlphanumeric { wordStart -= 1 }
    let word = wordStart..<(offset - 1)
    if isGlued {
      // "…experience.Candidates": a lower-case word, a point, a capital with a lower-case letter behind it.
      return word.count > 3 && notice.isUppercase(at: next) && !notice.isUppercase(at: offset - 2)
        && next + 1 < block.upperBound && bytes[next + 1].isLetter && !notice.isUppercase(at: next + 1)
    }
    if word.count == 1, bytes[word.lowerBound].isLetter { return false }
    if hits.within(word).contains(where: { hits.name($0).id == "word.abbreviation" && $0.range == word }) {
      return false
    }
    let following = bytes[next]
    if following.isLetter { return notice.isUppercase(at: next) }
    if following.isDigit { return !(word.contains { bytes[$0].isDigit }) }
    return following != 44 && following != 59 && following != 41
  }
}
