import Documents

/// Finds the sentence, cell and label line that a date stands in.
struct DeadlineScope {
  let notice: FoldedNotice
  let phrases: DatePhrases
  private let bytes: [UInt8]
  private let scanner: DateScanner

  /// A sentence is followed no farther than so many bytes.
  static let reach = 400

  init(_ notice: FoldedNotice, _ phrases: DatePhrases) {
    self.notice = notice
    self.phrases = phrases
    bytes = notice.bytes
    scanner = DateScanner(notice: notice, phrases: phrases)
  }

  /// Where the sentence begins that an offset stands in, not before a lower bound.
  func start(before offset: Int, from lower: Int) -> Int {
    let lower = max(lower, offset - DeadlineScope.reach)
    var index = offset - 1
    var bars = 0
    while index >= lower {
      if bytes[index] == 124 { bars += 1 }
      // The cell before a date's own is its label; cells before that are other entries.
      if bars > 1 || isBoundary(at: index) { return index + 1 }
      index -= 1
    }
    return lower
  }

  /// Where the sentence ends that an offset stands in, not after an upper bound.
  func end(after offset: Int, to upper: Int) -> Int {
    let upper = min(upper, offset + DeadlineScope.reach, bytes.count)
    var index = offset
    while index < upper {
      if isBoundary(at: index) { return index }
      index += 1
    }
    return max(offset, upper)
  }

  private func isBoundary(at index: Int) -> Bool {
    switch bytes[index] {
    case 33, 63, 59, FoldedNotice.bullet: true
    case 46: isSentenceEnd(at: index)
    case 10: !isJoined(at: index)
    default: false
    }
  }

  /// A point followed by a capital, a figure or the end of the line, and not within an abbreviation.
  private func isSentenceEnd(at index: Int) -> Bool {
    var next = index + 1
    guard next >= bytes.count || bytes[next].isSpace else {
      // A copy that dropped the space: `applications.The`.
      return bytes[next].isLetter && notice.isUppercase(at: next) && index > 1 && bytes[index - 1].isLetter
        && bytes[index - 2].isLetter && !notice.isUppercase(at: index - 1)
    }
    while next < bytes.count, bytes[next] == 32 { next += 1 }
    guard next < bytes.count, bytes[next] != 10 else { return true }
    if bytes[next].isDigit {
      // `No. 25`, `art. 5`, `25. 1. 2026`.
      var begin = index
      while begin > 0, bytes[begin - 1].isAlphanumeric { begin -= 1 }
      return index - begin > 3 || index > 0 && bytes[index - 1] == 41
    }
    if index > 0, bytes[index - 1].isDigit, index < 2 || !bytes[index - 2].isDigit || !isYear(before: index) {
      return !bytes[next].isLetter || scanner.month(at: next) == nil
    }
    return !bytes[next].isLetter || notice.isUppercase(at: next)
  }

  private func isYear(before index: Int) -> Bool { index >= 4 && bytes[index - 4..<index].allSatisfy(\.isDigit) }

  /// Whether a line's end lies within a sentence.
  private func isJoined(at index: Int) -> Bool {
    guard let (before, after) = neighbours(at: index) else { return false }
    let last = bytes[before.upperBound - 1]
    guard ![33, 46, 58, 59, 63].contains(last) else { return false }
    guard notice.lines[notice.line(at: index) - 1].role == .text,
      notice.lines[notice.line(at: index)].role == .text
    else { return false }
    let first = bytes[after.lowerBound]
    if first == FoldedNotice.bullet || first == 45 || first == 42 { return false }
    if first.isLetter, !notice.isUppercase(at: after.lowerBound) { return true }
    if endsOpen(before) { return true }
    guard before.count >= 40, !endsWithLabel(before) else { return false }
    if first.isDigit { return !isNumbered(after) }
    return first == 40 || scanner.weekday(at: after.lowerBound) != nil || scanner.month(at: after.lowerBound) != nil
  }

  /// The line ends with `by`, `no later than`, `closes on`: its date is on the next.
  private func endsOpen(_ line: Range<Int>) -> Bool {
    ends(line.upperBound, from: line.lowerBound) {
      switch $0 {
      case .by, .closes, .refusedAfter, .copula, .extended: true
      default: false
      }
    }
  }

  private func endsWithLabel(_ line: Range<Int>) -> Bool {
    ends(line.upperBound, from: line.lowerBound) {
      switch $0 {
      case .closing, .period, .other: true
      default: false
      }
    }
  }

  /// `1. SUMMARY`.
  private func isNumbered(_ line: Range<Int>) -> Bool {
    let run = scanner.digits(at: line.lowerBound)
    guard run.count <= 2, run.upperBound + 1 < line.upperBound else { return false }
    guard bytes[run.upperBound] == 46 || bytes[run.upperBound] == 41 else { return false }
    var next = run.upperBound + 1
    while next < line.upperBound, bytes[next] == 32 { next += 1 }
    return next < line.upperBound && bytes[next].isLetter && scanner.month(at: next) == nil
  }

  private func neighbours(at index: Int) -> (Range<Int>, Range<Int>)? {
    let line = notice.line(at: index)
    guard line < notice.lines.count else { return nil }
    let before = notice.trimmed(notice.range(ofLine: line))
    let after = notice.trimmed(notice.range(ofLine: line + 1))
    return before.isEmpty || after.isEmpty ? nil : (before, after)
  }

  // MARK: Lines

  /// Only list marks and spaces stand between the line's beginning and an offset.
  func isLineHead(_ offset: Int) -> Bool {
    var index = offset - 1
    while index >= 0, bytes[index] != 10 {
      guard [32, 42, 45, 62, 124, 40, 58, FoldedNotice.bullet, FoldedNotice.otherSign].contains(bytes[index]) else {
        return false
      }
      index -= 1
    }
    return true
  }

  /// The nearest line above with words, at most three lines up, without list marks and spaces at its ends.
  func lineAbove(_ offset: Int) -> Range<Int>? {
    let line = notice.line(at: offset)
    for above in stride(from: line - 1, through: max(1, line - 3), by: -1) where above >= 1 {
      let range = notice.trimmed(notice.range(ofLine: above))
      if range.contains(where: { bytes[$0].isAlphanumeric }) { return range }
    }
    return nil
  }

  /// A line of a table.
  func isRow(_ line: Int) -> Bool {
    guard (1...notice.lines.count).contains(line), notice.range(ofLine: line).count <= 2000 else { return false }
    return notice.lines[line - 1].role == .tableRow || bytes[notice.range(ofLine: line)].contains(124)
      || notice.original[original(notice.range(ofLine: line))].contains(9)
  }

  private func original(_ range: Range<Int>) -> Range<Int> {
    Int(notice.origin[range.lowerBound])..<Int(notice.origin[range.upperBound])
  }

  // MARK: Words

  /// How many words of a gap are neither small words nor names of places and times.
  func unknownWords(_ gap: Range<Int>) -> Int {
    var unknown = 0
    var offset = gap.lowerBound
    while offset < gap.upperBound {
      let byte = bytes[offset]
      if byte.isLetter {
        let match = phrases.lexicon.match(notice, at: offset) { DeadlineScope.isKnown($0) }
        if let match, match.end <= gap.upperBound {
          offset = match.end
          continue
        }
        unknown += 1
        while offset < gap.upperBound, bytes[offset].isAlphanumeric { offset += 1 }
      } else if byte.isDigit {
        unknown += 1
        while offset < gap.upperBound, bytes[offset].isAlphanumeric { offset += 1 }
      } else {
        offset += 1
      }
    }
    return unknown
  }

  private static func isKnown(_ word: DateWord) -> Bool {
    switch word {
    case .other, .previous, .neutral, .ongoing, .month, .ordinal, .void, .and, .between, .quarter, .hour: false
    default: true
    }
  }

  /// Whether the words before an offset, spaces and an opening bracket left out, end with a wording that is wanted.
  func ends(_ offset: Int, from lower: Int, _ wanted: (DateWord) -> Bool) -> Bool {
    var end = offset
    while end > lower, [32, 10, 40, 34, 39, 42].contains(bytes[end - 1]) { end -= 1 }
    var begin = end
    var words = 0
    while begin > lower, words < 6, bytes[begin - 1] != 10 || begin == end {
      begin -= 1
      guard bytes[begin].isLetter, notice.startsWord(at: begin) else { continue }
      words += 1
      if let match = phrases.lexicon.match(notice, at: begin, where: wanted), match.end == end { return true }
    }
    return false
  }

  /// Whether a date that begins at an offset is given outright: after a colon, a dash, `is` or `on`.
  func isLinked(_ offset: Int, from lower: Int) -> Bool {
    var end = offset
    while end > lower, [32, 10, 40, 34].contains(bytes[end - 1]) { end -= 1 }
    guard end > lower else { return true }
    if [58, 61, 45, 124].contains(bytes[end - 1]) { return true }
    return ends(end, from: lower) {
      switch $0 {
      case .copula, .by, .closes: true
      default: false
      }
    }
  }
}
