import Documents

/// What a reader sees of a page: its boxes, turn and unit.
struct PDFPageFrame {
  /// The page's sheet in PDF's coordinates.
  let mediaBox: Rectangle
  /// What is shown of it, in PDF's coordinates.
  let visible: Rectangle
  /// The turn to the right, in degrees: 0, 90, 180 or 270.
  let turn: Int
  /// How many points one unit is.
  let unit: Double
  /// Whether the file gives the page no size.
  let isAssumed: Bool

  private static let letter = Rectangle(left: 0, bottom: 0, right: 612, top: 792)
  private static let deepestTree = 1_000

  /// The frame of a page; what it lacks is taken from the nodes above it.
  init(_ page: PDFObject) {
    let media = Self.inherited("/MediaBox", page).rectangle.flatMap { $0.width > 0 && $0.height > 0 ? $0 : nil }
    isAssumed = media == nil
    mediaBox = media ?? Self.letter
    visible = Self.inherited("/CropBox", page).rectangle?.intersection(mediaBox) ?? mediaBox
    let degrees = Self.inherited("/Rotate", page).number ?? 0
    let quarters = Int((max(-1e6, min(1e6, degrees)) / 90).rounded()) % 4
    turn = (quarters + 4) % 4 * 90
    let given = page["/UserUnit"].number ?? 1
    unit = given > 0 && given <= 1e5 ? given : 1
  }

  /// The width as seen, in the page's own units.
  var seenWidth: Double { turn % 180 == 0 ? visible.width : visible.height }
  /// The height as seen, in the page's own units.
  var seenHeight: Double { turn % 180 == 0 ? visible.height : visible.width }

  /// Where a rectangle of PDF's coordinates stands on the page as seen: points from its top left corner, y downward.
  func seen(_ box: Rectangle) -> Rectangle {
    let left: Double
    let top: Double
    switch turn {
    case 90: (left, top) = (box.bottom - visible.bottom, box.left - visible.left)
    case 180: (left, top) = (visible.right - box.right, box.bottom - visible.bottom)
    case 270: (left, top) = (visible.top - box.top, visible.right - box.right)
    default: (left, top) = (box.left - visible.left, visible.top - box.top)
    }
    let (width, height) = turn % 180 == 0 ? (box.width, box.height) : (box.height, box.width)
    return Rectangle(
      left: left * unit, bottom: (top + height) * unit, right: (left + width) * unit, top: top * unit)
  }

  /// The size as seen, to a tenth of a millimetre.
  func size(page: Int) -> PageSize { Self.size(width: seenWidth * unit, height: seenHeight * unit, page: page) }

  /// A size of points as one of millimetres.
  static func size(width: Double, height: Double, page: Int) -> PageSize {
    let (width, height) = ((width * millimetre * 10).rounded() / 10, (height * millimetre * 10).rounded() / 10)
    return PageSize(
      page: page, widthMM: width, heightMM: height, name: PaperName.of(widthMM: width, heightMM: height))
  }

  /// A point in millimetres.
  static let millimetre = 25.4 / 72

  /// The value of a key of a page or of the nearest node above it that has one.
  static func inherited(_ key: String, _ page: PDFObject) -> PDFObject {
    var node = page
    for _ in 0..<deepestTree {
      let value = node[key]
      if !value.isNull { return value }
      let parent = node["/Parent"]
      guard parent.isDictionary else { return value }
      node = parent
    }
    return node[key]
  }
}
