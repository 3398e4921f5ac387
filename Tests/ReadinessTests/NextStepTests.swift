import Readiness
import Testing
import VacancyModel

@Suite("Blockers and the next step")
struct NextStepTests {
  static let tooLong = Finding(id: "page-limit", severity: .error, message: "3 pages, 2 allowed.")

  static func items(paper file: String = "paper.pdf") -> [TrackedItem] {
    [
      Builders.item("ai-declaration", .declare), Builders.item("degree-evidence", state: .unknown),
      Builders.item("nationality"), Builders.item("application-form", .submit, status: .inProgress),
      Builders.item(
        "challenges-paper", .submit, limit: Limit(pages: 2), status: .inProgress,
        evidence: [Builders.evidence(file, findings: [tooLong])]),
      Builders.item("closing-time"),
    ]
  }

  @Test("The weightiest blocker comes first, what is sent before what is kept")
  func order() {
    let report = Builders.report(NextStepTests.items(), deadline: nil)
    #expect(
      report.blockers.map { "\($0.item ?? "-") \($0.reason.name)" } == [
        "closing-time deadline-missing", "challenges-paper document-fails", "application-form unfinished",
        "nationality unfinished", "degree-evidence unknown-in-copy", "ai-declaration declaration-missing",
      ])
  }

  @Test("The closing time blocks once, not as a deadline and as an item")
  func onlyOnce() {
    let report = Builders.report([Builders.item("closing-time")], deadline: nil)
    #expect(report.blockers.count == 1)
  }

  @Test("After the deadline nothing else blocks any more")
  func afterDeadline() {
    let report = Builders.report(NextStepTests.items(), now: "2026-06-02T00:00+02:00")
    #expect(report.blockers.map(\.reason) == [.deadlinePassed(sent: 0, of: 2)])
    #expect(report.next?.command == "dossier mark mill-pond application-form submitted --note NOTE")
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var items: [TrackedItem]
    var deadline: Deadline? = Builders.deadline("2026-06-01T12:00")
    var task: NextStep.Task?
    var command: String?
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "no date", items: items(), deadline: nil, task: .findDeadline,
      command: "dossier set mill-pond deadline YYYY-MM-DDTHH:MM --zone Europe/Brussels"),
    Case(
      name: "no zone", items: items(), deadline: Builders.deadline("2026-06-01T12:00", zone: nil),
      task: .confirmDeadline, command: "dossier set mill-pond deadline 2026-06-01T12:00 --zone Europe/Brussels"),
    Case(
      name: "a time that nobody stated is not made up", items: items(),
      deadline: Builders.deadline("2026-06-01", zone: nil), task: .confirmDeadline,
      command: "dossier set mill-pond deadline 2026-06-01THH:MM --zone Europe/Brussels"),
    Case(
      name: "the probable time is proposed", items: items(),
      deadline: Builders.deadline("2026-06-01T17:59", zone: nil, inferred: ("2026-06-01T23:59", "Europe/Brussels")),
      task: .confirmDeadline, command: "dossier set mill-pond deadline 2026-06-01T23:59 --zone Europe/Brussels"),
    Case(
      name: "a zone that is none is not repeated", items: items(),
      deadline: Builders.deadline("2026-06-01T12:00", zone: "x; rm -r ~"), task: .confirmDeadline,
      command: "dossier set mill-pond deadline 2026-06-01T12:00 --zone Europe/Brussels"),
    Case(
      name: "a paper that is too long", items: items(), task: .correctDocument(file: "paper.pdf"),
      command: "dossier attach mill-pond challenges-paper paper.pdf"),
    Case(
      name: "a file name that a shell would read otherwise", items: items(paper: "my paper's $HOME.pdf"),
      task: .correctDocument(file: "my paper's $HOME.pdf"),
      command: "dossier attach mill-pond challenges-paper 'my paper'\\''s $HOME.pdf'"),
    Case(
      name: "a file name like an option", items: items(paper: "--json"), task: .correctDocument(file: "--json"),
      command: "dossier attach mill-pond challenges-paper ./--json"),
    Case(
      name: "a paper to write", items: [Builders.item("writing-sample", .submit, limit: Limit(words: 500))],
      task: .attachDocument, command: "dossier attach mill-pond writing-sample FILE"),
    Case(
      name: "an expired document",
      items: [
        Builders.item("psc-evidence", status: .ready, evidence: [Builders.evidence("psc.pdf", expires: "2020-01-01")])
      ],
      task: .renewDocument(file: "psc.pdf"), command: "dossier attach mill-pond psc-evidence psc.pdf"),
    Case(
      name: "something to do", items: [Builders.item("nationality")], task: .finish,
      command: "dossier mark mill-pond nationality ready"),
    Case(
      name: "something to look up", items: [Builders.item("degree-evidence", state: .unknown)], task: .lookUp,
      command: "dossier mark mill-pond degree-evidence ready --note NOTE"),
    Case(
      name: "something to declare", items: [Builders.item("ai-declaration", .declare)], task: .declare,
      command: "dossier mark mill-pond ai-declaration ready"),
    Case(
      name: "something to send", items: [Builders.item("application-form", .submit, status: .ready)], task: .submit,
      command: "dossier mark mill-pond application-form submitted --note NOTE"),
    Case(
      name: "a receipt to wait for", items: [Builders.item("application-form", .submit, status: .submitted)],
      task: .recordReceipt, command: "dossier mark mill-pond application-form acknowledged --note NOTE"),
    Case(name: "nothing", items: [Builders.item("application-form", .submit, status: .acknowledged)]),
  ]

  @Test("The next step and its command", arguments: cases)
  func next(_ expected: Case) {
    let next = Builders.report(expected.items, deadline: expected.deadline).next
    #expect(next?.task == expected.task)
    #expect(next?.command == expected.command)
  }

  @Test("What was sent with a fault is said while it can still be replaced")
  func sentWithFault() {
    var items = NextStepTests.items()
    items[4].status = .submitted
    let report = Builders.report(items)
    #expect(report.blockers.first?.reason == .documentFails(file: "paper.pdf", finding: NextStepTests.tooLong))
    #expect(report.sent == 1)
  }
}
