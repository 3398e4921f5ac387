import Documents

/// A PDF's measures, from what a reader sees of its pages.
struct PDFMeasures {
  private let pages: [PageView]
  private let lines: [[TextLine]]
  private let isComplete: Bool

  init(_ view: PDFView, pageCount: Int) {
    pages = view.pages
    lines = view.pages.map(\.lines)
    isComplete = view.pages.count == pageCount
  }

  /// That the pages could not be read in time.
  static let unread = Observation(
    id: "too-heavy", severity: "warning",
    message: "The pages are too many or too heavy to be read in the time allowed: the words were not counted.",
    advice: "Export the paper again as a plain PDF.")

  /// The lines that a reader sees.
  var documentLines: [DocumentText.Line] { lines.joined().map { DocumentText.Line($0.text) } }

  /// Fills in what the pages tell.
  func fill(_ measurement: inout Measurement) {
    guard isComplete else {
      measurement.observations.append(Self.unread)
      return
    }
    if let page = pages.firstIndex(where: { !$0.isRead }) {
      measurement.observations.append(
        Observation(
          id: "damaged-page", severity: "warning", page: page + 1,
          message: "Page \(page + 1) is damaged and cannot be shown: the words cannot be counted.",
          advice: "Export the paper again."))
    }
    if let page = pages.firstIndex(where: { $0.isRead && $0.sketch.isDamaged }) {
      measurement.observations.append(
        Observation(
          id: "damaged-page", severity: "warning", page: page + 1,
          message: "Part of page \(page + 1) is damaged and cannot be shown: words may be missing.",
          advice: "Export the paper again."))
    }
    countWords(&measurement)
    let type = Typography(lines)
    measurement.bodyFontSize = type.bodySize
    measurement.smallestFontSize = type.smallestSize
    measurement.leading = type.leading
    measurement.density = type.density.map { ($0 * 10).rounded() / 10 }
    measurement.columns = type.columns
    measurement.fonts = type.fonts
    measurement.lastPageLines = lines.last?.count { !PageNumbers.isPageNumber($0.text) }
    if let page = pages.firstIndex(where: \.lacksDrawing) {
      measurement.observations.append(
        Observation(
          id: "not-drawn", severity: "warning", page: page + 1,
          message:
            "Page \(page + 1) is too heavy to be drawn in the time allowed: hidden text and margins are unknown.",
          advice: "Export the paper again, with simpler pictures."))
    } else {
      measurement.margins = margins(\.inkExtent)
    }
    measurement.textMargins = margins(\.textExtent)
    measurement.observations += HiddenText(pages).observations
    judgeBlankPages(&measurement)
  }

  private func countWords(_ measurement: inout Measurement) {
    let hidden = pages.reduce(0) { sum, page in
      sum + page.clearWords.count
        + page.text.lines.joinedTokens.count { $0.unseen != nil && WordCounter.isWord($0.text) }
    }
    measurement.counted.hiddenWords = hidden
    if let page = pages.firstIndex(where: \.isPictureOfText) {
      let all = pages.count { $0.isPictureOfText }
      let which = all == pages.count ? "The pages show" : all > 1 ? "\(all) pages show" : "Page \(page + 1) shows"
      measurement.observations.append(
        Observation(
          id: "no-text-layer", severity: "warning", page: page + 1,
          message: "\(which) text as a picture, as from a scanner: the words cannot be counted.",
          advice: "Export the paper as PDF from the program that it was written in."))
    } else if pages.allSatisfy({ $0.isRead && !($0.lacksDrawing && $0.wordCount == 0) }) {
      let text = WordCounter.joiningHyphenation(lines.joined().map(\.text))
      let count = WordCounter(text)
      measurement.words = count.words
      measurement.characters = count.characters
      measurement.charactersWithoutSpaces = count.charactersWithoutSpaces
    }
    measurement.text = lines.joined().map(\.text).joined(separator: "\n")
    if let page = pages.firstIndex(where: \.sketch.isRecognised) {
      measurement.observations.append(
        Observation(
          id: "recognised-text", severity: "note", page: page + 1,
          message: "Page \(page + 1) is a picture with recognised text: its words may be misread."))
    }
    if let page = pages.firstIndex(where: \.sketch.holdsWatermark) {
      measurement.observations.append(
        Observation(id: "watermark", severity: "note", page: page + 1, message: "Page \(page + 1) has a watermark."))
    }
  }

  /// The smallest white edges of all pages.
  private func margins(_ extent: (PageView) -> Rectangle?) -> InkMargins? {
    var margins: InkMargins?
    for page in pages {
      guard let ink = extent(page) else { continue }
      func tenths(_ points: Double) -> Double { (max(0, points) * PDFPageFrame.millimetre * 10).rounded() / 10 }
      let own = InkMargins(
        top: tenths(ink.top), right: tenths(page.sketch.width - ink.right),
        bottom: tenths(page.sketch.height - ink.bottom), left: tenths(ink.left))
      guard let least = margins else {
        margins = own
        continue
      }
      margins = InkMargins(
        top: min(least.top, own.top), right: min(least.right, own.right), bottom: min(least.bottom, own.bottom),
        left: min(least.left, own.left))
    }
    return margins
  }

  private func judgeBlankPages(_ measurement: inout Measurement) {
    let blank = pages.indices.filter { pages[$0].isBlank }
    if let last = blank.last, last > 0, last == pages.count - 1 {
      measurement.observations.append(
        Observation(
          id: "blank-last-page", severity: "warning", page: last + 1,
          message: "The last page, \(last + 1), is blank, and counts as a page.", advice: Self.unblank))
    }
    let others = blank.filter { $0 == 0 || $0 < pages.count - 1 }
    guard let first = others.first else { return }
    let which = others.count == 1 ? "Page \(first + 1) is" : "\(others.count) pages are"
    measurement.observations.append(
      Observation(
        id: "blank-page", severity: "warning", page: first + 1, message: "\(which) blank.", advice: Self.unblank))
  }

  private static let unblank = "Remove the empty paragraphs or the page break that make it."
}
