/// Rectangles around pieces of text that belong together: side by side on a line, or on lines that follow one another.
struct TextBlocks {
  /// The rectangles.
  private(set) var boxes: [Rectangle] = []
  /// How the text in each of them begins.
  private(set) var texts: [String] = []
  /// The height of the line that each of them ends with.
  private var lineHeights: [Double] = []

  /// About as many characters are kept of a text.
  private static let mostText = 160

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
      var words: [String] = []
      for token in line.tokens {
        if isMeant(token), let box = token.box {
          run = run?.joined(box) ?? box
          words.append(token.text)
        } else if let whole = run {
          add(whole, words)
          (run, words) = (nil, [])
        }
      }
      if let run { add(run, words) }
    }
  }

  private mutating func add(_ box: Rectangle, _ words: [String]) {
    let text = words.joined(separator: " ")
    let end = boxes.count - 1
    if end >= 0, follows(box, boxes[end], lineHeights[end]) {
      boxes[end] = boxes[end].joined(box)
      lineHeights[end] = box.height
      if texts[end].utf8.count < Self.mostText { texts[end] += " " + text }
    } else {
      boxes.append(box)
      lineHeights.append(box.height)
      texts.append(text)
    }
  }

  private func follows(_ box: Rectangle, _ last: Rectangle, _ height: Double) -> Bool {
    let shared = min(last.right, box.right) - max(last.left, box.left)
    return box.top > last.top && box.top - last.bottom < 1.2 * max(height, box.height)
      && shared > 0.3 * min(last.width, box.width)
  }
}
