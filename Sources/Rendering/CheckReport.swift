package import Documents
package import FormatChecking
package import VacancyModel

/// What a check of one paper found, as its renderings need it.
package struct CheckReport: Sendable {
  /// The file's name as the person gave it.
  package var file: String
  /// SHA-256 of its bytes, 64 lower-case hexadecimal digits.
  package var sha256: String
  /// Its size in bytes.
  package var bytes: Int
  /// What was measured; `nil` when the file could not be read.
  package var measurement: Measurement?
  /// What was asked of it.
  package var limit: PaperLimit
  /// The sentence of the notice that asks for it; `nil` when the limits were given by hand.
  package var source: Source?
  /// The set of limits that was named; `nil` without one.
  package var rules: LimitSets.Entry?
  /// What its writer must see.
  package var findings: [Finding]
  /// `within`, `over`, `unknown` or `unreadable`.
  package var verdict: String

  /// A check's result.
  package init(
    file: String, sha256: String, bytes: Int, measurement: Measurement?, limit: PaperLimit, source: Source? = nil,
    rules: LimitSets.Entry? = nil, findings: [Finding], verdict: String
  ) {
    self.file = file
    self.sha256 = sha256
    self.bytes = bytes
    self.measurement = measurement
    self.limit = limit
    self.source = source
    self.rules = rules
    self.findings = findings
    self.verdict = verdict
  }
}
