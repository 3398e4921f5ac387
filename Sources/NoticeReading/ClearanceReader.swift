import VacancyModel

/// Finds the clearance level.
struct ClearanceReader {
  let outline: NoticeOutline
  let header: [HeaderReader.Entry]

  /// The clearance level: behind its label, or named in the sentence that asks for it.
  func level() -> Fact<String>? {
    let notice = outline.notice
    if let entry = header.first(where: { $0.name == "clearance" }) {
      let known = outline.hits.longest(ofGroup: "clearance", in: entry.value)
      let text = known.first.map(name(of:)) ?? notice.words(entry.value)
      if text.count <= 60 {
        return Fact(text, source: notice.source(entry.label.lowerBound..<entry.value.upperBound))
      }
    }
    for hit in outline.hits.ofGroup("clearance") where hit.isWhole && !outline.furniture.contains(hit.range.lowerBound)
    {
      let meaning = outline.hits.name(hit)
      guard meaning.attributes["name"] != nil, let unit = outline.unit(at: hit.range.lowerBound),
        outline.hits.contains("word.clearance", in: unit.range),
        ![.desirables, .duties, .summary].contains(outline.section(at: hit.range.lowerBound).kind)
      else { continue }
      return Fact(name(of: hit), source: notice.source(outline.quote(around: hit.range)))
    }
    return nil
  }

  /// The level in the notice's own words; an abbreviation is written out.
  private func name(of hit: PhraseHits.Hit) -> String {
    let words = outline.notice.words(hit.range)
    return words.count > 4 ? words : outline.hits.name(hit).attributes["name"] ?? words
  }
}
