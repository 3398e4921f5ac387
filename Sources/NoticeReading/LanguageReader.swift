import VacancyModel

/// Finds the language levels a notice asks for: NATO's I to VI, the European Framework's A1 to C2, STANAG profiles.
struct LanguageReader {
  let outline: NoticeOutline

  /// A level and where it stands.
  private struct Level {
    var text: String
    var scale: LanguageScale
    var range: Range<Int>
    var name: String?
    var end: Int
  }

  /// The levels, in the notice's order; advantages are marked as such.
  func languages() -> [LanguageRequirement] {
    let hasEssentials = outline.sections.contains { $0.kind == .essentials || $0.kind == .qualifications }
    var found: [LanguageRequirement] = []
    for unit in outline.units where !outline.furniture.contains(unit.range.lowerBound) {
      let kind = outline.section(at: unit.range.lowerBound).kind
      if [.duties, .interrelationships, .contract, .additional, .benefits, .organisation].contains(kind) { continue }
      if hasEssentials, [.description, .summary].contains(kind) { continue }
      found.append(contentsOf: requirements(in: unit, isEssential: kind != .desirables))
    }
    var kept: [LanguageRequirement] = []
    for requirement in found
    where !kept.contains(where: { $0.language == requirement.language && $0.level == requirement.level }) {
      kept.append(requirement)
    }
    return kept
  }

  private func requirements(in unit: NoticeUnit, isEssential: Bool) -> [LanguageRequirement] {
    let hits = outline.hits
    let languages = hits.longest(ofGroup: "language", in: unit.range)
    let isAbout = !languages.isEmpty || hits.contains("word.language", in: unit.range)
    guard isAbout else { return [] }
    let levels = levels(in: unit.range, languages: languages)
    guard !levels.isEmpty else { return named(languages, in: unit, isEssential: isEssential) }
    let isAdvantage = !isEssential || hits.contains("word.advantage", in: unit.range)
    var found: [LanguageRequirement] = []
    for (index, level) in levels.enumerated() {
      let next = index + 1 < levels.count ? levels[index + 1].range.lowerBound : unit.range.upperBound
      let previous = index > 0 ? levels[index - 1].end : unit.range.lowerBound
      let source = outline.notice.source(outline.quote(around: level.range))
      let places = hits.within(level.range.upperBound..<next).filter { hits.name($0).group == "place" }
      if let place = places.first {
        found.append(
          LanguageRequirement(
            language: hits.name(place).name, level: level.text, name: level.name, scale: level.scale, source: source,
            isEssential: !isAdvantage))
        continue
      }
      let lead = hits.within(max(previous, level.range.lowerBound - 30)..<level.range.lowerBound).last {
        hits.name($0).group == "before"
      }
      if let lead {
        found.append(
          LanguageRequirement(
            language: hits.name(lead).name, level: level.text, name: level.name, scale: level.scale, source: source,
            isEssential: !isAdvantage))
        continue
      }
      // A named language: behind the level ("C1 in English") or before it ("English: C1", "English and French (C1)").
      let behind = languages.filter { $0.range.lowerBound >= level.end && $0.range.lowerBound < next }
      let before = languages.filter { $0.range.lowerBound >= previous && $0.range.upperBound <= level.range.lowerBound }
      let leads =
        behind.first.map { $0.range.lowerBound - level.end < 24 && isJoined(level.end..<$0.range.lowerBound) } ?? false
      for language in leads ? Array(behind.prefix { isListed($0, in: behind) }) : listed(before) {
        found.append(
          LanguageRequirement(
            language: hits.name(language).attributes["name"] ?? hits.name(language).name, level: level.text,
            name: level.name, scale: level.scale, source: source, isEssential: !isAdvantage))
      }
    }
    return found
  }

  /// "Fluency in English is required": a named language whose level is given in words.
  private func named(_ languages: [PhraseHits.Hit], in unit: NoticeUnit, isEssential: Bool) -> [LanguageRequirement] {
    guard isEssential else { return [] }
    let bytes = outline.notice.bytes
    return languages.compactMap { language in
      let start = max(unit.range.lowerBound, language.range.lowerBound - 60)
      var lead = start..<language.range.upperBound
      if let stop = bytes[start..<language.range.lowerBound].lastIndex(where: { $0 == 59 || $0 == 46 }) {
        lead = stop..<lead.upperBound
      }
      var end = language.range.upperBound
      while end < unit.range.upperBound, end - language.range.upperBound < 60, ![59, 46].contains(bytes[end]) {
        end += 1
      }
      guard outline.hits.contains("topic.language-skill", in: lead),
        !outline.hits.contains("word.advantage", in: lead.lowerBound..<end),
        !outline.hits.contains("word.oneof", in: lead)
      else { return nil }
      return LanguageRequirement(
        language: outline.hits.name(language).attributes["name"] ?? outline.hits.name(language).name, level: nil,
        source: outline.notice.source(outline.quote(around: language.range)))
    }
  }

  /// Whether a level is tied to the language behind it by a preposition: "level C1 in English", "C1 of English".
  private func isJoined(_ range: Range<Int>) -> Bool {
    if outline.notice.bytes[range].contains(where: { [59, 44, 46, 58].contains($0) }) { return false }
    let words = outline.notice.bytes[range].split { !$0.isAlphanumeric }.map { String(decoding: $0, as: UTF8.self) }
    let joins: Set<String> = [
      "in", "of", "en", "de", "d", "level", "or", "above", "higher", "the", "both", "at", "least",
    ]
    return words.allSatisfy(joins.contains) && !words.isEmpty
  }

  /// The last of some languages with those that are joined to it: "English and French (C1)".
  private func listed(_ languages: [PhraseHits.Hit]) -> [PhraseHits.Hit] {
    guard var first = languages.last else { return [] }
    var listed = [first]
    for language in languages.dropLast().reversed() {
      let between = outline.notice.bytes[language.range.upperBound..<first.range.lowerBound]
      let words = between.split { !$0.isAlphanumeric }.map { String(decoding: $0, as: UTF8.self) }
      guard words.allSatisfy({ ["and", "or", "et", "ou"].contains($0) }), !between.contains(59) else { break }
      listed.insert(language, at: 0)
      first = language
    }
    return listed
  }

  private func isListed(_ hit: PhraseHits.Hit, in hits: [PhraseHits.Hit]) -> Bool {
    guard let first = hits.first else { return false }
    return hit.range.lowerBound - first.range.lowerBound < 30
  }

  private func levels(in range: Range<Int>, languages: [PhraseHits.Hit]) -> [Level] {
    let notice = outline.notice
    let bytes = notice.bytes
    var levels: [Level] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      guard bytes[offset].isAlphanumeric, offset == range.lowerBound || !bytes[offset - 1].isAlphanumeric else {
        offset += 1
        continue
      }
      var end = offset
      while end < range.upperBound, bytes[end].isAlphanumeric { end += 1 }
      let word = String(decoding: bytes[offset..<end], as: UTF8.self)
      if let level = level(word, at: offset..<end, in: range) { levels.append(level) }
      offset = end
    }
    return levels
  }

  private func level(_ word: String, at range: Range<Int>, in unit: Range<Int>) -> Level? {
    let notice = outline.notice
    let scale: LanguageScale
    if ["i", "ii", "iii", "iv", "v", "vi"].contains(word), notice.isUppercase(at: range.lowerBound),
      isNATO(range, in: unit)
    {
      scale = .nato
    } else if word.count == 2, "abc".contains(word.first!), "12".contains(word.last!), isFramework(range, in: unit) {
      scale = .cefr
    } else if word.count == 4, word.allSatisfy({ ("0"..."5").contains(String($0)) }),
      outline.hits.contains("word.slp", in: unit)
    {
      scale = .slp
    } else {
      return nil
    }
    let (name, end) = bracketedName(after: range.upperBound, in: unit)
    return Level(text: word.uppercased(), scale: scale, range: range.lowerBound..<end, name: name, end: end)
  }

  /// A Roman numeral is a level when a bracketed name, "in one" or the word "level" stands beside it.
  private func isNATO(_ range: Range<Int>, in unit: Range<Int>) -> Bool {
    let around = max(unit.lowerBound, range.lowerBound - 24)..<min(unit.upperBound, range.upperBound + 44)
    let after = range.upperBound..<around.upperBound
    if outline.hits.within(after).contains(where: { ["place", "levelname"].contains(outline.hits.name($0).group) }) {
      return true
    }
    return outline.hits.within(around).contains { outline.hits.name($0).id == "word.level" }
  }

  /// `B1` and `C1` are also old NATO grades: a framework level needs a language or the framework's name in its sentence.
  private func isFramework(_ range: Range<Int>, in unit: Range<Int>) -> Bool {
    outline.hits.first(ofGroup: "language", in: unit) != nil || outline.hits.contains("word.cefr", in: unit)
  }

  /// The level's name in brackets or quotation marks directly behind it: `V (“Advanced”)`.
  private func bracketedName(after offset: Int, in unit: Range<Int>) -> (String?, Int) {
    let window = offset..<min(unit.upperBound, offset + 6)
    guard let hit = outline.hits.longest(ofGroup: "levelname", in: window).first else { return (nil, offset) }
    let between = outline.notice.bytes[offset..<hit.range.lowerBound]
    guard between.allSatisfy({ !$0.isAlphanumeric }) else { return (nil, offset) }
    return (outline.notice.words(hit.range), hit.range.upperBound)
  }
}
