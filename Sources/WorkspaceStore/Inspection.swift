package import VacancyModel

/// What was found in the folder of a workspace.
package struct Inspection: Hashable, Sendable {
  /// Words that the record says are in a notice.
  package struct Citation: Hashable, Sendable {
    /// The notice's file name; `nil` for the first.
    package let notice: String?
    /// The words.
    package let quote: String
    /// The line of the notice, counted from 1.
    package let line: Int
  }

  /// The workspace, unless its record cannot be read.
  package internal(set) var workspace: Workspace?
  /// Every quote of the record, once.
  package internal(set) var citations: [Citation] = []
  /// How many files were looked at.
  package internal(set) var files = 0
  /// What is not as it should be.
  package internal(set) var findings: [InspectionFinding] = []

  mutating func add(
    _ id: String, _ severity: Severity, _ path: String, _ message: String, advice: String? = nil
  ) {
    findings.append(InspectionFinding(id, severity, path: path, message, advice: advice))
  }
}
