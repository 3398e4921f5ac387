import VacancyModel

/// Finds the documents a notice asks for: who sends what, how long, in which form.
struct RequestReader {
  let outline: NoticeOutline
  /// Whether the notice lists key challenges, which a paper without another subject is then about.
  let hasChallenges: Bool

  /// A request while its sentences are being read.
  private struct Draft {
    var kind: String
    var isGeneric: Bool
    var need: Need
    var provider: String?
    var limit = Limit()
    var hasLimit = false
    var isWeak = false
    var isCut = false
    var isConflicting = false
    var sources: [Range<Int>]
    var unit: Int
  }

  /// The requests, one for each kind, in the notice's order.
  func requests() -> [DocumentRequest] {
    var drafts: [Draft] = []
    var listIsRequest = false
    for (index, unit) in outline.units.enumerated() {
      if outline.furniture.contains(unit.range.lowerBound) {
        listIsRequest = false
        continue
      }
      let kind = outline.section(at: unit.range.lowerBound).kind
      if unit.startsLine, !unit.isListEntry, !isBareLine(unit, after: listIsRequest) { listIsRequest = false }
      if outline.sections.contains(where: { $0.kind != .preamble && $0.heading == unit.range }) { continue }
      let inherits = listIsRequest || (kind == .documents && !isAboutOthers(unit))
      let found = read(unit, index: index, in: kind, inherits: inherits, earlier: drafts)
      let follows = unit.isListEntry && index > 0 && outline.units[index - 1].isListEntry
      let isOwnEntry = unit.startsLine && (inherits || follows)
      if found.isEmpty, !drafts.isEmpty, !isOwnEntry { continuing(unit, index: index, kind: kind, drafts: &drafts) }
      for draft in found { drafts.append(draft) }
      if isIntroduction(unit, in: kind) { listIsRequest = true }
    }
    return merged(drafts).map(request)
  }

  // MARK: One unit

  private func read(
    _ unit: NoticeUnit, index: Int, in kind: NoticeSection.Kind, inherits: Bool, earlier: [Draft]
  ) -> [Draft] {
    let hits = outline.hits
    let nouns = documents(in: unit.range)
    guard !nouns.isEmpty else { return unnamed(unit, index: index, in: kind) }
    guard inherits ? !isAboutOthers(unit) : asks(unit, in: kind) || isEntry(unit, nouns: nouns, in: kind) else {
      return []
    }
    if isLater(unit), !hits.contains("request.withapplication", in: unit.range) { return [] }
    let lengths = LengthReader(outline: outline).lengths(in: unit.range)
    let isOptional = hits.contains("request.optional", in: unit.range)
    var drafts: [Draft] = []
    for noun in nouns {
      let name = hits.name(noun)
      let isGeneric = name.attributes["generic"] != nil
      guard !isNegated(noun, in: unit), !isMention(noun, in: unit) else { continue }
      if name.name == "supporting-bundle", nouns.count < 2, !hits.contains("scope.all", in: unit.range) { continue }
      if name.name != "application-form",
        hits.contains("topic.attach-nothing", in: clause(around: noun.range, in: unit.range))
      {
        continue
      }
      if name.attributes["careful"] != nil, !inherits, ![.application, .documents, .other, .preamble].contains(kind) {
        continue
      }
      let isAnswer = name.attributes["answer"] != nil || name.name == "form-answers"
      if isAnswer {
        guard lengths.contains(where: { ["character", "word", "page"].contains($0.unit) }) else { continue }
        let isTaken =
          earlier.last { ["question-paper", "form-answers"].contains($0.kind) }.map { index - $0.unit <= 3 } ?? false
        if isTaken, isDefinite(noun) { continue }
      } else if name.attributes["weak"] != nil {
        guard hasForm(unit, index: index, lengths: lengths) else { continue }
        if isGeneric, isPlural(noun) || hits.contains("scope.onefile", in: unit.range) { continue }
        // "The answer is sent as a Word document": the document is the answer.
        if nouns.contains(where: {
          $0.range.upperBound <= noun.range.lowerBound
            && (hits.name($0).attributes["answer"] != nil || hits.name($0).name == "paper")
        }) {
          continue
        }
      }
      // "The file must be a PDF": what was asked for just before.
      if isGeneric, isRecent(earlier, index), isDefinite(noun) { continue }
      let resolved = self.kind(of: name, in: unit, index: index, earlier: earlier)
      if drafts.contains(where: { $0.kind == resolved }) { continue }
      drafts.append(
        Draft(
          kind: resolved, isGeneric: isGeneric,
          need: isOptional || name.attributes["optional"] != nil ? .conditional : .must,
          provider: name.attributes["provider"], isWeak: name.name == "text",
          sources: [unit.range], unit: index))
    }
    for length in lengths {
      guard let owner = owner(of: length.range, isAdjective: length.isAdjective, nouns: nouns, in: unit) else {
        continue
      }
      let resolved = self.kind(of: hits.name(owner), in: unit, index: index, earlier: earlier)
      if length.scope == .each, drafts.count > 1, length.unit != "character" {
        // "your CV and letter, no more than two pages each": every noun before it.
        for position in drafts.indices where isText(drafts[position]) { add(length, to: &drafts[position], unit: unit) }
      } else if let position = drafts.firstIndex(where: { $0.kind == resolved }) {
        add(length, to: &drafts[position], unit: unit)
      }
    }
    addForms(in: unit, nouns: nouns, index: index, earlier: earlier, to: &drafts)
    if !drafts.isEmpty, isCut(unit, lengths: lengths) { drafts[drafts.count - 1].isCut = true }
    if let paper = hits.first(ofGroup: "paper", in: unit.range), drafts.count == 1, isText(drafts[0]),
      drafts[0].limit.paper == nil,
      drafts[0].hasLimit
    {
      drafts[0].limit.paper = hits.name(paper).attributes["name"]
    }
    // "a text" beside another noun that the length belongs to is no paper.
    let others = drafts.contains { $0.hasLimit && !$0.isWeak }
    return drafts.filter { !$0.isWeak || $0.hasLimit || $0.isCut || !others }
  }

  /// "Upload one page in which you sum up your views": a length, or a file, with a subject and no noun of its own.
  private func unnamed(_ unit: NoticeUnit, index: Int, in kind: NoticeSection.Kind) -> [Draft] {
    let hits = outline.hits
    guard asks(unit, in: kind), !isLater(unit), !hits.contains("request.negated", in: unit.range) else { return [] }
    let lengths = LengthReader(outline: outline).lengths(in: unit.range).filter { $0.unit != "character" }
    let hasSubject = ["subject.challenges", "subject.views", "subject.question"].contains {
      hits.contains($0, in: unit.range)
    }
    let isForm = !hasSubject && hits.contains("word.form", in: unit.range) && lengths.contains { $0.unit == "word" }
    guard isForm || hasSubject, !lengths.isEmpty || hits.first(ofGroup: "format", in: unit.range) != nil else {
      return []
    }
    var draft = Draft(
      kind: isForm ? "form-answers" : subject(of: unit, index: index), isGeneric: !isForm, need: .must, provider: nil,
      sources: [unit.range], unit: index)
    for length in lengths { add(length, to: &draft, unit: unit) }
    let names = formats(in: unit.range)
    if !names.isEmpty {
      draft.limit.formats = names
      draft.hasLimit = true
    }
    return [draft]
  }

  /// The item a noun stands for: its own kind, or by its subject for "a paper", or the question's for "the answer".
  private func kind(of name: PhraseBook.Meaning, in unit: NoticeUnit, index: Int, earlier: [Draft]) -> String {
    if name.attributes["answer"] != nil {
      let before = max(0, index - 2)..<index
      let isSetQuestion = before.contains { outline.hits.contains("subject.question", in: outline.units[$0].range) }
      if LengthReader(outline: outline).lengths(in: unit.range).contains(where: { $0.unit == "character" }) {
        let isOne = outline.hits.within(unit.range).contains {
          outline.hits.name($0).name == "answer" && !isPlural($0)
            && outline.hits.contains(
              "word.this", in: max(unit.range.lowerBound, $0.range.lowerBound - 8)..<$0.range.lowerBound)
        }
        return isOne && isSetQuestion ? "question-paper" : "form-answers"
      }
      if isSetQuestion { return "question-paper" }
      if let last = earlier.last(where: { ["question-paper", "form-answers"].contains($0.kind) }) { return last.kind }
      let isForm =
        outline.hits.contains("topic.application-form", in: unit.range)
        || outline.hits.contains("document.form-answers", in: unit.range)
        || outline.hits.contains("word.form", in: unit.range)
      return isForm
        ? "form-answers" : outline.hits.contains("subject.question", in: unit.range) ? "question-paper" : "form-answers"
    }
    if name.attributes["generic"] != nil { return subject(of: unit, index: index) }
    return name.attributes["kind"] ?? name.name
  }

  private func isPlural(_ noun: PhraseHits.Hit) -> Bool { outline.notice.bytes[noun.range.upperBound] == 115 }

  private func isRecent(_ drafts: [Draft], _ index: Int) -> Bool {
    drafts.last.map { index - $0.unit <= 3 && isText($0) } ?? false
  }

  /// "the file", "this note", "your paper": the noun takes up what was named before.
  private func isDefinite(_ noun: PhraseHits.Hit) -> Bool {
    let before = outline.notice.bytes[max(0, noun.range.lowerBound - 12)..<noun.range.lowerBound]
    let words = before.split { !$0.isAlphanumeric }.map { String(decoding: $0, as: UTF8.self) }
    guard let last = words.last else { return false }
    return ["the", "this", "that", "your", "their", "la", "le", "l", "ce", "cette", "cet", "votre"].contains(last)
  }

  /// The nouns of documents in a unit, the longest wording at each place.
  private func documents(in range: Range<Int>) -> [PhraseHits.Hit] {
    outline.hits.longest(ofGroup: "document", in: range).filter {
      $0.isWhole || outline.hits.book.phrases[$0.phrase].words > 1
    }
  }

  /// Whether a unit asks the applicant for something.
  private func asks(_ unit: NoticeUnit, in kind: NoticeSection.Kind) -> Bool {
    let hits = outline.hits
    if isAboutOthers(unit) { return false }
    let isAddressed = ["actor.applicant", "actor.application", "request.please"].contains {
      hits.contains($0, in: unit.range)
    }
    // What one must be able to do is no request, unless applicants are named.
    if hits.contains("actor.ability", in: unit.range), !hits.contains("actor.applicant", in: unit.range),
      kind != .application, kind != .documents
    {
      return false
    }
    if isDirect(unit), ![.duties, .interrelationships].contains(kind) { return true }
    let hasWeakVerb = hits.contains("request.weakverb", in: unit.range)
    let hasVerb =
      hits.contains("request.verb", in: unit.range)
      || (hasWeakVerb && (isAddressed || kind == .application || kind == .documents))
    let hasDemand = hits.contains("request.demand", in: unit.range)
    let hasPlease = hits.contains("request.please", in: unit.range)
    let isApplicant = hits.contains("actor.applicant", in: unit.range)
    let isReader = hits.contains("actor.you", in: unit.range)
    let startsWithVerb =
      hits.first("request.verb", in: unit.range).map { $0.range.lowerBound <= unit.range.lowerBound + 1 } ?? false
    let isApplication = hits.contains("actor.application", in: unit.range)
    switch kind {
    case .application, .documents, .additional:
      return hasVerb || hasDemand
    case .preamble, .description, .summary, .challenges, .organisation, .contract, .benefits, .other:
      if hasVerb, isApplicant || isReader || hasPlease || startsWithVerb || isApplication { return true }
      return hasDemand && (isApplicant || isApplication || kind == .challenges || kind == .preamble || kind == .other)
    case .qualifications, .essentials, .desirables, .competencies:
      if startsWithVerb, isReader { return true }
      return (hasVerb || hasDemand) && (hasPlease || isApplication || (isApplicant && !startsWithVerb))
    case .duties, .interrelationships:
      return (hasVerb || hasDemand) && (hasPlease || isApplication || (isApplicant && !startsWithVerb))
    }
  }

  /// "attach your CV": a verb of sending, "your" and a document.
  private func isDirect(_ unit: NoticeUnit) -> Bool {
    let hits = outline.hits
    return documents(in: unit.range).contains { noun in
      guard hits.name(noun).attributes["generic"] == nil, hits.name(noun).attributes["answer"] == nil else {
        return false
      }
      let lead = max(unit.range.lowerBound, noun.range.lowerBound - 30)..<noun.range.lowerBound
      guard let verb = hits.first("request.verb", in: lead) else { return false }
      return hits.within(verb.range.upperBound..<noun.range.lowerBound).contains { hits.name($0).id == "actor.you" }
    }
  }

  /// "CV: two pages at most", "Each box takes 1,000 characters": a noun with its length, told among the ways to apply.
  private func isEntry(_ unit: NoticeUnit, nouns: [PhraseHits.Hit], in kind: NoticeSection.Kind) -> Bool {
    guard [.application, .documents, .additional, .other, .preamble, .qualifications].contains(kind),
      !isAboutOthers(unit),
      !LengthReader(outline: outline).lengths(in: unit.range).isEmpty
    else { return false }
    let names = nouns.map { outline.hits.name($0) }
    if names.contains(where: { $0.name == "form-answers" || $0.attributes["answer"] != nil }) {
      return outline.hits.first(ofGroup: "document", in: unit.range) != nil && hasCharacters(unit)
    }
    return unit.startsLine && unit.range.count <= 120 && kind != .qualifications
      && names.contains { $0.attributes["generic"] == nil }
      && outline.hits.first("word.verb", in: unit.range) == nil
  }

  private func hasCharacters(_ unit: NoticeUnit) -> Bool {
    LengthReader(outline: outline).lengths(in: unit.range).contains { $0.unit == "character" || $0.unit == "word" }
  }

  /// Whether a unit speaks of the post holder, an employer or a body, not of those who apply.
  private func isAboutOthers(_ unit: NoticeUnit) -> Bool {
    outline.hits.contains("actor.holder", in: unit.range) && !outline.hits.contains("actor.applicant", in: unit.range)
  }

  /// Whether what is asked falls due only after the application: on invitation, after selection.
  private func isLater(_ unit: NoticeUnit) -> Bool { outline.hits.contains("request.later", in: unit.range) }

  /// "CVs will not be considered", "do not attach diplomas": nothing is asked.
  private func isNegated(_ noun: PhraseHits.Hit, in unit: NoticeUnit) -> Bool {
    let hits = outline.hits
    if hits.contains("request.sanction", in: unit.range) { return false }
    let isOthers = hits.name(noun).attributes["provider"] != nil
    let clause = isOthers ? unit.range : clause(around: noun.range, in: unit.range)
    if hits.contains("request.negated", in: clause) { return true }
    // "do not add diplomas": a negation directly before the verb that governs the noun.
    let verbs = hits.within(clause.lowerBound..<noun.range.lowerBound).filter {
      ["request.verb", "request.weakverb"].contains(hits.name($0).id)
    }
    if let verb = verbs.last {
      let before = max(clause.lowerBound, verb.range.lowerBound - 8)..<verb.range.lowerBound
      if hits.within(before).contains(where: {
        hits.name($0).id == "request.not" && verb.range.lowerBound - $0.range.upperBound <= 2
      }) {
        return true
      }
    }
    let lead = max(clause.lowerBound, noun.range.lowerBound - 14)..<noun.range.lowerBound
    return hits.within(lead).contains { hits.name($0).id == "request.none" }
  }

  /// A document that is only named: "in addition to the CV", "as stated in your CV", "does not replace the form".
  private func isMention(_ noun: PhraseHits.Hit, in unit: NoticeUnit) -> Bool {
    let lead = max(unit.range.lowerBound, noun.range.lowerBound - 34)..<noun.range.lowerBound
    let mention = outline.hits.within(lead).last { outline.hits.name($0).id == "request.mention" }
    guard let mention else { return false }
    // Another noun or a comma between them ends the mention.
    let between = mention.range.upperBound..<noun.range.lowerBound
    return between.count <= 24 && !outline.notice.bytes[between].contains(44)
  }

  private func clause(around range: Range<Int>, in unit: Range<Int>) -> Range<Int> {
    let bytes = outline.notice.bytes
    var start = range.lowerBound
    while start > unit.lowerBound, bytes[start - 1] != 59 { start -= 1 }
    var end = range.upperBound
    while end < unit.upperBound, bytes[end] != 59 { end += 1 }
    return start..<end
  }

  /// Whether a unit, or the one behind it, gives a length, a format or a subject: what makes "a document" a paper.
  private func hasForm(_ unit: NoticeUnit, index: Int, lengths: [LengthReader.Length]) -> Bool {
    if !lengths.isEmpty || outline.hits.first(ofGroup: "format", in: unit.range) != nil { return true }
    if outline.hits.contains("subject.views", in: unit.range)
      || outline.hits.contains("subject.question", in: unit.range)
    {
      return true
    }
    guard index + 1 < outline.units.count else { return false }
    let next = outline.units[index + 1]
    return !LengthReader(outline: outline).lengths(in: next.range).isEmpty && refersBack(next)
  }

  /// What a paper is about: the listed challenges, a set question, or something else.
  private func subject(of unit: NoticeUnit, index: Int) -> String {
    let hits = outline.hits
    if hits.contains("subject.challenges", in: unit.range) { return "challenges-paper" }
    if hits.contains("subject.question", in: unit.range) { return "question-paper" }
    if hits.contains("subject.motivation", in: unit.range) { return "motivation-letter" }
    if index + 1 < outline.units.count, hits.contains("subject.question", in: outline.units[index + 1].range),
      !hits.contains("subject.views", in: unit.range)
    {
      return "question-paper"
    }
    if hasChallenges || hits.contains("subject.views", in: unit.range) { return "challenges-paper" }
    return "written-paper"
  }

  // MARK: Lists

  /// A unit that ends in a colon and asks for what follows.
  private func isIntroduction(_ unit: NoticeUnit, in kind: NoticeSection.Kind) -> Bool {
    guard !isLater(unit), !outline.hits.contains("request.negated", in: unit.range), !isAboutOthers(unit) else {
      return false
    }
    let isListed = outline.hits.contains("request.listed", in: unit.range)
    if outline.notice.bytes[unit.range.upperBound - 1] != 58 {
      return !unit.isComplete && isListed && asks(unit, in: kind)
    }
    if isListed || asks(unit, in: kind) { return true }
    return kind == .application && outline.hits.contains("actor.application", in: unit.range)
  }

  /// In a list whose marks are lost every short line is an entry.
  private func isBareLine(_ unit: NoticeUnit, after isList: Bool) -> Bool {
    guard isList, unit.range.count <= 160 else { return false }
    let last = outline.notice.bytes[unit.range.upperBound - 1]
    if !outline.notice.isUppercase(at: unit.range.lowerBound), last == 59 || last == 44 { return true }
    return !documents(in: unit.range).isEmpty && outline.hits.first("word.verb", in: unit.range) == nil
  }

  // MARK: Sentences behind a request

  /// "It must not exceed two pages", "The essay should be in PDF format": adds to the request before it.
  private func continuing(_ unit: NoticeUnit, index: Int, kind: NoticeSection.Kind, drafts: inout [Draft]) {
    guard let last = drafts.last, index - last.unit <= 3, !isAboutOthers(unit), refersBack(unit) else { return }
    guard outline.section(at: outline.units[last.unit].range.lowerBound).kind == kind else { return }
    let lengths = LengthReader(outline: outline).lengths(in: unit.range)
    let nouns = documents(in: unit.range)
    var touched: Set<Int> = []
    for length in lengths {
      guard
        let position = target(of: length.range, isAdjective: length.isAdjective, nouns: nouns, in: unit, drafts: drafts)
      else { continue }
      add(length, to: &drafts[position], unit: unit)
      touched.insert(position)
    }
    if let format = outline.hits.first(ofGroup: "format", in: unit.range) {
      let positions: [Int]
      if outline.hits.contains("scope.all", in: unit.range) {
        positions = drafts.indices.filter { drafts[$0].unit >= last.unit - 3 && isText(drafts[$0]) }
      } else {
        positions =
          target(of: format.range, isAdjective: false, nouns: nouns, in: unit, drafts: drafts).map { [$0] } ?? []
      }
      for position in positions {
        drafts[position].limit.formats = union(drafts[position].limit.formats, formats(in: unit.range))
        drafts[position].hasLimit = true
        touched.insert(position)
      }
    }
    if lengths.isEmpty, isCut(unit, lengths: lengths), let position = drafts.indices.last, isText(drafts[position]) {
      drafts[position].isCut = true
      touched.insert(position)
    }
    for position in touched {
      if let paper = outline.hits.first(ofGroup: "paper", in: unit.range) {
        drafts[position].limit.paper = outline.hits.name(paper).attributes["name"]
      }
      drafts[position].sources.append(unit.range)
      drafts[position].unit = max(drafts[position].unit, index - 1)
    }
  }

  private func isText(_ draft: Draft) -> Bool {
    ![
      "application-form", "diploma-copies", "identity-document", "language-certificate", "supporting-bundle",
      "psc-evidence",
    ].contains(draft.kind)
  }

  /// Whether a unit speaks of what the one before asked for.
  private func refersBack(_ unit: NoticeUnit) -> Bool {
    outline.hits.contains("word.backref", in: unit.range) || !documents(in: unit.range).isEmpty
  }

  /// The request that a length in a later sentence belongs to.
  private func target(
    of range: Range<Int>, isAdjective: Bool, nouns: [PhraseHits.Hit], in unit: NoticeUnit, drafts: [Draft]
  ) -> Int? {
    if let noun = owner(of: range, isAdjective: isAdjective, nouns: nouns, in: unit) {
      let name = outline.hits.name(noun)
      if name.attributes["answer"] != nil || name.name == "form-answers" {
        return drafts.lastIndex { ["question-paper", "form-answers"].contains($0.kind) }
      }
      if name.attributes["generic"] != nil || name.attributes["weak"] != nil {
        return drafts.lastIndex { $0.isGeneric } ?? drafts.indices.last { isText(drafts[$0]) }
      }
      return drafts.lastIndex { $0.kind == name.name }
    }
    return drafts.indices.last { isText(drafts[$0]) }
  }

  // MARK: Lengths and formats

  /// The noun a length belongs to: the one right behind an adjective, else the nearest before, else the next behind.
  private func owner(of range: Range<Int>, isAdjective: Bool, nouns: [PhraseHits.Hit], in unit: NoticeUnit)
    -> PhraseHits.Hit?
  {
    let behind = nouns.first { $0.range.lowerBound >= range.upperBound }
    if isAdjective, let behind, behind.range.lowerBound - range.upperBound <= 40 { return behind }
    let before = nouns.last { $0.range.upperBound <= range.lowerBound }
    if let before {
      // "a CV, and a letter of one page": a comma with a verb of its own would start another subject.
      return before
    }
    guard let behind, behind.range.lowerBound - range.upperBound <= 60 else { return nil }
    return behind
  }

  private func add(_ length: LengthReader.Length, to draft: inout Draft, unit: NoticeUnit) {
    func put(_ path: WritableKeyPath<Limit, Int?>, _ value: Int?) {
      guard let value else { return }
      if let old = draft.limit[keyPath: path], old != value {
        draft.isConflicting = true
        draft.limit[keyPath: path] = min(old, value)
      } else {
        draft.limit[keyPath: path] = value
      }
      draft.hasLimit = true
    }
    switch length.unit {
    case "page": put(\.pages, length.most)
    case "sheet": put(\.sheets, length.most)
    case "word":
      put(\.words, length.most)
      put(\.wordsMinimum, length.fewest)
    case "character":
      put(\.characters, length.most)
      if length.excludesSpaces { draft.limit.charactersExcludeSpaces = true }
    default: break
    }
    if let scope = length.scope { draft.limit.scope = scope }
    let near =
      max(
        unit.range.lowerBound, length.range.lowerBound - 30)..<min(unit.range.upperBound, length.range.upperBound + 40)
    if let paper = outline.hits.first(ofGroup: "paper", in: near) {
      draft.limit.paper = outline.hits.name(paper).attributes["name"]
      draft.hasLimit = true
    }
  }

  private func addForms(
    in unit: NoticeUnit, nouns: [PhraseHits.Hit], index: Int, earlier: [Draft], to drafts: inout [Draft]
  ) {
    let formatHits = outline.hits.longest(ofGroup: "format", in: unit.range)
    guard let first = formatHits.first else { return }
    let names = formats(in: unit.range)
    if outline.hits.contains("scope.all", in: unit.range) || outline.hits.contains("scope.onefile", in: unit.range) {
      for position in drafts.indices where isText(drafts[position]) {
        drafts[position].limit.formats = union(drafts[position].limit.formats, names)
        drafts[position].hasLimit = true
      }
      return
    }
    // "your CV and motivation letter, as PDF": the format behind several nouns is that of each.
    let preceding = nouns.filter { $0.range.upperBound <= first.range.lowerBound }
    let following = nouns.contains { $0.range.lowerBound >= first.range.lowerBound }
    if preceding.count > 1, !following, drafts.count > 1 {
      for position in drafts.indices where isText(drafts[position]) {
        drafts[position].limit.formats = union(drafts[position].limit.formats, names)
        drafts[position].hasLimit = true
      }
      return
    }
    // "a Word or PDF document": the format stands before its noun; otherwise behind it.
    let adjoining = nouns.first {
      $0.range.upperBound > first.range.lowerBound && $0.range.lowerBound - formatHits.last!.range.upperBound < 14
    }
    let owner = adjoining ?? nouns.last { $0.range.upperBound <= first.range.lowerBound } ?? nouns.first
    guard let owner else { return }
    let resolved = kind(of: outline.hits.name(owner), in: unit, index: index, earlier: earlier)
    let own = drafts.firstIndex { $0.kind == resolved }
    guard let position = own ?? (outline.hits.name(owner).attributes["weak"] != nil ? drafts.indices.last : nil),
      isText(drafts[position]) || drafts[position].kind == "supporting-bundle"
    else { return }
    drafts[position].limit.formats = union(drafts[position].limit.formats, names)
    drafts[position].hasLimit = true
  }

  /// The file name extensions that the formats named in a range stand for.
  private func formats(in range: Range<Int>) -> [String] {
    var names: [String] = []
    for hit in outline.hits.within(range) where outline.hits.name(hit).group == "format" {
      let extensions = outline.hits.name(hit).attributes["extensions"]?.split(separator: " ").map(String.init) ?? []
      names = union(names, extensions)
    }
    return names
  }

  private func union(_ left: [String], _ right: [String]) -> [String] {
    (left + right.filter { !left.contains($0) }).sorted()
  }

  /// Whether a unit breaks off where a length should stand: "a paper of no more than", "maximum two".
  private func isCut(_ unit: NoticeUnit, lengths: [LengthReader.Length]) -> Bool {
    guard !unit.isComplete else {
      // Dots of omission cut a sentence, too.
      let tail = outline.notice.bytes[unit.range].suffix(4)
      guard tail.count == 4, tail.suffix(3).elementsEqual([46, 46, 46]) || tail.last == FoldedNotice.otherSign else {
        return false
      }
      return endsInComparison(unit, lengths: lengths)
    }
    return endsInComparison(unit, lengths: lengths)
  }

  private func endsInComparison(_ unit: NoticeUnit, lengths: [LengthReader.Length]) -> Bool {
    let tail = max(unit.range.lowerBound, unit.range.upperBound - 34)..<unit.range.upperBound
    guard
      let comparison = outline.hits.within(tail).last(where: {
        ["compare.most", "compare.limit"].contains(outline.hits.name($0).id)
      })
    else { return false }
    return !lengths.contains { $0.range.upperBound > comparison.range.lowerBound }
  }

  // MARK: Results

  private func merged(_ drafts: [Draft]) -> [Draft] {
    var merged: [Draft] = []
    for draft in drafts {
      guard let position = merged.firstIndex(where: { $0.kind == draft.kind }) else {
        merged.append(draft)
        continue
      }
      var kept = merged[position]
      kept.sources += draft.sources.filter { !kept.sources.contains($0) }
      if draft.need == .must { kept.need = .must }
      if draft.hasLimit {
        let conflict =
          kept.hasLimit
          && (differ(kept.limit.pages, draft.limit.pages) || differ(kept.limit.words, draft.limit.words)
            || differ(kept.limit.characters, draft.limit.characters))
        kept.isConflicting = kept.isConflicting || conflict
        kept.limit.pages = smaller(kept.limit.pages, draft.limit.pages)
        kept.limit.sheets = smaller(kept.limit.sheets, draft.limit.sheets)
        kept.limit.words = smaller(kept.limit.words, draft.limit.words)
        kept.limit.wordsMinimum = kept.limit.wordsMinimum ?? draft.limit.wordsMinimum
        kept.limit.characters = smaller(kept.limit.characters, draft.limit.characters)
        kept.limit.paper = kept.limit.paper ?? draft.limit.paper
        kept.limit.formats = union(kept.limit.formats, draft.limit.formats)
        kept.limit.scope = kept.limit.scope ?? draft.limit.scope
        kept.hasLimit = true
      }
      kept.isCut = kept.isCut || draft.isCut
      merged[position] = kept
    }
    return merged
  }

  private func differ(_ left: Int?, _ right: Int?) -> Bool { left != nil && right != nil && left != right }

  private func smaller(_ left: Int?, _ right: Int?) -> Int? {
    guard let left else { return right }
    return right.map { min(left, $0) } ?? left
  }

  private func request(_ draft: Draft) -> DocumentRequest {
    var limit: Limit? = draft.hasLimit ? draft.limit : nil
    let hasLength =
      draft.limit.pages != nil || draft.limit.sheets != nil || draft.limit.words != nil || draft.limit.characters != nil
    if draft.isCut, !hasLength {
      limit = draft.limit
      limit?.known = false
    }
    let sources = draft.sources.map { outline.notice.source(quoted($0)) }
    return DocumentRequest(
      kind: draft.kind, limit: limit, need: draft.need, provider: draft.provider, sources: sources,
      isConflicting: draft.isConflicting)
  }

  /// A request's whole unit: a request is quoted in full, up to a length that still fits a screen.
  private func quoted(_ range: Range<Int>) -> Range<Int> {
    guard range.count > 700 else { return range }
    let center = outline.hits.first(ofGroup: "document", in: range)?.range ?? range.lowerBound..<(range.lowerBound + 1)
    var start = max(range.lowerBound, center.lowerBound - 250)
    var end = min(range.upperBound, center.upperBound + 350)
    while start > range.lowerBound, !outline.notice.bytes[start - 1].isSpace { start -= 1 }
    while end < range.upperBound, !outline.notice.bytes[end].isSpace { end += 1 }
    return start..<end
  }
}
