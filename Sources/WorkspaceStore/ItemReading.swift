import VacancyModel

extension WorkspaceRecord {
  /// An item of the plan with its progress and documents.
  static func item(_ record: RecordElement) throws(RecordFault) -> TrackedItem {
    var leadDays: Int?
    if record.attribute("leadDays") != nil { leadDays = try record.number("leadDays") }
    var hint: LocalizedText?
    if let found = record.optional("hint") { hint = try localized(found) }
    var bounds: Limit?
    if let found = record.optional("limit") { bounds = try limit(found) }
    let requirement = Requirement(
      id: try record.required("id"), title: try localized(record.child("title")),
      stage: try record.value("stage", as: "a stage") { Int($0).flatMap(Stage.init(rawValue:)) },
      need: try record.value("need", as: "a need", Need.init(rawValue:)),
      state: try record.value("state", as: "a state", RequirementState.init(rawValue:)),
      origin: try record.value("origin", as: "an origin", Origin.init(rawValue:)),
      action: try record.value("action", as: "an action", Action.init(rawValue:)),
      limit: bounds, sources: try record.list("sources", source), hint: hint, leadDays: leadDays)
    return TrackedItem(
      requirement, status: try record.child("status").content(as: "a status", ItemStatus.init(rawValue:)),
      evidence: try record.list("evidence", document), note: record.optional("note")?.text,
      isAssumed: try record.child("assumed").content(as: "true or false", bool),
      addressed: try record.list("addressed") { entry throws(RecordFault) in entry.text })
  }

  private static func limit(_ record: RecordElement) throws(RecordFault) -> Limit {
    func figure(_ name: String) throws(RecordFault) -> Int? {
      guard let found = record.optional(name), !found.text.isEmpty else { return nil }
      return try number(found)
    }
    var scope: Limit.Scope?
    if record.attribute("scope") != nil {
      scope = try record.value("scope", as: "a scope", Limit.Scope.init(rawValue:))
    }
    var limit = Limit(
      pages: try figure("pages"), sheets: try figure("sheets"), words: try figure("words"),
      wordsMinimum: try figure("wordsMinimum"), characters: try figure("characters"),
      charactersExcludeSpaces: record.optional("characters")?.attribute("withoutSpaces") == "true",
      paper: record.optional("paper")?.text,
      formats: try record.list("formats") { entry throws(RecordFault) in entry.text }, scope: scope,
      known: try record.value("known", as: "true or false", bool))
    limit.isEntered = record.attribute("entered") == "true"
    return limit
  }

  private static func document(_ record: RecordElement) throws(RecordFault) -> Evidence {
    var expires: CalendarDate?
    if record.attribute("expires") != nil {
      expires = try record.value("expires", as: "a date") { text in
        LocalTime(iso: text).flatMap { $0.minutes == nil ? $0.date : nil }
      }
    }
    let file = try record.child("file")
    guard FileName.isSafe(file.text) else { throw file.fault("“\(file.text)” cannot be a document's name") }
    return Evidence(
      file: file.text, sha256: try record.required("sha256"), bytes: try record.number("bytes"),
      added: try record.value("added", as: "a time", Instant.init(iso:)), expires: expires,
      findings: try record.list("findings", finding), measured: record.optional("measured")?.text)
  }

  private static func finding(_ record: RecordElement) throws(RecordFault) -> Finding {
    var page: Int?
    if record.attribute("page") != nil { page = try record.number("page") }
    return Finding(
      id: try record.required("id"),
      severity: try record.value("severity", as: "a severity", Severity.init(rawValue:)), page: page,
      message: try record.child("message").text, advice: record.optional("advice")?.text,
      measured: record.optional("measured")?.text, allowed: record.optional("allowed")?.text)
  }
}
