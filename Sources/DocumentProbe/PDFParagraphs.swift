/// A line of a PDF's page with its place.
struct PDFRow {
  var text: String
  var box: Rectangle?
  /// The width of the first word, in points.
  var firstWord = 0.0
  /// Whether it is no part of a paragraph: a table's row, a header.
  var standsAlone = false
}

extension PDFRow {
  /// A line as poppler gives it.
  init(_ line: TextLine) {
    self.init(text: line.text, box: line.box, firstWord: line.tokens.first?.box?.width ?? 0)
  }
}

/// Joins the lines that a paragraph was broken into, and the words that a line's end parted.
enum PDFParagraphs {
  /// The paragraphs, each one line.
  static func joined(_ rows: [PDFRow]) -> [String] {
    var lines: [String] = []
    for (index, row) in rows.enumerated() {
      guard index > 0, let last = lines.last, goesOn(rows, after: index - 1) else {
        lines.append(row.text)
        continue
      }
      if let parted = PartedWord(last), row.text.first?.isLowercase ?? false {
        lines[lines.count - 1] = parted.head + row.text
      } else {
        lines[lines.count - 1] = "\(last) \(row.text)"
      }
    }
    return lines
  }

  /// Whether the line after a row goes on with its sentence: the row is full, and does not end one.
  private static func goesOn(_ rows: [PDFRow], after index: Int) -> Bool {
    let (row, next) = (rows[index], rows[index + 1])
    guard let box = row.box, let following = next.box, !row.standsAlone, !next.standsAlone,
      let end = row.text.last, !".:;!?".contains(end), let first = next.text.first, !isListMark(next.text),
      abs(box.height - following.height) < 0.12 * max(box.height, following.height),
      isCapitals(row.text) == isCapitals(next.text) || first.isLowercase
    else { return false }
    let isBelow = following.top > box.top && following.top - box.bottom < 1.2 * box.height
    // A sentence that goes on in the next column, or on the next page, shows by its small letter.
    let isElsewhere = following.top < box.top || abs(following.left - box.left) > 100
    guard isBelow && !isElsewhere || first.isLowercase && isElsewhere else { return false }
    let edge = rows[max(0, index - 1)..<min(rows.count, index + 7)].reduce(box.right) { edge, other in
      guard let place = other.box, abs(place.left - box.left) < 40,
        abs(place.height - box.height) < 0.3 * box.height
      else { return edge }
      return max(edge, place.right)
    }
    // Letters of the next line's first word that hyphenation would have kept here count, too.
    let isParted = PartedWord(row.text) != nil
    return isParted && first.isLowercase || box.right + next.firstWord + 0.15 * box.height > edge
  }

  /// Whether a line is a heading in capitals.
  private static func isCapitals(_ text: String) -> Bool {
    let letters = text.filter(\.isLetter)
    return letters.count >= 4 && !letters.contains(where: \.isLowercase)
  }

  /// `•`, `-`, `(a)`, `3.` and the like before a word.
  private static func isListMark(_ text: String) -> Bool {
    guard let word = text.split(whereSeparator: \.isWhitespace).first, word.count < text.count else { return false }
    if word.count == 1, !word.first!.isLetter, !word.first!.isNumber { return true }
    guard word.count <= 5, let end = word.last, end == "." || end == ")" else { return false }
    let inner = word.filter { $0.isLetter || $0.isNumber }
    return inner.count <= 2 || inner.allSatisfy(\.isNumber) || inner.allSatisfy { "ivx".contains($0) }
  }
}
