package import Readiness
import VacancyModel

extension TerminalRenderer {
  /// What to begin by when, in the order of those days.
  package func schedule(_ schedule: Schedule) -> String {
    let report = schedule.report
    let messages = messages.fitting(report.workspace)
    var page = page()
    page.edges(
      messages.title(report.workspace.vacancy), .strong, messages.verdict(report), style(report.verdict))
    if let nothing = messages.nothingToPlan(schedule) {
      nothingToPlan(nothing, schedule, messages, on: &page)
      return page.output
    }
    deadline(report, on: &page)
    if let target = messages.target(schedule) {
      page.paragraph(target, (schedule.daysToTarget ?? 0) < 0 ? .problem : .strong)
    }
    page.gap()
    let counted = schedule.steps.filter { !$0.isConditional }
    if counted.isEmpty {
      fitting(report.workspace).next(report, on: &page)
    } else {
      page.paragraph(messages("plan.begin"), .strong)
      write(counted, messages, on: &page)
    }
    let conditional = schedule.steps.filter(\.isConditional)
    if !conditional.isEmpty {
      page.gap()
      page.paragraph(messages.heading(.conditional), .strong)
      write(conditional, messages, on: &page)
    }
    done(schedule, messages, on: &page)
    if !counted.isEmpty {
      page.gap()
      fitting(report.workspace).next(report, on: &page)
    }
    return page.output
  }

  private func nothingToPlan(
    _ nothing: String, _ schedule: Schedule, _ messages: Messages, on page: inout TerminalPage
  ) {
    page.gap()
    guard let remedy = schedule.remedy else {
      page.paragraph(messages("plan.nothing"), .strong)
      return
    }
    page.paragraph(messages("plan.undated", ["nothing": nothing]), .strong)
    page.paragraph(messages("plan.remedy"))
    page.verbatim(VisibleText.line(remedy.command), indent: 2)
  }

  private func write(_ steps: [ScheduledStep], _ messages: Messages, on page: inout TerminalPage) {
    let dates = steps.map { messages.date(LocalTime($0.startBy)) }
    let column = 2 + (dates.map(TerminalText.columns).max() ?? 0) + 2
    for (date, step) in zip(dates, steps) {
      var isLate = false
      if case .late = step.standing, !step.isConditional { isLate = true }
      page.entry(
        date, isLate ? .problem : .soft, column: column, messages.text(step.item.requirement.title),
        isLate ? .strong : .plain)
      let notes = [step.isConditional ? nil : messages.standing(step), messages.lead(step)].compactMap(\.self)
      if !notes.isEmpty {
        page.entry("", column: column, notes.joined(separator: " · "), isLate ? .problem : .soft)
      }
    }
  }

  private func done(_ schedule: Schedule, _ messages: Messages, on page: inout TerminalPage) {
    guard !schedule.done.isEmpty else { return }
    page.gap()
    let titles = schedule.done.map { messages.text($0.requirement.title) }
    page.paragraph(messages.labelled(messages("plan.done"), titles.joined(separator: " · ")), .soft)
  }
}
