import Documents

/// Text in the file that no reader sees, by what hides it.
struct HiddenText {
  /// What was seen, one for each way of hiding.
  private(set) var observations: [Observation] = []

  init(_ pages: [PageView]) {
    for cause in TextToken.Unseen.allCases {
      var words = 0
      var first: Int?
      for (index, page) in pages.enumerated() {
        var here = page.text.lines.joinedTokens.count { $0.unseen == cause && WordCounter.isWord($0.text) }
        if cause == .clear { here += page.clearWords }
        if here > 0, first == nil { first = index + 1 }
        words += here
      }
      if words > 0 { observations.append(Self.observation(cause, words: words, page: first)) }
    }
  }

  private static func observation(_ cause: TextToken.Unseen, words: Int, page: Int?) -> Observation {
    let count = words == 1 ? "1 word" : "\(words) words"
    let what =
      switch cause {
      case .clear: "\(count) cannot be seen: invisible, or in the colour of the paper."
      case .covered: "\(count) cannot be seen: covered by something, or in the colour of what lies beneath."
      case .tiny: "\(count) cannot be seen: the letters are too small to be read."
      case .offPage: "\(count) cannot be seen: outside of the page."
      case .cropped: "\(count) cannot be seen: cut off at the edge of the page by its crop box."
      }
    return Observation(
      id: cause == .cropped ? "cropped-text" : "hidden-text", severity: "warning", page: page, message: what,
      advice: cause == .cropped
        ? "Move this text onto the page, or export the paper again without cropping." : "Remove this text, or show it.")
  }
}
