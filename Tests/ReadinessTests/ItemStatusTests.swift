import Readiness
import Testing
import VacancyModel

@Suite("Statuses of items")
struct ItemStatusTests {
  static let tooLong = Finding(id: "page-limit", severity: .error, message: "3 pages, 2 allowed.")
  static let remark = Finding(id: "hidden-text", severity: .warning, message: "4 words are hidden.")
  static let paper = Limit(pages: 2)

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var item: TrackedItem
    var status: ItemStatus
    var reason: String?
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "as the person said", item: Builders.item("a", status: .inProgress), status: .inProgress,
      reason: "unfinished"),
    Case(
      name: "selection has not begun", item: Builders.item("a", .await, stage: .selection), status: .cannotStart),
    Case(
      name: "nor has appointment", item: Builders.item("a", .await, stage: .appointment), status: .cannotStart),
    Case(
      name: "what does not concern the person stays so",
      item: Builders.item("a", stage: .selection, status: .notNeeded),
      status: .notNeeded),
    Case(
      name: "what was begun before selection is shown", item: Builders.item("a", stage: .appointment, status: .waiting),
      status: .waiting, reason: "unfinished"),
    Case(
      name: "a paper that is too long",
      item: Builders.item(
        "a", .submit, limit: paper, status: .ready, evidence: [Builders.evidence("p.pdf", findings: [tooLong])]),
      status: .problem, reason: "document-fails"),
    Case(
      name: "a warning stops nothing",
      item: Builders.item(
        "a", .submit, limit: paper, status: .ready, evidence: [Builders.evidence("p.pdf", findings: [remark])]),
      status: .ready),
    Case(
      name: "ready without a file that could be measured",
      item: Builders.item("a", .submit, limit: paper, status: .ready),
      status: .problem, reason: "document-not-attached"),
    Case(
      name: "sent without a file is sent", item: Builders.item("a", .submit, limit: paper, status: .submitted),
      status: .submitted),
    Case(
      name: "sent stays sent, and its fault is still said",
      item: Builders.item(
        "a", .submit, limit: paper, status: .submitted, evidence: [Builders.evidence("p.pdf", findings: [tooLong])]),
      status: .submitted, reason: "document-fails"),
    Case(
      name: "valid through the day it expires",
      item: Builders.item("a", status: .ready, evidence: [Builders.evidence("psc.pdf", expires: "2026-05-04")]),
      status: .ready),
    Case(
      name: "expired the day before",
      item: Builders.item("a", status: .ready, evidence: [Builders.evidence("psc.pdf", expires: "2026-05-03")]),
      status: .problem, reason: "document-expired"),
    Case(
      name: "the copy is gone", item: Builders.item("a", status: .ready, evidence: [Builders.evidence("gone.pdf")]),
      status: .problem, reason: "document-lost"),
    Case(
      name: "the copy is another", item: Builders.item("a", status: .ready, evidence: [Builders.evidence("other.pdf")]),
      status: .problem, reason: "document-changed"),
    Case(
      name: "the copy of the notice lost it", item: Builders.item("a", state: .unknown), status: .notStarted,
      reason: "unknown-in-copy"),
    Case(name: "looked up and done", item: Builders.item("a", state: .unknown, status: .ready), status: .ready),
    Case(
      name: "a declaration is missing", item: Builders.item("a", .declare), status: .notStarted,
      reason: "declaration-missing"),
    Case(
      name: "a note asks for nothing", item: Builders.item("a", .know, stage: .information, need: .note, state: .note),
      status: .notStarted),
  ]

  @Test("Status and reason", arguments: cases)
  func status(_ expected: Case) throws {
    let folder = DocumentFolder(missing: ["gone.pdf"], changed: ["other.pdf"])
    let item = try #require(Builders.report([expected.item], documents: folder).items.first)
    #expect(item.status == expected.status)
    #expect(item.reason?.name == expected.reason)
  }

  @Test("The closing time is done when the deadline is confirmed, and only then")
  func closingTime() {
    func status(_ stored: ItemStatus, _ deadline: Deadline?) -> ItemStatus? {
      Builders.report([Builders.item("closing-time", status: stored)], deadline: deadline).items.first?.status
    }
    #expect(status(.notStarted, Builders.deadline("2026-06-01T12:00")) == .ready)
    #expect(status(.notStarted, Builders.deadline("2026-06-01T12:00", zone: nil)) == .notStarted)
    #expect(status(.ready, Builders.deadline("2026-06-01", "2026-07-01")) == .inProgress)
    #expect(status(.ready, nil) == .inProgress)
  }

  @Test("What is due before the deadline is due at its time; nothing else is")
  func due() {
    let report = Builders.report([
      Builders.item("application-form", .submit), Builders.item("receipt", origin: .advice),
      Builders.item("medical-file", .await, stage: .appointment),
    ])
    #expect(report.items.map { $0.due?.iso } == ["2026-06-01T12:00", nil, nil])
  }
}
