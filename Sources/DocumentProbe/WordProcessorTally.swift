import Documents

/// Gathers what a word processor's file says, by who sees it and where it stands.
struct WordProcessorTally {
  /// Where a text stands.
  enum Place {
    case body, note, headerFooter, box, comment
  }

  /// Who sees it.
  enum Sight {
    case visible, hidden, deleted
  }

  /// A paragraph while its runs come in.
  struct Paragraph {
    fileprivate var visible = ""
    fileprivate var hidden = ""
    fileprivate var deleted = ""
    fileprivate var last: Sight?

    /// Adds a run's text.
    mutating func add(_ text: String, _ sight: Sight) {
      switch sight {
      case .visible: visible += text
      // Two hidden pieces with visible text between them are two pieces.
      case .hidden: hidden += (last == .hidden || hidden.isEmpty ? "" : " ") + text
      case .deleted: deleted += (last == .deleted || deleted.isEmpty ? "" : " ") + text
      }
      last = sight
    }
  }

  /// The lines that a reader sees, headers, footers and comments left out.
  private(set) var lines: [DocumentText.Line] = []
  /// What stands apart from the running text.
  private(set) var counted = CountedApart()
  private var body = WordCounter()
  private var bodySpaces = 0
  private var fonts: [String: Int] = [:]
  private var sizes: [Double: Int] = [:]

  /// Notes in which type a visible text is set; `size` in points.
  mutating func note(_ text: String, font: String?, size: Double?) {
    let characters = text.count { !WordCounter.isSpace($0) }
    guard characters > 0 else { return }
    if let font { fonts[font, default: 0] += characters }
    if let size { sizes[size, default: 0] += characters }
  }

  /// Counts a paragraph that is complete.
  mutating func close(_ paragraph: Paragraph, in place: Place, role: DocumentText.Role = .text) {
    count(paragraph, in: place)
    guard place == .body || place == .box || place == .note else { return }
    // A line break within a paragraph ends a line for the reader, too.
    for line in paragraph.visible.split(separator: "\n", omittingEmptySubsequences: false) {
      lines.append(DocumentText.Line(String(line), role: role))
    }
  }

  /// Puts the lines since `start` together as one row of a table.
  mutating func joinRow(since start: Int, cells: [Int]) {
    guard start < lines.count else { return }
    let bounds = [start] + cells
    let texts = bounds.indices.map { index in
      let end = index + 1 < bounds.count ? bounds[index + 1] : lines.count
      return lines[bounds[index]..<end].map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
    }
    lines.removeSubrange(start...)
    lines.append(DocumentText.Line(texts.filter { !$0.isEmpty }.joined(separator: "\t"), role: .tableRow))
  }

  private mutating func count(_ paragraph: Paragraph, in place: Place) {
    counted.hiddenWords += WordCounter(paragraph.hidden).words
    counted.deletedWords += WordCounter(paragraph.deleted).words
    switch place {
    case .body:
      body.add(paragraph.visible)
      bodySpaces += paragraph.visible.count { WordCounter.isSpace($0) && !$0.isNewline }
    case .note: counted.footnoteWords += WordCounter(paragraph.visible).words
    case .headerFooter: counted.headerFooterWords += WordCounter(paragraph.visible).words
    case .box: counted.textBoxWords += WordCounter(paragraph.visible).words
    case .comment: counted.commentWords += WordCounter(paragraph.visible).words
    }
  }

  /// The words, characters, type and text as a measurement has them.
  ///
  /// Characters are counted as Word does: every space and tab, but not the ends of paragraphs and lines.
  func fill(_ measurement: inout Measurement) {
    measurement.words = body.words
    measurement.charactersWithoutSpaces = body.charactersWithoutSpaces
    measurement.characters = body.charactersWithoutSpaces + bodySpaces
    measurement.counted = counted
    // Of sizes used equally often the larger is the body's.
    measurement.bodyFontSize = sizes.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    measurement.smallestFontSize = sizes.keys.min()
    measurement.fonts = fonts.map { FontUse(name: $0.key, characters: $0.value) }
      .sorted { ($1.characters, $0.name) < ($0.characters, $1.name) }
    measurement.text = lines.map(\.text).joined(separator: "\n")
  }
}
