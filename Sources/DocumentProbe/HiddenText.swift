import Documents

/// Text in the file that no reader sees, by what hides it.
struct HiddenText {
  /// What was seen, one for each way of hiding.
  private(set) var observations: [Observation] = []

  private static let mostQuoted = 6
  private static let longestQuote = 60

  init(_ pages: [PageView]) {
    for cause in TextToken.Unseen.allCases {
      var words: [String] = []
      var first: Int?
      for (index, page) in pages.enumerated() {
        var here: [String] = page.text.lines.joinedTokens.lazy.filter { $0.unseen == cause }.map(\.text)
          .filter(WordCounter.isWord)
        if cause == .clear { here += page.clearWords }
        if !here.isEmpty, first == nil { first = index + 1 }
        words += here
      }
      if !words.isEmpty { observations.append(Self.observation(cause, words, page: first)) }
    }
  }

  private static func observation(_ cause: TextToken.Unseen, _ words: [String], page: Int?) -> Observation {
    let count = words.count == 1 ? "1 word" : "\(words.count) words"
    let quoted = words.prefix(mostQuoted).joined(separator: " ").prefix(longestQuote)
    let quote = "“\(quoted)\(words.count > mostQuoted ? " …" : "")”"
    let reason =
      switch cause {
      case .clear: "invisible, or in the colour of the paper"
      case .covered: "covered by something, or in the colour of what lies beneath"
      case .tiny: "letters too small to be read"
      case .offPage: "outside of the page"
      case .cropped: "cut off at the edge of the page by its crop box"
      }
    return Observation(
      id: cause == .cropped ? "cropped-text" : "hidden-text", severity: "warning", page: page,
      message: "\(count) cannot be seen (\(reason)): \(quote).",
      advice: cause == .cropped
        ? "Move this text onto the page, or export the paper again without cropping." : "Remove this text, or show it.")
  }
}
