package import Readiness
import VacancyModel

extension TerminalRenderer {
  /// All applications, the most pressing first; the reports come in any order.
  package func overview(_ reports: [ReadinessReport]) -> String {
    var page = page()
    let sorted = ReadinessReport.byDeadline(reports)
    guard !sorted.isEmpty else {
      page.paragraph(messages("overview.none"))
      return page.output
    }
    let distances = sorted.map(distance)
    let verdicts = sorted.map { messages.verdict($0.verdict) }
    let counts = sorted.map { "\($0.done)/\($0.total)" }
    let widths = [distances, verdicts, counts].map { $0.map(TerminalText.columns).max() ?? 0 }
    let bar = width >= 72 ? 10 : 0
    let column = widths[0] + 2 + widths[1] + 2 + (bar > 0 ? bar + 2 : 0) + widths[2] + 2
    for (index, report) in sorted.enumerated() {
      var head = TerminalText.padded(distances[index], to: widths[0]) + "  "
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
      page.paragraph(next(of: report), .soft, indent: indent, hanging: indent + 2)
    }
    return page.output
  }

  /// A bar of so many columns; only what is complete is shown full.
  static func bar(_ done: Int, of total: Int, columns: Int) -> String {
    let full = total > 0 ? min(columns, done * columns / total) : 0
    return String(repeating: "█", count: full) + String(repeating: "░", count: columns - full)
  }

  private func distance(_ report: ReadinessReport) -> String {
    guard let deadline = report.deadline else { return messages("deadline.none.short") }
    if deadline.closed { return messages("deadline.closed.short") }
    return deadline.passed ? messages("deadline.may-have-passed") : messages.distance(deadline)
  }

  /// The name that commands take, and the next thing to do.
  private func next(of report: ReadinessReport) -> String {
    let slug = report.workspace.slug.text
    return report.next.map { messages.labelled(slug, messages.step($0, in: report).lowercasedFirst) } ?? slug
  }
}
