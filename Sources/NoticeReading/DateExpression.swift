package import VacancyModel

/// A date in a notice, with its time, zone and weekday where it has them.
package struct DateExpression: Hashable, Sendable {
  /// What the words give.
  package enum Form: Hashable, Sendable {
    /// A day; more than one of `dates` when the order of day and month is open.
    case day
    /// A day and a month with no year.
    case withoutYear(month: Int, day: Int)
    /// A month or a quarter; its `dates` holds the last day where the words say "end" and give the year.
    case period
    /// Figures or words of a date that no calendar has, such as 31 February.
    case impossible
  }

  /// The words: date, weekday, time and zone, offsets into the folded bytes.
  package var range: Range<Int>
  /// The words with the beginning of the window that the date ends, if it ends one.
  package var whole: Range<Int>
  /// What the words give.
  package var form: Form
  /// The days that the words can mean, earliest first.
  package var dates: [CalendarDate]
  /// The time of day.
  package var clock: ClockTime?
  /// The zone that the words state.
  package var zone: NamedZone?
  /// The day of the week that the words state, 1 (Monday) to 7 (Sunday).
  package var weekday: Int?
  /// Whether it is the first day of a window, which closes nothing.
  package var opensWindow = false
  /// Whether it is the last day of a window.
  package var closesWindow = false
  /// Whether the year was taken from another date of the notice.
  package var isYearInferred = false

  init(range: Range<Int>, form: Form, dates: [CalendarDate]) {
    self.range = range
    whole = range
    self.form = form
    self.dates = Array(Set(dates)).sorted()
  }

  /// Every local time that the words can mean, earliest first.
  package var readings: [LocalTime] {
    let times = dates.flatMap { date in clock?.readings(on: date) ?? [LocalTime(date)] }
    return Array(Set(times)).sorted { $0.sortKey < $1.sortKey }
  }

  /// Whether the words have more than one reading.
  package var isAmbiguous: Bool { readings.count > 1 }

  /// Whether the stated weekday is not that of any of the dates.
  package var contradictsWeekday: Bool {
    guard let weekday, !dates.isEmpty else { return false }
    return !dates.contains { $0.weekday == weekday }
  }
}
