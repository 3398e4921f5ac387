import Markup
import Readiness
import VacancyModel

extension ChecklistWriter {
  /// The vacancy's facts, each with its place, and the names of those that the copy does not show.
  mutating func writeVacancy() {
    xml.start("vacancy")
    xml.element(
      "title",
      ["known": vacancy.title == nil ? "false" : "true", "certainty": vacancy.title?.certainty.rawValue],
      text: messages.title(vacancy))
    for part in messages.identity(vacancy) { xml.element("identity", text: part) }
    write(fact: "languages", "read.languages", messages.languages(vacancy.languages), vacancy.languages.map(\.source))
    write(
      fact: "experience", "read.experience", messages.experience(vacancy.experienceYears),
      vacancy.experienceYears.map(\.source))
    write(
      fact: "clearance", "read.clearance", vacancy.clearanceLevel.map(messages.value) ?? "",
      [vacancy.clearanceLevel?.source])
    write(
      fact: "salary", "read.salary", vacancy.salary.map { messages.salary($0.value) } ?? "", [vacancy.salary?.source])
    let contract = vacancy.contract
    write(
      fact: "contract", "read.contract", messages.contract(contract),
      [contract.years?.source, contract.maximumYears?.source, contract.conversion?.source])
    let unknown = messages.unknownFacts(vacancy)
    write(fact: "not-found", "read.not-found", messages.commas(unknown), [])
    xml.end()
  }

  private mutating func write(fact id: String, _ label: String, _ value: String, _ sources: [Source?]) {
    guard !value.isEmpty else { return }
    xml.start("fact", ["id": id])
    xml.element("label", text: messages(label))
    xml.element("value", text: value)
    var written: [Source] = []
    for case let source? in sources where !written.contains(source) {
      write(quote: source)
      written.append(source)
    }
    xml.end()
  }

  /// The deadline as the plan counts on it, what is doubtful about it, and the words it was read from.
  mutating func writeDeadline() {
    let deadline = vacancy.deadline
    guard let status = report.deadline else {
      let nothing = messages.noDate(deadline)
      let isMissing = deadline?.text.isEmpty ?? true
      xml.start("deadline", ["state": isMissing ? "missing" : "open-ended", "confirmed": "false"])
      xml.element("remaining", text: nothing.headline)
      xml.element("note", ["kind": "hint"], text: nothing.hint)
      for doubt in messages.doubts(about: deadline, nil, seat: report.seat) { xml.element("doubt", text: doubt) }
      if let source = deadline?.source { write(quote: source) }
      xml.end()
      return
    }
    let state = status.closed ? "closed" : status.passed ? "may-have-passed" : "open"
    xml.start(
      "deadline",
      [
        "state": state, "confirmed": status.confirmed ? "true" : "false", "planOn": status.planOn.iso,
        "zone": status.zone.map(VisibleText.line), "countedIn": status.countedIn, "daysLeft": String(status.daysLeft),
        "hoursLeft": status.hoursLeft.map { String($0) }, "certainty": deadline?.certainty.rawValue,
        "close": status.isClose ? "true" : "false",
      ])
    xml.element("remaining", text: messages.remaining(status))
    xml.element("date", text: messages.date(status.planOn))
    xml.element("note", ["kind": "zone"], text: messages.zoneNote(status))
    if status.planOn.minutes == nil { xml.element("note", ["kind": "time"], text: messages("deadline.time.unstated")) }
    if deadline?.certainty == .entered { xml.element("note", ["kind": "origin"], text: messages("deadline.entered")) }
    if !status.confirmed {
      xml.element("note", ["kind": "unconfirmed"], text: messages.capitalized(messages("deadline.unconfirmed")))
    }
    for reading in deadline?.readings ?? [] { xml.element("reading", text: reading.iso) }
    if let inferred = deadline?.inferred {
      xml.element("inferred", ["zone": VisibleText.line(inferred.zone)], text: inferred.value.iso)
    }
    for doubt in messages.doubts(about: deadline, status, seat: report.seat) { xml.element("doubt", text: doubt) }
    for source in [deadline?.source].compactMap(\.self) + (deadline?.otherSources ?? []) { write(quote: source) }
    xml.end()
  }
}
