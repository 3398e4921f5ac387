import VacancyModel

extension DateScanner {
  /// `25 January 2026`, `25th of January, 2026`, `25-Jan-26`, `3 to 24 March 2026`, `5 May`.
  func worded(_ run: Range<Int>, isBetween: Bool) -> Core? {
    guard !isCode(run.lowerBound), (1...39).contains(value(run)) else { return nil }
    let afterDay = skippingOrdinal(run.upperBound)
    if let window = window(from: run, at: afterDay, isBetween: isBetween) { return window }
    guard let month = month(after: afterDay) else { return nil }
    return dated(run.lowerBound, day: value(run), month)
  }

  /// `January 25th, 2026`, `Jan-25-2026`, `March 3 to 24, 2026`, `January 2026`, `January`.
  func monthFirst(at start: Int, isBetween: Bool) -> Core? {
    guard let month = month(at: start) else { return nil }
    let first = digits(at: skippingSigns(month.end, comma: true, point: month.range.count <= 4))
    if first.count >= 4, let year = fourDigitYear(first) { return period(month, year) }
    guard (1...2).contains(first.count), clocks.figures(at: first.lowerBound) == nil else {
      return named(month)
    }
    let afterDay = skippingOrdinal(first.upperBound)
    if let last = lastDay(at: afterDay, isBetween: isBetween), self.month(after: last.end) == nil {
      let year = year(after: last.end, isWorded: true)
      guard var core = dated(start..<(year?.end ?? last.end), last.day, month, year?.value) else { return nil }
      core.closesWindow = true
      return core
    }
    // `January 25 February`: the figures belong to the month that follows.
    guard self.month(after: afterDay) == nil else { return named(month) }
    let year = year(after: afterDay, isWorded: true)
    return dated(start..<(year?.end ?? afterDay), value(first), month, year?.value) ?? named(month)
  }

  /// A quarter of a year: `first quarter of 2026`, `Q1 2026`.
  func quarter(at start: Int) -> Core? {
    let match = phrases.lexicon.match(notice, at: start) { if case .quarter = $0 { true } else { false } }
    // `Q1`.
    let isSign = byte(start) == 113 && (49...52).contains(byte(start + 1)) && !byte(start + 2).isAlphanumeric
    guard let end = match?.end ?? (isSign ? start + 2 : nil) else { return nil }
    let year = year(after: end, isWorded: true)
    return Core(start..<(year?.end ?? end), .period)
  }

  // MARK: Pieces

  private func dated(_ start: Int, day: Int, _ month: Month) -> Core? {
    let year = year(after: month.end, isWorded: month.range.count > 5)
    return dated(start..<(year?.end ?? month.end), day, month, year?.value)
  }

  private func dated(_ range: Range<Int>, _ day: Int, _ month: Month, _ year: Int?) -> Core? {
    if let year {
      let date = CalendarDate(year: year, month: month.number, day: day)
      return Core(range, date == nil ? .impossible : .day, dates: date.map { [$0] } ?? [])
    }
    guard month.spelling == .any || month.spelling == .capital && notice.isUppercase(at: month.range.lowerBound) else {
      return nil
    }
    // A leap year, as any may follow from another date.
    let isPossible = (1...CalendarDate.days(inMonth: month.number, of: 2024)).contains(day)
    return Core(range, isPossible ? .withoutYear(month: month.number, day: day) : .impossible)
  }

  /// `3 to 24 March 2026`, `3.–24. März 2026`, `from Monday 3 to Friday 24 March 2026`.
  private func window(from run: Range<Int>, at start: Int, isBetween: Bool) -> Core? {
    guard (1...31).contains(value(run)), let last = lastDay(at: start, isBetween: isBetween),
      let month = month(after: last.end),
      var core = dated(last.start, day: last.day, month)
    else { return nil }
    core.whole = run.lowerBound..<core.range.upperBound
    core.closesWindow = true
    core.weekday = last.weekday
    return core
  }

  private struct LastDay {
    var day: Int
    var weekday: Int?
    var start: Int
    var end: Int
  }

  /// The day that ends a window, after `to` or a dash.
  private func lastDay(at start: Int, isBetween: Bool) -> LastDay? {
    var offset = skippingSpaces(start)
    if byte(offset) == 45 {
      offset += 1
    } else if byte(offset).isLetter,
      let to = phrases.lexicon.match(notice, at: offset, where: { $0 == .to || isBetween && $0 == .and })
    {
      offset = to.end
    } else {
      return nil
    }
    offset = skippingSpaces(offset)
    let begin = offset
    let weekday = weekday(at: offset)
    if let weekday {
      offset = weekday.end
      while byte(offset) == 32 || byte(offset) == 44 || byte(offset) == 46 { offset += 1 }
    }
    let day = digits(at: offset)
    guard (1...2).contains(day.count), (1...39).contains(value(day)), clocks.figures(at: offset) == nil else {
      return nil
    }
    return LastDay(
      day: value(day), weekday: weekday?.number, start: begin, end: skippingOrdinal(day.upperBound))
  }

  /// `st`, `er`, `.`, `º`, raised letters.
  private func skippingOrdinal(_ start: Int) -> Int {
    var offset = start
    if byte(offset) == FoldedNotice.otherSign { return offset + 1 }
    while byte(offset) == FoldedNotice.otherLetter, offset - start < 3 { offset += 1 }
    if offset > start { return offset }
    if byte(offset) == 46 { return offset + 1 }
    let spaced = byte(offset) == 32 ? offset + 1 : offset
    guard byte(spaced).isLetter, let match = phrases.lexicon.match(notice, at: spaced, where: { $0 == .ordinal })
    else { return start }
    return match.end
  }

  /// The month after a day: spaces, a sign, or a word such as `of` between.
  private func month(after start: Int) -> Month? {
    var offset = skippingSigns(start, comma: false, point: true)
    if byte(offset) == 10, let month = monthOfNextLine(after: offset) { return month }
    if let month = month(at: offset) {
      // `3 - April` is the end of one date and the beginning of another, unless the year follows in the same way.
      let isSpaced = byte(start) == 32 && byte(offset - 1) == 32 && bytes[start..<offset].contains(45)
      return !isSpaced || byte(skippingSpaces(month.end)) == 45 ? month : nil
    }
    guard byte(offset).isLetter, let of = phrases.lexicon.match(notice, at: offset, where: { $0 == .of }) else {
      return nil
    }
    offset = skippingSpaces(of.end)
    return month(at: offset)
  }

  /// A month with its year that begins the next line, where words stand before the day: `no later than 25⏎January 2026`.
  private func monthOfNextLine(after end: Int) -> Month? {
    guard let month = month(at: end + 1), digits(at: skippingSpaces(month.end)).count == 4 else { return nil }
    var begin = end
    while begin > 0, end - begin < 60, bytes[begin - 1] != 10 {
      begin -= 1
      if bytes[begin].isLetter { return month }
    }
    return nil
  }

  /// Spaces with at most one sign among them.
  private func skippingSigns(_ start: Int, comma: Bool, point: Bool) -> Int {
    var offset = skippingSpaces(start, limit: 2)
    if [45, 47].contains(byte(offset)) || comma && byte(offset) == 44 || point && byte(offset) == 46 { offset += 1 }
    if byte(offset) == 45, byte(offset - 1) == 46 { offset += 1 }
    return skippingSpaces(offset, limit: 2)
  }

  private func period(_ month: Month, _ year: (value: Int, end: Int)) -> Core {
    let days = CalendarDate.days(inMonth: month.number, of: year.value)
    // The last day counts only where the words say "end of"; `DateReader` knows.
    let last = CalendarDate(year: year.value, month: month.number, day: days)
    return Core(month.range.lowerBound..<year.end, .period, dates: last.map { [$0] } ?? [])
  }

  private func named(_ month: Month) -> Core? {
    guard month.spelling != .year, notice.isUppercase(at: month.range.lowerBound) || month.spelling == .any else {
      return nil
    }
    return Core(month.range, .period)
  }

  /// The year after a month, or after the day that follows one.
  private func year(after start: Int, isWorded: Bool) -> (value: Int, end: Int)? {
    var offset = start
    var sign: UInt8 = 32
    loop: while offset < bytes.count, offset - start < 5 {
      switch bytes[offset] {
      case 32: break
      case 10:
        guard isWrapped(at: offset) || beginsWithYear(offset + 1) else { return nil }
      case 44, 45, 47, 39:
        guard sign == 32 || bytes[offset] == 39 else { return nil }
        sign = bytes[offset]
      case 46:
        // `25 January. 2026 will …` begins a new sentence.
        guard sign == 32, !isWorded || byte(offset + 1).isDigit else { return nil }
        sign = 46
      default: break loop
      }
      offset += 1
    }
    if sign == 32, byte(offset).isLetter, let of = phrases.lexicon.match(notice, at: offset, where: { $0 == .of }) {
      offset = skippingSpaces(of.end)
    }
    let run = digits(at: offset)
    if run.count >= 4 {
      // A dash between spaces joins a window's ends: `March - 2026-04-01`.
      if byte(run.upperBound) == 45 || byte(run.upperBound) == 47, byte(run.upperBound + 1).isDigit,
        byte(run.upperBound + 3) == byte(run.upperBound) || byte(run.upperBound + 2) == byte(run.upperBound)
      {
        return nil
      }
      return fourDigitYear(run)
    }
    guard run.count == 2, sign != 44 else { return nil }
    let isSpaced = byte(offset - 1) == 32
    guard !isSpaced || sign == 32, (sign == 32 ? 20...49 : 10...49).contains(value(run)),
      clocks.figures(at: offset) == nil, byte(run.upperBound) != 37,
      skippingOrdinal(run.upperBound) == run.upperBound
        || byte(run.upperBound) == 46 || byte(run.upperBound) == FoldedNotice.otherSign,
      month(after: run.upperBound) == nil
    else { return nil }
    return (2000 + value(run), run.upperBound)
  }

  /// A line that begins with a year and goes on with a sign: the rest of a date that was broken off.
  private func beginsWithYear(_ start: Int) -> Bool {
    let run = digits(at: start)
    guard run.count == 4, isPlausible(year: value(run)) else { return false }
    return [44, 46, 41, 59, 10].contains(byte(run.upperBound))
  }
}
