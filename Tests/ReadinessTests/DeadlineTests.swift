import Readiness
import Testing
import VacancyModel

@Suite("Deadlines")
struct DeadlineTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var deadline: Deadline
    var now: String
    var days: Int
    var hours: Int?
    var passed = false
    var closed: Bool?
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "a second before", deadline: Builders.deadline("2026-06-01T12:00"), now: "2026-06-01T11:59:59+02:00",
      days: 0, hours: 0),
    Case(
      name: "on the dot", deadline: Builders.deadline("2026-06-01T12:00"), now: "2026-06-01T12:00:00+02:00", days: 0,
      hours: 0),
    Case(
      name: "a second after", deadline: Builders.deadline("2026-06-01T12:00"), now: "2026-06-01T12:00:01+02:00",
      days: 0, passed: true),
    Case(
      name: "days are those of the calendar, not of 24 hours", deadline: Builders.deadline("2026-06-03T00:30"),
      now: "2026-05-31T23:50+02:00", days: 3),
    Case(
      name: "the last 48 hours are counted in hours", deadline: Builders.deadline("2026-06-03T12:00"),
      now: "2026-06-01T12:00:01+02:00", days: 2, hours: 47),
    Case(
      name: "exactly 48 hours are two days", deadline: Builders.deadline("2026-06-03T12:00"),
      now: "2026-06-01T12:00:00+02:00", days: 2),
    Case(
      name: "a day without a time lasts to its end", deadline: Builders.deadline("2026-06-01"),
      now: "2026-06-01T23:59:59+02:00", days: 0, hours: 0),
    Case(
      name: "a day without a time has passed at midnight", deadline: Builders.deadline("2026-06-01"),
      now: "2026-06-02T00:00:00+02:00", days: -1, passed: true),
    Case(
      name: "the clocks going forward take an hour", deadline: Builders.deadline("2026-03-29T12:00"),
      now: "2026-03-28T12:00+01:00", days: 1, hours: 23),
    Case(
      name: "the clocks going back give one", deadline: Builders.deadline("2026-10-25T12:00"),
      now: "2026-10-24T12:00+02:00", days: 1, hours: 25),
    Case(
      name: "days are counted in the deadline's own zone",
      deadline: Builders.deadline("2026-06-10T12:00", zone: "America/New_York"), now: "2026-06-01T02:00+02:00", days: 10
    ),
    Case(
      name: "one of two readings has passed", deadline: Builders.deadline("2026-01-12", "2026-12-01"),
      now: "2026-02-01T10:00+01:00", days: -20, passed: true, closed: false),
    Case(
      name: "the probable time is still to come",
      deadline: Builders.deadline("2026-06-01T17:59", zone: nil, inferred: ("2026-06-01T23:59", "Europe/Brussels")),
      now: "2026-06-01T20:00+02:00", days: 0, passed: true, closed: false),
    Case(
      name: "the probable time has passed, too",
      deadline: Builders.deadline("2026-06-01T17:59", zone: nil, inferred: ("2026-06-01T23:59", "Europe/Brussels")),
      now: "2026-06-02T00:00+02:00", days: -1, passed: true, closed: true),
  ]

  @Test("Time left", arguments: cases)
  func timeLeft(_ expected: Case) throws {
    let report = Builders.report(Builders.workspace(expected.deadline), now: expected.now)
    let deadline = try #require(report.deadline)
    #expect(deadline.daysLeft == expected.days)
    #expect(deadline.hoursLeft == expected.hours)
    #expect(deadline.passed == expected.passed)
    #expect(deadline.closed == expected.closed ?? expected.passed)
  }

  @Test("Without a zone, days are counted at the organisation's seat, and it is not confirmed")
  func zoneUnstated() throws {
    let deadline = try #require(
      Builders.report(Builders.workspace(Builders.deadline("2026-06-01T12:00", zone: nil))).deadline)
    #expect(deadline.zone == nil)
    #expect(deadline.countedIn == "Europe/Brussels")
    #expect(!deadline.confirmed)
  }

  @Test("A zone that no clock knows confirms nothing")
  func zoneUnknown() throws {
    let deadline = try #require(
      Builders.report(Builders.workspace(Builders.deadline("2026-06-01T12:00", zone: "Europe/Atlantis"))).deadline)
    #expect(deadline.zoneIsUnknown)
    #expect(deadline.countedIn == "Europe/Brussels")
    #expect(!deadline.confirmed)
  }

  @Test(
    "What the person entered is confirmed, once it has a zone", arguments: [("Europe/Brussels", true), (nil, false)])
  func entered(_ zone: String?, _ isConfirmed: Bool) throws {
    let entered = Builders.deadline("2026-06-01T12:00", zone: zone, certainty: .entered)
    #expect(try #require(Builders.report(Builders.workspace(entered)).deadline).confirmed == isConfirmed)
  }

  @Test("The person's word confirms one plain reading, and no doubtful one")
  func vouchedFor() throws {
    let vouched = [Builders.item("closing-time", .prepare, status: .ready)]
    func isConfirmed(_ deadline: Deadline) throws -> Bool {
      try #require(Builders.report(Builders.workspace(deadline, vouched)).deadline).confirmed
    }
    #expect(try isConfirmed(Builders.deadline("2026-06-01T12:00", zone: nil)))
    #expect(try !isConfirmed(Builders.deadline("2026-06-01", "2026-07-01", zone: nil)))
    let seen = Builders.deadline("2026-06-01T17:59", zone: nil, inferred: ("2026-06-01T23:59", "Europe/Brussels"))
    #expect(try !isConfirmed(seen))
    #expect(try !isConfirmed(Builders.deadline("2026-06-01T12:00", zone: nil, certainty: .conflicting)))
  }

  @Test("Words without a date are no deadline, and do not block")
  func openEnded() {
    let ongoing = Deadline(text: "open until filled", readings: [], source: nil)
    let report = Builders.report([Builders.item("application-form", .submit, status: .ready)], deadline: ongoing)
    #expect(report.deadline == nil)
    #expect(report.verdict == .ready)
  }
}
