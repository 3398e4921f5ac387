import CLibIcal
package import VacancyModel

/// What a clock shows in a place of the world: the rules of one IANA time zone.
@safe package struct TimeZoneRules: Hashable, @unchecked Sendable {
  /// The IANA name: `Europe/Brussels`.
  package let name: String
  /// libical's zone, which lives as long as the process and is only read; `nil` for UTC, which needs no library.
  private let zone: OpaquePointer?

  /// Coordinated Universal Time, known on every machine.
  package static let utc = TimeZoneRules(utcName: "UTC")

  /// The rules of a zone by its exact IANA name, or `nil` when this machine knows none of that name.
  package init?(name: String) {
    if ["UTC", "Etc/UTC", "Etc/GMT", "GMT", "Etc/UCT", "UCT", "Zulu", "Etc/Zulu"].contains(name) {
      self = TimeZoneRules(utcName: name)
      return
    }
    guard SystemZone.isName(name), let zone = unsafe LibIcal.shared?.zone(name) else { return nil }
    self.name = name
    unsafe self.zone = zone
  }

  private init(utcName name: String) {
    self.name = name
    unsafe zone = nil
  }

  /// The moment at which clocks there show a local time; a day without a time means its last minute, 23:59.
  ///
  /// When clocks are set forward some times never come, and when they are set back some come twice. Both give the
  /// earlier of the two moments that can be meant: nobody is late who believes it.
  package func instant(of local: LocalTime) -> Instant {
    let shown = (local.date.daysSince1970 * 1440 + (local.minutes ?? 1439)) * 60
    let candidates = [-86_400, 86_400].map { shown - rule(at: shown + $0).offset }
    let exact = candidates.filter { $0 + rule(at: $0).offset == shown }
    return Instant(seconds: exact.min() ?? candidates.min() ?? shown)
  }

  /// What clocks there show at a moment, seconds dropped; 1970-01-01 for a moment outside the years 1 to 9999.
  package func local(of instant: Instant) -> LocalTime {
    let shown = instant.seconds + rule(at: instant.seconds).offset
    let day = shown >= 0 ? shown / 86_400 : (shown - 86_399) / 86_400
    guard let date = CalendarDate(daysSince1970: day) else { return LocalTime(CalendarDate.epoch, minutes: 0) }
    return LocalTime(date, minutes: (shown - day * 86_400) / 60)
  }

  /// Seconds to add to UTC at a moment to get what clocks there show.
  package func offset(at instant: Instant) -> Int { rule(at: instant.seconds).offset }

  /// The zone's short name at a moment, `CET` or `CEST`; `UTC+5:45` where it has none but figures.
  package func abbreviationOrOffset(at instant: Instant) -> String {
    guard unsafe zone != nil else { return "UTC" }
    let rule = rule(at: instant.seconds)
    if let listed = unsafe LibIcal.shared?.names(zone) {
      let names = unsafe String(cString: listed).split(separator: "/")
      if let name = names.count > 1 && rule.isSummer ? names[1] : names.first,
        name.utf8.allSatisfy({ (65...90).contains($0) || (97...122).contains($0) })
      {
        return String(name)
      }
    }
    let minutes = abs(rule.offset) / 60
    let hours = "UTC\(rule.offset < 0 ? "-" : "+")\(minutes / 60)"
    return minutes.isMultiple(of: 60) ? hours : "\(hours):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
  }

  /// The offset from UTC in seconds, and whether it is summer time, at so many seconds after 1970.
  private func rule(at seconds: Int) -> (offset: Int, isSummer: Bool) {
    let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    guard unsafe zone != nil, let library = LibIcal.shared, let date = CalendarDate(daysSince1970: day) else {
      return (0, false)
    }
    let second = seconds - day * 86_400
    var time = unsafe icaltimetype()
    unsafe time.year = CInt(date.year)
    unsafe time.month = CInt(date.month)
    unsafe time.day = CInt(date.day)
    unsafe time.hour = CInt(second / 3600)
    unsafe time.minute = CInt(second / 60 % 60)
    unsafe time.second = CInt(second % 60)
    var isSummer: CInt = 0
    let offset = unsafe library.offset(zone, &time, &isSummer)
    return (Int(offset), isSummer != 0)
  }

  package static func == (left: TimeZoneRules, right: TimeZoneRules) -> Bool { left.name == right.name }

  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension CalendarDate {
  /// 1 January 1970.
  fileprivate static let epoch = CalendarDate(year: 1970, month: 1, day: 1)!
}
