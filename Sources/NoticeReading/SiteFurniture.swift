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
        case "site.category": return hit.range.lowerBound == unit.range.lowerBound && unit.startsLine && words(unit) <= 8
        default: return false
        }
      }
    }
    let cueHits = units.map(cues)
    func isCue(_ index: Int) -> Bool { !cueHits[index].isEmpty }
    let cueIndices = units.indices.filter(isCue)
    for index in cueIndices {
      let cue = units[index]
      ranges.append(cue.range)
      for hit in cueHits[index] {
        switch hits.name(hit).id {
        case "site.instruction": if instructions.last != cue.range { instructions.append(cue.range) }
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
    // Below the last section everything is the site's once it speaks mostly itself.
    if let last = sections.last(where: { $0.kind != .description && $0.kind != .other && $0.kind != .preamble }) {
      let tail = units.indices.filter { units[$0].range.lowerBound >= last.heading.upperBound }
      let start = tail.first { index in
        guard units[index].startsLine, isCue(index) else { return false }
        let rest = index..<units.endIndex
        let own = rest.count { isCue($0) || words(units[$0]) <= 6 }
        return own * 3 >= rest.count * 2
      }
      if let start { ranges.append(units[start].range.lowerBound..<notice.bytes.count) }
    }
    ranges.append(preface)
    ranges = SiteFurniture.merged(ranges)
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
