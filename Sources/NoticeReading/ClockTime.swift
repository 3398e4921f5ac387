package import VacancyModel

/// A time of day as a notice prints it.
package struct ClockTime: Hashable, Sendable {
  /// Minutes after midnight, 0 to 1440; 1440 is the day's end, as `24:00` says.
  package let minutes: Int
  /// "Midnight" in a word, which may be either end of its day.
  package let isEitherMidnight: Bool

  /// A time in minutes after midnight, 0 to 1440.
  package init(minutes: Int) {
    self.minutes = minutes
    isEitherMidnight = false
  }

  /// "Midnight", with no word on which.
  package static let midnight = ClockTime()

  private init() {
    minutes = 0
    isEitherMidnight = true
  }

  /// What it can mean on a day, earliest first.
  package func readings(on date: CalendarDate) -> [LocalTime] {
    let next = date.adding(days: 1).map { LocalTime($0, minutes: 0) }
    if isEitherMidnight { return [LocalTime(date, minutes: 0)] + (next.map { [$0] } ?? []) }
    if minutes == 1440 { return next.map { [$0] } ?? [] }
    return [LocalTime(date, minutes: minutes)]
  }
}
