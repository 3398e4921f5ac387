/// How a number of pages was found.
package enum PageSource: String, Sendable, Codable {
  /// Counted in the file.
  case counted
  /// Laid out by LibreOffice.
  case rendered
  /// The figure the writing program left in the file; often wrong.
  case stored
  /// Set in type by estimate.
  case estimated
}

/// One page as a reader sees it: crop box, rotation and UserUnit applied.
package struct PageSize: Hashable, Sendable, Codable {
  /// The page, counted from 1.
  package var page: Int
  /// The width in millimetres.
  package var widthMM: Double
  /// The height in millimetres.
  package var heightMM: Double
  /// `A4`, `A4 landscape`, `US Letter` …, or `nil` when it has no name.
  package var name: String?

  /// One page's size.
  package init(page: Int, widthMM: Double, heightMM: Double, name: String?) {
    self.page = page
    self.widthMM = widthMM
    self.heightMM = heightMM
    self.name = name
  }
}

/// Words left out of the visible running text, by where they stand.
package struct CountedApart: Hashable, Sendable, Codable {
  /// Words that no reader sees.
  package var hiddenWords = 0
  /// Words in footnotes and endnotes.
  package var footnoteWords = 0
  /// Words in page headers and footers.
  package var headerFooterWords = 0
  /// Words in text boxes.
  package var textBoxWords = 0
  /// Words in comments.
  package var commentWords = 0
  /// Words deleted under tracked changes.
  package var deletedWords = 0

  /// Nothing counted apart.
  package init() {}
}

/// The white edges of the pages, in millimetres from the page's edge to the nearest ink, the smallest of all pages.
package struct InkMargins: Hashable, Sendable, Codable {
  /// Above.
  package var top: Double
  /// At the right.
  package var right: Double
  /// Below.
  package var bottom: Double
  /// At the left.
  package var left: Double

  /// White edges.
  package init(top: Double, right: Double, bottom: Double, left: Double) {
    self.top = top
    self.right = right
    self.bottom = bottom
    self.left = left
  }
}

/// Something about a document, apart from any limit, that its writer should know.
package struct Observation: Hashable, Sendable, Codable {
  /// The observation's name in scripts: `hidden-text`.
  package var id: String
  /// `note`, `warning` or `error`.
  package var severity: String
  /// The page, counted from 1, where there is one.
  package var page: Int?
  /// What was seen: one sentence.
  package var message: String
  /// What to do about it: one sentence, or `nil`.
  package var advice: String?
  /// As what pictures of the pages mark it, where several observations have one name; otherwise `nil`.
  package var place: PagePlace.Kind?

  /// Something about a document.
  package init(
    id: String, severity: String, page: Int? = nil, message: String, advice: String? = nil,
    place: PagePlace.Kind? = nil
  ) {
    self.id = id
    self.severity = severity
    self.page = page
    self.message = message
    self.advice = advice
    self.place = place
  }
}

/// What was measured in a document. A value that is `nil` is unknown.
package struct Measurement: Hashable, Sendable, Codable {
  /// The format by the file's content: `pdf`, `docx`, `odt`, `doc`, `rtf`, `text`, `markdown`, `html`.
  package var format: String
  /// The number of pages.
  package var pages: Int?
  /// How `pages` was found.
  package var pagesBy: PageSource?
  /// The figure stored in a Word or OpenDocument file, whatever `pages` says.
  package var storedPages: Int?
  /// The number of words stored in a Word or OpenDocument file; where it equals `words`, the stored pages are fresh.
  package var storedWords: Int?
  /// Each page's size; for Word files, each section's, with the page on which it begins where known.
  package var paper: [PageSize] = []
  /// Words of the visible running text; `nil` for a scan.
  package var words: Int?
  /// The words of the pages that could be read, where others could not and `words` is unknown.
  package var wordsAtLeast: Int?
  /// Characters of it, spaces counted.
  package var characters: Int?
  /// Characters of it, spaces not counted.
  package var charactersWithoutSpaces: Int?
  /// What was counted apart.
  package var counted = CountedApart()
  /// The size of most characters, in points.
  package var bodyFontSize: Double?
  /// The smallest visible size, in points.
  package var smallestFontSize: Double?
  /// The usual distance of lines, in points.
  package var leading: Double?
  /// The type density of the body text, in characters per inch, spaces counted.
  package var density: Double?
  /// The number of columns.
  package var columns: Int?
  /// The margins of ink.
  package var margins: InkMargins?
  /// The margins of text alone; pictures and rules may stand further out.
  package var textMargins: InkMargins?
  /// The fonts of the visible text, most used first.
  package var fonts: [FontUse] = []
  /// Lines of text on the last page; `nil` when unknown.
  package var lastPageLines: Int?
  /// What else was seen.
  package var observations: [Observation] = []
  /// The visible text, for the check of its content; empty when there is none.
  package var text = ""

  /// A measurement of which only the format is known.
  package init(format: String) { self.format = format }
}
