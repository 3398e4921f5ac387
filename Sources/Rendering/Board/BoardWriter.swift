import Markup
import Readiness
import VacancyModel

/// Writes a board from top to bottom.
struct BoardWriter {
  let messages: Messages
  let pages: BoardPages
  var xml = XMLWriter()

  init(messages: Messages, pages: BoardPages) {
    self.messages = messages
    self.pages = pages
  }

  mutating func write(
    _ reports: [ReadinessReport], now: Instant, made: String, notes: [String], hasCalendar: Bool
  ) {
    xml.start(
      "board",
      [
        "xmlns": BoardXML.namespace, "version": BoardXML.version, "xml:lang": messages.language.rawValue,
        "now": now.iso,
      ])
    xml.element("heading", text: messages("board.heading"))
    xml.element("summary", text: reports.isEmpty ? messages("overview.none") : summary(reports))
    xml.start("labels")
    for name in ["application", "closes", "next", "standing"] {
      xml.element("label", ["id": name], text: messages("board.label.\(name)"))
    }
    xml.end()
    if hasCalendar { write("calendar", PageLink(BoardPages.calendar, messages("board.calendar"))) }
    for report in reports { write(report) }
    for note in notes { xml.element("note", text: note) }
    xml.element("made", text: made)
    xml.end()
  }

  /// How many there are of each verdict: `Not ready: 2 · Submitted: 1`.
  private func summary(_ reports: [ReadinessReport]) -> String {
    var parts = [messages.count("board.count", reports.count)]
    for verdict in Verdict.allCases {
      let count = reports.count { $0.verdict == verdict }
      if count > 0 { parts.append(messages.labelled(messages.verdict(verdict), messages.number(count))) }
    }
    return parts.joined(separator: " · ")
  }

  private mutating func write(_ name: String, _ link: PageLink) {
    xml.element(name, ["href": link.target], text: link.text)
  }

  private mutating func write(_ report: ReadinessReport) {
    let messages = messages.fitting(report.workspace)
    let vacancy = report.workspace.vacancy
    xml.start(
      "application",
      [
        "workspace": report.workspace.slug.text, "href": BoardPages.page(of: report.workspace.slug),
        "verdict": report.verdict.rawValue, "tone": tone(report),
      ])
    xml.element("title", ["known": vacancy.title == nil ? "false" : "true"], text: messages.title(vacancy))
    for part in messages.identity(vacancy) { xml.element("identity", text: part) }
    xml.element("verdict", text: messages.verdict(report))
    writeDeadline(report, messages)
    xml.writeProgress(of: report, messages)
    if let late = messages.late(Schedule(report)) { xml.element("late", text: late) }
    xml.start("next", ["item": report.next?.item])
    if let next = report.next {
      xml.element("step", text: messages.stepBeforeCommand(next, in: report))
      xml.element("command", text: VisibleText.line(next.command))
    } else {
      xml.element("step", text: messages.nothingNext(report))
    }
    xml.end()
    for link in pages.reportLinks(report, messages) { write("report", link) }
    xml.end()
  }

  private mutating func writeDeadline(_ report: ReadinessReport, _ messages: Messages) {
    guard let status = report.deadline else {
      let nothing = messages.noDate(report.workspace.vacancy.deadline)
      xml.start("deadline", ["confirmed": "false"])
      xml.element("remaining", text: nothing.headline)
      xml.element("note", ["kind": "hint"], text: nothing.hint)
      xml.end()
      return
    }
    xml.start(
      "deadline",
      [
        "confirmed": status.confirmed ? "true" : "false", "planOn": status.planOn.iso,
        "zone": status.zone.map(VisibleText.line), "daysLeft": String(status.daysLeft),
        "close": status.isClose ? "true" : "false",
      ])
    xml.element("remaining", text: messages.remaining(status))
    xml.element("date", text: messages.date(status.planOn))
    xml.element("note", ["kind": "zone"], text: messages.zoneNote(status))
    if status.planOn.minutes == nil { xml.element("note", ["kind": "time"], text: messages("deadline.time.unstated")) }
    if !status.confirmed {
      xml.element("note", ["kind": "unconfirmed"], text: messages.capitalized(messages("deadline.unconfirmed")))
    }
    xml.end()
  }

  /// How an application is to stand out; its words say the same.
  private func tone(_ report: ReadinessReport) -> String {
    if report.workspace.course.closure != nil { return "ended" }
    switch report.verdict {
    case .submitted, .acknowledged: return "sent"
    case .closed: return "closed"
    case .ready: return "ready"
    case .notReady: return report.deadline.map { $0.isClose || $0.passed } == true ? "urgent" : "open"
    }
  }
}
