import VacancyModel

/// The parts that the JSON outputs share.
enum JSONParts {
  /// The version of the contract that all outputs keep.
  static let schemaVersion = JSONValue.number(1)

  /// A scalar fact, or `null` when it is not known.
  static func fact<Value>(_ fact: Fact<Value>?, _ value: (Value) -> JSONValue) -> JSONValue {
    guard let fact else { return .null }
    return [
      "value": value(fact.value), "certainty": .string(fact.certainty.rawValue),
      "line": .integer(fact.source?.line), "quote": .text(fact.source?.quote),
    ]
  }

  /// A fact in words.
  static func text(_ fact: Fact<String>?) -> JSONValue { self.fact(fact, JSONValue.string) }

  /// A fact in a whole number.
  static func integer(_ fact: Fact<Int>?) -> JSONValue { self.fact(fact, JSONValue.number) }

  /// Places in the notice.
  static func sources(_ sources: [Source]) -> JSONValue {
    .array(sources.map { ["line": .number($0.line), "quote": .string($0.quote)] })
  }

  /// How long and in which form a paper may be, or `null`.
  static func limit(_ limit: Limit?) -> JSONValue {
    guard let limit else { return .null }
    return [
      "pages": .integer(limit.pages), "sheets": .integer(limit.sheets), "words": .integer(limit.words),
      "wordsMinimum": .integer(limit.wordsMinimum), "characters": .integer(limit.characters),
      "paper": .text(limit.paper), "formats": .array(limit.formats.map(JSONValue.string)),
      "scope": .text(limit.scope?.rawValue), "known": .bool(limit.known),
    ]
  }

  /// Entries of a list.
  static func entries(_ entries: [ListEntry]) -> JSONValue {
    .array(entries.map { ["value": .string($0.value), "line": .number($0.line)] })
  }

  /// What a check found.
  static func findings(_ findings: [Finding]) -> JSONValue {
    .array(
      findings.map { finding in
        [
          "id": .string(finding.id), "severity": .string(finding.severity.rawValue), "page": .integer(finding.page),
          "message": .string(finding.message), "advice": .text(finding.advice), "measured": .text(finding.measured),
          "allowed": .text(finding.allowed),
        ]
      })
  }
}
