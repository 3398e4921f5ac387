import Documents
package import VacancyModel

/// A closing date in a page's own data that the notice itself does not confirm.
package struct PageClosing: Hashable, Sendable {
  /// The date as the data has it.
  package var text: String
  /// The line that shows it.
  package var source: Source
}

/// What a page's own data adds to what the page shows: never in place of it, and never as stated.
struct PageDataReader {
  let data: [PageDatum]

  /// Fills the facts that the visible text lacks. Sites fill the closing date with rolling ones, so that what the text
  /// does not confirm is a doubt.
  func fill(_ content: inout NoticeContent) {
    func fact(_ name: PageDatum.Name) -> Fact<String>? {
      data.first { $0.name == name }.map { Fact($0.value, .inferred, source: source($0)) }
    }
    content.vacancy.title = content.vacancy.title ?? fact(.title)
    content.vacancy.organisation = content.vacancy.organisation ?? fact(.organisation)
    content.vacancy.location = content.vacancy.location ?? fact(.location)
    guard let closes = data.first(where: { $0.name == .closes }) else { return }
    let times = PageDataReader.times(closes.value)
    if let shown = content.vacancy.deadline {
      let known = shown.readings + (shown.inferred.map { [$0.value] } ?? [])
      let agrees = known.contains { shown in times.contains { PageDataReader.agree(shown, $0) } }
      if agrees { return }
    } else if !times.isEmpty {
      content.vacancy.deadline = Deadline(
        text: closes.value, readings: times, ambiguous: times.count > 1, certainty: .inferred, source: source(closes))
    }
    content.pageClosing = PageClosing(text: closes.value, source: source(closes))
  }

  private func source(_ datum: PageDatum) -> Source { Source(line: datum.line, quote: datum.quote) }

  /// The local times that an ISO 8601 text can mean. Midnight is its day's beginning, or stands for the day.
  static func times(_ text: String) -> [LocalTime] {
    let day = LocalTime(iso: String(text.prefix(10)))
    guard let day, text.count > 10 else { return text.count == 10 ? [day].compactMap(\.self) : [] }
    let iso = text.prefix(10) + "T" + text.dropFirst(11).prefix(5)
    guard let time = LocalTime(iso: String(iso)) else { return [day] }
    return time.minutes == 0 ? [time, LocalTime(time.date)] : [time]
  }

  /// Whether two closing times can be one: the same day, or no further apart than two zones' clocks.
  private static func agree(_ shown: LocalTime, _ data: LocalTime) -> Bool {
    if shown.date == data.date { return true }
    guard shown.minutes != nil, data.minutes != nil else {
      // Midnight ends the day before.
      return data.minutes == 0 && data.date.adding(days: -1) == shown.date
    }
    return abs(shown.sortKey - data.sortKey) <= 14 * 60
  }
}
