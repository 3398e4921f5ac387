import Readiness
import VacancyModel

extension StatusJSON {
  /// What happened since an application was prepared: the same facts as the checklist's `course`.
  static func course(_ report: ReadinessReport, _ messages: Messages) -> JSONValue {
    let course = report.workspace.course
    return [
      "submissions": .array(course.submissions.map { submission($0, report, messages) }),
      "milestones": .array(
        course.milestones.map {
          ["kind": .string($0.kind.rawValue), "day": .string(LocalTime($0.day).iso), "note": .text($0.note)]
        }),
      "closed": course.closure.map { ["time": .string($0.time.iso), "reason": .text($0.reason)] } ?? .null,
      "archived": .text(course.archived?.iso),
    ]
  }

  private static func submission(
    _ submission: Submission, _ report: ReadinessReport, _ messages: Messages
  ) -> JSONValue {
    var isLate = false
    if case .after? = report.lateness(of: submission.time) { isLate = true }
    return [
      "number": .number(submission.number), "time": .string(submission.time.iso), "late": .bool(isLate),
      "lateness": .text(messages.late(submission.time, in: report)),
      "items": .array(submission.items.map(JSONValue.string)),
      "documents": .array(
        submission.documents.map {
          [
            "item": .string($0.item), "file": .string("sent/\(submission.folder)/\($0.file)"),
            "sha256": .string($0.sha256), "bytes": .number($0.bytes),
          ]
        }),
      "receipt": receipt(submission.receipt), "note": .text(submission.note),
      "override": submission.override.map(override) ?? .null,
      "acknowledgement": submission.acknowledgement.map {
        ["time": .string($0.time.iso), "receipt": receipt($0.receipt), "note": .text($0.note)]
      } ?? .null,
    ]
  }

  private static func receipt(_ receipt: Receipt?) -> JSONValue {
    guard let receipt else { return .null }
    return ["file": .string(receipt.file), "sha256": .string(receipt.sha256), "dated": .text(receipt.dated?.iso)]
  }

  private static func override(_ override: Override) -> JSONValue {
    [
      "who": .string(override.who), "time": .string(override.time.iso), "reason": .string(override.reason),
      "obstacles": .array(override.obstacles.map { ["item": .text($0.item), "reason": .string($0.reason)] }),
    ]
  }
}
