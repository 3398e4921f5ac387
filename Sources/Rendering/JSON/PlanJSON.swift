package import Readiness
import VacancyModel

/// `plan --json`: what to begin by when.
package enum PlanJSON {
  /// One object over several lines; the steps by the day on which they are to be begun.
  package static func render(_ schedule: Schedule, messages: Messages) -> String {
    let report = schedule.report
    let messages = messages.fitting(report.workspace)
    let object: JSONValue = [
      "schemaVersion": JSONParts.schemaVersion, "now": .string(report.now.iso),
      "workspace": .string(report.workspace.slug.text), "title": .text(report.workspace.vacancy.title?.value),
      "verdict": .string(report.verdict.rawValue), "state": .string(schedule.standing.rawValue),
      "deadline": StatusJSON.deadline(report.deadline), "target": .text(schedule.target.map { LocalTime($0).iso }),
      "daysToTarget": .integer(schedule.daysToTarget), "steps": .array(schedule.steps.map { step($0, messages) }),
      "done": .array(schedule.done.map { .string($0.id) }), "command": .text(schedule.remedy?.command),
    ]
    return object.page
  }

  private static func step(_ step: ScheduledStep, _ messages: Messages) -> JSONValue {
    let state: String
    var days: Int?
    switch step.standing {
    case .late(let count): (state, days) = ("late", -count)
    case .today: (state, days) = ("today", 0)
    case .ahead(let count): (state, days) = ("ahead", count)
    case .begun: state = "begun"
    }
    return [
      "item": .string(step.id), "title": .string(messages.text(step.item.requirement.title)),
      "startBy": .string(LocalTime(step.startBy).iso), "leadDays": .integer(step.leadDays),
      "state": .string(step.isConditional ? "conditional" : state), "days": .integer(step.isConditional ? nil : days),
      "status": .string(step.item.status.rawValue),
    ]
  }
}
