import Readiness
import Rendering
import VacancyModel

/// A moment as a person types it: `2027-03-10T14:05`, with or without its distance from UTC, or `now`.
struct TypedTime {
  /// How far a moment may lie ahead: clocks differ a little.
  private static let tolerance = 10 * 60

  /// The moment.
  let instant: Instant
  /// The zone that it was taken to be in because none was given.
  let assumedZone: String?

  /// Reads what was typed after an option; refuses a time that has not come yet.
  init(_ typed: String, option: String, now: Instant) throws(CommandFailure) {
    let text = String(typed.map { $0 == " " ? "T" : $0 })
    if typed.lowercased() == "now" {
      instant = now
      assumedZone = nil
    } else if let moment = Instant(iso: text) {
      instant = moment
      assumedZone = nil
    } else if let local = LocalTime(iso: text), local.minutes != nil {
      let here = Clocks.here
      instant = here.instant(local)
      assumedZone = here.name
    } else {
      let isDay = LocalTime(iso: text) != nil
      throw CommandFailure(
        .usage,
        isDay
          ? "\(option) \(typed) gives the day and no time; whether it was before the closing time depends on it."
          : "'\(typed)' is not a time that can be read, or no such time exists.",
        advice: "Write it like \(option) 2027-03-10T14:05, or \(option) now.")
    }
    guard instant.seconds <= now.seconds + TypedTime.tolerance else {
      throw CommandFailure(
        .usage, "\(option) \(typed) has not come yet; nothing was recorded.",
        advice: "Record it once it has happened; it is now \(now.iso).")
    }
  }

  /// Says which zone a time without one was taken to be in.
  func announceZone(at desk: Desk, in report: ReadinessReport) throws {
    guard let assumedZone else { return }
    let messages = try desk.templates.messages()
    let words = messages.assumedZone(assumedZone, instant, in: report)
    try desk.context.messages.write(line: words)
  }
}
