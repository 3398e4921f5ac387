import Documents

/// Finds room for the numbers on a page, in millimetres of it, so that none lies over another.
struct ReportPlacement {
  /// A number's middle.
  struct Point: Equatable {
    var x: Double
    var y: Double
  }

  private let width: Double
  private let height: Double
  /// A millimetre of an A4 page, in those of this one: a page is shown as wide as any other.
  let unit: Double
  private var taken: [Point] = []

  /// The distance between the middles of two numbers, in units.
  private static let distance = 11.0

  /// A page without numbers.
  init(widthMM: Double, heightMM: Double) {
    width = max(1, widthMM)
    height = max(1, heightMM)
    unit = max(width / 210, 0.01)
  }

  /// Where a number goes: beside the box at its left, or at its right, or where there is room next to that.
  mutating func place(beside box: PageBox, isWholePage: Bool) -> Point {
    let edge = 6.5 * unit
    var point = Point(
      x: isWholePage ? edge : box.left * width - edge,
      y: isWholePage ? edge : box.top * height + min(box.height * height / 2, edge))
    // At the page's edge it would cover what it is about.
    let right = (box.left + box.width) * width + edge
    if !isWholePage, point.x < edge, right < width - edge { point.x = right }
    point.x = max(edge, min(width - edge, point.x))
    point.y = max(edge, min(height - edge, point.y))
    var tries = 0
    while tries < 60, taken.contains(where: { isNear($0, point) }) {
      tries += 1
      point.y += Self.distance * unit
      if point.y > height - edge { point = Point(x: point.x + Self.distance * unit, y: edge) }
      if point.x > width - edge { point.x = edge }
    }
    taken.append(point)
    return point
  }

  private func isNear(_ one: Point, _ other: Point) -> Bool {
    let (x, y) = (one.x - other.x, one.y - other.y)
    let least = Self.distance * unit * 0.95
    return x * x + y * y < least * least
  }
}
