import VacancyModel

extension DateScanner {
  /// `2026-01-25`, `2026/01/25`, `2026-Jan-25`.
  func yearFirst(_ run: Range<Int>) -> Core? {
    let year = value(run)
    guard isPlausible(year: year), !isCode(run.lowerBound),
      let first = separator(at: run.upperBound, [45, 47, 46, 32])
    else { return nil }
    var dayStart: Int
    let month: Int
    if let named = self.month(at: first.end) {
      month = named.number
      guard let second = separator(at: named.end, [45, 47, 46, 32]) else { return nil }
      dayStart = second.end
    } else {
      guard first.sign != 32 else { return nil }
      let middle = digits(at: first.end)
      guard (1...2).contains(middle.count), let second = separator(at: middle.upperBound, [first.sign]) else {
        return nil
      }
      month = value(middle)
      dayStart = second.end
    }
    let day = digits(at: dayStart)
    guard (1...2).contains(day.count) else { return nil }
    dayStart = day.upperBound
    // `2026-01-25-3` is a number, not a date.
    if byte(dayStart) == first.sign, first.sign != 32, byte(dayStart + 1).isDigit { return nil }
    if first.sign == 46, byte(dayStart) == 58 { return nil }
    return day12(run.lowerBound..<dayStart, year, [(month, value(day))])
  }

  /// `12/01/2026`, `25.01.26`, `12 - 01 - 2026`: both orders where the figures allow both.
  func numeric(_ run: Range<Int>) -> Core? {
    guard !isCode(run.lowerBound), let first = separator(at: run.upperBound, [47, 46, 45]) else { return nil }
    let middle = digits(at: first.end)
    guard (1...2).contains(middle.count), let second = separator(at: middle.upperBound, [first.sign]) else {
      return nil
    }
    let last = digits(at: second.end)
    guard let year = numericYear(last, sign: first.sign, isSpaced: first.isSpaced || second.isSpaced) else {
      return nil
    }
    let a = value(run)
    let b = value(middle)
    guard a <= 39, b <= 39 else { return nil }
    return day12(run.lowerBound..<year.end, year.value, [(b, a), (a, b)])
  }

  private func numericYear(_ run: Range<Int>, sign: UInt8, isSpaced: Bool) -> (value: Int, end: Int)? {
    switch run.count {
    case 2:
      let year = value(run)
      guard !isSpaced, (10...49).contains(year), byte(run.upperBound) != 37, byte(run.upperBound) != 58,
        !(byte(run.upperBound) == sign || byte(run.upperBound) == 46 || byte(run.upperBound) == 44)
          || !byte(run.upperBound + 1).isDigit
      else { return nil }
      return (2000 + year, run.upperBound)
    case 4...: return fourDigitYear(run)
    default: return nil
    }
  }

  /// Four digits of a year; a fifth is a footnote's mark, a fifth and sixth the hour of a time that a copy glued on.
  func fourDigitYear(_ run: Range<Int>) -> (value: Int, end: Int)? {
    guard run.count >= 4 else { return nil }
    let end = run.lowerBound + 4
    let year = value(run.lowerBound..<end)
    guard isPlausible(year: year) else { return nil }
    switch run.count {
    case 4:
      // `2030 hours` is a time.
      let unit = skippingSpaces(end, limit: 1)
      if byte(unit).isLetter, phrases.lexicon.match(notice, at: unit, where: { $0 == .hour }) != nil,
        notice.bytes[unit] == 104
      {
        return nil
      }
      return (year, end)
    case 5: return year >= 2000 ? (year, end) : nil
    case 6: return byte(run.upperBound) == 58 || byte(run.upperBound) == 104 ? (year, end) : nil
    default: return nil
    }
  }

  /// The date of each order that the calendar has; none of them: impossible, if the figures look like a date at all.
  private func day12(_ range: Range<Int>, _ year: Int, _ orders: [(month: Int, day: Int)]) -> Core? {
    let dates = orders.compactMap { CalendarDate(year: year, month: $0.month, day: $0.day) }
    return Core(range, dates.isEmpty ? .impossible : .day, dates: Array(Set(dates)).sorted())
  }

  /// One sign with at most a space on either side.
  private func separator(at start: Int, _ signs: [UInt8]) -> (sign: UInt8, end: Int, isSpaced: Bool)? {
    var offset = start
    if byte(offset) == 32, offset + 1 < bytes.count, signs.contains(bytes[offset + 1]), bytes[offset + 1] != 32 {
      offset += 1
    }
    guard offset < bytes.count, signs.contains(bytes[offset]) else { return nil }
    let sign = bytes[offset]
    let isSpacedBefore = offset > start
    offset += 1
    let isSpacedAfter = sign != 32 && byte(offset) == 32
    if isSpacedAfter { offset += 1 }
    return (sign, offset, isSpacedBefore || isSpacedAfter)
  }
}
