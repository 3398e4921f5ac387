import Markup
import Readiness

extension XMLWriter {
  /// How far an application is, in figures and in words, as the checklist and the board hold it.
  mutating func writeProgress(of report: ReadinessReport, _ messages: Messages) {
    start(
      "progress",
      [
        "done": String(report.done), "total": String(report.total), "sent": String(report.sent),
        "toSend": String(report.toSend),
      ])
    element("summary", text: messages.progress(report))
    element(
      "spoken",
      text: messages(
        "progress.spoken", ["done": messages.number(report.done), "total": messages.number(report.total)]))
    element("dispatch", text: messages.sent(report))
    end()
  }
}
