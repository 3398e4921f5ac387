import Testing
import VacancyModel

@testable import NoticeReading

struct DeadlineStatementTests {
  @Test func twoDifferentClosingTimesConflict() throws {
    let text = "Deadline: 25 January 2026.\nApplications must be submitted by 20 January 2026."
    let found = findings(in: text)
    let deadline = try #require(found.deadline)
    #expect(deadline.certainty == .conflicting)
    #expect(summary(deadline) == "2026-01-20|2026-01-25")
    #expect(deadline.planOn?.iso == "2026-01-20")
    #expect(!deadline.ambiguous)
    #expect(deadline.source == Source(line: 1, quote: "Deadline: 25 January 2026"))
    #expect(deadline.otherSources == [Source(line: 2, quote: "Applications must be submitted by 20 January 2026")])
    #expect(found.doubts == [.conflicting])
  }

  @Test(arguments: [
    // The same twice.
    ("Deadline: 25 January 2026. Apply by 25/01/2026.", "2026-01-25"),
    // Only one has the time, or the zone.
    ("Deadline: 25 January 2026. Date limite : 25 janvier 2026 à 17 h.", "2026-01-25T17:00"),
    ("Deadline: 25 January 2026, 17:00. Date limite : 25 janvier 2026 à 17 h (heure de Paris).", "2026-01-25T17:00"),
    // Words settle figures, and midnight.
    ("Deadline: 12/01/2026. Applications close on 12 January 2026.", "2026-01-12"),
    ("Closing date: 25 January 2026, midnight. Apply by 23:59 on 25 January 2026.", "2026-01-25T23:59"),
    ("Closing date: 25 January 2026, midnight. Deadline: 25 January 2026, 24:00.", "2026-01-26T00:00"),
  ])
  func statementsThatAgreeAreOne(_ text: String, _ expected: String) {
    let deadline = findings(in: text).deadline
    #expect(summary(deadline) == expected)
    #expect(deadline?.certainty == .stated)
    #expect(deadline?.ambiguous == false)
    #expect(deadline?.otherSources == [])
  }

  @Test(arguments: [
    ("Deadline: 25 January 2026, 17:00. Deadline: 25 January 2026, 12:00.", "2026-01-25T12:00|2026-01-25T17:00"),
    ("Closing date: 12/01/2026. Closing date: 3 February 2026.", "2026-01-12|2026-02-03|2026-12-01"),
  ])
  func statementsThatDifferKeepAllReadings(_ text: String, _ expected: String) {
    let deadline = findings(in: text).deadline
    #expect(summary(deadline) == expected)
    #expect(deadline?.certainty == .conflicting)
  }

  @Test(arguments: [
    "The deadline of 10 January 2026 has been extended to 25 January 2026.",
    "Deadline: 10 January 2026 – EXTENDED to 25 January 2026",
    "Deadline extended from 10 January 2026 to 25 January 2026",
    "Deadline: 10 January 2026\nNew closing date: 25 January 2026",
    "New closing date: 25 January 2026 (previously 10 January 2026)",
    "Date limite : 10 janvier 2026\nProlongation de la date limite au 25 janvier 2026",
    "Closing date: 10 January 2026\nExtended until 25 January 2026",
    "Initial closing date: 10 January 2026. Closing date: 25 January 2026.",
    "Bewerbungsschluss: 10. Januar 2026, verlängert bis 25. Januar 2026",
  ])
  func extensionSupersedesTheEarlierDate(_ text: String) {
    let deadline = findings(in: text).deadline
    #expect(summary(deadline) == "2026-01-25")
    #expect(deadline?.certainty == .stated)
  }

  @Test func ambiguousFiguresKeepBothReadingsWhateverElseTheNoticeSays() {
    // A publication a few weeks before favours one; it settles nothing.
    let found = findings(in: "Posted: 20 December 2025\nDeadline:\n    12/01/2026")
    #expect(summary(found.deadline) == "2026-01-12|2026-12-01")
    #expect(found.deadline?.ambiguous == true)
    #expect(found.deadline?.planOn?.iso == "2026-01-12")
    #expect(found.deadline?.source == Source(line: 3, quote: "12/01/2026"))
    #expect(found.doubts == [.dayAndMonth])
    #expect(found.posted.map { $0.readings.map(\.iso) } == [["2025-12-20"]])
  }

  @Test func midnightIsBothEndsOfItsDayUntilTheWordsSettleIt() {
    let found = findings(in: "Closing date: 25 January 2026 at midnight (CET)")
    #expect(summary(found.deadline) == "2026-01-25T00:00|2026-01-26T00:00")
    #expect(found.deadline?.ambiguous == true)
    #expect(found.deadline?.planOn?.iso == "2026-01-25T00:00")
    #expect(found.doubts == [.midnight])
  }

  @Test(arguments: [
    ("Published on 1 April 2026. Applications should be sent by 5 May.", "2026-05-05"),
    ("Posted 20 December 2025\nApply by 5 January", "2026-01-05"),
    ("Apply by 5 May. Interviews will take place on 10 June 2026.", "2026-05-05"),
    ("Apply by 20 December. Start date: 1 May 2026", "2025-12-20"),
    ("Apply by 5 May. Les candidatures sont à envoyer avant le 5 mai 2026.", "2026-05-05"),
    ("Applications are accepted from 3 March 2026 to 24 March.", "2026-03-24"),
    ("Posted 1 April 2026. Apply by Tuesday 5 May.", "2026-05-05"),
  ])
  func missingYearComesFromTheOtherDates(_ text: String, _ expected: String) {
    let found = findings(in: text)
    #expect(summary(found.deadline) == expected)
    #expect(found.deadline?.certainty == (text.contains("mai 2026") ? .stated : .inferred))
    #expect(found.withoutYear.isEmpty)
  }

  @Test(arguments: ["Applications should be sent by 5 May.", "Posted 1 April 2026. Apply by Monday 5 May."])
  func missingYearThatNothingGivesIsNoReading(_ text: String) {
    let found = findings(in: text)
    #expect(found.deadline == nil)
    #expect(found.withoutYear.map(\.quote).contains { $0.hasSuffix("5 May") })
  }

  @Test func endOfAMonthIsItsLastDayAndInferred() {
    let deadline = findings(in: "Applications must be submitted by the end of February 2026.").deadline
    #expect(summary(deadline) == "2026-02-28")
    #expect(deadline?.certainty == .inferred)
  }

  @Test(arguments: ["31 February 2026", "29 February 2026", "31/02/2026", "32 January 2026", "31. November 2026"])
  func impossibleDateIsShownAndNotRead(_ words: String) {
    let found = findings(in: "First line\nDeadline: \(words)")
    #expect(found.deadline == nil)
    #expect(found.unreadable == [Source(line: 2, quote: "Deadline: \(words)")])
  }

  @Test func weekdayThatDoesNotFitIsADoubt() {
    let found = findings(in: "Deadline: Monday 25 January 2026")
    #expect(summary(found.deadline) == "2026-01-25")
    #expect(found.doubts == [.weekday])
  }
}
