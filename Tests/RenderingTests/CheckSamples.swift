import Documents
import FormatChecking
import VacancyModel

@testable import Rendering

/// Checks of invented papers.
enum CheckSamples {
  static let hash = String(repeating: "0f", count: 32)

  static let limit: PaperLimit = {
    var limit = PaperLimit()
    limit.maxPages = 2
    limit.paper = "A4"
    limit.formats = ["doc", "docx", "pdf"]
    return limit
  }()

  static let source = Source(line: 17, quote: "a Word or PDF file of no more than two A4 pages")

  static func measurement(pages: Int) -> Measurement {
    var measurement = Measurement(format: "pdf")
    measurement.pages = pages
    measurement.pagesBy = .counted
    measurement.paper = (1...pages).map { PageSize(page: $0, widthMM: 209.9028, heightMM: 297.0389, name: "A4") }
    measurement.words = 1_162
    measurement.characters = 7_240
    measurement.charactersWithoutSpaces = 6_078
    measurement.bodyFontSize = 11
    measurement.smallestFontSize = 9
    measurement.leading = 13.4
    measurement.density = 14.2
    measurement.columns = 1
    measurement.margins = InkMargins(top: 25, right: 24.66, bottom: 20.1, left: 25)
    measurement.lastPageLines = 4
    return measurement
  }

  /// A third page of four lines, and words that nobody sees.
  static func tooLong() -> CheckReport {
    var measurement = measurement(pages: 3)
    measurement.counted.hiddenWords = 14
    measurement.observations = [
      Observation(
        id: "hidden-text", severity: "warning", page: 1, message: "14 words in the file cannot be seen by a reader.",
        advice: "Take out the white text, then export again.")
    ]
    return report("paper.pdf", measurement, limit)
  }

  /// Two pages where two are allowed.
  static func fitting() -> CheckReport { report("paper.pdf", measurement(pages: 2), limit) }

  /// A Word file that nothing here could lay out.
  static func unknown() -> CheckReport {
    var measurement = Measurement(format: "docx")
    measurement.storedPages = 2
    measurement.words = 980
    measurement.characters = 6_001
    return report("essay.docx", measurement, limit, source: nil)
  }

  /// Nothing is asked of it.
  static func free() -> CheckReport { report("paper.pdf", measurement(pages: 3), PaperLimit(), source: nil) }

  /// Bytes that are no document.
  static func unreadable() -> CheckReport {
    CheckReport(
      file: "photo.pdf", sha256: hash, bytes: 12, measurement: nil, limit: limit,
      findings: [
        Finding(
          id: "not-what-it-claims", severity: .error, message: "photo.pdf is called PDF, but is a picture.",
          advice: "Give the paper itself.")
      ], verdict: "unreadable")
  }

  static func report(
    _ file: String, _ measurement: Measurement, _ limit: PaperLimit, source: Source? = source
  ) -> CheckReport {
    CheckReport(
      file: file, sha256: hash, bytes: 84_112, measurement: measurement, limit: limit, source: source,
      findings: FormatCheck.findings(for: measurement, against: limit, bytes: 84_112),
      verdict: FormatCheck.verdict(for: measurement, against: limit, bytes: 84_112).rawValue)
  }
}
