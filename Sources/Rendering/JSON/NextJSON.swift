package import Readiness
package import VacancyModel

/// `next --json`: the one thing to do now for each application.
package enum NextJSON {
  /// One object over several lines; what presses most first. Applications with nothing to do are left out.
  package static func render(_ reports: [ReadinessReport], now: Instant, messages: Messages) -> String {
    let steps: [JSONValue] = ReadinessReport.pressing(reports).compactMap { report in
      guard let next = report.next else { return nil }
      return [
        "workspace": .string(report.workspace.slug.text), "title": .text(report.workspace.vacancy.title?.value),
        "verdict": .string(report.verdict.rawValue), "daysLeft": .integer(report.deadline?.daysLeft),
        "item": .text(next.item), "action": .string(messages.fitting(report.workspace).step(next, in: report)),
        "command": .string(next.command),
      ]
    }
    let object: JSONValue = [
      "schemaVersion": JSONParts.schemaVersion, "now": .string(now.iso), "steps": .array(steps),
    ]
    return object.page
  }
}
