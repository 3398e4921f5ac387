package import VacancyModel

/// Finds when applications close, and tells that date from all the other dates of a notice.
package struct DeadlineReader {
  private let notice: FoldedNotice
  private let phrases: DatePhrases
  private let classifier: DeadlineClassifier
  private let dates: [DateExpression]
  private let roles: [DeadlineRole]

  /// The closing time of a notice, or `nil` when it gives no date for it.
  ///
  /// Dates within `furniture`, ranges of the folded bytes, are left out. `seatZone` is the IANA zone of the organisation's
  /// seat: only where it keeps Brussels' clock are times that another reader's clock showed recognised.
  package static func deadline(
    in notice: FoldedNotice, excluding furniture: [Range<Int>] = [], words: DatePhrases,
    seatZone: String? = "Europe/Brussels"
  ) -> Deadline? {
    findings(in: notice, excluding: furniture, phrases: words, seatZone: seatZone).deadline
  }

  /// The closing time and the other dates of a notice that matter to an applicant; as `deadline(in:excluding:words:)`.
  package static func findings(
    in notice: FoldedNotice, excluding furniture: [Range<Int>] = [], phrases: DatePhrases,
    seatZone: String? = "Europe/Brussels"
  ) -> DateFindings {
    let all = DateReader.expressions(in: notice, phrases: phrases)
    return DeadlineReader(notice, phrases, outside(furniture, all)).findings(seatZone: seatZone)
  }

  /// The dates that lie in none of the ranges; both are gone through once.
  private static func outside(_ furniture: [Range<Int>], _ dates: [DateExpression]) -> [DateExpression] {
    let ranges = furniture.sorted { $0.lowerBound < $1.lowerBound }
    var next = 0
    return dates.filter { date in
      while next < ranges.count, ranges[next].upperBound <= date.range.lowerBound { next += 1 }
      return next == ranges.count || !ranges[next].overlaps(date.range)
    }
  }

  private init(_ notice: FoldedNotice, _ phrases: DatePhrases, _ dates: [DateExpression]) {
    self.notice = notice
    self.phrases = phrases
    self.dates = dates
    classifier = DeadlineClassifier(notice, phrases, dates)
    roles = classifier.roles()
  }

  private func findings(seatZone: String?) -> DateFindings {
    var findings = DateFindings()
    var statements: [DeadlineStatement] = []
    let years = DeadlineYears(dates, roles)
    for index in dates.indices {
      let date = dates[index]
      switch roles[index] {
      case .closing(let words, let extended, let certain):
        guard var dated = date.form == .day || !date.dates.isEmpty ? date : years.dated(date) else {
          if date.form == .impossible { findings.unreadable.append(quote(date, words)) }
          if case .withoutYear = date.form { findings.withoutYear.append(quote(date, words)) }
          continue
        }
        dated.zone = dated.zone ?? statedZone(index, from: words.lowerBound)
        statements.append(DeadlineStatement(date: dated, words: words, isExtended: extended, isCertain: certain))
      case .other(.posted): if !date.dates.isEmpty { findings.posted.append(date) }
      case .other(.selection): add(sentence(of: index), to: &findings.selection)
      default: continue
      }
    }
    let zone = seatZone.flatMap { phrases.brusselsClock.contains($0) ? $0 : nil }
    settle(statements, DeadlineClock(seatZone: zone), into: &findings)
    return findings
  }

  // MARK: One closing time of several statements

  /// A notice with more closing times than this is a list of vacancies; the first of them show that they differ.
  private static let mostDifferent = 20

  private func settle(_ statements: [DeadlineStatement], _ clock: DeadlineClock, into findings: inout DateFindings) {
    var statements = statements
    if statements.contains(where: \.isCertain) {
      // An extension supersedes what it extends; one of nothing in particular only where there is something to extend.
      if statements.contains(where: \.isExtended) { statements.removeAll { !$0.isExtended } }
    } else if statements.count == 1 {
      statements = []
    }
    var different: [DeadlineStatement] = []
    for statement in statements {
      if let place = different.firstIndex(where: { $0.joined(with: statement) != nil }) {
        different[place] = different[place].joined(with: statement)!
      } else if different.count < DeadlineReader.mostDifferent {
        different.append(statement)
      }
    }
    guard let first = different.first else { return }
    var readings: [LocalTime] = []
    for reading in different.flatMap(\.readings) where !readings.contains(reading) { readings.append(reading) }
    let inference = different.compactMap { clock.inference(for: $0.date) }.min {
      $0.0.value.sortKey < $1.0.value.sortKey
    }
    let isInferred = different.contains { $0.date.isYearInferred || $0.isMonthEnd }
    let zones = Set(different.map { $0.date.zone?.identifier })
    findings.deadline = Deadline(
      text: notice.words(first.date.range), readings: readings, inferred: inference?.0,
      zone: zones.count == 1 ? zones.first! : nil, ambiguous: different.contains { $0.date.isAmbiguous },
      certainty: different.count > 1 ? .conflicting : isInferred ? .inferred : .stated,
      source: quote(first.date, first.words), otherSources: different.dropFirst().map { quote($0.date, $0.words) })
    findings.doubts = doubts(different)
    if let inference { findings.doubts.insert(inference.1) }
  }

  private func doubts(_ statements: [DeadlineStatement]) -> Set<DeadlineDoubt> {
    var doubts: Set<DeadlineDoubt> = statements.count > 1 ? [.conflicting] : []
    for date in statements.map(\.date) {
      if date.dates.count > 1 { doubts.insert(.dayAndMonth) }
      if date.clock?.isEitherMidnight == true { doubts.insert(.midnight) }
      if date.isYearInferred { doubts.insert(.yearInferred) }
      if date.contradictsWeekday { doubts.insert(.weekday) }
    }
    return doubts
  }

  // MARK: Sources

  /// A quote has at most about so many bytes.
  private static let longestQuote = 280

  /// The words that say it where they share the date's line and are few, else the date.
  private func quote(_ date: DateExpression, _ words: Range<Int>) -> Source {
    let line = notice.range(ofLine: notice.line(at: date.range.lowerBound))
    let isShort = words.lowerBound >= line.lowerBound && words.count <= DeadlineReader.longestQuote
    var quoted = isShort ? words : date.range
    // A bracket that the words open is closed: "closing date (25 January 2026)".
    let open = notice.bytes[quoted].count { $0 == 40 } - notice.bytes[quoted].count { $0 == 41 }
    if open > 0, notice.bytes[quoted.upperBound] == 41 { quoted = quoted.lowerBound..<quoted.upperBound + 1 }
    return notice.source(quoted)
  }

  /// The sentence on the date's line, from the date before it to the one after it.
  private func sentence(of index: Int) -> Source {
    let date = dates[index]
    let line = notice.range(ofLine: notice.line(at: date.range.lowerBound))
    var lower = line.lowerBound
    if index > 0 { lower = max(lower, dates[index - 1].range.upperBound) }
    let upper = index + 1 < dates.count ? min(line.upperBound, dates[index + 1].whole.lowerBound) : line.upperBound
    let begin = date.whole.lowerBound
    var start = max(classifier.scope.start(before: begin, from: min(lower, begin)), line.lowerBound)
    while start < begin, !notice.bytes[start].isAlphanumeric { start += 1 }
    if date.range.upperBound - start > DeadlineReader.longestQuote {
      start = wordStart(date.range.lowerBound - DeadlineReader.longestQuote / 2, before: date.range.lowerBound)
    }
    let end = max(classifier.scope.end(after: date.range.upperBound, to: upper), date.range.upperBound)
    return notice.source(start..<(end - start > DeadlineReader.longestQuote ? date.range.upperBound : end))
  }

  private func wordStart(_ offset: Int, before limit: Int) -> Int {
    var offset = offset
    while offset < limit, offset > 0, notice.bytes[offset - 1] != 32 { offset += 1 }
    return offset
  }

  private func add(_ source: Source, to sources: inout [Source]) {
    if sources.last != source { sources.append(source) }
  }

  /// A zone that the label or the rest of the sentence states: "Deadline (Brussels time): …", "… All times are CET".
  private func statedZone(_ index: Int, from start: Int) -> NamedZone? {
    let date = dates[index]
    guard date.clock != nil else { return nil }
    let zones = ZoneNames(notice: notice, phrases: phrases)
    let before = min(start, date.range.lowerBound)..<date.range.lowerBound
    if before.count <= 200, let zone = zones.zone(within: before) { return zone }
    let line = notice.range(ofLine: notice.line(at: date.range.upperBound))
    let next = index + 1 < dates.count ? dates[index + 1].whole.lowerBound : line.upperBound
    let end = min(line.upperBound, date.range.upperBound + 120, next)
    return end > date.range.upperBound ? zones.zone(within: date.range.upperBound..<end) : nil
  }
}
