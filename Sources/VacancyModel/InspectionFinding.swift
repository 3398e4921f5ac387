/// Something about the files of a workspace that is not as it should be, or that is worth knowing.
package struct InspectionFinding: Hashable, Sendable {
  /// Its name in scripts: `record-damaged`, `document-missing`.
  package var id: String
  /// `error`: the record cannot be read; `warning`: something is wrong; `note`: worth knowing.
  package var severity: Severity
  /// The file or folder, within the folder of all workspaces.
  package var path: String
  /// What a person reads: one or two sentences.
  package var message: String
  /// What to do: one sentence.
  package var advice: String?

  /// A finding.
  package init(_ id: String, _ severity: Severity, path: String, _ message: String, advice: String? = nil) {
    self.id = id
    self.severity = severity
    self.path = path
    self.message = message
    self.advice = advice
  }
}
