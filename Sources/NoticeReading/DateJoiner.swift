import VacancyModel

/// Joins dates with their times and zones, and the two ends of a window.
struct DateJoiner {
  let notice: FoldedNotice
  let phrases: DatePhrases
  let bytes: [UInt8]
  let scanner: DateScanner
  private let zones: ZoneNames

  /// No more than so many bytes stand between a date and its time.
  private static let reach = 60

  init(notice: FoldedNotice, phrases: DatePhrases) {
    self.notice = notice
    self.phrases = phrases
    bytes = notice.bytes
    zones = ZoneNames(notice: notice, phrases: phrases)
    scanner = DateScanner(notice: notice, phrases: phrases)
  }

  /// The dates with what belongs to them; cores and times are in the order of the text.
  func expressions(_ cores: [DateScanner.Core], _ tokens: [ClockReader.Token]) -> [DateExpression] {
    var expressions: [DateExpression] = []
    expressions.reserveCapacity(cores.count)
    var next = 0
    var taken = -1
    for (index, core) in cores.enumerated() {
      var date = DateExpression(range: core.range, form: core.form, dates: core.dates)
      date.whole = core.whole
      date.weekday = core.weekday
      date.closesWindow = core.closesWindow
      while next < tokens.count, tokens[next].range.lowerBound < core.range.upperBound { next += 1 }
      let limit = index + 1 < cores.count ? cores[index + 1].whole.lowerBound : bytes.count
      let before = next - 1 > taken ? tokens[next - 1] : nil
      if let used = time(after: &date, tokens, from: next, limit: limit, before: before) {
        taken = used
      } else if let before, addTime(before, before: &date) {
        if next - 2 > taken { spanMidnight(tokens[next - 2], before, &date) }
        taken = next - 1
      }
      if date.zone == nil { addZone(&date, limit: limit) }
      if let previous = expressions.last { joinWindow(&expressions[expressions.count - 1], previous, &date) }
      expressions.append(date)
    }
    return expressions
  }

  // MARK: Weekdays

  /// Only a comma or a small word such as `the` or `den` stands between a weekday and its date.
  func isArticle(_ gap: Range<Int>) -> Bool {
    guard gap.count <= 8 else { return false }
    return words(in: gap, signs: [32, 44, 46, 40, 10]) { $0 == .on } != nil
  }

  /// A weekday after its date, in brackets or after a comma.
  func weekday(after end: Int) -> (number: Int, end: Int)? {
    var offset = end
    while offset < bytes.count, offset - end < 3, [32, 44, 40].contains(bytes[offset]) { offset += 1 }
    guard offset > end, offset < bytes.count, let weekday = scanner.weekday(at: offset) else { return nil }
    var close = weekday.end
    if bytes[offset - 1] == 40 {
      guard close < bytes.count, bytes[close] == 41 else { return nil }
      close += 1
    } else {
      // `25 January 2026, Monday 3 February` begins another date.
      var following = close
      while following < bytes.count, bytes[following] == 32 || bytes[following] == 44 { following += 1 }
      if following < bytes.count, bytes[following].isDigit, scanner.clocks.figures(at: following) == nil { return nil }
    }
    return (weekday.number, close)
  }

  // MARK: Times

  /// Adds the time that follows a date; returns the number of the last time used.
  private func time(
    after date: inout DateExpression, _ tokens: [ClockReader.Token], from next: Int, limit: Int,
    before: ClockReader.Token?
  ) -> Int? {
    guard next < tokens.count, tokens[next].range.lowerBound < limit else { return nil }
    let token = tokens[next]
    let gap = date.range.upperBound..<token.range.lowerBound
    guard let join = joins(gap, isAfter: true, token) else { return nil }
    let zone = zones.zone(at: token.range.upperBound, afterTime: true)
    guard !token.isWeak || join.hasWord || zone != nil else { return nil }
    // `09:00 on 3 May, 17:00 …`: the time before is bound by its word.
    if let before, let left = joins(before, date), left.hasWord, !join.hasWord { return nil }
    date.clock = token.clock
    date.zone = zone
    extend(&date, to: bracketEnd(zone?.range.upperBound ?? token.range.upperBound, opened: gap))
    return settle(&date, tokens, after: next, limit: limit)
  }

  /// The end of a bracket that was opened in a gap, `25 January 2026 (23:59)`.
  private func bracketEnd(_ end: Int, opened gap: Range<Int>) -> Int {
    let opened = bytes[gap].count { $0 == 40 } - bytes[gap].count { $0 == 41 }
    return opened > 0 && end < bytes.count && bytes[end] == 41 ? end + 1 : end
  }

  /// A second time that says the first again, `midnight (23:59)`, or ends its hours, `09:00-17:00`.
  private func settle(
    _ date: inout DateExpression, _ tokens: [ClockReader.Token], after first: Int, limit: Int
  ) -> Int {
    if date.clock == .midnight, let end = endOfDay(in: date.range.upperBound..<min(bytes.count, limit)) {
      date.clock = ClockTime(minutes: 1440)
      extend(&date, to: end)
      return first
    }
    guard first + 1 < tokens.count, tokens[first + 1].range.lowerBound < limit else { return first }
    let second = tokens[first + 1]
    let gap = bytes[date.range.upperBound..<max(date.range.upperBound, second.range.lowerBound)]
    let isMidnight = date.clock == .midnight && gap.count < 8 && gap.allSatisfy { !$0.isLetter && $0 != 10 }
    let isHours = isRange(date.range.upperBound..<max(date.range.upperBound, second.range.lowerBound))
    guard isMidnight || isHours else { return first }
    date.clock = second.clock
    var end = second.range.upperBound
    if end < bytes.count, bytes[end] == 41 { end += 1 }
    let zone = zones.zone(at: end, afterTime: true)
    if let zone { date.zone = zone }
    extend(&date, to: zone?.range.upperBound ?? end)
    return first + 1
  }

  /// A dash or `to` between two times.
  private func isRange(_ gap: Range<Int>) -> Bool {
    gap.count < 8 && bytes[gap].contains { $0 == 45 || $0.isLetter }
      && words(in: gap, signs: [32, 45]) { $0 == .to } != nil
  }

  /// `midnight (end of day)`.
  private func endOfDay(in range: Range<Int>) -> Int? {
    var offset = range.lowerBound
    while offset < range.upperBound, offset - range.lowerBound < 4, !bytes[offset].isLetter {
      guard [32, 40, 44, 45].contains(bytes[offset]) else { return nil }
      offset += 1
    }
    guard let match = phrases.lexicon.match(notice, at: offset, where: { $0 == .endOfDay }) else { return nil }
    return match.end < bytes.count && bytes[match.end] == 41 ? match.end + 1 : match.end
  }

  /// Adds the time that stands before a date: `by 17:00 (CET) on 3 May 2026`.
  private func addTime(_ token: ClockReader.Token, before date: inout DateExpression) -> Bool {
    guard let join = joins(token, date), !token.isWeak || join.hasWord || join.zone != nil else { return false }
    date.clock = token.clock
    if token.clock == .midnight {
      if let isEnd = join.part { date.clock = ClockTime(minutes: isEnd ? 1440 : 0) }
      // "Midnight between 25 and 26 January" is the beginning of the later.
      if date.whole.lowerBound < date.range.lowerBound, date.closesWindow { date.clock = ClockTime(minutes: 0) }
    }
    date.zone = join.zone
    date.whole = min(token.range.lowerBound, date.whole.lowerBound)..<date.whole.upperBound
    date.range = token.range.lowerBound..<date.range.upperBound
    return true
  }

  /// `midnight (23:59) on 25 January`: the words begin with the first.
  private func spanMidnight(_ first: ClockReader.Token, _ second: ClockReader.Token, _ date: inout DateExpression) {
    let gap = bytes[first.range.upperBound..<second.range.lowerBound]
    guard first.clock == .midnight, gap.count < 4, gap.contains(40) else { return }
    date.range = first.range.lowerBound..<date.range.upperBound
    date.whole = first.range.lowerBound..<date.whole.upperBound
  }

  private func addZone(_ date: inout DateExpression, limit: Int) {
    guard let zone = zones.zone(at: date.range.upperBound, afterTime: date.clock != nil), zone.range.upperBound <= limit
    else { return }
    date.zone = zone
    extend(&date, to: zone.range.upperBound)
  }

  private func extend(_ date: inout DateExpression, to end: Int) {
    date.range = date.range.lowerBound..<max(date.range.upperBound, end)
    date.whole = date.whole.lowerBound..<max(date.whole.upperBound, end)
  }

  // MARK: What stands between

  private struct Join {
    var hasWord = false
    var zone: NamedZone?
    /// `at the end of`: true; `at the start of`: false.
    var part: Bool?
  }

  private func joins(_ token: ClockReader.Token, _ date: DateExpression) -> Join? {
    guard token.range.upperBound <= date.whole.lowerBound else { return nil }
    let zone = zones.zone(at: token.range.upperBound, afterTime: true)
    let start = min(zone?.range.upperBound ?? token.range.upperBound, date.whole.lowerBound)
    var join = joins(start..<date.whole.lowerBound, isAfter: false, token)
    join?.zone = zone
    return join
  }

  /// Whether only signs and small words stand between a date and its time.
  private func joins(_ gap: Range<Int>, isAfter: Bool, _ token: ClockReader.Token) -> Join? {
    guard gap.count <= DateJoiner.reach else { return nil }
    var join = Join()
    if gap.count == 1, bytes[gap.lowerBound] == 116 { return join }
    var lineEnds = 0
    let signs: [UInt8] = [32, 44, 59, 58, 40, 41, 91, 93, 45, 124, 47, 64, 42, 10, 2, 4, 46]
    let small = words(in: gap, signs: signs) {
      switch $0 {
      case .at, .on, .time: true
      case .part: !isAfter
      case .between: !isAfter && token.clock == .midnight
      default: false
      }
    }
    guard let small else { return nil }
    join.hasWord = !small.isEmpty
    for case .part(let isEnd) in small { join.part = isEnd }
    for offset in gap where bytes[offset] == 10 {
      lineEnds += 1
      guard lineEnds == 1, join.hasWord || scanner.isWrapped(at: offset) || isAlone(token) else { return nil }
    }
    return join
  }

  /// A time that has its line to itself, but for its zone.
  private func isAlone(_ token: ClockReader.Token) -> Bool {
    var offset = zones.zone(at: token.range.upperBound, afterTime: true)?.range.upperBound ?? token.range.upperBound
    while offset < bytes.count, [32, 41, 46].contains(bytes[offset]) { offset += 1 }
    return offset == bytes.count || bytes[offset] == 10
  }

  /// The wordings of a gap that holds only wanted ones, the signs, and footnote marks such as `[1]`; else `nil`.
  func words(in gap: Range<Int>, signs: [UInt8], _ wanted: (DateWord) -> Bool) -> [DateWord]? {
    var words: [DateWord] = []
    var offset = gap.lowerBound
    while offset < gap.upperBound {
      let byte = bytes[offset]
      if byte.isLetter {
        guard let match = phrases.lexicon.match(notice, at: offset, where: wanted), match.end <= gap.upperBound else {
          return nil
        }
        words.append(match.word)
        offset = match.end
      } else if byte.isDigit {
        guard offset > 0, bytes[offset - 1] == 91 || bytes[offset - 1] == 40, offset + 1 < bytes.count,
          bytes[offset + 1] == 93 || bytes[offset + 1] == 41
        else { return nil }
        offset += 1
      } else {
        guard signs.contains(byte) else { return nil }
        // A point ends the sentence, but for that of `hrs. on`.
        if byte == 46, offset > gap.lowerBound { return nil }
        offset += 1
      }
    }
    return words
  }
}
