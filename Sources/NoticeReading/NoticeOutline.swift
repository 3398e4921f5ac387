/// A notice taken apart: its wordings, sections and units, and what in it belongs to the job site.
struct NoticeOutline: Sendable {
  /// The notice.
  let notice: FoldedNotice
  /// Where the known wordings stand.
  let hits: PhraseHits
  /// The sections.
  let sections: [NoticeSection]
  /// Sentences, headings and list entries.
  let units: [NoticeUnit]
  /// What the job site has put around or into the notice.
  let furniture: SiteFurniture

  /// Takes a notice apart.
  init(_ notice: FoldedNotice, book: PhraseBook) {
    self.notice = notice
    let hits = PhraseHits(notice, book: book)
    self.hits = hits
    let sections = SectionFinder(notice: notice, hits: hits).sections()
    self.sections = sections
    let cuts = sections.flatMap { [$0.heading.lowerBound, $0.heading.upperBound] }
    units = UnitSplitter(notice, hits: hits).units().flatMap { NoticeOutline.cut($0, at: cuts, in: notice) }
    furniture = SiteFurniture(notice: notice, hits: hits, sections: sections, units: units)
  }

  /// Whether English and French take up much the same room.
  var isBilingual: Bool {
    let english = hits.of("word.english").count
    let french = hits.of("word.french").count
    return min(english, french) * 3 > max(english, french)
  }

  /// A unit that a glued heading stands in becomes the parts before and after it.
  private static func cut(_ unit: NoticeUnit, at cuts: [Int], in notice: FoldedNotice) -> [NoticeUnit] {
    var low = 0
    var high = cuts.count
    while low < high {
      let middle = (low + high) / 2
      if cuts[middle] <= unit.range.lowerBound { low = middle + 1 } else { high = middle }
    }
    guard low < cuts.count, cuts[low] < unit.range.upperBound else { return [unit] }
    var parts: [NoticeUnit] = []
    var start = unit.range.lowerBound
    func add(upTo end: Int, isLast: Bool) {
      let range = notice.trimmed(start..<end)
      start = end
      guard range.contains(where: { notice.bytes[$0].isAlphanumeric }) else { return }
      parts.append(
        NoticeUnit(
          range: range, isListEntry: unit.isListEntry && parts.isEmpty, startsLine: unit.startsLine && parts.isEmpty,
          isComplete: isLast ? unit.isComplete : true))
    }
    while low < cuts.count, cuts[low] < unit.range.upperBound {
      add(upTo: cuts[low], isLast: false)
      low += 1
    }
    add(upTo: unit.range.upperBound, isLast: true)
    return parts
  }

  /// The section that holds an offset.
  func section(at offset: Int) -> NoticeSection {
    var low = 0
    var high = sections.count
    while low < high {
      let middle = (low + high) / 2
      if sections[middle].heading.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return sections[max(0, low - 1)]
  }

  /// The units of a range of bytes, in order.
  func units(in range: Range<Int>) -> ArraySlice<NoticeUnit> {
    var low = 0
    var high = units.count
    while low < high {
      let middle = (low + high) / 2
      if units[middle].range.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < units.count, units[end].range.lowerBound < range.upperBound { end += 1 }
    return units[low..<end]
  }

  /// The unit that holds an offset, or `nil` in white space and list marks.
  func unit(at offset: Int) -> NoticeUnit? {
    var low = 0
    var high = units.count
    while low < high {
      let middle = (low + high) / 2
      if units[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, units[low - 1].range.contains(offset) else { return nil }
    return units[low - 1]
  }

  /// The words around a range that a source quotes: its whole unit, or a window of it when the unit is long.
  func quote(around range: Range<Int>) -> Range<Int> {
    let longest = 400
    guard let unit = unit(at: range.lowerBound) else { return range }
    let whole = unit.range.lowerBound..<max(unit.range.upperBound, range.upperBound)
    if whole.count <= longest { return whole }
    var start = max(whole.lowerBound, range.lowerBound - 150)
    var end = min(whole.upperBound, max(range.upperBound + 150, start + 150))
    while start > whole.lowerBound, !notice.bytes[start - 1].isSpace { start -= 1 }
    while end < whole.upperBound, !notice.bytes[end].isSpace { end += 1 }
    return start..<end
  }
}
