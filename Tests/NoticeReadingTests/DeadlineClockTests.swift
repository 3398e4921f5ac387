import Testing
import VacancyModel

@testable import NoticeReading

struct DeadlineClockTests {
  @Test(arguments: [
    ("25-Jan-2026, 5:59:00 PM", "2026-01-25T17:59 → 2026-01-25T23:59 Europe/Brussels"),
    ("15-May-2026, 9:59:00 PM", "2026-05-15T21:59 → 2026-05-15T23:59 Europe/Brussels"),
    ("25-Jan-2026, 10:59:00 PM", "2026-01-25T22:59 → 2026-01-25T23:59 Europe/Brussels"),
    // Just after midnight, further east: the day before.
    ("26-Jan-2026, 12:59:00 AM", "2026-01-26T00:59 → 2026-01-25T23:59 Europe/Brussels"),
    ("26-Jan-2026, 12:29:00 AM", "2026-01-26T00:29 → 2026-01-25T23:59 Europe/Brussels"),
    ("26-Jan-2026, 4:29:00 AM", "2026-01-26T04:29 → 2026-01-25T23:59 Europe/Brussels"),
    ("26-Jan-2026, 7:59:00 AM", "2026-01-26T07:59 → 2026-01-25T23:59 Europe/Brussels"),
    ("1-Mar-2026, 1:59:00 AM", "2026-03-01T01:59 → 2026-02-28T23:59 Europe/Brussels"),
    // These stand for themselves.
    ("25-Jan-2026, 11:59:00 PM", "2026-01-25T23:59"),
    ("25-Jan-2026, 5:00:00 PM", "2026-01-25T17:00"),
    ("25-Jan-2026, 5:29:00 PM", "2026-01-25T17:29"),
    ("25-Jan-2026", "2026-01-25"),
    ("25-Jan-2026, 5:59:00 PM EST", "2026-01-25T17:59"),
    ("25-Jan-2026, 5:59:00 PM local time", "2026-01-25T17:59"),
  ])
  func viewersClockIsInferred(_ text: String, _ expected: String) {
    let found = findings(in: "Application Deadline: \(text)")
    #expect(summary(found.deadline) == expected)
    #expect(found.doubts.contains(.viewersClock) == expected.contains("→"))
  }

  @Test func earlierOfReadingAndInferenceIsPlannedOn() {
    #expect(findings(in: "Deadline: 25-Jan-2026, 5:59 PM").deadline?.planOn?.iso == "2026-01-25T17:59")
    #expect(findings(in: "Deadline: 26-Jan-2026, 12:59 AM").deadline?.planOn?.iso == "2026-01-25T23:59")
  }

  @Test func reasonSaysWhatWasSeen() throws {
    let reason = try #require(findings(in: "Deadline: 25-Jan-2026, 5:59 PM").deadline?.inferred?.reason)
    #expect(reason.contains("17:59"))
    #expect(reason.contains("23:59 in Brussels"))
  }

  @Test func onlyASeatOnBrusselsClockHasAViewersClock() {
    let text = "Deadline: 25-Jan-2026, 5:59 PM"
    #expect(findings(in: text, seatZone: "America/New_York").deadline?.inferred == nil)
    #expect(findings(in: text, seatZone: nil).deadline?.inferred == nil)
    #expect(findings(in: text, seatZone: "Europe/Rome").deadline?.inferred?.zone == "Europe/Rome")
  }

  @Test(arguments: [
    ("15 July 2026, 23:59 CET", "2026-07-15T23:59 → 2026-07-15T23:59 Europe/Brussels", "2026-07-15T23:59"),
    ("15 January 2026, 23:59 CEST", "2026-01-15T23:59 → 2026-01-15T22:59 Europe/Brussels", "2026-01-15T22:59"),
    ("15 July 2026, 17:00 EST", "2026-07-15T17:00 → 2026-07-15T17:00 America/New_York", "2026-07-15T17:00"),
    ("15 January 2026, 00:30 CEST", "2026-01-15T00:30 → 2026-01-14T23:30 Europe/Brussels", "2026-01-14T23:30"),
    ("15 January 2026, 23:59 CET", "2026-01-15T23:59", "2026-01-15T23:59"),
    ("15 July 2026, 23:59 CEST", "2026-07-15T23:59", "2026-07-15T23:59"),
    ("15 July 2026, 23:59 CET/CEST", "2026-07-15T23:59", "2026-07-15T23:59"),
    ("15 July 2026, 23:59 CE(S)T", "2026-07-15T23:59", "2026-07-15T23:59"),
    ("15 July 2026, 23:59 CET (Brussels time)", "2026-07-15T23:59", "2026-07-15T23:59"),
  ])
  func zoneOfTheOtherSeasonIsPlannedOnTheEarlierMeaning(_ text: String, _ expected: String, _ planOn: String) {
    let found = findings(in: "Deadline: \(text)")
    #expect(summary(found.deadline) == expected)
    #expect(found.deadline?.planOn?.iso == planOn)
    #expect(found.doubts.contains(.seasonOfZone) == expected.contains("→"))
    #expect(
      found.deadline?.zone == (text.contains("EST") && !text.contains("CEST") ? "America/New_York" : "Europe/Brussels"))
  }

  @Test func reasonShowsBothTheNamedZoneAndWhatThePlaceKeeps() throws {
    let reason = try #require(findings(in: "Deadline: 15 July 2026, 23:59 CET").deadline?.inferred?.reason)
    #expect(reason.contains("UTC+1"))
    #expect(reason.contains("UTC+2"))
    #expect(reason.contains("2026-07-16 00:59"))
  }

  @Test(arguments: [
    ("2026-03-28", false), ("2026-03-29", true), ("2026-10-24", true), ("2026-10-25", false), ("2027-03-27", false),
    ("2027-03-28", true),
  ])
  func europeanSummerTimeRunsFromLastSundayToLastSunday(_ day: String, _ holds: Bool) {
    #expect(SummerTime.europe.holds(on: LocalTime(iso: day)!.date) == holds)
  }

  @Test(arguments: [("2026-03-07", false), ("2026-03-08", true), ("2026-10-31", true), ("2026-11-01", false)])
  func americanSummerTimeRunsFromSecondSundayToFirstSunday(_ day: String, _ holds: Bool) {
    #expect(SummerTime.america.holds(on: LocalTime(iso: day)!.date) == holds)
  }

  @Test(
    arguments: [
      ("Deadline (Brussels time): 25 January 2026, 17:00", "Europe/Brussels"),
      ("Deadline: 25 January 2026, 17:00. All times are Paris time.", "Europe/Paris"),
      ("Deadline: 25 January 2026, 17:00, as shown in CET", "Europe/Brussels"),
      ("Deadline: 25 January 2026, 17:00, at our office in Vienna", nil),
      ("Date limite (heure de Bruxelles) : 25 janvier 2026 à 17 h", "Europe/Brussels"),
      ("The closing date is the 25 January 2026, 17:00. EST LE DERNIER", nil),
    ] as [(String, String?)])
  func zoneOfTheWholeSentenceIsTaken(_ text: String, _ zone: String?) {
    #expect(findings(in: text).deadline?.zone == zone)
  }
}
