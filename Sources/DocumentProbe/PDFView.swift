import Documents

/// What a reader sees of a PDF's pages.
struct PDFView {
  /// Points added around each page, so that text which stands off it is found.
  static let room = 14_400.0

  private let frames: [PDFPageFrame]
  private var pages: [PageView] = []

  /// The size under which no reader sees text, in points.
  private static let tiny = 2.0
  private static let mostDetailedPages = 300

  /// One page.
  private struct PageView {
    var text: PageText
    var ink: PageInk?
    var width: Double
    var height: Double
  }

  /// The file with its pages widened by `room` on every side, mended and decrypted.
  static func widened(_ file: PDFFile, _ frames: [PDFPageFrame]) -> [UInt8]? {
    for index in frames.indices {
      let page = file.page(index)
      let wide = frames[index].visible.grown(by: room)
      page.set("/MediaBox", rectangle: wide)
      page.set("/CropBox", rectangle: wide)
    }
    return file.rewritten()
  }

  init(_ file: PopplerFile, frames: [PDFPageFrame]) {
    self.frames = frames
    for index in frames.indices.prefix(Self.mostDetailedPages) {
      let frame = frames[index]
      let width = frame.seenWidth * frame.unit
      let height = frame.seenHeight * frame.unit
      let page = file.withPage(index) { page in
        var text = PageText(page.characters(), offset: Self.room, unit: frame.unit)
        let ink = PageInk(page, width: width, height: height, unit: frame.unit, offset: Self.room)
        text.markVisible { token in
          guard let box = token.box else { return true }
          if let look = token.look, look.size < Self.tiny { return false }
          let middle = ((box.left + box.right) / 2, (box.top + box.bottom) / 2)
          guard middle.0 >= 0, middle.0 <= width, middle.1 >= 0, middle.1 <= height else { return false }
          return ink?.holdsInk(in: box) ?? true
        }
        return PageView(text: text, ink: ink, width: width, height: height)
      }
      pages.append(
        page ?? PageView(text: PageText([], offset: 0, unit: 1), ink: nil, width: width, height: height))
    }
  }

  func fill(_ measurement: inout Measurement) {
    let visible = pages.map { $0.text.lines.map(\.visible).filter { !$0.tokens.isEmpty } }
    let lines = visible.flatMap { $0.map(\.text) }
    let hidden = pages.flatMap { $0.text.lines.flatMap(\.tokens) }.filter { !$0.isVisible }
    let text = WordCounter.joiningHyphenation(lines)
    let count = WordCounter(text)
    measurement.counted.hiddenWords = hidden.count { WordCounter.isWord($0.text) }
    let hasInk = pages.contains { $0.ink?.extent(without: []) != nil }
    if count.words == 0, hasInk {
      measurement.observations.append(
        Observation(
          id: "no-text-layer", severity: "warning",
          message: "The pages are pictures without text, as from a scanner: words cannot be counted.",
          advice: "Export the paper as PDF from the program that it was written in."))
    } else {
      measurement.words = count.words
      measurement.characters = count.characters
      measurement.charactersWithoutSpaces = count.charactersWithoutSpaces
      measurement.text = text
    }
    if measurement.counted.hiddenWords > 0 {
      let number = measurement.counted.hiddenWords
      let page = pages.firstIndex { page in page.text.lines.contains { $0.tokens.contains { !$0.isVisible } } }
      measurement.observations.append(
        Observation(
          id: "hidden-text", severity: "warning", page: page.map { $0 + 1 },
          message: "\(number) \(number == 1 ? "word" : "words") in the file cannot be seen by a reader.",
          advice: "Remove this text, or make it visible."))
    }
    let type = Typography(visible)
    measurement.bodyFontSize = type.bodySize
    measurement.smallestFontSize = type.smallestSize
    measurement.leading = type.leading
    measurement.density = type.density.map { ($0 * 10).rounded() / 10 }
    measurement.columns = type.columns
    measurement.fonts = type.fonts
    measurement.lastPageLines = visible.last?.count
    measureMargins(&measurement)
    judgeBlankPages(&measurement)
  }

  private func measureMargins(_ measurement: inout Measurement) {
    var margins: InkMargins?
    for page in pages {
      let numbers = PageNumbers.boxes(in: page.text.lines, height: page.height)
      guard let ink = page.ink?.extent(without: numbers) else { continue }
      func tenths(_ points: Double) -> Double { (max(0, points) * PDFPageFrame.millimetre * 10).rounded() / 10 }
      let own = InkMargins(
        top: tenths(ink.top), right: tenths(page.width - ink.right), bottom: tenths(page.height - ink.bottom),
        left: tenths(ink.left))
      margins =
        margins.map {
          InkMargins(
            top: min($0.top, own.top), right: min($0.right, own.right), bottom: min($0.bottom, own.bottom),
            left: min($0.left, own.left))
        } ?? own
    }
    measurement.margins = margins
  }

  private func judgeBlankPages(_ measurement: inout Measurement) {
    guard pages.count == frames.count else { return }
    for (index, page) in pages.enumerated() where page.ink != nil && page.ink?.extent(without: []) == nil {
      let isLast = index == pages.count - 1
      measurement.observations.append(
        Observation(
          id: isLast && index > 0 ? "blank-last-page" : "blank-page", severity: "warning", page: index + 1,
          message: isLast && index > 0
            ? "The last page, \(index + 1), is blank, and counts as a page." : "Page \(index + 1) is blank.",
          advice: "Remove the empty paragraphs or the page break before it."))
    }
  }
}
