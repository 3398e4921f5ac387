package import NoticeReading
package import VacancyModel

/// Draws the conclusions: which items follow from what a notice says, by the rules of its organisation.
package struct Planner: Sendable {
  private let rules: RuleBook

  /// A planner for a rule book.
  package init(rules: RuleBook) { self.rules = rules }

  /// The plan that follows from a notice.
  package func plan(_ content: NoticeContent) -> ApplicationPlan {
    let set = rules.set(for: content.family)
    var items: [Requirement] = []
    for rule in set.items where rule.bodies.isEmpty || content.body.map(rule.bodies.contains) ?? false {
      guard !items.contains(where: { $0.id == rule.id }), let item = item(rule, content) else { continue }
      items.append(item)
    }
    for request in content.requests { add(request, to: &items) }
    items.sort { ($0.stage, order($0)) < ($1.stage, order($1)) }
    return ApplicationPlan(
      vacancy: content.vacancy, items: items,
      warnings: WarningPlanner(rules: rules, expectedFacts: set.expectedFacts).warnings(content))
  }

  /// The plan for a post without a notice: a starting list, its items to be confirmed.
  package func startingPlan(kind: String) -> ApplicationPlan? {
    guard let ids = rules.startingLists[kind] else { return nil }
    let known = rules.set(for: "nato").items + rules.documentOrder.compactMap { rules.documents[$0] }
    let items = ids.compactMap { id in known.first { $0.id == id } }.map { rule in
      requirement(rule, state: rule.state, origin: rule.origin, sources: [])
    }
    return ApplicationPlan(vacancy: Vacancy(), items: items, warnings: [])
  }

  /// The kinds of post that have a starting list, sorted.
  package var startingKinds: [String] { rules.startingLists.keys.sorted() }

  private func order(_ item: Requirement) -> Int { item.action == .submit ? 0 : item.need == .note ? 2 : 1 }

  private func item(_ rule: RuleBook.Item, _ content: NoticeContent) -> Requirement? {
    let sources = sources(rule, content)
    if !sources.isEmpty { return requirement(rule, state: rule.state, origin: .notice, sources: sources) }
    if let lost = rule.lostWith, content.lost.contains(lost) {
      return requirement(rule, state: .unknown, origin: .rule, sources: [])
    }
    if let link = rule.linkTopic, let places = content.topics[link] {
      return requirement(rule, state: .byLink, origin: .notice, sources: places)
    }
    return rule.isAlways ? requirement(rule, state: rule.state, origin: rule.origin, sources: []) : nil
  }

  private func requirement(
    _ rule: RuleBook.Item, state: RequirementState, origin: Origin, sources: [Source]
  ) -> Requirement {
    Requirement(
      id: rule.id, title: rule.title, stage: rule.stage, need: rule.need, state: state, origin: origin,
      action: rule.action, sources: sources, hint: rule.hint, leadDays: rule.leadDays)
  }

  /// The sentences that bring an item up: those of its topics, then those of its fact.
  private func sources(_ rule: RuleBook.Item, _ content: NoticeContent) -> [Source] {
    var sources: [Source] = []
    for topic in rule.topics { sources += content.topics[topic] ?? [] }
    let vacancy = content.vacancy
    switch rule.fact {
    case "languages": sources += vacancy.languages.filter(\.isEssential).compactMap(\.source)
    case "clearance": sources += [vacancy.clearanceLevel?.source].compactMap(\.self)
    case "experience": sources += vacancy.experienceYears.compactMap(\.source)
    case "deadline": sources += [vacancy.deadline?.source].compactMap(\.self) + (vacancy.deadline?.otherSources ?? [])
    case "contract":
      sources += [
        vacancy.contract.years?.source, vacancy.contract.maximumYears?.source, vacancy.contract.conversion?.source,
      ]
      .compactMap(\.self)
    case "selection-dates": sources += content.selectionDates
    default: break
    }
    var unique: [Source] = []
    for source in sources where !unique.contains(source) { unique.append(source) }
    return unique
  }

  /// A document that the notice asks for joins the item of its name, or becomes one.
  private func add(_ request: DocumentRequest, to items: inout [Requirement]) {
    if let position = items.firstIndex(where: { $0.id == request.kind }) {
      items[position].limit = request.limit ?? items[position].limit
      items[position].origin = .notice
      if items[position].state != .note { items[position].state = .required }
      for source in request.sources where !items[position].sources.contains(source) {
        items[position].sources.append(source)
      }
      return
    }
    guard let rule = rules.documents[request.kind] else { return }
    var item = requirement(rule, state: .required, origin: .notice, sources: request.sources)
    item.limit = request.limit
    if request.need == .conditional { item.need = .conditional }
    items.append(item)
  }
}
