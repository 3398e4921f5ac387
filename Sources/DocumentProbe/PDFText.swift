import Documents

/// A run of characters between white space on a page.
struct TextToken {
  var text = ""
  /// The number of its characters.
  var length = 0
  /// Where it stands on the page as seen, in points from its top left corner.
  var box: Rectangle?
  var look: CharacterLook?
  /// Why no reader sees it; `nil` when a reader does.
  var unseen: Unseen?

  /// Why no reader sees text.
  enum Unseen: CaseIterable {
    /// Its way of painting leaves nothing on the page.
    case unpainted
    /// Its colour is that of what lies under it, or it is clear as glass.
    case colour
    /// It stands on a layer that is switched off.
    case layer
    case squeezed
    case clipped
    /// A shape lies over it.
    case covered
    /// A picture lies over it.
    case pictured
    case tiny
    case offPage
    /// On the sheet, but outside of what the file shows of it.
    case cropped
    /// Laid over the page to mark it as a draft or as someone's: seen, and no part of the text.
    case watermark
  }
}

extension TextToken {
  /// Whether it stands so near to the same word that the two look like one.
  func isShadow(of other: TextToken) -> Bool {
    guard text == other.text, let box, let place = other.box else { return false }
    // Upright words are as wide as their size.
    let reach = 0.3 * min(look?.size ?? box.height, box.height, length > 1 ? box.width : box.height)
    return abs(box.left - place.left) <= reach && abs(box.bottom - place.bottom) <= reach
  }
}

/// A line of a page's text, in reading order.
struct TextLine {
  var tokens: [TextToken] = []

  /// The words with one space between.
  var text: String { tokens.map(\.text).joined(separator: " ") }

  /// The characters of the words with one space between.
  var length: Int { tokens.reduce(max(0, tokens.count - 1)) { $0 + $1.length } }

  /// The line with the tokens that a reader sees only.
  var visible: TextLine { TextLine(tokens: tokens.filter { $0.unseen == nil }) }

  /// What it covers; `nil` when no place is known.
  var box: Rectangle? {
    let boxes = tokens.compactMap(\.box)
    return boxes.dropFirst().reduce(boxes.first) { $0?.joined($1) }
  }
}

/// The text of a page as lines.
struct PageText {
  private(set) var lines: [TextLine] = []

  /// The distance between letters of one word at most, as a part of their size.
  private static let widestGap = 0.3

  /// The lines of a page's characters; `offset` is subtracted from places, `unit` turns the page's units into points.
  init(_ characters: [PageCharacter], offset: Double, unit: Double) {
    var line = TextLine()
    var token = TextToken()
    // Poppler leaves out the space between pieces of text that it does not take for one line, as in tables.
    var last: Rectangle?
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
      } else if character.scalar.isSpace {
        endToken()
      } else {
        // Poppler runs the end of a column into the next one's beginning.
        if let box = character.box.map(place), let before = token.box, Self.isElsewhere(box, before) { endLine() }
        if let last, let box = character.box, !token.text.isEmpty,
          last.gap(to: box) > Self.widestGap * (character.look?.size ?? box.height)
        {
          endToken()
        }
        last = character.box
        if token.text.isEmpty {
          token.look = character.look
          token.look?.size *= unit
        }
        token.text.unicodeScalars.append(character.scalar)
        token.length += 1
        if let box = character.box.map(place) {
          token.box = token.box?.joined(box) ?? box
        }
      }
    }
    endLine()
  }

  /// Whether a character stands on another line, and far to the side, of the word that it seems to be part of.
  private static func isElsewhere(_ box: Rectangle, _ word: Rectangle) -> Bool {
    let height = max(box.height, 1)
    return (box.bottom < word.top || box.top > word.bottom)
      && (box.left > word.right + 3 * height || box.right < word.left - 3 * height)
  }

  /// Leaves out words that stand once more where the same word stands, as drop shadows and doubled strokes do.
  mutating func dropShadows() {
    var places: [String: [TextToken]] = [:]
    for line in lines.indices {
      lines[line].tokens.removeAll { token in
        let isShadow = (places[token.text] ?? []).contains { token.isShadow(of: $0) }
        if !isShadow, token.box != nil { places[token.text, default: []].append(token) }
        return isShadow
      }
    }
    lines.removeAll(where: \.tokens.isEmpty)
  }

  /// Tells of each token whether a reader sees it.
  mutating func judge(_ unseen: (TextToken) -> TextToken.Unseen?) {
    for line in lines.indices {
      for token in lines[line].tokens.indices {
        lines[line].tokens[token].unseen = unseen(lines[line].tokens[token])
      }
    }
  }

  /// The lines of what a reader sees.
  var visibleLines: [TextLine] { lines.map(\.visible).filter { !$0.tokens.isEmpty } }
}

extension Unicode.Scalar {
  /// Whether it belongs to a script that runs from right to left: Hebrew, Arabic and their kin.
  var runsLeftward: Bool {
    (0x0590...0x08FF).contains(value) || (0xFB1D...0xFDFF).contains(value) || (0xFE70...0xFEFC).contains(value)
  }

  /// Whether it is white space; most are told without a look into Unicode's tables.
  var isSpace: Bool { value < 0x80 ? value == 32 || (value >= 9 && value <= 13) : properties.isWhitespace }
}

extension [TextLine] {
  /// The tokens of all lines.
  var joinedTokens: [TextToken] { flatMap(\.tokens) }
}
