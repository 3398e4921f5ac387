import Testing
import VacancyModel

@Suite struct DeadlineTests {
  private func times(_ texts: [String]) throws -> [LocalTime] {
    try texts.map { try #require(LocalTime(iso: $0)) }
  }

  private func deadline(_ texts: [String], inferred: String? = nil) throws -> Deadline {
    Deadline(
      text: "words", readings: try times(texts),
      inferred: try inferred.map { .init(value: try times([$0])[0], zone: "Europe/Brussels", reason: "why") },
      zone: "UTC", source: nil)
  }

  @Test(
    arguments: [
      (["2026-01-25"], nil, "2026-01-25"), (["2026-05-04", "2026-04-05"], nil, "2026-04-05"),
      (["2026-01-25T17:59"], "2026-01-25T23:59", "2026-01-25T17:59"),
      (["2026-01-26T04:59"], "2026-01-25T23:59", "2026-01-25T23:59"),
      (["2026-01-25", "2026-01-25T12:00"], nil, "2026-01-25T12:00"), ([], "2026-01-25", "2026-01-25"), ([], nil, nil),
    ] as [([String], String?, String?)])
  func theEarliestOfAllReadingsIsPlannedOn(_ readings: [String], inferred: String?, planOn: String?) throws {
    #expect(try deadline(readings, inferred: inferred).planOn?.iso == planOn)
  }

  @Test func readingsAreKeptEarliestFirst() throws {
    let deadline = try deadline(["2026-05-04", "2026-04-05T12:00", "2026-04-05"])
    #expect(deadline.readings == (try times(["2026-04-05T12:00", "2026-04-05", "2026-05-04"])))
  }

  @Test func onlyOneStatedReadingWithItsZoneIsConfirmed() throws {
    var deadline = try deadline(["2026-01-25T23:59"])
    #expect(deadline.isConfirmed)
    deadline.zone = nil
    #expect(!deadline.isConfirmed)
    deadline.zone = "UTC"
    deadline.certainty = .entered
    #expect(deadline.isConfirmed)
    deadline.ambiguous = true
    #expect(!deadline.isConfirmed)
    deadline.ambiguous = false
    deadline.certainty = .conflicting
    #expect(!deadline.isConfirmed)
    #expect(try !self.deadline(["2026-01-25", "2026-01-26"]).isConfirmed)
  }
}
