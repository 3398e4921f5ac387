package import VacancyModel

/// `form --json` and `cover --json`.
package enum FormJSON {
  /// The answers of an application form, one object over several lines.
  package static func render(_ reports: [AnswerReport], for workspace: Workspace, messages: Messages) -> String {
    let object: JSONValue = [
      "schemaVersion": JSONParts.schemaVersion, "workspace": .string(workspace.slug.text),
      "answers": answers(reports, messages: messages),
    ]
    return object.page
  }

  /// What covers the notice's requirements, one object over several lines.
  package static func render(_ rows: [CoverageRow], for workspace: Workspace) -> String {
    let object: JSONValue = [
      "schemaVersion": JSONParts.schemaVersion, "workspace": .string(workspace.slug.text), "coverage": coverage(rows),
    ]
    return object.page
  }

  static func answers(_ reports: [AnswerReport], messages: Messages) -> JSONValue {
    .array(
      reports.map { report in
        [
          "number": .number(report.id), "question": .string(report.answer.question),
          "file": .string(report.answer.file), "characters": .number(report.count.characters),
          "charactersWithoutSpaces": .number(report.count.charactersWithoutSpaces),
          "words": .number(report.count.words), "lineBreaks": .number(report.count.lineBreaks),
          "lineBreakCountsAs": .number(report.answer.lineBreak),
          "limit": [
            "characters": .integer(report.answer.characters), "withoutSpaces": .bool(report.answer.withoutSpaces),
            "words": .integer(report.answer.words),
          ],
          "findings": .array(
            report.faults.map {
              [
                "id": .string($0.name), "severity": .string($0.severity.rawValue),
                "message": .string(messages.fault($0)),
              ]
            }),
        ]
      })
  }

  static func coverage(_ rows: [CoverageRow]) -> JSONValue {
    .array(
      rows.map { row in
        [
          "list": .string(row.list.rawValue), "number": .number(row.number), "value": .string(row.entry.value),
          "line": .number(row.entry.line), "covered": .bool(row.isCovered),
          "by": .array(row.by.map(JSONValue.string)), "missing": .array(row.missing.map(JSONValue.string)),
          "note": .text(row.note),
        ]
      })
  }
}
