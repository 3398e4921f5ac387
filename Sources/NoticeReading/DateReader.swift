import VacancyModel

/// Finds every date of a notice, in one pass over its folded bytes.
package struct DateReader {
  private let notice: FoldedNotice
  private let phrases: DatePhrases
  private let scanner: DateScanner
  private let clocks: ClockReader
  private let joiner: DateJoiner
  private var cores: [DateScanner.Core] = []
  private var tokens: [ClockReader.Token] = []
  private var weekday: (number: Int, range: Range<Int>)?
  private var part: (isEnd: Bool, range: Range<Int>)?
  private var between: Int?

  /// Every date of the notice in the order of the text; time and memory grow with its length.
  package static func expressions(in notice: FoldedNotice, phrases: DatePhrases) -> [DateExpression] {
    var reader = DateReader(notice, phrases)
    reader.scan()
    return reader.joiner.expressions(reader.cores, reader.tokens)
  }

  private init(_ notice: FoldedNotice, _ phrases: DatePhrases) {
    self.notice = notice
    self.phrases = phrases
    scanner = DateScanner(notice: notice, phrases: phrases)
    clocks = ClockReader(notice: notice, phrases: phrases)
    joiner = DateJoiner(notice: notice, phrases: phrases)
  }

  private mutating func scan() {
    let bytes = notice.bytes
    var offset = 0
    while offset < bytes.count {
      if bytes[offset].isDigit {
        offset = figures(at: offset)
      } else if bytes[offset].isLetter {
        offset = word(at: offset)
      } else {
        offset += 1
      }
    }
  }

  /// Reads what begins with figures; returns where to go on.
  private mutating func figures(at start: Int) -> Int {
    let isBetween = between.map { start - $0 < 4 } ?? false
    if let core = scanner.figures(at: start, previous: cores.last?.range.upperBound, isBetween: isBetween) {
      add(core)
      var end = core.range.upperBound
      let run = scanner.digits(at: end)
      // A footnote's mark glued to the year; two more figures are the hour of a time.
      if run.count == 1 { end = run.upperBound }
      return end
    }
    if let token = clocks.figures(at: start, previous: cores.last?.range.upperBound) {
      tokens.append(token)
      return token.range.upperBound
    }
    return scanner.digits(at: start).upperBound
  }

  /// Reads what begins with a word; returns where to go on.
  private mutating func word(at start: Int) -> Int {
    let bytes = notice.bytes
    let match = phrases.lexicon.match(notice, at: start) {
      switch $0 {
      case .month, .weekday, .part, .quarter, .between, .noon, .midnight: true
      default: false
      }
    }
    if let match, let end = take(match, at: start) { return end }
    if bytes[start] == 113, let core = scanner.quarter(at: start) {
      add(core)
      return core.range.upperBound
    }
    // `atnoon`, `ismidnight`: a copy glued the time to a small word.
    for offset in start + 1..<start + 5 where offset < bytes.count && (bytes[offset] == 109 || bytes[offset] == 110) {
      guard bytes[start..<offset].allSatisfy(\.isLetter) else { break }
      if var token = clocks.word(at: offset) {
        token.range = start..<token.range.upperBound
        tokens.append(token)
        return token.range.upperBound
      }
    }
    var offset = start + 1
    while offset < bytes.count, bytes[offset].isLetter {
      if notice.isUppercase(at: offset), notice.startsWord(at: offset) { break }
      offset += 1
    }
    return offset
  }

  private mutating func take(_ match: DateLexicon.Match, at start: Int) -> Int? {
    switch match.word {
    case .part(let isEnd):
      part = (isEnd, start..<match.end)
      return match.end
    case .between:
      between = match.end
      return match.end
    case .noon, .midnight:
      guard let token = clocks.word(at: start) else { return nil }
      tokens.append(token)
      return token.range.upperBound
    case .quarter:
      guard let core = scanner.quarter(at: start) else { return nil }
      add(core)
      return core.range.upperBound
    default: break
    }
    let isBetween = between.map { start - $0 < 4 } ?? false
    if let core = scanner.monthFirst(at: start, isBetween: isBetween) {
      add(core)
      return core.range.upperBound
    }
    guard let found = scanner.weekday(at: start) else { return nil }
    weekday = (found.number, start..<found.end)
    return found.end
  }

  private mutating func add(_ core: DateScanner.Core) {
    var core = core
    if core.form == .period {
      let isPart = part.map { core.range.lowerBound - $0.range.upperBound < 3 } ?? false
      if let part, isPart {
        core.range = part.range.lowerBound..<core.range.upperBound
        core.whole = core.range
      }
      if !isPart || part?.isEnd != true { core.dates = [] }
      // A month's name alone is no date.
      let hasFigures = notice.bytes[core.range].contains { $0.isDigit }
      guard isPart || hasFigures else { return }
    }
    if let weekday, core.whole.lowerBound >= weekday.range.upperBound,
      joiner.isArticle(weekday.range.upperBound..<core.whole.lowerBound)
    {
      let isWindow = core.whole.lowerBound < core.range.lowerBound
      core.whole = weekday.range.lowerBound..<core.range.upperBound
      if !isWindow {
        core.range = core.whole
        core.weekday = weekday.number
      }
    }
    if core.weekday == nil, let after = joiner.weekday(after: core.range.upperBound) {
      core.weekday = after.number
      core.range = core.range.lowerBound..<after.end
      core.whole = core.whole.lowerBound..<after.end
    }
    if core.dates.count > 1, let isDayFirst = joiner.statedOrder(around: core.range) {
      core.dates = core.dates.filter { (scanner.value(scanner.digits(at: figure(of: core))) == $0.day) == isDayFirst }
    }
    if core.form == .day, let end = joiner.patternEnd(after: core.range.upperBound) {
      core.range = core.range.lowerBound..<end
      core.whole = core.whole.lowerBound..<end
    }
    if let weekday = core.weekday, core.dates.contains(where: { $0.weekday == weekday }) {
      core.dates.removeAll { $0.weekday != weekday }
    }
    cores.append(core)
  }

  /// Where the figures of a date begin, after its weekday.
  private func figure(of core: DateScanner.Core) -> Int {
    core.range.first { notice.bytes[$0].isDigit } ?? core.range.lowerBound
  }
}
