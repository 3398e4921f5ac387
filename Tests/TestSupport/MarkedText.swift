/// A text with marks around the words that a fact must cite: `"… 1️⃣at most two A4 pages1️⃣ …"`.
package struct MarkedText: Sendable {
  /// The text without the marks.
  package let text: String
  /// The marked words, in the order of their marks.
  package let marked: [String]

  /// Takes the marks `1️⃣` to `9️⃣` out of a text; each must stand twice.
  package init(_ source: String) {
    var text = ""
    var open: [Character: String.Index] = [:]
    var words: [Character: String] = [:]
    for character in source {
      guard "1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣9️⃣".contains(character) else {
        text.append(character)
        continue
      }
      if let start = open.removeValue(forKey: character) {
        words[character] = String(text[start...])
      } else {
        open[character] = text.endIndex
      }
    }
    precondition(open.isEmpty, "a mark stands once only")
    self.text = text
    marked = words.sorted { $0.key < $1.key }.map(\.value)
  }
}
