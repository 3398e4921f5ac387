import Readiness
import ZonedTime

/// The clocks of time zones.
enum Clocks {
  /// The clock of a zone by its IANA name, or `nil` when there is no such zone.
  static func named(_ name: String) -> ZoneClock? {
    TimeZoneRules(name: name).map(clock)
  }

  /// The clock of the organisation's seat, or of UTC where this machine does not know that zone.
  static func seat(_ name: String) -> ZoneClock { named(name) ?? clock(.utc) }

  private static func clock(_ rules: TimeZoneRules) -> ZoneClock {
    ZoneClock(name: rules.name, local: { rules.local(of: $0) }, instant: { rules.instant(of: $0) })
  }
}
