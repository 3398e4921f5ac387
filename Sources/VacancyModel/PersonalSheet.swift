/// What the person brings to one application, beside its items: personal throughout, and left out of what is shared.
package struct PersonalSheet: Hashable, Sendable {
  /// How the profile stands to what the notice asks; empty without a profile.
  package var eligibility: [EligibilityAnswer]
  /// The answers of the application form.
  package var answers: [AnswerReport]
  /// What covers the notice's requirements.
  package var coverage: [CoverageRow]
  /// Files in the workspace's `documents` that belong to no item.
  package var unlinked: [String]

  /// A sheet; empty without arguments.
  package init(
    eligibility: [EligibilityAnswer] = [], answers: [AnswerReport] = [], coverage: [CoverageRow] = [],
    unlinked: [String] = []
  ) {
    self.eligibility = eligibility
    self.answers = answers
    self.coverage = coverage
    self.unlinked = unlinked
  }

  /// Whether there is nothing personal: the notice's own lists, with nothing noted, are not.
  package var isEmpty: Bool { eligibility.isEmpty && answers.isEmpty && unlinked.isEmpty && !hasCoverage }

  /// Essential requirements that nothing covers yet.
  package var uncoveredEssentials: [CoverageRow] { coverage.filter { $0.list == .essential && !$0.isCovered } }

  /// Whether the person has begun to note what covers the requirements.
  package var hasCoverage: Bool { coverage.contains { $0.isCovered || !$0.missing.isEmpty || $0.note != nil } }
}
