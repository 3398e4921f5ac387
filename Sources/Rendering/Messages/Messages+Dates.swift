import Readiness
import VacancyModel

extension Messages {
  /// A date, and its time where it has one: `Tue 3 Feb 2026, 17:59`.
  func date(_ time: LocalTime) -> String {
    let weekday = self("weekday.\(time.date.weekday)")
    return withTime(time, date: self("date.weekday", ["weekday": weekday, "date": date(time.date)]))
  }

  /// A date without its weekday: `3 Feb 2026`.
  func date(_ date: CalendarDate) -> String {
    let day = date.day == 1 ? self("date.first-day", ["day": "1"]) : String(date.day)
    return self("date.plain", ["day": day, "month": self("month.\(date.month)"), "year": String(date.year)])
  }

  /// A date with its time where it has one, without its weekday: `3 Feb 2026, 17:59`.
  func plainDate(_ time: LocalTime) -> String { withTime(time, date: date(time.date)) }

  private func withTime(_ time: LocalTime, date: String) -> String {
    guard let minutes = time.minutes else { return date }
    func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return self(
      "date.time",
      [
        "date": date, "hour": language == .french ? String(minutes / 60) : twoDigits(minutes / 60),
        "minute": twoDigits(minutes % 60),
      ])
  }

  /// The name of a zone for people: the city of its IANA name.
  func zone(_ name: String) -> String {
    if let city = phrases["zone.\(name)"] { return city }
    let city = name.split(separator: "/").last.map(String.init) ?? name
    return VisibleText.line(String(city.map { $0 == "_" ? " " : $0 }))
  }

  /// How much time is left, standing alone: `12 days left`, `The deadline has passed`.
  func remaining(_ deadline: DeadlineStatus) -> String {
    if deadline.closed { return self("deadline.passed") }
    if deadline.passed { return self("deadline.may-have-passed") }
    guard let hours = deadline.hoursLeft else { return count("deadline.days", deadline.daysLeft) }
    return hours == 0 ? self("deadline.last-hour") : count("deadline.hours", hours)
  }

  /// When, seen from today: `in 12 days`, `3 days ago`.
  func distance(_ deadline: DeadlineStatus) -> String {
    if deadline.passed {
      let days = -deadline.daysLeft
      return days > 0 ? count("deadline.passed.since", days) : self("deadline.passed.today")
    }
    guard let hours = deadline.hoursLeft else { return count("deadline.days.in", deadline.daysLeft) }
    return hours == 0 ? self("deadline.last-hour.in") : count("deadline.hours.in", hours)
  }

  /// What is to be known about the time beside its date: whose zone, or that none is stated.
  func zoneNote(_ deadline: DeadlineStatus) -> String {
    guard let zone = deadline.zone else { return self("deadline.zone.unstated") }
    return self("deadline.zone.stated", ["zone": self.zone(zone)])
  }
}
