import Documents
import FormatChecking
import Testing
import VacancyModel

/// A two-page A4 paper that breaks nothing, changed as a test needs.
func paper(_ change: (inout Measurement) -> Void = { _ in }) -> Measurement {
  var measurement = Measurement(format: "pdf")
  measurement.pages = 2
  measurement.pagesBy = .counted
  measurement.paper = [1, 2].map { PageSize(page: $0, widthMM: 210, heightMM: 297, name: "A4") }
  measurement.words = 1_000
  measurement.characters = 6_200
  measurement.charactersWithoutSpaces = 5_200
  measurement.bodyFontSize = 11
  measurement.smallestFontSize = 11
  measurement.leading = 13
  measurement.density = 14
  measurement.columns = 1
  measurement.margins = InkMargins(top: 25, right: 25, bottom: 25, left: 25)
  measurement.lastPageLines = 40
  change(&measurement)
  return measurement
}

/// A limit that asks what a test needs.
func limit(_ change: (inout PaperLimit) -> Void = { _ in }) -> PaperLimit {
  var limit = PaperLimit()
  change(&limit)
  return limit
}

/// One row of the table of verdicts.
struct Judged: CustomTestStringConvertible, Sendable {
  var name: String
  var paper: Measurement
  var limit: PaperLimit
  var bytes: Int? = 50_000
  var verdict: Verdict
  /// The findings' names with their severities, in order.
  var findings: [String]

  var testDescription: String { name }
}

@Suite struct FormatCheckTests {
  @Test(arguments: within + over + inPart + open)
  func `a paper gets the verdict of its limits`(_ row: Judged) {
    let findings = FormatCheck.findings(for: row.paper, against: row.limit, bytes: row.bytes)
    #expect(findings.map { "\($0.severity) \($0.id)" } == row.findings)
    #expect(FormatCheck.verdict(for: row.paper, against: row.limit, bytes: row.bytes) == row.verdict)
  }

  static let within: [Judged] = [
    Judged(name: "no limit", paper: paper(), limit: limit(), verdict: .within, findings: []),
    Judged(
      name: "as many pages as allowed", paper: paper(), limit: limit { $0.maxPages = 2 }, verdict: .within, findings: []
    ),
    Judged(
      name: "one sheet has two sides", paper: paper(), limit: limit { $0.maxSheets = 1 }, verdict: .within, findings: []
    ),
    Judged(
      name: "as many words as allowed", paper: paper(),
      limit: limit {
        $0.maxWords = 1_000; $0.minWords = 1_000
      },
      verdict: .within, findings: []),
    Judged(
      name: "spaces left out", paper: paper(),
      limit: limit {
        $0.maxCharacters = 5_200; $0.countsSpaces = false
      },
      verdict: .within, findings: []),
    Judged(
      name: "A4 rounded to points and trimmed",
      paper: paper { $0.paper[1] = PageSize(page: 2, widthMM: 209.2, heightMM: 299.4, name: nil) },
      limit: limit { $0.paper = "A4" }, verdict: .within, findings: []),
    Judged(
      name: "A4 turned",
      paper: paper { $0.paper[1] = PageSize(page: 2, widthMM: 297, heightMM: 210, name: "A4 landscape") },
      limit: limit { $0.paper = "a4" }, verdict: .within, findings: []),
    Judged(
      name: "measures for a name", paper: paper(), limit: limit { $0.paper = "210 x 297 mm" }, verdict: .within,
      findings: []),
    Judged(
      name: "10.9 pt for 11", paper: paper { $0.bodyFontSize = 10.9 }, limit: limit { $0.minFont = 11 },
      verdict: .within, findings: []),
    Judged(
      name: "footnotes are smaller", paper: paper { $0.smallestFontSize = 8 }, limit: limit { $0.minFont = 11 },
      verdict: .within, findings: ["note small-type"]),
    Judged(
      name: "an italic stands out",
      paper: paper { $0.margins = InkMargins(top: 25, right: 24.2, bottom: 25, left: 24.6) },
      limit: limit { $0.minMargin = 25 }, verdict: .within, findings: []),
    Judged(
      name: "a rule in the margin, and the text within",
      paper: paper {
        $0.margins?.top = 10
        $0.textMargins = InkMargins(top: 25, right: 25, bottom: 25, left: 25)
      },
      limit: limit { $0.minMargin = 25 }, verdict: .within, findings: ["warning margin-ink"]),
    Judged(
      name: "leading and density rounded",
      paper: paper {
        $0.leading = 12.9; $0.density = 14.2
      },
      limit: limit {
        $0.minLeading = 13; $0.maxDensity = 14
      }, verdict: .within, findings: []),
    Judged(
      name: "a file as large as allowed", paper: paper(), limit: limit { $0.maxBytes = 50_000 }, verdict: .within,
      findings: []),
    Judged(
      name: "PDF among others", paper: paper(), limit: limit { $0.formats = ["docx", "PDF"] }, verdict: .within,
      findings: []),
    Judged(
      name: "Markdown is a text file", paper: paper { $0.format = "markdown" }, limit: limit { $0.formats = ["txt"] },
      verdict: .within, findings: []),
    Judged(
      name: "the stored figure never decides",
      paper: paper {
        $0.format = "docx"; $0.pagesBy = .rendered; $0.storedPages = 9; $0.storedWords = 1
      },
      limit: limit { $0.maxPages = 2 }, verdict: .within, findings: []),
    Judged(
      name: "a stand-in of the same metrics",
      paper: paper {
        $0.pagesBy = .rendered
        $0.fonts = [
          FontUse(name: "Calibri", characters: 6_000, standIn: "Carlito", standInHasSameMetrics: true),
          FontUse(name: "Wingdings", characters: 9, standIn: "OpenSymbol"),
        ]
      },
      limit: limit { $0.maxPages = 2 }, verdict: .within, findings: []),
    Judged(
      name: "another font, and room to spare",
      paper: paper {
        $0.pagesBy = .rendered; $0.fonts = [FontUse(name: "Aptos", characters: 6_000, standIn: "DejaVu")]
      },
      limit: limit { $0.maxPages = 3 }, verdict: .within, findings: []),
    Judged(
      name: "observations stay what they are",
      paper: paper {
        $0.observations = [
          Observation(id: "author", severity: "note", message: "It names its author."),
          Observation(id: "hidden-text", severity: "warning", page: 1, message: "14 words that no reader sees."),
        ]
      },
      limit: limit { $0.maxPages = 2 }, verdict: .within, findings: ["warning hidden-text", "note author"]),
  ]

  static let over: [Judged] = [
    Judged(
      name: "one page too many", paper: paper(), limit: limit { $0.maxPages = 1 }, verdict: .over,
      findings: ["error page-limit"]),
    Judged(
      name: "a page too few", paper: paper(), limit: limit { $0.minPages = 3 }, verdict: .over,
      findings: ["error page-minimum"]),
    Judged(
      name: "three sides on one sheet", paper: paper { $0.pages = 3 }, limit: limit { $0.maxSheets = 1 },
      verdict: .over, findings: ["error sheet-limit"]),
    Judged(
      name: "pages decide before sheets", paper: paper(),
      limit: limit {
        $0.maxSheets = 1; $0.maxPages = 1
      },
      verdict: .over, findings: ["error page-limit"]),
    Judged(
      name: "one word too many", paper: paper(), limit: limit { $0.maxWords = 999 }, verdict: .over,
      findings: ["error word-limit"]),
    Judged(
      name: "one word too few", paper: paper(), limit: limit { $0.minWords = 1_001 }, verdict: .over,
      findings: ["error word-minimum"]),
    Judged(
      name: "spaces counted", paper: paper(), limit: limit { $0.maxCharacters = 6_199 }, verdict: .over,
      findings: ["error character-limit"]),
    Judged(
      name: "US Letter for A4",
      paper: paper { $0.paper[1] = PageSize(page: 2, widthMM: 215.9, heightMM: 279.4, name: "US Letter") },
      limit: limit { $0.paper = "A4" }, verdict: .over, findings: ["error paper-size"]),
    Judged(
      name: "small type", paper: paper { $0.bodyFontSize = 10.5 }, limit: limit { $0.minFont = 11 }, verdict: .over,
      findings: ["error font-size"]),
    Judged(
      name: "a narrow margin", paper: paper { $0.margins?.left = 18 }, limit: limit { $0.minMargin = 20 },
      verdict: .over, findings: ["error margin"]),
    Judged(
      name: "text in the margin, and a rule, too",
      paper: paper {
        $0.margins?.top = 10
        $0.textMargins = InkMargins(top: 12, right: 25, bottom: 25, left: 25)
      },
      limit: limit { $0.minMargin = 25 }, verdict: .over, findings: ["error margin"]),
    Judged(
      name: "tight lines", paper: paper { $0.leading = 11.5 }, limit: limit { $0.minLeading = 12 }, verdict: .over,
      findings: ["error leading"]),
    Judged(
      name: "squeezed type", paper: paper { $0.density = 16.1 }, limit: limit { $0.maxDensity = 15 }, verdict: .over,
      findings: ["error density"]),
    Judged(
      name: "a file too large", paper: paper(), limit: limit { $0.maxBytes = 49_999 }, verdict: .over,
      findings: ["error file-size"]),
    Judged(
      name: "PDF for Word", paper: paper(), limit: limit { $0.formats = ["doc", "docx"] }, verdict: .over,
      findings: ["error file-format"]),
    Judged(
      name: "a broken limit outweighs an open one", paper: paper { $0.words = nil },
      limit: limit {
        $0.maxPages = 1; $0.maxWords = 500
      }, verdict: .over,
      findings: ["error page-limit", "warning words-unknown"]),
  ]

  private static let scanned = Documents.Observation(
    id: "no-text-layer", severity: "warning", page: 2, message: "Page 2 shows text as a picture.")

  /// Papers of which a page cannot be read.
  static let inPart: [Judged] = [
    Judged(
      name: "the readable pages alone are too many words",
      paper: paper {
        $0.words = nil; $0.wordsAtLeast = 612; $0.observations = [scanned]
      }, limit: limit { $0.maxWords = 500 }, verdict: .over,
      findings: ["error word-limit", "warning no-text-layer"]),
    Judged(
      name: "the readable pages alone are few words",
      paper: paper {
        $0.words = nil; $0.wordsAtLeast = 499; $0.observations = [scanned]
      }, limit: limit { $0.maxWords = 500 }, verdict: .unknown, findings: ["warning no-text-layer"]),
    Judged(
      name: "as many words as are allowed, and a page more",
      paper: paper {
        $0.words = nil; $0.wordsAtLeast = 500; $0.observations = [scanned]
      }, limit: limit { $0.maxWords = 500 }, verdict: .unknown, findings: ["warning no-text-layer"]),
  ]

  static let open: [Judged] = [
    Judged(
      name: "Word without LibreOffice",
      paper: paper {
        $0.format = "docx"; $0.pages = nil; $0.pagesBy = nil; $0.storedPages = 1
      },
      limit: limit { $0.maxPages = 2 }, verdict: .unknown, findings: ["warning pages-unknown"]),
    Judged(
      name: "the stored figure as the only one", paper: paper { $0.pagesBy = .stored },
      limit: limit { $0.maxPages = 1 },
      verdict: .unknown, findings: ["warning pages-unknown"]),
    Judged(
      name: "an estimate breaks nothing",
      paper: paper {
        $0.format = "text"; $0.pages = 9; $0.pagesBy = .estimated
      },
      limit: limit { $0.maxPages = 2 }, verdict: .unknown, findings: ["warning pages-estimated"]),
    Judged(
      name: "a scan",
      paper: paper {
        $0.words = nil; $0.characters = nil
      }, limit: limit { $0.maxWords = 500 },
      verdict: .unknown, findings: ["warning words-unknown"]),
    Judged(
      name: "text has no paper", paper: paper { $0.paper = [] }, limit: limit { $0.paper = "A4" }, verdict: .unknown,
      findings: ["warning paper-unknown"]),
    Judged(
      name: "a paper nobody knows", paper: paper(), limit: limit { $0.paper = "foolscap" }, verdict: .unknown,
      findings: ["warning paper-unknown"]),
    Judged(
      name: "type that was not measured",
      paper: paper {
        $0.bodyFontSize = nil; $0.margins = nil
      },
      limit: limit {
        $0.minFont = 11; $0.minMargin = 20
      }, verdict: .unknown, findings: ["warning type-unknown"]),
    Judged(
      name: "a limit that the copy lost", paper: paper(), limit: limit { $0.known = false }, verdict: .unknown,
      findings: ["warning limit-unknown"]),
    Judged(
      name: "exactly full, in a font that is not here",
      paper: paper {
        $0.pagesBy = .rendered; $0.fonts = [FontUse(name: "Aptos", characters: 6_000, standIn: "DejaVu")]
      },
      limit: limit { $0.maxPages = 2 }, verdict: .within, findings: ["warning pages-uncertain"]),
    Judged(
      name: "exactly full, and Word counted more for the same words",
      paper: paper {
        $0.pagesBy = .rendered; $0.storedPages = 3; $0.storedWords = 1_000
      },
      limit: limit { $0.maxPages = 2 }, verdict: .within, findings: ["warning pages-uncertain"]),
    Judged(
      name: "footnotes that would make it too long", paper: paper { $0.counted.footnoteWords = 40 },
      limit: limit { $0.maxWords = 1_020 }, verdict: .within, findings: ["warning words-in-notes-and-boxes"]),
    Judged(
      name: "a password",
      paper: paper {
        $0.observations = [Observation(id: "password", severity: "error", message: "It needs a password.")]
      },
      limit: limit { $0.maxPages = 1 }, verdict: .unreadable, findings: ["error password"]),
  ]
}
