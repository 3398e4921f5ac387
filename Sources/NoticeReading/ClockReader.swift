/// Reads times of day: `23:59`, `5.59 pm`, `17 h 30`, `1700 hours`, `12 noon`, `midnight`.
struct ClockReader {
  /// A time and where it stands.
  struct Token {
    var range: Range<Int>
    var clock: ClockTime
    /// Figures that are a time only where a word says so: `at 17.00`, `1700`.
    var isWeak: Bool
  }

  let notice: FoldedNotice
  let phrases: DatePhrases
  private let bytes: [UInt8]

  init(notice: FoldedNotice, phrases: DatePhrases) {
    self.notice = notice
    self.phrases = phrases
    bytes = notice.bytes
  }

  /// The time whose figures begin at an offset; `previous` is where the date before ended.
  func figures(at start: Int, previous: Int? = nil) -> Token? {
    if start > 1, previous != start - 1, [46, 44, 58, 47].contains(bytes[start - 1]), bytes[start - 2].isDigit {
      return nil
    }
    if start > 0, bytes[start - 1] == 43 || bytes[start - 1] == 36 { return nil }
    let run = digits(at: start)
    switch run.count {
    case 1, 2: return hours(value(run), from: start, end: run.upperBound)
    case 4:
      let hour = value(run) / 100
      let minute = value(run) % 100
      guard hour <= 24, minute <= 59, let clock = clock(hour, minute) else { return nil }
      if let unit = unit(at: run.upperBound) { return Token(range: start..<unit, clock: clock, isWeak: false) }
      return Token(range: start..<run.upperBound, clock: clock, isWeak: true)
    default: return nil
    }
  }

  /// "Noon" or "midnight" at the beginning of a word.
  func word(at start: Int) -> Token? {
    guard let match = phrases.lexicon.match(notice, at: start, where: { $0 == .noon || $0 == .midnight }) else {
      return nil
    }
    let clock = match.word == .noon ? ClockTime(minutes: 720) : .midnight
    return Token(range: start..<match.end, clock: clock, isWeak: false)
  }

  private func hours(_ hour: Int, from start: Int, end: Int) -> Token? {
    guard hour <= 24 else { return nil }
    var minute: Int?
    var end = end
    var isPoint = false
    var isNamed = false
    if let minutes = minutes(after: end) {
      minute = minutes.value
      end = minutes.end
      isPoint = minutes.isPoint
      isNamed = minutes.isNamed
    }
    if let minute, minute > 59 { return nil }
    if let named = named(hour, minute ?? 0, from: start, end: end) { return named }
    // After `Uhr`, German `am` is "on".
    if let half = half(at: end, hour), !isNamed || half.isLong, (1...12).contains(hour) || half.isRedundant {
      let full = half.isRedundant ? hour : hour % 12 + (half.isAfternoon ? 12 : 0)
      guard let clock = clock(full, minute ?? 0) else { return nil }
      return Token(range: start..<half.end, clock: clock, isWeak: false)
    }
    guard let clock = clock(hour, minute ?? 0) else { return nil }
    if !isNamed, let unit = unit(at: end) {
      if let named = named(hour, minute ?? 0, from: start, end: unit) { return named }
      return Token(range: start..<unit, clock: clock, isWeak: false)
    }
    guard minute != nil || isNamed else { return nil }
    // "2 hours" is more often a length of time.
    return Token(range: start..<end, clock: clock, isWeak: isPoint || minute == 0 && isNamed && hour < 7)
  }

  private struct Minutes {
    var value: Int
    var end: Int
    var isPoint = false
    var isNamed = false
  }

  /// `:59`, `: 59: 00`, `.59`, `h59`, ` h 59`, ` heures 59`, `h`.
  private func minutes(after start: Int) -> Minutes? {
    var offset = start
    if offset + 1 < bytes.count, bytes[offset] == 32, bytes[offset + 1] == 58 { offset += 1 }
    if offset < bytes.count, bytes[offset] == 58 || bytes[offset] == 46 {
      let isPoint = bytes[offset] == 46
      offset = skippingSpaces(offset + 1)
      let run = digits(at: offset)
      guard run.count == 2 else { return nil }
      return Minutes(value: value(run), end: skippingSeconds(run.upperBound), isPoint: isPoint)
    }
    offset = skippingSpaces(offset)
    if offset + 1 < bytes.count, bytes[offset] == 10, bytes[offset + 1] == 104 { offset += 1 }
    guard offset < bytes.count, bytes[offset].isLetter,
      let unit = phrases.lexicon.match(notice, at: offset, where: { $0 == .hour })
    else { return nil }
    offset = skippingSpaces(unit.end)
    let isWrapped = offset < bytes.count && bytes[offset] == 10
    if isWrapped { offset = skippingSpaces(offset + 1) }
    let run = digits(at: offset)
    // A day of the month may follow the hour: `17 h 25 janvier`.
    let isMinute =
      run.count == 2 && value(run) <= 59 && (offset == unit.end || !isDay(after: run.upperBound))
      && (!isWrapped || !isWord(after: run.upperBound))
    guard isMinute else { return Minutes(value: 0, end: unit.end, isNamed: true) }
    return Minutes(value: value(run), end: run.upperBound, isNamed: true)
  }

  private func isWord(after offset: Int) -> Bool {
    let next = skippingSpaces(offset)
    return next < bytes.count && bytes[next].isAlphanumeric
  }

  private func isDay(after offset: Int) -> Bool {
    guard offset < bytes.count else { return false }
    if [46, 47, 45].contains(bytes[offset]) { return offset + 1 < bytes.count && bytes[offset + 1].isAlphanumeric }
    guard bytes[offset] == 32, offset + 1 < bytes.count else { return false }
    return phrases.lexicon.match(notice, at: offset + 1, where: { if case .month = $0 { true } else { false } }) != nil
  }

  private func skippingSeconds(_ start: Int) -> Int {
    var offset = start
    guard offset < bytes.count, bytes[offset] == 58 || bytes[offset] == 46 else { return start }
    offset = skippingSpaces(offset + 1)
    let run = digits(at: offset)
    return run.count == 2 && value(run) <= 59 && bytes[start] == 58 ? run.upperBound : start
  }

  /// `noon` or `midnight` after figures, with or without brackets: `12 noon`, `12:00 (midday)`, `24:00 midnight`.
  private func named(_ hour: Int, _ minute: Int, from start: Int, end: Int) -> Token? {
    guard minute == 0, hour == 12 || hour == 0 || hour == 24 else { return nil }
    var offset = end
    while offset < bytes.count, offset - end < 4, [32, 40, 44, 10].contains(bytes[offset]) { offset += 1 }
    let isBracketed = offset > end && bytes[offset - 1] == 40
    guard offset < bytes.count, bytes[offset].isLetter,
      let word = phrases.lexicon.match(notice, at: offset, where: { $0 == .noon || $0 == .midnight })
    else { return nil }
    var close = word.end
    if isBracketed, close < bytes.count, bytes[close] == 41 { close += 1 }
    switch (word.word, hour) {
    case (.noon, 12): return Token(range: start..<close, clock: ClockTime(minutes: 720), isWeak: false)
    case (.midnight, 24): return Token(range: start..<close, clock: ClockTime(minutes: 1440), isWeak: false)
    case (.midnight, _): return Token(range: start..<close, clock: .midnight, isWeak: false)
    default: return nil
    }
  }

  private struct Half {
    var isAfternoon: Bool
    /// After an hour beyond 12 it adds nothing: `17:00 pm`.
    var isRedundant: Bool
    /// More than `am` or `pm`: `du soir`.
    var isLong: Bool
    var end: Int
  }

  private func half(at start: Int, _ hour: Int) -> Half? {
    var offset = start
    while offset < bytes.count, offset - start < 3, [32, 45, 10].contains(bytes[offset]) { offset += 1 }
    guard offset < bytes.count, bytes[offset].isLetter,
      let word = phrases.lexicon.match(notice, at: offset, where: { $0 == .morning || $0 == .afternoon })
        ?? gluedHalf(at: offset)
    else { return nil }
    var end = word.end
    // The point of `p.m.`, but not that of the sentence after `pm`.
    if end < bytes.count, bytes[end] == 46, bytes[end - 2] == 46 || bytes[end - 2] == 32 { end += 1 }
    return Half(
      isAfternoon: word.word == .afternoon, isRedundant: hour > 12 || hour == 0,
      isLong: word.letters > 2, end: end)
  }

  /// `PM` in capitals glued to the next word, `5:00 PMEST`; not `AMSTERDAM`.
  private func gluedHalf(at offset: Int) -> DateLexicon.Match? {
    guard offset + 2 < bytes.count, bytes[offset] == 97 || bytes[offset] == 112, bytes[offset + 1] == 109,
      notice.isUppercase(at: offset), notice.isUppercase(at: offset + 1), notice.isUppercase(at: offset + 2),
      phrases.lexicon.match(notice, at: offset, where: { if case .place = $0 { true } else { false } }) == nil
    else { return nil }
    return DateLexicon.Match(word: bytes[offset] == 97 ? .morning : .afternoon, end: offset + 2, letters: 2)
  }

  private func unit(at start: Int) -> Int? {
    let offset = skippingSpaces(start)
    guard offset < bytes.count, bytes[offset].isLetter else { return nil }
    return phrases.lexicon.match(notice, at: offset, where: { $0 == .hour })?.end
  }

  private func skippingSpaces(_ start: Int) -> Int {
    var offset = start
    while offset < bytes.count, offset - start < 3, bytes[offset] == 32 { offset += 1 }
    return offset
  }

  private func clock(_ hour: Int, _ minute: Int) -> ClockTime? {
    guard hour < 24 || hour == 24 && minute == 0 else { return nil }
    return ClockTime(minutes: hour * 60 + minute)
  }

  private func digits(at start: Int) -> Range<Int> {
    var end = start
    while end < bytes.count, bytes[end].isDigit { end += 1 }
    return start..<end
  }

  private func value(_ range: Range<Int>) -> Int {
    guard range.count <= 9 else { return .max }
    return range.reduce(0) { $0 * 10 + Int(bytes[$1]) - 48 }
  }
}
