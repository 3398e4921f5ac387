import VacancyModel

/// Reads the lists of a notice: essentials, desirables, competencies and key challenges.
struct ListReader {
  let outline: NoticeOutline

  /// The entries of the first section of a kind that has any.
  func entries(of kind: NoticeSection.Kind) -> [ListEntry] {
    for section in outline.sections
    where section.kind == kind && !outline.furniture.contains(section.heading.lowerBound) {
      let entries = entries(in: section.body, areNamed: kind == .competencies)
      if !entries.isEmpty { return entries }
    }
    return []
  }

  /// Whether a section of that kind is there with nothing below its heading: the copy lost its list.
  func isLost(_ kind: NoticeSection.Kind) -> Bool {
    let indices = outline.sections.indices.filter { outline.sections[$0].kind == kind }
    guard !indices.isEmpty, entries(of: kind).isEmpty else { return false }
    // A heading of part of the list below is no loss: "Competencies", "Essential:", "Education".
    let parts: Set<NoticeSection.Kind> = [.qualifications, .essentials, .desirables, .competencies, .other, .documents]
    return indices.allSatisfy { index in
      let next = index + 1 < outline.sections.count ? outline.sections[index + 1].kind : .application
      let follows =
        kind == .essentials
        ? next == .desirables || !parts.contains(next)
        : !parts.contains(next) || (kind == .desirables && next == .competencies)
      return follows && entries(in: outline.sections[index].body, areNamed: false).isEmpty
    }
  }

  private func entries(in body: Range<Int>, areNamed: Bool) -> [ListEntry] {
    let notice = outline.notice
    var units = outline.units(in: body).filter {
      !outline.furniture.rangesBelowPreface.contains(containing: $0.range.lowerBound)
    }
    // The sentence that leads in ends in a colon: "The incumbent must:".
    while let first = units.first, notice.bytes[first.range.upperBound - 1] == 58, first.range.count < 200 {
      units.removeFirst()
    }
    // A damaged copy may have lost the colon; a single line without a mark or a semicolon is no list either.
    if let first = units.first, first.range.count < 90, outline.hits.contains("word.leadin", in: first.range),
      units.count == 1, !hasSemicolons(units)
    {
      return []
    }
    if units.count == 1, !units[0].isListEntry, !hasSemicolons(units), !areNamed { return [] }
    guard !units.isEmpty else { return [] }
    if units.contains(where: \.isListEntry) { return marked(units) }
    let lines = units.filter(\.startsLine)
    if areNamed, let named = named(body, units: units), named.count > lines.count { return named }
    if lines.count >= 2, !hasSemicolons(units) { return lines.map(entry(joining: units)) }
    return separated(units)
  }

  /// Entries with list marks; what follows without one goes on with the entry before it or ends the list.
  private func marked(_ units: [NoticeUnit]) -> [ListEntry] {
    var entries: [ListEntry] = []
    for unit in units {
      if unit.isListEntry {
        entries.append(entry(unit.range))
      } else if unit.startsLine, !entries.isEmpty {
        break
      }
    }
    return entries
  }

  private func entry(joining units: [NoticeUnit]) -> (NoticeUnit) -> ListEntry {
    { unit in entry(unit.range) }
  }

  private func hasSemicolons(_ units: [NoticeUnit]) -> Bool {
    units.contains { unit in
      let inner = outline.notice.bytes[unit.range.dropLast(1)]
      return inner.count { $0 == 59 } >= 1
    }
  }

  /// A list run on in one or several lines, its entries ended by semicolons.
  private func separated(_ units: [NoticeUnit]) -> [ListEntry] {
    let notice = outline.notice
    guard let first = units.first, let last = units.last else { return [] }
    let range = first.range.lowerBound..<last.range.upperBound
    var start = range.lowerBound
    // "The incumbent must: possess …": the lead-in ends at a colon before the first semicolon.
    if let colon = notice.bytes[range].prefix(120).firstIndex(of: 58),
      outline.hits.contains("word.leadin", in: range.lowerBound..<colon)
    {
      start = colon + 1
    }
    var entries: [ListEntry] = []
    for end in notice.bytes[range].indices where end >= start && notice.bytes[end] == 59 {
      let part = notice.trimmed(start..<end)
      if part.count > 2 { entries.append(entry(part)) }
      start = end + 1
    }
    let rest = notice.trimmed(start..<range.upperBound)
    if rest.count > 2 { entries.append(entry(rest)) }
    return entries
  }

  /// "Achievement: Sets goals. Teamwork : Cooperates." run on: each entry begins with a capitalised name and a colon.
  private func named(_ body: Range<Int>, units: [NoticeUnit]) -> [ListEntry]? {
    let notice = outline.notice
    guard let first = units.first, let last = units.last else { return nil }
    let range = first.range.lowerBound..<last.range.upperBound
    var starts: [Int] = []
    for colon in notice.bytes[range].indices where notice.bytes[colon] == 58 {
      var start = colon
      while start > range.lowerBound, ![46, 59, 58, 10].contains(notice.bytes[start - 1]) { start -= 1 }
      let name = notice.trimmed(start..<colon)
      guard !name.isEmpty, notice.isUppercase(at: name.lowerBound),
        notice.bytes[name].split(separator: 32).count <= 5, !outline.hits.contains("word.leadin", in: name)
      else { continue }
      starts.append(name.lowerBound)
    }
    guard starts.count >= 2 else { return nil }
    return starts.enumerated().map { index, start in
      entry(notice.trimmed(start..<(index + 1 < starts.count ? starts[index + 1] : range.upperBound)))
    }
  }

  private func entry(_ range: Range<Int>) -> ListEntry {
    var end = range.upperBound
    while end > range.lowerBound, [59, 46, 44, 32].contains(outline.notice.bytes[end - 1]) { end -= 1 }
    return ListEntry(outline.notice.words(range.lowerBound..<end), line: outline.notice.line(at: range.lowerBound))
  }

  /// The key challenges: the list behind the sentence that announces them, marked, numbered or run on in one line.
  func challenges() -> [ListEntry] {
    if let section = outline.sections.first(where: { $0.kind == .challenges }) {
      let entries = entries(in: section.body, areNamed: false).filter { !isRequest($0) }
      if entries.count >= 2 { return entries }
      let run = numbered(section.body)
      if run.count >= 2 { return run }
    }
    for hit in outline.hits.of("word.challenges") where !outline.furniture.contains(hit.range.lowerBound) {
      guard let index = outline.units.firstIndex(where: { $0.range.contains(hit.range.lowerBound) }) else { continue }
      let unit = outline.units[index]
      if let colon = outline.notice.bytes[hit.range.upperBound..<unit.range.upperBound].firstIndex(of: 58),
        colon < unit.range.upperBound - 20
      {
        let run = numbered((colon + 1)..<unit.range.upperBound)
        if run.count >= 2 { return run }
        let following =
          outline.units[(index + 1)...].prefix { !$0.startsLine }.last?.range.upperBound ?? unit.range.upperBound
        let longer = numbered((colon + 1)..<following)
        if longer.count >= 2 { return longer }
        let separated = separated([
          NoticeUnit(
            range: outline.notice.trimmed((colon + 1)..<unit.range.upperBound), isListEntry: false, startsLine: false,
            isComplete: true)
        ])
        if separated.count >= 2 { return separated }
      }
      let announces =
        outline.notice.bytes[unit.range.upperBound - 1] == 58 || outline.hits.contains("word.include", in: unit.range)
      guard announces else { continue }
      var entries: [ListEntry] = []
      for next in outline.units[(index + 1)...] {
        if outline.sections.contains(where: { $0.heading.lowerBound == next.range.lowerBound && !$0.heading.isEmpty }) {
          break
        }
        if next.isListEntry { entries.append(entry(next.range)) } else if next.startsLine { break }
      }
      if entries.count >= 1 { return entries }
    }
    return []
  }

  private func isRequest(_ entry: ListEntry) -> Bool {
    let line = outline.notice.range(ofLine: entry.line)
    return outline.hits.first(ofGroup: "request", in: line) != nil
      && outline.hits.first(ofGroup: "document", in: line) != nil
  }

  /// "1. … 2. … 3. …" or "(a) … (b) …" within a range, counted upwards from one.
  private func numbered(_ range: Range<Int>) -> [ListEntry] {
    let bytes = outline.notice.bytes
    var starts: [(mark: Int, content: Int)] = []
    var expected = 1
    var offset = range.lowerBound
    while offset < range.upperBound {
      let isFree = offset == range.lowerBound || !bytes[offset - 1].isAlphanumeric && bytes[offset - 1] != 46
      let letter = UInt8(96 + min(expected, 26))
      let digit = Array(String(expected).utf8)
      if isFree, bytes[offset...].starts(with: digit), offset + digit.count < range.upperBound,
        [46, 41].contains(bytes[offset + digit.count]),
        offset + digit.count + 1 < range.upperBound, !bytes[offset + digit.count + 1].isDigit
      {
        starts.append((offset, offset + digit.count + 1))
        expected += 1
      } else if isFree, bytes[offset] == letter, offset + 1 < range.upperBound, bytes[offset + 1] == 41 {
        starts.append((offset, offset + 2))
        expected += 1
      }
      offset += 1
    }
    return starts.indices.map { index in
      var end = index + 1 < starts.count ? starts[index + 1].mark : range.upperBound
      if end > starts[index].content, bytes[end - 1] == 40 { end -= 1 }
      return entry(outline.notice.trimmed(starts[index].content..<end))
    }
  }
}

extension [Range<Int>] {
  /// Whether one of the ranges holds an offset.
  func contains(containing offset: Int) -> Bool { contains { $0.contains(offset) } }
}
