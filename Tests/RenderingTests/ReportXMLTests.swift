import Documents
import FormatChecking
import Foundation
import Markup
import Testing
import VacancyModel

@testable import Rendering

@Suite("The report's XML")
struct ReportXMLTests {
  @Test(
    "Every kind of report is valid by the published schema", arguments: ReportSamples.all.map(\.name),
    Messages.Language.allCases)
  func valid(_ name: String, _ language: Messages.Language) throws {
    let schema = try XMLSchema(Array(Data(contentsOf: Samples.template("Schemas/report.xsd"))), name: "report.xsd")
    let papers = try #require(ReportSamples.all.first { $0.name == name }).papers
    let record = try ReportSamples.record(papers, language)
    #expect(throws: Never.self) { try schema.validate(record) }
    #expect(try record == ReportSamples.record(papers, language))
  }

  @Test("The verdict is one plain sentence, in both languages")
  func headlines() throws {
    func headline(_ paper: IllustratedCheck, _ language: Messages.Language = .english) throws -> String {
      let words = ReportHeadline(paper.check, try Samples.messages(language))
      return [words.tone, words.sentence, words.also ?? "-"].joined(separator: " | ")
    }
    #expect(try headline(ReportSamples.tooLong) == "stop | Too long: 3 pages where 2 are allowed | And 1 warning")
    #expect(
      try headline(ReportSamples.tooLong, .french) == "stop | Trop long\u{A0}: 3 pages, 2 au plus | Et 1 avertissement")
    #expect(try headline(ReportSamples.fitting) == "good | Within the limits | Nothing to correct")
    #expect(try headline(ReportSamples.text) == "doubt | Not certain: a limit could not be judged | -")
    #expect(try headline(ReportSamples.unreadable) == "stop | Cannot be read | -")
    #expect(try headline(ReportSamples.free) == "plain | Measured, no limit given | -")
    let many = try headline(ReportSamples.manyFaults)
    #expect(many.hasPrefix("stop | Wrong paper: A4 where US Letter is asked for | And 5 more problems and 2 warnings"))
  }

  @Test("Every finding with a place has a number, and its marks bear it")
  func numbers() throws {
    let marks = ReportMarks(ReportSamples.manyFaults)
    let findings = ReportSamples.manyFaults.check.findings
    func pages(_ id: String, _ order: Int = 0) throws -> [Int] {
      let index = try #require(findings.indices.filter { findings[$0].id == id }.dropFirst(order).first)
      let own = marks.marks.filter { $0.finding == index }
      #expect(own.allSatisfy { $0.number == marks.numbers[index] })
      return own.map(\.page)
    }
    #expect(try pages("paper-size") == [1, 2])
    #expect(try pages("word-limit") == [1, 1])
    #expect(try pages("character-limit") == [1, 1])
    #expect(try pages("font-size") == [1])
    #expect(try pages("margin") == [1])
    #expect(try pages("density") == [1])
    #expect(try pages("hidden-text") == [1])
    #expect(try pages("hidden-text", 1) == [2])
    #expect(try pages("watermark") == [2])
    #expect(try pages("metadata") == [])
    #expect(marks.numbers.values.sorted() == Array(1...9))
  }

  @Test("A finding about hidden text has the places of what hides it, whatever else is hidden and in whatever order")
  func pairing() throws {
    func observed(_ place: PagePlace.Kind?, _ message: String) -> Observation {
      Observation(id: "hidden-text", severity: "warning", page: 1, message: message, place: place)
    }
    func marked(_ observations: [Observation], _ kinds: [PagePlace.Kind]) -> [String: Int] {
      var measurement = CheckSamples.measurement(pages: 1)
      measurement.observations = observations
      let check = CheckSamples.report("paper.pdf", measurement, PaperLimit())
      let places = kinds.enumerated().map { index, kind in
        PagePlace(kind, PageBox(left: 0.1, top: Double(index) / 20, width: 0.4, height: 0.02))
      }
      let paper = IllustratedCheck(check: check, pictures: PagePictures(pages: [ReportSamples.page(1, places)]))
      return ReportMarks(paper).marks.reduce(into: [:]) { $0[check.findings[$1.finding].message, default: 0] += 1 }
    }
    let (white, covered) = (observed(.clearText, "White."), observed(.coveredText, "Covered."))
    #expect(marked([covered, white], [.clearText, .clearText, .coveredText]) == ["White.": 2, "Covered.": 1])
    #expect(marked([covered, white], [.clearText]) == ["White.": 1])
    #expect(marked([white], [.clearText, .tinyText]) == ["White.": 1])
    let told = observed(nil, "Told by the Word file.")
    #expect(marked([told], [.clearText, .tinyText]) == [told.message: 2])
    #expect(marked([told, covered], [.clearText, .coveredText]) == [told.message: 1, "Covered.": 1])
  }

  @Test("A page over the limit is marked as a whole, and only that")
  func overLimit() throws {
    let marks = ReportMarks(ReportSamples.tooLong).marks
    #expect(marks.filter { $0.shape == .page }.map(\.page) == [3])
    #expect(marks.filter { $0.shape == .frame }.map(\.page) == [1])
  }

  @Test("Numbers do not cover each other and stay on the page")
  func placement() {
    var placement = ReportPlacement(widthMM: 148, heightMM: 210)
    var points: [ReportPlacement.Point] = []
    for index in 0..<40 {
      let box = PageBox(left: index % 2 == 0 ? 0 : 0.99, top: Double(index % 3) / 100, width: 0.01, height: 0.01)
      points.append(placement.place(beside: box, isWholePage: index % 5 == 0))
    }
    for (index, point) in points.enumerated() {
      #expect(point.x > 0 && point.x < 148 && point.y > 0 && point.y < 210)
      for other in points[..<index] {
        let (x, y) = (point.x - other.x, point.y - other.y)
        #expect(x * x + y * y > 49 * placement.unit * placement.unit)
      }
    }
  }

  @Test("The pages that findings speak of are drawn before others, and no more than may be")
  func question() {
    var check = CheckSamples.tooLong()
    check.measurement?.pages = 90
    check.findings.append(Finding(id: "blank-page", severity: .warning, page: 77, message: "Page 77 is blank."))
    let question = IllustratedCheck.question(for: check, mostPages: 6, mostBytes: 1)
    #expect(question.pages == [1, 2, 3, 4, 5, 77])
    #expect(question.words == nil && question.leastMargin == nil)
    check.limit.minMargin = 25
    check.limit.minFont = 11
    let asked = IllustratedCheck.question(for: check, mostPages: 6, mostBytes: 1)
    #expect(asked.leastMargin == 24 && asked.leastFont == 10.8)
  }

  @Test("Of a long paper the pages about its limit are shown in small, or the first")
  func strip() {
    #expect(ReportWriter.leaves(of: 3, most: 2) == 0..<3)
    #expect(ReportWriter.leaves(of: 10, most: 2) == 0..<10)
    #expect(ReportWriter.leaves(of: 48, most: 50) == 0..<9)
    #expect(ReportWriter.leaves(of: 48, most: nil) == 0..<9)
    #expect(ReportWriter.leaves(of: 48, most: 20) == 16..<25)
    #expect(ReportWriter.leaves(of: 48, most: 47) == 39..<48)
    #expect(ReportWriter.leaves(of: 48, most: 2) == 0..<9)
    #expect(ReportWriter.leaves(of: 0, most: 2) == 0..<0)
  }

  @Test("What is not shown is said")
  func remarks() throws {
    func remark(_ paper: IllustratedCheck) throws -> String? {
      let record = try XMLReader.parse(ReportSamples.record([paper]))
      return record.first("paper")?.first("pages")?.first("remark")?.text
    }
    #expect(try remark(ReportSamples.fitting) == nil)
    #expect(try remark(ReportSamples.manyFaults)?.hasPrefix("1 of 2 pages are shown") == true)
    #expect(try remark(ReportSamples.text)?.contains("about 2 pages: an estimate") == true)
    #expect(try remark(ReportSamples.unreadable)?.contains("cannot be read") == true)
  }
}
