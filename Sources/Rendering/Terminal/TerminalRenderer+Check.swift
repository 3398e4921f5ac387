import FormatChecking
import VacancyModel

extension TerminalRenderer {
  /// A check of one paper on one screen: the verdict, each limit measured against allowed, and what to do.
  package func check(_ report: CheckReport) -> String {
    var page = page()
    page.paragraph(messages.labelled(VisibleText.line(report.file), verdict(report)), style(report))
    let rows = CheckRows(report, messages).rows
    let labels = rows.map { messages($0.label) }
    let column = 2 + (labels.map(TerminalText.columns).max() ?? 0) + 2
    let outcomes = rows.map { messages("check.\($0.outcome.rawValue)") }
    for (index, row) in rows.enumerated() {
      let text = row.asked.map { "\(row.measured) – \($0)" } ?? row.measured
      page.entry(labels[index], column: column, text, style(row.outcome), aside: outcomes[index])
    }
    if let source = report.source {
      page.paragraph("\(messages.quote(source.quote)) (\(messages.place(source)))", .soft, indent: 2)
    }
    for finding in report.findings { self.finding(finding, on: &page) }
    let advice = report.findings.filter { $0.severity != .note }.compactMap(\.advice)
    for (index, words) in advice.enumerated() where !advice[..<index].contains(words) {
      page.marked(messages.labelled(messages("check.do"), "").trimmedEnd, VisibleText.line(words), .strong)
    }
    return page.output
  }

  private func verdict(_ report: CheckReport) -> String {
    let isFree = report.verdict == "within" && report.limit.isEmpty
    let words = messages(isFree ? "check.measured" : "check.\(report.verdict)")
    return words
  }

  private func finding(_ finding: Finding, on page: inout TerminalPage) {
    var words = VisibleText.line(finding.message)
    if let number = finding.page { words = messages.labelled(messages("check.page", ["n": String(number)]), words) }
    switch finding.severity {
    case .error: page.marked("✗", words, .problem, indent: 2)
    case .warning: page.marked("!", words, .doubt, indent: 2)
    case .note: page.marked("·", words, .soft, indent: 2)
    }
  }

  private func style(_ report: CheckReport) -> TerminalPage.Style {
    switch report.verdict {
    case "within": report.limit.isEmpty ? .strong : .good
    case "unknown": .doubt
    default: .problem
    }
  }

  private func style(_ outcome: CheckRows.Outcome) -> TerminalPage.Style {
    switch outcome {
    case .tooMuch, .tooLittle, .wrong: .problem
    case .open: .doubt
    case .kept, .free: .plain
    }
  }
}

extension String {
  fileprivate var trimmedEnd: String { last == " " ? String(dropLast()) : self }
}
