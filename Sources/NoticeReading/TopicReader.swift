import VacancyModel

/// Finds where a notice mentions what the rules ask about: the clearance, the medical file, the nationality.
struct TopicReader {
  let outline: NoticeOutline

  /// Topics with the sentences that mention them, at most three each, outside the job site's text.
  ///
  /// A topic's entry may bind it to sections (`in`), keep it out of some (`not-in`), and ask for further words in the same
  /// sentence (`with`, names of meanings) or none of others (`without`).
  func topics() -> [String: [Source]] {
    var found: [String: [Source]] = [:]
    for hit in outline.hits.ofGroup("topic") {
      let meaning = outline.hits.name(hit)
      guard found[meaning.name, default: []].count < 3, !outline.furniture.contains(hit.range.lowerBound) else {
        continue
      }
      let kind = outline.section(at: hit.range.lowerBound).kind
      if let places = meaning.attributes["in"], !places.split(separator: " ").contains(Substring(kind.rawValue)) {
        continue
      }
      if let places = meaning.attributes["not-in"], places.split(separator: " ").contains(Substring(kind.rawValue)) {
        continue
      }
      let unit = outline.unit(at: hit.range.lowerBound)?.range ?? hit.range
      let clause = clause(around: hit.range, in: unit)
      if let words = meaning.attributes["with"],
        !words.split(separator: " ").allSatisfy({ outline.hits.contains(String($0), in: unit) })
      {
        continue
      }
      if let words = meaning.attributes["without"],
        words.split(separator: " ").contains(where: { outline.hits.contains(String($0), in: clause) })
      {
        continue
      }
      let source = outline.notice.source(outline.quote(around: hit.range))
      if !found[meaning.name, default: []].contains(source) { found[meaning.name, default: []].append(source) }
    }
    return found
  }

  /// The words around a mention up to the next semicolon or comma, at most a line of them on each side.
  private func clause(around range: Range<Int>, in unit: Range<Int>) -> Range<Int> {
    let bytes = outline.notice.bytes
    var start = range.lowerBound
    while start > unit.lowerBound, range.lowerBound - start < 70, bytes[start - 1] != 59 { start -= 1 }
    var end = range.upperBound
    while end < unit.upperBound, end - range.upperBound < 70, bytes[end] != 59 { end += 1 }
    return start..<end
  }
}
