/// Says of each date of a notice what it is, by the wordings around it.
struct DeadlineClassifier {
  let notice: FoldedNotice
  let phrases: DatePhrases
  let dates: [DateExpression]
  let cues: DeadlineCues
  let scope: DeadlineScope

  init(_ notice: FoldedNotice, _ phrases: DatePhrases, _ dates: [DateExpression]) {
    self.notice = notice
    self.phrases = phrases
    self.dates = dates
    cues = DeadlineCues(notice, phrases)
    scope = DeadlineScope(notice, phrases)
  }

  /// The role of every date, in order.
  func roles() -> [DeadlineRole] {
    var roles: [DeadlineRole] = []
    roles.reserveCapacity(dates.count)
    for index in dates.indices { roles.append(role(of: index, after: roles)) }
    return roles
  }

  private func role(of index: Int, after roles: [DeadlineRole]) -> DeadlineRole {
    let date = dates[index]
    if date.opensWindow { return .none }
    let lower = lowerBound(of: index)
    let start = scope.start(before: date.whole.lowerBound, from: lower)
    var context = Context(date: date, start: start, before: visible(start..<date.whole.lowerBound))
    context.upper = index + 1 < dates.count ? dates[index + 1].whole.lowerBound : notice.bytes.count
    context.sentence = scope.start(before: start, from: max(0, start - DeadlineScope.reach))
    context.followsClosing =
      index > 0 && roles[index - 1].isClosing && context.sentence < dates[index - 1].range.upperBound
    if index > 0, isUnlabelled(index - 1, roles) { context.previous = dates[index - 1].range.upperBound }
    if isVoid(context) { return .other(.past) }
    if let role = labelled(context) ?? unlabelled(context) { return role }
    if let role = afterwards(context) { return role }
    if let role = lineAbove(context) ?? question(context) ?? column(of: index) { return role }
    return inherited(index, context, roles)
  }

  /// Nothing before a date says what it is.
  private func isUnlabelled(_ index: Int, _ roles: [DeadlineRole]) -> Bool {
    switch roles[index] {
    case .closing(let words, _, _): words.lowerBound >= dates[index].whole.lowerBound
    default:
      !cues.within(max(0, dates[index].whole.lowerBound - 40)..<dates[index].whole.lowerBound).contains {
        $0.word.isClosing
      }
    }
  }

  /// What is known about a date while its role is sought.
  struct Context {
    var date: DateExpression
    /// Where its sentence begins, or the date before it in the sentence ends.
    var start: Int
    var before: [DeadlineCue]
    /// Where the next date begins.
    var upper = 0
    /// Where the date before ends, if nothing before it says what that date is.
    var previous: Int?
    /// Where the sentence begins, earlier dates included.
    var sentence = 0
    /// The date before it in the sentence is a closing time.
    var followsClosing = false

    /// The role of a closing time whose words begin at an offset.
    func closing(from start: Int, extended: Bool = false, certain: Bool = true) -> DeadlineRole {
      .closing(words: min(start, date.range.lowerBound)..<date.range.upperBound, extended: extended, certain: certain)
    }
  }

  /// The end of the date before, or of the one before the window that this date ends.
  private func lowerBound(of index: Int) -> Int {
    let begin = dates[index].whole.lowerBound
    var previous = index - 1
    while previous >= 0, dates[previous].range.upperBound > begin { previous -= 1 }
    return previous >= 0 ? dates[previous].range.upperBound : 0
  }

  /// The wordings within a range, but for those in brackets that are closed within it.
  func visible(_ range: Range<Int>) -> [DeadlineCue] {
    let found = cues.within(range)
    guard !found.isEmpty else { return [] }
    var open: [Int] = []
    var closed: [Range<Int>] = []
    for offset in range {
      switch notice.bytes[offset] {
      case 40: open.append(offset)
      case 41: if let begin = open.popLast() { closed.append(begin..<offset) }
      default: break
      }
    }
    guard !closed.isEmpty else { return Array(found) }
    return found.filter { cue in
      cue.word.isClosing
        || !closed.contains { $0.contains(cue.range.lowerBound) && $0.contains(cue.range.upperBound - 1) }
    }
  }

  /// Words after the date say that it does not bind an applicant.
  private func isVoid(_ context: Context) -> Bool {
    let end = scope.end(after: context.date.range.upperBound, to: context.upper)
    return cues.within(context.date.range.upperBound..<max(end, context.date.range.upperBound)).contains {
      $0.word == .void
    }
  }

  // MARK: Label and date in the line above, in a table, or joined to the date before

  /// The date begins its line, and the line above is its label.
  private func lineAbove(_ context: Context) -> DeadlineRole? {
    let begin = context.date.whole.lowerBound
    let first = context.before.isEmpty ? begin : context.start
    guard scope.isLineHead(first), scope.unknownWords(first..<begin) == 0,
      !context.before.contains(where: { $0.word != .by }),
      let above = scope.lineAbove(begin), let line = labelPart(of: above, before: begin), line.count <= 120
    else { return nil }
    let label = visible(line)
    guard let last = label.last(where: { $0.word.isClosing || $0.word.topic != nil }) else { return nil }
    guard scope.unknownWords(last.range.upperBound..<line.upperBound) == 0 else { return nil }
    // A sentence that has ended is no label.
    let sign = notice.bytes[line.upperBound - 1]
    guard sign != 46 && sign != 33 else { return nil }
    var labelling = context
    labelling.start = line.lowerBound
    labelling.before = label + context.before
    labelling.sentence = line.lowerBound
    return labelled(labelling) ?? last.word.topic.map { .other($0) }
  }

  /// "By when? By 14 January 2027": the question before it on its line is the date's label.
  private func question(_ context: Context) -> DeadlineRole? {
    let begin = context.date.whole.lowerBound
    guard context.start > 0, notice.bytes[context.start - 1] == 63,
      context.before.allSatisfy({ $0.word == .by }), scope.unknownWords(context.start..<begin) == 0
    else { return nil }
    let mark = context.start - 1
    let asked = scope.start(before: mark, from: notice.range(ofLine: notice.line(at: mark)).lowerBound)..<mark
    guard let label = visible(asked).last, label.word.isClosing,
      scope.unknownWords(label.range.upperBound..<mark) == 0
    else { return nil }
    return context.closing(from: label.range.lowerBound)
  }

  /// The line, or what follows its last date where a colon ends it; a line that ends with a date is no label.
  private func labelPart(of line: Range<Int>, before begin: Int) -> Range<Int>? {
    let last = lastEnd(before: begin)
    guard last > line.lowerBound else { return line }
    guard last < line.upperBound, notice.bytes[line.upperBound - 1] == 58 else { return nil }
    return scope.start(before: line.upperBound, from: last)..<line.upperBound
  }

  private func lastEnd(before offset: Int) -> Int {
    var low = 0
    var high = dates.count
    while low < high {
      let middle = (low + high) / 2
      if dates[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? dates[low - 1].range.upperBound : 0
  }

  /// In a table, the heading row's labels for dates belong to the dates of a row in their order.
  private func column(of index: Int) -> DeadlineRole? {
    let line = notice.line(at: dates[index].range.lowerBound)
    guard scope.isRow(line) else { return nil }
    var first = line
    while first > 1, line - first < 60, scope.isRow(first - 1) { first -= 1 }
    guard first < line else { return nil }
    let heading = notice.range(ofLine: first)
    let labels = cues.within(heading).filter {
      $0.word.isClosing || [.posted, .opening, .start, .selection].contains($0.word.topic)
    }
    let row = notice.range(ofLine: line)
    let cells = rowDates(row, around: index)
    guard labels.count == cells.count, let place = cells.firstIndex(of: index) else { return nil }
    let label = labels[place]
    if let topic = label.word.topic { return .other(topic) }
    return .closing(words: dates[index].range, extended: label.word == .extended, certain: true)
  }

  private func rowDates(_ row: Range<Int>, around index: Int) -> [Int] {
    var first = index
    while first > 0, dates[first - 1].range.lowerBound >= row.lowerBound { first -= 1 }
    var last = index
    while last + 1 < dates.count, dates[last + 1].range.lowerBound < row.upperBound { last += 1 }
    return (first...last).filter { !dates[$0].opensWindow }
  }

  /// A date that only a small word or a bracket joins to the one before is of the same kind.
  private func inherited(_ index: Int, _ context: Context, _ roles: [DeadlineRole]) -> DeadlineRole {
    guard index > 0, context.sentence < dates[index - 1].range.upperBound, context.before.isEmpty else { return .none }
    let gap = dates[index - 1].range.upperBound..<max(dates[index - 1].range.upperBound, context.date.whole.lowerBound)
    guard gap.count <= 40, !notice.bytes[gap].contains(10), scope.unknownWords(gap) == 0 else { return .none }
    guard case .closing(_, let extended, let certain) = roles[index - 1] else { return roles[index - 1] }
    return .closing(words: context.date.range, extended: extended, certain: certain)
  }
}
