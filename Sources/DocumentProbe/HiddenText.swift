import Documents

/// Text in the file that no reader sees, by what hides it.
struct HiddenText {
  /// The number of its words.
  private(set) var words = 0
  /// What was seen, one for each way of hiding, and one for watermarks.
  private(set) var observations: [Observation] = []

  private static let mostQuoted = 6
  private static let longestQuote = 60

  init(_ pages: [PageView]) {
    for cause in TextToken.Unseen.allCases {
      var words: [String] = []
      var places: [Int] = []
      for (index, page) in pages.enumerated() {
        let here = page.text.lines.joinedTokens.filter { $0.unseen == cause && WordCounter.isWord($0.text) }
        let found = (here + page.liftedWords.filter { $0.unseen == cause }).map(\.text)
        if !found.isEmpty { places.append(index + 1) }
        words += found
      }
      guard !words.isEmpty else { continue }
      if cause == .watermark {
        observations.append(Self.watermark(words, pages: places))
      } else {
        self.words += words.count
        observations.append(Self.observation(cause, words, pages: places))
      }
    }
  }

  private static func quote(_ words: [String]) -> String {
    let quoted = words.prefix(mostQuoted).joined(separator: " ").prefix(longestQuote)
    return "“\(quoted)\(words.count > mostQuoted ? " …" : "")”"
  }

  private static func watermark(_ words: [String], pages: [Int]) -> Observation {
    let count = words.count == 1 ? "1 word" : "\(words.count) words"
    return Observation(
      id: "watermark", severity: "note", page: pages.first,
      message: "\(PageList.name(pages)) \(pages.count == 1 ? "has" : "have") a watermark: \(quote(words)). "
        + "Its \(count) \(words.count == 1 ? "is" : "are") not counted.")
  }

  private static func observation(_ cause: TextToken.Unseen, _ words: [String], pages: [Int]) -> Observation {
    let count = words.count == 1 ? "1 word" : "\(words.count) words"
    let place = pages.count > 1 ? " on \(PageList.name(pages).lowercased())" : ""
    return Observation(
      id: cause == .cropped ? "cropped-text" : "hidden-text", severity: "warning", page: pages.first,
      message: "\(count)\(place) cannot be seen (\(reason(cause))): \(quote(words)).",
      advice: cause == .cropped
        ? "Move this text onto the page, or export the paper again without cropping." : "Remove this text, or show it.",
      place: cause.place)
  }

  private static func reason(_ cause: TextToken.Unseen) -> String {
    switch cause {
    case .unpainted: "invisible: the file holds it without painting it"
    case .colour: "in the colour of what lies behind it"
    case .layer: "on a layer that is switched off"
    case .squeezed: "squeezed to no width"
    case .clipped: "cut away by a frame around it"
    case .covered: "covered by a filled shape"
    case .pictured: "covered by a picture"
    case .tiny: "letters too small to be read"
    case .offPage: "outside of the page"
    case .cropped: "cut off at the edge of the page by its crop box"
    case .watermark: "a watermark"
    }
  }
}
