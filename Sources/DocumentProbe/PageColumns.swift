/// Counts the columns that lines of body text stand in.
enum PageColumns {
  /// The number of columns of lines; 1 when no empty strip parts them.
  static func count(_ boxes: [Rectangle]) -> Int { count(boxes, deeper: 3) }

  private static func count(_ boxes: [Rectangle], deeper: Int) -> Int {
    guard deeper > 0, boxes.count >= 6 else { return 1 }
    // Try the strip that begins at the right end of each line, and take it when next to no line crosses it.
    for edge in Set(boxes.map { $0.right.rounded(.up) }).sorted() {
      let left = boxes.filter { $0.right <= edge + 0.5 }
      let right = boxes.filter { $0.left >= edge + 4 }
      let crossing = boxes.count - left.count - right.count
      guard left.count >= 3, right.count >= 3, crossing * 8 <= boxes.count,
        min(left.count, right.count) * 4 >= max(left.count, right.count), standSideBySide(left, right)
      else { continue }
      return count(left, deeper: deeper - 1) + count(right, deeper: deeper - 1)
    }
    return 1
  }

  /// Whether the two groups share most of their height, as columns do and successive indented parts do not.
  private static func standSideBySide(_ left: [Rectangle], _ right: [Rectangle]) -> Bool {
    let tops = (left.map(\.top).min()!, right.map(\.top).min()!)
    let bottoms = (left.map(\.bottom).max()!, right.map(\.bottom).max()!)
    let shared = min(bottoms.0, bottoms.1) - max(tops.0, tops.1)
    return shared > 0.5 * min(bottoms.0 - tops.0, bottoms.1 - tops.1)
  }
}
