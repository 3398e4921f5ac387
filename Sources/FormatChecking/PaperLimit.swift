package import VacancyModel

/// Everything that can be asked of a paper; what is `nil` or empty is not asked.
package struct PaperLimit: Hashable, Sendable {
  /// The most pages.
  package var maxPages: Int?
  /// The fewest pages.
  package var minPages: Int?
  /// The most sheets; one sheet has two sides.
  package var maxSheets: Int?
  /// The most words.
  package var maxWords: Int?
  /// The fewest words.
  package var minWords: Int?
  /// The most characters.
  package var maxCharacters: Int?
  /// Whether `maxCharacters` counts spaces; they count unless a notice leaves them out.
  package var countsSpaces = true
  /// The paper size by name, `A4` or `US Letter`, or by millimetres, `210x297`.
  package var paper: String?
  /// File name extensions, lower case: `["doc", "docx", "pdf"]`; empty when any is taken.
  package var formats: [String] = []
  /// The largest file, in bytes.
  package var maxBytes: Int?
  /// The smallest size of the body text, in points.
  package var minFont: Double?
  /// The smallest margin on every side, in millimetres.
  package var minMargin: Double?
  /// The smallest distance of lines, in points.
  package var minLeading: Double?
  /// The most characters per inch, spaces counted.
  package var maxDensity: Double?
  /// Whether the figures hold for each paper or for all together, when the notice says.
  package var scope: Limit.Scope?
  /// `false` when a paper is asked for and the copy of the notice does not show how long it may be.
  package var known = true

  /// Nothing asked.
  package init() {}

  /// What a notice asks.
  package init(_ limit: Limit) {
    maxPages = limit.pages
    maxSheets = limit.sheets
    maxWords = limit.words
    minWords = limit.wordsMinimum
    maxCharacters = limit.characters
    countsSpaces = !limit.charactersExcludeSpaces
    paper = limit.paper
    formats = limit.formats
    scope = limit.scope
    known = limit.known
  }

  /// Whether nothing is asked at all.
  package var isEmpty: Bool {
    var plain = self
    plain.scope = nil
    plain.countsSpaces = true
    return plain == PaperLimit()
  }

  /// This limit with every figure that the other states put in the place of its own.
  package func overriding(with other: PaperLimit) -> PaperLimit {
    var result = self
    result.maxPages = other.maxPages ?? maxPages
    result.minPages = other.minPages ?? minPages
    result.maxSheets = other.maxSheets ?? (other.maxPages == nil ? maxSheets : nil)
    result.maxWords = other.maxWords ?? maxWords
    result.minWords = other.minWords ?? minWords
    if other.maxCharacters != nil {
      result.maxCharacters = other.maxCharacters
      result.countsSpaces = other.countsSpaces
    }
    result.paper = other.paper ?? paper
    result.formats = other.formats.isEmpty ? formats : other.formats
    result.maxBytes = other.maxBytes ?? maxBytes
    result.minFont = other.minFont ?? minFont
    result.minMargin = other.minMargin ?? minMargin
    result.minLeading = other.minLeading ?? minLeading
    result.maxDensity = other.maxDensity ?? maxDensity
    result.scope = other.scope ?? scope
    result.known = known || other.statesLength
    return result
  }

  /// Whether a figure bounds the paper's length.
  package var statesLength: Bool {
    maxPages != nil || maxSheets != nil || maxWords != nil || maxCharacters != nil
  }
}
