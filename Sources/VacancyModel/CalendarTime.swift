/// A day of the Gregorian calendar, with no zone.
package struct CalendarDate: Hashable, Comparable, Sendable {
  /// The year, 1 to 9999.
  package let year: Int
  /// The month, 1 to 12.
  package let month: Int
  /// The day of the month, from 1.
  package let day: Int

  /// The day, or `nil` when the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDate.days(inMonth: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The number of days in a month, 28 to 31.
  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year.isMultiple(of: 4) && !year.isMultiple(of: 100)) || year.isMultiple(of: 400) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1 January 1970; earlier days are negative. Howard Hinnant's algorithm for the proleptic calendar.
  package var daysSince1970: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day that many days after 1 January 1970, or `nil` outside the years 1 to 9999.
  package init?(daysSince1970 days: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The day of the week, 1 (Monday) to 7 (Sunday), as in ISO 8601.
  package var weekday: Int { ((daysSince1970 + 3) % 7 + 7) % 7 + 1 }

  /// The day that many days later (or earlier), or `nil` outside the years 1 to 9999.
  package func adding(days: Int) -> CalendarDate? { CalendarDate(daysSince1970: daysSince1970 + days) }

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

/// A date, or a date with a time of day to the minute, as a notice gives it: local, with no zone.
///
/// A closing "at 24:00" is 00:00 of the next day. ISO 8601 in text: `2026-01-25` or `2026-01-25T23:59`.
package struct LocalTime: Hashable, Sendable {
  /// The day.
  package let date: CalendarDate
  /// Minutes after midnight, 0 to 1439; `nil` when only the day is known.
  package let minutes: Int?

  /// A day with, perhaps, a time in minutes after midnight (0 to 1439).
  package init(_ date: CalendarDate, minutes: Int? = nil) {
    self.date = date
    self.minutes = minutes
  }

  /// Reads ISO 8601: `YYYY-MM-DD`, or with `THH:MM` (seconds are read and dropped); `nil` when it is neither.
  package init?(iso text: String) {
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    let fields = parts[0].split(separator: "-", omittingEmptySubsequences: false)
    guard fields.map(\.count) == [4, 2, 2], fields.joined().utf8.allSatisfy({ (48...57).contains($0) }),
      let year = Int(fields[0]), let month = Int(fields[1]), let day = Int(fields[2]),
      let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    guard parts.count == 2 else {
      self.init(date)
      return
    }
    let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(clock.count),
      clock.allSatisfy({ $0.count == 2 && $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let hour = Int(clock[0]), let minute = Int(clock[1]), hour <= 24, minute <= 59
    else { return nil }
    if hour == 24 {
      guard minute == 0, let next = date.adding(days: 1) else { return nil }
      self.init(next, minutes: 0)
    } else {
      self.init(date, minutes: hour * 60 + minute)
    }
  }

  /// ISO 8601 to the minute, or to the day when no time is known.
  package var iso: String {
    let day = "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
    guard let minutes else { return day }
    return "\(day)T\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))"
  }

  /// What to sort and plan by: a day without a time counts as its end only after every time of that day.
  package var sortKey: Int { date.daysSince1970 * 1440 + (minutes ?? 1439) }
}

/// A moment in time, to the second.
package struct Instant: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  package let seconds: Int

  /// A moment so many seconds after 1970-01-01T00:00:00Z.
  package init(seconds: Int) { self.seconds = seconds }

  /// Reads ISO 8601 with an offset, `2026-01-20T10:00+01:00` or `…Z`; `nil` when it is not that.
  package init?(iso text: String) {
    let body: Substring
    let offset: Int
    if text.hasSuffix("Z") {
      body = text.dropLast()
      offset = 0
    } else {
      guard text.count > 16, let sign = text.dropFirst(16).lastIndex(where: { $0 == "+" || $0 == "-" }) else {
        return nil
      }
      let fields = text[text.index(after: sign)...].split(separator: ":", omittingEmptySubsequences: false)
      guard fields.count == 2, fields.allSatisfy({ $0.count == 2 }), let hours = Int(fields[0]),
        let minutes = Int(fields[1]), hours <= 14, minutes <= 59
      else { return nil }
      offset = (hours * 60 + minutes) * (text[sign] == "-" ? -60 : 60)
      body = text[..<sign]
    }
    guard let local = LocalTime(iso: String(body)), let minutes = local.minutes else { return nil }
    let clock = body.split(separator: "T")[1].split(separator: ":")
    let second = clock.count == 3 ? Int(clock[2]) ?? 60 : 0
    guard second < 60 else { return nil }
    self.init(seconds: (local.date.daysSince1970 * 1440 + minutes) * 60 + second - offset)
  }

  /// ISO 8601 in UTC to the second: `2026-01-20T09:00:00Z`.
  package var iso: String {
    let day = Int((Double(seconds) / 86_400).rounded(.down))
    let second = seconds - day * 86_400
    guard let date = CalendarDate(daysSince1970: day) else { return "\(seconds)" }
    return LocalTime(date, minutes: second / 60).iso + ":\(padded(second % 60, 2))Z"
  }

  package static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }
}

/// A number with leading zeros, at least so many digits.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
