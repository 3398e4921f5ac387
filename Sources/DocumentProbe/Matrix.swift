/// A transformation of the plane, as PDF writes it: `[a b c d e f]`.
struct Matrix {
  var a = 1.0
  var b = 0.0
  var c = 0.0
  var d = 1.0
  var e = 0.0
  var f = 0.0

  /// This transformation first, then `next`.
  func then(_ next: Matrix) -> Matrix {
    Matrix(
      a: a * next.a + b * next.c, b: a * next.b + b * next.d, c: c * next.a + d * next.c, d: c * next.b + d * next.d,
      e: e * next.a + f * next.c + next.e, f: e * next.b + f * next.d + next.f)
  }

  /// Where a point goes.
  func apply(_ x: Double, _ y: Double) -> (x: Double, y: Double) { (a * x + c * y + e, b * x + d * y + f) }

  /// The rectangle around where a rectangle goes.
  func apply(_ box: Rectangle) -> Rectangle {
    let corners = [
      apply(box.left, box.bottom), apply(box.right, box.bottom), apply(box.left, box.top), apply(box.right, box.top),
    ]
    return Rectangle(
      left: corners.map(\.x).min()!, bottom: corners.map(\.y).min()!, right: corners.map(\.x).max()!,
      top: corners.map(\.y).max()!)
  }

  /// Whether rectangles stay rectangles.
  var keepsRectangles: Bool { (b == 0 && c == 0) || (a == 0 && d == 0) }

  /// Whether what runs along the page runs neither along nor across it afterwards, by ten degrees or more.
  var isTilted: Bool { min(abs(a), abs(b)) > 0.17 * width }

  /// How long a horizontal line of length 1 becomes.
  var width: Double { (a * a + b * b).squareRoot() }

  /// How long a vertical line of length 1 becomes.
  var height: Double { (c * c + d * d).squareRoot() }
}
