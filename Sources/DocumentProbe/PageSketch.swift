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
  /// Whether text was found that no reader sees.
  let hidesText: Bool

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
    showsText = page.shows.contains { $0.paints && frame.visible.overlaps($0.box) }
    hidesText = !judge.hidden.isEmpty && !page.isPartial
    for paint in page.paints {
      if let color = paint.color, color.distance(to: judge.base) < 0.06 { continue }
      guard let box = paint.box.touching(frame.visible) else { continue }
      marks.append(
        Mark(
          box: frame.seen(box), isExact: paint.color != nil && (paint.fillsBox || paint.kind == .line),
          isImage: paint.kind == .image))
    }
  }
}
