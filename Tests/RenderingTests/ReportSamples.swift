import Documents
import FormatChecking
import VacancyModel

@testable import Rendering

/// Checks with pictures of invented pages.
enum ReportSamples {
  /// One white pixel.
  static let png =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7uT0gAAAABJRU5ErkJggg=="

  static func page(_ number: Int, _ places: [PagePlace] = [], png: String? = png) -> PagePicture {
    PagePicture(
      page: number, widthMM: 210, heightMM: 297, png: png,
      textBlock: PageBox(left: 0.12, top: 0.08, width: 0.76, height: 0.8), places: places)
  }

  static let hidden = PagePlace(
    .clearText, PageBox(left: 0.2, top: 0.5, width: 0.4, height: 0.02), text: "white <b>words</b>")

  /// A third page where two are allowed, and hidden words on the first.
  static let tooLong = IllustratedCheck(
    check: CheckSamples.tooLong(), pictures: PagePictures(pages: [page(1, [hidden]), page(2), page(3)]))

  static let fitting = IllustratedCheck(
    check: CheckSamples.fitting(), pictures: PagePictures(pages: [page(1), page(2)]))

  /// Too many words, small type, narrow margins, wrong paper.
  static let manyFaults: IllustratedCheck = {
    var limit = PaperLimit()
    limit.maxWords = 1_000
    limit.maxCharacters = 7_000
    limit.minFont = 12
    limit.minMargin = 25
    limit.maxDensity = 10
    limit.paper = "US Letter"
    var measurement = CheckSamples.measurement(pages: 2)
    measurement.textMargins = measurement.margins
    measurement.margins?.bottom = 15
    measurement.textMargins?.bottom = 15
    measurement.observations = [
      Observation(
        id: "hidden-text", severity: "warning", page: 1, message: "3 words cannot be seen: white.",
        place: .clearText),
      Observation(
        id: "hidden-text", severity: "warning", page: 2, message: "4 words cannot be seen: too small.",
        place: .tinyText),
      Observation(id: "watermark", severity: "note", page: 2, message: "Page 2 has a watermark."),
      Observation(id: "metadata", severity: "note", message: "The file tells: author <Nobody> & Sons."),
    ]
    let check = CheckReport(
      file: "folder/<paper> & \"notes\".pdf", sha256: CheckSamples.hash, bytes: 2_345_678, measurement: measurement,
      limit: limit, findings: FormatCheck.findings(for: measurement, against: limit, bytes: 2_345_678),
      verdict: "over")
    let line = PageBox(left: 0.12, top: 0.3, width: 0.76, height: 0.02)
    let places: [PagePlace.Kind] = [
      .lastWord, .beyondLastWord, .lastCharacter, .beyondLastCharacter, .smallType, .marginText,
    ]
    return IllustratedCheck(
      check: check,
      pictures: PagePictures(pages: [
        page(1, [hidden] + places.map { PagePlace($0, line) }),
        page(2, [PagePlace(.tinyText, line, text: "tiny")], png: nil),
      ]))
  }()

  static let text: IllustratedCheck = {
    var measurement = Measurement(format: "text")
    measurement.pages = 2
    measurement.pagesBy = .estimated
    measurement.words = 900
    var limit = PaperLimit()
    limit.maxPages = 1
    return IllustratedCheck(
      check: CheckReport(
        file: "-", sha256: CheckSamples.hash, bytes: 6_000, measurement: measurement, limit: limit,
        findings: FormatCheck.findings(for: measurement, against: limit, bytes: 6_000), verdict: "unknown"),
      absence: .text)
  }()

  static let unreadable = IllustratedCheck(check: CheckSamples.unreadable(), absence: .unreadable)
  static let free = IllustratedCheck(check: CheckSamples.free(), absence: .failed)
  static let unknown = IllustratedCheck(check: CheckSamples.unknown(), absence: .notLaidOut)

  static let all: [(name: String, papers: [IllustratedCheck])] = [
    ("too-long", [tooLong]), ("fitting", [fitting]), ("many-faults", [manyFaults]), ("text", [text]),
    ("unreadable", [unreadable]), ("free", [free]), ("unknown", [unknown]),
    ("several", [tooLong, fitting, manyFaults, text, unreadable, unknown]), ("all-fit", [fitting, fitting]),
  ]

  static func record(_ papers: [IllustratedCheck], _ language: Messages.Language = .english) throws -> [UInt8] {
    try ReportXML.render(papers, now: Samples.now, clock: Samples.brussels, messages: Samples.messages(language))
  }
}
