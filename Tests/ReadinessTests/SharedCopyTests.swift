import Readiness
import Testing
import VacancyModel

@Suite("What a coach may see")
struct SharedCopyTests {
  private static func workspace() -> Workspace {
    let source = Source(line: 3, quote: "two pages", notice: "Notice of Jane Doe.PDF")
    func item(_ id: String) -> TrackedItem {
      TrackedItem(
        Requirement(
          id: id, title: LocalizedText(english: id, french: id), stage: .application, need: .must, state: .required,
          origin: .notice, action: .prepare, sources: [source]), status: .ready,
        evidence: ["Jane Doe.pdf", "jane.DOE"].map { file in
          Evidence(
            file: file, sha256: String(repeating: "a", count: 64), bytes: 1, added: Instant(seconds: 0),
            findings: [
              Finding(id: "metadata", severity: .note, message: "author Jane Doe"),
              Finding(id: "page-limit", severity: .error, message: "3 pages, 2 allowed"),
            ])
        }, note: "my note")
    }
    var vacancy = Vacancy()
    vacancy.title = Fact("Head, Winter Roads", source: source)
    vacancy.clearanceLevel = .entered("mine until 2031")
    return Workspace(
      slug: Slug("jane-doe")!, created: Instant(seconds: 0), vacancy: vacancy,
      notices: [
        NoticeIdentity(
          file: "Notice of Jane Doe.PDF", sha256: String(repeating: "b", count: 64), format: "pdf", language: "en",
          damaged: false)
      ],
      items: ["degree-evidence", "psc-evidence", "security-clearance", "medical-file", "accommodation-request"].map(
        item),
      warnings: [],
      history: [Change(time: Instant(seconds: 0), what: "note", old: nil, new: "Jane Doe")])
  }

  @Test("Names, notes, history and the items that keep their papers out are left out")
  func personalThingsAreLeftOut() {
    let copy = SharedCopyTests.workspace().sharedCopy
    #expect(copy.slug.text == "head-winter-roads" && copy.history.isEmpty)
    #expect(copy.items.map(\.id) == ["degree-evidence"])
    #expect(copy.items[0].note == nil && copy.items[0].status == .ready)
    #expect(copy.items[0].evidence.map(\.file) == ["degree-evidence.pdf", "degree-evidence-2"])
    #expect(copy.items[0].evidence[0].findings.map(\.id) == ["page-limit"])
    #expect(copy.notices[0].file == "notice.pdf" && copy.items[0].requirement.sources[0].notice == "notice.pdf")
    #expect(copy.vacancy.title?.source?.notice == "notice.pdf" && copy.vacancy.clearanceLevel == nil)
    #expect(!"\(copy)".lowercased().contains("doe"))
  }

  @Test("Documents that are gone are said so under their new names")
  func documentsKeepTheirState() {
    var seen = DocumentFolder()
    seen.missing = ["jane.DOE"]
    #expect(seen.sharedCopy(of: SharedCopyTests.workspace()).missing.contains("degree-evidence-2"))
  }
}
