package import VacancyModel

/// When a zone's clocks are an hour ahead of its winter time.
package enum SummerTime: String, Hashable, Sendable {
  /// From the last Sunday of March to the last Sunday of October.
  case europe
  /// From the second Sunday of March to the first Sunday of November.
  case america
  /// Never.
  case none

  /// Whether summer time holds on a day (at noon, so the day of a change counts as changed).
  package func holds(on date: CalendarDate) -> Bool {
    switch self {
    case .none: false
    case .europe: date >= SummerTime.sunday(lastOf: 3, date.year) && date < SummerTime.sunday(lastOf: 10, date.year)
    case .america: date >= SummerTime.sunday(2, of: 3, date.year) && date < SummerTime.sunday(1, of: 11, date.year)
    }
  }

  private static func sunday(lastOf month: Int, _ year: Int) -> CalendarDate {
    let last = CalendarDate(year: year, month: month, day: CalendarDate.days(inMonth: month, of: year))!
    return last.adding(days: -(last.weekday % 7))!
  }

  private static func sunday(_ count: Int, of month: Int, _ year: Int) -> CalendarDate {
    let first = CalendarDate(year: year, month: month, day: 1)!
    return first.adding(days: (7 - first.weekday) + (count - 1) * 7)!
  }
}
