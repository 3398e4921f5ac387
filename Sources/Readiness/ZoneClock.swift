package import VacancyModel

/// The clock of one time zone: what its walls show at a moment, and the moment at which they show it.
package struct ZoneClock: Sendable {
  /// The zone's IANA name.
  package let name: String
  /// The local date and time, to the minute, at a moment.
  package let local: @Sendable (Instant) -> LocalTime
  /// The moment of a local time; midnight for a day without a time.
  package let instant: @Sendable (LocalTime) -> Instant

  /// A zone's clock.
  package init(
    name: String, local: @escaping @Sendable (Instant) -> LocalTime,
    instant: @escaping @Sendable (LocalTime) -> Instant
  ) {
    self.name = name
    self.local = local
    self.instant = instant
  }
}

extension ZoneClock: Hashable {
  package static func == (left: ZoneClock, right: ZoneClock) -> Bool { left.name == right.name }

  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
