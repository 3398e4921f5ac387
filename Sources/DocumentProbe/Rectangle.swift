/// A rectangle in points. On a page as seen, `top` is the smaller of the two: y counts downward there.
struct Rectangle: Hashable {
  var left: Double
  var bottom: Double
  var right: Double
  var top: Double

  var width: Double { right - left }
  var height: Double { abs(top - bottom) }

  /// What two rectangles of PDF's own coordinates share; `nil` when that is nothing.
  func intersection(_ other: Rectangle) -> Rectangle? {
    let shared = Rectangle(
      left: max(left, other.left), bottom: max(bottom, other.bottom), right: min(right, other.right),
      top: min(top, other.top))
    return shared.right > shared.left && shared.top > shared.bottom ? shared : nil
  }

  /// What two rectangles of PDF's own coordinates share, be it a line or a point; `nil` when they are apart.
  func touching(_ other: Rectangle) -> Rectangle? {
    let shared = Rectangle(
      left: max(left, other.left), bottom: max(bottom, other.bottom), right: min(right, other.right),
      top: min(top, other.top))
    return shared.right >= shared.left && shared.top >= shared.bottom ? shared : nil
  }

  /// Whether another rectangle of PDF's own coordinates lies within.
  func holds(_ other: Rectangle) -> Bool {
    other.left >= left && other.right <= right && other.bottom >= bottom && other.top <= top
  }

  /// Whether two rectangles of PDF's own coordinates share an area.
  func overlaps(_ other: Rectangle) -> Bool {
    other.left < right && other.right > left && other.bottom < top && other.top > bottom
  }

  /// The rectangle around two rectangles of a page as seen.
  func joined(_ other: Rectangle) -> Rectangle {
    Rectangle(
      left: min(left, other.left), bottom: max(bottom, other.bottom), right: max(right, other.right),
      top: min(top, other.top))
  }

  /// The rectangle of a page as seen with room added on each side.
  func grown(downward room: Double) -> Rectangle {
    Rectangle(left: left - room, bottom: bottom + room, right: right + room, top: top - room)
  }

  /// How far another rectangle of a page as seen is away, to the side or up and down; below 0 where they overlap.
  func gap(to other: Rectangle) -> Double {
    max(max(other.left - right, left - other.right), max(other.top - bottom, top - other.bottom))
  }

  /// The rectangle with room added on each side.
  func grown(by room: Double) -> Rectangle {
    Rectangle(left: left - room, bottom: bottom - room, right: right + room, top: top + room)
  }
}
