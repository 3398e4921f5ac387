import Documents
import FormatChecking
import Markup
import VacancyModel

/// Writes a report from top to bottom.
struct ReportWriter {
  let papers: [IllustratedCheck]
  let messages: Messages
  var xml = XMLWriter()

  init(papers: [IllustratedCheck], messages: Messages) {
    self.papers = papers
    self.messages = messages
  }

  mutating func write(now: String, made: String) {
    xml.start(
      "report",
      [
        "xmlns": ReportXML.namespace, "version": ReportXML.version, "xml:lang": messages.language.rawValue, "now": now,
      ])
    let headlines = papers.map { ReportHeadline($0.check, messages) }
    if papers.count == 1, let headline = headlines.first {
      xml.element("heading", text: messages.labelled(headline.sentence, name(papers[0].check)))
    } else {
      xml.element("heading", text: summary)
    }
    writeLabels()
    for (index, paper) in papers.enumerated() { write(paper, headlines[index], id: "p\(index + 1)") }
    xml.element("made", text: made)
    xml.end()
  }

  /// What came of several papers.
  private var summary: String {
    let wrong = papers.count { $0.check.findings.contains { $0.severity == .error } }
    let total = messages.number(papers.count)
    return wrong > 0
      ? messages.count("report.summary.wrong", wrong, ["total": total]) : messages("report.summary", ["total": total])
  }

  private mutating func writeLabels() {
    let labels = [
      "do": "check.do", "measures": "report.measures", "measured": "check.head.measured", "asked": "check.head.asked",
      "file": "report.file", "pages": "report.pages", "papers": "report.papers",
      "fingerprint": "page.fingerprint", "open-quote": "quote.open", "close-quote": "quote.close",
      "text-block": "report.legend.text", "limit": "report.legend.limit", "clear": "report.page.clear",
      "what": "report.what", "outcome": "report.outcome",
    ]
    xml.start("labels")
    for (id, name) in labels.sorted(by: { $0.key < $1.key }) {
      xml.element("label", ["id": id], text: messages.capitalized(messages(name)))
    }
    xml.end()
  }

  /// The file's name without its folders.
  func name(_ check: CheckReport) -> String {
    check.file == "-"
      ? messages("report.standard-input")
      : VisibleText.line(check.file.split(separator: "/").last.map(String.init) ?? check.file)
  }

  private mutating func write(_ paper: IllustratedCheck, _ headline: ReportHeadline, id: String) {
    let check = paper.check
    let marks = ReportMarks(paper)
    xml.start(
      "paper",
      [
        "id": id, "file": VisibleText.line(check.file), "sha256": check.sha256.isEmpty ? nil : check.sha256,
        "bytes": String(check.bytes), "verdict": check.verdict, "tone": headline.tone,
      ])
    xml.element("name", text: name(check))
    xml.element("headline", text: headline.sentence)
    if let also = headline.also { xml.element("also", text: also) }
    for fact in facts(check) { xml.element("fact", text: fact) }
    if let source = check.source {
      xml.element("quote", ["place": messages.place(source)], text: VisibleText.line(source.quote))
    }
    for advice in advice(check) { xml.element("do", ["xml:lang": advice.language.rawValue], text: advice.text) }
    for row in ReportRows(check, messages).rows { write(row) }
    for (index, finding) in check.findings.enumerated() { write(finding, number: marks.numbers[index]) }
    writePages(paper, marks, id: id)
    xml.end()
  }

  /// What the paper is, in a line: pages, words, paper, format, size.
  private func facts(_ check: CheckReport) -> [String] {
    var facts: [String] = []
    if let measurement = check.measurement {
      if let pages = measurement.pages {
        let isEstimate = measurement.pagesBy == .estimated
        facts.append(messages.count(isEstimate ? "report.about-pages" : "report.n-pages", pages))
      }
      if let words = measurement.words { facts.append(messages.count("report.n-words", words)) }
      let names = Set(measurement.paper.compactMap(\.name))
      if names.count == 1, let name = names.first { facts.append(VisibleText.line(name)) }
      facts.append(messages.format(measurement.format))
    }
    if check.bytes > 0 { facts.append(size(check.bytes)) }
    return facts
  }

  private func size(_ bytes: Int) -> String {
    switch bytes {
    case ..<10_000: messages.count("check.bytes", bytes)
    case ..<1_000_000: messages("report.kilobytes", ["n": messages.number((bytes + 500) / 1000)])
    default: messages("report.megabytes", ["n": messages.measure(Double(bytes) / 1e6)])
    }
  }

  private func advice(_ check: CheckReport) -> [(text: String, language: Messages.Language)] {
    var advice: [(text: String, language: Messages.Language)] = []
    for finding in check.findings where finding.severity != .note {
      guard let said = finding.advice.map(messages.said) else { continue }
      if !advice.contains(where: { $0.text == said.text }) { advice.append(said) }
    }
    return advice
  }

  private mutating func write(_ row: CheckRows.Row) {
    xml.start(
      "measure", ["id": row.label.split(separator: ".").last.map(String.init), "outcome": row.outcome.rawValue])
    xml.element("label", text: messages.capitalized(messages(row.label)))
    xml.element("measured", text: row.measured)
    if let asked = row.asked { xml.element("asked", text: asked) }
    if row.outcome != .free { xml.element("outcome", text: messages("check.\(row.outcome.rawValue)")) }
    xml.end()
  }

  private mutating func write(_ finding: Finding, number: Int?) {
    xml.start(
      "finding",
      [
        "id": finding.id, "severity": finding.severity.rawValue, "number": number.map { String($0) },
        "page": finding.page.map { String($0) }, "measured": finding.measured.map(messages.saidWords),
        "allowed": finding.allowed.map(messages.saidWords),
      ])
    xml.element("label", text: messages("page.finding.\(finding.severity.rawValue)"))
    let message = messages.said(finding.message)
    xml.element("message", ["xml:lang": message.language.rawValue], text: message.text)
    if let advice = finding.advice.map(messages.said) {
      xml.element("advice", ["xml:lang": advice.language.rawValue], text: advice.text)
    }
    xml.end()
  }
}
