/// The path that content is making: the box around it.
struct ContentPath {
  /// The box around its points, in PDF's coordinates; `nil` for an empty path.
  private(set) var box: Rectangle?
  /// Whether it is one rectangle.
  private(set) var isBox = false
  private var pieces = 0

  /// Adds points, or a rectangle given by a corner and its size.
  mutating func add(_ numbers: [Double], isRectangle: Bool, by matrix: Matrix) {
    if isRectangle {
      guard numbers.count >= 4 else { return }
      let (x, y) = (numbers[0], numbers[1])
      let plain = Rectangle(
        left: min(x, x + numbers[2]), bottom: min(y, y + numbers[3]), right: max(x, x + numbers[2]),
        top: max(y, y + numbers[3]))
      grow(by: matrix.apply(plain))
      isBox = pieces == 0 && matrix.keepsRectangles
    } else {
      for index in stride(from: 0, to: numbers.count - 1, by: 2) {
        let point = matrix.apply(numbers[index], numbers[index + 1])
        grow(by: Rectangle(left: point.x, bottom: point.y, right: point.x, top: point.y))
      }
      isBox = false
    }
    pieces += 1
  }

  private mutating func grow(by other: Rectangle) {
    guard let old = box else {
      box = other
      return
    }
    box = Rectangle(
      left: min(old.left, other.left), bottom: min(old.bottom, other.bottom), right: max(old.right, other.right),
      top: max(old.top, other.top))
  }
}
