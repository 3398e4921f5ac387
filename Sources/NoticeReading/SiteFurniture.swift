import VacancyModel

/// What a job site has put around a notice, or into it: never a requirement.
struct SiteFurniture: Sendable {
  /// The bytes that belong to the site, in order, none overlapping.
  private(set) var ranges: [Range<Int>] = []
  /// Where the site tells the reader to do something.
  private(set) var instructions: [Range<Int>] = []
  /// Where it shows its own category or seniority.
  private(set) var categories: [Range<Int>] = []
  /// The part above the notice proper: facts may be read from its labels, requirements never.
  private(set) var preface: Range<Int> = 0..<0

  /// Finds the furniture of a notice.
  init(notice: FoldedNotice, hits: PhraseHits, sections: [NoticeSection], units: [NoticeUnit]) {
    func words(_ unit: NoticeUnit) -> Int { notice.bytes[unit.range].split { $0.isSpace }.count }
    /// A site's instruction may be a sentence; its buttons and labels are short lines.
    func cues(in unit: NoticeUnit) -> [PhraseHits.Hit] {
      hits.within(unit.range).filter { hit in
        guard hit.isWhole else { return false }
        switch hits.name(hit).id {
        case "site.instruction": return true
        case "site.furniture": return words(unit) <= 14
        case "site.tail": return unit.startsLine && hit.range.lowerBound <= unit.range.lowerBound + 2
        case "site.category":
          return hit.range.lowerBound == unit.range.lowerBound && unit.startsLine && words(unit) <= 8
        default: return false
        }
      }
    }
    var cueHits = units.map(cues)
    let foreign = SiteFurniture.foreign(units, hits: hits)
    for (index, unit) in units.enumerated() where cueHits[index].isEmpty {
      let near = max(0, index - 2)..<min(units.count, index + 3)
      let widgets = hits.within(unit.range).filter { $0.isWhole && hits.name($0).id == "site.widget" }
      // Above the first section of a notice that tells further down how to apply, a widget is the site's.
      let kind = sections.last { $0.heading.lowerBound <= unit.range.lowerBound }?.kind
      let isAbove = kind == .preamble && sections.contains { $0.kind == .application }
      if !widgets.isEmpty,
        isAbove || foreign.contains(index)
          || near.contains(where: { $0 != index && (!cueHits[$0].isEmpty || foreign.contains($0)) })
      {
        cueHits[index] = widgets
      }
    }
    func isCue(_ index: Int) -> Bool { !cueHits[index].isEmpty || foreign.contains(index) }
    let cueIndices = units.indices.filter(isCue)
    for index in cueIndices {
      let cue = units[index]
      ranges.append(cue.range)
      if foreign.contains(index), hits.first(ofGroup: "document", in: cue.range) != nil {
        instructions.append(cue.range)
      }
      for hit in cueHits[index] {
        switch hits.name(hit).id {
        case "site.instruction", "site.widget": if instructions.last != cue.range { instructions.append(cue.range) }
        case "site.category": if categories.last != cue.range { categories.append(cue.range) }
        default: break
        }
      }
    }
    // Above a site's own heading "Job description" everything is the site's, if it shows itself there at all; a heading
    // further down is the notice's own.
    if let description = sections.last(where: { $0.kind == .description }), let first = cueIndices.first,
      units[first].range.lowerBound < description.heading.lowerBound,
      description.heading.lowerBound * 100 < notice.bytes.count * 35
    {
      preface = 0..<description.heading.lowerBound
    }
    // A line that shows other vacancies ends the notice, unless sections follow; so does a button with more of the site behind it.
    func headings(after offset: Int) -> Int {
      sections.count { $0.heading.lowerBound > offset && ![.other, .preamble, .description].contains($0.kind) }
    }
    func isButton(_ index: Int) -> Bool {
      units[index].startsLine && words(units[index]) <= 5
        && cueHits[index].contains { hits.name($0).id != "site.category" }
    }
    let end = units.indices.first { index in
      guard units[index].range.lowerBound * 3 > notice.bytes.count else { return false }
      if cueHits[index].contains(where: { hits.name($0).id == "site.tail" }) {
        return headings(after: units[index].range.upperBound) <= 1
      }
      guard isButton(index), headings(after: units[index].range.upperBound) == 0 else { return false }
      return (index + 1..<min(units.count, index + 14)).contains(where: isCue)
    }
    if let end { ranges.append(units[end].range.lowerBound..<notice.bytes.count) }
    // Below the last section everything is the site's once it speaks mostly itself.
    if let last = sections.last(where: { $0.kind != .description && $0.kind != .other && $0.kind != .preamble }) {
      let tail = units.indices.filter { units[$0].range.lowerBound >= last.heading.upperBound }
      let start = tail.first { index in
        guard units[index].startsLine, isCue(index) else { return false }
        if cueHits[index].contains(where: { hits.name($0).id == "site.tail" }) { return true }
        let rest = index..<units.endIndex
        let own = rest.count { isCue($0) || words(units[$0]) <= 6 }
        return own * 3 >= rest.count * 2
      }
      if let start { ranges.append(units[start].range.lowerBound..<notice.bytes.count) }
    }
    ranges.append(preface)
    ranges = SiteFurniture.merged(ranges)
  }

  /// Short units in another language than the notice's: the site's buttons and advice.
  private static func foreign(_ units: [NoticeUnit], hits: PhraseHits) -> Set<Int> {
    let names = ["word.english", "word.french", "word.german", "word.dutch", "word.italian", "word.spanish"]
    let totals = names.map { hits.of($0).count }
    guard let most = totals.max(), let own = totals.firstIndex(of: most), own <= 1 else { return [] }
    // A notice in both languages has no foreign units of the second.
    let others = names.indices.filter { $0 != own && totals[$0] * 5 < most }
    var found: Set<Int> = []
    for (index, unit) in units.enumerated() where unit.range.count <= 220 {
      var counts = [Int](repeating: 0, count: names.count)
      for hit in hits.within(unit.range) where hit.isWhole {
        if let position = names.firstIndex(of: hits.name(hit).id) { counts[position] += 1 }
      }
      if counts[own] == 0, others.contains(where: { counts[$0] >= 2 }) { found.insert(index) }
    }
    return found
  }

  private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for range in ranges.filter({ !$0.isEmpty }).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }

  /// Whether an offset belongs to the site.
  func contains(_ offset: Int) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(offset)
  }

  /// The furniture without the preface, whose labels may hold facts.
  var rangesBelowPreface: [Range<Int>] { ranges.filter { $0.lowerBound >= preface.upperBound } }
}
