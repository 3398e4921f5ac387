import Markup
import VacancyModel

/// A profile as XML.
enum ProfileRecord {
  /// The namespace; its last part is the version of the form.
  static let namespace = "https://dossier.example/ns/profile/1"

  static func bytes(of profile: Profile) -> [UInt8] {
    func iso(_ day: CalendarDate?) -> String? { day.map { LocalTime($0).iso } }
    var writer = XMLWriter()
    writer.start("profile", ["xmlns": namespace, "service": profile.service?.rawValue])
    writer.list("nationalities", profile.nationalities) { $0.element("country", ["code": $1]) }
    writer.list("languages", profile.languages) { writer, skill in
      writer.element(
        "language", ["scale": skill.level.scale.rawValue, "level": skill.level.text], text: skill.language)
    }
    writer.list("degrees", profile.degrees) { $0.element("degree", ["year": "\($1.year)"], text: $1.title) }
    writer.list("jobs", profile.jobs) { $0.element("job", ["from": $1.from.iso, "to": $1.to?.iso], text: $1.title) }
    if let clearance = profile.clearance {
      writer.element(
        "clearance",
        ["level": clearance.level.rawValue, "issued": iso(clearance.issued), "expires": iso(clearance.expires)])
    }
    writer.list("evidence", profile.evidence) { writer, evidence in
      writer.element(
        "document",
        [
          "name": evidence.name, "kind": evidence.kind, "issued": iso(evidence.issued),
          "expires": iso(evidence.expires), "added": evidence.added.iso, "bytes": "\(evidence.bytes)",
          "sha256": evidence.sha256,
        ], text: evidence.file)
    }
    writer.end()
    return writer.bytes
  }

  static func profile(from root: XMLElement) throws(RecordFault) -> Profile {
    let record = RecordElement(root)
    var profile = Profile()
    if record.attribute("service") != nil {
      profile.service = try record.value("service", as: "a status", ServiceStatus.init(rawValue:))
    }
    profile.nationalities = try record.list("nationalities") { entry throws(RecordFault) in
      try entry.required("code")
    }
    profile.languages = try record.list("languages") { entry throws(RecordFault) in
      LanguageSkill(language: entry.text, level: try entry.value("level", as: "a level") { LanguageLevel($0) })
    }
    profile.degrees = try record.list("degrees") { entry throws(RecordFault) in
      Degree(title: entry.text, year: try entry.number("year"))
    }
    profile.jobs = try record.list("jobs", job)
    if let entry = record.optional("clearance") {
      let held = HeldClearance(
        level: try entry.value("level", as: "a level", ClearanceLevel.init(rawValue:)),
        issued: try day(entry, "issued"), expires: try day(entry, "expires"))
      if let issued = held.issued, let expires = held.expires, expires < issued {
        throw entry.fault("the clearance expires before it was issued")
      }
      profile.clearance = held
    }
    profile.evidence = try record.list("evidence", document)
    return profile
  }

  private static func job(_ entry: RecordElement) throws(RecordFault) -> Job {
    var end: MonthOrDay?
    if entry.attribute("to") != nil { end = try entry.value("to", as: "a month or a day") { MonthOrDay(iso: $0) } }
    let start = try entry.value("from", as: "a month or a day") { MonthOrDay(iso: $0) }
    if let end, end.last < start.first { throw entry.fault("“\(entry.text)” ends before it begins") }
    return Job(title: entry.text, from: start, to: end)
  }

  private static func document(_ entry: RecordElement) throws(RecordFault) -> KeptEvidence {
    guard FileName.isSafe(entry.text) else { throw entry.fault("“\(entry.text)” cannot be a document's name") }
    return KeptEvidence(
      name: try entry.required("name"), kind: try entry.required("kind"), file: entry.text,
      sha256: try entry.required("sha256"), bytes: try entry.number("bytes"),
      added: try entry.value("added", as: "a time", Instant.init(iso:)), issued: try day(entry, "issued"),
      expires: try day(entry, "expires"))
  }

  private static func day(_ entry: RecordElement, _ name: String) throws(RecordFault) -> CalendarDate? {
    guard entry.attribute(name) != nil else { return nil }
    return try entry.value(name, as: "a date") { text in
      LocalTime(iso: text).flatMap { $0.minutes == nil ? $0.date : nil }
    }
  }
}
