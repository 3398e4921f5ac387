import Testing
import VacancyModel

@testable import NoticeReading

/// Closing times told in forms that portals and people use beside the common ones.
@Suite struct DeadlineWordingTests {
  static let stated: [(text: String, readings: [String])] = [
    ("Date limite de candidature : 22-févr.-2026, 17:59:00", ["2026-02-22T17:59"]),
    ("Application period: 1 to 22 June 2026; it closes on the last day at 16.15 hours.", ["2026-06-22T16:15"]),
    ("Apply between 16 March and 31 March 2026 (12:00, Brussels time)", ["2026-03-31T12:00"]),
    ("Closing date: 24 February 2026 (midnight at the end of that day)", ["2026-02-25T00:00"]),
    ("Les offres devront être soumises le 5 avril 2026 à 17 h 00 au plus tard.", ["2026-04-05T17:00"]),
    ("Fin de publication : 28/02/2026\nDélai de rigueur : lundi 9 mars 2026, 18 h", ["2026-03-09T18:00"]),
    ("Posting end date: 28 February 2026", ["2026-02-28"]),
    ("Until when can I apply?\nUntil 18 May 2026.", ["2026-05-18"]),
    (
      "Deadline: 6 November 2026. The closing date of Circular 4, whose closing date was 31 October 2025, is void.",
      ["2026-11-06"]
    ),
    ("Contract: permanent Closing: 29 March 2026 Clearance: none", ["2026-03-29"]),
  ]

  @Test(arguments: stated)
  func theClosingTimeIsFound(_ example: (text: String, readings: [String])) {
    let found = Reading.content(example.text).vacancy.deadline?.readings.map(\.iso)
    #expect(found == example.readings)
  }

  @Test func aDateWithoutItsYearIsToldApart() {
    let content = Reading.content("Applications close on 8 March.")
    #expect(content.vacancy.deadline == nil)
    #expect(content.datesWithoutYear.count == 1)
  }
}
