/// A month, or a day of it where the day is known: `2015-03` or `2015-03-16`.
package struct MonthOrDay: Hashable, Sendable {
  /// Its first day.
  package let first: CalendarDate
  /// Its last day.
  package let last: CalendarDate

  /// Reads `YYYY-MM` or `YYYY-MM-DD`; `nil` when it is neither, or no such day exists.
  package init?(iso text: String) {
    if let time = LocalTime(iso: text), time.minutes == nil {
      first = time.date
      last = time.date
    } else {
      guard text.utf8.count == 7, let start = LocalTime(iso: text + "-01")?.date,
        let end = CalendarDate(
          year: start.year, month: start.month, day: CalendarDate.days(inMonth: start.month, of: start.year))
      else { return nil }
      first = start
      last = end
    }
  }

  /// As it was read.
  package var iso: String {
    let day = LocalTime(first).iso
    return first == last ? day : String(day.prefix(7))
  }
}
