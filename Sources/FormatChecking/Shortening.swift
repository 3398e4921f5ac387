import Documents

/// By how much a paper with too many pages must become shorter, in the words of someone who will do it.
struct Shortening {
  private let excess: Int
  private let lastPage: Int
  private let lastPageLines: Int?
  private let wordsPerLine: Double

  /// The way from a measured paper to `pages` pages, of which it has more.
  init(of measurement: Measurement, to pages: Int) {
    lastPage = measurement.pages ?? pages
    excess = lastPage - pages
    lastPageLines = measurement.lastPageLines
    wordsPerLine = Self.wordsPerLine(of: measurement)
  }

  /// What stands on the last page: `; page 3 has 3 lines`.
  var `where`: String {
    guard let lines = lastPageLines else { return "" }
    return lines == 0 ? "; page \(lastPage) is blank" : "; page \(lastPage) has \(Figure.count(lines, "line"))"
  }

  /// What to do.
  var advice: String {
    let pages = Figure.count(excess, "page")
    guard let lines = lastPageLines else { return "Shorten by \(pages) and export again." }
    if excess == 1, lines == 0 {
      return "Take away the blank page at the end (an empty paragraph or a page break makes it), and export again."
    }
    let rest = "\(Figure.count(lines, "line")) (about \(Figure.count(words(in: lines), "word")))"
    if excess == 1 { return "Shorten by \(rest) and export again." }
    let whole = Figure.count(excess - 1, "page")
    return lines == 0
      ? "Shorten by \(whole), take away the blank page at the end, and export again."
      : "Shorten by \(whole) and \(rest), and export again."
  }

  private func words(in lines: Int) -> Int { Self.rounded(Double(lines) * wordsPerLine) }

  /// Rounded to what such an estimate is worth.
  private static func rounded(_ words: Double) -> Int {
    words < 20 ? max(1, Int(words.rounded())) : Int((words / 5).rounded()) * 5
  }

  /// The words that so many lines of a paper hold, by estimate.
  static func words(in lines: UInt, of measurement: Measurement) -> Int {
    rounded(Double(lines) * wordsPerLine(of: measurement))
  }

  /// From the width of the text block, the type density and the length of the words, or a usual A4 line.
  private static func wordsPerLine(of measurement: Measurement) -> Double {
    guard let words = measurement.words, words > 0, let characters = measurement.characters,
      let density = measurement.density, let margins = measurement.margins, let paper = measurement.paper.first
    else { return usual }
    let width = (paper.widthMM - margins.left - margins.right) / 25.4 / Double(max(1, measurement.columns ?? 1))
    let result = width * density * Double(words) / Double(max(words, characters))
    return result.isFinite && result >= 1 && result <= 40 ? result : usual
  }

  /// Words in a line of 16 cm at 11 pt.
  private static let usual = 13.0
}
