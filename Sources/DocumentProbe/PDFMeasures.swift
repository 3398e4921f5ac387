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
  var documentLines: [DocumentText.Line] { PDFNoticeLines.lines(lines) }

  /// Fills in what the pages tell.
  func fill(_ measurement: inout Measurement) {
    guard isComplete else {
      measurement.observations.append(Self.unread)
      return
    }
    observe(
      "damaged-page", where: { !$0.isRead }, &measurement,
      message: { "\($0) \($1 ? "is" : "are") damaged and cannot be shown: the words there cannot be counted." },
      advice: "Export the paper again.")
    observe(
      "damaged-page", where: { $0.isRead && $0.sketch.isDamaged }, &measurement,
      message: { "\($0) \($1 ? "is" : "are") damaged in part: words may be missing." },
      advice: "Export the paper again.")
    countWords(&measurement)
    let type = Typography(lines)
    measurement.bodyFontSize = type.bodySize
    measurement.smallestFontSize = type.smallestSize
    measurement.leading = type.leading
    measurement.density = type.density.map { ($0 * 10).rounded() / 10 }
    measurement.columns = type.columns
    measurement.fonts = type.fonts
    measurement.lastPageLines = lines.last?.count { !PageNumbers.isPageNumber($0.text) }
    observe(
      "not-drawn", where: \.lacksDrawing, &measurement,
      message: {
        "\($0) \($1 ? "is" : "are") too heavy to be drawn in the time allowed: hidden text and margins are unknown."
      }, advice: "Export the paper again, with simpler pictures.")
    if !pages.contains(where: \.lacksDrawing) { measurement.margins = margins(\.inkExtent) }
    measurement.textMargins = margins(\.textExtent)
    let hidden = HiddenText(pages)
    measurement.counted.hiddenWords = hidden.words
    measurement.observations += hidden.observations
    if !hidden.observations.contains(where: { $0.id == "watermark" }) {
      observe(
        "watermark", severity: "note", where: \.sketch.holdsWatermark, &measurement,
        message: { "\($0) \($1 ? "has" : "have") a watermark." })
    }
    judgeBlankPages(&measurement)
  }

  /// Says something about the pages of a kind, if there are any; `message` is given their name, and whether it is one.
  private func observe(
    _ id: String, severity: String = "warning", where isMeant: (PageView) -> Bool, _ measurement: inout Measurement,
    message: (_ pages: String, _ isOne: Bool) -> String, advice: String? = nil
  ) {
    let meant = pages.indices.filter { isMeant(pages[$0]) }.map { $0 + 1 }
    guard let first = meant.first else { return }
    let name = meant.count == pages.count && meant.count > 1 ? "All pages" : PageList.name(meant)
    measurement.observations.append(
      Observation(
        id: id, severity: severity, page: first, message: message(name, meant.count == 1), advice: advice))
  }

  private func countWords(_ measurement: inout Measurement) {
    observe(
      "no-text-layer", where: \.isPictureOfText, &measurement,
      message: {
        "\($0) \($1 ? "shows" : "show") text as a picture, as from a scanner: the words there cannot be counted."
      }, advice: "Export the paper as PDF from the program that it was written in.")
    let text = WordCounter.joiningHyphenation(lines.joined().map(\.text))
    let count = WordCounter(text)
    if pages.contains(where: { $0.isPictureOfText || !$0.isRead || $0.lacksDrawing && $0.wordCount == 0 }) {
      measurement.wordsAtLeast = count.words
    } else {
      measurement.words = count.words
      measurement.characters = count.characters
      measurement.charactersWithoutSpaces = count.charactersWithoutSpaces
    }
    measurement.text = lines.joined().map(\.text).joined(separator: "\n")
    observe(
      "recognised-text", severity: "note", where: \.sketch.isRecognised, &measurement,
      message: {
        "\($0) \($1 ? "is a scan" : "are scans") with recognised text behind the picture: words may be misread."
      })
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
    let last = pages.count - 1
    if last > 0, isBlank(last) {
      let rest = pages[last].isBlank ? "" : " but for what stands at the edge of every page"
      measurement.observations.append(
        Observation(
          id: "blank-last-page", severity: "warning", page: last + 1,
          message: "The last page, \(last + 1), is blank\(rest), and counts as a page.", advice: Self.unblank))
    }
    let others = pages.indices.filter { pages[$0].isBlank && ($0 == 0 || $0 < last) }.map { $0 + 1 }
    guard let first = others.first else { return }
    measurement.observations.append(
      Observation(
        id: "blank-page", severity: "warning", page: first,
        message: "\(PageList.name(others)) \(others.count == 1 ? "is" : "are") blank.", advice: Self.unblank))
  }

  /// Whether a page shows nothing but its number and the lines that stand on the page before, too.
  private func isBlank(_ index: Int) -> Bool {
    if pages[index].isBlank { return true }
    guard index > 0 else { return false }
    return pages[index].isBlank(besides: Set(lines[index - 1].map { $0.text.filter { !$0.isNumber } }))
  }

  private static let unblank = "Remove the empty paragraphs or the page break that make it."
}
