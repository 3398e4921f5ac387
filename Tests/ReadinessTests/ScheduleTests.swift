import Testing
import VacancyModel

@testable import Readiness

/// Dates counted back from the closing time.
@Suite struct ScheduleTests {
  private func item(_ id: String, lead: Int?, _ status: ItemStatus = .notStarted, need: Need = .must) -> TrackedItem {
    var item = Builders.item(id, .submit, need: need, status: status)
    item.requirement.leadDays = lead
    return item
  }

  private func schedule(
    _ items: [TrackedItem], closing: String, zone: String? = "Europe/Brussels", now: String
  ) -> Schedule {
    Schedule(Builders.report(items, deadline: Builders.deadline(closing, zone: zone), now: now))
  }

  private func iso(_ day: CalendarDate?) -> String? { day.map { LocalTime($0).iso } }

  @Test(arguments: [
    // Friday, Monday, Sunday, Saturday; 00:00 ends the day before; a day without a time is a whole day.
    ("2026-05-29T12:00", "2026-05-27"), ("2026-06-01T12:00", "2026-05-28"), ("2026-05-31T23:59", "2026-05-28"),
    ("2026-05-30T12:00", "2026-05-28"), ("2026-06-02T00:00", "2026-05-28"), ("2026-06-03T00:01", "2026-06-01"),
    ("2026-05-29", "2026-05-27"), ("2027-01-01", "2026-12-30"),
  ])
  func targetIsTwoWorkingDaysBefore(closing: String, target: String) {
    let plan = schedule([item("form", lead: 3)], closing: closing, now: "2026-05-04T10:00+02:00")
    #expect(iso(plan.target) == target)
  }

  @Test func stepsAreInTheOrderOfTheirStartAndNeverBeginOnAWeekend() {
    // The target is Thursday 28 May 2026.
    let items = [
      item("none", lead: nil), item("form", lead: 3), item("saturday", lead: 5), item("sunday", lead: 4),
      item("paper", lead: 14), item("cv", lead: 3),
    ]
    let plan = schedule(items, closing: "2026-06-01T12:00", now: "2026-05-04T10:00+02:00")
    #expect(plan.steps.map(\.id) == ["paper", "saturday", "sunday", "form", "cv", "none"])
    #expect(
      plan.steps.map { iso($0.startBy) }
        == ["2026-05-14", "2026-05-22", "2026-05-22", "2026-05-25", "2026-05-25", "2026-05-28"])
    #expect(plan.steps.allSatisfy { $0.startBy.isWorkingDay })
  }

  @Test func whatIsLateSaysByHowMuchAndWhatIsBegunIsNotLate() {
    var withFile = item("certificate", lead: 30)
    withFile.evidence = [Builders.evidence("certificate.pdf")]
    let items = [
      item("paper", lead: 14), item("form", lead: 3), item("letter", lead: 9), item("cv", lead: 20, .inProgress),
      item("reference", lead: 21, .waiting), withFile, item("diploma", lead: 30, .ready),
    ]
    let plan = schedule(items, closing: "2026-06-01T12:00", now: "2026-05-19T10:00+02:00")
    let standings = Dictionary(uniqueKeysWithValues: plan.steps.map { ($0.id, $0.standing) })
    #expect(
      standings == [
        "paper": .late(days: 5), "form": .ahead(days: 6), "letter": .today, "cv": .begun, "reference": .begun,
        "certificate": .begun,
      ])
    #expect(plan.done.map(\.id) == ["diploma"])
  }

  @Test(arguments: [
    // 22:30 UTC is the next day in Brussels in summer, and is not in winter; the clocks change on 29 March 2026.
    ("2026-03-28T22:30Z", "2026-03-28"), ("2026-03-28T23:30Z", "2026-03-29"), ("2026-03-29T21:30Z", "2026-03-29"),
    ("2026-03-29T22:30Z", "2026-03-30"), ("2026-10-24T22:30Z", "2026-10-25"), ("2026-10-25T22:30Z", "2026-10-25"),
    ("2026-10-25T23:30Z", "2026-10-26"),
  ])
  func daysAreThoseOfTheClosingTimesZone(now: String, today: String) {
    let plan = schedule([item("form", lead: 3)], closing: "2026-11-30T12:00", now: now)
    #expect(iso(plan.today) == today)
  }

  @Test func hourThatIsLostInSpringCostsNoDay() {
    // The target is Thursday 26 March; the closing time lies after the change of the clocks.
    let plan = schedule([item("form", lead: 3)], closing: "2026-03-30T00:30", now: "2026-03-20T23:30+01:00")
    #expect(iso(plan.target) == "2026-03-26" && plan.daysToTarget == 6)
    #expect(iso(plan.steps[0].startBy) == "2026-03-23" && plan.steps[0].standing == .ahead(days: 3))
    let west = schedule(
      [item("form", lead: 3)], closing: "2026-03-30T00:30", zone: "America/New_York", now: "2026-03-21T03:30Z")
    #expect(iso(west.today) == "2026-03-20")
  }

  @Test func whatConcernsOnlySomeIsNeverLate() throws {
    let plan = schedule(
      [item("consent", lead: 30, need: .conditional), item("form", lead: 3)], closing: "2026-06-01T12:00",
      now: "2026-05-19T10:00+02:00")
    #expect(plan.steps.map(\.isConditional) == [true, false])
    #expect(plan.done.isEmpty)
  }

  @Test func whatIsNotNeededNotMetOrComesLaterIsNotPlanned() {
    var later = Builders.item("medical", .await, stage: .appointment)
    later.requirement.leadDays = 30
    let plan = schedule(
      [item("letter", lead: 3, .notNeeded), item("degree", lead: 3, .notMet), later, item("form", lead: 3)],
      closing: "2026-06-01T12:00", now: "2026-05-19T10:00+02:00")
    #expect(plan.steps.map(\.id) == ["form"])
  }

  @Test func nothingIsPlannedWithoutADateAndWhatToSetIsSaid() {
    let plan = Schedule(Builders.report([item("form", lead: 3)], deadline: nil))
    #expect(plan.standing == .undated && plan.steps.isEmpty && plan.target == nil)
    #expect(plan.remedy?.command == "dossier set mill-pond deadline YYYY-MM-DDTHH:MM --zone Europe/Brussels")
  }

  @Test func nothingIsPlannedOfWhatWasSentPassedOrEnded() {
    #expect(
      schedule([item("form", lead: 3, .submitted)], closing: "2026-06-01T12:00", now: "2026-05-19T10:00+02:00").standing
        == .sent)
    let past = schedule([item("form", lead: 3)], closing: "2026-06-01T12:00", now: "2026-06-01T12:01+02:00")
    #expect(past.standing == .past && past.steps.isEmpty && past.remedy == nil)
    var workspace = Builders.workspace(Builders.deadline("2026-06-01T12:00"), [item("form", lead: 3)])
    workspace.course.closure = Closure(time: Instant(seconds: 0))
    #expect(Schedule(Builders.report(workspace)).standing == .ended)
    workspace.course.closure = nil
    workspace.course.milestones = [
      Milestone(kind: .withdrawn, day: CalendarDate(year: 2026, month: 5, day: 1)!, recorded: Instant(seconds: 0))
    ]
    #expect(Schedule(Builders.report(workspace)).standing == .ended)
  }

  @Test func targetThatHasPassedIsShownAsSuch() {
    let plan = schedule([item("form", lead: 3)], closing: "2026-06-01T12:00", now: "2026-05-31T10:00+02:00")
    #expect(plan.standing == .open && plan.daysToTarget == -3)
    #expect(plan.steps[0].standing == .late(days: 6))
  }

  @Test func planGoesByTheEarliestReading() {
    let deadline = Builders.deadline("2026-06-01T12:00", "2026-07-06T12:00")
    let plan = Schedule(
      Builders.report([item("form", lead: 3)], deadline: deadline, now: "2026-05-19T10:00+02:00"))
    #expect(iso(plan.target) == "2026-05-28")
  }
}
