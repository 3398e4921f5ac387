/// A workspace's folder name: 1 to 60 of `a–z`, `0–9` and inner hyphens.
package struct Slug: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The name.
  package let text: String

  /// The longest name, in characters.
  package static let maximumLength = 60

  /// A name as given, or `nil` when it is not one: no path, no dot, no upper case gets through.
  package init?(_ text: String) {
    guard (1...Slug.maximumLength).contains(text.utf8.count), text.first != "-", text.last != "-",
      text.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 45 })
    else { return nil }
    self.text = text
  }

  /// A short name made from a title, words kept whole; `nil` when no Latin letter or digit is left.
  package init?(title: String) {
    let words = TextFolding.fold(title).split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    var name = ""
    for word in words {
      let longer = name.isEmpty ? String(word) : "\(name)-\(word)"
      if longer.utf8.count > 40 {
        if name.isEmpty { name = String(word.prefix(40)) }
        break
      }
      name = longer
    }
    self.init(name)
  }

  package var description: String { text }

  package static func < (left: Slug, right: Slug) -> Bool { left.text < right.text }
}
