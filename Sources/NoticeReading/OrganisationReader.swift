import VacancyModel

/// Finds the organisation that recruits.
struct OrganisationReader {
  let outline: NoticeOutline
  let header: [HeaderReader.Entry]

  /// An organisation that the phrases know, and where the notice names it.
  struct Recognised {
    /// Its entry in `Templates/Phrases/organisations.xml`.
    var meaning: PhraseBook.Meaning
    /// Where it is named first.
    var range: Range<Int>
  }

  /// The known organisation that recruits: of the family named most, the body named most; labels weigh more than text.
  func recognised() -> Recognised? {
    var families: [String: Int] = [:]
    var bodies: [String: (count: Int, hit: PhraseHits.Hit)] = [:]
    let labelled = header.filter { $0.name == "organisation" || $0.name == "title" }
    let heads = outline.notice.range(ofLine: 1).upperBound
    for hit in outline.hits.ofGroup("organisation") + outline.hits.ofGroup("family") where hit.isWhole {
      if outline.furniture.rangesBelowPreface.contains(where: { $0.contains(hit.range.lowerBound) }) { continue }
      let meaning = outline.hits.name(hit)
      let family = meaning.attributes["family"] ?? meaning.name
      var weight = 1
      if labelled.contains(where: { $0.value.contains(hit.range.lowerBound) }) {
        weight = 40
      } else if hit.range.lowerBound < heads {
        weight = 8
      } else if isRecruiting(hit) {
        weight = 8
      }
      families[family, default: 0] += weight
      // The bodies that the post holder works with are named among the duties.
      let kind = outline.section(at: hit.range.lowerBound).kind
      guard meaning.group == "organisation",
        weight > 1 || ![.duties, .interrelationships, .essentials, .desirables].contains(kind)
      else { continue }
      bodies[meaning.id] = (
        bodies[meaning.id].map(\.count).map { $0 + weight } ?? weight, bodies[meaning.id]?.hit ?? hit
      )
    }
    guard let family = families.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else { return nil }
    let candidates = bodies.filter { entry in
      let meaning = outline.hits.name(entry.value.hit)
      return (meaning.attributes["family"] ?? meaning.name) == family
    }
    let best = candidates.max { left, right in
      (left.value.count, -left.value.hit.range.lowerBound) < (right.value.count, -right.value.hit.range.lowerBound)
    }
    guard let best else { return nil }
    // The name in full says more than its abbreviation.
    let mentions = outline.hits.of(outline.hits.name(best.value.hit).id).filter { mention in
      (mention.isWhole || outline.hits.book.phrases[mention.phrase].words > 1)
        && !outline.furniture.rangesBelowPreface.contains(containing: mention.range.lowerBound)
    }
    let full = mentions.first { outline.hits.book.phrases[$0.phrase].words > 1 } ?? best.value.hit
    return Recognised(meaning: outline.hits.name(full), range: full.range)
  }

  /// "… is looking for", "… invites applications", "a post at the …" in the same unit.
  private func isRecruiting(_ hit: PhraseHits.Hit) -> Bool {
    guard let unit = outline.unit(at: hit.range.lowerBound),
      let verb = outline.hits.first("word.recruits", in: unit.range)
    else { return false }
    return abs(verb.range.lowerBound - hit.range.upperBound) < 60
  }

  /// The organisation's name as known, or as a label or the first lines give it; `nil` when the copy does not say.
  func organisation(_ recognised: Recognised?) -> Fact<String>? {
    let notice = outline.notice
    // A label's value that is a unit of a known organisation is not the organisation.
    let label = header.first { entry in
      entry.name == "organisation"
        && !(recognised != nil && outline.hits.contains("word.unit", in: entry.value)
          && !entry.value.contains(recognised!.range.lowerBound))
    }
    if let recognised,
      label == nil || label!.value.contains(recognised.range.lowerBound) || isFamilyLabel(label!, recognised)
    {
      let place =
        label.map { $0.label.lowerBound..<$0.value.upperBound } ?? outline.quote(around: recognised.range)
      let quoted = place.contains(recognised.range.lowerBound) ? place : outline.quote(around: recognised.range)
      return Fact(name(of: recognised), source: notice.source(quoted))
    }
    if let label {
      var text = notice.words(label.value)
      if text.hasSuffix(")"), let open = text.lastIndex(of: "("), open > text.startIndex {
        text = String(text[..<open]).trimmingTail()
      }
      return Fact(text, source: notice.source(label.label.lowerBound..<label.value.upperBound))
    }
    return unknownName()
  }

  /// The name as the notice writes it in full; where the rules say so, with the name of the whole before it.
  private func name(of recognised: Recognised) -> String {
    let attributes = recognised.meaning.attributes
    if attributes["fixed"] != nil, let name = attributes["name"] {
      return isFrench(recognised.range) ? attributes["french"] ?? name : name
    }
    return outline.notice.words(recognised.range)
  }

  private func isFamilyLabel(_ label: HeaderReader.Entry, _ recognised: Recognised) -> Bool {
    outline.hits.within(label.value).contains {
      outline.hits.name($0).id == "family.\(recognised.meaning.attributes["family"] ?? "")"
    }
      && outline.notice.words(label.value).split(separator: " ").count <= 2
  }

  private func isFrench(_ range: Range<Int>) -> Bool {
    outline.hits.within(range).contains { $0.range == range && outline.hits.book.phrases[$0.phrase].language == "fr" }
  }

  /// A line above the sections, or the subject of the first sentences, that is made like an institution's name.
  private func unknownName() -> Fact<String>? {
    let notice = outline.notice
    for unit in outline.units.prefix(30) where !outline.furniture.contains(unit.range.lowerBound) {
      guard let noun = outline.hits.first("word.institution", in: unit.range),
        let name = name(around: noun.range, in: unit.range)
      else { continue }
      let isLine = unit.startsLine && name.lowerBound == unit.range.lowerBound && unit.range.count <= 110
      if isLine, outline.hits.first("word.verb", in: unit.range) == nil {
        var text = notice.words(unit.range)
        for mark in [" — ", " – ", " - ", " ("] {
          if let cut = text.firstRange(of: mark) { text = String(text[..<cut.lowerBound]) }
        }
        return Fact(text.trimmingMarks(), .inferred, source: notice.source(unit.range))
      }
      let text = notice.words(name)
      guard text.split(separator: " ").count >= 2 else { continue }
      return Fact(text, .inferred, source: notice.source(outline.quote(around: name)))
    }
    return nil
  }

  /// The capitalised words around an institution's noun: "European Institute for River Safety".
  private func name(around noun: Range<Int>, in unit: Range<Int>) -> Range<Int>? {
    let notice = outline.notice
    guard notice.isUppercase(at: noun.lowerBound) else { return nil }
    var start = noun.lowerBound
    var reached = start
    while let word = previousWord(before: reached, in: unit) {
      let text = String(decoding: notice.bytes[word], as: UTF8.self)
      if ["of", "the", "de", "la", "du", "des", "for"].contains(text), !notice.isUppercase(at: word.lowerBound) {
        reached = word.lowerBound
      } else if notice.isUppercase(at: word.lowerBound), !["the", "le", "la", "at", "join", "l"].contains(text) {
        start = word.lowerBound
        reached = start
      } else {
        break
      }
    }
    var end = noun.upperBound
    var pending = end
    while let word = nextWord(after: pending, in: unit) {
      let text = String(decoding: notice.bytes[word], as: UTF8.self)
      if notice.isUppercase(at: word.lowerBound) {
        end = word.upperBound
        pending = end
      } else if ["of", "for", "and", "the", "on", "in", "to", "de", "des", "du", "la", "le", "et", "pour", "d", "l"]
        .contains(text)
      {
        pending = word.upperBound
      } else {
        break
      }
    }
    return start..<end
  }

  private func previousWord(before offset: Int, in unit: Range<Int>) -> Range<Int>? {
    var end = offset
    while end > unit.lowerBound, outline.notice.bytes[end - 1] == 32 { end -= 1 }
    var start = end
    while start > unit.lowerBound, outline.notice.bytes[start - 1].isAlphanumeric { start -= 1 }
    return start < end ? start..<end : nil
  }

  private func nextWord(after offset: Int, in unit: Range<Int>) -> Range<Int>? {
    var start = offset
    while start < unit.upperBound, [32, 39, 45].contains(outline.notice.bytes[start]) {
      if outline.notice.bytes[start] == 45, outline.notice.bytes[start - 1] == 32 { return nil }
      start += 1
    }
    var end = start
    while end < unit.upperBound, outline.notice.bytes[end].isAlphanumeric { end += 1 }
    return start < end ? start..<end : nil
  }
}
