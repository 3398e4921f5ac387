import FormatChecking
import VacancyModel

extension TerminalRenderer {
  /// A check of one paper on one screen: the verdict, each limit measured against allowed, and what to do.
  package func check(_ report: CheckReport) -> String {
    var page = page()
    page.paragraph(messages.labelled(verdict(report), VisibleText.line(report.file)), style(report))
    table(CheckRows(report, messages).rows, report.source, report.rules, on: &page)
    for finding in report.findings { self.finding(finding, on: &page) }
    let advice = report.findings.filter { $0.severity != .note }.compactMap(\.advice)
    for (index, words) in advice.enumerated() where !advice[..<index].contains(words) {
      page.marked(messages.labelled(messages("check.do"), "").trimmedEnd, messages.said(words).text, .strong)
    }
    return page.output
  }

  private func verdict(_ report: CheckReport) -> String {
    if report.verdict == "within", report.limit.isEmpty { return messages("check.measured") }
    let isTooMuch = CheckRows(report, messages).rows.contains { $0.outcome == .tooMuch }
    if report.verdict == "over", !isTooMuch { return messages("check.not-within") }
    return messages("check.\(report.verdict)")
  }

  /// Four columns: what, measured, asked, and how it went; where nothing is asked, two.
  private func table(_ rows: [CheckRows.Row], _ source: Source?, _ rules: LimitSets.Entry?, on page: inout TerminalPage)
  {
    guard !rows.isEmpty else { return }
    let isAsked = rows.contains { $0.asked != nil }
    let heads = ["", messages("check.head.measured"), messages("check.head.asked"), ""]
    let cells = rows.map { row in
      [
        messages(row.label), row.measured, row.asked ?? "–",
        messages("check.\(row.outcome.rawValue)"),
      ]
    }
    let labels =
      (cells.map { $0[0] } + (source == nil ? [] : [messages("check.notice")])
      + (rules == nil ? [] : [messages("check.rules")])).map(TerminalText.columns)
    var widths = [labels.max() ?? 0]
    for column in 1...3 { widths.append(([heads] + cells).map { TerminalText.columns($0[column]) }.max() ?? 0) }
    let column = 2 + widths[0] + 2
    let isWide = column + widths[1] + widths[2] + widths[3] + 4 <= page.width
    if isAsked, isWide {
      let ends = zip(heads, widths).map { TerminalText.padded($0, to: $1) }.joined(separator: "  ")
      page.verbatim(page.paint("  " + ends.trimmedEnd, .soft), indent: 0)
    }
    for (cells, row) in zip(cells, rows) {
      if isAsked, isWide {
        let middle = (1...2).map { TerminalText.padded(cells[$0], to: widths[$0]) }.joined(separator: "  ")
        let label = page.paint(TerminalText.padded(cells[0], to: widths[0]), .soft)
        page.verbatim("  \(label)  \(middle)  \(page.paint(cells[3], style(row.outcome)))", indent: 0)
      } else if isAsked {
        let asked =
          row.asked.map { messages.labelled("\(row.measured) – \($0)", cells[3]) }
          ?? messages.aside(row.measured, cells[3])
        page.entry(cells[0], column: column, asked, style(row.outcome))
      } else {
        page.entry(cells[0], column: column, row.measured)
      }
    }
    if let rules {
      let words = messages.labelled(messages.text(rules.title), VisibleText.line(rules.source))
      page.entry(messages("check.rules"), column: column, words, .soft)
    }
    guard let source else { return }
    page.entry(
      messages("check.notice"), column: column, messages.aside(messages.quote(source.quote), messages.place(source)),
      .soft)
  }

  private func finding(_ finding: Finding, on page: inout TerminalPage) {
    var words = messages.said(finding.message).text
    // A message about a limit, or one that names its page, needs no page before it.
    if let number = finding.page, finding.measured == nil, !TextFolding.fold(words).contains("page \(number)") {
      words = messages.labelled(messages("check.page", ["n": String(number)]), words)
    }
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
  /// The text without the spaces at its end.
  fileprivate var trimmedEnd: String {
    var text = self[...]
    while text.last == " " || text.last == "\u{A0}" { text.removeLast() }
    return String(text)
  }
}
