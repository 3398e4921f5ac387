import Markup
import Readiness
import VacancyModel

extension ChecklistWriter {
  /// What the person brings beside the items; nothing where the sheet is empty, as in what is made to be shared.
  mutating func writePersonal() {
    let sheet = report.sheet
    // The notice's lists alone are nothing personal: they are shown once something was noted.
    let coverage = sheet.hasCoverage ? sheet.coverage : []
    guard !sheet.isEmpty else { return }
    xml.start("personal")
    write(eligibility: sheet.eligibility)
    write(answers: sheet.answers)
    write(coverage: coverage)
    write(unlinked: sheet.unlinked)
    xml.end()
  }

  private mutating func start(_ id: String, _ heading: String, _ remark: String, problem: Bool) {
    xml.start("part", ["id": id, "problem": problem ? "true" : "false"])
    xml.element("heading", text: heading)
    xml.element("remark", text: remark)
  }

  private mutating func write(eligibility answers: [EligibilityAnswer]) {
    guard !answers.isEmpty else { return }
    start(
      "eligibility", messages("eligibility.heading"), messages.eligibilityCount(answers),
      problem: answers.contains { $0.outcome == .notMet })
    for answer in answers {
      xml.start("row", ["id": answer.topic.name, "value": answer.outcome.rawValue])
      xml.element("state", text: messages.outcome(answer.outcome))
      xml.element("text", text: messages.topic(answer.topic))
      xml.element("detail", text: messages.reason(answer))
      if let source = answer.source { write(quote: source) }
      xml.end()
    }
    xml.end()
  }

  private mutating func write(answers reports: [AnswerReport]) {
    guard !reports.isEmpty else { return }
    start(
      "form", messages("form.heading"), messages.formCount(reports), problem: reports.contains(where: \.isFaulty))
    for report in reports {
      xml.start(
        "row",
        [
          "id": String(report.id), "value": report.isFaulty ? "problem" : "fine",
          "characters": String(report.count.characters), "words": String(report.count.words),
        ])
      xml.element("state", text: messages.capitalized(messages("cover.answer", ["n": String(report.id)])))
      xml.element("text", text: VisibleText.line(report.answer.question))
      xml.element("detail", text: messages.count(report))
      for fault in report.faults where fault.severity != .note {
        xml.element("detail", text: messages.fault(fault))
      }
      xml.end()
    }
    xml.end()
  }

  private mutating func write(coverage rows: [CoverageRow]) {
    guard !rows.isEmpty else { return }
    let covered = rows.count(where: \.isCovered)
    start(
      "coverage", messages("cover.heading"),
      messages("cover.count", ["n": messages.number(covered), "total": messages.number(rows.count)]), problem: false)
    for row in rows {
      xml.start("row", ["id": "\(row.list.rawValue) \(row.number)", "value": row.isCovered ? "covered" : "open"])
      xml.element("state", text: "\(messages("cover.\(row.list.rawValue)")) \(row.number)")
      xml.element("text", text: VisibleText.line(row.entry.value))
      xml.element("detail", text: messages.cover(row))
      if let note = row.note { xml.element("note", text: VisibleText.line(note)) }
      xml.end()
    }
    xml.end()
  }

  private mutating func write(unlinked files: [String]) {
    guard !files.isEmpty else { return }
    start("unlinked", messages("documents.heading"), messages.number(files.count), problem: false)
    for file in files {
      xml.start("row", ["id": VisibleText.line(file), "value": "open"])
      xml.element("state", text: messages("documents.unlinked.state"))
      xml.element("text", text: VisibleText.line(file))
      xml.end()
    }
    xml.end()
  }
}
