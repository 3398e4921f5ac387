import VacancyModel

/// Reads a limit as a person types it: `2 pages A4`, `400-500 words`, `3000 characters without spaces, pdf`.
enum LimitWords {
  private static let form =
    "Write it like '2 pages A4', '400-500 words', '3000 characters without spaces', '1 page pdf docx', or 'none'."

  /// The limit, marked as entered; `nil` for "none".
  static func limit(_ typed: String) throws(CommandFailure) -> Limit? {
    let folded = String(joiningThousands: TextFolding.fold(typed))
    let words = folded.split { $0.isWhitespace || $0 == "," || $0 == ";" || $0 == "+" }.map(String.init)
    if words == ["none"] || words == ["aucune"] { return nil }
    var limit = Limit()
    limit.isEntered = true
    var figures: (least: Int?, most: Int)?
    var index = 0
    while index < words.count {
      defer { index += 1 }
      let word = words[index]
      if let range = figure(word) {
        if let earlier = figures, words[index - 1] == "to" || words[index - 1] == "a" || words[index - 1] == "-" {
          figures = (earlier.most, range.most)
        } else {
          figures = range
        }
        continue
      }
      switch word {
      case "page", "pages", "side", "sides": limit.pages = try take(&figures, typed)
      case "sheet", "sheets", "feuille", "feuilles", "feuillet", "feuillets": limit.sheets = try take(&figures, typed)
      case "word", "words", "mot", "mots":
        limit.wordsMinimum = figures?.least
        limit.words = try take(&figures, typed)
      case "character", "characters", "caractere", "caracteres", "signe", "signes":
        limit.characters = try take(&figures, typed)
      case "without", "sans", "excluding": limit.charactersExcludeSpaces = true
      case "a4", "a5", "a3": limit.paper = word.uppercased()
      case "letter": limit.paper = "US Letter"
      case "pdf", "docx", "doc", "odt", "rtf", "txt": limit.formats.append(word)
      case "each", "chacun", "chacune": limit.scope = .each
      case "total": limit.scope = .total
      case "at", "most", "max", "maximum", "no", "more", "than", "up", "to", "of", "or", "and", "in", "with", "spaces",
        "us", "au", "plus", "ou", "et", "de", "espaces", "-", "a":
        break
      default:
        throw CommandFailure(.usage, "'\(word)' in the limit '\(typed)' is not understood.", advice: form)
      }
    }
    guard figures == nil, limit.pages ?? limit.sheets ?? limit.words ?? limit.characters != nil else {
      throw CommandFailure(.usage, "The limit '\(typed)' says no length that can be checked.", advice: form)
    }
    if let least = limit.wordsMinimum, let most = limit.words, least > most {
      throw CommandFailure(.usage, "In '\(typed)' the least is more than the most.", advice: form)
    }
    return limit
  }

  /// `2`, `1,000`, `400-500`.
  private static func figure(_ word: String) -> (least: Int?, most: Int)? {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false).map { part in
      Int(part.filter { $0 != "." && $0 != "'" })
    }
    guard (1...2).contains(parts.count), let last = parts[parts.count - 1], parts.allSatisfy({ $0 != nil }) else {
      return nil
    }
    return (parts.count == 2 ? parts[0] : nil, last)
  }

  private static func take(
    _ figures: inout (least: Int?, most: Int)?, _ typed: String
  ) throws(CommandFailure) -> Int {
    guard let most = figures?.most, (1...10_000_000).contains(most) else {
      throw CommandFailure(.usage, "The limit '\(typed)' lacks a number, or it is out of range.", advice: form)
    }
    figures = nil
    return most
  }
}

extension String {
  /// The text without the marks within its numbers: `1,500` as `1500`.
  fileprivate init(joiningThousands text: String) {
    let letters = Array(text)
    var kept = ""
    for (index, letter) in letters.enumerated() {
      let isMark = letter == "," || letter == "."
      let next = letters[(index + 1)...].prefix { $0.isNumber }.count
      if isMark, next == 3, index > 0, letters[index - 1].isNumber { continue }
      kept.append(letter)
    }
    self = kept
  }
}
