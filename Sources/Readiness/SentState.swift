package import VacancyModel

/// How what an item holds now compares with what was last sent of it.
package struct SentState: Hashable, Sendable {
  /// The sending.
  package let submission: Submission
  /// The first document of the item that did not go; `nil` while all that it holds was sent, or nothing of it was kept.
  package let unsent: String?

  /// Compares; `nil` for an item that no submission names.
  init?(_ item: TrackedItem, in course: Course) {
    guard let submission = course.lastSubmission(of: item.id) else { return nil }
    self.submission = submission
    let sent = Set(submission.documents.filter { $0.item == item.id }.map(\.sha256))
    unsent = sent.isEmpty ? nil : item.evidence.first { !sent.contains($0.sha256) }?.file
  }
}
