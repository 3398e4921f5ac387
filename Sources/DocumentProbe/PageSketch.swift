/// What is known of a page from its painting alone, in places of the page as seen.
struct PageSketch {
  /// Something painted that is no text.
  struct Mark {
    /// Points from the page's top left corner.
    var box: Rectangle
    /// Whether all of the box's edges are inked.
    var isExact: Bool
    /// Whether it is a picture.
    var isImage: Bool
  }

  /// The width of the page as seen, in points.
  let width: Double
  /// The height of the page as seen, in points.
  let height: Double
  /// The marks that are not of the page's own colour.
  private(set) var marks: [Mark] = []
  /// Whether only a drawing can tell what a reader sees of the text.
  let needsLook: Bool
  /// Whether only a drawing can tell where the ink ends.
  let isUncertain: Bool
  /// Whether some of its content is damaged.
  let isDamaged: Bool
  /// Whether some of its text is not known, and could not be lifted off.
  let isPartial: Bool
  /// Whether the page is a picture with recognised text.
  let isRecognised: Bool
  /// Whether a picture covers most of the page.
  let holdsScan: Bool
  /// Whether something is marked as a watermark.
  let holdsWatermark: Bool
  /// Whether text is painted within the page.
  let showsText: Bool
  /// Whether text was found that no reader sees, or that is a watermark.
  private(set) var hidesText: Bool
  /// Whether its content is made to take all time, and is not read.
  let isEndless: Bool
  /// Where text is hidden or may be, on the page as seen.
  private(set) var places: [HidingPlace]

  init(_ page: PaintedPage, _ judge: PageJudge, _ frame: PDFPageFrame, isDamaged: Bool) {
    width = frame.seenWidth * frame.unit
    height = frame.seenHeight * frame.unit
    needsLook = judge.needsLook
    isUncertain = page.isUncertain
    isPartial = page.isPartial
    self.isDamaged = isDamaged
    isRecognised = judge.isRecognised
    holdsScan = judge.holdsScan
    holdsWatermark = page.holdsWatermark
    showsText = page.shows.contains { $0.unpainted == nil && frame.visible.overlaps($0.box) }
    hidesText = !judge.hidden.isEmpty && !page.isPartial
    isEndless = page.isEndless
    places = judge.places.map { HidingPlace(box: frame.seen($0.box), cause: $0.cause) }
    for paint in page.paints {
      if let color = paint.color, color.distance(to: judge.base) < 0.06 { continue }
      guard let box = paint.box.touching(frame.visible) else { continue }
      marks.append(
        Mark(
          box: frame.seen(box), isExact: paint.color != nil && (paint.fillsBox || paint.kind == .line),
          isImage: paint.kind == .image))
    }
  }

  /// Takes texts of the page for a watermark.
  mutating func addWatermark(at boxes: [Rectangle]) {
    hidesText = true
    places += boxes.map { HidingPlace(box: $0, cause: .watermark) }
  }
}
