package import Readiness
package import VacancyModel

extension Messages {
  /// That a time without a zone was taken to be by this machine's clock.
  package func assumedZone(_ zone: String, _ time: Instant, in report: ReadinessReport) -> String {
    let taken = self("say.zone.assumed", ["zone": self.zone(zone)])
    return report.clock.name == zone
      ? taken : "\(taken) \(self("say.zone.counted", ["time": moment(time, in: report)]))"
  }

  /// That something was sent after the closing time, and by how much; `nil` when it was in time.
  package func lateSubmission(_ time: Instant, in report: ReadinessReport) -> String? {
    late(time, in: report).map { "\($0)." }
  }

  /// Why an application is not ready, a line each.
  package func reasons(_ blockers: [Blocker], in report: ReadinessReport) -> [String] {
    let messages = fitting(report.workspace)
    return blockers.map { messages.reason($0, in: report) }
  }

  /// That an item's document is not the one that was sent, and whether it can be sent again; `nil` when it is.
  package func sentAnother(_ id: String, in report: ReadinessReport) -> String? {
    guard let item = report.items.first(where: { $0.id == id }) else { return nil }
    if case .notAsSent? = item.reason { return item.reason.map(fault) }
    return sentAnother(item)
  }

  /// That a document, attached again, keeps the day on which it expires.
  package func expiryKept(_ file: String, _ day: CalendarDate) -> String {
    self("say.expiry.kept", ["file": VisibleText.line(file), "date": date(day)])
  }

  /// That a new document has no day on which it expires although the one before had.
  package func expiryDropped(_ file: String, _ day: CalendarDate) -> String {
    self("say.expiry.dropped", ["file": VisibleText.line(file), "date": date(day)])
  }

  /// That a document has expired already.
  package func expired(_ file: String, _ day: CalendarDate) -> String {
    self("say.expired", ["file": VisibleText.line(file), "date": date(day)])
  }

  /// How to record that something was sent earlier than now.
  package func sentNow(_ slug: Slug) -> String { self("say.sent-now", ["slug": slug.text]) }

  /// That the closing time is still in doubt although it was marked as settled.
  package func stillInDoubt(_ slug: Slug) -> String {
    self("say.still-in-doubt", ["slug": slug.text, "time": "2027-01-25T23:59"])
  }
}
