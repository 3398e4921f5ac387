import Markup
import Readiness
import VacancyModel

extension ChecklistWriter {
  /// A group with its items; nothing where it has none.
  mutating func write(_ group: ChecklistGroup) {
    let items = report.items.filter {
      ChecklistGroup($0.requirement, isBegun: $0.tracked.status != .notStarted) == group
    }
    guard !items.isEmpty else { return }
    xml.start("group", ["id": group.rawValue])
    xml.element("heading", text: messages.heading(group))
    xml.element("remark", text: remark(group))
    for item in items { write(item, in: group) }
    xml.end()
  }

  private func remark(_ group: ChecklistGroup) -> String {
    switch group {
    case .send: messages.sent(report)
    case .prepare: messages("group.prepare.note")
    case .conditional: messages("group.conditional.note")
    case .selection, .appointment: messages("group.later.note")
    case .information: messages("group.information.note")
    }
  }

  private mutating func write(_ item: ItemReport, in group: ChecklistGroup) {
    let requirement = item.requirement
    xml.start(
      "item",
      [
        "id": item.id, "status": item.status.rawValue, "tone": tone(item), "stage": String(requirement.stage.rawValue),
        "need": requirement.need.rawValue, "state": requirement.state.rawValue,
        "origin": requirement.origin.rawValue, "action": requirement.action.rawValue,
        "counted": item.isCounted ? "true" : "false", "due": item.due?.iso,
        "submitAgain": item.isToSendAgain ? "true" : nil, "submission": item.sent.map { String($0.submission.number) },
      ])
    xml.element("title", text: messages.text(requirement.title))
    if group != .information { xml.element("status", text: messages.status(item)) }
    if let limit = requirement.limit { write(limit) }
    if let reason = item.reason, reason.concernsDocument {
      xml.element("fault", ["reason": reason.name], text: messages.fault(reason))
    }
    if item.tracked.status == .notMet { xml.element("caveat", text: messages("item.not-met")) }
    if let another = messages.sentAnother(item) { xml.element("caveat", text: another) }
    // The hint of a piece of advice says already that no notice asks for it.
    if requirement.origin != .advice || requirement.hint == nil,
      let caveat = messages.caveat(requirement, isAssumed: item.tracked.isAssumed)
    {
      xml.element("caveat", text: caveat)
    }
    if requirement.need == .conditional, group != .conditional {
      xml.element("caveat", text: messages("item.conditional"))
    }
    if let hint = requirement.hint { xml.element("hint", text: messages.text(hint)) }
    for source in requirement.sources { write(quote: source) }
    write(report.workspace.points(of: item.tracked))
    for evidence in item.tracked.evidence { write(evidence) }
    if let note = item.tracked.note { xml.element("note", text: VisibleText.line(note)) }
    xml.end()
  }

  /// How an item is to stand out: done work is plain, so that open work is seen.
  private func tone(_ item: ItemReport) -> String {
    if item.isToSendAgain { return "problem" }
    return switch item.status {
    case .problem, .notMet: "problem"
    case .ready, .submitted, .acknowledged: "done"
    case .notNeeded: "aside"
    case .cannotStart: "later"
    case .notStarted, .inProgress, .waiting: item.isCounted ? "open" : "aside"
    }
  }

  private mutating func write(_ limit: Limit) {
    xml.element(
      "limit",
      [
        "pages": limit.pages.map { String($0) }, "sheets": limit.sheets.map { String($0) },
        "words": limit.words.map { String($0) }, "wordsMinimum": limit.wordsMinimum.map { String($0) },
        "characters": limit.characters.map { String($0) },
        "charactersExcludeSpaces": limit.charactersExcludeSpaces ? "true" : nil,
        "paper": limit.paper.map(VisibleText.line),
        "formats": limit.formats.isEmpty ? nil : limit.formats.map(VisibleText.line).joined(separator: " "),
        "scope": limit.scope?.rawValue, "known": limit.known ? "true" : "false",
      ], text: messages.capitalized(messages.limit(limit)))
  }

  private mutating func write(_ points: [ItemPoint]) {
    guard !points.isEmpty else { return }
    xml.start("points")
    xml.element("summary", text: messages.points(points))
    for point in points {
      xml.element(
        "point",
        [
          "number": String(point.number), "addressed": point.isAddressed ? "true" : "false",
          "xml:lang": report.workspace.notices.first?.language,
        ], text: VisibleText.line(point.text))
    }
    xml.end()
  }

  private mutating func write(_ evidence: Evidence) {
    let expires = evidence.expires
    xml.start(
      "evidence",
      [
        "file": VisibleText.line(evidence.file), "sha256": evidence.sha256, "bytes": String(evidence.bytes),
        "added": evidence.added.iso, "expires": expires.map { LocalTime($0).iso },
      ])
    if let measured = evidence.measured {
      xml.element("measured", ["xml:lang": messages.language.rawValue], text: messages.saidWords(measured))
    }
    if let expires {
      let name = expires < report.localNow.date ? "item.expired" : "item.expires"
      xml.element("validity", text: messages(name, ["date": messages.date(expires)]))
    }
    for finding in evidence.findings {
      xml.start(
        "finding",
        [
          "id": finding.id, "severity": finding.severity.rawValue, "page": finding.page.map { String($0) },
          "measured": finding.measured.map(messages.saidWords), "allowed": finding.allowed.map(messages.saidWords),
        ])
      xml.element("label", text: messages("page.finding.\(finding.severity.rawValue)"))
      let message = messages.said(finding.message)
      xml.element("message", ["xml:lang": message.language.rawValue], text: message.text)
      if let advice = finding.advice.map(messages.said) {
        xml.element("advice", ["xml:lang": advice.language.rawValue], text: advice.text)
      }
      xml.end()
    }
    xml.end()
  }
}
