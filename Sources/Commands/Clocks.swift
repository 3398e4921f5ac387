import Readiness
import ZonedTime

/// The clocks of time zones.
enum Clocks {
  /// The clock of NATO Headquarters, by which days are counted where a notice states no zone.
  static var seat: ZoneClock { named("Europe/Brussels") ?? clock(.utc) }

  /// The clock of this machine's zone.
  static var here: ZoneClock { SystemZone.name().flatMap(named) ?? clock(.utc) }

  /// The clock of a zone by its IANA name, or `nil` when there is no such zone.
  static func named(_ name: String) -> ZoneClock? { TimeZoneRules(name: name).map(clock) }

  private static func clock(_ rules: TimeZoneRules) -> ZoneClock {
    ZoneClock(name: rules.name, local: { rules.local(of: $0) }, instant: { rules.instant(of: $0) })
  }
}
