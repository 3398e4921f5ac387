import Markup
import VacancyModel

extension WorkspaceRecord {
  /// The workspace that a record's root element holds.
  static func workspace(from root: XMLElement) throws(RecordFault) -> Workspace {
    let record = RecordElement(root)
    guard record.name == "workspace", record.namespace == namespace else {
      throw record.fault("this is not a workspace, or one of a newer Dossier")
    }
    for name in ["notices", "items", "warnings", "history"] { _ = try record.child(name) }
    var workspace = Workspace(
      slug: try record.value("slug", as: "a workspace's name") { Slug($0) },
      created: try record.value("created", as: "a time", Instant.init(iso:)),
      vacancy: try vacancy(record.child("vacancy")),
      notices: try record.list("notices", notice),
      items: try record.list("items", item),
      warnings: try record.list("warnings") { entry throws(RecordFault) in
        NoticeWarning(
          id: try entry.required("id"), message: try localized(entry.child("message")),
          sources: try entry.list("sources", source))
      },
      history: try record.list("history", change),
      course: try record.optional("course").map(course) ?? Course())
    workspace.form = try record.list("form", formAnswer)
    workspace.coverage = try record.list("coverage", coverage)
    return workspace
  }

  /// A change, of the record or of a step.
  static func change(_ entry: RecordElement) throws(RecordFault) -> Change {
    var step: Int?
    if entry.attribute("step") != nil { step = try entry.number("step") }
    var undone: Instant?
    if entry.attribute("undone") != nil { undone = try entry.value("undone", as: "a time", Instant.init(iso:)) }
    return Change(
      time: try entry.value("time", as: "a time", Instant.init(iso:)), what: try entry.child("what").text,
      old: entry.optional("old")?.text, new: entry.optional("new")?.text, step: step, undone: undone)
  }

  private static func notice(_ entry: RecordElement) throws(RecordFault) -> NoticeIdentity {
    guard FileName.isSafe(entry.text) else { throw entry.fault("“\(entry.text)” cannot be a notice's file name") }
    return NoticeIdentity(
      file: entry.text, sha256: try entry.required("sha256"), format: try entry.required("format"),
      language: try entry.required("language"), damaged: try entry.value("damaged", as: "true or false", bool))
  }

  private static func vacancy(_ record: RecordElement) throws(RecordFault) -> Vacancy {
    var vacancy = Vacancy()
    vacancy.title = try optionalFact(record, "title", text)
    vacancy.organisation = try optionalFact(record, "organisation", text)
    vacancy.location = try optionalFact(record, "location", text)
    vacancy.reference = try optionalFact(record, "reference", text)
    vacancy.posts = try optionalFact(record, "posts", number)
    vacancy.wantedPosts = try optionalFact(record, "wantedPosts", text)
    vacancy.paperPerPost = try optionalFact(record, "paperPerPost") { value throws(RecordFault) in
      try value.content(as: "true or false", bool)
    }
    vacancy.seatZone = record.attribute("seatZone")
    vacancy.grades = try record.list("grades") { entry throws(RecordFault) in try fact(entry, text) }
    if let found = record.optional("deadline") { vacancy.deadline = try deadline(found) }
    vacancy.salary = try optionalFact(record, "salary") { value throws(RecordFault) in
      Salary(
        amount: try value.content(as: "an amount") { Double($0) }, currency: value.attribute("currency"),
        period: value.attribute("period"))
    }
    vacancy.clearanceLevel = try optionalFact(record, "clearanceLevel", text)
    vacancy.languages = try record.list("languages", language)
    vacancy.experienceYears = try record.list("experience") { entry throws(RecordFault) in try fact(entry, number) }
    if let contract = record.optional("contract") {
      vacancy.contract = ContractTerms(
        years: try optionalFact(contract, "years", number),
        maximumYears: try optionalFact(contract, "maximumYears", number),
        conversion: try optionalFact(contract, "conversion") { value throws(RecordFault) in
          try value.content(as: "true or false", bool)
        })
    }
    vacancy.essentials = try record.list("essentials", entry)
    vacancy.desirables = try record.list("desirables", entry)
    vacancy.competencies = try record.list("competencies", entry)
    vacancy.challenges = try record.list("challenges", entry)
    return vacancy
  }

  private static func deadline(_ record: RecordElement) throws(RecordFault) -> Deadline {
    var inferred: Deadline.Inference?
    if let found = record.optional("inferred") {
      inferred = Deadline.Inference(
        value: try localTime(found.child("value")), zone: try found.required("zone"),
        reason: try found.child("reason").text)
    }
    let readings = try record.list("readings", localTime)
    var deadline = Deadline(
      text: try record.child("text").text, readings: readings, inferred: inferred, zone: record.attribute("zone"),
      ambiguous: try record.value("ambiguous", as: "true or false", bool),
      certainty: try record.value("certainty", as: "a certainty", Certainty.init(rawValue:)),
      source: try optionalSource(record), otherSources: try record.list("otherSources", source))
    deadline.readings = readings
    return deadline
  }

  private static func language(_ record: RecordElement) throws(RecordFault) -> LanguageRequirement {
    var scale: LanguageScale?
    if record.attribute("scale") != nil {
      scale = try record.value("scale", as: "a scale", LanguageScale.init(rawValue:))
    }
    return LanguageRequirement(
      language: try record.child("value").text, level: record.optional("level")?.text,
      name: record.optional("name")?.text, scale: scale, source: try optionalSource(record),
      isEssential: try record.value("essential", as: "true or false", bool))
  }

  private static func entry(_ record: RecordElement) throws(RecordFault) -> ListEntry {
    ListEntry(record.text, line: try record.number("line"))
  }

  // What the parts above are made of; the items use them too.

  static func source(_ record: RecordElement) throws(RecordFault) -> Source {
    Source(line: try record.number("line"), quote: record.text, notice: record.attribute("notice"))
  }

  static func localized(_ record: RecordElement) throws(RecordFault) -> LocalizedText {
    LocalizedText(english: try record.child("en").text, french: try record.child("fr").text)
  }

  static func number(_ record: RecordElement) throws(RecordFault) -> Int {
    try record.content(as: "a whole number") { Int($0) }
  }

  static func bool(_ text: String) -> Bool? { Bool(text) }

  private static func text(_ record: RecordElement) throws(RecordFault) -> String { record.text }

  private static func localTime(_ record: RecordElement) throws(RecordFault) -> LocalTime {
    try record.content(as: "a date, or a date with a time", LocalTime.init(iso:))
  }

  private static func optionalSource(_ record: RecordElement) throws(RecordFault) -> Source? {
    guard let found = record.optional("source") else { return nil }
    return try source(found)
  }

  private static func optionalFact<Value>(
    _ record: RecordElement, _ name: String, _ read: (RecordElement) throws(RecordFault) -> Value
  ) throws(RecordFault) -> Fact<Value>? {
    guard let found = record.optional(name) else { return nil }
    return try fact(found, read)
  }

  private static func fact<Value>(
    _ record: RecordElement, _ read: (RecordElement) throws(RecordFault) -> Value
  ) throws(RecordFault) -> Fact<Value> {
    Fact(
      try read(record.child("value")),
      try record.value("certainty", as: "a certainty", Certainty.init(rawValue:)), source: try optionalSource(record))
  }
}
