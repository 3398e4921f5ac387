/// The fixed words of the sentences that a source file says to a person, read off its string literals.
enum CodePhrases {
  /// Each stretch of at least two words that ends as a sentence does, between what is filled in. Help is no sentence here.
  static func sentences(of code: String) -> [String] {
    var found: [String] = []
    var recent = ["", "", ""]
    for line in code.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      recent = recent.dropFirst() + [line]
      let words = line.drop { $0 == " " }
      guard !words.hasPrefix("//"), !recent.contains(where: isHelp) else { continue }
      for literal in literals(of: Array(words)) where literal.contains(" ") {
        found += literal.split(whereSeparator: { "\0.:;?“”()\n".contains($0) }).map(trimmed).filter(isWorded)
      }
    }
    return found
  }

  private static func isHelp(_ line: String) -> Bool {
    ["help:", "ArgumentHelp(", "abstract:", "usage:", "<item ", "conflicted copy"].contains(where: line.contains)
  }

  /// At least three words of letters only, so that commands, options and names are passed over.
  private static func isWorded(_ phrase: String) -> Bool {
    let words = phrase.split(separator: " ")
    return words.count { $0.allSatisfy { $0.isLetter || $0 == "," || $0 == "'" } } >= 3 && !phrase.hasPrefix("dossier ")
      && words.dropFirst().allSatisfy { !$0.hasPrefix("-") } && !phrase.contains("\"")
  }

  /// A phrase without the marks, units, figures, paths and options at its ends.
  private static func trimmed(_ phrase: Substring) -> String {
    func isAside(_ word: Substring) -> Bool {
      word.contains { $0.isNumber || $0 == "/" } || word.hasPrefix("-")
        || ["pt", "mm", "mm,", "pt,", "xml"].contains(word)
    }
    var words = phrase.split(separator: " ")[...]
    while let first = words.first, isAside(first) { words.removeFirst() }
    while let last = words.last, isAside(last) { words.removeLast() }
    let text = words.joined(separator: " ")
    return String(text.drop { ",'".contains($0) }.reversed().drop { ",'".contains($0) }.reversed())
  }

  /// The literals of a line, each interpolation a NUL; those within interpolations, too.
  private static func literals(of line: [Character]) -> [String] {
    var done: [String] = []
    var open: [String] = []
    /// For each interpolation that is open, the parentheses that are open in it.
    var depths: [Int] = []
    var isInside = false
    var index = 0
    while index < line.count {
      let character = line[index]
      switch character {
      case "\\" where isInside && index + 1 < line.count:
        index += 1
        if line[index] == "(" {
          open[open.count - 1].append("\0")
          depths.append(1)
          isInside = false
        } else {
          open[open.count - 1].append(line[index] == "n" ? "\n" : line[index])
        }
      case "\"":
        if isInside { done.append(open.removeLast()) } else { open.append("") }
        isInside.toggle()
      case _ where isInside: open[open.count - 1].append(character)
      case "(" where !depths.isEmpty: depths[depths.count - 1] += 1
      case ")" where !depths.isEmpty:
        depths[depths.count - 1] -= 1
        if depths.last == 0 {
          depths.removeLast()
          isInside = true
        }
      default: break
      }
      index += 1
    }
    return done
  }
}
