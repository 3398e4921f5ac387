package import Documents
package import Readiness
package import VacancyModel

extension TerminalRenderer {
  /// What was just changed, how the application stands now, and the next step.
  package func changed(_ changes: [Change], _ report: ReadinessReport) -> String {
    let messages = messages.fitting(report.workspace)
    var page = page()
    for change in changes { page.paragraph(words(of: change), .strong, hanging: 2) }
    page.paragraph("\(messages.verdict(report)) · \(messages.progress(report)), \(messages.sent(report))")
    fitting(report.workspace).next(report, on: &page)
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
      let words = words(of: change)
      guard let undone = change.undone else {
        page.entry(time, column: column, words, indent: 0)
        continue
      }
      let mark = messages("log.taken-back", ["time": messages.plainDate(local(undone))])
      page.entry(time, column: column, messages.aside(words, mark), .soft, indent: 0)
    }
    return page.output
  }

  /// What was taken back, or would be, and how the application stands then.
  package func takenBack(_ changes: [Change], _ report: ReadinessReport, isRehearsal: Bool) -> String {
    var page = page()
    let label = messages(isRehearsal ? "undo.would" : "undo.done")
    for change in changes { page.paragraph(messages.labelled(label, words(of: change)), .strong, hanging: 2) }
    page.paragraph("\(messages.verdict(report)) · \(messages.progress(report)), \(messages.sent(report))")
    return page.output
  }

  /// The items by the names that commands take, with status and title.
  package func items(_ report: ReadinessReport) -> String {
    var page = page()
    let column = (report.items.map { TerminalText.columns($0.id) }.max() ?? 0) + 2
    for item in report.items {
      let words = messages.aside(messages.text(item.requirement.title), messages.status(item).lowercasedFirst)
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
    if change.what == Change.undo, let taken = change.new {
      // What was taken back is kept in the words of the changes.
      let parts = taken.split(separator: "; ").map { part in
        let halves = part.split(separator: ": ", maxSplits: 1).map(String.init)
        guard halves.count == 2 else { return messages.saidWords(String(part)) }
        return messages.labelled(messages.saidWords(halves[0]), value(halves[1], of: halves[0]))
      }
      return messages.labelled(messages.saidWords(change.what), parts.joined(separator: "; "))
    }
    let old = change.old.map { value($0, of: change.what) }
    let new = change.new.map { value($0, of: change.what) } ?? "–"
    return messages.labelled(messages.saidWords(change.what), old.map { "\($0) → \(new)" } ?? new)
  }

  /// A value in this language where it is the program's; what a person wrote and names of files stay as they are.
  private func value(_ text: String, of what: String) -> String {
    guard what == "workspace" || what == "notice" || what.hasSuffix(" status") || what.contains(" point ") else {
      return VisibleText.line(text)
    }
    let parts = text.split(separator: " → ").map { messages.saidWords(String($0)) }
    return parts.joined(separator: " → ")
  }
}
