import Documents
import Testing
import VacancyModel

@testable import NoticeReading

struct DeadlineFindingsTests {
  @Test(arguments: [
    (
      "Application Deadline17-Sep-2025, 11: 59: 00 PMSalary", "17-Sep-2025, 11: 59: 00 PM", 1,
      "Application Deadline17-Sep-2025, 11: 59: 00 PM"
    ),
    (
      "Heading\n\nApplication Deadline: 25-Jan-2026, 5:59:00 PM\n", "25-Jan-2026, 5:59:00 PM", 3,
      "Application Deadline: 25-Jan-2026, 5:59:00 PM"
    ),
    ("  • Deadline:\n    12/01/2026\n", "12/01/2026", 2, "12/01/2026"),
    ("Applications must reach us no later than\n25 January 2026", "25 January 2026", 2, "25 January 2026"),
    (
      "Applicants may apply before the closing date (25 January 2026).", "25 January 2026", 1,
      "closing date (25 January 2026)"
    ),
    ("25 January 2026: closing date", "25 January 2026", 1, "25 January 2026: closing date"),
    (
      "Publication: 2 January 2026; closing date: 25\u{a0}January\u{a0}2026¹ at noon", "25 January 2026¹ at noon", 1,
      "closing date: 25 January 2026¹ at noon"
    ),
  ])
  func sourceQuotesLabelAndDateOnTheDatesLine(_ text: String, _ words: String, _ line: Int, _ quote: String) throws {
    let deadline = try #require(findings(in: text).deadline)
    #expect(deadline.text == words)
    #expect(deadline.source == Source(line: line, quote: quote))
  }

  @Test func quoteOfALongSentenceStaysShort() throws {
    let filling = String(repeating: "very long words about nothing in particular ", count: 7)
    let deadline = findings(in: "Applications (\(filling)) must be submitted by 25 January 2026.").deadline
    let quote = try #require(deadline?.source?.quote)
    #expect(quote.utf8.count <= 300)
    #expect(quote.hasSuffix("25 January 2026"))
  }

  @Test(arguments: [
    ("Final selection end of January, in Brussels, Belgium.", "Final selection end of January, in Brussels, Belgium"),
    ("Interviews will take place on 25 February 2026.", "Interviews will take place on 25 February 2026"),
    ("Posted 2 January 2026, interviews on 10 February 2026.", "interviews on 10 February 2026"),
    ("Written test: mid-March 2026", "Written test: mid-March 2026"),
    ("Interviews are planned for the first quarter of 2026", "Interviews are planned for the first quarter of 2026"),
    ("10 February 2026 – interviews", "10 February 2026 – interviews"),
    ("Les entretiens auront lieu en mars 2026 à Bruxelles.", "Les entretiens auront lieu en mars 2026 à Bruxelles"),
    ("Épreuve écrite : semaine du 9 mars 2026", "Épreuve écrite : semaine du 9 mars 2026"),
    ("Die Auswahlgespräche finden Ende März 2026 statt.", "Die Auswahlgespräche finden Ende März 2026 statt"),
  ])
  func selectionDatesAreKeptInTheirSentence(_ text: String, _ quote: String) {
    let found = findings(in: "A line before\n" + text)
    #expect(found.selection == [Source(line: 2, quote: quote)])
    #expect(found.deadline == nil)
  }

  @Test func selectionWithoutADateIsNone() {
    #expect(findings(in: "Selected candidates may be invited to an interview. We march on.").selection.isEmpty)
  }

  @Test(arguments: [
    "Posted on 2 January 2026", "Published: 02.01.2026", "Date of issue: 2 January 2026",
    "Mise à jour : 2 janvier 2026",
    "Veröffentlicht am 2. Januar 2026", "Last updated\n2 January 2026",
  ])
  func publicationIsNoClosingTime(_ text: String) {
    let found = findings(in: text)
    #expect(found.deadline == nil)
    #expect(found.posted.count == 1)
    #expect(found.posted.first?.readings.map(\.iso).contains("2026-01-02") == true)
  }

  @Test func datesWithinFurnitureAreLeftOut() {
    let notice = folded("Deadline: 25 January 2026\nApply by 3 March 2026")
    let furniture = [notice.range(ofLine: 2)]
    let kept = DeadlineReader.deadline(in: notice, excluding: furniture, words: publishedDates)
    #expect(summary(kept) == "2026-01-25")
    #expect(summary(DeadlineReader.deadline(in: notice, words: publishedDates)) == "2026-01-25|2026-03-03")
  }

  @Test func headingRowOfATableLabelsItsColumns() {
    let rows = ["Post\tPublished\tCloses\tStart", "Officer G15\t2 January 2026\t25 January 2026\t1 May 2026"]
    let text = DocumentText(lines: rows.map { DocumentText.Line($0, role: .tableRow) }, format: "html")
    let found = DeadlineReader.findings(in: FoldedNotice(text), phrases: publishedDates)
    #expect(summary(found.deadline) == "2026-01-25")
    #expect(found.posted.map { $0.readings.map(\.iso) } == [["2026-01-02"]])
  }

  @Test func listEntriesAndHeadingsAreNotJoinedIntoOneSentence() {
    let lines: [DocumentText.Line] = [
      .init("Applications must be submitted through the electronic recruitment system of the Organisation"),
      .init("until 31 December 2028 the contract may be renewed", role: .listItem(1)),
    ]
    let found = DeadlineReader.findings(
      in: FoldedNotice(DocumentText(lines: lines, format: "html")), phrases: publishedDates)
    #expect(found.deadline == nil)
  }

  @Test(arguments: ["", "\n", "Deadline:", "Deadline: Ongoing", "until filled", "25 January 2026", "()[]: 25", "2026"])
  func textWithoutAClosingTimeHasNone(_ text: String) {
    #expect(findings(in: text).deadline == nil)
  }
}
