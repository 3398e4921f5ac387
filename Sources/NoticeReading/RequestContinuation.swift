import VacancyModel

/// Adds what later sentences say to the requests before them: "It must not exceed two pages".
struct RequestContinuation {
  let outline: NoticeOutline

  private var grammar: RequestGrammar { RequestGrammar(outline: outline) }
  private var forms: RequestForms { RequestForms(outline: outline) }

  /// "It must not exceed two pages", "The essay should be in PDF format": adds to the request before it.
  func read(_ unit: NoticeUnit, index: Int, in kind: NoticeSection.Kind, drafts: inout [RequestDraft]) {
    guard let last = drafts.last, index - last.unit <= 3, !grammar.isAboutOthers(unit), !grammar.isQuestion(unit),
      !grammar.isLater(unit),
      refersBack(unit, index: index, to: last),
      outline.section(at: outline.units[last.unit].range.lowerBound).kind == kind
    else { return }
    var lengths = forms.lengths(in: unit)
    let nouns = grammar.documents(in: unit)
    // Behind an entry of a list that asks for something unknown, "six pages" are of that.
    let isSeparated =
      index > last.unit + 1
      && outline.units[last.unit + 1...index].contains {
        $0.isListEntry && $0.startsLine
      }
    if isSeparated, !nouns.contains(where: { !outline.hits.name($0).isGeneric }) { return }
    var touched: Set<Int> = []
    if let owners = ordinalOwners(of: lengths, in: unit, drafts: drafts) {
      for (position, length) in owners {
        forms.add(length, in: unit, to: &drafts[position])
        touched.insert(position)
      }
      lengths = []
    }
    for length in lengths {
      if nouns.isEmpty, length.scope != nil, length.unit != "character" {
        // "Neither may take more than two pages": all that the sentence before asked for.
        let together = drafts.indices.filter { drafts[$0].isText && drafts[$0].sources.last == last.sources.last }
        for position in together where together.count > 1 && !drafts[position].has(length) {
          forms.add(length, in: unit, to: &drafts[position])
          touched.insert(position)
        }
        if together.count > 1 { continue }
      }
      let position = target(of: length.range, isAdjective: length.isAdjective, nouns: nouns, drafts: drafts)
      guard let position else { continue }
      forms.add(length, in: unit, to: &drafts[position])
      touched.insert(position)
    }
    if let format = outline.hits.first(ofGroup: "format", in: unit.range) {
      let isOfAll = grammar.has("scope.all", unit) || isBareFormat(format, in: unit)
      let owner = target(of: format.range, isAdjective: false, nouns: nouns, drafts: drafts)
      for position in drafts.indices {
        let isMeant = isOfAll ? drafts[position].isText && drafts[position].unit >= last.unit - 3 : position == owner
        guard isMeant else { continue }
        drafts[position].add(formats: forms.formats(in: unit))
        touched.insert(position)
      }
    }
    let latest = drafts.count - 1
    if lengths.isEmpty, touched.isEmpty, drafts[latest].isText, forms.isCut(unit, lengths: lengths) {
      drafts[latest].isCut = true
      touched.insert(latest)
    }
    let paper = forms.paper(in: unit.range)
    for position in touched {
      if let paper { drafts[position].limit.paper = paper }
      drafts[position].sources.append(unit.range)
      drafts[position].unit = max(drafts[position].unit, index)
    }
  }

  /// Whether a unit speaks of what was asked for: by name, by a pronoun for the sentence right before, or as a fragment,
  /// "Two pages at most".
  private func refersBack(_ unit: NoticeUnit, index: Int, to last: RequestDraft) -> Bool {
    let start = unit.range.lowerBound..<min(unit.range.upperBound, unit.range.lowerBound + 24)
    if grammar.documents(in: unit).isEmpty, index > last.unit + 1,
      let pronoun = outline.hits.first("word.pronoun", in: start), pronoun.isWhole,
      pronoun.range.lowerBound == start.lowerBound
    {
      // The pronoun stands for what a sentence between them spoke of.
      let between = outline.units[last.unit + 1..<index]
      return between.allSatisfy { other in
        let nouns = grammar.documents(in: other)
        return !nouns.isEmpty && !nouns.contains(where: grammar.isPlural)
      }
    }
    if grammar.refersBack(unit) { return true }
    if forms.lengths(in: unit).contains(where: { $0.range.lowerBound <= start.upperBound - 8 }) { return true }
    if outline.hits.within(start).contains(where: { outline.hits.name($0).group == "ordinal" }) { return true }
    if grammar.has("scope.all", unit) { return true }
    guard let format = outline.hits.first(ofGroup: "format", in: unit.range) else { return false }
    return isBareFormat(format, in: unit)
  }

  /// "Word or PDF, as you like": a sentence that begins with a format, and is of all that was asked for.
  private func isBareFormat(_ format: PhraseHits.Hit, in unit: NoticeUnit) -> Bool {
    format.range.lowerBound - unit.range.lowerBound <= 3 && unit.range.count <= 60
      && grammar.documents(in: unit).allSatisfy { outline.hits.name($0).isGeneric }
  }

  /// "The first and the last may run to four and six pages respectively": the requests that stood at those places in
  /// the sentence before, each with its length; `nil` when no place is named.
  private func ordinalOwners(
    of lengths: [LengthReader.Length], in unit: NoticeUnit, drafts: [RequestDraft]
  ) -> [(Int, LengthReader.Length)]? {
    guard let first = lengths.first, !drafts.isEmpty else { return nil }
    let places = outline.hits.longest(ofGroup: "ordinal", in: unit.range).filter { place in
      // "the first fifteen pages" counts pages.
      let behind = place.range.upperBound..<(place.range.upperBound + 2)
      return place.isWhole && outline.hits.first(ofGroup: "number", in: behind) == nil
        && !outline.notice.bytes[behind].contains(where: \.isDigit)
    }
    var named = [drafts.count - 1]
    while let first = named.first, first > 0, drafts[first].unit - drafts[first - 1].unit <= 1 {
      named.insert(first - 1, at: 0)
    }
    if places.isEmpty { return namedOwners(of: lengths, before: first, in: unit, drafts: drafts) }
    guard named.count > 1 else { return nil }
    func position(of place: PhraseHits.Hit) -> Int? {
      switch outline.hits.name(place).name {
      case "first": named.first
      case "second": named.dropFirst().first
      case "third": named.dropFirst(2).first
      default: named.last
      }
    }
    if lengths.count == places.count, lengths.count > 1, grammar.has("scope.respective", unit) {
      return zip(places, lengths).compactMap { place, length in
        var own = length
        own.scope = nil
        return position(of: place).map { ($0, own) }
      }
    }
    guard let place = places.last(where: { $0.range.upperBound <= first.range.lowerBound }), lengths.count == 1 else {
      return nil
    }
    return position(of: place).map { [($0, first)] }
  }

  /// "The letter and the CV must not go over one and two pages respectively": as many requests by name as lengths.
  private func namedOwners(
    of lengths: [LengthReader.Length], before first: LengthReader.Length, in unit: NoticeUnit, drafts: [RequestDraft]
  ) -> [(Int, LengthReader.Length)]? {
    guard lengths.count > 1, grammar.has("scope.respective", unit) else { return nil }
    let owners = grammar.documents(in: unit).filter { $0.range.upperBound <= first.range.lowerBound }.compactMap {
      noun in
      drafts.lastIndex { $0.kind == outline.hits.name(noun).name }
    }
    guard owners.count == lengths.count else { return nil }
    return zip(owners, lengths).map { position, length in
      var own = length
      own.scope = nil
      return (position, own)
    }
  }

  /// The request that a length in a later sentence belongs to.
  private func target(of range: Range<Int>, isAdjective: Bool, nouns: [PhraseHits.Hit], drafts: [RequestDraft]) -> Int?
  {
    let latestText = drafts.lastIndex(where: \.isText)
    guard let noun = forms.owner(of: range, isAdjective: isAdjective, nouns: nouns) else { return latestText }
    let name = outline.hits.name(noun)
    if name.isGeneric, let entry = forms.entryNumber(behind: noun) {
      return drafts.lastIndex { draft in
        draft.sources.first.flatMap { forms.number(before: $0.lowerBound) } == entry
      }
    }
    // "A CV of two pages will tell us something": one of any, not the one asked for.
    if !isAdjective, !name.isGeneric, noun.range.upperBound <= range.lowerBound, grammar.isIndefinite(noun) {
      return nil
    }
    if name.isAnswer { return drafts.lastIndex(where: \.isAnswer) }
    if name.name == "letter" { return drafts.lastIndex { $0.kind.hasSuffix("letter") } ?? latestText }
    if name.isGeneric || name.isWeak { return drafts.lastIndex(where: \.isGeneric) ?? latestText }
    return drafts.lastIndex { $0.kind == name.name }
  }
}
