import VacancyModel

/// Gives a date without a year the year that other dates of the notice allow.
struct DeadlineYears {
  private let posted: CalendarDate?
  private let later: CalendarDate?
  private let full: [CalendarDate]

  /// Takes the dates of a notice with their roles.
  init(_ dates: [DateExpression], _ roles: [DeadlineRole]) {
    var posted: CalendarDate?
    var later: CalendarDate?
    var full: [CalendarDate] = []
    for (date, role) in zip(dates, roles) where date.form == .day && date.dates.count == 1 && !date.isYearInferred {
      let day = date.dates[0]
      switch role {
      // The latest of several: an update comes after the publication.
      case .other(.posted), .other(.opening): posted = max(posted ?? day, day)
      case .other(.selection), .other(.start): later = min(later ?? day, day)
      case .closing: full.append(day)
      default: break
      }
    }
    self.posted = posted
    self.later = later
    self.full = full
  }

  /// The date with a year, or `nil`: the year of the same day given in full, else the first such day after the notice
  /// was published, else the last before interviews or the start in the post. A weekday must fit.
  func dated(_ date: DateExpression) -> DateExpression? {
    guard case .withoutYear(let month, let day) = date.form else { return nil }
    var found = full.first { $0.month == month && $0.day == day }
    if found == nil, let posted {
      found = DeadlineYears.day(month, day, posted.year...posted.year + 1) { $0 >= posted }
    }
    if found == nil, posted == nil, let later {
      found = DeadlineYears.day(month, day, (later.year - 1...later.year).reversed()) { $0 <= later }
    }
    guard let found, date.weekday.map({ $0 == found.weekday }) ?? true else { return nil }
    var dated = date
    dated.form = .day
    dated.dates = [found]
    dated.isYearInferred = true
    return dated
  }

  private static func day(
    _ month: Int, _ day: Int, _ years: some Sequence<Int>, _ fits: (CalendarDate) -> Bool
  ) -> CalendarDate? {
    for year in years {
      if let date = CalendarDate(year: year, month: month, day: day), fits(date) { return date }
    }
    return nil
  }
}
