extension DeadlineClassifier {
  /// The role of a date with no closing label before it: "Applications must be submitted by …".
  func unlabelled(_ context: Context) -> DeadlineRole? {
    let begin = context.date.whole.lowerBound
    let before = context.before
    let bound = before.last { $0.word == .by || $0.word == .refusedAfter }
    var isBound = bound.map { scope.unknownWords($0.range.upperBound..<begin) == 0 } ?? false
    if isBound, let bound,
      before.contains(where: { $0.word.topic != nil && $0.range.lowerBound >= bound.range.upperBound })
    {
      isBound = false
    }
    let isLast = isBound || context.date.closesWindow || isLatest(after: context.date.range.upperBound)
    guard isLast else { return nearestTopic(before) }
    if let topic = topicAfterDate(context) { return .other(topic) }
    let start = quoteStart(context, isBound ? bound!.range.lowerBound : begin)
    if isBound, let bound, bound.word == .refusedAfter, holds(bound, where: \.isApplication) {
      return context.closing(from: bound.range.lowerBound)
    }
    if let role = application(context, Array(before), start: start) { return role }
    if before.contains(where: { $0.word.topic != nil }) { return nearestTopic(before) }
    return afterwardsApplication(context, start: start)
  }

  /// The sentence's beginning, or that of the application within it where the sentence is long.
  func quoteStart(_ context: Context, _ offset: Int) -> Int {
    let sentence = notice.trimmed(context.start..<context.date.range.upperBound).lowerBound
    if offset - sentence <= 160 { return sentence }
    let subject = context.before.last { $0.word.isApplication || $0.word == .vacancy }
    return min(offset, subject?.range.lowerBound ?? offset)
  }

  private func nearestTopic(_ cues: [DeadlineCue]) -> DeadlineRole? {
    cues.last { $0.word.topic != nil }?.word.topic.map { .other($0) }
  }

  /// `25 January 2026 at the latest`.
  private func isLatest(after end: Int) -> Bool {
    var offset = end
    let bytes = notice.bytes
    while offset < bytes.count, offset - end < 3, [32, 44, 40].contains(bytes[offset]) { offset += 1 }
    guard offset < bytes.count, bytes[offset].isLetter else { return false }
    return phrases.lexicon.match(notice, at: offset, where: { $0 == .latest }) != nil
  }

  /// An application, and how it is sent or received, before the date.
  private func application(_ context: Context, _ before: [DeadlineCue], start: Int) -> DeadlineRole? {
    let closing = context.closing(from: start)
    guard let place = before.lastIndex(where: { $0.word.isApplication }) else {
      return pronoun(context, before) ? closing : windowed(context, before)
    }
    for cue in before[..<place] {
      switch cue.word.topic {
      case .past?: return .other(.past)
      case .question? where isSubject(cue, context) || before[place].range.lowerBound - cue.range.upperBound <= 16,
        .session?:
        return .other(cue.word.topic!)
      case .document? where isSubject(cue, context) && !isJoined(cue.range.upperBound..<before[place].range.lowerBound):
        return .other(.document)
      case .outcome?, .selection?, .work?, .list?, .contract?, .site?:
        // "We will inform you on your application by …"; not "If invited, send your application by …".
        let isNext = place > 0 && before[place - 1].range == cue.range
        let isOfApplications = isNext && before[place].range.lowerBound - cue.range.upperBound <= 8
        if isOfApplications
          || !before.contains(where: { $0.word == .submission && $0.range.lowerBound > cue.range.lowerBound })
        {
          return .other(cue.word.topic!)
        }
      default: continue
      }
    }
    let later = before[(place + 1)...]
    let isSent = later.contains { $0.word == .submission || $0.word == .refusedAfter }
    for cue in later {
      guard let topic = cue.word.topic else { continue }
      let isFollowedBySending = later.contains { $0.word == .submission && $0.range.lowerBound > cue.range.lowerBound }
      switch topic {
      case .contract, .start, .list, .person, .posted, .work, .opening:
        if !isFollowedBySending, !(topic == .opening && context.date.closesWindow) { return .other(topic) }
      case .document:
        if !isJoined(before[place].range.upperBound..<cue.range.lowerBound), !isFollowedBySending {
          return .other(topic)
        }
      case .selection where isFollowedBySending && isComplement(cue, after: before[place].range.upperBound): continue
      default: return .other(topic)
      }
    }
    if before[place].word == .application(sure: true) || isSent { return closing }
    let isAsked = before[..<place].contains { $0.word == .submission }
    if isAsked || context.date.closesWindow { return closing }
    // "Applications by 25 January 2026" with nothing before it.
    let isHead = notice.trimmed(context.start..<before[place].range.lowerBound).isEmpty
    if isHead, scope.unknownWords(before[place].range.upperBound..<context.date.whole.lowerBound) == 0 {
      return closing
    }
    let end = scope.end(after: context.date.range.upperBound, to: context.upper)
    let after = cues.within(context.date.range.upperBound..<end)
    return after.first { $0.word == .submission || $0.word.topic != nil }?.word == .submission ? closing : nil
  }

  /// "Applications and references", "letters … with your application": both go together.
  private func isJoined(_ gap: Range<Int>) -> Bool {
    var offset = gap.lowerBound
    while offset < gap.upperBound {
      if notice.startsWord(at: offset), notice.bytes[offset].isLetter,
        let match = phrases.lexicon.match(notice, at: offset, where: { $0 == .toward || $0 == .and }),
        match.end <= gap.upperBound
      {
        return true
      }
      offset += 1
    }
    return false
  }

  /// "They must be submitted by …" after a sentence on applications.
  private func pronoun(_ context: Context, _ before: [DeadlineCue]) -> Bool {
    if isLineOfItsOwn(context, before) { return true }
    guard let sending = before.first(where: { $0.word == .submission }),
      !before.contains(where: { $0.word.topic != nil }),
      scope.unknownWords(context.start..<sending.range.lowerBound) == 0,
      hasPronoun(context.start..<context.date.whole.lowerBound)
    else { return false }
    let earlier = cues.within(max(0, context.start - 250)..<context.start)
    if let subject = earlier.last(where: { $0.word.isApplication || $0.word.topic != nil }) {
      return subject.word.isApplication
    }
    let end = context.date.range.upperBound
    let later = cues.within(end..<max(end, min(context.upper, end + 100)))
    return later.first { $0.word.isApplication || $0.word.topic != nil }?.word.isApplication ?? false
  }

  /// "To be submitted by 19 January 2027": a line that says nothing else, and not below a line that names a paper of its own.
  private func isLineOfItsOwn(_ context: Context, _ before: [DeadlineCue]) -> Bool {
    guard let first = before.first, first.word == .submission,
      before.allSatisfy({ $0.word == .submission || $0.word == .by }),
      scope.isLineHead(notice.trimmed(context.start..<first.range.upperBound).lowerBound),
      first.range.lowerBound - notice.trimmed(context.start..<first.range.upperBound).lowerBound <= 8,
      scope.unknownWords(context.start..<context.date.whole.lowerBound) == 0
    else { return false }
    let end = scope.end(after: context.date.range.upperBound, to: context.upper)
    guard scope.unknownWords(context.date.range.upperBound..<max(end, context.date.range.upperBound)) == 0 else {
      return false
    }
    return scope.lineAbove(first.range.lowerBound).map { above in
      !cues.within(above).contains { $0.word.topic != nil } && notice.bytes[above.upperBound - 1] != 58
    } ?? true
  }

  private func hasPronoun(_ range: Range<Int>) -> Bool {
    range.contains { offset in
      notice.bytes[offset].isLetter && notice.startsWord(at: offset)
        && phrases.lexicon.match(notice, at: offset, where: { $0 == .pronoun }) != nil
    }
  }

  /// "Open from 1 to 15 March 2026", "Vacancy open 3–24 March 2026".
  private func windowed(_ context: Context, _ before: [DeadlineCue]) -> DeadlineRole? {
    guard context.date.closesWindow else { return nil }
    // "Apply between 16 and 31 March".
    if let first = before.first, before.count == 1, first.word == .submission,
      notice.trimmed(context.start..<first.range.upperBound).lowerBound == first.range.lowerBound,
      context.date.whole.lowerBound - first.range.upperBound <= 24
    {
      return context.closing(from: first.range.lowerBound)
    }
    guard let cue = before.last(where: { $0.word.topic != nil || $0.word.isApplication }),
      cue.word.topic == .opening
    else { return nil }
    return context.closing(from: quoteStart(context, cue.range.lowerBound))
  }

  /// "By 25 January 2026 candidates should submit their application."
  private func afterwardsApplication(_ context: Context, start: Int) -> DeadlineRole? {
    let end = scope.end(after: context.date.range.upperBound, to: context.upper)
    var after = cues.within(context.date.range.upperBound..<max(end, context.date.range.upperBound))
    // "Please send us, by 20 April:" and a list below.
    if after.isEmpty, end < notice.bytes.count, let last = notice.bytes[..<end].last(where: { !$0.isSpace }), last == 58
    {
      after = cues.within(end..<min(notice.bytes.count, end + 300))
    }
    guard let cue = after.first(where: { $0.word.isApplication || $0.word.topic != nil }) else { return nil }
    if let topic = cue.word.topic { return .other(topic) }
    let isSent = (context.before + after).contains { $0.word == .submission }
    guard isSent || cue.word == .application(sure: true) else { return nil }
    return context.closing(from: start)
  }

  /// A label that follows its date: "25 January 2026: closing date", "10 February 2026 (interviews)".
  func afterwards(_ context: Context) -> DeadlineRole? {
    let from = context.date.range.upperBound
    let end = min(scope.end(after: from, to: context.upper), from + 60)
    guard end > from, !context.before.contains(where: { $0.word.topic != nil || $0.word.isClosing }),
      let cue = cues.within(from..<end).first(where: { $0.word.isClosing || $0.word.topic != nil }),
      !notice.bytes[from..<cue.range.lowerBound].contains(10),
      scope.unknownWords(from..<cue.range.lowerBound) == 0
    else { return nil }
    // "2 January 2026 Closing date 25 January 2026": the label is that of the next date.
    let isNext =
      context.upper < notice.bytes.count && context.upper - cue.range.upperBound < 30
      && context.upper >= cue.range.upperBound
      && !notice.bytes[cue.range.upperBound..<context.upper].contains(10)
      && scope.unknownWords(cue.range.upperBound..<context.upper) == 0
    guard !isNext || bindsBackward(cue, to: from, before: context.upper) else { return nil }
    if let topic = cue.word.topic { return .other(topic) }
    let words = context.date.range.lowerBound..<cue.range.upperBound
    switch cue.word {
    case .closing: return .closing(words: words, extended: false, certain: true)
    case .extended where context.followsClosing: return .closing(words: words, extended: true, certain: true)
    default: return nil
    }
  }
}
