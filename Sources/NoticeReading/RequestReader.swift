import VacancyModel

/// Finds the documents a notice asks for: who sends what, how long, in which form.
struct RequestReader {
  let outline: NoticeOutline
  /// Whether the notice lists key challenges, which a paper without another subject is then about.
  let hasChallenges: Bool

  private var grammar: RequestGrammar { RequestGrammar(outline: outline) }

  /// The requests, one for each kind, in the notice's order.
  func requests() -> [DocumentRequest] {
    var drafts: [RequestDraft] = []
    var listIsRequest = false
    var lastSection = 0..<0
    var elsewhere: Range<Int>?
    let headings = Set(
      outline.sections.filter { section in
        section.kind != .preamble && outline.unit(at: section.heading.lowerBound)?.range == section.heading
      }.map(\.heading.lowerBound))
    for (index, unit) in outline.units.enumerated() {
      if outline.furniture.contains(unit.range.lowerBound) {
        listIsRequest = false
        continue
      }
      let section = outline.section(at: unit.range.lowerBound)
      let kind = section.kind
      // A list ends with its section, also where a copy has joined the lines.
      if section.body != lastSection { listIsRequest = false }
      lastSection = section.body
      // Another vacancy is named at the end: what it asks for is not asked here.
      if section.body != elsewhere { elsewhere = nil }
      if unit.startsLine, isAboutAnotherVacancy(unit) { elsewhere = section.body }
      if elsewhere != nil { continue }
      if unit.startsLine, !unit.isListEntry, !isBareLine(unit, after: listIsRequest) { listIsRequest = false }
      if headings.contains(unit.range.lowerBound) {
        // "Your application consists of three things:" stands like a heading and asks for what follows.
        if isIntroduction(unit, in: kind) { listIsRequest = true }
        continue
      }
      let inherits =
        listIsRequest || (kind == .documents && !grammar.isAboutOthers(unit))
        || ![.duties, .interrelationships].contains(kind) && grammar.isLabelledList(unit)
      let reader = RequestUnitReader(
        outline: outline, hasChallenges: hasChallenges, unit: unit, index: index, kind: kind, earlier: drafts)
      let found = reader.drafts(inherits: inherits)
      let follows = unit.isListEntry && index > 0 && outline.units[index - 1].isListEntry
      let isOwnEntry = unit.startsLine && (inherits || follows)
      if found.isEmpty, !isOwnEntry {
        RequestContinuation(outline: outline).read(unit, index: index, in: kind, drafts: &drafts)
      }
      drafts += found
      if isIntroduction(unit, in: kind) || isOpenList(unit, index: index, in: kind) { listIsRequest = true }
    }
    return merged(drafts).map(request)
  }

  /// "ALSO OPEN", "Photo Editor, same office: portfolio of 20 pages".
  private func isAboutAnotherVacancy(_ unit: NoticeUnit) -> Bool {
    let start = unit.range.lowerBound..<min(unit.range.upperBound, unit.range.lowerBound + 40)
    guard let hit = outline.hits.first("request.elsewhere", in: start), hit.isWhole else { return false }
    let isHeading = hit.range.lowerBound == unit.range.lowerBound && unit.range.count <= hit.range.count + 24
    let hasColon = outline.notice.bytes[hit.range.upperBound..<min(unit.range.upperBound, hit.range.upperBound + 3)]
      .contains(58)
    return isHeading || hasColon
  }

  // MARK: Lists

  /// A unit that ends in a colon and asks for what follows.
  private func isIntroduction(_ unit: NoticeUnit, in kind: NoticeSection.Kind) -> Bool {
    if grammar.isLater(unit) || grammar.has("request.negated", unit) || grammar.isAboutOthers(unit) { return false }
    let isListed = grammar.has("request.listed", unit)
    // "What do I send?"
    if grammar.isQuestion(unit) { return grammar.has("request.verb", unit) && grammar.documents(in: unit).isEmpty }
    if outline.notice.bytes[unit.range.upperBound - 1] != 58 {
      return !unit.isComplete && isListed && grammar.asks(unit, in: kind)
    }
    if isListed || grammar.asks(unit, in: kind) { return true }
    if grammar.has("request.label", unit), unit.range.count <= 80, ![.duties, .interrelationships].contains(kind) {
      return true
    }
    return kind == .application && grammar.has("actor.application", unit)
  }

  /// "Documents required: a CV;" goes on in the lines below; so does "To apply you will need", a line without an end, where
  /// the line below names a document.
  private func isOpenList(_ unit: NoticeUnit, index: Int, in kind: NoticeSection.Kind) -> Bool {
    guard ![.duties, .interrelationships].contains(kind), !grammar.isAboutOthers(unit), !grammar.isLater(unit),
      !grammar.has("request.negated", unit)
    else { return false }
    if grammar.isLabelledList(unit) { return [59, 44].contains(outline.notice.bytes[unit.range.upperBound - 1]) }
    guard !unit.isComplete, unit.startsLine, unit.range.count <= 80, index + 1 < outline.units.count,
      outline.units[index + 1].startsLine, outline.units[index + 1].range.count <= 160,
      grammar.documents(in: unit).isEmpty
    else { return false }
    let isAsking = ["request.listed", "request.label", "request.verb"].contains { grammar.has($0, unit) }
    return isAsking
      && grammar.documents(in: outline.units[index + 1]).contains {
        !outline.hits.name($0).isGeneric && !outline.hits.name($0).standsForAnswer
      }
  }

  /// In a list whose marks are lost every short line is an entry.
  private func isBareLine(_ unit: NoticeUnit, after isList: Bool) -> Bool {
    guard isList, unit.range.count <= 160 else { return false }
    let last = outline.notice.bytes[unit.range.upperBound - 1]
    if !outline.notice.isUppercase(at: unit.range.lowerBound), last == 59 || last == 44 { return true }
    return !grammar.documents(in: unit).isEmpty && !grammar.has("word.verb", unit)
  }

  // MARK: Results

  private func merged(_ drafts: [RequestDraft]) -> [RequestDraft] {
    var merged: [RequestDraft] = []
    for draft in drafts {
      if let position = merged.firstIndex(where: { $0.kind == draft.kind }) {
        merged[position].merge(draft)
      } else {
        merged.append(draft)
      }
    }
    return merged
  }

  private func request(_ draft: RequestDraft) -> DocumentRequest {
    DocumentRequest(
      kind: draft.kind, limit: draft.statedLimit, need: draft.need, provider: draft.provider,
      sources: draft.sources.map { outline.notice.source(quoted($0)) }, isConflicting: draft.isConflicting)
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
