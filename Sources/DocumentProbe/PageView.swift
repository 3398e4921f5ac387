import Documents

/// What a reader sees of one page.
struct PageView {
  let sketch: PageSketch
  /// Whether the page could be opened.
  let isRead: Bool
  /// The page's text, each part judged.
  private(set) var text: PageText
  /// The page drawn, where that was needed.
  private(set) var ink: PageInk?
  /// The words whose colour or way of painting hides them.
  var clearWords = 0

  /// The size under which no reader sees text, in points.
  private static let tiny = 2.0
  /// The width of a letter under which no reader sees it, in points.
  private static let tinyWidth = 0.4

  /// Judges a page's text, `nil` for a page that cannot be opened. `draw` and `drawBare` draw the page with and without its text.
  init(
    _ found: PageText?, _ sketch: PageSketch, _ frame: PDFPageFrame, draw: () -> PageInk?, drawBare: () -> PageInk?
  ) {
    self.sketch = sketch
    isRead = found != nil
    let text = found ?? PageText([], offset: 0, unit: 1)
    self.text = text
    guard isRead else { return }
    let sheet = frame.seen(frame.mediaBox)
    self.text.judge { token in Self.unseenByPlace(token, sketch, sheet: sheet) }
    if sketch.needsLook, !text.lines.isEmpty {
      let full = draw()
      ink = full
      let bare = sketch.isRecognised ? nil : drawBare()
      self.text.judge { token in
        guard token.unseen == nil, let box = token.box, let full else { return token.unseen }
        guard let bare else { return full.holdsInk(in: box) ? nil : .clear }
        return full.differs(from: bare, in: box) ? nil : .covered
      }
    }
    if ink == nil, needsDrawing { ink = draw() }
  }

  private static func unseenByPlace(_ token: TextToken, _ sketch: PageSketch, sheet: Rectangle) -> TextToken.Unseen? {
    guard let box = token.box else { return nil }
    let (x, y) = ((box.left + box.right) / 2, (box.top + box.bottom) / 2)
    if x < 0 || x > sketch.width || y < 0 || y > sketch.height {
      return x >= sheet.left && x <= sheet.right && y >= sheet.top && y <= sheet.bottom ? .cropped : .offPage
    }
    if let look = token.look, look.size < tiny { return .tiny }
    let count = Double(token.text.unicodeScalars.count)
    return count >= 3 && max(box.width, box.height) / count < tinyWidth ? .tiny : nil
  }

  /// The words that a reader sees.
  var visibleWords: Int { text.visibleLines.reduce(0) { $0 + $1.tokens.count { WordCounter.isWord($0.text) } } }

  /// Whether only a drawing tells where the ink ends, or what kind of page it is.
  private var needsDrawing: Bool {
    if sketch.isUncertain { return true }
    if visibleWords <= 10, sketch.marks.contains(where: { !$0.isExact }) || sketch.marks.count > 200 || sketch.showsText
    {
      return true
    }
    guard let sure = union(textBoxes() + sketch.marks.filter(\.isExact).map(\.box)) else {
      return !sketch.marks.isEmpty
    }
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
    return text.visibleLines.isEmpty && sketch.marks.isEmpty
  }

  /// Whether the page shows text that the file does not hold as text.
  var isPictureOfText: Bool { visibleWords <= 10 && (ink?.looksLikeText ?? false) && !isBlank && isMostlyPainted }

  private var isMostlyPainted: Bool {
    sketch.holdsScan || sketch.marks.count > 200 || visibleWords == 0
  }

  /// The places of what counts as ink of text: page numbers alone do not.
  private func textBoxes() -> [Rectangle] {
    let lines = text.visibleLines
    let numbers = PageNumbers.boxes(in: lines, height: sketch.height)
    return lines.filter { line in line.box.map { !numbers.contains($0) } ?? false }.flatMap(\.tokens).compactMap(
      \.inkBox)
  }

  /// What text alone covers, in points; `nil` for a page without.
  var textExtent: Rectangle? { union(textBoxes()) }

  /// What ink of every kind covers, in points; `nil` for a blank page.
  var inkExtent: Rectangle? {
    if let ink { return ink.extent(without: PageNumbers.boxes(in: text.visibleLines, height: sketch.height)) }
    return union(textBoxes() + sketch.marks.map(\.box))
  }

  private func union(_ boxes: [Rectangle]) -> Rectangle? {
    guard var all = boxes.first else { return nil }
    for box in boxes.dropFirst() { all = all.joined(box) }
    return all
  }
}

extension TextToken {
  private static let tall: Set<Character> = Set(
    "bdfhkltABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ßÄÖÜÉÈÀÊÎÔÛ()[]{}/|\"'“”‘’!?&%$@#")
  private static let deep: Set<Character> = Set("gjpqyQJ,;()[]{}/|çÇ_$@")

  /// Where its letters' ink stands, by the proportions of type: the box reaches from ascent to descent.
  var inkBox: Rectangle? {
    guard let box, let size = look?.size, box.width >= box.height * 0.3 || text.count == 1 else { return box }
    let base = box.bottom - min(0.25 * size, 0.22 * box.height)
    let top = text.contains(where: Self.tall.contains) ? 0.68 : 0.47
    let bottom = text.contains(where: Self.deep.contains) ? 0.21 : 0.01
    return Rectangle(left: box.left, bottom: base + bottom * size, right: box.right, top: base - top * size)
  }
}
