package import VacancyModel

extension TerminalRenderer {
  /// What `verify` found, a paragraph for each finding, with what to do.
  package func verify(_ reports: [VerifyReport]) -> String {
    var page = page()
    for report in reports {
      let name = report.workspace ?? messages("verify.beside")
      let words =
        switch report.worst {
        case nil, .note?: messages("verify.well")
        case .warning?: messages.count("verify.problems", report.findings.filter { $0.severity == .warning }.count)
        case .error?: messages("verify.damaged")
        }
      let counts =
        report.workspace == nil
        ? nil
        : messages.commas([
          messages.count("verify.files", report.files), messages.count("verify.quotes", report.quotes),
        ])
      page.paragraph(messages.labelled(name, messages.aside(words, counts)), .strong, hanging: 2)
      for repair in report.repairs { page.marked("✓", VisibleText.line(repair), .good, indent: 2) }
      findings(report.findings, on: &page)
    }
    return page.output
  }

  /// There is nothing to verify.
  package var noWorkspaces: String { messages("verify.none") }

  /// What the machine lacks, with what follows and what to do; a line when nothing is missing.
  package func doctor(_ findings: [InspectionFinding], checked: [String]) -> String {
    var page = page()
    for line in checked { page.marked("✓", messages.said(line).text, .good) }
    self.findings(findings, on: &page, indent: 0)
    if findings.isEmpty { page.paragraph(messages("doctor.well"), .strong) }
    return page.output
  }

  private func findings(_ findings: [InspectionFinding], on page: inout TerminalPage, indent: Int = 2) {
    for finding in findings {
      let (mark, style): (String, TerminalPage.Style) =
        switch finding.severity {
        case .error: ("✗", .problem)
        case .warning: ("!", .doubt)
        case .note: ("·", .soft)
        }
      page.marked(mark, messages.said(finding.message).text, style, indent: indent)
      // A command stands on a line of its own, whole, so that it can be copied.
      for (number, line) in (finding.advice ?? "").split(separator: "\n").enumerated() {
        let words = messages.said(String(line)).text
        number == 0 ? page.paragraph(words, indent: indent + 2) : page.verbatim(words, indent: indent + 4)
      }
    }
  }
}
