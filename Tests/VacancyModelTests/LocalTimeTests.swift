import Testing
import VacancyModel

@Suite struct LocalTimeTests {
  @Test(arguments: [
    ("2026-01-25", "2026-01-25"), ("2026-01-25T23:59", "2026-01-25T23:59"), ("2026-01-25T00:00", "2026-01-25T00:00"),
    ("2026-01-25T23:59:30", "2026-01-25T23:59"), ("2026-12-31T24:00", "2027-01-01T00:00"),
    ("0001-01-01", "0001-01-01"),
  ])
  func isoIsReadAndWritten(_ text: String, written: String) {
    #expect(LocalTime(iso: text)?.iso == written)
  }

  @Test(arguments: [
    "", "2026-1-25", "2026-02-30", "26-01-25", "2026-01-25T", "2026-01-25T9:00", "2026-01-25T24:01", "2026-01-25T12:60",
    "2026-01-25T25:00", "2026-01-25T12", "2026-01-25 12:00", "2026-01-25T12:00Z", "9999-12-31T24:00", "-026-01-25",
    "2026-01-25T12:00:00:00", "+026-01-25",
  ])
  func whatIsNotISOIsNone(_ text: String) {
    #expect(LocalTime(iso: text) == nil)
  }

  @Test func aDayWithoutATimeSortsAsItsLastMinute() throws {
    let texts = ["2026-01-24T23:59", "2026-01-25T00:00", "2026-01-25T23:58", "2026-01-25", "2026-01-26T00:00"]
    let keys = try texts.map { try #require(LocalTime(iso: $0)).sortKey }
    #expect(keys == keys.sorted())
    #expect(Set(keys).count == keys.count)
  }
}

@Suite struct InstantTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("2026-01-20T10:00+01:00", 1_768_899_600), ("2026-01-20T09:00Z", 1_768_899_600),
    ("2026-01-20T04:00:00-05:00", 1_768_899_600), ("2026-01-20T14:45:07+05:45", 1_768_899_607),
    ("1969-12-31T23:59:59Z", -1),
  ])
  func momentsAreReadInAnyOffset(_ text: String, seconds: Int) {
    #expect(Instant(iso: text)?.seconds == seconds)
  }

  @Test(arguments: [
    "", "2026-01-20", "2026-01-20Z", "2026-01-20T10:00", "2026-01-20T10:00+1:00", "2026-01-20T10:00+0100",
    "2026-01-20T10:00+15:00", "2026-01-20T10:00:60Z", "2026-02-30T10:00Z", "2026-01-20T10:00+01:60", "Z", "10:00+01:00",
  ])
  func whatHasNoOffsetIsNone(_ text: String) {
    #expect(Instant(iso: text) == nil)
  }

  @Test(arguments: [0, -1, 1_768_899_607, -62_135_596_800, 253_402_300_799, 951_782_400])
  func momentsAreWrittenInUTCAndReadBack(_ seconds: Int) {
    let instant = Instant(seconds: seconds)
    #expect(instant.iso.hasSuffix("Z"))
    #expect(Instant(iso: instant.iso) == instant)
  }

  @Test func momentsHaveAnOrder() {
    #expect(Instant(seconds: 1) < Instant(seconds: 2))
    #expect(Instant(seconds: 951_782_400).iso == "2000-02-29T00:00:00Z")
  }
}
