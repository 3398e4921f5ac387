/// Tells who asks whom for what: whether a unit asks applicants for a document, and whether a noun in it is meant.
struct RequestGrammar {
  let outline: NoticeOutline

  /// The nouns of documents in a unit, the longest wording at each place.
  func documents(in unit: NoticeUnit) -> [PhraseHits.Hit] {
    let nouns = outline.hits.longest(ofGroup: "document", in: unit.range).filter {
      ($0.isWhole || outline.hits.book.phrases[$0.phrase].words > 1) && !isReplaced($0, in: unit) && !isMaterial($0)
    }
    return Array(nouns.prefix(RequestGrammar.mostNouns))
  }

  /// No sentence names so many documents; a text without an end must not take time for each of its nouns.
  private static let mostNouns = 48

  /// "references on headed paper": what something is written on.
  private func isMaterial(_ noun: PhraseHits.Hit) -> Bool {
    guard outline.hits.name(noun).isGeneric else { return false }
    return outline.hits.within(max(0, noun.range.lowerBound - 16)..<noun.range.upperBound).contains {
      outline.hits.name($0).group == "material" && $0.isWhole && $0.range.overlaps(noun.range)
    }
  }

  /// "a statement, which replaces a cover letter": the letter is neither asked for nor the owner of a length.
  private func isReplaced(_ noun: PhraseHits.Hit, in unit: NoticeUnit) -> Bool {
    let lead = max(unit.range.lowerBound, noun.range.lowerBound - 26)..<noun.range.lowerBound
    let cue = outline.hits.within(lead).last { outline.hits.name($0).id == "request.replaced" }
    guard let cue, cue.range.upperBound <= noun.range.lowerBound else { return false }
    return noun.range.lowerBound - cue.range.upperBound <= 8
  }

  /// Whether the unit is a verbless list behind a label: "Your application: CV (two pages), cover letter (one page)".
  func isLabelledList(_ unit: NoticeUnit) -> Bool {
    let bytes = outline.notice.bytes
    guard let colon = bytes[unit.range].prefix(60).firstIndex(of: 58), colon + 4 < unit.range.upperBound,
      !isAboutOthers(unit)
    else { return false }
    let label = outline.hits.within(unit.range.lowerBound..<colon).last {
      outline.hits.name($0).id == "request.label" && $0.isWhole && $0.range.upperBound <= colon
    }
    // The label ends at the colon, but for a few words: "Documents to provide (all as PDF):".
    guard let label, bytes[label.range.upperBound..<colon].count <= 24 else { return false }
    return documents(in: unit).contains {
      $0.range.lowerBound > colon && !outline.hits.name($0).isGeneric && !outline.hits.name($0).standsForAnswer
    }
  }

  // MARK: Units

  /// Whether a unit asks the applicant for something.
  func asks(_ unit: NoticeUnit, in kind: NoticeSection.Kind) -> Bool {
    if isAboutOthers(unit) || has("actor.routine", unit) || isQuestion(unit) { return false }
    let isHowToApply = kind == .application || kind == .documents
    let isApplicant = has("actor.applicant", unit)
    // What one must be able to do is no request, unless applicants are named.
    if has("actor.ability", unit), !isApplicant, !isHowToApply { return false }
    if isImposed(unit), ![.duties, .interrelationships, .organisation].contains(kind) { return true }
    if isDirect(unit), ![.duties, .interrelationships].contains(kind) { return true }

    let isApplication = has("actor.application", unit)
    let hasPlease = has("request.please", unit)
    let isAddressed = isApplicant || isApplication || hasPlease
    if isBundle(unit), ![.duties, .interrelationships, .organisation].contains(kind) { return true }
    let isReader = has("actor.you", unit)
    let verb = outline.hits.first("request.verb", in: unit.range)
    let hasVerb =
      verb != nil || (has("request.weakverb", unit) && (isAddressed || isHowToApply) && !has("actor.duty", unit))
    let startsWithVerb = verb.map { $0.range.lowerBound <= unit.range.lowerBound + 1 } ?? false
    let hasDemand = has("request.demand", unit)
    let isAskedByName = hasPlease || isApplication || (isApplicant && !startsWithVerb)

    switch kind {
    case .application, .documents, .additional:
      return hasVerb || hasDemand
    case .preamble, .challenges, .other:
      if hasVerb, isAddressed || isReader || startsWithVerb || isOthersPart(unit) { return true }
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

  /// "And a motivation letter?": a question asks for nothing, its answer may.
  ///
  /// One behind a colon or in quotes is a question that the notice sets.
  func isQuestion(_ unit: NoticeUnit) -> Bool {
    let bytes = outline.notice.bytes[unit.range]
    return bytes.last == 63 && !bytes.dropFirst(2).contains(58) && !bytes.contains(34)
  }

  /// "The file consists of a CV and a letter of motivation": several documents by their own names, and a word of asking.
  private func isBundle(_ unit: NoticeUnit) -> Bool {
    // Lines that a copy has joined are no sentence.
    guard unit.range.count <= 300 else { return false }
    // "Checks the CVs and motivation letters": those of others are many.
    let kinds = documents(in: unit).filter { !isPlural($0) && outline.notice.bytes[$0.range.upperBound - 1] != 115 }
      .map(outline.hits.name).filter {
        !$0.isGeneric && !$0.isWeak && !$0.standsForAnswer
      }
    guard Set(kinds.map(\.name)).count > 1,
      kinds.contains(where: { ["cv", "cover-letter", "motivation-letter"].contains($0.name) })
    else { return false }
    return ["request.verb", "request.weakverb", "request.demand", "request.listed"].contains { has($0, unit) }
  }

  /// "The Representation shall enclose a letter from the employing authority": a paper that others provide.
  private func isOthersPart(_ unit: NoticeUnit) -> Bool {
    has("word.shall", unit) && documents(in: unit).contains { outline.hits.name($0).attributes["provider"] != nil }
  }

  /// "A CV has to be uploaded with them": a document of the applicant's that must be sent, whatever the section.
  private func isImposed(_ unit: NoticeUnit) -> Bool {
    let hits = outline.hits
    let demand = hits.within(unit.range).first { hit in
      guard hits.name(hit).id == "request.demand" else { return false }
      let behind = hit.range.upperBound..<min(unit.range.upperBound, hit.range.upperBound + 3)
      return hits.first("request.verb", in: behind) != nil
    }
    guard let demand else { return false }
    return documents(in: unit).contains { noun in
      let name = hits.name(noun)
      return !name.isGeneric && !name.standsForAnswer && !name.isWeak && name.attributes["provider"] == nil
        && noun.range.upperBound <= demand.range.lowerBound
        && demand.range.lowerBound - noun.range.upperBound <= 40
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
  ///
  /// `isFirst` says that nothing has been asked for before it.
  func isEntry(_ unit: NoticeUnit, nouns: [PhraseHits.Hit], in kind: NoticeSection.Kind, isFirst: Bool) -> Bool {
    guard [.application, .documents, .additional, .other, .preamble, .qualifications].contains(kind),
      !isAboutOthers(unit)
    else { return false }
    let lengths = LengthReader(outline: outline).lengths(in: unit.range)
    if lengths.isEmpty { return false }
    let names = nouns.map(outline.hits.name)
    if names.contains(where: \.isAnswer) {
      return lengths.contains { $0.unit == "character" || $0.unit == "word" }
    }
    // "The motivation letter is limited to two pages": a limit for it asks for it.
    if let first = nouns.first, isFirst, kind != .qualifications, first.range.lowerBound - unit.range.lowerBound <= 5,
      isDefinite(first), ["cv", "cover-letter", "motivation-letter"].contains(outline.hits.name(first).name)
    {
      return true
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
    if isRefused(noun, in: unit) { return true }
    if has("request.sanction", unit) { return false }
    let isOthers = hits.name(noun).attributes["provider"] != nil
    let whole = isOthers ? unit.range : clause(around: noun, in: unit)
    // No sentence is longer; a text without any point must not take time for each of its nouns.
    let clause =
      max(whole.lowerBound, noun.range.lowerBound - 800)..<min(whole.upperBound, noun.range.upperBound + 800)
    if hits.contains("request.negated", in: isOthers ? clause : side(of: noun, in: clause)) { return true }
    if isDenied(part(around: noun, in: clause)) { return true }
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

  /// "Cover letter: no": a word of refusal behind the noun's colon or dash, and nothing else.
  private func isRefused(_ noun: PhraseHits.Hit, in unit: NoticeUnit) -> Bool {
    let bytes = outline.notice.bytes
    var offset = noun.range.upperBound
    if offset < unit.range.upperBound, bytes[offset] == 115 { offset += 1 }
    let start = offset
    while offset < unit.range.upperBound, [32, 58, 45, 124].contains(bytes[offset]) { offset += 1 }
    guard bytes[start..<offset].contains(where: { $0 != 32 }) else { return false }
    return outline.hits.within(offset..<min(offset + 1, unit.range.upperBound)).contains { hit in
      guard outline.hits.name(hit).id == "word.no", hit.isWhole, hit.range.lowerBound == offset else { return false }
      let end = hit.range.upperBound
      return end >= unit.range.upperBound || [46, 44, 59, 40, 10].contains(bytes[end])
    }
  }

  /// "may not be greater than 3,000 characters": the denial is that of a length which follows it.
  private func isOfLength(_ denial: PhraseHits.Hit, in part: Range<Int>) -> Bool {
    let behind = denial.range.upperBound..<min(part.upperBound, denial.range.upperBound + 70)
    guard !behind.isEmpty, let length = LengthReader(outline: outline).lengths(in: behind).first else { return false }
    let between = denial.range.upperBound..<max(denial.range.upperBound, length.range.lowerBound)
    return !outline.notice.bytes[between].contains { [44, 59, 58, 40].contains($0) }
      && outline.hits.first(ofGroup: "document", in: between) == nil
  }

  /// Whether a word of denial stands in a part of a sentence, other than in a length: "not be opened", not "not exceeding".
  private func isDenied(_ part: Range<Int>) -> Bool {
    let hits = outline.hits
    let allowed = hits.within(max(0, part.lowerBound - 24)..<part.upperBound).filter {
      ["negator.allowed", "compare.most", "compare.least", "compare.withoutspaces"].contains(hits.name($0).id)
    }
    return hits.within(part).contains { hit in
      hits.name(hit).id == "negator.word" && hit.isWhole && hit.range.upperBound <= part.upperBound
        && !allowed.contains { $0.range.overlaps(hit.range) } && !isOfLength(hit, in: part)
    }
  }

  /// The part of a clause that holds a noun: up to a bracket, a colon or "but".
  private func part(around noun: PhraseHits.Hit, in clause: Range<Int>) -> Range<Int> {
    let bytes = outline.notice.bytes
    var start = noun.range.lowerBound
    while start > clause.lowerBound, ![40, 58, 59].contains(bytes[start - 1]) {
      // A bracket closed before the noun is passed over.
      start = bytes[start - 1] == 41 ? opening(of: start - 1, from: clause.lowerBound) : start - 1
    }
    var end = noun.range.upperBound
    while end < clause.upperBound, ![40, 41, 58, 59].contains(bytes[end]) { end += 1 }
    let side = side(of: noun, in: clause)
    return max(start, side.lowerBound)..<max(start, side.lowerBound, min(end, side.upperBound))
  }

  /// The side of "but" on which a noun stands.
  private func side(of noun: PhraseHits.Hit, in clause: Range<Int>) -> Range<Int> {
    var (start, end) = (clause.lowerBound, clause.upperBound)
    for hit in outline.hits.within(clause) where outline.hits.name(hit).id == "word.but" && hit.isWhole {
      if hit.range.upperBound <= noun.range.lowerBound { start = max(start, hit.range.upperBound) }
      // "a CV or a letter, but neither is assessed" speaks of what stands before.
      let behind = hit.range.upperBound..<min(clause.upperBound, hit.range.upperBound + 4)
      if hit.range.lowerBound >= noun.range.upperBound, !outline.hits.contains("request.neither", in: behind) {
        end = min(end, hit.range.lowerBound)
      }
    }
    return start..<max(start, end)
  }

  private func opening(of close: Int, from start: Int) -> Int {
    var offset = close
    while offset > start, outline.notice.bytes[offset] != 40 { offset -= 1 }
    return offset
  }

  /// A document that is only named: "in addition to the CV", "as stated in your CV", "does not replace the form".
  func isMention(_ noun: PhraseHits.Hit, in unit: NoticeUnit) -> Bool {
    let lead = max(unit.range.lowerBound, noun.range.lowerBound - 34)..<noun.range.lowerBound
    let mention = outline.hits.within(lead).last { outline.hits.name($0).id == "request.mention" }
    guard let mention else { return false }
    // Another noun, a verb or a comma between them ends the mention: "in the form takes an answer".
    guard mention.range.upperBound <= noun.range.lowerBound else { return false }
    let between = mention.range.upperBound..<noun.range.lowerBound
    let isEnded = outline.hits.within(between).contains {
      $0.isWhole && ["word.form", "word.verb"].contains(outline.hits.name($0).id)
        && $0.range.upperBound <= between.upperBound
    }
    return between.count <= 24 && !isEnded && !outline.notice.bytes[between].contains(44)
  }

  /// The part of a unit between semicolons that holds a noun.
  func clause(around noun: PhraseHits.Hit, in unit: NoticeUnit) -> Range<Int> {
    let bytes = outline.notice.bytes
    var start = noun.range.lowerBound
    while start > unit.range.lowerBound, bytes[start - 1] != 59, noun.range.lowerBound - start < 2000 { start -= 1 }
    var end = noun.range.upperBound
    while end < unit.range.upperBound, bytes[end] != 59, end - noun.range.upperBound < 2000 { end += 1 }
    return start..<end
  }

  /// Whether a noun's wording is followed by an "s".
  func isPlural(_ noun: PhraseHits.Hit) -> Bool { outline.notice.bytes[noun.range.upperBound] == 115 }

  /// "a CV", "une lettre": the noun names any of its kind.
  func isIndefinite(_ noun: PhraseHits.Hit) -> Bool {
    let before = outline.notice.bytes[max(0, noun.range.lowerBound - 6)..<noun.range.lowerBound]
    guard let last = before.split(whereSeparator: { !$0.isAlphanumeric }).last else { return false }
    return ["a", "an", "un", "une"].contains(String(decoding: last, as: UTF8.self))
  }

  /// "the file", "this note", "your paper": the noun takes up what was named before.
  func isDefinite(_ noun: PhraseHits.Hit) -> Bool {
    let before = outline.notice.bytes[max(0, noun.range.lowerBound - 12)..<noun.range.lowerBound]
    guard let last = before.split(whereSeparator: { !$0.isAlphanumeric }).last else { return false }
    return ["the", "this", "that", "your", "their", "la", "le", "l", "ce", "cette", "cet", "votre"]
      .contains(String(decoding: last, as: UTF8.self))
  }
}
