import Markup
import Readiness
import VacancyModel

extension ChecklistWriter {
  /// What happened since the application was prepared; nothing while nothing has.
  mutating func writeCourse() {
    let entries = messages.course(report)
    guard !entries.isEmpty else { return }
    xml.start("course")
    for entry in entries { write(entry) }
    xml.end()
  }

  private mutating func write(_ entry: CourseEntry) {
    let submission = entry.submission
    let isLate = submission.map { if case .after? = report.lateness(of: $0.time) { true } else { false } } ?? false
    xml.start(
      "event",
      [
        "kind": entry.kind, "time": entry.time, "number": submission.map { String($0.number) },
        "late": isLate ? "true" : nil,
      ])
    xml.element("label", text: entry.label)
    xml.element("date", text: entry.date)
    for remark in entry.remarks {
      xml.element(
        "remark", ["kind": remark.kind.rawValue, "warning": remark.kind.isWarning ? "true" : nil], text: remark.text)
    }
    for document in submission?.documents ?? [] {
      xml.element(
        "document",
        [
          "item": document.item, "file": VisibleText.line(document.file), "sha256": document.sha256,
          "bytes": String(document.bytes),
        ])
    }
    if let override = submission?.override {
      xml.start("override", ["who": VisibleText.line(override.who), "time": override.time.iso])
      xml.element("reason", text: VisibleText.line(override.reason))
      for obstacle in override.obstacles {
        xml.element("obstacle", ["item": obstacle.item, "reason": obstacle.reason])
      }
      xml.end()
    }
    xml.end()
  }
}
