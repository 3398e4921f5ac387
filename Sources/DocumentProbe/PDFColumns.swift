/// Puts the lines of a page that is set in columns into the order in which a person reads them.
enum PDFColumns {
  /// The narrowest column of running text, in points: a table's labels are narrower.
  private static let narrowest = 110.0

  /// The lines, column by column between the lines that go across them; as they came where there are no columns.
  static func ordered(_ lines: [TextLine]) -> [TextLine] { ordered(lines, deeper: 3) }

  private static func ordered(_ lines: [TextLine], deeper: Int) -> [TextLine] {
    let placed = lines.compactMap { line in line.box.map { (line: line, box: $0) } }
    guard deeper > 0, placed.count == lines.count, placed.count >= 8, let gutter = gutter(placed.map(\.box)) else {
      return lines
    }
    var result: [TextLine] = []
    var left: [(line: TextLine, box: Rectangle)] = []
    var right: [(line: TextLine, box: Rectangle)] = []
    func finish() {
      result += ordered(left.map(\.line), deeper: deeper - 1) + ordered(right.map(\.line), deeper: deeper - 1)
      left = []
      right = []
    }
    for piece in rows(placed, \.box).joined() {
      if piece.box.right <= gutter + 0.5 {
        left.append(piece)
      } else if piece.box.left >= gutter {
        right.append(piece)
      } else {
        finish()
        result.append(piece.line)
      }
    }
    finish()
    return result
  }

  /// The left edge of the strip that parts the first column from the rest: the one that fewest lines cross.
  private static func gutter(_ boxes: [Rectangle]) -> Double? {
    var best: (edge: Double, crossing: Int)?
    for edge in Set(boxes.map { $0.right.rounded(.up) }).sorted() {
      let left = boxes.filter { $0.right <= edge + 0.5 }
      let right = boxes.filter { $0.left >= edge + 4 }
      let crossing = boxes.count - left.count - right.count
      guard left.count >= 4, right.count >= 3, crossing * 6 <= boxes.count,
        best.map({ crossing < $0.crossing }) ?? true,
        isColumn(left), isColumn(right)
      else { continue }
      let shared =
        min(left.map(\.bottom).max()!, right.map(\.bottom).max()!)
        - max(left.map(\.top).min()!, right.map(\.top).min()!)
      if shared > 0 { best = (edge, crossing) }
    }
    return best?.edge
  }

  /// Whether most lines fill their column: a table's cells do not.
  private static func isColumn(_ boxes: [Rectangle]) -> Bool {
    let widths = rows(boxes, \.self).map { row in row.dropFirst().reduce(row[0]) { $0.joined($1) }.width }
    let extent = boxes.map(\.right).max()! - boxes.map(\.left).min()!
    let median = widths.sorted()[widths.count / 2]
    return median >= narrowest && median >= 0.6 * extent
  }

  /// Pieces from top to bottom, those of one line from left to right.
  private static func rows<Piece>(_ pieces: [Piece], _ box: (Piece) -> Rectangle) -> [[Piece]] {
    var rows: [[Piece]] = []
    for piece in pieces.sorted(by: { box($0).middle < box($1).middle }) {
      if let first = rows.last?.first, box(piece).middle - box(first).middle < 0.5 * box(first).height {
        rows[rows.count - 1].append(piece)
      } else {
        rows.append([piece])
      }
    }
    return rows.map { $0.sorted { box($0).left < box($1).left } }
  }
}

extension Rectangle {
  /// The height of the middle.
  fileprivate var middle: Double { (top + bottom) / 2 }
}
