import VacancyModel

/// Finds what a copy has lost: lists without entries, sections left out, words glued, links without a target.
struct DamageReader {
  let outline: NoticeOutline

  /// The parts that are lost: `essentials`, `desirables`, `competencies`, `contract`, `routes`.
  func lost() -> Set<String> {
    var lost: Set<String> = []
    let lists = ListReader(outline: outline)
    if lists.isLost(.essentials) { lost.insert("essentials") }
    if lists.isLost(.desirables) { lost.insert("desirables") }
    if lists.isLost(.competencies) { lost.insert("competencies") }
    // A number left out between two numbered headings: the section is lost. The usual sixth section is the contract.
    let numbered = outline.sections.compactMap(\.number)
    let kinds = Set(outline.sections.map(\.kind))
    if zip(numbered, numbered.dropFirst()).contains(where: { $1 > $0 + 1 }), numbered.count >= 4,
      !kinds.contains(.contract)
    {
      lost.insert("contract")
    }
    // "… using the e-recruitment system, as applicable:" with no route behind it.
    for hit in outline.hits.of("word.routes") {
      guard let unit = outline.unit(at: hit.range.lowerBound),
        let last = outline.units.firstIndex(where: { $0.range == unit.range })
      else { continue }
      let next = last + 1 < outline.units.count ? outline.units[last + 1].range : 0..<0
      let near = unit.range.lowerBound..<max(unit.range.upperBound, next.upperBound)
      if outline.notice.bytes[unit.range.upperBound - 1] == 58, outline.hits.first(ofGroup: "route", in: near) == nil {
        lost.insert("routes")
      }
    }
    return lost
  }

  /// Signs that the copy is damaged, with their places.
  func damage(lost: Set<String>) -> [Source] {
    var signs: [Source] = []
    let notice = outline.notice
    for section in outline.sections {
      let name: String? =
        switch section.kind {
        case .essentials: "essentials"
        case .desirables: "desirables"
        case .competencies: "competencies"
        default: nil
        }
      if let name, lost.contains(name) { signs.append(notice.source(section.heading)) }
    }
    if lost.contains("contract"), let jump = outline.sections.first(where: { ($0.number ?? 0) > 6 }) {
      signs.append(notice.source(jump.heading))
    }
    signs.append(contentsOf: gluedWords())
    signs.append(contentsOf: tornNumbers())
    return Array(signs.prefix(4))
  }

  /// Known wordings glued to their neighbours, or headings to the text below them.
  private func gluedWords() -> [Source] {
    var places: [Range<Int>] = []
    for hit in outline.hits.all where !hit.isWhole && !outline.furniture.contains(hit.range.lowerBound) {
      let name = outline.hits.name(hit)
      let isHeading =
        name.group == "heading" && isRunTogether(hit.range) && outline.sections.contains { $0.heading == hit.range }
      let isLabel = name.group == "label" && isRunTogether(hit.range)
      let isTopic = name.group == "topic" && isRunTogether(hit.range)
      if isHeading || isLabel || isTopic, places.last.map({ $0.upperBound < hit.range.lowerBound - 200 }) ?? true {
        places.append(hit.range)
      }
    }
    return places.prefix(3).map { outline.notice.source(outline.quote(around: $0)) }
  }

  /// Another word is run into one of the ends: a change of case shows it, or what is left is a little word.
  ///
  /// A longer form of the same word ("organisational") is no damage.
  private func isRunTogether(_ range: Range<Int>) -> Bool {
    let bytes = outline.notice.bytes
    var start = range.lowerBound
    while start > 0, bytes[start - 1].isLetter { start -= 1 }
    var end = range.upperBound
    while end < bytes.count, bytes[end].isLetter { end += 1 }
    let book = outline.hits.book
    return isRun(start..<range.lowerBound, seam: range.lowerBound, words: book.glueWords)
      || isRun(range.upperBound..<end, seam: range.upperBound, words: book.functionWords)
  }

  private func isRun(_ rest: Range<Int>, seam: Int, words: Set<[UInt8]>) -> Bool {
    guard !rest.isEmpty else { return false }
    return PhraseHits.isSeam(seam, in: outline.notice) || words.contains(Array(outline.notice.bytes[rest]))
  }

  /// Spaces put into addresses and numbers: "www. example. int", "7,970. 25".
  private func tornNumbers() -> [Source] {
    let bytes = outline.notice.bytes
    guard let found = bytes.firstRange(of: Array("www. ".utf8)), found.upperBound < bytes.count,
      bytes[found.upperBound].isLetter
    else { return [] }
    return [outline.notice.source(found.lowerBound..<min(bytes.count, found.lowerBound + 40))]
  }

  /// A section of further information that holds nothing but the address of a document: the text stands there.
  func linkedSection() -> Source? {
    for section in outline.sections where section.kind == .additional {
      let units = outline.units(in: section.body).filter { !outline.furniture.contains($0.range.lowerBound) }
      guard let first = units.first, units.count <= 2, outline.hits.contains("word.address", in: first.range),
        let last = units.last, last.range.upperBound - first.range.lowerBound < 200
      else { continue }
      return outline.notice.source(first.range.lowerBound..<last.range.upperBound)
    }
    return nil
  }

  /// Links whose target is lost: empty brackets, "(link)", "click here" in a text without the address.
  func lostLinks() -> [Source] {
    let notice = outline.notice
    let bytes = notice.bytes
    var places: [Range<Int>] = []
    var offset = 0
    while let open = bytes[offset...].firstIndex(of: 40) {
      var end = open + 1
      while end < bytes.count, bytes[end].isSpace { end += 1 }
      if let close = bytes[end...].prefix(12).firstIndex(of: 41) {
        let inner = String(decoding: bytes[open + 1..<close].filter { !$0.isSpace }, as: UTF8.self)
        let isEmpty = inner.isEmpty && close > open + 1
        if isEmpty || ["link", "lien", "here", "ici"].contains(inner) { places.append(around(open..<(close + 1))) }
      }
      offset = open + 1
    }
    for hit in outline.hits.of("word.lostlink") where !outline.furniture.contains(hit.range.lowerBound) {
      let after = hit.range.upperBound..<min(bytes.count, hit.range.upperBound + 60)
      if outline.hits.contains("word.address", in: after) { continue }
      places.append(around(hit.range))
    }
    return places.sorted { $0.lowerBound < $1.lowerBound }.prefix(4).map(notice.source)
  }

  /// The place with the words that lead up to it.
  private func around(_ range: Range<Int>) -> Range<Int> {
    let bytes = outline.notice.bytes
    let line = outline.notice.range(ofLine: outline.notice.line(at: range.lowerBound))
    var start = max(line.lowerBound, range.lowerBound - 60)
    while start > line.lowerBound, !bytes[start - 1].isSpace { start -= 1 }
    return start..<range.upperBound
  }
}
