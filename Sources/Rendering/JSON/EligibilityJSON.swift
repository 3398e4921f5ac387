package import VacancyModel

/// `eligibility --json`: how a profile stands to what a notice asks.
package enum EligibilityJSON {
  /// One object over several lines.
  ///
  /// - Parameter messages: the words of what is asked and of the reasons.
  package static func render(_ answers: [EligibilityAnswer], for workspace: Workspace, messages: Messages) -> String {
    let object: JSONValue = [
      "schemaVersion": JSONParts.schemaVersion, "workspace": .string(workspace.slug.text),
      "answers": self.answers(answers, messages: messages),
    ]
    return object.page
  }

  /// The answers alone.
  static func answers(_ answers: [EligibilityAnswer], messages: Messages) -> JSONValue {
    .array(
      answers.map { answer in
        [
          "topic": .string(answer.topic.name), "asked": .string(messages.topic(answer.topic)),
          "outcome": .string(answer.outcome.rawValue), "reason": .string(messages.reason(answer)),
          "line": .integer(answer.source?.line), "quote": .text(answer.source?.quote),
        ]
      })
  }
}
