/// Lines that hold nothing but a page's number.
enum PageNumbers {
  private static let longest = 32

  /// The places of such lines in the outer eighth of a page's height.
  static func boxes(in lines: [TextLine], height: Double) -> [Rectangle] {
    lines.compactMap { line in
      guard let box = line.box, box.bottom < height / 8 || box.top > height * 7 / 8, isPageNumber(line.text) else {
        return nil
      }
      return box
    }
  }

  /// Whether a line is a page's number: `2`, `- 2 -`, `2/3`, `Page 2 of 3`, `iv`.
  static func isPageNumber(_ text: String) -> Bool {
    guard text.utf8.count <= longest else { return false }
    let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }
    guard !words.isEmpty, words.count <= 4 else { return false }
    let numbers = words.filter { $0.allSatisfy(\.isNumber) && $0.count <= 4 }
    let fillers: Set<Substring> = ["page", "pages", "of", "p", "pg", "de", "sur", "seite", "von"]
    if !numbers.isEmpty {
      return numbers.count <= 2 && words.allSatisfy { numbers.contains($0) || fillers.contains($0) }
    }
    return words.count == 1 && words[0].count <= 6 && words[0].allSatisfy { "ivxl".contains($0) }
  }
}
