import VacancyModel

/// Names of an organisation's units as headings have them: `Space Policy Section`, `Section Capacités`.
enum UnitName {
  private static let kinds: Set<String> = ["section", "division", "branch", "directorate", "unit", "department"]
  private static let joiners: Set<String> = ["and", "&", "of", "for", "the", "et", "de", "des", "du", "la", "le"]
  /// Words before a kind that do not name it: “this Section”, “Head of Section”.
  private static let plain: Set<String> = ["the", "this", "that", "head", "my", "your", "our", "a", "each", "new"]

  /// The unit names of a line, or only that at its end: a kind with capitalised words before it.
  static func names(in line: String, atEnd: Bool) -> [String] {
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    var names: [String] = []
    for (index, word) in words.enumerated() where kinds.contains(letters(word)) && startsUpper(word) {
      if atEnd, index != words.count - 1 { continue }
      var first = index
      while first > 0, belongs(words[first - 1]) { first -= 1 }
      while first < index, joiners.contains(letters(words[first])) || plain.contains(letters(words[first])) {
        first += 1
      }
      guard first < index else { continue }
      names.append((words[first..<index] + [trimmed(word)]).joined(separator: " "))
    }
    return names
  }

  /// Whether a word before the kind is part of the name: it has a capital or joins such words, and no mark ends it.
  private static func belongs(_ word: String) -> Bool {
    guard let last = word.last, !",;:.–—-)".contains(last) else { return false }
    return startsUpper(word) || joiners.contains(word)
  }

  private static func startsUpper(_ word: String) -> Bool { word.first(where: \.isLetter)?.isUppercase ?? false }

  private static func letters(_ word: String) -> String {
    word == "&" ? word : TextFolding.fold(word).filter(\.isLetter)
  }

  private static func trimmed(_ word: String) -> String { String(word.prefix { $0.isLetter || $0 == "-" }) }
}
