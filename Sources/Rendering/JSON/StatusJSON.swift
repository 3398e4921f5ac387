package import Readiness
package import VacancyModel

/// `status --json`: how applications stand.
package enum StatusJSON {
  /// One object over several lines; the reports in the order in which they press.
  ///
  /// - Parameter messages: the words of reasons and steps, English where scripts read them.
  package static func render(_ reports: [ReadinessReport], now: Instant, messages: Messages) -> String {
    let object: JSONValue = [
      "schemaVersion": JSONParts.schemaVersion,
      "now": .string(now.iso),
      "workspaces": .array(ReadinessReport.byDeadline(reports).map { workspace($0, messages) }),
    ]
    return object.page
  }

  private static func workspace(_ report: ReadinessReport, _ messages: Messages) -> JSONValue {
    let messages = messages.fitting(report.workspace)
    let vacancy = report.workspace.vacancy
    let object: JSONValue = [
      "workspace": .string(report.workspace.slug.text), "title": .text(vacancy.title?.value),
      "organisation": .text(vacancy.organisation?.value), "deadline": deadline(report.deadline),
      "verdict": .string(report.verdict.rawValue), "done": .number(report.done), "total": .number(report.total),
      "verdictText": .string(messages.verdict(report)), "sent": .number(report.sent), "toSend": .number(report.toSend),
      "toSendAgain": .number(report.toSendAgain),
      "blockers": .array(
        report.blockers.map {
          [
            "item": .text($0.item), "reason": .string(messages.reason($0, in: report)), "id": .string($0.reason.name),
            "weight": .number($0.weight),
          ]
        }),
      "next": next(report, messages), "items": .array(report.items.map { item($0, report.workspace) }),
      "course": course(report, messages),
    ]
    guard !report.sheet.isEmpty, case .object(let members) = object else { return object }
    return .object(members + [JSONValue.Member("personal", personal(report.sheet, messages))])
  }

  /// What the person brings beside the items; there only where there is something.
  private static func personal(_ sheet: PersonalSheet, _ messages: Messages) -> JSONValue {
    [
      "eligibility": EligibilityJSON.answers(sheet.eligibility, messages: messages),
      "answers": FormJSON.answers(sheet.answers, messages: messages), "coverage": FormJSON.coverage(sheet.coverage),
      "unlinkedDocuments": .array(sheet.unlinked.map(JSONValue.string)),
    ]
  }

  /// How a closing time stands, or `null` where there is none.
  static func deadline(_ deadline: DeadlineStatus?) -> JSONValue {
    guard let deadline else { return .null }
    return [
      "planOn": .string(deadline.planOn.iso), "zone": .text(deadline.zone), "confirmed": .bool(deadline.confirmed),
      "daysLeft": .number(deadline.daysLeft),
    ]
  }

  private static func next(_ report: ReadinessReport, _ messages: Messages) -> JSONValue {
    guard let next = report.next else { return .null }
    let action = "\(messages.stepBeforeCommand(next, in: report)) \(next.command)"
    return ["item": .text(next.item), "action": .string(action), "command": .string(next.command)]
  }

  private static func item(_ item: ItemReport, _ workspace: Workspace) -> JSONValue {
    [
      "id": .string(item.id), "title": .string(item.requirement.title.english),
      "stage": .number(item.requirement.stage.rawValue), "status": .string(item.status.rawValue),
      "submitAgain": .bool(item.isToSendAgain), "submission": .integer(item.sent?.submission.number),
      "due": .text(item.due?.iso), "limit": JSONParts.limit(item.requirement.limit),
      "evidence": .array(item.tracked.evidence.map(evidence)),
      "sources": JSONParts.sources(item.requirement.sources),
      "points": .array(
        workspace.points(of: item.tracked).map { ["text": .string($0.text), "addressed": .bool($0.isAddressed)] }),
    ]
  }

  private static func evidence(_ evidence: Evidence) -> JSONValue {
    let expires = evidence.expires.map { LocalTime($0).iso }
    return [
      "file": .string(evidence.file), "sha256": .string(evidence.sha256), "expires": .text(expires),
      "findings": JSONParts.findings(evidence.findings),
    ]
  }
}
