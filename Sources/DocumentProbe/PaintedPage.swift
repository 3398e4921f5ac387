/// A piece of text that a page's content shows with one operator.
struct TextShow {
  /// The content stream that it stands in: 0 for the page's own, otherwise a form's identity.
  var stream: Int64
  /// The operator and its operands in that stream.
  var range: Range<Int>
  /// The rise that holds there, in text units.
  var rise: Double
  /// How many points one text unit is high.
  var scale: Double
  /// A box around its first letters, in PDF's coordinates.
  var box: Rectangle
  /// Why nothing is painted by it; `nil` where something is.
  var unpainted: TextToken.Unseen?
  /// The height of its letters, in points.
  var size: Double
  /// Whether its lines run neither along nor across the page.
  var isTilted: Bool
  /// Whether the file says that it is a watermark.
  var isWatermark: Bool
  /// The scale of its letters' width that holds there, and the one that would make them as wide as high, in percent.
  var widthScale: (given: Double, natural: Double)
  /// Its colour; `nil` when unknown.
  var color: InkColor?
  /// From 0, clear, to 1, opaque.
  var opacity: Double
  /// Whether the clip may cut it.
  var isClipped: Bool
  /// Its place in the order of painting.
  var order: Int
}

/// Something other than text that a page's content paints.
struct Paint {
  /// What was painted.
  enum Kind { case shape, line, image, shading }

  var kind: Kind
  /// What it covers at most, in PDF's coordinates.
  var box: Rectangle
  /// Its colour; `nil` for pictures, shadings and what is unknown.
  var color: InkColor?
  /// Whether it covers its whole box.
  var fillsBox: Bool
  /// Whether what lies beneath is surely covered.
  var isOpaque: Bool
  /// Its place in the order of painting.
  var order: Int
}

/// What a page's content paints, in its order.
struct PaintedPage {
  var shows: [TextShow] = []
  var paints: [Paint] = []
  /// Whether something is painted in a way that is not followed: masks, layers, patterns, damaged content.
  var isUncertain = false
  /// Whether some content could not be followed at all, so that text in it is not known.
  var isPartial = false
  /// Whether forms within forms paint it without end.
  var isEndless = false
  /// Whether something is marked as a watermark.
  var holdsWatermark = false
}
