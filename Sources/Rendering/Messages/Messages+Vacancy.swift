import VacancyModel

extension Messages {
  /// The vacancy's title, or words that say that it is not known.
  func title(_ vacancy: Vacancy) -> String {
    vacancy.title.map { VisibleText.line($0.value) } ?? self("fact.title.unknown")
  }

  /// A fact in words, with what is to be said where the notice does not say it plainly.
  func value(_ fact: Fact<String>) -> String {
    aside(VisibleText.line(fact.value), caveat(fact.certainty))
  }

  private func caveat(_ certainty: Certainty) -> String? {
    switch certainty {
    case .stated, .entered: nil
    case .inferred, .conflicting: self("fact.\(certainty.rawValue)")
    }
  }

  /// Organisation, place, grades, number of posts and reference, as far as known, and what is to be said of the title.
  func identity(_ vacancy: Vacancy) -> [String] {
    var parts = [vacancy.organisation, vacancy.location].compactMap { $0.map(value) }
    if !vacancy.grades.isEmpty { parts.append(vacancy.grades.map(value).joined(separator: "/")) }
    if let posts = vacancy.posts, posts.value != 1 { parts.append(count("fact.posts", posts.value)) }
    if let reference = vacancy.reference {
      parts.append(self("fact.reference.value", ["reference": value(reference)]))
    }
    if let caveat = vacancy.title.flatMap({ caveat($0.certainty) }) {
      parts.append(labelled(self("fact.title"), caveat))
    }
    return parts
  }

  /// The language levels: `V (Advanced) in one of English and French, I (Beginner) in the other`.
  func languages(_ requirements: [LanguageRequirement]) -> String {
    commas(requirements.map(language))
  }

  private func language(_ requirement: LanguageRequirement) -> String {
    let level = level(requirement)
    let words =
      switch requirement.language {
      case "one", "other", "both": self("language.\(requirement.language)", ["level": level])
      default: self("language.named", ["language": languageName(requirement.language), "level": level])
      }
    return requirement.isEssential ? words : self("language.desirable", ["requirement": words])
  }

  private func level(_ requirement: LanguageRequirement) -> String {
    let name = requirement.name.map(VisibleText.line)
    guard let level = requirement.level.map(VisibleText.line) else { return name ?? self("language.unspecified") }
    return name.map { self("language.level", ["level": level, "name": $0]) } ?? level
  }

  private func languageName(_ name: String) -> String {
    phrases["language.\(name.lowercased())"] ?? VisibleText.line(name)
  }

  /// The years of experience asked for, in the notice's order.
  func experience(_ years: [Fact<Int>]) -> String { commas(years.map { count("fact.years", $0.value) }) }

  /// A salary with its currency and period, as far as the copy shows them.
  func salary(_ salary: Salary) -> String {
    let amount = ([amount(salary.amount)] + (salary.currency.map { [VisibleText.line($0)] } ?? []))
      .joined(separator: "\u{A0}")
    guard let period = salary.period, let phrase = phrases["fact.salary.\(period)"], !phrase.isEmpty else {
      return amount
    }
    return self("fact.salary.\(period)", ["amount": amount])
  }

  /// The contract in one line; empty when the notice says nothing of it.
  func contract(_ terms: ContractTerms) -> String {
    var parts: [String] = []
    if let years = terms.years {
      parts.append(self("fact.contract.years", ["years": count("fact.years", years.value)]))
    }
    if let most = terms.maximumYears {
      parts.append(self("fact.contract.most", ["years": count("fact.years", most.value)]))
    }
    if let conversion = terms.conversion {
      parts.append(self(conversion.value ? "fact.contract.conversion" : "fact.contract.no-conversion"))
    }
    return commas(parts)
  }

  /// The names of the usual facts that the copy does not show.
  func unknownFacts(_ vacancy: Vacancy) -> [String] {
    var names: [String] = []
    if vacancy.title == nil { names.append("fact.title") }
    if vacancy.organisation == nil { names.append("fact.organisation") }
    if vacancy.location == nil { names.append("fact.location") }
    if vacancy.grades.isEmpty { names.append("fact.grade") }
    if vacancy.reference == nil { names.append("fact.reference") }
    if vacancy.deadline == nil { names.append("fact.deadline") }
    if vacancy.languages.isEmpty { names.append("fact.languages") }
    if vacancy.experienceYears.isEmpty { names.append("fact.experience") }
    if vacancy.salary == nil { names.append("fact.salary") }
    if vacancy.clearanceLevel == nil { names.append("fact.clearance") }
    if vacancy.contract == ContractTerms() { names.append("fact.contract") }
    return names.map { self($0) }
  }
}
