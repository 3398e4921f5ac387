import VacancyModel

/// The words of an answer, folded for matching, each with its place in the text.
struct AnswerWords {
  /// One word.
  struct Word {
    var folded: String
    var range: Range<String.Index>
    /// Whether it is a single letter, or made of those.
    var isInitials: Bool
  }

  let text: String
  let words: [Word]

  /// The words of a text: letters and digits in a row, single letters with dots between them ("c.v.") as one.
  init(_ text: String) {
    self.text = text
    let scalars = text.unicodeScalars
    var raw: [Word] = []
    var index = scalars.startIndex
    while index < scalars.endIndex {
      guard AnswerWords.isWord(scalars[index]) else {
        index = scalars.index(after: index)
        continue
      }
      let start = index
      while index < scalars.endIndex, AnswerWords.isWord(scalars[index]) { index = scalars.index(after: index) }
      let folded = TextFolding.fold(String(scalars[start..<index]))
      raw.append(Word(folded: folded, range: start..<index, isInitials: folded.count == 1))
    }
    var words: [Word] = []
    for word in raw {
      if let last = words.last, word.isInitials, last.isInitials,
        last.range.upperBound < scalars.endIndex, scalars[last.range.upperBound] == ".",
        scalars.index(after: last.range.upperBound) == word.range.lowerBound
      {
        words[words.count - 1].folded += word.folded
        words[words.count - 1].range = last.range.lowerBound..<word.range.upperBound
      } else {
        words.append(word)
      }
    }
    self.words = words
  }

  /// The words of a phrase.
  static func folded(_ phrase: some StringProtocol) -> [String] { AnswerWords(String(phrase)).words.map(\.folded) }

  /// The text from one word to another, both among it.
  func quote(_ range: ClosedRange<Int>) -> String {
    String(text.unicodeScalars[words[range.lowerBound].range.lowerBound..<words[range.upperBound].range.upperBound])
  }

  /// Whether a phrase begins at a word.
  func begins(_ phrase: [String], at index: Int) -> Bool {
    guard !phrase.isEmpty, index + phrase.count <= words.count else { return false }
    return phrase.indices.allSatisfy { words[index + $0].folded == phrase[$0] }
  }

  /// The words of the first of some phrases that occurs, the earliest place first.
  func first(of phrases: [[String]]) -> ClosedRange<Int>? {
    for index in words.indices {
      if let phrase = phrases.first(where: { begins($0, at: index) }) { return index...(index + phrase.count - 1) }
    }
    return nil
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return (48...57).contains(scalar.value) || (65...90).contains(scalar.value) || (97...122).contains(scalar.value)
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.generalCategory == .nonspacingMark
  }
}
