/// Rectangles around pieces of text that belong together: side by side on a line, or on lines that follow one another.
struct TextBlocks {
  /// The rectangles.
  private(set) var boxes: [Rectangle] = []
  /// The height of the line that each of them ends with.
  private var lineHeights: [Double] = []

  /// None.
  init() {}

  /// The rectangles around the tokens that are meant.
  init(_ lines: [TextLine], _ isMeant: (TextToken) -> Bool) {
    add(lines, isMeant)
  }

  /// Adds the rectangles around the tokens that are meant.
  mutating func add(_ lines: [TextLine], _ isMeant: (TextToken) -> Bool) {
    for line in lines {
      var run: Rectangle?
      for token in line.tokens {
        if isMeant(token), let box = token.box {
          run = run?.joined(box) ?? box
        } else if let whole = run {
          add(whole)
          run = nil
        }
      }
      if let run { add(run) }
    }
  }

  private mutating func add(_ box: Rectangle) {
    guard let last = boxes.last, let height = lineHeights.last else {
      boxes.append(box)
      lineHeights.append(box.height)
      return
    }
    let shared = min(last.right, box.right) - max(last.left, box.left)
    let follows = box.top > last.top && box.top - last.bottom < 1.2 * max(height, box.height)
    if follows, shared > 0.3 * min(last.width, box.width) {
      boxes[boxes.count - 1] = last.joined(box)
      lineHeights[lineHeights.count - 1] = box.height
    } else {
      boxes.append(box)
      lineHeights.append(box.height)
    }
  }
}
