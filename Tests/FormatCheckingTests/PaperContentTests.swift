import Documents
import Testing
import VacancyModel

@testable import FormatChecking

@Suite struct PaperContentTests {
  private static let notice = """
    Vacancy IS-2027-014: Head, Tidal Observatory Section
    The Section works with the Harbour Operations Branch and the Coastal Survey
    Division. See also IS-2027-015, Officer in the same Section.
    """

  private static let content = PaperContent(
    own: .init(title: "Head, Tidal Observatory Section", reference: "IS-2027-014"),
    others: [
      .init(title: "Officer, Lighthouse Policy Section", reference: "LH/77/2027"),
      .init(title: "Policy Officer", reference: "12"),
    ], notice: notice)

  private static func warnings(_ text: String, file: String = "paper.pdf") -> [String] {
    content.warnings(on: text, file: file).map(\.id)
  }

  @Test(arguments: [
    "Key challenges facing the Tidal Observatory Section\n\nThe Section needs gauges.",
    "KEY CHALLENGES FACING THE\nTIDAL OBSERVATORY SECTION\nIS-2027-014",
    "Working with the Coastal Survey Division\nThe gauges are old.",
    "Challenges\n\nPartners such as the Lighthouse Section and Dredging Branch help; I was a Policy Officer there.",
    "Vacancy IS-2027-014, with regard to IS-2027-015\nIn 2026-2027 we met 12 times.",
    "Challenges\nOur partner, the Nautical Charts Section, and the Dredging Branch\nhelp us every year.",
    "Head of Section: key challenges\nThis Section is small.",
    "My years at the Ministry. I led the Nautical Charts Division of another service.",
    "",
  ])
  func `a paper for this vacancy has no warning`(text: String) {
    #expect(PaperContentTests.warnings(text) == [])
  }

  @Test(arguments: [
    ("Challenges facing the Nautical Charts Section\nMuch to do.", "other-section", "Nautical Charts Section"),
    ("Challenges\nFor vacancy LH/77/2027 I would", "other-reference", "LH/77/2027"),
    ("Challenges\nas asked in lh 77\n2027", "other-reference", "lh 77 2027"),
    ("Reference: IS-2026-114", "other-reference", "IS-2026-114"),
    (
      "Challenges\nAs Officer, Lighthouse Policy Section, I would", "other-vacancy",
      "Officer, Lighthouse Policy Section"
    ),
  ])
  func `what belongs to another vacancy is quoted`(text: String, id: String, quote: String) {
    let warnings = PaperContentTests.content.warnings(on: text, file: "paper.pdf")
    #expect(warnings.map(\.id) == [id])
    #expect(warnings.first?.message.contains("“\(quote)”") == true, "\(warnings)")
    #expect(warnings.first?.severity == .warning)
  }

  @Test(arguments: [
    ("paper.pdf", 0), ("Ada Example challenges v2.docx", 0), ("photocopy.pdf", 0), ("paper (2027).pdf", 0),
    ("paper - Copy.pdf", 1), ("Copy of paper.docx", 1), ("paper (1).pdf", 1), ("~$paper.docx", 1),
    ("paper - Copie (2).odt", 1),
  ])
  func `only the name of a copy is worth a warning`(file: String, count: Int) {
    #expect(PaperContentTests.warnings("Challenges", file: file).count == count)
  }

  @Test func `without the notice's text no unit is strange`() {
    let content = PaperContent(own: .init(title: nil, reference: nil), others: [], notice: "")
    #expect(content.warnings(on: "Challenges of the Nautical Charts Section", file: "a.pdf").isEmpty)
  }

  @Test func `warnings stand before notes`() {
    let findings = [
      Finding(id: "a", severity: .error, message: "a"), Finding(id: "b", severity: .note, message: "b"),
    ]
    var measurement = Measurement(format: "pdf")
    measurement.text = "Reference IS-2026-114"
    let all = PaperContentTests.content.adding(to: findings, of: measurement, file: "a.pdf")
    #expect(all.map(\.id) == ["a", "other-reference", "b"])
  }

  @Test func `a long paper and many other vacancies take little time`() {
    let others = (0..<5_000).map {
      PaperContent.Name(title: "Officer, Unit \($0) Section of Tides", reference: "XX-\($0)-27")
    }
    let content = PaperContent(own: .init(title: "Head", reference: "AB-2027-1"), others: others, notice: "Head")
    let text = String(repeating: "The tide rises over Unit \n", count: 20_000)
    var found: [Finding] = []
    let time = ContinuousClock().measure { found = content.warnings(on: text, file: "a.pdf") }
    #expect(found.isEmpty && time < .seconds(30))
  }
}
