package import Readiness
import VacancyModel

extension TerminalRenderer {
  /// The progress checklist of one application.
  package func status(_ report: ReadinessReport) -> String { fitting(report.workspace).checklist(report) }

  private func checklist(_ report: ReadinessReport) -> String {
    var page = page()
    let vacancy = report.workspace.vacancy
    page.edges(messages.title(vacancy), .strong, messages.verdict(report), style(report.verdict))
    page.edges(
      messages.identity(vacancy).joined(separator: " · "), .soft,
      "\(messages.progress(report)), \(messages.sent(report))", .plain)
    deadline(report, on: &page)
    course(report, on: &page)
    // A closed application's one blocker is its verdict. Work that is not done yet stands with its items.
    let heavy = report.blockers.filter { blocker in
      if case .unfinished = blocker.reason { return false }
      return report.verdict == .notReady && blocker.weight <= 4
    }
    if !heavy.isEmpty { page.gap() }
    for blocker in heavy { page.marked("!", messages.reason(blocker, in: report), .problem, indent: 2) }
    for group in ChecklistGroup.allCases where group != .information { items(of: group, report, on: &page) }
    sheet(report.sheet, report, on: &page)
    page.gap()
    next(report, on: &page)
    return page.output
  }

  /// The colour of a verdict.
  func style(_ verdict: Verdict) -> TerminalPage.Style {
    switch verdict {
    case .notReady, .closed: .problem
    case .ready: .open
    case .submitted, .acknowledged: .good
    }
  }

  /// When it closes, in a line.
  func deadline(_ report: ReadinessReport, on page: inout TerminalPage) {
    guard let deadline = report.deadline else {
      let nothing = messages.noDate(report.workspace.vacancy.deadline)
      page.paragraph(messages.aside(nothing.headline, nothing.hint), .strong)
      return
    }
    var notes = [messages.zoneNote(deadline)]
    if deadline.planOn.minutes == nil { notes.append(messages("deadline.time.unstated")) }
    if !deadline.confirmed { notes.append(messages("deadline.unconfirmed")) }
    let date = messages.aside(messages.date(deadline.planOn), messages.commas(notes))
    let left = messages.distance(deadline)
    let when =
      deadline.closed ? messages("deadline.closed.since", ["distance": left]) : "\(messages("deadline.closes")) \(left)"
    page.paragraph("\(when) · \(date)", .strong)
  }

  /// What happened since the application was prepared.
  private func course(_ report: ReadinessReport, on page: inout TerminalPage) {
    let entries = messages.course(report)
    guard !entries.isEmpty else { return }
    page.gap()
    page.paragraph(messages("course"), .strong)
    let column = 2 + (entries.map { TerminalText.columns($0.label) }.max() ?? 0) + 2
    for entry in entries {
      page.entry(entry.label, column: column, entry.date)
      for remark in entry.remarks {
        let isWarning = remark.kind.isWarning
        page.entry("", column: column, (isWarning ? "! " : "") + remark.text, isWarning ? .doubt : .soft)
      }
    }
  }

  /// Open work has a line for each item; what is done, or not yet possible, is gathered by its status.
  private func items(of group: ChecklistGroup, _ report: ReadinessReport, on page: inout TerminalPage) {
    let items = report.items.filter {
      ChecklistGroup($0.requirement, isBegun: $0.tracked.status != .notStarted) == group
    }
    guard !items.isEmpty else { return }
    page.gap()
    page.paragraph(messages.heading(group), .strong)
    let names = ItemStatus.allCases.filter { $0 != .notMet }.map { TerminalText.columns(messages.status($0)) }
    let column = 2 + (names.max() ?? 0) + 2
    var gathered: [(status: ItemStatus, titles: [String])] = []
    for item in items {
      let title = messages.text(item.requirement.title)
      let details = details(of: item, in: report)
      guard details.isEmpty, !(group == .send) else {
        flush(&gathered, column: column, on: &page)
        page.entry(messages.status(item), style(item), column: column, title, titleStyle(item))
        for detail in details { page.entry("", column: column, detail, .soft) }
        continue
      }
      if let index = gathered.firstIndex(where: { $0.status == item.status }) {
        gathered[index].titles.append(title)
      } else {
        gathered.append((item.status, [title]))
      }
    }
    flush(&gathered, column: column, on: &page)
  }

  private func flush(
    _ gathered: inout [(status: ItemStatus, titles: [String])], column: Int, on page: inout TerminalPage
  ) {
    for (status, titles) in gathered {
      let style: TerminalPage.Style = status == .problem ? .problem : status.isDone ? .soft : .plain
      page.entry(messages.status(status), style, column: column, titles.joined(separator: " · "))
    }
    gathered = []
  }

  private func titleStyle(_ item: ItemReport) -> TerminalPage.Style { item.status == .problem ? .strong : .plain }

  /// What a person needs beside the title: what is wrong, what is attached, what is asked and not yet there.
  private func details(of item: ItemReport, in report: ReadinessReport) -> [String] {
    var details: [String] = []
    if let reason = item.reason, reason.concernsDocument { details.append(messages.fault(reason)) }
    if item.tracked.status == .notMet { details.append(messages("item.not-met")) }
    if let another = messages.sentAnother(item) { details.append(another) }
    if item.requirement.state == .unknown, !item.isDone { details.append(messages("item.unknown")) }
    if item.requirement.state == .withdrawn { details.append(messages("item.withdrawn")) }
    if item.requirement.origin == .advice { details.append(messages("item.advice")) }
    if let limit = item.requirement.limit, !item.isDone { details.append(messages.limit(limit)) }
    let points = report.workspace.points(of: item.tracked)
    if !points.isEmpty {
      details.append(messages.points(points))
      if !item.isDone { details += points.filter { !$0.isAddressed }.map { messages.point($0) } }
    }
    if item.reason?.concernsDocument != true {
      details += item.tracked.evidence.map { evidence in
        let name = VisibleText.line(evidence.file)
        return evidence.measured.map { messages.labelled(name, messages.saidWords($0)) } ?? name
      }
    }
    if let note = item.tracked.note {
      details.append(messages.labelled(messages("item.note"), VisibleText.line(note)))
    }
    return details
  }
}
