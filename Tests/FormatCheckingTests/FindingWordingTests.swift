import Documents
import FormatChecking
import Testing
import VacancyModel

/// What a person reads: where, by how much, and what to do.
@Suite struct FindingWordingTests {
  private func finding(_ measurement: Measurement, _ limit: PaperLimit, bytes: Int? = nil) throws -> Finding {
    try #require(FormatCheck.findings(for: measurement, against: limit, bytes: bytes).first)
  }

  @Test func `too many pages says how many lines to cut`() throws {
    let found = try finding(
      paper {
        $0.pages = 3; $0.lastPageLines = 3
      }, limit { $0.maxPages = 2 })
    #expect(found.message == "3 pages, 2 allowed; page 3 has 3 lines.")
    // 160 mm of 14 characters an inch, 6.2 characters a word: 14 words a line.
    #expect(found.advice == "Shorten by 3 lines (about 45 words) and export again.")
    #expect(found.page == 3)
    #expect(found.measured == "3 pages")
    #expect(found.allowed == "2 pages")
  }

  @Test func `pages beyond the next are cut whole`() throws {
    let found = try finding(
      paper {
        $0.pages = 5; $0.lastPageLines = 1; $0.density = nil
      }, limit { $0.maxPages = 2 })
    #expect(found.message == "5 pages, 2 allowed; page 5 has 1 line.")
    #expect(found.advice == "Shorten by 2 pages and 1 line (about 13 words), and export again.")
  }

  @Test func `a blank last page is taken away, not shortened`() throws {
    let found = try finding(
      paper {
        $0.pages = 3; $0.lastPageLines = 0
      }, limit { $0.maxPages = 2 })
    #expect(found.message == "3 pages, 2 allowed; page 3 is blank.")
    #expect(try #require(found.advice).hasPrefix("Take away the blank page"))
  }

  @Test func `without lines the pages are named`() throws {
    let found = try finding(
      paper {
        $0.pages = 4; $0.lastPageLines = nil
      }, limit { $0.maxPages = 2 })
    #expect(found.message == "4 pages, 2 allowed.")
    #expect(found.advice == "Shorten by 2 pages and export again.")
  }

  @Test func `a page count that a missing font decides says so`() throws {
    let found = try finding(
      paper {
        $0.pages = 3
        $0.pagesBy = .rendered
        $0.fonts = [FontUse(name: "Aptos", characters: 6_000, standIn: "DejaVu Sans")]
      }, limit { $0.maxPages = 2 })
    #expect(found.severity == .error)
    #expect(found.message.contains("Aptos is not installed here"))
  }

  @Test func `the stored figure is shown and not believed`() throws {
    let found = try finding(
      paper {
        $0.format = "docx"; $0.pages = nil; $0.pagesBy = nil; $0.storedPages = 1
      }, limit { $0.maxPages = 2 })
    #expect(found.message.contains("noted 1 page"))
    #expect(found.measured == "1 page noted in the file")
  }

  @Test func `words are grouped and the difference is named`() throws {
    let found = try finding(
      paper {
        $0.words = 1_162; $0.counted.footnoteWords = 12
      }, limit { $0.maxWords = 1_000 })
    #expect(found.message == "1,162 words, 1,000 allowed: 162 words too many.")
    #expect(found.advice == "Shorten by 162 words. Footnotes were not counted.")
  }

  @Test func `wrong paper names its pages`() throws {
    let found = try finding(
      paper {
        $0.pages = 7
        $0.paper = (1...7).map {
          $0 < 3 || $0 == 6
            ? PageSize(page: $0, widthMM: 210, heightMM: 297, name: "A4")
            : PageSize(page: $0, widthMM: 215.9, heightMM: 279.4, name: "US Letter")
        }
      }, limit { $0.paper = "A4" })
    #expect(found.message == "Pages 3 to 5 and 7 are US Letter (216 × 279 mm); A4 is asked for.")
    #expect(found.page == 3)
  }

  @Test func `one wrong page stands in the singular, all of them as every page`() throws {
    let letter = { PageSize(page: $0, widthMM: 215.9, heightMM: 279.4, name: "US Letter") }
    let one = try finding(paper { $0.paper[1] = letter(2) }, limit { $0.paper = "A4" })
    #expect(one.message.hasPrefix("Page 2 is US Letter"))
    let all = try finding(paper { $0.paper = [letter(1), letter(2)] }, limit { $0.paper = "A4" })
    #expect(all.message.hasPrefix("Every page is US Letter"))
    let section = try finding(
      paper {
        $0.pages = nil; $0.paper[1] = letter(2)
      }, limit { $0.paper = "A4" })
    #expect(section.message.hasPrefix("Section 2 is US Letter"))
    #expect(section.page == nil)
  }

  @Test func `a page beyond all measure is named all the same`() throws {
    let found = try finding(
      paper { $0.paper = [PageSize(page: 1, widthMM: 1e300, heightMM: .infinity, name: nil)] },
      limit { $0.paper = "A4" })
    #expect(found.message.contains("unknown × unknown mm"))
  }

  @Test func `a format is named as a person calls it`() throws {
    let word = try finding(paper { $0.format = "odt" }, limit { $0.formats = ["doc", "docx", "pdf"] })
    #expect(word.message == "This is OpenDocument (.odt); Word or PDF is asked for.")
    #expect(word.advice == "Export the paper as Word and check that file.")
  }

  @Test func `narrow margins name their sides`() throws {
    let found = try finding(
      paper { $0.margins = InkMargins(top: 12, right: 25, bottom: 25, left: 18.04) }, limit { $0.minMargin = 20 })
    #expect(found.message == "Margins are too narrow: top 12 mm and left 18 mm; at least 20 mm is asked for.")
    #expect(found.measured == "12 mm")
  }

  @Test func `sheets keep their name and a total is called one`() throws {
    let sheets = try finding(
      paper {
        $0.pages = 3; $0.lastPageLines = nil
      }, limit { $0.maxSheets = 1 })
    #expect(sheets.message == "3 pages, 1 sheet (2 sides) allowed.")
    let total = try finding(
      paper {
        $0.pages = 3; $0.lastPageLines = nil
      },
      limit {
        $0.maxPages = 2; $0.scope = .total
      })
    #expect(total.message == "3 pages, 2 in total allowed.")
  }

  @Test func `a size in bytes is readable`() throws {
    let found = try finding(paper(), limit { $0.maxBytes = 2_000_000 }, bytes: 2_345_678)
    #expect(found.message == "The file has 2.3 MB; 2 MB is the most, 345.7 kB less.")
  }
}
