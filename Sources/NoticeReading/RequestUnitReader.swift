import VacancyModel

/// Reads the requests that one unit makes by itself.
struct RequestUnitReader {
  let outline: NoticeOutline
  /// Whether the notice lists key challenges, which a paper without another subject is then about.
  let hasChallenges: Bool
  let unit: NoticeUnit
  /// The unit's place among the notice's units.
  let index: Int
  /// What the unit's section is about.
  let kind: NoticeSection.Kind
  /// The requests of the units before it.
  let earlier: [RequestDraft]

  private var grammar: RequestGrammar { RequestGrammar(outline: outline) }
  private var forms: RequestForms { RequestForms(outline: outline) }
  private var subjects: RequestSubject { RequestSubject(outline: outline, hasChallenges: hasChallenges) }

  /// The unit's requests, one for each kind; `inherits` says that the list or section around it already asks.
  func drafts(inherits: Bool) -> [RequestDraft] {
    let nouns = grammar.documents(in: unit)
    if nouns.isEmpty { return unnamed().map { [$0] } ?? [] }
    if grammar.isQuestion(unit), nouns.allSatisfy({ !outline.hits.name($0).isAnswer }) { return [] }
    let isAsked =
      inherits
      ? !grammar.isAboutOthers(unit)
      : grammar.asks(unit, in: kind) || grammar.isEntry(unit, nouns: nouns, in: kind, isFirst: earlier.isEmpty)
    guard isAsked, !grammar.isLater(unit) || grammar.has("request.withapplication", unit) else { return [] }
    let lengths = forms.lengths(in: unit)
    var drafts = named(nouns.filter { isMeant($0, among: nouns, lengths: lengths, inherits: inherits) })
    if drafts.isEmpty { return unnamed(isNamed: false).map { [$0] } ?? [] }
    if !addRespective(lengths, nouns: nouns, to: &drafts) {
      for length in lengths { add(length, nouns: nouns, to: &drafts) }
    }
    addFormats(nouns: nouns, to: &drafts)
    if !drafts.isEmpty, forms.isCut(unit, lengths: lengths) {
      drafts[drafts.lastIndex(where: \.isText) ?? drafts.count - 1].isCut = true
    }
    if drafts.count == 1, drafts[0].isText, drafts[0].hasLimit, drafts[0].limit.paper == nil {
      drafts[0].limit.paper = forms.paper(in: unit.range)
    }
    // "a text" beside another noun that the length belongs to is no paper.
    let others = drafts.contains { $0.hasLimit && !$0.isWeak }
    return drafts.filter { !$0.isWeak || $0.hasLimit || $0.isCut || !others }
  }

  private func named(_ nouns: [PhraseHits.Hit]) -> [RequestDraft] {
    var drafts: [RequestDraft] = []
    for noun in nouns {
      let name = outline.hits.name(noun)
      let kind = kind(of: noun)
      if drafts.contains(where: { $0.kind == kind }) { continue }
      let optional = outline.hits.first("request.optional", in: grammar.clause(around: noun, in: unit))
      drafts.append(
        RequestDraft(
          kind: kind, isGeneric: name.isGeneric,
          need: optional.map { !isDemanded(noun, after: $0) } ?? false || name.attributes["optional"] != nil
            ? .conditional : .must,
          provider: name.attributes["provider"], isWeak: name.name == "text",
          sources: [unit.range], unit: index))
    }
    return drafts
  }

  /// "Papers may be uploaded, one of which must be a copy of …": a demand between the word of choice and the noun.
  private func isDemanded(_ noun: PhraseHits.Hit, after optional: PhraseHits.Hit) -> Bool {
    guard optional.range.upperBound <= noun.range.lowerBound else { return false }
    return outline.hits.within(optional.range.upperBound..<noun.range.lowerBound).contains {
      outline.hits.name($0).id == "request.mustbe" && $0.range.upperBound <= noun.range.lowerBound
    }
  }

  /// "Upload one page in which you sum up your views": a length, or a file, with a subject and no noun of its own.
  ///
  /// Where nouns are named but none is meant, only the boxes of a form are looked for: "CVs are not read; …".
  private func unnamed(isNamed: Bool = true) -> RequestDraft? {
    if let boxes = boxes() { return boxes }
    let isAnswered = grammar.has("request.answering", unit) && grammar.has("subject.question", unit)
    let isAsked =
      isNamed && grammar.asks(unit, in: kind)
      || isAnswered && ![.duties, .interrelationships, .qualifications, .essentials, .desirables].contains(kind)
    guard isAsked, !grammar.isLater(unit), !grammar.has("request.negated", unit) else { return nil }
    let lengths = forms.lengths(in: unit).filter { $0.unit != "character" }
    let hasSubject = ["subject.challenges", "subject.views", "subject.question"].contains { grammar.has($0, unit) }
    let isTask = grammar.has("request.task", unit) && [.application, .documents, .preamble, .other].contains(kind)
    let isForm = !hasSubject && grammar.has("word.form", unit) && lengths.contains { $0.unit == "word" }
    guard isForm || hasSubject || isTask && !lengths.isEmpty,
      !lengths.isEmpty || outline.hits.first(ofGroup: "format", in: unit.range) != nil
        || isAnswered && isFollowedByLength
    else { return nil }
    var draft = RequestDraft(
      kind: isForm ? "form-answers" : subjects.subject(of: unit, index: index), isGeneric: !isForm, need: .must,
      provider: nil, sources: [unit.range], unit: index)
    for length in lengths { forms.add(length, in: unit, to: &draft) }
    let formats = forms.formats(in: unit)
    if !formats.isEmpty { draft.add(formats: formats) }
    return draft
  }

  /// "Its eight questions are answered in no more than 4 000 characters each": a count of characters, or of words in a
  /// form, beside a question or a box, told among the ways to apply.
  private func boxes() -> RequestDraft? {
    guard [.application, .documents, .additional, .other, .preamble].contains(kind), !grammar.isAboutOthers(unit),
      !grammar.isLater(unit)
    else { return nil }
    let isBox = grammar.has("word.box", unit) || index > 0 && grammar.has("word.box", outline.units[index - 1])
    let isForm = isBox || grammar.has("word.form", unit) || grammar.has("word.questions", unit)
    let isMotivation = isBox && grammar.has("subject.motivation", unit)
    let lengths = forms.lengths(in: unit).filter {
      $0.unit == "character" && isForm || $0.unit == "word" && (isMotivation || isBox && grammar.has("word.form", unit))
    }
    guard !lengths.isEmpty else { return nil }
    var draft = RequestDraft(
      kind: "form-answers", isGeneric: false, need: .must, provider: nil, sources: [unit.range], unit: index)
    for length in lengths { forms.add(length, in: unit, to: &draft) }
    return draft
  }

  private func kind(of noun: PhraseHits.Hit) -> String {
    subjects.kind(of: outline.hits.name(noun), in: unit, index: index, earlier: earlier)
  }

  // MARK: Which nouns are meant

  /// Whether a noun in a unit that asks for something is itself asked for.
  private func isMeant(
    _ noun: PhraseHits.Hit, among nouns: [PhraseHits.Hit], lengths: [LengthReader.Length], inherits: Bool
  ) -> Bool {
    let name = outline.hits.name(noun)
    if name.isGeneric, isNamedBehind(noun, among: nouns) { return false }
    if grammar.isNegated(noun, in: unit) || grammar.isMention(noun, in: unit) { return false }
    if name.name == "supporting-bundle", !grammar.has("scope.all", unit),
      !nouns.contains(where: { !outline.hits.name($0).isWeak && outline.hits.name($0).name != name.name })
    {
      return false
    }
    if name.name != "application-form",
      outline.hits.contains("topic.attach-nothing", in: grammar.clause(around: noun, in: unit))
    {
      return false
    }
    let isAskingSection = [.application, .documents, .other, .preamble].contains(kind)
    if name.attributes["careful"] != nil, !inherits, !isAskingSection { return false }
    if name.isGeneric, forms.entryNumber(behind: noun) != nil, !earlier.isEmpty { return false }
    if name.isAnswer {
      guard isOwnAnswer(noun, lengths: lengths) else { return false }
    } else if name.isWeak {
      guard isPaper(noun, among: nouns, lengths: lengths) else { return false }
    }
    // "The file must be a PDF": what was asked for just before.
    let isRecent = earlier.last.map { index - $0.unit <= 3 && $0.isText } ?? false
    return !(name.isGeneric && isRecent && grammar.isDefinite(noun))
  }

  /// "the only paper we take is a CV": the paper is what is named behind the verb.
  private func isNamedBehind(_ noun: PhraseHits.Hit, among nouns: [PhraseHits.Hit]) -> Bool {
    guard let next = nouns.first(where: { $0.range.lowerBound >= noun.range.upperBound }),
      !outline.hits.name(next).isGeneric, !outline.hits.name(next).standsForAnswer
    else { return false }
    let between = noun.range.upperBound..<next.range.lowerBound
    guard between.count <= 24, !outline.notice.bytes[between].contains(44) else { return false }
    return outline.hits.within(between).contains {
      $0.isWhole && outline.hits.name($0).id == "word.verb" && next.range.lowerBound - $0.range.upperBound <= 5
    }
  }

  /// Whether an answer has a length, and is not the one that a sentence before asked for.
  private func isOwnAnswer(_ noun: PhraseHits.Hit, lengths: [LengthReader.Length]) -> Bool {
    guard
      lengths.contains(where: { ["character", "word", "page"].contains($0.unit) })
        || isSetQuestion(behind: noun)
    else { return false }
    let isTaken = earlier.last(where: \.isAnswer).map { index - $0.unit <= 3 } ?? false
    return !(isTaken && grammar.isDefinite(noun))
  }

  /// "your written answer to this question": the question that the notice sets stands right behind.
  private func isSetQuestion(behind noun: PhraseHits.Hit) -> Bool {
    let behind = noun.range.upperBound..<min(unit.range.upperBound, noun.range.upperBound + 24)
    return outline.hits.contains("subject.setquestion", in: behind)
  }

  /// Whether "a document" is a paper to write, not papers in general or the file of what is named before it.
  private func isPaper(_ noun: PhraseHits.Hit, among nouns: [PhraseHits.Hit], lengths: [LengthReader.Length]) -> Bool {
    let isLetter = outline.hits.name(noun).name == "letter"
    let isBesideCV = isLetter && nouns.contains { kind(of: $0) == "cv" }
    guard hasForm(lengths: lengths) || isBesideCV else { return false }
    if outline.hits.name(noun).isGeneric, grammar.isPlural(noun) || grammar.has("scope.onefile", unit) { return false }
    // "The answer is sent as a Word document": the document is the answer.
    return !nouns.contains { other in
      let name = outline.hits.name(other)
      return other.range.upperBound <= noun.range.lowerBound && (name.standsForAnswer || name.name == "paper")
    }
  }

  /// Whether a unit, or the one behind it, gives a length, a format or a subject: what makes "a document" a paper.
  private func hasForm(lengths: [LengthReader.Length]) -> Bool {
    if !lengths.isEmpty || outline.hits.first(ofGroup: "format", in: unit.range) != nil { return true }
    return grammar.has("subject.views", unit) || grammar.has("subject.question", unit) || isFollowedByLength
  }

  /// Whether the unit behind tells a length of what this one asks for.
  private var isFollowedByLength: Bool {
    guard index + 1 < outline.units.count else { return false }
    let next = outline.units[index + 1]
    return !forms.lengths(in: next).isEmpty && grammar.refersBack(next)
  }

  // MARK: Lengths and formats

  /// "a CV and a letter of no more than two pages and one page respectively": as many lengths as papers before them, in
  /// the same order.
  private func addRespective(
    _ lengths: [LengthReader.Length], nouns: [PhraseHits.Hit], to drafts: inout [RequestDraft]
  ) -> Bool {
    guard grammar.has("scope.respective", unit), lengths.count > 1, let first = lengths.first else { return false }
    var owners: [Int] = []
    for noun in nouns where noun.range.upperBound <= first.range.lowerBound {
      let kind = kind(of: noun)
      guard let position = drafts.firstIndex(where: { $0.kind == kind }), drafts[position].isText else { continue }
      owners.removeAll { $0 == position }
      owners.append(position)
    }
    guard owners.count >= lengths.count else { return false }
    for (position, length) in zip(owners.suffix(lengths.count), lengths) {
      var own = length
      own.scope = nil
      forms.add(own, in: unit, to: &drafts[position])
    }
    return true
  }

  /// Whether a count of characters belongs to a form's questions or boxes: they stand nearer before it than any paper.
  private func isOfBoxes(_ length: LengthReader.Length, nouns: [PhraseHits.Hit]) -> Bool {
    guard length.unit == "character" else { return false }
    let before = unit.range.lowerBound..<length.range.lowerBound
    let cue = outline.hits.within(before).last {
      outline.hits.name($0).id == "word.questions" && $0.isWhole
    }
    guard let cue else { return false }
    return !nouns.contains {
      cue.range.upperBound <= $0.range.lowerBound && $0.range.upperBound <= length.range.lowerBound
        || $0.range.overlaps(cue.range)
    }
  }

  private func add(_ length: LengthReader.Length, nouns: [PhraseHits.Hit], to drafts: inout [RequestDraft]) {
    if isOfBoxes(length, nouns: nouns) {
      if let position = drafts.firstIndex(where: \.isAnswer) {
        forms.add(length, in: unit, to: &drafts[position])
      } else if let boxes = boxes() {
        drafts.insert(boxes, at: 0)
      }
      return
    }
    guard let owner = forms.owner(of: length.range, isAdjective: length.isAdjective, nouns: nouns) else { return }
    let ownerKind = kind(of: owner)
    let isOwnerText = drafts.contains { $0.kind == ownerKind && $0.isText }
    if length.scope == .total, drafts.count > 1, length.unit != "character", isOwnerText {
      // "a CV and a letter, together no more than four pages": every noun before it.
      let near = max(0, length.range.lowerBound - 90)..<length.range.lowerBound
      let kinds = nouns.filter { near.contains($0.range.lowerBound) }.map { kind(of: $0) } + [ownerKind]
      for position in drafts.indices
      where kinds.contains(drafts[position].kind) && drafts[position].isText && !drafts[position].has(length) {
        forms.add(length, in: unit, to: &drafts[position])
      }
      return
    }
    if length.scope == .each, drafts.count > 1, length.unit != "character", !isCounted(owner) {
      // "your CV and letter, no more than two pages each": every noun before it.
      for position in drafts.indices where drafts[position].isText && !drafts[position].has(length) {
        forms.add(length, in: unit, to: &drafts[position])
      }
      return
    }
    guard let position = drafts.firstIndex(where: { $0.kind == ownerKind }) else { return }
    // "a proposal of three pages, with a timetable of one page": the second is a part's, not another limit.
    guard !drafts[position].has(length) else { return }
    forms.add(length, in: unit, to: &drafts[position])
  }

  /// "two translations, each of 500 words": each of them, not of what stands before.
  private func isCounted(_ noun: PhraseHits.Hit) -> Bool {
    let lead = max(unit.range.lowerBound, noun.range.lowerBound - 12)..<noun.range.lowerBound
    return NumberReader(outline: outline).numbers(in: lead).contains { $0.value > 1 }
  }

  private func addFormats(nouns: [PhraseHits.Hit], to drafts: inout [RequestDraft]) {
    let hits = outline.hits.longest(ofGroup: "format", in: unit.range)
    guard let first = hits.first, let last = hits.last else { return }
    let formats = forms.formats(in: unit)
    // "your CV and motivation letter, as PDF": the format behind several nouns is that of each.
    let preceding = nouns.filter { $0.range.upperBound <= first.range.lowerBound }
    let isBehindAll = !nouns.contains { $0.range.lowerBound >= first.range.lowerBound }
    let isOfSeveral = preceding.count > 1 && isBehindAll && drafts.count > 1
    let around =
      max(unit.range.lowerBound, first.range.lowerBound - 80)..<min(unit.range.upperBound, last.range.upperBound + 80)
    if isOfSeveral || outline.hits.contains("scope.all", in: around) || grammar.has("scope.onefile", unit) {
      for position in drafts.indices where drafts[position].isFile { drafts[position].add(formats: formats) }
      return
    }
    // "a Word or PDF document": the format stands before its noun; otherwise behind it.
    let adjoining = nouns.first {
      $0.range.upperBound > first.range.lowerBound && $0.range.lowerBound - last.range.upperBound <= 1
    }
    guard let owner = adjoining ?? preceding.last ?? nouns.first else { return }
    let kind = kind(of: owner)
    let fallback = outline.hits.name(owner).isWeak ? drafts.indices.last : nil
    guard let position = drafts.firstIndex(where: { $0.kind == kind }) ?? fallback,
      drafts[position].isFile || drafts[position].kind == "supporting-bundle"
    else { return }
    drafts[position].add(formats: formats)
  }
}
