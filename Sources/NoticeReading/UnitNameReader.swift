import VacancyModel

/// Finds places that name another section or unit than the one the vacancy is in.
struct UnitNameReader {
  let outline: NoticeOutline

  /// Requests for a paper that name a section, unit or team which the rest of the notice does not describe.
  func otherSections(title: String?, requests: [DocumentRequest]) -> [Source] {
    let own = ownNames(title: title)
    guard !own.isEmpty else { return [] }
    var found: [Source] = []
    for unit in outline.units where !outline.furniture.contains(unit.range.lowerBound) {
      let source = outline.notice.source(unit.range)
      guard
        requests.contains(where: {
          ["challenges-paper", "question-paper", "written-paper"].contains($0.kind)
            && $0.sources.contains { $0.line == source.line }
        })
      else { continue }
      for name in names(in: unit.range) where !own.contains(where: { isSame($0, name.text) }) {
        // Named once only, in the request: the vacancy's own section is named elsewhere, too.
        if count(name.text) == 1 { found.append(source) }
      }
    }
    return found
  }

  private func ownNames(title: String?) -> [String] {
    var names: [String] = title.map { [TextFolding.fold($0)] } ?? []
    for section in outline.sections where [.preamble, .description, .summary].contains(section.kind) {
      for unit in outline.units(in: section.body) {
        for name in self.names(in: unit.range) where count(name.text) > 1 || names.isEmpty { names.append(name.text) }
      }
    }
    return names
  }

  private func isSame(_ left: String, _ right: String) -> Bool { left.contains(right) || right.contains(left) }

  private func count(_ name: String) -> Int {
    let pattern = Array(name.utf8)
    var count = 0
    var rest = outline.notice.bytes[...]
    while let found = rest.firstRange(of: pattern) {
      count += 1
      rest = rest[found.upperBound...]
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
