import VacancyModel

/// A fact that a person gives because the notice's copy lacks it or has it wrong.
enum EnteredFact: String, CaseIterable {
  case deadline, title, organisation, grade, reference, location

  /// The longest text that is kept, in characters.
  private static let longest = 300

  /// Enters the value into a workspace; the value before stays in its history.
  ///
  /// - Parameter zone: the IANA name of a deadline's time zone.
  func enter(_ typed: String, zone: String?, into workspace: inout Workspace, at time: Instant) throws(CommandFailure) {
    let value = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !value.isEmpty, value.count <= EnteredFact.longest else {
      throw CommandFailure(
        .usage, "The \(rawValue) must have 1 to \(EnteredFact.longest) characters, not \(value.count).")
    }
    if self == .deadline {
      let deadline = try EnteredFact.deadline(value, zone: zone)
      workspace.record(rawValue, \.vacancy.deadline, deadline, at: time) { $0.map(EnteredFact.words) }
      return
    }
    guard zone == nil else {
      throw CommandFailure(.usage, "Only a deadline has a time zone; leave --zone out for the \(rawValue).")
    }
    if self == .grade {
      let grades = value.split(separator: ",").map { $0.filter { $0 != " " } }.filter { !$0.isEmpty }
      workspace.record(rawValue, \.vacancy.grades, grades.map { .entered($0) }, at: time) {
        $0.isEmpty ? nil : $0.map(\.value).joined(separator: ", ")
      }
      return
    }
    workspace.record(rawValue, place, .entered(value), at: time) { $0?.value }
  }

  private var place: WritableKeyPath<Workspace, Fact<String>?> {
    switch self {
    case .organisation: \.vacancy.organisation
    case .reference: \.vacancy.reference
    case .location: \.vacancy.location
    case .title, .deadline, .grade: \.vacancy.title
    }
  }

  private static func deadline(_ value: String, zone: String?) throws(CommandFailure) -> Deadline {
    let iso = String(value.map { $0 == " " ? "T" : $0 })
    guard let time = LocalTime(iso: iso) else {
      throw CommandFailure(
        .usage, "'\(value)' is not a closing date that can be read, or no such day exists.",
        advice: "Write year, month, day and, when it is known, the time: 2026-01-25T23:59 or 2026-01-25.")
    }
    if let zone, Clocks.named(zone) == nil {
      throw CommandFailure(
        .usage, "There is no time zone '\(zone)' on this machine.",
        advice: "Name it by continent and city: Europe/Brussels, America/New_York, or UTC.")
    }
    return Deadline(text: iso, readings: [time], zone: zone, certainty: .entered, source: nil)
  }

  private static func words(_ deadline: Deadline) -> String {
    guard deadline.certainty == .entered, let zone = deadline.zone else { return deadline.text }
    return "\(deadline.text) (\(zone))"
  }
}
