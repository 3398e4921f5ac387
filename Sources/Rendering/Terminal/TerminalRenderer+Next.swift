package import Readiness
package import VacancyModel

extension TerminalRenderer {
  /// The one thing to do now for each application, what presses most first, with its command; the reports come in any order.
  ///
  /// - Parameter archived: how many are not among them because they were put away.
  package func next(_ reports: [ReadinessReport], archived: Int = 0) -> String {
    var page = page()
    let pressing = ReadinessReport.pressing(reports)
    guard !pressing.isEmpty else {
      page.paragraph(messages(reports.isEmpty && archived == 0 ? "overview.none" : "next.none"))
      return page.output
    }
    for (index, report) in pressing.enumerated() {
      guard let next = report.next else { continue }
      if index > 0 { page.gap() }
      let title = report.workspace.vacancy.title.map { VisibleText.line($0.value) } ?? messages("overview.title")
      page.paragraph("\(distance(report)) · \(title)", .strong, hanging: 2)
      page.paragraph(messages.fitting(report.workspace).stepBeforeCommand(next, in: report), indent: 2)
      page.verbatim(VisibleText.line(next.command), indent: 2)
    }
    let rest = reports.count - pressing.count
    if rest > 0 {
      page.gap()
      page.paragraph(messages.count("next.rest", rest), .soft)
    }
    return page.output
  }

  /// The workspaces in the trash: the name to restore them by, when they were deleted, and their title where it can be read.
  package func trash(_ entries: [(name: String, deleted: LocalTime, title: String?)]) -> String {
    var page = page()
    guard !entries.isEmpty else {
      page.paragraph(messages("trash.empty"))
      return page.output
    }
    for entry in entries {
      page.paragraph(entry.name, .strong)
      let deleted = messages("trash.deleted", ["date": messages.plainDate(entry.deleted)])
      page.paragraph(
        [entry.title.map(VisibleText.line), deleted].compactMap(\.self).joined(separator: " · "), indent: 2)
    }
    return page.output
  }
}
