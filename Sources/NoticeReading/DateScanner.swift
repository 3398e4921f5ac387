import Documents
import VacancyModel

/// Reads the date that begins at an offset of a notice, without its time.
struct DateScanner {
  /// A date without its time.
  struct Core {
    /// The date's words.
    var range: Range<Int>
    /// The same from the beginning of a window in one: `3 to 24 March 2026`.
    var whole: Range<Int>
    var form: DateExpression.Form
    var dates: [CalendarDate] = []
    var weekday: Int?
    var closesWindow = false

    init(_ range: Range<Int>, _ form: DateExpression.Form, dates: [CalendarDate] = []) {
      self.range = range
      whole = range
      self.form = form
      self.dates = dates
    }
  }

  let notice: FoldedNotice
  let phrases: DatePhrases
  let clocks: ClockReader
  let bytes: [UInt8]

  init(notice: FoldedNotice, phrases: DatePhrases) {
    self.notice = notice
    self.phrases = phrases
    clocks = ClockReader(notice: notice, phrases: phrases)
    bytes = notice.bytes
  }

  /// The date that begins with the figures at an offset.
  ///
  /// `previous` is where the date before ended; `isBetween`: "and" joins the ends of a window.
  func figures(at start: Int, previous: Int?, isBetween: Bool) -> Core? {
    let run = digits(at: start)
    let isChained = previous != start - 1 && isChained(start)
    switch run.count {
    case 4: return isChained ? nil : yearFirst(run)
    case 1, 2:
      if let numeric = isChained ? nil : numeric(run) { return numeric }
      return worded(run, isBetween: isBetween)
    default: return nil
    }
  }

  // MARK: Pieces

  struct Month {
    var number: Int
    var spelling: MonthSpelling
    var range: Range<Int>
    var end: Int { range.upperBound }
  }

  func month(at start: Int) -> Month? {
    guard start < bytes.count, bytes[start].isLetter else { return nil }
    let match = phrases.lexicon.match(notice, at: start) { if case .month = $0 { true } else { false } }
    guard let match, case .month(let number, let spelling) = match.word else { return nil }
    return Month(number: number, spelling: spelling, range: start..<match.end)
  }

  func weekday(at start: Int) -> (number: Int, end: Int)? {
    guard start < bytes.count, bytes[start].isLetter else { return nil }
    let match = phrases.lexicon.match(notice, at: start) { if case .weekday = $0 { true } else { false } }
    guard let match, case .weekday(let number) = match.word else { return nil }
    return (number, match.end)
  }

  func digits(at start: Int) -> Range<Int> {
    var end = start
    while end < bytes.count, bytes[end].isDigit { end += 1 }
    return start..<end
  }

  func value(_ range: Range<Int>) -> Int {
    guard range.count <= 9 else { return .max }
    return range.reduce(0) { $0 * 10 + Int(bytes[$1]) - 48 }
  }

  func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 10 }

  /// Spaces, and a line's end where running text was wrapped.
  func skippingSpaces(_ start: Int, limit: Int = 3) -> Int {
    var offset = start
    while offset < bytes.count, offset - start < limit {
      if bytes[offset] == 10 {
        guard isWrapped(at: offset) else { return offset }
      } else if bytes[offset] != 32 {
        return offset
      }
      offset += 1
    }
    return offset
  }

  /// Whether the line's end at an offset only wraps running text: the line is long, and the next is no entry of its own.
  func isWrapped(at offset: Int) -> Bool {
    let line = notice.line(at: offset)
    guard line < notice.lines.count, notice.range(ofLine: line).count >= 40,
      notice.lines[line - 1].role == .text, notice.lines[line].role == .text
    else { return false }
    let next = notice.range(ofLine: line + 1)
    guard let first = bytes[next].first(where: { !$0.isSpace }) else { return false }
    return first != FoldedNotice.bullet && first != 42 && first != 45
  }

  /// Figures before the offset are joined to it by a sign, as in `1.2.25` read from the `2`.
  private func isChained(_ start: Int) -> Bool {
    start > 1 && [45, 46, 47, 58].contains(bytes[start - 1]) && bytes[start - 2].isDigit
  }

  /// A letter directly before the figures makes them a code, such as `G15`, unless a copy glued a word there.
  func isCode(_ start: Int) -> Bool {
    guard start > 0, bytes[start - 1].isLetter else { return false }
    var begin = start
    while begin > 0, start - begin < 4, bytes[begin - 1].isLetter { begin -= 1 }
    return start - begin < 2 || start - begin < 4 && notice.isUppercase(at: start - 1)
  }

  func isPlausible(year: Int) -> Bool { (1900...2099).contains(year) }
}
