import VacancyModel

extension ApplicationPlan {
  /// Names the notice in every source.
  mutating func mark(notice: String) {
    func name(_ source: inout Source?) { source?.notice = notice }
    func markAll(_ sources: inout [Source]) { for index in sources.indices { sources[index].notice = notice } }
    mark(&vacancy.title, notice)
    mark(&vacancy.organisation, notice)
    mark(&vacancy.location, notice)
    mark(&vacancy.reference, notice)
    mark(&vacancy.posts, notice)
    mark(&vacancy.clearanceLevel, notice)
    mark(&vacancy.salary, notice)
    mark(&vacancy.contract.years, notice)
    mark(&vacancy.contract.maximumYears, notice)
    mark(&vacancy.contract.conversion, notice)
    for index in vacancy.grades.indices { vacancy.grades[index].source?.notice = notice }
    for index in vacancy.experienceYears.indices { vacancy.experienceYears[index].source?.notice = notice }
    for index in vacancy.languages.indices { name(&vacancy.languages[index].source) }
    if vacancy.deadline != nil {
      name(&vacancy.deadline!.source)
      markAll(&vacancy.deadline!.otherSources)
    }
    for index in items.indices { markAll(&items[index].sources) }
    for index in warnings.indices { markAll(&warnings[index].sources) }
  }

  private func mark<Value>(_ fact: inout Fact<Value>?, _ notice: String) { fact?.source?.notice = notice }
}

extension Vacancy {
  /// The notice that its facts name.
  var noticeName: String? {
    title?.source?.notice ?? deadline?.source?.notice ?? organisation?.source?.notice ?? reference?.source?.notice
  }
}
