import VacancyModel

/// A line that ends in the first part of a word.
struct PartedWord {
  /// The line up to where the word goes on; with the hyphen where the word has one of its own.
  let head: String

  /// First parts that a hyphen of their own joins to what follows: "two-page", "e-recruitment".
  private static let compounds: Set<String> = [
    "non", "self", "part", "full", "long", "short", "well", "post", "vice", "twin", "e", "co", "one", "two", "three",
    "four", "five", "six", "seven", "eight", "nine", "ten", "single", "double", "high", "low", "medium", "mid", "page",
    "word", "sous", "demi", "mi", "vingt", "trente", "quarante", "cinquante", "soixante", "quatre",
  ]

  /// The line's last word, when a hyphen parts it.
  init?(_ line: String) {
    guard let mark = line.last, "-\u{2010}\u{AD}".contains(mark) else { return nil }
    let word = line.dropLast().split(whereSeparator: \.isWhitespace).last ?? ""
    guard let end = line.dropLast().last, end.isLetter else { return nil }
    let part = TextFolding.fold(String(word.split(separator: "-").last ?? "")).filter(\.isLetter)
    let keeps = mark != "\u{AD}" && PartedWord.compounds.contains(part)
    head = keeps ? line : String(line.dropLast())
  }
}
