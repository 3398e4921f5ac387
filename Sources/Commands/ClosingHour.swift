import VacancyModel
import ZonedTime

/// The hour of a night in which clocks are changed: it never comes, or comes twice.
enum ClosingHour {
  /// Refuses a closing time that no clock of its zone shows.
  static func requireExisting(_ deadline: Deadline, seat: String?) throws(CommandFailure) {
    guard let (time, rules) = place(of: deadline, seat: seat) else { return }
    let shown = rules.local(of: rules.instant(of: time))
    guard shown != time else { return }
    throw CommandFailure(
      .usage, "No clock in \(rules.name) shows \(time.iso): clocks are set forward in that hour.",
      advice: "Look the closing time up again; the next that exists is \(nextExisting(time, rules).iso).")
  }

  /// What to say of a closing time that its zone's clocks show twice; `nil` for any other.
  static func note(on deadline: Deadline?, seat: String?) -> String? {
    guard let deadline, let (time, rules) = place(of: deadline, seat: seat) else { return nil }
    let earlier = rules.instant(of: time)
    // No zone sets its clocks back by more than two hours.
    let isTwice = [30, 60, 120].contains { rules.local(of: Instant(seconds: earlier.seconds + $0 * 60)) == time }
    guard isTwice else { return nil }
    return
      "Clocks in \(rules.name) show \(time.iso) twice, as they are set back in that hour; the earlier is planned on."
  }

  private static func place(of deadline: Deadline, seat: String?) -> (LocalTime, TimeZoneRules)? {
    guard deadline.readings.count == 1, let time = deadline.readings.first, time.minutes != nil,
      let rules = TimeZoneRules(name: deadline.zone ?? seat ?? "Europe/Brussels")
    else { return nil }
    return (time, rules)
  }

  /// The first minute after the gap.
  private static func nextExisting(_ time: LocalTime, _ rules: TimeZoneRules) -> LocalTime {
    for minutes in (time.minutes ?? 0)..<1440 {
      let later = LocalTime(time.date, minutes: minutes)
      if rules.local(of: rules.instant(of: later)) == later { return later }
    }
    return time
  }
}
