import VacancyModel

/// The rule by which a zone's clocks go on after the last moment listed: `CET-1CEST,M3.5.0,M10.5.0/3` (POSIX, RFC 9636).
struct ZoneRule: Sendable {
  private enum Day: Sendable {
    /// A weekday, 0 for Sunday, in a week of a month; the fifth week means the last.
    case weekday(Int, week: Int, month: Int)
    /// A day of the year from 1, which never counts 29 February.
    case withoutLeapDay(Int)
    /// A day of the year from 0, which counts it.
    case withLeapDay(Int)
  }

  private struct Change: Sendable {
    var day: Day
    /// Seconds after midnight by the clock that is about to change.
    var time: Int
  }

  private var standard: ZoneFile.Period
  private var summer: (period: ZoneFile.Period, start: Change, end: Change)?

  /// Reads a rule; `nil` when it has another form.
  init?(_ text: ArraySlice<UInt8>) {
    var scanner = Scanner(rest: text)
    guard let name = scanner.name(), let west = scanner.time() else { return nil }
    standard = ZoneFile.Period(offset: -west, abbreviation: name)
    guard !scanner.rest.isEmpty else { return }
    guard let summerName = scanner.name() else { return nil }
    var offset = standard.offset + 3600
    if scanner.rest.first != UInt8(ascii: ",") {
      guard let west = scanner.time() else { return nil }
      offset = -west
    }
    guard let start = scanner.change(), let end = scanner.change(), scanner.rest.isEmpty else { return nil }
    summer = (ZoneFile.Period(offset: offset, abbreviation: summerName), start, end)
  }

  /// What clocks show at so many seconds after 1970.
  func period(at seconds: Int) -> ZoneFile.Period {
    guard let summer else { return standard }
    let shown = seconds + standard.offset
    let day = shown >= 0 ? shown / 86_400 : (shown - 86_399) / 86_400
    guard let year = CalendarDate(daysSince1970: day)?.year else { return standard }
    let start = ZoneRule.moment(summer.start, of: year) - standard.offset
    let end = ZoneRule.moment(summer.end, of: year) - summer.period.offset
    let isSummer = start < end ? seconds >= start && seconds < end : seconds >= start || seconds < end
    return isSummer ? summer.period : standard
  }

  /// Seconds after 1970 of a change, by the clock that is about to change.
  private static func moment(_ change: Change, of year: Int) -> Int {
    let newYear = CalendarDate(year: year, month: 1, day: 1)!.daysSince1970
    let day: Int
    switch change.day {
    case .withLeapDay(let number): day = newYear + number
    case .withoutLeapDay(let number):
      let hasLeapDay = CalendarDate.days(inMonth: 2, of: year) == 29
      day = newYear + number - 1 + (hasLeapDay && number >= 60 ? 1 : 0)
    case .weekday(let weekday, let week, let month):
      let first = CalendarDate(year: year, month: month, day: 1)!.daysSince1970
      // 1 January 1970 was a Thursday.
      let firstWeekday = ((first + 4) % 7 + 7) % 7
      var number = (weekday - firstWeekday + 7) % 7 + (week - 1) * 7
      if number >= CalendarDate.days(inMonth: month, of: year) { number -= 7 }
      day = first + number
    }
    return day * 86_400 + change.time
  }

  private struct Scanner {
    var rest: ArraySlice<UInt8>

    private mutating func skip(_ sign: Unicode.Scalar) -> Bool {
      guard rest.first == UInt8(ascii: sign) else { return false }
      rest.removeFirst()
      return true
    }

    /// Letters, or anything between angle brackets.
    mutating func name() -> String? {
      if skip("<") {
        guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
        defer { rest = rest[(end + 1)...] }
        return String(decoding: rest[..<end], as: UTF8.self)
      }
      let letters = rest.prefix { (65...90).contains($0) || (97...122).contains($0) }
      rest = rest.dropFirst(letters.count)
      return letters.count >= 3 ? String(decoding: letters, as: UTF8.self) : nil
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int? {
      let digits = rest.prefix { (48...57).contains($0) }
      guard (1...3).contains(digits.count) else { return nil }
      rest = rest.dropFirst(digits.count)
      let value = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
      return range.contains(value) ? value : nil
    }

    /// Seconds of `-4`, `5:30`, `2:00:00`.
    mutating func time() -> Int? {
      let isNegative = skip("-")
      if !isNegative { _ = skip("+") }
      guard let hours = number(0...167) else { return nil }
      var seconds = hours * 3600
      for unit in [60, 1] where skip(":") {
        guard let part = number(0...59) else { return nil }
        seconds += part * unit
      }
      return isNegative ? -seconds : seconds
    }

    /// `,M3.5.0/3`, `,J60`, `,59/2`.
    mutating func change() -> Change? {
      guard skip(",") else { return nil }
      let day: Day
      if skip("M") {
        guard let month = number(1...12), skip("."), let week = number(1...5), skip("."), let weekday = number(0...6)
        else { return nil }
        day = .weekday(weekday, week: week, month: month)
      } else if skip("J") {
        guard let number = number(1...365) else { return nil }
        day = .withoutLeapDay(number)
      } else {
        guard let number = number(0...365) else { return nil }
        day = .withLeapDay(number)
      }
      guard skip("/") else { return Change(day: day, time: 7200) }
      return time().map { Change(day: day, time: $0) }
    }
  }
}
