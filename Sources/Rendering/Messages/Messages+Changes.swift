import VacancyModel

extension Messages {
  /// What a difference is about.
  func subject(of change: NoticeChange) -> String {
    switch change.subject {
    case .fact("posts"): return capitalized(self("changes.posts"))
    case .fact(let name): return capitalized(self("fact.\(name)"))
    case .item(let id):
      if case .title(let title)? = (change.new ?? change.old)?.value { return text(title) }
      return id
    case .limit(let id): return self("changes.limit", ["item": id])
    case .entry(let list): return self("changes.list.\(list)")
    }
  }

  /// A value as a person reads it.
  func value(_ value: NoticeChange.Value) -> String {
    switch value {
    case .text(let text): return VisibleText.line(text)
    case .number(let number): return "\(number)"
    case .limit(let limit): return self.limit(limit)
    case .title(let title): return text(title)
    case .deadline(let deadline):
      let readings = deadline.readings.map(plainDate)
      guard !readings.isEmpty else { return quote(deadline.text) }
      return or(readings) + (deadline.zone.map { " (" + self("deadline.zone.stated", ["zone": zone($0)]) + ")" } ?? "")
    }
  }
}
