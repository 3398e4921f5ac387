package import Readiness
package import VacancyModel

extension TerminalRenderer {
  /// What a notice asks; nothing is kept of it.
  ///
  /// - Parameters:
  ///   - deadline: the state of the closing time, or `nil` when there is none.
  ///   - command: the command that starts a workspace from this notice.
  package func read(
    _ notice: NoticeIdentity, _ plan: ApplicationPlan, deadline: DeadlineStatus?, command: String
  ) -> String {
    var page = page()
    summary(plan.vacancy, plan.items, deadline: deadline, on: &page)
    for group in ChecklistGroup.allCases { items(plan.items, of: group, on: &page) }
    warnings(plan.warnings, isDamaged: notice.damaged, on: &page)
    page.gap()
    counts(plan.items, on: &page)
    page.paragraph(messages.labelled(messages("next"), messages("read.start")), .strong)
    page.verbatim(VisibleText.line(command), indent: 2)
    return page.output
  }

  /// What was found when a workspace was started, and where it is kept.
  ///
  /// - Parameter folder: the workspace's folder as a person should read it.
  package func start(_ report: ReadinessReport, folder: String) -> String {
    var page = page()
    let workspace = report.workspace
    let items = workspace.items.map(\.requirement)
    summary(workspace.vacancy, items, deadline: report.deadline, on: &page)
    page.gap()
    counts(items, on: &page)
    if workspace.notices.isEmpty {
      page.marked("!", messages("start.blank"), .doubt)
    }
    warnings(workspace.warnings, isDamaged: workspace.notices.contains(where: \.damaged), on: &page)
    page.gap()
    page.paragraph(messages("start.kept", ["folder": VisibleText.line(folder)]))
    next(report, on: &page)
    return page.output
  }

  private func summary(
    _ vacancy: Vacancy, _ items: [Requirement], deadline: DeadlineStatus?, on page: inout TerminalPage
  ) {
    page.paragraph(messages.title(vacancy), .strong)
    let identity = messages.identity(vacancy)
    if !identity.isEmpty { page.paragraph(identity.joined(separator: " · "), .soft) }
    page.gap()
    var facts: [(label: String, text: String, source: Source?)] = []
    func add(_ label: String, _ text: String, _ source: Source?) {
      if !text.isEmpty { facts.append((messages(label), text, source)) }
    }
    let (closes, source) = closing(vacancy, deadline)
    add("read.closes", closes, source)
    for item in items {
      if let limit = item.limit {
        add("read.paper", messages.limit(limit), item.sources.first)
      }
    }
    add("read.languages", messages.languages(vacancy.languages), vacancy.languages.first?.source)
    add("read.experience", messages.experience(vacancy.experienceYears), vacancy.experienceYears.first?.source)
    add(
      "read.clearance", vacancy.clearanceLevel.map(messages.value) ?? "",
      vacancy.clearanceLevel?.source)
    add("read.salary", vacancy.salary.map { messages.salary($0.value) } ?? "", vacancy.salary?.source)
    add("read.contract", messages.contract(vacancy.contract), vacancy.contract.years?.source)
    add("read.not-found", messages.commas(messages.unknownFacts(vacancy)), nil)
    let column = 2 + (facts.map { TerminalText.columns($0.label) }.max() ?? 0) + 2
    for fact in facts {
      page.entry(fact.label, column: column, fact.text, aside: fact.source.map(messages.place))
    }
  }

  private func closing(_ vacancy: Vacancy, _ status: DeadlineStatus?) -> (String, Source?) {
    guard let deadline = vacancy.deadline else { return (messages("read.closes.missing"), nil) }
    guard let status else { return (messages.noDate(deadline).hint, deadline.source) }
    var notes = [messages.zoneNote(status)]
    if deadline.certainty == .entered { notes.append(messages("deadline.entered")) }
    if !status.confirmed { notes.append(messages("deadline.unconfirmed")) }
    let date = "\(messages.date(status.planOn)), \(messages.distance(status))"
    return (messages.aside(date, messages.commas(notes)), deadline.source)
  }

  /// Items to work on have a line each, with their limit and place; later ones are named.
  private func items(_ items: [Requirement], of group: ChecklistGroup, on page: inout TerminalPage) {
    let items = items.filter { ChecklistGroup($0, isBegun: false) == group }
    guard !items.isEmpty else { return }
    page.gap()
    page.paragraph(messages.heading(group), .strong)
    guard group.isNow else {
      page.paragraph(items.map { messages.text($0.title) }.joined(separator: " · "), indent: 2)
      return
    }
    for item in items {
      var text = messages.text(item.title)
      if let limit = item.limit { text = messages.labelled(text, messages.limit(limit)) }
      page.entry("", column: 2, text, aside: item.sources.first.map(messages.place))
      if let caveat = messages.caveat(item, isAssumed: false) { page.paragraph(caveat, .soft, indent: 4) }
    }
  }

  /// Every warning; that the copy is damaged is said once.
  private func warnings(_ warnings: [NoticeWarning], isDamaged: Bool, on page: inout TerminalPage) {
    var texts = warnings.map { messages.text($0.message) }
    if isDamaged, !warnings.contains(where: { $0.id == "trap-damaged-copy" }) {
      texts.insert(messages("read.damaged"), at: 0)
    }
    if !texts.isEmpty { page.gap() }
    for text in texts { page.marked("!", text, .doubt) }
  }

  private func counts(_ items: [Requirement], on page: inout TerminalPage) {
    func count(_ groups: [ChecklistGroup]) -> Int {
      items.count { $0.origin != .advice && groups.contains(ChecklistGroup($0, isBegun: false)) }
    }
    let parts = [
      ("read.count.send", count([.send])), ("read.count.prepare", count([.prepare])),
      ("read.count.conditional", count([.conditional])),
      ("read.count.later", count([.selection, .appointment])),
    ]
    page.paragraph(parts.filter { $0.1 > 0 }.map { messages.count($0.0, $0.1) }.joined(separator: " · "))
  }
}
