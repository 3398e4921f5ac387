import VacancyModel

/// Adds what later sentences say to the requests before them: "It must not exceed two pages".
struct RequestContinuation {
  let outline: NoticeOutline

  private var grammar: RequestGrammar { RequestGrammar(outline: outline) }
  private var forms: RequestForms { RequestForms(outline: outline) }

  /// "It must not exceed two pages", "The essay should be in PDF format": adds to the request before it.
  func read(_ unit: NoticeUnit, index: Int, in kind: NoticeSection.Kind, drafts: inout [RequestDraft]) {
    guard let last = drafts.last, index - last.unit <= 3, !grammar.isAboutOthers(unit), grammar.refersBack(unit),
      outline.section(at: outline.units[last.unit].range.lowerBound).kind == kind
    else { return }
    let lengths = forms.lengths(in: unit)
    let nouns = grammar.documents(in: unit)
    var touched: Set<Int> = []
    for length in lengths {
      let position = target(of: length.range, isAdjective: length.isAdjective, nouns: nouns, drafts: drafts)
      guard let position else { continue }
      forms.add(length, in: unit, to: &drafts[position])
      touched.insert(position)
    }
    if let format = outline.hits.first(ofGroup: "format", in: unit.range) {
      let isOfAll = grammar.has("scope.all", unit)
      let owner = target(of: format.range, isAdjective: false, nouns: nouns, drafts: drafts)
      for position in drafts.indices {
        let isMeant = isOfAll ? drafts[position].isText && drafts[position].unit >= last.unit - 3 : position == owner
        guard isMeant else { continue }
        drafts[position].add(formats: forms.formats(in: unit))
        touched.insert(position)
      }
    }
    let latest = drafts.count - 1
    if lengths.isEmpty, drafts[latest].isText, forms.isCut(unit, lengths: lengths) {
      drafts[latest].isCut = true
      touched.insert(latest)
    }
    let paper = forms.paper(in: unit.range)
    for position in touched {
      if let paper { drafts[position].limit.paper = paper }
      drafts[position].sources.append(unit.range)
      drafts[position].unit = max(drafts[position].unit, index - 1)
    }
  }

  /// The request that a length in a later sentence belongs to.
  private func target(of range: Range<Int>, isAdjective: Bool, nouns: [PhraseHits.Hit], drafts: [RequestDraft]) -> Int?
  {
    let latestText = drafts.lastIndex(where: \.isText)
    guard let noun = forms.owner(of: range, isAdjective: isAdjective, nouns: nouns) else { return latestText }
    let name = outline.hits.name(noun)
    if name.isAnswer { return drafts.lastIndex(where: \.isAnswer) }
    if name.isGeneric || name.isWeak { return drafts.lastIndex(where: \.isGeneric) ?? latestText }
    return drafts.lastIndex { $0.kind == name.name }
  }
}
