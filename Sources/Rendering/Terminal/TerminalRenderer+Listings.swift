package import Documents
package import Readiness
package import VacancyModel

extension TerminalRenderer {
  /// What was just changed, how the application stands now, and the next step.
  package func changed(_ changes: [Change], _ report: ReadinessReport) -> String {
    var page = page()
    for change in changes { page.paragraph(words(of: change), .strong, hanging: 2) }
    page.paragraph("\(messages.verdict(report)) · \(messages.progress(report)), \(messages.sent(report))")
    next(report, on: &page)
    return page.output
  }

  /// Every change of a workspace, oldest first.
  ///
  /// - Parameter local: the local time of the reader at a moment.
  package func history(_ workspace: Workspace, local: (Instant) -> LocalTime) -> String {
    var page = page()
    let times = workspace.history.map { messages.plainDate(local($0.time)) }
    let column = (times.map(TerminalText.columns).max() ?? 0) + 2
    for (time, change) in zip(times, workspace.history) {
      page.entry(time, column: column, words(of: change), indent: 0)
    }
    return page.output
  }

  /// The items by the names that commands take, with status and title.
  package func items(_ report: ReadinessReport) -> String {
    var page = page()
    let column = (report.items.map { TerminalText.columns($0.id) }.max() ?? 0) + 2
    for item in report.items {
      let words = messages.aside(messages.text(item.requirement.title), messages.status(item.status).lowercasedFirst)
      page.entry(item.id, .strong, column: column, words, indent: 0)
    }
    return page.output
  }

  /// A document's lines with their numbers, as they are cited; never broken, as a quote may be looked up in them.
  package func numbered(_ text: DocumentText) -> String {
    var page = page()
    let width = String(text.lines.count).count
    for (index, line) in text.lines.enumerated() {
      let number = TerminalText.alignedRight(String(index + 1), to: width)
      page.verbatim("\(number)  \(VisibleText.line(line.text))", indent: 0)
    }
    return page.output
  }

  private func words(of change: Change) -> String {
    let old = change.old.map(VisibleText.line)
    let new = change.new.map(VisibleText.line) ?? "–"
    return messages.labelled(VisibleText.line(change.what), old.map { "\($0) → \(new)" } ?? new)
  }
}
