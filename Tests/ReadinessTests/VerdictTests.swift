import Readiness
import Testing
import VacancyModel

@Suite("Verdicts")
struct VerdictTests {
  static func application(_ form: ItemStatus, _ paper: ItemStatus, degree: ItemStatus = .ready) -> [TrackedItem] {
    [
      Builders.item("application-form", .submit, status: form),
      Builders.item(
        "challenges-paper", .submit, limit: Limit(pages: 2), status: paper, evidence: [Builders.evidence("paper.pdf")]),
      Builders.item("degree-evidence", status: degree),
    ]
  }

  @Test(
    "From prepared to acknowledged",
    arguments: [
      (ItemStatus.inProgress, ItemStatus.ready, Verdict.notReady),
      (.ready, .ready, .ready),
      (.submitted, .ready, .ready),
      (.submitted, .submitted, .submitted),
      (.acknowledged, .submitted, .submitted),
      (.acknowledged, .acknowledged, .acknowledged),
      (.submitted, .notNeeded, .submitted),
    ])
  func verdict(_ form: ItemStatus, _ paper: ItemStatus, _ expected: Verdict) {
    #expect(Builders.report(VerdictTests.application(form, paper)).verdict == expected)
  }

  @Test("Everything ready is not sent")
  func readyIsNotSent() {
    let report = Builders.report(VerdictTests.application(.ready, .ready))
    #expect((report.done, report.total) == (3, 3))
    #expect((report.sent, report.toSend) == (0, 2))
  }

  @Test("A diploma marked as sent does not count as sent")
  func onlyDocumentsAreSent() {
    let report = Builders.report(VerdictTests.application(.ready, .ready, degree: .submitted))
    #expect((report.sent, report.toSend) == (0, 2))
    #expect(report.verdict == .ready)
  }

  @Test("After the deadline: closed, unless everything was sent")
  func afterDeadline() {
    func verdict(_ form: ItemStatus, _ paper: ItemStatus) -> Verdict {
      Builders.report(VerdictTests.application(form, paper), now: "2026-06-01T12:00:01+02:00").verdict
    }
    #expect(verdict(.ready, .ready) == .closed)
    #expect(verdict(.submitted, .ready) == .closed)
    #expect(verdict(.submitted, .submitted) == .submitted)
    #expect(verdict(.acknowledged, .acknowledged) == .acknowledged)
  }

  @Test("Nothing is closed while a reading of its date is still to come")
  func notClosedInDoubt() throws {
    let report = Builders.report(
      VerdictTests.application(.ready, .ready), deadline: Builders.deadline("2026-05-01", "2026-06-01"))
    #expect(report.verdict == .notReady)
    #expect(try #require(report.blockers.first).reason == .deadlineMayHavePassed)
  }

  @Test("With nothing known to be asked, nothing is ready")
  func empty() {
    #expect(Builders.report([]).verdict == .notReady)
  }

  @Test("What counts")
  func counting() {
    let report = Builders.report([
      Builders.item("required"), Builders.item("lost", state: .unknown), Builders.item("linked", state: .byLink),
      Builders.item("advice", origin: .advice), Builders.item("rule", origin: .rule),
      Builders.item("note", .know, need: .note, state: .note), Builders.item("not-mine", status: .notNeeded),
      Builders.item("waits", .await), Builders.item("later", stage: .selection),
      Builders.item("if-untouched", need: .conditional),
      Builders.item("if-begun", need: .conditional, status: .inProgress),
      Builders.item("if-refused", need: .conditional, status: .notNeeded),
      Builders.item("done", .declare, status: .ready),
      Builders.item("sent", .submit, status: .submitted),
    ])
    #expect(report.items.filter(\.isCounted).map(\.id) == ["required", "lost", "rule", "if-begun", "done", "sent"])
    #expect(report.total == 6)
    #expect(report.done == 2)
  }

  @Test("Not needed lowers nothing")
  func notNeeded() {
    let before = Builders.report([Builders.item("a", status: .ready), Builders.item("b")])
    let after = Builders.report([Builders.item("a", status: .ready), Builders.item("b", status: .notNeeded)])
    #expect((before.done, before.total) == (1, 2))
    #expect((after.done, after.total) == (1, 1))
  }

  @Test("The most pressing comes first, what has passed comes last")
  func order() {
    func report(_ slug: String, _ deadline: Deadline?) -> ReadinessReport {
      var workspace = Builders.workspace(deadline)
      workspace.slug = Slug(slug)!
      return Builders.report(workspace)
    }
    let reports = [
      report("passed", Builders.deadline("2026-04-01")), report("none", nil),
      report("far", Builders.deadline("2026-07-01")), report("b-near", Builders.deadline("2026-05-06")),
      report("a-near", Builders.deadline("2026-05-06")),
    ]
    let sorted = ReadinessReport.byDeadline(reports).map(\.workspace.slug.text)
    #expect(sorted == ["a-near", "b-near", "far", "none", "passed"])
  }
}
