import Documents
import FormatChecking
import VacancyModel

extension TerminalRenderer {
  /// A check in one line, for someone who writes: `paper.pdf: 3 pages, 3 lines over; about 40 words. 812 words, 88 left.`
  package func room(_ report: CheckReport) -> String {
    let label = VisibleText.line(report.file)
    guard let measurement = report.measurement, report.verdict != "unreadable" else {
      return messages.labelled(label, report.findings.first.map { messages.said($0.message).text } ?? "") + "\n"
    }
    let room = Room(of: measurement, within: report.limit)
    var parts: [String] = []
    if let pages = measurement.pages { parts.append(clause("check.room.pages", pages, pageRoom(room))) }
    if let words = measurement.words {
      parts.append(clause("check.room.words", words, left("check.room.words", room.words)))
    }
    if let characters = measurement.characters, let spare = room.characters {
      parts.append(clause("check.room.characters", characters, left("check.room.characters", spare)))
    }
    // What is wrong apart from the length; the length is in the line already.
    let told: Set = ["page-limit", "sheet-limit", "word-limit", "character-limit"]
    let others = report.findings.filter { $0.severity == .error && !told.contains($0.id) }.map(\.message)
    return messages.labelled(
      label, (parts.map { $0 + "." } + others.map { messages.said($0).text }).joined(separator: " "))
      + "\n"
  }

  /// That a file is followed.
  package func follows(_ file: String) -> String {
    messages("check.watch.follows", ["file": VisibleText.line(file)]) + "\n"
  }

  /// That a file is waited for.
  package func waits(for file: String) -> String {
    messages("check.watch.waits", ["file": VisibleText.line(file)]) + "\n"
  }

  private func clause(_ phrase: String, _ number: Int, _ room: String?) -> String {
    messages.commas([messages.count(phrase, number)] + [room].compactMap(\.self))
  }

  private func left(_ phrase: String, _ number: Int?) -> String? {
    number.map { messages($0 < 0 ? "check.room.over" : "check.room.left", ["what": messages.count(phrase, abs($0))]) }
  }

  private func pageRoom(_ room: Room) -> String? {
    guard let pages = room.pages else { return nil }
    guard let lines = room.lines, let words = room.lineWords else { return left("check.room.pages", pages) }
    // Lines that run over are counted; those that are free, and whole pages of them, are an estimate.
    var counted = messages.count("check.room.lines", abs(lines))
    if pages != -1 { counted = messages("check.room.about", ["what": counted]) }
    let first = messages(lines < 0 ? "check.room.over" : "check.room.left", ["what": counted])
    guard lines != 0 else { return first }
    return messages(
      "check.room.clauses",
      ["first": first, "second": messages("check.room.about", ["what": messages.count("check.room.words", words)])])
  }
}
