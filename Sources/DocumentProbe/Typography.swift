import Documents

/// How the visible text of a document is set: sizes, leading, density, columns.
struct Typography {
  /// The size of most characters, in points.
  private(set) var bodySize: Double?
  /// The smallest size, in points.
  private(set) var smallestSize: Double?
  /// The usual distance of body lines, in points.
  private(set) var leading: Double?
  /// Characters per inch of the body's lines.
  private(set) var density: Double?
  /// The columns of most pages.
  private(set) var columns: Int?
  /// The fonts, most used first.
  private(set) var fonts: [FontUse] = []

  private static let leastDensityCharacters = 20

  /// The type of pages of visible lines.
  init(_ pages: [[TextLine]]) {
    readSizes(pages)
    guard let bodySize else { return }
    readLines(pages.map { $0.filter { Self.isBody($0, bodySize) } })
  }

  private mutating func readSizes(_ pages: [[TextLine]]) {
    var bySize: [Int: Int] = [:]
    var byFont: [String: Int] = [:]
    for token in pages.joined().lazy.flatMap(\.tokens) {
      guard let look = token.look else { continue }
      let count = token.length
      bySize[Int((look.size * 10).rounded()), default: 0] += count
      byFont[Self.plainName(look.fontName), default: 0] += count
    }
    bodySize = Self.mode(bySize)
    // A single small mark (a footnote's figure, a trade mark) says nothing of the type.
    let total = bySize.values.reduce(0, +)
    var below = 0
    for (size, count) in bySize.sorted(by: { $0.key < $1.key }) {
      below += count
      if below * 200 >= total || below >= 40 {
        smallestSize = Double(size) / 10
        break
      }
    }
    fonts = byFont.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { FontUse(name: $0.key, characters: $0.value) }
  }

  private mutating func readLines(_ pages: [[TextLine]]) {
    var distances: [Int: Int] = [:]
    var characters = 0
    var inches = 0.0
    var columnVotes: [Int: Int] = [:]
    for lines in pages {
      let placed = lines.compactMap { line in line.box.map { (line: line, box: $0) } }
      for (upper, lower) in zip(placed, placed.dropFirst()) {
        let distance = lower.box.bottom - upper.box.bottom
        let overlap = min(upper.box.right, lower.box.right) - max(upper.box.left, lower.box.left)
        guard let bodySize, overlap > 0, distance > bodySize * 0.6, distance < bodySize * 3.5 else { continue }
        distances[Int((distance * 10).rounded()), default: 0] += 1
      }
      for (line, box) in placed {
        let count = line.length
        guard count >= Self.leastDensityCharacters, box.width > 0 else { continue }
        characters += count
        inches += box.width / 72
      }
      if placed.count >= 4 { columnVotes[PageColumns.count(placed.map(\.box)), default: 0] += placed.count }
    }
    leading = Self.mode(distances)
    if inches > 0 { density = Double(characters) / inches }
    columns = columnVotes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// Whether most of a line's characters are of the body's size.
  private static func isBody(_ line: TextLine, _ size: Double) -> Bool {
    var total = 0
    var body = 0
    for token in line.tokens {
      let count = token.length
      total += count
      if let look = token.look, abs(look.size - size) <= 0.15 { body += count }
    }
    return body * 2 > total
  }

  /// The commonest of values in tenths, taken together with its two neighbours.
  private static func mode(_ counts: [Int: Int]) -> Double? {
    func weight(_ value: Int) -> Int { (value - 1...value + 1).reduce(0) { $0 + counts[$1, default: 0] } }
    guard let best = counts.keys.max(by: { (weight($0), counts[$0]!, $1) < (weight($1), counts[$1]!, $0) }) else {
      return nil
    }
    let near = (best - 1...best + 1).map { (Double($0), Double(counts[$0, default: 0])) }
    let sum = near.reduce(0) { $0 + $1.1 }
    return (near.reduce(0) { $0 + $1.0 * $1.1 } / sum).rounded() / 10
  }

  /// A font's name without the six letters of a subset.
  private static func plainName(_ name: String) -> String {
    let parts = name.split(separator: "+", maxSplits: 1)
    return parts.count == 2 && parts[0].utf8.count == 6 ? String(parts[1]) : name
  }
}
