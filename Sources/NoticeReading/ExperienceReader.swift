import VacancyModel

/// Finds the years of experience that are asked of everyone.
struct ExperienceReader {
  let outline: NoticeOutline

  /// The years in the notice's order: "ten years … and five years leading a team" gives both.
  func years() -> [Fact<Int>] {
    let kinds = outline.sections.map(\.kind)
    let places: Set<NoticeSection.Kind> =
      kinds.contains(.essentials) || kinds.contains(.qualifications)
      ? [.essentials, .qualifications] : [.preamble, .description, .summary, .application, .documents, .other]
    var found: [Fact<Int>] = []
    let numbers = NumberReader(outline: outline)
    for hit in outline.hits.of("word.years") {
      guard places.contains(outline.section(at: hit.range.lowerBound).kind),
        !outline.furniture.contains(hit.range.lowerBound), let unit = outline.unit(at: hit.range.lowerBound)
      else { continue }
      let clause = clause(around: hit.range, in: unit.range)
      guard
        outline.hits.contains("word.experience", in: clause)
          || outline.hits.contains("word.experience", in: outline.section(at: hit.range.lowerBound).heading)
          || continues(clause, in: unit.range)
          || isService(hit.range.upperBound, in: unit),
        !outline.hits.contains("word.advantage", in: clause), !outline.hits.contains("word.age", in: clause),
        !outline.hits.contains("word.contract", in: clause)
      else { continue }
      let before = max(clause.lowerBound, hit.range.lowerBound - 32)..<hit.range.lowerBound
      guard let number = numbers.numbers(in: before).last, (1...40).contains(number.value),
        hit.range.lowerBound - number.range.upperBound <= 14, isBare(number.range.upperBound..<hit.range.lowerBound)
      else { continue }
      // "three to five years": the first is the least.
      var value = number.value
      if let first = numbers.numbers(in: before).dropLast().last,
        isRange(first.range.upperBound..<number.range.lowerBound)
      {
        value = first.value
      }
      // "during the last eight years" is a window, no length.
      let lead = max(clause.lowerBound, number.range.lowerBound - 12)..<number.range.lowerBound
      if outline.hits.contains("word.lastyears", in: lead) { continue }
      // "studies of at least three years": the length of the studies.
      let subject = max(clause.lowerBound, number.range.lowerBound - 60)..<number.range.lowerBound
      if outline.hits.contains("word.studies", in: subject), !outline.hits.contains("word.experience", in: subject) {
        continue
      }
      found.append(
        Fact(
          value, source: outline.notice.source(outline.quote(around: number.range.lowerBound..<hit.range.upperBound))))
      // A bilingual notice says everything twice.
      if outline.isBilingual, found.dropLast().contains(where: { $0.value == value }) { found.removeLast() }
      if let part = partOf(clause, after: hit.range.upperBound, numbers: numbers) { found.append(part) }
    }
    return found
  }

  /// "four years in transport planning", "three years of work": years of service without the word experience.
  private func isService(_ offset: Int, in unit: NoticeUnit) -> Bool {
    let rest = outline.notice.bytes[offset..<min(unit.range.upperBound, offset + 16)]
    let follows = [
      " in ", " of work", " as a", " as an", " within", " au moins dans", " dans ", " en qualite", " de prati",
    ].contains { rest.starts(with: Array($0.utf8)) }
    let kind = outline.section(at: unit.range.lowerBound).kind
    return follows
      && (kind == .essentials || kind == .qualifications || outline.hits.contains("actor.you", in: unit.range))
  }

  /// "…, of which three at the international level", "…, two of them in management": years without the word.
  private func partOf(_ clause: Range<Int>, after offset: Int, numbers: NumberReader) -> Fact<Int>? {
    let rest = offset..<clause.upperBound
    guard let mark = outline.hits.first("word.ofwhich", in: rest) else { return nil }
    let near = max(offset, mark.range.lowerBound - 12)..<min(rest.upperBound, mark.range.upperBound + 20)
    guard let number = numbers.numbers(in: near).first, (2...30).contains(number.value) else { return nil }
    // With its own "years" it is found by that.
    let behind = number.range.upperBound..<min(rest.upperBound, number.range.upperBound + 12)
    if outline.hits.contains("word.years", in: behind) { return nil }
    return Fact(number.value, source: outline.notice.source(outline.quote(around: number.range)))
  }

  /// The part of a unit between semicolons.
  private func clause(around range: Range<Int>, in unit: Range<Int>) -> Range<Int> {
    let bytes = outline.notice.bytes
    var start = range.lowerBound
    while start > unit.lowerBound, bytes[start - 1] != 59 { start -= 1 }
    var end = range.upperBound
    while end < unit.upperBound, bytes[end] != 59 { end += 1 }
    return start..<end
  }

  /// "… of which at least two in project management" follows years of experience in the same sentence.
  private func continues(_ clause: Range<Int>, in unit: Range<Int>) -> Bool {
    outline.hits.contains("word.ofwhich", in: clause) && outline.hits.contains("word.experience", in: unit)
  }

  /// Nothing but an adjective or a full stop stands between the number and "years".
  private func isBare(_ range: Range<Int>) -> Bool {
    outline.notice.bytes[range].allSatisfy { $0.isLetter || [32, 40, 41, 43, 39, 45].contains($0) }
  }

  private func isRange(_ range: Range<Int>) -> Bool {
    let between = String(decoding: outline.notice.bytes[range], as: UTF8.self)
    return ["-", " to ", " - ", " a ", " or "].contains(between)
  }
}
