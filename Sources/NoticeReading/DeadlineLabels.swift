extension DeadlineClassifier {
  /// The role of a date in whose sentence a closing label stands before it; `nil` when there is none.
  func labelled(_ context: Context) -> DeadlineRole? {
    let before = context.before
    guard let place = before.lastIndex(where: { $0.word.isClosing }) else { return nil }
    let label = before[place]
    guard !bindsBackward(label, to: context.previous, before: context.date.whole.lowerBound) else { return nil }
    let earlier = before[..<place]
    let later = before[(place + 1)...]
    let gap = label.range.upperBound..<context.date.whole.lowerBound
    let isApplications = label.word.isNamed || later.contains { $0.word.isApplication }

    if let role = superseded(label, earlier, later, context) { return role }
    if let topic = topic(after: label, later, context, isApplications: isApplications) { return .other(topic) }
    if let topic = ownTopic(before: label, earlier, context, isApplications: isApplications) { return .other(topic) }
    let unknown = scope.unknownWords(gap)
    guard unknown == 0 || unknown <= 14 && isGiven(context, after: label, later, isApplications: isApplications)
    else { return nil }
    if let topic = topicAfterDate(context), !isApplications { return .other(topic) }
    switch label.word {
    case .closes(let named):
      guard unknown == 0, named || isAboutVacancy(label, earlier, context) else { return nil }
      let subject = earlier.last { $0.word == .vacancy || $0.word.isApplication || $0.word.isNamed }?.range.lowerBound
      return context.closing(from: subject ?? label.range.lowerBound)
    case .ends:
      guard unknown == 0, let subject = subjectThatEnds(earlier),
        scope.unknownWords(context.start..<subject.range.lowerBound) == 0
      else { return nil }
      return context.closing(from: subject.range.lowerBound)
    case .period:
      guard context.date.closesWindow || later.contains(where: { $0.word == .by }) else { return nil }
    case .extended:
      return extended(label, earlier, context)
    default: break
    }
    // "Extension of the deadline to …".
    let prolonged = earlier.last.flatMap { $0.word == .extended ? $0.range : nil }
    let isExtended = prolonged.map { scope.unknownWords($0.upperBound..<label.range.lowerBound) == 0 } ?? false
    return context.closing(from: isExtended ? prolonged!.lowerBound : label.range.lowerBound, extended: isExtended)
  }

  /// In a list such as "25 January – deadline 10 February – interviews" a label belongs to the date before it.
  func bindsBackward(_ label: DeadlineCue, to previous: Int?, before next: Int) -> Bool {
    guard let previous, label.range.lowerBound - previous < 6, next - label.range.upperBound < 6 else { return false }
    let before = notice.bytes[previous..<label.range.lowerBound]
    return before.contains { $0 == 45 || $0 == 58 } && !before.contains { $0.isLetter }
      && notice.bytes[label.range.upperBound..<next].allSatisfy(\.isSpace)
  }

  /// The sentence gives the date outright, "… is 25 January", and says of nothing else that it closes: "deadline for the
  /// grant is …".
  private func isGiven(
    _ context: Context, after label: DeadlineCue, _ later: ArraySlice<DeadlineCue>, isApplications: Bool
  ) -> Bool {
    let end = label.range.upperBound
    guard context.date.closesWindow || scope.isLinked(context.date.whole.lowerBound, from: end) else { return false }
    if isApplications || later.contains(where: { $0.word == .vacancy || $0.word == .post }) { return true }
    var next = end
    while next < context.date.whole.lowerBound, notice.bytes[next].isSpace { next += 1 }
    return !notice.bytes[next].isLetter
  }

  /// `previous closing date`, `deadline (previously …)`.
  private func superseded(
    _ label: DeadlineCue, _ earlier: ArraySlice<DeadlineCue>, _ later: ArraySlice<DeadlineCue>, _ context: Context
  ) -> DeadlineRole? {
    if let cue = later.last(where: { $0.word == .previous }),
      scope.unknownWords(cue.range.upperBound..<context.date.whole.lowerBound) == 0
    {
      // "extended from 10 to 25 January": the window's end is the new one.
      return context.date.closesWindow ? context.closing(from: label.range.lowerBound, extended: true) : .previous
    }
    guard let cue = earlier.last(where: { $0.word == .previous }), label.word != .extended,
      label.range.lowerBound - cue.range.upperBound <= 25,
      scope.unknownWords(cue.range.upperBound..<label.range.lowerBound) == 0
    else { return nil }
    return .previous
  }

  /// Another subject between the label and the date: "deadline for questions", "Deadline: ongoing. Posted".
  private func topic(
    after label: DeadlineCue, _ later: ArraySlice<DeadlineCue>, _ context: Context, isApplications: Bool
  ) -> DateTopic? {
    for cue in later.reversed() {
      if cue.word == .ongoing {
        let isDated = later.contains { $0.word == .by && $0.range.lowerBound >= cue.range.upperBound }
        if !isDated { return .past }
      }
      guard let topic = cue.word.topic else { continue }
      if topic == .document, isApplications { continue }
      if isApplications, !topic.hasOwnDeadlines, isComplement(cue, after: label.range.upperBound) { continue }
      return topic
    }
    return nil
  }

  /// `deadline for this fixed-term post`: the subject only says what the label is for.
  func isComplement(_ cue: DeadlineCue, after lower: Int) -> Bool {
    scope.ends(cue.range.lowerBound, from: max(lower, cue.range.lowerBound - 24)) { $0 == .toward }
  }

  /// A subject before the label that keeps its own closing dates: "Questions: deadline 10 January".
  private func ownTopic(
    before label: DeadlineCue, _ earlier: ArraySlice<DeadlineCue>, _ context: Context, isApplications: Bool
  ) -> DateTopic? {
    var subjects = Array(earlier)
    if subjects.isEmpty, scope.isLineHead(label.range.lowerBound), let above = scope.lineAbove(label.range.lowerBound),
      above.count <= 60, above.lowerBound < context.start
    {
      // A heading such as "Information session" over "Registration deadline".
      let heading = cues.within(above)
      if let last = heading.last, last.word.topic?.hasOwnDeadlines == true,
        scope.unknownWords(last.range.upperBound..<above.upperBound) == 0
      {
        subjects = [last]
      }
    }
    let isReferred = scope.ends(label.range.lowerBound, from: context.start) {
      $0 == .by || $0 == .refusedAfter
    }
    for cue in subjects.reversed() {
      guard let topic = cue.word.topic else { continue }
      if topic == .past { return topic }
      if isApplications { continue }
      switch topic {
      case .question, .session:
        if !isReferred, topic != .question || isSubject(cue, context) { return topic }
      case .document:
        let isJoined = earlier.contains { $0.word.isApplication }
        if !isJoined, !isReferred, label.range.lowerBound - cue.range.upperBound <= 120 { return topic }
      case .selection, .work, .outcome, .start, .contract, .site:
        let gap = cue.range.upperBound..<label.range.lowerBound
        if topic == .selection, gap.count <= 25, scope.unknownWords(gap) == 0, !notice.bytes[gap].contains(10) {
          return topic
        }
        // In running text the deadline is that of the sentence's subject; a heading with a capital is its own.
        if !isHeading(label), gap.count <= 120 { return topic }
      default: continue
      }
    }
    return nil
  }

  /// The label is written as one: with a capital first, `Deadline`, or followed by a colon.
  private func isHeading(_ label: DeadlineCue) -> Bool {
    let start = label.range.lowerBound
    if label.range.upperBound < notice.bytes.count, notice.bytes[label.range.upperBound] == 58 { return true }
    return notice.isUppercase(at: start) && !notice.isUppercase(at: start + 1)
  }

  /// The sentence begins with the subject, or nearly so.
  func isSubject(_ cue: DeadlineCue, _ context: Context) -> Bool { cue.range.lowerBound - context.start <= 24 }

  /// "25 January 2026 for the webinar".
  func topicAfterDate(_ context: Context) -> DateTopic? {
    let end = scope.end(after: context.date.range.upperBound, to: context.upper)
    guard let cue = cues.within(context.date.range.upperBound..<end).first(where: { $0.word.topic != nil }),
      cue.range.lowerBound - context.date.range.upperBound <= 40,
      scope.unknownWords(context.date.range.upperBound..<cue.range.lowerBound) == 0,
      isComplement(cue, after: context.date.range.upperBound)
    else { return nil }
    return cue.word.topic
  }

  /// The subject of "closes on": a vacancy, a call, applications; or none, as in the label "Closes:".
  private func isAboutVacancy(_ label: DeadlineCue, _ earlier: ArraySlice<DeadlineCue>, _ context: Context) -> Bool {
    if earlier.contains(where: { $0.word.isNamed }) { return true }
    if earlier.contains(where: {
      $0.word == .vacancy || $0.word == .post || $0.word.isApplication || $0.word.topic == .opening
    }) {
      return !earlier.contains { $0.word.topic?.hasOwnDeadlines == true || $0.word.topic == .contract }
    }
    if context.followsClosing { return true }
    let sentence = cues.within(context.sentence..<context.start)
    if sentence.contains(where: { $0.word.isApplication || $0.word == .vacancy || $0.word.topic == .opening }) {
      return true
    }
    let head = notice.trimmed(context.start..<label.range.lowerBound)
    return head.isEmpty || scope.unknownWords(head) == 0 && earlier.isEmpty && head.count <= 6
  }

  /// What ends is the call, the vacancy, the time for applications, and not a contract or a list.
  private func subjectThatEnds(_ earlier: ArraySlice<DeadlineCue>) -> DeadlineCue? {
    guard !earlier.contains(where: { $0.word.topic != nil && $0.word.topic != .opening }) else { return nil }
    return earlier.last { $0.word == .vacancy || $0.word.isApplication || $0.word.isNamed }
  }

  /// "The deadline of 10 January is extended to 25 January"; not an extension of a contract.
  private func extended(
    _ label: DeadlineCue, _ earlier: ArraySlice<DeadlineCue>, _ context: Context
  ) -> DeadlineRole? {
    if holds(label, where: { if case .closing = $0 { true } else { false } }) {
      return context.closing(from: label.range.lowerBound, extended: true)
    }
    if let subject = earlier.last(where: { $0.word.isClosing }) {
      return context.closing(from: subject.range.lowerBound, extended: true)
    }
    if context.followsClosing { return context.closing(from: label.range.lowerBound, extended: true) }
    for cue in cues.within(context.sentence..<label.range.lowerBound).reversed() {
      if cue.word.isClosing || cue.word.isApplication || cue.word == .vacancy {
        return context.closing(from: label.range.lowerBound, extended: true)
      }
      if let topic = cue.word.topic { return .other(topic) }
    }
    let head = notice.trimmed(context.start..<label.range.lowerBound)
    guard head.isEmpty || scope.unknownWords(head) == 0 else { return nil }
    let above = scope.isLineHead(label.range.lowerBound) ? scope.lineAbove(label.range.lowerBound) : nil
    let isUnderLabel = above.map { $0.count <= 60 && cues.within($0).contains { $0.word.isClosing } } ?? false
    return context.closing(from: label.range.lowerBound, extended: true, certain: isUnderLabel)
  }

  /// A wording's own words hold another, as `new closing date` does.
  func holds(_ cue: DeadlineCue, where wanted: (DateWord) -> Bool) -> Bool {
    cue.range.contains { offset in
      guard notice.startsWord(at: offset), notice.bytes[offset].isLetter,
        let match = phrases.lexicon.match(notice, at: offset, where: wanted)
      else { return false }
      return match.end <= cue.range.upperBound
    }
  }
}
