import Markup
import VacancyModel

/// A workspace as XML: an element for each fact, always in the same order, so that one change touches few lines.
enum WorkspaceRecord {
  /// The namespace; its last part is the version of the form.
  static let namespace = "https://dossier.example/ns/workspace/1"

  /// The sealed record of a workspace.
  static func bytes(of workspace: Workspace) -> [UInt8] { RecordSeal.sealed(body(of: workspace)) }

  /// The record without its seal and its last line.
  static func body(of workspace: Workspace) -> [UInt8] {
    var writer = XMLWriter()
    writer.start(
      "workspace", ["xmlns": namespace, "slug": workspace.slug.text, "created": workspace.created.iso])
    writer.list("notices", workspace.notices, always: true) { writer, notice in
      writer.element(
        "notice",
        [
          "format": notice.format, "language": notice.language, "damaged": "\(notice.damaged)",
          "sha256": notice.sha256,
        ], text: notice.file)
    }
    writer.start("vacancy", ["seatZone": workspace.vacancy.seatZone])
    writer.write(workspace.vacancy)
    writer.end()
    writer.list("items", workspace.items, always: true) { $0.write($1) }
    writer.list("warnings", workspace.warnings, always: true) { writer, warning in
      writer.start("warning", ["id": warning.id])
      writer.write("message", warning.message)
      writer.list("sources", warning.sources) { $0.write("source", $1) }
      writer.end()
    }
    writer.write(workspace.course)
    writer.write(form: workspace.form)
    writer.write(coverage: workspace.coverage)
    writer.list("history", workspace.history, always: true) { $0.write($1) }
    writer.end()
    return Array(writer.bytes.dropLast("</workspace>\n".utf8.count))
  }
}

extension XMLWriter {
  /// A change, as the record and the steps hold it.
  mutating func write(_ change: Change) {
    start(
      "change",
      ["time": change.time.iso, "step": change.step.map { "\($0)" }, "undone": change.undone?.iso])
    element("what", text: change.what)
    if let old = change.old { element("old", text: old) }
    if let new = change.new { element("new", text: new) }
    end()
  }

  /// A list with its length, so that a shorter one is noticed; an empty one only when it is `always` there.
  mutating func list<Entry>(
    _ name: String, _ entries: [Entry], always: Bool = false, _ write: (inout XMLWriter, Entry) -> Void
  ) {
    guard always || !entries.isEmpty else { return }
    start(name, ["count": "\(entries.count)"])
    for entry in entries { write(&self, entry) }
    end()
  }

  fileprivate mutating func write(_ name: String, _ source: Source?) {
    guard let source else { return }
    element(name, ["line": "\(source.line)", "notice": source.notice], text: source.quote)
  }

  fileprivate mutating func write(_ name: String, _ text: LocalizedText?) {
    guard let text else { return }
    start(name)
    element("en", text: text.english)
    element("fr", text: text.french)
    end()
  }

  fileprivate mutating func write(_ name: String, _ value: String?) {
    if let value { element(name, text: value) }
  }

  fileprivate mutating func write<Value>(
    _ name: String, _ fact: Fact<Value>?, _ text: (Value) -> String = { "\($0)" }
  ) {
    guard let fact else { return }
    start(name, ["certainty": fact.certainty.rawValue])
    element("value", text: text(fact.value))
    write("source", fact.source)
    end()
  }

  fileprivate mutating func write(_ vacancy: Vacancy) {
    write("title", vacancy.title)
    write("organisation", vacancy.organisation)
    write("location", vacancy.location)
    write("reference", vacancy.reference)
    write("posts", vacancy.posts)
    write("wantedPosts", vacancy.wantedPosts)
    write("paperPerPost", vacancy.paperPerPost)
    list("grades", vacancy.grades) { $0.write("grade", $1) }
    write(vacancy.deadline)
    if let salary = vacancy.salary {
      start("salary", ["certainty": salary.certainty.rawValue])
      element(
        "value", ["currency": salary.value.currency, "period": salary.value.period], text: "\(salary.value.amount)")
      write("source", salary.source)
      end()
    }
    write("clearanceLevel", vacancy.clearanceLevel)
    list("languages", vacancy.languages) { writer, language in
      writer.start("language", ["essential": "\(language.isEssential)", "scale": language.scale?.rawValue])
      writer.element("value", text: language.language)
      writer.write("level", language.level)
      writer.write("name", language.name)
      writer.write("source", language.source)
      writer.end()
    }
    list("experience", vacancy.experienceYears) { $0.write("years", $1) }
    if vacancy.contract != ContractTerms() {
      start("contract")
      write("years", vacancy.contract.years)
      write("maximumYears", vacancy.contract.maximumYears)
      write("conversion", vacancy.contract.conversion)
      end()
    }
    for (name, entries) in [
      ("essentials", vacancy.essentials), ("desirables", vacancy.desirables), ("competencies", vacancy.competencies),
      ("challenges", vacancy.challenges),
    ] {
      list(name, entries) { $0.element("entry", ["line": "\($1.line)"], text: $1.value) }
    }
  }

  private mutating func write(_ deadline: Deadline?) {
    guard let deadline else { return }
    start(
      "deadline",
      ["certainty": deadline.certainty.rawValue, "zone": deadline.zone, "ambiguous": "\(deadline.ambiguous)"])
    element("text", text: deadline.text)
    list("readings", deadline.readings) { $0.element("reading", text: $1.iso) }
    if let inferred = deadline.inferred {
      start("inferred", ["zone": inferred.zone])
      element("value", text: inferred.value.iso)
      element("reason", text: inferred.reason)
      end()
    }
    write("source", deadline.source)
    list("otherSources", deadline.otherSources) { $0.write("source", $1) }
    end()
  }

  fileprivate mutating func write(_ item: TrackedItem) {
    let requirement = item.requirement
    start(
      "item",
      [
        "id": requirement.id, "stage": "\(requirement.stage.rawValue)", "need": requirement.need.rawValue,
        "state": requirement.state.rawValue, "origin": requirement.origin.rawValue,
        "action": requirement.action.rawValue, "leadDays": requirement.leadDays.map { "\($0)" },
      ])
    write("title", requirement.title)
    write("hint", requirement.hint)
    if let limit = requirement.limit {
      start(
        "limit",
        ["known": "\(limit.known)", "scope": limit.scope?.rawValue, "entered": limit.isEntered ? "true" : nil])
      write("pages", limit.pages.map { "\($0)" })
      write("sheets", limit.sheets.map { "\($0)" })
      write("words", limit.words.map { "\($0)" })
      write("wordsMinimum", limit.wordsMinimum.map { "\($0)" })
      if let characters = limit.characters {
        element("characters", ["withoutSpaces": "\(limit.charactersExcludeSpaces)"], text: "\(characters)")
      } else if limit.charactersExcludeSpaces {
        element("characters", ["withoutSpaces": "true"])
      }
      write("paper", limit.paper)
      list("formats", limit.formats) { $0.element("format", text: $1) }
      end()
    }
    list("sources", requirement.sources) { $0.write("source", $1) }
    element("status", text: item.status.rawValue)
    element("assumed", text: "\(item.isAssumed)")
    write("note", item.note)
    list("addressed", item.addressed) { $0.element("point", text: $1) }
    list("evidence", item.evidence) { $0.write($1) }
    end()
  }

  private mutating func write(_ document: Evidence) {
    start(
      "document",
      [
        "sha256": document.sha256, "bytes": "\(document.bytes)", "added": document.added.iso,
        "expires": document.expires.map { LocalTime($0).iso },
      ])
    element("file", text: document.file)
    write("measured", document.measured)
    list("findings", document.findings) { writer, finding in
      writer.start(
        "finding",
        ["id": finding.id, "severity": finding.severity.rawValue, "page": finding.page.map { "\($0)" }])
      writer.element("message", text: finding.message)
      writer.write("advice", finding.advice)
      writer.write("measured", finding.measured)
      writer.write("allowed", finding.allowed)
      writer.end()
    }
    end()
  }
}
