/// What answers questions about documents: a probe for one, or several probes for many.
package protocol DocumentAnswering: Sendable {
  /// The answer to one question.
  func answer(_ job: ProbeJob) async throws(DocumentError) -> ProbeAnswer
}

extension Probe: DocumentAnswering {}
