package import VacancyModel

extension CalendarDate {
  /// Whether it is Monday to Friday. Public holidays are not known: they differ by country and by organisation.
  package var isWorkingDay: Bool { weekday <= 5 }

  /// The day that many working days earlier; the day itself is not counted. `nil` before the year 1.
  package func workingDaysEarlier(_ count: Int) -> CalendarDate? {
    var day = self
    var left = count
    while left > 0 {
      guard let earlier = day.adding(days: -1) else { return nil }
      day = earlier
      if day.isWorkingDay { left -= 1 }
    }
    return day
  }

  /// The day itself, or the Friday before a weekend.
  package var workingDayOrEarlier: CalendarDate { isWorkingDay ? self : workingDaysEarlier(1) ?? self }
}
