import VacancyModel

/// Finds the years of experience that are asked of everyone.
struct ExperienceReader {
  let outline: NoticeOutline

  /// The years in the notice's order: "ten years … and five years leading a team" gives both.
  func years() -> [Fact<Int>] {
    let kinds = outline.sections.map(\.kind)
    let places: Set<NoticeSection.Kind> =
      kinds.contains(.essentials)
      ? [.essentials]
      : kinds.contains(.qualifications)
        ? [.qualifications] : [.preamble, .description, .summary, .application, .documents, .other]
    var found: [Fact<Int>] = []
    let numbers = NumberReader(outline: outline)
    for hit in outline.hits.of("word.years") {
      guard places.contains(outline.section(at: hit.range.lowerBound).kind),
        !outline.furniture.contains(hit.range.lowerBound), let unit = outline.unit(at: hit.range.lowerBound)
      else { continue }
      let clause = clause(around: hit.range, in: unit.range)
      guard outline.hits.contains("word.experience", in: clause) || continues(clause, in: unit.range),
        !outline.hits.contains("word.advantage", in: unit.range), !outline.hits.contains("word.age", in: clause)
      else { continue }
      let before = max(clause.lowerBound, hit.range.lowerBound - 32)..<hit.range.lowerBound
      guard let number = numbers.numbers(in: before).last, (1...40).contains(number.value),
        hit.range.lowerBound - number.range.upperBound <= 14, isBare(number.range.upperBound..<hit.range.lowerBound)
      else { continue }
      // "three to five years": the first is the least.
      var value = number.value
      if let first = numbers.numbers(in: before).dropLast().last, isRange(first.range.upperBound..<number.range.lowerBound) {
        value = first.value
      }
      found.append(Fact(value, source: outline.notice.source(outline.quote(around: number.range.lowerBound..<hit.range.upperBound))))
    }
    return found
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
