import VacancyModel

/// Finds what the notice says of the contract.
struct ContractReader {
  let outline: NoticeOutline

  /// The terms; each `nil` when the notice does not say.
  func terms() -> ContractTerms {
    var terms = ContractTerms()
    let numbers = NumberReader(outline: outline)
    for unit in outline.units where !outline.furniture.contains(unit.range.lowerBound) {
      let kind = outline.section(at: unit.range.lowerBound).kind
      if [.duties, .essentials, .desirables, .competencies].contains(kind) { continue }
      let hits = outline.hits
      if terms.conversion == nil, let conversion = hits.first("word.conversion", in: unit.range) {
        let negated = hits.contains("word.noconversion", in: unit.range)
        terms.conversion = Fact(!negated, source: outline.notice.source(outline.quote(around: conversion.range)))
      }
      guard hits.contains("word.contract", in: unit.range) || hits.contains("word.maximumservice", in: unit.range)
      else { continue }
      for years in hits.within(unit.range) where hits.name(years).id == "word.years" {
        let before = max(unit.range.lowerBound, years.range.lowerBound - 20)..<years.range.lowerBound
        guard let number = numbers.numbers(in: before).last, (1...15).contains(number.value),
          years.range.lowerBound - number.range.upperBound <= 3
        else {
          // "maximum period of service is 6 years", "a 3-year contract": the number stands directly before.
          continue
        }
        let lead = max(unit.range.lowerBound, number.range.lowerBound - 90)..<number.range.lowerBound
        let source = outline.notice.source(outline.quote(around: number.range.lowerBound..<years.range.upperBound))
        if let maximum = hits.within(lead).last(where: { hits.name($0).id == "word.maximumservice" }) {
          if !hits.contains("word.seconded", in: unit.range), terms.maximumYears == nil {
            let quoted = outline.quote(around: maximum.range.lowerBound..<years.range.upperBound)
            terms.maximumYears = Fact(number.value, source: outline.notice.source(quoted))
          }
        } else if terms.years == nil, !hits.contains("word.renewal", in: lead),
          isContractLength(years, in: unit.range, number)
        {
          terms.years = Fact(number.value, source: source)
        }
      }
    }
    return terms
  }

  /// "contract of three years", "a 3-year contract", "for an initial period of three years".
  private func isContractLength(
    _ years: PhraseHits.Hit, in unit: Range<Int>, _ number: NumberReader.Number
  ) -> Bool {
    let around = max(unit.lowerBound, number.range.lowerBound - 70)..<min(unit.upperBound, years.range.upperBound + 45)
    return outline.hits.within(around).contains { outline.hits.name($0).id == "word.contract" }
  }
}
