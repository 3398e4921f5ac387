/// Tells who asks whom for what: whether a unit asks applicants for a document, and whether a noun in it is meant.
struct RequestGrammar {
  let outline: NoticeOutline

  /// The nouns of documents in a unit, the longest wording at each place.
  func documents(in unit: NoticeUnit) -> [PhraseHits.Hit] {
    outline.hits.longest(ofGroup: "document", in: unit.range).filter {
      $0.isWhole || outline.hits.book.phrases[$0.phrase].words > 1
    }
  }

  // MARK: Units

  /// Whether a unit asks the applicant for something.
  func asks(_ unit: NoticeUnit, in kind: NoticeSection.Kind) -> Bool {
    if isAboutOthers(unit) { return false }
    let isHowToApply = kind == .application || kind == .documents
    let isApplicant = has("actor.applicant", unit)
    // What one must be able to do is no request, unless applicants are named.
    if has("actor.ability", unit), !isApplicant, !isHowToApply { return false }
    if isDirect(unit), ![.duties, .interrelationships].contains(kind) { return true }

    let isApplication = has("actor.application", unit)
    let hasPlease = has("request.please", unit)
    let isAddressed = isApplicant || isApplication || hasPlease
    let isReader = has("actor.you", unit)
    let verb = outline.hits.first("request.verb", in: unit.range)
    let hasVerb = verb != nil || (has("request.weakverb", unit) && (isAddressed || isHowToApply))
    let startsWithVerb = verb.map { $0.range.lowerBound <= unit.range.lowerBound + 1 } ?? false
    let hasDemand = has("request.demand", unit)
    let isAskedByName = hasPlease || isApplication || (isApplicant && !startsWithVerb)

    switch kind {
    case .application, .documents, .additional:
      return hasVerb || hasDemand
    case .preamble, .challenges, .other:
      if hasVerb, isAddressed || isReader || startsWithVerb { return true }
      return hasDemand
    case .description, .summary, .organisation, .contract, .benefits:
      if hasVerb, isAddressed || isReader || startsWithVerb { return true }
      return hasDemand && (isApplicant || isApplication)
    case .qualifications, .essentials, .desirables, .competencies:
      if startsWithVerb, isReader { return true }
      return (hasVerb || hasDemand) && isAskedByName
    case .duties, .interrelationships:
      return (hasVerb || hasDemand) && isAskedByName
    }
  }

  /// "attach your CV": a verb of sending, "your" and a document.
  private func isDirect(_ unit: NoticeUnit) -> Bool {
    let hits = outline.hits
    return documents(in: unit).contains { noun in
      guard !hits.name(noun).isGeneric, !hits.name(noun).standsForAnswer else { return false }
      let lead = max(unit.range.lowerBound, noun.range.lowerBound - 30)..<noun.range.lowerBound
      guard let verb = hits.first("request.verb", in: lead) else { return false }
      return hits.within(verb.range.upperBound..<noun.range.lowerBound).contains { hits.name($0).id == "actor.you" }
    }
  }

  /// "CV: two pages at most", "Each box takes 1,000 characters": a noun with its length, told among the ways to apply.
  func isEntry(_ unit: NoticeUnit, nouns: [PhraseHits.Hit], in kind: NoticeSection.Kind) -> Bool {
    guard [.application, .documents, .additional, .other, .preamble, .qualifications].contains(kind),
      !isAboutOthers(unit)
    else { return false }
    let lengths = LengthReader(outline: outline).lengths(in: unit.range)
    if lengths.isEmpty { return false }
    let names = nouns.map(outline.hits.name)
    if names.contains(where: \.isAnswer) {
      return lengths.contains { $0.unit == "character" || $0.unit == "word" }
    }
    guard unit.startsLine, unit.range.count <= 120, kind != .qualifications else { return false }
    return names.contains { !$0.isGeneric } && !has("word.verb", unit)
  }

  /// Whether a unit speaks of the post holder, an employer or a body, not of those who apply.
  func isAboutOthers(_ unit: NoticeUnit) -> Bool { has("actor.holder", unit) && !has("actor.applicant", unit) }

  /// Whether what is asked falls due only after the application: on invitation, after selection.
  func isLater(_ unit: NoticeUnit) -> Bool { has("request.later", unit) }

  /// Whether a unit speaks of what the one before asked for.
  func refersBack(_ unit: NoticeUnit) -> Bool { has("word.backref", unit) || !documents(in: unit).isEmpty }

  /// Whether a meaning occurs in a unit.
  func has(_ id: String, _ unit: NoticeUnit) -> Bool { outline.hits.contains(id, in: unit.range) }

  // MARK: Nouns

  /// "CVs will not be considered", "do not attach diplomas": nothing is asked.
  func isNegated(_ noun: PhraseHits.Hit, in unit: NoticeUnit) -> Bool {
    let hits = outline.hits
    if has("request.sanction", unit) { return false }
    let isOthers = hits.name(noun).attributes["provider"] != nil
    let clause = isOthers ? unit.range : clause(around: noun, in: unit)
    if hits.contains("request.negated", in: clause) { return true }
    // "do not add diplomas": a negation directly before the verb that governs the noun.
    let verb = hits.within(clause.lowerBound..<noun.range.lowerBound).last {
      ["request.verb", "request.weakverb"].contains(hits.name($0).id)
    }
    if let verb {
      let before = max(clause.lowerBound, verb.range.lowerBound - 8)..<verb.range.lowerBound
      let isDenied = hits.within(before).contains {
        hits.name($0).id == "request.not" && verb.range.lowerBound - $0.range.upperBound <= 2
      }
      if isDenied { return true }
    }
    let lead = max(clause.lowerBound, noun.range.lowerBound - 14)..<noun.range.lowerBound
    return hits.contains("request.none", in: lead)
  }

  /// A document that is only named: "in addition to the CV", "as stated in your CV", "does not replace the form".
  func isMention(_ noun: PhraseHits.Hit, in unit: NoticeUnit) -> Bool {
    let lead = max(unit.range.lowerBound, noun.range.lowerBound - 34)..<noun.range.lowerBound
    let mention = outline.hits.within(lead).last { outline.hits.name($0).id == "request.mention" }
    guard let mention else { return false }
    // Another noun or a comma between them ends the mention.
    let between = mention.range.upperBound..<noun.range.lowerBound
    return between.count <= 24 && !outline.notice.bytes[between].contains(44)
  }

  /// The part of a unit between semicolons that holds a noun.
  func clause(around noun: PhraseHits.Hit, in unit: NoticeUnit) -> Range<Int> {
    let bytes = outline.notice.bytes
    var start = noun.range.lowerBound
    while start > unit.range.lowerBound, bytes[start - 1] != 59 { start -= 1 }
    var end = noun.range.upperBound
    while end < unit.range.upperBound, bytes[end] != 59 { end += 1 }
    return start..<end
  }

  /// Whether a noun's wording is followed by an "s".
  func isPlural(_ noun: PhraseHits.Hit) -> Bool { outline.notice.bytes[noun.range.upperBound] == 115 }

  /// "the file", "this note", "your paper": the noun takes up what was named before.
  func isDefinite(_ noun: PhraseHits.Hit) -> Bool {
    let before = outline.notice.bytes[max(0, noun.range.lowerBound - 12)..<noun.range.lowerBound]
    guard let last = before.split(whereSeparator: { !$0.isAlphanumeric }).last else { return false }
    return ["the", "this", "that", "your", "their", "la", "le", "l", "ce", "cette", "cet", "votre"]
      .contains(String(decoding: last, as: UTF8.self))
  }
}
