package import VacancyModel

/// What a clock shows in a place of the world: the rules of one IANA time zone, from the system's own zone files, so
/// that the system's updates count.
package struct TimeZoneRules: Hashable, Sendable {
  /// The IANA name: `Europe/Brussels`.
  package let name: String
  /// `nil` for UTC, which needs no file.
  private let file: ZoneFile?

  /// Coordinated Universal Time, known on every machine.
  package static let utc = TimeZoneRules(utcName: "UTC")

  /// The rules of a zone by its exact IANA name, or `nil` when this machine knows none of that name.
  package init?(name: String) {
    if ["UTC", "Etc/UTC", "Etc/GMT", "GMT", "Etc/UCT", "UCT", "Zulu", "Etc/Zulu"].contains(name) {
      self = TimeZoneRules(utcName: name)
      return
    }
    // Beside the zones lie copies of them that count leap seconds, and links to them that name no place.
    guard SystemZone.isName(name),
      !["posix", "right", "localtime", "posixrules", "Factory"].contains(name.prefix { $0 != "/" }),
      let file = ZoneFile(name: name)
    else { return nil }
    self.name = name
    self.file = file
  }

  private init(utcName name: String) {
    self.name = name
    file = nil
  }

  /// The moment at which clocks there show a local time; a day without a time means its last minute, 23:59.
  ///
  /// When clocks are set forward some times never come, and when they are set back some come twice. Both give the
  /// earlier of the two moments that can be meant: nobody is late who believes it.
  package func instant(of local: LocalTime) -> Instant {
    let shown = (local.date.daysSince1970 * 1440 + (local.minutes ?? 1439)) * 60
    let candidates = [-86_400, 86_400].map { shown - offset(at: shown + $0) }
    let exact = candidates.filter { $0 + offset(at: $0) == shown }
    return Instant(seconds: exact.min() ?? candidates.min() ?? shown)
  }

  /// What clocks there show at a moment, seconds dropped; 1970-01-01 for a moment outside the years 1 to 9999.
  package func local(of instant: Instant) -> LocalTime {
    let shown = instant.seconds + offset(at: instant.seconds)
    let day = shown >= 0 ? shown / 86_400 : (shown - 86_399) / 86_400
    guard let date = CalendarDate(daysSince1970: day) else { return LocalTime(CalendarDate.epoch, minutes: 0) }
    return LocalTime(date, minutes: (shown - day * 86_400) / 60)
  }

  /// Seconds to add to UTC at a moment to get what clocks there show.
  package func offset(at instant: Instant) -> Int { offset(at: instant.seconds) }

  /// The zone's short name at a moment, `CET` or `CEST`; `UTC+5:45` where it has none but figures.
  package func abbreviationOrOffset(at instant: Instant) -> String {
    guard let period = file?.period(at: instant.seconds) else { return "UTC" }
    if period.abbreviation.utf8.allSatisfy({ (65...90).contains($0) || (97...122).contains($0) }) {
      return period.abbreviation
    }
    let minutes = abs(period.offset) / 60
    let hours = "UTC\(period.offset < 0 ? "-" : "+")\(minutes / 60)"
    return minutes.isMultiple(of: 60) ? hours : "\(hours):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
  }

  private func offset(at seconds: Int) -> Int { file?.period(at: seconds).offset ?? 0 }

  package static func == (left: TimeZoneRules, right: TimeZoneRules) -> Bool { left.name == right.name }

  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension CalendarDate {
  /// 1 January 1970.
  fileprivate static let epoch = CalendarDate(year: 1970, month: 1, day: 1)!
}
