import VacancyModel

/// Finds places that name another section or unit than the one the vacancy is in.
struct UnitNameReader {
  private static let mostNames = 200

  let outline: NoticeOutline

  /// Requests for a paper that name a section, unit or team which the rest of the notice does not describe.
  func otherSections(title: String?, requests: [DocumentRequest]) -> [Source] {
    let own = ownNames(title: title)
    guard !own.isEmpty else { return [] }
    let papers = requests.filter { ["challenges-paper", "question-paper", "written-paper"].contains($0.kind) }
    let lines = Set(papers.flatMap { $0.sources.map(\.line) })
    var found: [Source] = []
    for unit in outline.units where !outline.furniture.contains(unit.range.lowerBound) {
      let line = outline.notice.line(at: outline.notice.trimmed(unit.range).lowerBound)
      guard lines.contains(line) else { continue }
      for name in names(in: unit.range) where !own.contains(where: { isSame($0, name.text) }) {
        // Named once only, in the request: the vacancy's own section is named elsewhere, too.
        if count(name.text) == 1 { found.append(outline.notice.source(unit.range)) }
      }
    }
    return found
  }

  private func ownNames(title: String?) -> [String] {
    var names: [String] = title.map { [TextFolding.fold($0)] } ?? []
    var looked = 0
    for section in outline.sections where [.preamble, .description, .summary].contains(section.kind) {
      for unit in outline.units(in: section.body) {
        for name in self.names(in: unit.range) where !names.contains(name.text) {
          if names.isEmpty || count(name.text) > 1 { names.append(name.text) }
          looked += 1
          // Each costs a walk through the notice, and none has so many.
          if looked > UnitNameReader.mostNames { return names }
        }
      }
    }
    return names
  }

  private func isSame(_ left: String, _ right: String) -> Bool { left.contains(right) || right.contains(left) }

  private func count(_ name: String) -> Int {
    let pattern = Array(name.utf8)
    var count = 0
    var offset = 0
    while let found = outline.notice.bytes.firstRange(ofBytes: pattern, from: offset) {
      count += 1
      offset = found.upperBound
    }
    return count
  }

  /// "Current Operations Section", "Section des ponts": capitalised words that end, or begin, in a unit's noun; folded.
  private func names(in range: Range<Int>) -> [(text: String, range: Range<Int>)] {
    let notice = outline.notice
    var names: [(String, Range<Int>)] = []
    for hit in outline.hits.within(range)
    where outline.hits.name(hit).id == "word.unit" && notice.isUppercase(at: hit.range.lowerBound) {
      var start = hit.range.lowerBound
      while start > range.lowerBound {
        var end = start
        while end > range.lowerBound, notice.bytes[end - 1] == 32 { end -= 1 }
        var word = end
        while word > range.lowerBound, notice.bytes[word - 1].isAlphanumeric || notice.bytes[word - 1] == 45 {
          word -= 1
        }
        let text = String(decoding: notice.bytes[word..<end], as: UTF8.self)
        guard word < end,
          notice.isUppercase(at: word) || (["and", "of", "for", "&"].contains(text) && start < hit.range.lowerBound),
          text != "the"
        else { break }
        start = word
      }
      if start < hit.range.lowerBound {
        let name = start..<hit.range.upperBound
        names.append((String(decoding: notice.bytes[name], as: UTF8.self), name))
      }
    }
    return names
  }
}
