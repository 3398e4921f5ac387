import FormatChecking
import Testing
import VacancyModel

@Suite struct PaperLimitTests {
  @Test func `a notice's limit is taken whole`() {
    let asked = PaperLimit(
      Limit(
        pages: 2, sheets: 1, words: 900, wordsMinimum: 400, characters: 5_000, charactersExcludeSpaces: true,
        paper: "A4", formats: ["pdf"], scope: .total, known: true))
    #expect(
      asked
        == limit {
          $0.maxPages = 2
          $0.maxSheets = 1
          $0.maxWords = 900
          $0.minWords = 400
          $0.maxCharacters = 5_000
          $0.countsSpaces = false
          $0.paper = "A4"
          $0.formats = ["pdf"]
          $0.scope = .total
        })
  }

  @Test func `flags win, and the rest stays`() {
    let asked = PaperLimit(Limit(pages: 2, paper: "A4", formats: ["pdf"]))
    let both = asked.overriding(
      with: limit {
        $0.maxPages = 5; $0.minFont = 11
      })
    #expect(
      both
        == limit {
          $0.maxPages = 5; $0.paper = "A4"; $0.formats = ["pdf"]; $0.minFont = 11
        })
  }

  @Test func `pages given by flag replace the notice's sheets`() {
    #expect(PaperLimit(Limit(sheets: 1)).overriding(with: limit { $0.maxPages = 3 }) == limit { $0.maxPages = 3 })
  }

  @Test func `characters given by flag bring their own way of counting`() {
    let asked = PaperLimit(Limit(characters: 100, charactersExcludeSpaces: true))
    #expect(asked.overriding(with: limit { $0.maxCharacters = 200 }).countsSpaces)
    #expect(!asked.overriding(with: limit { $0.maxWords = 200 }).countsSpaces)
  }

  @Test func `a length given by flag makes a lost limit known, a font does not`() {
    let lost = PaperLimit(Limit(known: false))
    #expect(lost.overriding(with: limit { $0.maxWords = 500 }).known)
    #expect(!lost.overriding(with: limit { $0.minFont = 11 }).known)
  }

  @Test func `only a limit that asks nothing is empty`() {
    #expect(PaperLimit().isEmpty)
    #expect(PaperLimit(Limit(scope: .each)).isEmpty)
    #expect(!PaperLimit(Limit(known: false)).isEmpty)
    #expect(!limit { $0.minLeading = 12 }.isEmpty)
  }

  @Test(arguments: [
    ("A4", 210.0, 297.0), ("us letter", 215.9, 279.4), ("Letter", 215.9, 279.4), ("US-Letter", 215.9, 279.4),
    ("210x297", 210, 297), ("297 × 210 mm", 210, 297), ("legal", 215.9, 355.6),
  ])
  func `a paper is found by its name or its measures`(_ name: String, _ short: Double, _ long: Double) throws {
    let paper = try #require(StandardPaper(named: name))
    #expect(paper.shortMM == short)
    #expect(paper.longMM == long)
  }

  @Test(arguments: ["", "A44", "x", "10x20x30", "0x0", "nanx297", "1e9x1e9"])
  func `what is no paper is not taken for one`(_ name: String) {
    #expect(StandardPaper(named: name) == nil)
  }

  @Test func `A4 and US Letter are never taken for each other`() throws {
    let a4 = try #require(StandardPaper(named: "A4"))
    #expect(!a4.matches(widthMM: 215.9, heightMM: 279.4))
    #expect(a4.matches(widthMM: 294.1, heightMM: 212.9))
    #expect(!a4.matches(widthMM: 206.9, heightMM: 297))
  }
}
