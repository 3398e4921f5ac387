import Foundation
import TestSupport
import Testing

/// The same moment is the same verdict, wherever the machine stands and whatever night it is.
@Suite struct ClockTests {
  private static let slug = Example.slug
  /// From one end of the day to the other, with half and quarter hours, and rules without a name.
  private static let zones = [
    "UTC", "Europe/Brussels", "America/New_York", "America/Los_Angeles", "Asia/Kolkata", "Asia/Kathmandu",
    "Australia/Lord_Howe", "America/St_Johns", "Pacific/Kiritimati", "Etc/GMT+12", "Etc/GMT-14", "CET-1CEST",
    "nonsense",
  ]

  /// What `status` says of a closing time at a moment: days left, and whether the verdict is `closed`.
  private struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var deadline: String
    var zone = "Europe/Brussels"
    var now: String
    var days: Double
    var isClosed = false
    var testDescription: String { name }
  }

  private static let cases = [
    Case(name: "a second before", deadline: "2027-03-12T18:00", now: "2027-03-12T17:59:59+01:00", days: 0),
    Case(name: "on the dot", deadline: "2027-03-12T18:00", now: "2027-03-12T18:00:00+01:00", days: 0),
    Case(
      name: "a second after", deadline: "2027-03-12T18:00", now: "2027-03-12T18:00:01+01:00", days: 0, isClosed: true),
    Case(name: "24:00, a second before", deadline: "2027-03-12T24:00", now: "2027-03-12T23:59:59+01:00", days: 1),
    Case(
      name: "24:00, a second after", deadline: "2027-03-12T24:00", now: "2027-03-13T00:00:01+01:00", days: 0,
      isClosed: true),
    Case(name: "the first of two hours", deadline: "2027-10-31T02:30", now: "2027-10-31T00:29:59Z", days: 0),
    Case(
      name: "after the second of two hours", deadline: "2027-10-31T02:30", now: "2027-10-31T01:30:01Z", days: 0,
      isClosed: true),
    Case(name: "leap day", deadline: "2028-02-29", now: "2028-02-29T23:59:59+01:00", days: 0),
    Case(name: "after leap day", deadline: "2028-02-29", now: "2028-03-01T00:00:00+01:00", days: -1, isClosed: true),
    Case(
      name: "another zone's day", deadline: "2027-03-12T23:59", zone: "America/New_York",
      now: "2027-03-13T05:58:59+01:00", days: 0),
  ]

  private static func status(_ sandbox: Sandbox, now: String, zone: String) async throws -> ProgramRun {
    try await sandbox.dossier(["status", slug, "--json", "--now", now], environment: ["TZ": zone])
  }

  @Test(arguments: cases)
  private func verdictDoesNotDependOnTheZoneOfTheMachine(_ example: Case) async throws {
    let sandbox = try await Sandbox.withExample()
    let set = try await sandbox.dossier(
      "set", ClockTests.slug, "deadline", example.deadline, "--zone", example.zone)
    #expect(set.status == 0, "\(set)")
    let first = try await ClockTests.status(sandbox, now: example.now, zone: "UTC")
    let workspace = try JSONValue(first.output)["workspaces"][0]
    #expect(workspace["deadline"]["daysLeft"] == .number(example.days), "\(workspace["deadline"])")
    #expect((workspace["verdict"] == "closed") == example.isClosed, "\(workspace["verdict"])")
    for zone in ClockTests.zones {
      #expect(try await ClockTests.status(sandbox, now: example.now, zone: zone) == first, "\(zone)")
    }
  }

  @Test func clockSetBackLosesAndReordersNothing() async throws {
    let sandbox = try await Sandbox.withExample()
    let times = ["2027-02-15T10:00Z", "2027-02-10T10:00Z", "1999-12-31T23:59Z", "2027-02-12T10:00Z"]
    for (number, time) in times.enumerated() {
      let run = try await sandbox.dossier([
        "mark", ClockTests.slug, "nationality", "ready", "--note", "change \(number).", "--now", time,
      ])
      #expect(run.status == 0, "\(run)")
    }
    let log = try await sandbox.dossier("log", ClockTests.slug).flowing
    let places = (0..<4).compactMap {
      log.range(of: "note: change \($0).")?.lowerBound ?? log.range(of: "→ change \($0).")?.lowerBound
    }
    #expect(places.count == 4 && places == places.sorted(), "\(log)")
    let undone = try await sandbox.dossier(["undo", ClockTests.slug, "--now", "1990-01-01T00:00Z"])
    #expect(undone.output.contains("change 2. → change 3."), "\(undone)")
    #expect(try sandbox.record(ClockTests.slug).contains("<note>change 2.</note>"))
  }
}
