import VacancyModel

/// One place of a notice that says when applications close.
struct DeadlineStatement {
  var date: DateExpression
  /// The words that say it, offsets into the folded bytes.
  var words: Range<Int>
  /// The new closing time after an extension.
  var isExtended: Bool
  /// False for an extension of something that is not named; it counts only beside another statement.
  var isCertain: Bool
  /// The last day of a month that the words only name.
  var isMonthEnd: Bool { date.form == .period }
  /// What the words can mean, earliest first.
  var readings: [LocalTime]

  init(date: DateExpression, words: Range<Int>, isExtended: Bool, isCertain: Bool) {
    self.date = date
    self.words = words
    self.isExtended = isExtended
    self.isCertain = isCertain
    readings = date.readings
  }

  /// The two statements as one where they agree; `nil` where they differ.
  ///
  /// They agree when a day fits both, and the times are equal, or only one has a time. Words settle what figures or
  /// "midnight" leave open.
  func joined(with other: DeadlineStatement) -> DeadlineStatement? {
    let days = Set(date.dates).intersection(other.date.dates)
    guard !days.isEmpty, let clock = DeadlineStatement.clock(date.clock, other.date.clock) else { return nil }
    var joined = isMoreExact(than: other) ? self : other
    joined.date.dates = days.sorted()
    joined.date.clock = clock.time
    joined.date.zone = joined.date.zone ?? date.zone ?? other.date.zone
    joined.date.isYearInferred = date.isYearInferred && other.date.isYearInferred
    joined.isExtended = isExtended || other.isExtended
    joined.isCertain = isCertain || other.isCertain
    joined.readings = joined.date.readings
    return joined
  }

  /// A time counts most, then a zone, then figures that have one reading; else the first.
  private func isMoreExact(than other: DeadlineStatement) -> Bool {
    let own = [date.clock != nil, date.zone?.identifier != nil, !date.isAmbiguous, !date.isYearInferred]
    let others = [
      other.date.clock != nil, other.date.zone?.identifier != nil, !other.date.isAmbiguous, !other.date.isYearInferred,
    ]
    for (mine, theirs) in zip(own, others) where mine != theirs { return mine }
    return true
  }

  /// The time that two statements share, the time possibly `nil`; `nil` itself where they differ.
  private static func clock(_ first: ClockTime?, _ second: ClockTime?) -> (time: ClockTime?, Bool)? {
    guard let first, let second else { return (first ?? second, true) }
    if first == second { return (first, true) }
    // Midnight is the day's end where another place says 23:59 or 24:00.
    let ends = [1439, 1440]
    if first.isEitherMidnight, second.minutes == 0 || ends.contains(second.minutes) { return (second, true) }
    if second.isEitherMidnight, first.minutes == 0 || ends.contains(first.minutes) { return (first, true) }
    if ends.contains(first.minutes), ends.contains(second.minutes) { return (ClockTime(minutes: 1439), true) }
    return nil
  }
}
