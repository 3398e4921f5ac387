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

  /// The rectangle with room added on each side.
  func grown(by room: Double) -> Rectangle {
    Rectangle(left: left - room, bottom: bottom - room, right: right + room, top: top + room)
  }
}
