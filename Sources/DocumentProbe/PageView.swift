import Documents

/// What a reader sees of one page.
struct PageView {
  let sketch: PageSketch
  /// Whether the page could be opened.
  let isRead: Bool
  /// The page's text, each part judged.
  private(set) var text: PageText
  /// The lines of what a reader sees.
  private(set) var lines: [TextLine] = []
  /// The words that a reader sees.
  private(set) var wordCount = 0
  /// What text alone covers, in points; `nil` for a page without. Page numbers alone do not count.
  private(set) var textExtent: Rectangle?
  /// Whether only a drawing could have told what a reader sees, and there is none.
  private(set) var lacksDrawing = false
  /// The words that were lifted off the page: hidden ones, each with what hides it, and watermarks.
  var liftedWords: [TextToken] { lifted.joinedTokens }
  /// The lines of the words that were lifted off the page.
  private(set) var lifted: [TextLine] = []

  /// The page drawn, where that was needed.
  private var ink: PageInk?
  /// The lines that are page numbers.
  private var numbers: [Rectangle] = []

  /// The size under which no reader sees text, in points.
  private static let tiny = 2.0
  /// The width of a letter under which no reader sees it, in points.
  private static let tinyWidth = 0.4
  /// Pages with fewer words may be pictures of text with a number or a header that is text.
  private static let fewWords = 10
  /// As many marks may be letters drawn as shapes.
  private static let manyMarks = 200

  /// Judges a page's text, `nil` for a page that cannot be opened. `draw` and `drawBare` draw the page with and without
  /// its text.
  init(
    _ found: PageText?, _ sketch: PageSketch, _ frame: PDFPageFrame, draw: () -> PageInk?, drawBare: () -> PageInk?
  ) {
    self.sketch = sketch
    isRead = found != nil && !sketch.isEndless
    text = found ?? PageText([], offset: 0, unit: 1)
    guard isRead else { return }
    let sheet = frame.seen(frame.mediaBox)
    text.judge { token in Self.unseenByPlace(token, sketch, sheet: sheet) }
    text.dropShadows()
    if sketch.needsLook, !text.lines.isEmpty { judgeByDrawing(draw(), bare: sketch.isRecognised ? nil : drawBare()) }
    lines = text.visibleLines
    wordCount = lines.reduce(0) { $0 + $1.tokens.count { WordCounter.isWord($0.text) } }
    let numbers = PageNumbers.boxes(in: lines, height: sketch.height)
    self.numbers = numbers
    let body = lines.filter { line in line.box.map { !numbers.contains($0) } ?? false }
    textExtent = Self.union(body.joinedTokens.compactMap(\.inkBox))
    if ink == nil, needsDrawing { ink = draw() }
    lacksDrawing = ink == nil && (sketch.needsLook || needsDrawing)
  }

  private mutating func judgeByDrawing(_ full: PageInk?, bare: PageInk?) {
    ink = full
    guard let full else { return }
    let sketch = sketch
    text.judge { token in
      guard token.unseen == nil, let box = token.box else { return token.unseen }
      guard let bare else {
        // Recognised text stands near what it was read from.
        let near = sketch.isRecognised ? box.grown(downward: box.height) : box
        return full.holdsInk(in: near) ? nil : .unpainted
      }
      if full.differs(from: bare, in: box) || sketch.isPartial && full.holdsInk(in: box) { return nil }
      return sketch.places.cause(at: box) ?? .covered
    }
  }

  /// Takes in the words that were lifted off the page; those that stand where the page shows the same word, as shadows
  /// and doubled strokes do, are left out.
  mutating func add(lifted text: PageText) {
    let shown = Dictionary(grouping: lines.joinedTokens, by: \.text)
    for line in text.lines {
      var kept = TextLine()
      for var word in line.tokens where WordCounter.isWord(word.text) {
        guard !(shown[word.text] ?? []).contains(where: { word.isShadow(of: $0) }) else { continue }
        word.unseen = sketch.places.cause(at: word.box) ?? .unpainted
        kept.tokens.append(word)
      }
      if !kept.tokens.isEmpty { lifted.append(kept) }
    }
  }

  private static func unseenByPlace(_ token: TextToken, _ sketch: PageSketch, sheet: Rectangle) -> TextToken.Unseen? {
    guard let box = token.box else { return nil }
    let (x, y) = ((box.left + box.right) / 2, (box.top + box.bottom) / 2)
    if x < 0 || x > sketch.width || y < 0 || y > sketch.height {
      return x >= sheet.left && x <= sheet.right && y >= sheet.top && y <= sheet.bottom ? .cropped : .offPage
    }
    if let look = token.look, look.size < tiny { return .tiny }
    return token.length >= 3 && max(box.width, box.height) / Double(token.length) < tinyWidth ? .tiny : nil
  }

  /// Whether only a drawing tells where the ink ends, or what kind of page it is.
  private var needsDrawing: Bool {
    if sketch.isUncertain { return true }
    let holdsUnknown = sketch.marks.contains { !$0.isExact }
    if wordCount <= Self.fewWords, holdsUnknown || sketch.marks.count > Self.manyMarks || sketch.showsText {
      return true
    }
    guard holdsUnknown else { return false }
    let exact = Self.union(sketch.marks.lazy.filter(\.isExact).map(\.box))
    guard let sure = textExtent.map({ exact?.joined($0) ?? $0 }) ?? exact else { return true }
    return sketch.marks.contains { mark in
      !mark.isExact
        && (mark.box.left < sure.left - 1 || mark.box.right > sure.right + 1 || mark.box.top < sure.top - 1
          || mark.box.bottom > sure.bottom + 1)
    }
  }

  /// Whether nothing is to be seen on the page.
  var isBlank: Bool {
    guard isRead else { return false }
    if let ink { return ink.extent(without: []) == nil }
    return lines.isEmpty && sketch.marks.isEmpty
  }

  /// Whether nothing is to be seen but the page's number, and lines in its outer eighths that, without their digits, are
  /// among `running`.
  func isBlank(besides running: Set<String>) -> Bool {
    guard isRead, !lines.isEmpty, !isPictureOfText else { return false }
    func isOuter(_ box: Rectangle) -> Bool { box.bottom < sketch.height / 8 || box.top > sketch.height * 7 / 8 }
    let areRunning = lines.allSatisfy { line in
      guard let box = line.box, isOuter(box) else { return false }
      return PageNumbers.isPageNumber(line.text) || running.contains(line.text.filter { !$0.isNumber })
    }
    return areRunning && sketch.marks.allSatisfy { isOuter($0.box) }
  }

  /// Whether the page shows text that the file does not hold as text.
  var isPictureOfText: Bool {
    guard wordCount <= Self.fewWords, let ink, ink.looksLikeText else { return false }
    return sketch.holdsScan || sketch.marks.count > Self.manyMarks || wordCount == 0
  }

  /// What ink of every kind covers, in points; `nil` for a blank page. Page numbers alone do not count.
  var inkExtent: Rectangle? {
    if let ink { return ink.extent(without: numbers) }
    let marks = Self.union(sketch.marks.lazy.map(\.box))
    return textExtent.map { marks?.joined($0) ?? $0 } ?? marks
  }

  private static func union(_ boxes: some Sequence<Rectangle>) -> Rectangle? {
    boxes.reduce(nil) { $0?.joined($1) ?? $1 }
  }
}
