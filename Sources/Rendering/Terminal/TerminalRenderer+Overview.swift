package import Readiness
import VacancyModel

extension TerminalRenderer {
  /// All applications, the most pressing first; the reports come in any order.
  ///
  /// - Parameter archived: how many are not among them because they were put away.
  package func overview(_ reports: [ReadinessReport], archived: Int = 0) -> String {
    var page = page()
    let sorted = ReadinessReport.byDeadline(reports)
    guard !sorted.isEmpty else {
      page.paragraph(archived > 0 ? messages.count("overview.archived", archived) : messages("overview.none"))
      return page.output
    }
    let distances = sorted.map(distance)
    let verdicts = sorted.map(messages.shortVerdict)
    let counts = sorted.map { "\($0.done)/\($0.total)" }
    let widths = [distances, verdicts, counts].map { $0.map(TerminalText.columns).max() ?? 0 }
    let bar = width >= 72 ? 10 : 0
    let column = widths[0] + 2 + widths[1] + 2 + (bar > 0 ? bar + 2 : 0) + widths[2] + 2
    for (index, report) in sorted.enumerated() {
      var head = page.paint(TerminalText.padded(distances[index], to: widths[0]), style(of: report)) + "  "
      head += page.paint(TerminalText.padded(verdicts[index], to: widths[1]), style(report.verdict)) + "  "
      if bar > 0 { head += TerminalRenderer.bar(report.done, of: report.total, columns: bar) + "  " }
      head += TerminalText.alignedRight(counts[index], to: widths[2])
      let title = report.workspace.vacancy.title.map { VisibleText.line($0.value) } ?? messages("overview.title")
      let isNarrow = width - column < 24
      if isNarrow {
        page.paragraph("\(distances[index]) · \(verdicts[index]) · \(counts[index])", style(report.verdict))
      }
      for (number, line) in TerminalText.wrapped(title, width: isNarrow ? width - 4 : width - column).enumerated() {
        let lead = String(repeating: " ", count: isNarrow ? 4 : column)
        page.verbatim((number == 0 && !isNarrow ? head + "  " : lead) + page.paint(line, .strong), indent: 0)
      }
      let indent = isNarrow ? 4 : widths[0] + 2
      for (line, style) in notes(on: report) { page.paragraph(line, style, indent: indent, hanging: indent + 2) }
    }
    if archived > 0 { page.paragraph(messages.count("overview.archived", archived), .soft) }
    return page.output
  }

  /// A bar of so many columns; only what is complete is shown full.
  static func bar(_ done: Int, of total: Int, columns: Int) -> String {
    let full = total > 0 ? min(columns, done * columns / total) : 0
    return String(repeating: "█", count: full) + String(repeating: "░", count: columns - full)
  }

  /// How far the deadline is, in a word or two.
  func distance(_ report: ReadinessReport) -> String {
    guard let deadline = report.deadline else { return messages("deadline.none.short") }
    if deadline.closed { return messages("deadline.closed.short") }
    return deadline.passed ? messages("deadline.may-have-passed") : messages.distance(deadline)
  }

  /// What presses is seen first; the words say it, too.
  private func style(of report: ReadinessReport) -> TerminalPage.Style {
    guard Schedule(report).standing == .open, let deadline = report.deadline else { return .soft }
    return deadline.isClose || deadline.passed ? .problem : .plain
  }

  /// The name that commands take, with the closing time where it is still to come; what is late; the next thing to do.
  private func notes(on report: ReadinessReport) -> [(String, TerminalPage.Style)] {
    let messages = messages.fitting(report.workspace)
    let slug = report.workspace.slug.text
    var lines: [(String, TerminalPage.Style)] = []
    if let deadline = report.deadline, !deadline.closed, report.workspace.course.closure == nil {
      let doubt = deadline.confirmed ? nil : messages("deadline.unconfirmed")
      lines.append(("\(slug) · \(messages.aside(messages.date(deadline.planOn), doubt))", .soft))
    } else {
      lines.append((slug, .soft))
    }
    if let late = messages.late(Schedule(report)) {
      lines.append(("! \(late)", .problem))
    }
    if let next = report.next {
      lines.append((messages.labelled(messages("next"), messages.step(next, in: report)), .plain))
    }
    return lines
  }
}
