import Readiness
import VacancyModel

/// Every kind of report that a page can show.
enum SampleReports {
  static let all: [(name: String, report: ReadinessReport)] = [
    ("not-ready", Samples.report(Samples.glacierLakes())),
    ("last-hours", Samples.report(Samples.glacierLakes(), now: Instant(iso: "2026-02-19T15:00:00Z")!)),
    ("ready", Samples.report(Samples.winterRoads())),
    ("submitted", Samples.report(Samples.winterRoads(.submitted))),
    ("acknowledged", Samples.report(Samples.winterRoads(.acknowledged))),
    ("closed", Samples.report(Samples.winterRoads(), now: Instant(iso: "2026-03-02T00:00:00Z")!)),
    ("blank", Samples.report(Samples.blank())),
    ("hostile", Samples.report(Samples.hostile())),
  ]
}
