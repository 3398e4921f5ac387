import Markup
import VacancyModel

extension XMLWriter {
  /// What became of the application; nothing while nothing has.
  mutating func write(_ course: Course) {
    guard course != Course() else { return }
    start("course", ["archived": course.archived?.iso])
    list("submissions", course.submissions) { $0.write($1) }
    list("milestones", course.milestones) { writer, milestone in
      writer.start(
        "milestone",
        ["kind": milestone.kind.rawValue, "day": LocalTime(milestone.day).iso, "recorded": milestone.recorded.iso])
      if let note = milestone.note { writer.element("note", text: note) }
      writer.end()
    }
    if let closure = course.closure {
      start("closure", ["time": closure.time.iso])
      if let reason = closure.reason { element("reason", text: reason) }
      end()
    }
    end()
  }

  private mutating func write(_ submission: Submission) {
    start(
      "submission",
      ["number": "\(submission.number)", "time": submission.time.iso, "recorded": submission.recorded.iso])
    list("items", submission.items) { $0.element("item", text: $1) }
    list("documents", submission.documents) { writer, document in
      writer.element(
        "document", ["item": document.item, "sha256": document.sha256, "bytes": "\(document.bytes)"],
        text: document.file)
    }
    write(submission.receipt)
    if let note = submission.note { element("note", text: note) }
    if let override = submission.override {
      start("override", ["who": override.who, "time": override.time.iso])
      element("reason", text: override.reason)
      list("obstacles", override.obstacles) { $0.element("obstacle", ["item": $1.item, "reason": $1.reason]) }
      end()
    }
    if let acknowledgement = submission.acknowledgement {
      start("acknowledgement", ["time": acknowledgement.time.iso])
      write(acknowledgement.receipt)
      if let note = acknowledgement.note { element("note", text: note) }
      end()
    }
    end()
  }

  private mutating func write(_ receipt: Receipt?) {
    guard let receipt else { return }
    element("receipt", ["sha256": receipt.sha256, "dated": receipt.dated?.iso], text: receipt.file)
  }
}

extension WorkspaceRecord {
  /// What became of the application.
  static func course(_ record: RecordElement) throws(RecordFault) -> Course {
    var course = Course(
      submissions: try record.list("submissions", submission), milestones: try record.list("milestones", milestone))
    if let closure = record.optional("closure") {
      course.closure = Closure(time: try moment(closure, "time"), reason: closure.optional("reason")?.text)
    }
    if record.attribute("archived") != nil { course.archived = try moment(record, "archived") }
    return course
  }

  private static func milestone(_ record: RecordElement) throws(RecordFault) -> Milestone {
    Milestone(
      kind: try record.value("kind", as: "a milestone", Milestone.Kind.init(rawValue:)),
      day: try record.value("day", as: "a date") { text in
        LocalTime(iso: text).flatMap { $0.minutes == nil ? $0.date : nil }
      }, note: record.optional("note")?.text, recorded: try moment(record, "recorded"))
  }

  private static func submission(_ record: RecordElement) throws(RecordFault) -> Submission {
    var submission = Submission(
      number: try record.number("number"), time: try moment(record, "time"), recorded: try moment(record, "recorded"),
      items: try record.list("items") { entry throws(RecordFault) in entry.text },
      documents: try record.list("documents") { entry throws(RecordFault) in
        SentDocument(
          item: try entry.required("item"), file: try fileName(entry), sha256: try entry.required("sha256"),
          bytes: try entry.number("bytes"))
      }, receipt: try receipt(record), note: record.optional("note")?.text)
    if let found = record.optional("override") {
      submission.override = Override(
        who: try found.required("who"), time: try moment(found, "time"), reason: try found.child("reason").text,
        obstacles: try found.list("obstacles") { entry throws(RecordFault) in
          Override.Obstacle(item: entry.attribute("item"), reason: try entry.required("reason"))
        })
    }
    if let found = record.optional("acknowledgement") {
      submission.acknowledgement = Acknowledgement(
        time: try moment(found, "time"), receipt: try receipt(found), note: found.optional("note")?.text)
    }
    return submission
  }

  private static func receipt(_ record: RecordElement) throws(RecordFault) -> Receipt? {
    guard let found = record.optional("receipt") else { return nil }
    var receipt = Receipt(file: try fileName(found), sha256: try found.required("sha256"))
    if found.attribute("dated") != nil { receipt.dated = try moment(found, "dated") }
    return receipt
  }

  private static func fileName(_ record: RecordElement) throws(RecordFault) -> String {
    guard FileName.isSafe(record.text) else { throw record.fault("“\(record.text)” cannot be a document's name") }
    return record.text
  }

  private static func moment(_ record: RecordElement, _ name: String) throws(RecordFault) -> Instant {
    try record.value(name, as: "a time", Instant.init(iso:))
  }
}
