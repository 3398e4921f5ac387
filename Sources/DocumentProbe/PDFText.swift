import Documents

/// A run of characters between white space on a page.
struct TextToken {
  var text = ""
  /// Where it stands on the page as seen, in points from its top left corner.
  var box: Rectangle?
  var look: CharacterLook?
  /// Whether a reader sees it.
  var isVisible = true
}

/// A line of a page's text, in reading order.
struct TextLine {
  var tokens: [TextToken] = []

  /// The words with one space between.
  var text: String { tokens.map(\.text).joined(separator: " ") }

  /// The line with the tokens that a reader sees only.
  var visible: TextLine { TextLine(tokens: tokens.filter(\.isVisible)) }

  /// What it covers; `nil` when no place is known.
  var box: Rectangle? {
    let boxes = tokens.compactMap(\.box)
    guard var all = boxes.first else { return nil }
    for box in boxes.dropFirst() {
      all = Rectangle(
        left: min(all.left, box.left), bottom: max(all.bottom, box.bottom), right: max(all.right, box.right),
        top: min(all.top, box.top))
    }
    return all
  }
}

/// The text of a page as lines.
struct PageText {
  private(set) var lines: [TextLine] = []

  /// The lines of a page's characters; `offset` is subtracted from places, `unit` turns the page's units into points.
  init(_ characters: [PageCharacter], offset: Double, unit: Double) {
    var line = TextLine()
    var token = TextToken()
    func place(_ box: Rectangle) -> Rectangle {
      Rectangle(
        left: (box.left - offset) * unit, bottom: (box.bottom - offset) * unit, right: (box.right - offset) * unit,
        top: (box.top - offset) * unit)
    }
    func endToken() {
      if !token.text.isEmpty { line.tokens.append(token) }
      token = TextToken()
    }
    func endLine() {
      endToken()
      if !line.tokens.isEmpty { lines.append(line) }
      line = TextLine()
    }
    for character in characters {
      if character.scalar == "\n" || character.scalar == "\u{0C}" {
        endLine()
      } else if character.scalar.properties.isWhitespace {
        endToken()
      } else {
        if token.text.isEmpty {
          token.look = character.look
          token.look?.size *= unit
        }
        token.text.unicodeScalars.append(character.scalar)
        if let box = character.box.map(place) {
          if let all = token.box {
            token.box = Rectangle(
              left: min(all.left, box.left), bottom: max(all.bottom, box.bottom), right: max(all.right, box.right),
              top: min(all.top, box.top))
          } else {
            token.box = box
          }
        }
      }
    }
    endLine()
  }

  /// Marks tokens as seen or not.
  mutating func markVisible(_ isVisible: (TextToken) -> Bool) {
    for line in lines.indices {
      for token in lines[line].tokens.indices {
        lines[line].tokens[token].isVisible = isVisible(lines[line].tokens[token])
      }
    }
  }
}
