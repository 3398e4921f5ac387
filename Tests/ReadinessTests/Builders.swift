import Readiness
import VacancyModel
import ZonedTime

/// Small workspaces of invented vacancies.
enum Builders {
  static let brussels = clock("Europe/Brussels")!

  static func clock(_ name: String) -> ZoneClock? {
    TimeZoneRules(name: name).map { rules in
      ZoneClock(name: rules.name, local: { rules.local(of: $0) }, instant: { rules.instant(of: $0) })
    }
  }

  static func item(
    _ id: String, _ action: Action = .prepare, stage: Stage = .application, need: Need = .must,
    state: RequirementState = .required, origin: Origin = .notice, limit: Limit? = nil,
    status: ItemStatus = .notStarted, evidence: [Evidence] = []
  ) -> TrackedItem {
    TrackedItem(
      Requirement(
        id: id, title: LocalizedText(english: id, french: id), stage: stage, need: need, state: state, origin: origin,
        action: action, limit: limit),
      status: status, evidence: evidence)
  }

  static func evidence(_ file: String, expires: String? = nil, findings: [Finding] = []) -> Evidence {
    Evidence(
      file: file, sha256: String(repeating: "a", count: 64), bytes: 1, added: Instant(seconds: 0),
      expires: expires.flatMap { LocalTime(iso: $0)?.date }, findings: findings)
  }

  static func deadline(
    _ readings: String..., zone: String? = "Europe/Brussels", inferred: (String, String)? = nil,
    certainty: Certainty = .stated
  ) -> Deadline {
    Deadline(
      text: readings.joined(separator: " or "), readings: readings.map { LocalTime(iso: $0)! },
      inferred: inferred.map { .init(value: LocalTime(iso: $0.0)!, zone: $0.1, reason: "A reader's clock.") },
      zone: zone, ambiguous: readings.count > 1, certainty: certainty, source: nil)
  }

  static func workspace(_ deadline: Deadline?, _ items: [TrackedItem] = []) -> Workspace {
    var vacancy = Vacancy()
    vacancy.deadline = deadline
    return Workspace(
      slug: Slug("mill-pond")!, created: Instant(seconds: 0), vacancy: vacancy, notices: [], items: items, warnings: [],
      history: [])
  }

  static func report(
    _ workspace: Workspace, now: String = "2026-05-04T10:00+02:00", documents: DocumentFolder = DocumentFolder()
  ) -> ReadinessReport {
    ReadinessReport(
      workspace: workspace, now: Instant(iso: now)!, seat: brussels, clock: clock, documents: documents)
  }

  static func report(
    _ items: [TrackedItem], deadline: Deadline? = deadline("2026-06-01T12:00"), now: String = "2026-05-04T10:00+02:00",
    documents: DocumentFolder = DocumentFolder()
  ) -> ReadinessReport {
    report(workspace(deadline, items), now: now, documents: documents)
  }
}
