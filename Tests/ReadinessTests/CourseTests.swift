import Readiness
import Testing
import VacancyModel

@Suite("What was sent, and what came of it")
struct CourseTests {
  static let sentAt = Instant(iso: "2026-05-20T10:00+02:00")!

  /// A form and a paper that were sent, the paper as `sent` and now as `now`.
  static func workspace(
    sent: String = "a", now: String = "a", status: ItemStatus = .submitted, milestones: [Milestone] = [],
    closure: Closure? = nil, at time: Instant = sentAt
  ) -> Workspace {
    func hash(_ letter: String) -> String { String(repeating: letter, count: 64) }
    var paper = Builders.evidence("paper.pdf")
    paper.sha256 = hash(now)
    var workspace = Builders.workspace(
      Builders.deadline("2026-06-01T12:00"),
      [
        Builders.item("application-form", .submit, status: status),
        Builders.item("challenges-paper", .submit, limit: Limit(pages: 2), status: status, evidence: [paper]),
        Builders.item("nationality", status: .ready), Builders.item("written-test", .await, stage: .selection),
        Builders.item("medical-file", .await, stage: .appointment),
      ])
    workspace.course = Course(
      submissions: [
        Submission(
          number: 1, time: time, recorded: time, items: ["application-form", "challenges-paper"],
          documents: [SentDocument(item: "challenges-paper", file: "paper.pdf", sha256: hash(sent), bytes: 1)])
      ], milestones: milestones, closure: closure)
    return workspace
  }

  static func milestone(_ kind: Milestone.Kind, _ day: String = "2026-06-20") -> Milestone {
    Milestone(kind: kind, day: LocalTime(iso: day)!.date, recorded: sentAt)
  }

  static let before = "2026-05-21T10:00+02:00"
  static let after = "2026-06-21T10:00+02:00"

  @Test("What is as it was sent is sent")
  func unchanged() {
    let report = Builders.report(CourseTests.workspace(), now: CourseTests.before)
    #expect(report.verdict == .submitted && report.toSendAgain == 0)
    #expect(report.next?.command == "dossier acknowledge mill-pond --at TIME")
  }

  @Test(
    "Another document in its place is to be sent, whether or not the receipt was confirmed",
    arguments: [
      ItemStatus.submitted, .acknowledged,
    ])
  func changed(_ status: ItemStatus) {
    let report = Builders.report(CourseTests.workspace(now: "b", status: status), now: CourseTests.before)
    #expect(report.verdict == .ready && report.toSendAgain == 1 && report.sent == 1)
    #expect(report.items[1].status == .ready && report.items[1].reason?.name == "not-as-sent")
    #expect(report.next?.task == .submitAgain && report.next?.item == "challenges-paper")
    #expect(report.blockers.isEmpty && report.obstacles.isEmpty)
  }

  @Test("A copy changed where it lies is a problem until it is attached again")
  func changedInPlace() {
    let report = Builders.report(
      CourseTests.workspace(), now: CourseTests.before, documents: DocumentFolder(changed: ["paper.pdf"]))
    #expect(report.verdict == .notReady && report.blockers.map(\.reason.name) == ["document-changed-since"])
    #expect(report.items[1].isToSendAgain)
  }

  @Test("Nothing is sent again after the closing time, or once the organisation has answered")
  func tooLate() {
    let late = Builders.report(CourseTests.workspace(now: "b"), now: CourseTests.after)
    #expect(late.verdict == .submitted && late.toSendAgain == 0)
    #expect(late.items[1].reason == .notAsSent(file: "paper.pdf", on: CourseTests.sentAt, isLate: true))
    let answered = Builders.report(
      CourseTests.workspace(now: "b", milestones: [CourseTests.milestone(.invited, "2026-05-20")]),
      now: CourseTests.before)
    #expect(answered.verdict == .submitted && answered.toSendAgain == 0)
  }

  @Test("A file attached later to what was sent without one changes nothing")
  func attachedLater() {
    var workspace = CourseTests.workspace()
    workspace.items[0].evidence = [Builders.evidence("print-out.pdf")]
    #expect(Builders.report(workspace, now: CourseTests.before).verdict == .submitted)
  }

  @Test("How late something was sent")
  func lateness() {
    func late(_ time: String, _ deadline: Deadline = Builders.deadline("2026-06-01T12:00")) -> Lateness? {
      Builders.report(Builders.workspace(deadline), now: CourseTests.after).lateness(of: Instant(iso: time)!)
    }
    #expect(late("2026-06-01T12:00:00+02:00") == nil)
    #expect(late("2026-06-01T12:00:01+02:00") == .after(seconds: 1))
    #expect(late("2026-06-01T14:10+02:00") == .after(seconds: 7_800))
    let twoReadings = Builders.deadline("2026-06-01", "2026-06-02")
    #expect(late("2026-06-02T00:00:00+02:00", twoReadings) == .perhaps(seconds: 1))
    #expect(late("2026-06-03T00:00:00+02:00", twoReadings) == .after(seconds: 1))
    let lateReport = Builders.report(
      CourseTests.workspace(at: Instant(iso: "2026-06-01T14:10+02:00")!), now: CourseTests.after)
    #expect(lateReport.verdict == .submitted && lateReport.isSentLate)
  }

  @Test("What can start when")
  func stages() {
    func statuses(_ kinds: Milestone.Kind...) -> [ItemStatus] {
      let milestones = kinds.map { CourseTests.milestone($0) }
      return Builders.report(CourseTests.workspace(milestones: milestones), now: CourseTests.after).items.suffix(2)
        .map(\.status)
    }
    #expect(statuses() == [.cannotStart, .cannotStart])
    #expect(statuses(.invited) == [.notStarted, .cannotStart])
    #expect(statuses(.invited, .offer) == [.notStarted, .notStarted])
    #expect(statuses(.rejected) == [.cannotStart, .cannotStart])
  }

  @Test(
    "The step after each answer",
    arguments: [
      (Milestone.Kind.invited, nil), (.tested, nil), (.interviewed, nil), (.reserveList, nil),
      (.offer, "dossier close mill-pond --reason REASON"), (.rejected, "dossier close mill-pond"),
      (.withdrawn, "dossier close mill-pond"),
    ])
  func answers(_ kind: Milestone.Kind, _ command: String?) {
    let workspace = CourseTests.workspace(milestones: [CourseTests.milestone(kind)])
    let report = Builders.report(workspace, now: CourseTests.after)
    #expect(report.verdict == .submitted && report.next?.command == command)
  }

  @Test("The latest answer is that of the latest day, and of one day the one recorded last")
  func latest() {
    let course = Course(milestones: [
      CourseTests.milestone(.offer, "2026-06-30"), CourseTests.milestone(.invited, "2026-06-10"),
      CourseTests.milestone(.rejected, "2026-06-30"),
    ])
    #expect(course.latest?.kind == .rejected)
  }

  @Test("What a person closed is closed, whatever was sent, and asks for nothing")
  func closed() {
    let workspace = CourseTests.workspace(closure: Closure(time: CourseTests.sentAt, reason: "enough"))
    let report = Builders.report(workspace, now: CourseTests.before)
    #expect(report.verdict == .closed && report.blockers.isEmpty && report.next == nil)
  }

  @Test("A condition that is not met weighs most")
  func notEligible() {
    let report = Builders.report(
      [Builders.item("application-form", .submit), Builders.item("nationality", status: .notMet)], deadline: nil)
    #expect(report.blockers.map(\.reason.name) == ["not-eligible", "deadline-missing", "unfinished"])
    #expect(report.items[1].status == .problem && report.next?.task == .reconsider)
  }

  @Test("When every document is not needed, nothing is ready to send")
  func nothingToSend() {
    let report = Builders.report([
      Builders.item("application-form", .submit, status: .notNeeded), Builders.item("nationality", status: .ready),
    ])
    #expect(report.verdict == .notReady && report.blockers.map(\.reason.name) == ["nothing-to-send"])
    #expect(report.next?.command == "dossier mark mill-pond application-form not-started")
  }

  @Test("What presses most comes first, and what asks for nothing is left out")
  func pressing() {
    func report(_ slug: String, _ workspace: Workspace, now: String = CourseTests.before) -> ReadinessReport {
      var workspace = workspace
      workspace.slug = Slug(slug)!
      return Builders.report(workspace, now: now)
    }
    let open = Builders.workspace(
      Builders.deadline("2026-06-10T12:00"), [Builders.item("application-form", .submit, status: .ready)])
    let reports = [
      report("waits", CourseTests.workspace()), report("open", open),
      report("missed", open, now: CourseTests.after),
      report("offer", CourseTests.workspace(milestones: [CourseTests.milestone(.offer)])),
      report("again", CourseTests.workspace(now: "b")),
      report("done", CourseTests.workspace(status: .acknowledged)),
    ]
    #expect(
      ReadinessReport.pressing(reports).map(\.workspace.slug.text) == ["again", "open", "offer", "waits", "missed"])
  }
}
