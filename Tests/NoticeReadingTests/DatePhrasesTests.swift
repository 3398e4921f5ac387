import Markup
import Testing

@testable import NoticeReading

struct DatePhrasesTests {
  private func error(_ xml: String) -> MarkupError? {
    do {
      _ = try DatePhrases(xml: Array(xml.utf8))
      return nil
    } catch { return error }
  }

  @Test(arguments: [
    ("<rules/>", 1, "<dates>"),
    ("<dates>\n<month/>\n</dates>", 2, "<language> or <zones>"),
    ("<dates>\n<language code=\"en\">\n<month number=\"13\">Smarch</month>\n</language></dates>", 3, "from 1 to 12"),
    ("<dates>\n<language code=\"en\">\n<month>May</month>\n</language></dates>", 3, "no number"),
    ("<dates>\n<language code=\"en\">\n<month number=\"5\" needs=\"hat\">May</month></language></dates>", 3, "hat"),
    ("<dates><language code=\"en\">\n<other topic=\"weather\">rain</other></language></dates>", 2, "weather"),
    ("<dates><language code=\"en\">\n<closings>deadline</closings></language></dates>", 2, "<closings>"),
    ("<dates><zones>\n<zone>Atlantis</zone></zones></dates>", 2, "no name"),
    ("<dates><zones>\n<abbreviation zone=\"X/Y\" summer=\"never\">XYT</abbreviation></zones></dates>", 2, "never"),
    ("<dates><zones>\n<zone name=\"X/Y\"/><city/></zones></dates>", 2, "<city>"),
  ])
  func faultNamesItsLineAndWhatMayStandThere(_ xml: String, _ line: Int, _ words: String) {
    let found = error(xml)
    #expect(found?.line == line)
    #expect(found?.message.contains(words) == true)
  }

  @Test func anotherLanguageNeedsOnlyWordings() throws {
    let xml = """
      <dates><language code="pl"><month number="1">stycznia</month>
      <closing of="applications">termin składania podań</closing></language></dates>
      """
    let phrases = try DatePhrases(xml: Array(xml.utf8))
    let notice = folded("Termin składania podań: 25 stycznia 2026")
    #expect(summary(DeadlineReader.deadline(in: notice, words: phrases)) == "2026-01-25")
  }

  @Test func lettersOfAWordingMustStandTogetherAndItsWordsMayBeGlued() throws {
    let xml = "<dates><language code=\"en\"><closing>closing date</closing></language></dates>"
    let phrases = try DatePhrases(xml: Array(xml.utf8))
    for (text, isFound) in [
      ("closing date: 2026-01-25", true), ("Closingdate: 2026-01-25", true), ("CLOSING-DATE 2026-01-25", true),
      ("VacancyClosing Date2026-01-25", true), ("closing\ndate: 2026-01-25", true),
      ("clo sing date: 2026-01-25", false),
      ("closing, date: 2026-01-25", false), ("closed date: 2026-01-25", false),
    ] {
      #expect((DeadlineReader.deadline(in: folded(text), words: phrases) != nil) == isFound, "\(text)")
    }
  }
}
