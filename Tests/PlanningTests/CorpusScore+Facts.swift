import TestSupport
import VacancyModel

extension CorpusScore {
  /// Title, organisation and their like; one that is inferred where the notice says none is no invention.
  mutating func compareFacts() {
    let vacancy = plan.vacancy
    compare("title", vacancy.title) { Wording.folded($0) == Wording.folded($1) }
    compare("organisation", vacancy.organisation) { Wording.withoutBrackets($0) == Wording.withoutBrackets($1) }
    compare("location", vacancy.location) { Wording.words($0) == Wording.words($1) }
    compare("reference", vacancy.reference) { Wording.squeezed($0) == Wording.squeezed($1) }
    compare("clearanceLevel", vacancy.clearanceLevel) { Wording.squeezed($0) == Wording.squeezed($1) }
  }

  private mutating func compare(_ key: String, _ fact: Fact<String>?, by isSame: (String, String) -> Bool) {
    guard isCompared(key) else { return }
    if answer[key] == .null, fact?.certainty == .inferred { return }
    let wanted = ([answer[key]] + answer["\(key)Also"].elements).compactMap(\.string)
    compare(key, nil, fact?.value, answer[key]) { found in wanted.contains { isSame(found, $0) } }
  }

  /// Posts, salary and the contract.
  mutating func compareNumbers() {
    let vacancy = plan.vacancy
    compare("posts", vacancy.posts?.value) { .number(Double($0)) }
    compare("contractYears", vacancy.contract.years?.value) { .number(Double($0)) }
    compare("maximumYears", vacancy.contract.maximumYears?.value) { .number(Double($0)) }
    compare("conversion", vacancy.contract.conversion?.value) { .bool($0) }
    if isCompared("salary") {
      let wanted = answer["salary"]["amount"]
      compare("salary", nil, vacancy.salary?.value.amount, wanted) { .number($0) == wanted }
    }
  }

  private mutating func compare<Value>(_ key: String, _ found: Value?, as json: (Value) -> JSONValue) {
    guard isCompared(key) else { return }
    let wanted = answer[key]
    compare(key, nil, found, wanted) { json($0) == wanted }
  }

  /// Grades, years of experience, languages, and how long the lists are.
  mutating func compareLists() {
    let vacancy = plan.vacancy
    if isCompared("grades") {
      let found = vacancy.grades.map { Wording.squeezed($0.value) }
      let sets = ([answer["grades"]] + answer["gradesAlso"].elements).map { set in
        set.elements.compactMap(\.string).map(Wording.squeezed)
      }
      compare("grades", found, sets.first { $0.sorted() == found.sorted() } ?? sets[0])
    }
    if isCompared("experienceYears") {
      compare(
        "experienceYears", vacancy.experienceYears.map { String($0.value) },
        answer["experienceYears"].elements.compactMap(\.integer).map(String.init))
    }
    for (key, list) in [
      ("essentials", vacancy.essentials), ("desirables", vacancy.desirables), ("competencies", vacancy.competencies),
    ] where isCompared(key) {
      let wanted: JSONValue = answer[key].integer == 0 ? .null : answer[key]
      compare(key, nil, list.isEmpty ? nil : list.count, wanted) { $0 == wanted.integer }
    }
    if isCompared("challenges") {
      let lines = vacancy.challenges.map(\.line).sorted()
      let wanted = answer["challenges"].elements.compactMap(\.integer).sorted()
      compare("challenges", nil, lines.isEmpty ? nil : lines, wanted.isEmpty ? .null : answer["challenges"]) {
        $0 == wanted
      }
    }
    if isCompared("languages") { compareLanguages() }
  }

  private mutating func compareLanguages() {
    var found = plan.vacancy.languages.filter { !isOptional("language:\($0.language)") }
    var lacking: [JSONValue] = []
    for wanted in answer["languages"].elements {
      let place = found.firstIndex { language in
        Wording.folded(language.language) == Wording.folded(wanted["language"].string ?? "")
          && (wanted["level"].string.map { Wording.squeezed($0) == Wording.squeezed(language.level ?? "") } ?? true)
          && (wanted["scale"].string.map { $0 == language.scale?.rawValue } ?? true)
      }
      if let place {
        found.remove(at: place)
        note(.right, "languages")
      } else {
        lacking.append(wanted)
      }
    }
    for wanted in lacking {
      let name = wanted["language"].string ?? ""
      let place = found.firstIndex { Wording.folded($0.language) == Wording.folded(name) }
      let other = place.map { found.remove(at: $0) }
      compare("languages", "language \(name)", other?.level ?? other.map { _ in "no level" }, wanted) { _ in false }
    }
    for language in found { note(.invented, "languages", "language \(language.language)", language.level ?? "") }
  }
}
