import VacancyModel

/// `verify --json`: what is not as it should be.
package enum VerifyJSON {
  /// One object over several lines.
  package static func render(_ reports: [VerifyReport]) -> String {
    let object: JSONValue = [
      "schemaVersion": JSONParts.schemaVersion,
      "workspaces": .array(
        reports.map { report in
          [
            "workspace": .text(report.workspace), "files": .number(report.files), "quotes": .number(report.quotes),
            "repairs": .array(report.repairs.map(JSONValue.string)),
            "findings": .array(
              report.findings.map { finding in
                [
                  "id": .string(finding.id), "severity": .string(finding.severity.rawValue),
                  "path": .string(finding.path), "message": .string(finding.message),
                  "advice": .text(finding.advice?.split(separator: "\n").joined(separator: " ")),
                ]
              }),
          ]
        }),
    ]
    return object.page
  }
}
