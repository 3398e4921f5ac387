/// A wording that tells what the dates near it are about.
struct DeadlineCue {
  var word: DateWord
  var range: Range<Int>
}

/// The context wordings of a notice, in the order of the text, none within another.
struct DeadlineCues {
  private let cues: [DeadlineCue]

  /// Finds every context wording in one pass.
  init(_ notice: FoldedNotice, _ phrases: DatePhrases) {
    var cues: [DeadlineCue] = []
    var end = 0
    var offset = 0
    let bytes = notice.bytes
    while offset < bytes.count {
      guard bytes[offset].isLetter else {
        offset += 1
        continue
      }
      let match =
        notice.startsWord(at: offset)
        ? phrases.lexicon.match(notice, at: offset) { $0.isContext && $0 != .latest }
        : phrases.lexicon.gluedMatch(notice, at: offset) { $0.isContext && $0 != .latest }
      let isWithinOther = offset < end && cues.last?.word.allowsOverlap == false
      if let match, match.end > end, !isWithinOther {
        cues.append(DeadlineCue(word: match.word, range: offset..<match.end))
        end = match.end
      }
      offset += 1
    }
    self.cues = cues
  }

  /// The wordings that lie within a range.
  func within(_ range: Range<Int>) -> ArraySlice<DeadlineCue> {
    let first = index(from: range.lowerBound)
    var last = first
    while last < cues.count, cues[last].range.upperBound <= range.upperBound { last += 1 }
    return cues[first..<last]
  }

  private func index(from offset: Int) -> Int {
    var low = 0
    var high = cues.count
    while low < high {
      let middle = (low + high) / 2
      if cues[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension DateWord {
  var isApplication: Bool { if case .application = self { true } else { false } }

  /// A label may go on within the next, `this vacancy closes` and `closes on`; "rules apply" is not "apply until".
  var allowsOverlap: Bool {
    switch self {
    case .other, .neutral, .void: false
    default: true
    }
  }

  /// A wording that names the closing time.
  var isClosing: Bool {
    switch self {
    case .closing, .period, .closes, .ends, .extended: true
    default: false
    }
  }

  /// A wording that says by itself that applications close.
  var isNamed: Bool {
    switch self {
    case .closing(let named), .closes(let named): named
    case .period: true
    default: false
    }
  }

  var topic: DateTopic? { if case .other(let topic) = self { topic } else { nil } }
}

extension DateTopic {
  /// Subjects that keep their own closing dates: "Questions … deadline 10 January".
  var hasOwnDeadlines: Bool {
    switch self {
    case .question, .session, .document, .past: true
    default: false
    }
  }
}
