package import VacancyModel

/// What `verify` found in one workspace, or, without a name, beside all of them.
package struct VerifyReport: Hashable, Sendable {
  /// The workspace's name; `nil` for what lies beside all of them.
  package var workspace: String?
  /// How many files were looked at.
  package var files: Int
  /// How many quotes of the notice were looked up.
  package var quotes: Int
  /// What a repair did, a sentence each.
  package var repairs: [String]
  /// What is not as it should be, the worst first.
  package var findings: [InspectionFinding]

  /// A report; findings are put in the order of their weight.
  package init(workspace: String?, files: Int, quotes: Int, repairs: [String], findings: [InspectionFinding]) {
    self.workspace = workspace
    self.files = files
    self.quotes = quotes
    self.repairs = repairs
    self.findings = findings.enumerated()
      .sorted { ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset) }.map(\.element)
  }

  /// How bad the worst finding is; `nil` when there is none.
  package var worst: Severity? { findings.map(\.severity).max() }
}
