import Markup
import Readiness
import VacancyModel

/// Writes a report from top to bottom.
struct ChecklistWriter {
  let report: ReadinessReport
  let messages: Messages
  let links: [PageLink]
  var xml = XMLWriter()

  init(report: ReadinessReport, messages: Messages, links: [PageLink] = []) {
    self.report = report
    self.links = links
    self.messages = messages.fitting(report.workspace)
  }

  mutating func write() {
    xml.start(
      "checklist",
      [
        "xmlns": ChecklistXML.namespace, "version": ChecklistXML.version, "xml:lang": messages.language.rawValue,
        "workspace": report.workspace.slug.text, "now": report.now.iso, "seat": report.seat,
      ])
    xml.element("heading", text: messages.labelled(messages.verdict(report), messages.title(vacancy)))
    writeLabels()
    if !links.isEmpty {
      xml.start("links")
      for link in links { xml.element("link", ["href": link.target], text: link.text) }
      xml.end()
    }
    writeVacancy()
    let again = report.verdict == .ready && report.toSendAgain > 0
    xml.start("verdict", ["value": report.verdict.rawValue, "submitAgain": again ? "true" : nil])
    xml.text(messages.verdict(report))
    xml.end()
    xml.writeProgress(of: report, messages)
    writeDeadline()
    writeBlockers()
    writeNext()
    writeCourse()
    writeWarnings()
    for group in ChecklistGroup.allCases { write(group) }
    writePersonal()
    writeNotices()
    xml.end()
  }

  var vacancy: Vacancy { report.workspace.vacancy }

  /// The language of the quotes: that of the notice that a source names, or of the first.
  func language(of source: Source) -> String? {
    let notices = report.workspace.notices
    return (notices.first { $0.file == source.notice } ?? notices.first)?.language
  }

  /// Words of the notice, with their place.
  mutating func write(quote source: Source) {
    xml.element(
      "quote",
      [
        "line": String(source.line), "notice": source.notice.map(VisibleText.line), "place": messages.place(source),
        "xml:lang": language(of: source),
      ], text: VisibleText.line(source.quote))
  }

  private mutating func writeLabels() {
    let labels = [
      "next": "next", "confirm": "group.confirm", "blockers": "page.blockers", "warnings": "group.warnings",
      "facts": "group.facts", "evidence": "item.evidence", "note": "item.note", "progress": "page.progress",
      "fingerprint": "page.fingerprint", "open-quote": "quote.open", "close-quote": "quote.close",
      "same-quote": "page.same-quote", "course": "course",
    ]
    xml.start("labels")
    for (id, name) in labels.sorted(by: { $0.key < $1.key }) {
      xml.element("label", ["id": id], text: messages(name))
    }
    xml.end()
  }

  private mutating func writeBlockers() {
    xml.start("blockers")
    for blocker in report.blockers {
      xml.element(
        "blocker", ["item": blocker.item, "reason": blocker.reason.name, "weight": String(blocker.weight)],
        text: messages.reason(blocker, in: report))
    }
    // A page has room for three; how many more there are is said in words.
    let more = report.blockers.count - 3
    if more > 0 { xml.element("more", ["after": "3"], text: messages.count("blocks.more", more)) }
    xml.end()
  }

  private mutating func writeNext() {
    guard let next = report.next else {
      xml.start("next")
      xml.element("step", text: messages.nothingNext(report))
      xml.end()
      return
    }
    xml.start("next", ["item": next.item])
    xml.element("step", text: messages.stepBeforeCommand(next, in: report))
    xml.element("command", text: VisibleText.line(next.command))
    xml.end()
  }

  private mutating func writeWarnings() {
    xml.start("warnings")
    for warning in report.workspace.warnings {
      let about =
        switch warning.id {
        case "trap-ambiguous-date", "trap-no-deadline", "trap-viewer-local-time": "deadline"
        case "trap-missing-facts": "facts"
        default: "notice"
        }
      xml.start("warning", ["id": warning.id, "about": about])
      xml.element("message", text: messages.text(warning.message))
      for source in warning.sources { write(quote: source) }
      xml.end()
    }
    xml.end()
  }

  private mutating func writeNotices() {
    xml.start("notices")
    for notice in report.workspace.notices {
      xml.element(
        "notice",
        [
          "file": VisibleText.line(notice.file), "sha256": notice.sha256, "format": notice.format,
          "xml:lang": notice.language, "damaged": notice.damaged ? "true" : "false",
        ])
    }
    let date = messages.plainDate(report.localNow)
    let zone = messages.zone(report.seat)
    let made =
      report.workspace.notices.first.map {
        messages("page.made", ["notice": VisibleText.line($0.file), "date": date, "zone": zone])
      } ?? messages("page.made.blank", ["date": date, "zone": zone])
    xml.element("made", text: made)
    xml.end()
  }
}
