import VacancyModel

extension DateJoiner {
  /// Marks two dates as the ends of a window where only `to`, a dash, or `and` after `between` joins them.
  func joinWindow(_ kept: inout DateExpression, _ first: DateExpression, _ last: inout DateExpression) {
    guard first.form != .impossible, last.form != .impossible, first.form != .period, last.form != .period else {
      return
    }
    let gap = first.range.upperBound..<max(first.range.upperBound, last.whole.lowerBound)
    guard gap.count <= 24, isRange(gap, after: first) else { return }
    orderWindow(&kept, &last)
    kept.opensWindow = true
    last.closesWindow = true
    last.whole = first.whole.lowerBound..<last.whole.upperBound
  }

  private func isRange(_ gap: Range<Int>, after first: DateExpression) -> Bool {
    let isBetween = startsBetween(first)
    let words = words(in: gap, signs: [32, 45, 44, 10]) { $0 == .to || $0 == .on || isBetween && $0 == .and }
    guard let words else { return false }
    // A dash that begins a line is a list's, unless the line above is long or has nothing but the first date.
    for offset in gap where bytes[offset] == 10 {
      guard !words.isEmpty || scanner.isWrapped(at: offset) || bytes[gap.lowerBound..<offset].contains(45) else {
        return false
      }
    }
    return words.count { $0 != .on } + bytes[gap].count { $0 == 45 } == 1
  }

  private func startsBetween(_ date: DateExpression) -> Bool {
    var begin = max(0, date.whole.lowerBound - 14)
    while begin < date.whole.lowerBound {
      if notice.startsWord(at: begin), bytes[begin].isLetter,
        let match = phrases.lexicon.match(notice, at: begin, where: { $0 == .between }),
        date.whole.lowerBound - match.end < 6
      {
        return true
      }
      begin += 1
    }
    return false
  }

  /// A window does not end before it begins, which can settle the order of day and month, and gives a year.
  private func orderWindow(_ first: inout DateExpression, _ last: inout DateExpression) {
    if case .withoutYear(let month, let day) = last.form, let start = first.dates.first, first.dates.count == 1 {
      let years = [start.year, start.year + 1]
      let days = years.compactMap { CalendarDate(year: $0, month: month, day: day) }
      if let end = days.first(where: { $0 >= start }) {
        last.form = .day
        last.dates = [end]
        last.isYearInferred = true
      }
    }
    if let start = first.dates.first {
      let later = last.dates.filter { $0 >= start }
      if !later.isEmpty { last.dates = later }
    }
  }
}
