import VacancyModel

extension CorpusScore {
  /// Every quote stands in the notice, on its line, and holds the words of the value.
  mutating func compareQuotes() {
    for (fact, source) in plan.sources {
      let places = text.places(of: source.quote)
      let fits = places.contains { $0.contains(source.line) }
      note(fits ? .right : .wrong, "quotes", "quote of \(fact)", "line \(source.line), on \(places): \(source.quote)")
    }
    guard !isOptional("support") else { return }
    let vacancy = plan.vacancy
    for fact in [vacancy.title, vacancy.reference, vacancy.clearanceLevel].compactMap({ $0 }) + vacancy.grades {
      support(fact) { quote, value in
        let quoted = Wording.squeezed(quote)
        return quoted.contains(Wording.squeezed(value))
          || fact.value.split { $0.isLetter }.allSatisfy { quoted.contains(Wording.squeezed(String($0))) }
      }
    }
    for fact in [vacancy.posts].compactMap({ $0 }) + vacancy.experienceYears { support(fact, by: Wording.holds) }
  }

  private mutating func support<Value>(_ fact: Fact<Value>, by holds: (String, Value) -> Bool) {
    guard let quote = fact.source?.quote, [.stated, .conflicting].contains(fact.certainty) else { return }
    note(holds(quote, fact.value) ? .right : .wrong, "quote holds value", "quote of \(fact.value)", quote)
  }
}

extension ApplicationPlan {
  /// Every place in the notice that it cites, with what it is cited for.
  var sources: [(fact: String, source: Source)] {
    let deadline = vacancy.deadline.map { [$0.source].compactMap { $0 } + $0.otherSources } ?? []
    let single: [(String, Source?)] = [
      ("title", vacancy.title?.source), ("organisation", vacancy.organisation?.source),
      ("location", vacancy.location?.source), ("reference", vacancy.reference?.source),
      ("posts", vacancy.posts?.source), ("salary", vacancy.salary?.source),
      ("clearanceLevel", vacancy.clearanceLevel?.source), ("contractYears", vacancy.contract.years?.source),
      ("maximumYears", vacancy.contract.maximumYears?.source), ("conversion", vacancy.contract.conversion?.source),
    ]
    let several: [(String, Source?)] =
      vacancy.grades.map { ("grades", $0.source) } + vacancy.languages.map { ("languages", $0.source) }
      + vacancy.experienceYears.map { ("experienceYears", $0.source) } + deadline.map { ("deadline", $0) }
    let listed: [(String, Source?)] =
      items.flatMap { item in item.sources.map { ("item \(item.id)", $0) } }
      + warnings.flatMap { warning in warning.sources.map { ("warning \(warning.id)", $0) } }
    return (single + several + listed).compactMap { fact, source in source.map { (fact, $0) } }
  }
}
