/// Finds the hour of a closing date where another sentence tells it: "it closes on the last day at 16.15 hours".
struct DeadlineLastDay {
  /// An hour and the words that give it.
  struct Hour {
    var clock: ClockTime
    var zone: NamedZone?
    var words: Range<Int>
  }

  private let notice: FoldedNotice
  private let phrases: DatePhrases
  private let classifier: DeadlineClassifier

  init(_ notice: FoldedNotice, _ phrases: DatePhrases, _ classifier: DeadlineClassifier) {
    self.notice = notice
    self.phrases = phrases
    self.classifier = classifier
  }

  /// The hour of a date that has none; `nil` where no sentence, or more than one, gives it.
  func hour(for date: DateExpression) -> Hour? {
    guard date.clock == nil, date.dates.count == 1 else { return nil }
    var found: Hour?
    for offset in notice.bytes.indices where notice.bytes[offset].isLetter && notice.startsWord(at: offset) {
      guard let match = phrases.lexicon.match(notice, at: offset, where: { $0 == .lastDay }),
        let hour = hour(around: offset..<match.end)
      else { continue }
      if let found, found.clock != hour.clock { return nil }
      found = found ?? hour
    }
    return found
  }

  /// The one time of the sentence, which names no date but the closing date's and speaks of no other subject.
  private func hour(around words: Range<Int>) -> Hour? {
    let start = classifier.scope.start(before: words.lowerBound, from: max(0, words.lowerBound - 160))
    let end = classifier.scope.end(after: words.upperBound, to: min(notice.bytes.count, words.upperBound + 80))
    let cues = classifier.cues.within(start..<end)
    guard !cues.contains(where: { $0.word.topic != nil }),
      cues.contains(where: { $0.word.isClosing || $0.word.isApplication || $0.word == .vacancy }),
      !classifier.dates.contains(where: { $0.range.overlaps(start..<end) })
    else { return nil }
    let clocks = ClockReader(notice: notice, phrases: phrases)
    var tokens: [ClockReader.Token] = []
    var offset = start
    while offset < end {
      let byte = notice.bytes[offset]
      let isFresh = offset == start || !notice.bytes[offset - 1].isAlphanumeric
      let token = !isFresh ? nil : byte.isDigit ? clocks.figures(at: offset) : clocks.word(at: offset)
      if let token, !token.isWeak {
        tokens.append(token)
        offset = token.range.upperBound
      } else {
        offset += 1
      }
    }
    guard tokens.count == 1, let token = tokens.first else { return nil }
    let zone = ZoneNames(notice: notice, phrases: phrases).zone(at: token.range.upperBound, afterTime: true)
    return Hour(clock: token.clock, zone: zone, words: notice.trimmed(start..<end))
  }
}
