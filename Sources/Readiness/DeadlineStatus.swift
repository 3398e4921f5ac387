package import VacancyModel

/// How a closing time stands at a given moment.
///
/// The plan counts on the earliest of what the words can mean. Nothing is called closed before the latest of it has passed.
package struct DeadlineStatus: Hashable, Sendable {
  /// The local time that the plan counts on.
  package let planOn: LocalTime
  /// The IANA name of the zone that the notice states or a person entered; `nil` when none is stated.
  package let zone: String?
  /// Whether a zone is stated that this machine has no rules for.
  package let zoneIsUnknown: Bool
  /// The IANA name of the zone in which days are counted: `zone`, or the organisation's seat.
  package let countedIn: String
  /// Whether the notice or a person has settled the closing time.
  package let confirmed: Bool
  /// The last moment at which `planOn` has not passed; for a day without a time, its last second.
  package let end: Instant
  /// Calendar days from today to the day of `planOn`, in `countedIn`; negative once it has passed.
  package let daysLeft: Int
  /// Whole hours left, only in the last 48 hours; `nil` before and after them.
  package let hoursLeft: Int?
  /// Whether `planOn` has passed.
  package let passed: Bool
  /// Whether everything that the words can mean has passed.
  package let closed: Bool

  /// Whether a week or less is left.
  package var isClose: Bool { !passed && daysLeft <= 7 }

  /// The state of a closing time, or `nil` when its words give no date.
  ///
  /// - Parameters:
  ///   - isVouchedFor: whether the person has said that the time stands as it is read.
  ///   - clock: the clock of a zone by its IANA name, or `nil` when there is no such zone.
  package init?(
    _ deadline: Deadline, isVouchedFor: Bool, now: Instant, seat: ZoneClock, clock: (String) -> ZoneClock?
  ) {
    guard let planOn = deadline.planOn else { return nil }
    let statedClock = deadline.zone.flatMap(clock)
    let ownClock = statedClock ?? seat
    var moments = deadline.readings.map { (local: $0, clock: ownClock) }
    if let inferred = deadline.inferred {
      moments.append((inferred.value, clock(inferred.zone) ?? ownClock))
    }
    guard let planned = moments.first(where: { $0.local == planOn }) else { return nil }

    self.planOn = planOn
    zone = deadline.zone
    countedIn = planned.clock.name
    let isPlain = deadline.readings.count == 1 && !deadline.ambiguous && deadline.inferred == nil
    zoneIsUnknown = deadline.zone != nil && statedClock == nil
    confirmed =
      !zoneIsUnknown
      && (deadline.isConfirmed || (isVouchedFor && isPlain && deadline.certainty != .conflicting))
    end = DeadlineStatus.lastMoment(of: planOn, planned.clock)
    passed = now > end
    closed = moments.allSatisfy { now > DeadlineStatus.lastMoment(of: $0.local, $0.clock) }
    daysLeft = planOn.date.daysSince1970 - planned.clock.local(now).date.daysSince1970
    let seconds = end.seconds - now.seconds
    hoursLeft = (0..<48 * 3600).contains(seconds) ? seconds / 3600 : nil
  }

  private static func lastMoment(of time: LocalTime, _ clock: ZoneClock) -> Instant {
    if time.minutes != nil { return clock.instant(time) }
    guard let next = time.date.adding(days: 1) else { return clock.instant(time) }
    return Instant(seconds: clock.instant(LocalTime(next, minutes: 0)).seconds - 1)
  }
}
