/// How far an item is. Prepared, submitted and acknowledged are three states: done is never read as sent.
package enum ItemStatus: String, Sendable, CaseIterable {
  /// Nothing done yet.
  case notStarted = "not-started"
  /// Begun.
  case inProgress = "in-progress"
  /// Prepared; nothing sent.
  case ready
  /// Sent.
  case submitted
  /// Receipt confirmed by the organisation.
  case acknowledged
  /// With somebody else.
  case waiting
  /// Does not concern this person; lowers nothing.
  case notNeeded = "not-needed"
  /// A condition that the person does not meet. Stored only; shown as a problem.
  case notMet = "not-met"
  /// Its stage has not begun. Derived, never stored.
  case cannotStart = "cannot-start"
  /// A document breaks a limit, is missing or has changed. Derived, never stored.
  case problem
}

/// A document that supports an item: a copy kept in the workspace's `documents` folder.
package struct Evidence: Hashable, Sendable {
  /// The file's name within `documents`.
  package var file: String
  /// SHA-256 of its bytes, 64 lower-case hexadecimal digits.
  package var sha256: String
  /// Its size in bytes.
  package var bytes: Int
  /// When it was attached.
  package var added: Instant
  /// When it expires, if ever.
  package var expires: CalendarDate?
  /// What the check found when it was attached.
  package var findings: [Finding]
  /// One line of what was measured: `2 pages, 845 words, A4`.
  package var measured: String?

  /// A document that supports an item.
  package init(
    file: String, sha256: String, bytes: Int, added: Instant, expires: CalendarDate? = nil, findings: [Finding] = [],
    measured: String? = nil
  ) {
    self.file = file
    self.sha256 = sha256
    self.bytes = bytes
    self.added = added
    self.expires = expires
    self.findings = findings
    self.measured = measured
  }
}

/// An item of the plan with what the person did about it.
package struct TrackedItem: Hashable, Sendable, Identifiable {
  /// What is asked.
  package var requirement: Requirement
  /// How far it is, as the person said.
  package var status: ItemStatus
  /// Its documents, in the order they were attached.
  package var evidence: [Evidence]
  /// The person's own note.
  package var note: String?
  /// Whether it comes from a starting list and no notice or person has confirmed it.
  package var isAssumed: Bool
  /// The points that the person has ticked as addressed, in the notice's words.
  package var addressed: [String]

  /// An item of the plan.
  package init(
    _ requirement: Requirement, status: ItemStatus = .notStarted, evidence: [Evidence] = [], note: String? = nil,
    isAssumed: Bool = false, addressed: [String] = []
  ) {
    self.requirement = requirement
    self.status = status
    self.evidence = evidence
    self.note = note
    self.isAssumed = isAssumed
    self.addressed = addressed
  }

  package var id: String { requirement.id }
}

/// One change of a workspace, for its history.
package struct Change: Hashable, Sendable {
  /// When.
  package var time: Instant
  /// What was changed: `item application-form status`, `deadline`, `workspace`.
  package var what: String
  /// The value before, or `nil` when there was none.
  package var old: String?
  /// The value after, or `nil` when it was removed.
  package var new: String?
  /// The number of the step that it belongs to, which the store gives: the changes of one command are one step, taken
  /// back together. `nil` for what cannot be taken back, as the start.
  package var step: Int?
  /// When it was taken back, if it was.
  package var undone: Instant?

  /// What is changed by taking back a change.
  package static let undo = "undo"

  /// One change.
  package init(
    time: Instant, what: String, old: String?, new: String?, step: Int? = nil, undone: Instant? = nil
  ) {
    self.time = time
    self.what = what
    self.old = old
    self.new = new
    self.step = step
    self.undone = undone
  }
}

/// Everything kept for one vacancy.
package struct Workspace: Hashable, Sendable {
  /// The folder's name.
  package var slug: Slug
  /// When it was started.
  package var created: Instant
  /// The facts, with their sources; entered ones among them.
  package var vacancy: Vacancy
  /// The notices it was read from; empty for a blank start.
  package var notices: [NoticeIdentity]
  /// The items.
  package var items: [TrackedItem]
  /// What in the notice can mislead.
  package var warnings: [NoticeWarning]
  /// Every change, oldest first.
  package var history: [Change]
  /// What became of the application once it was prepared.
  package var course: Course
  /// The questions of the application form; the answers are files. Personal.
  package var form: [FormAnswer] = []
  /// What covers the notice's requirements. Personal.
  package var coverage: [Coverage] = []

  /// A workspace.
  package init(
    slug: Slug, created: Instant, vacancy: Vacancy, notices: [NoticeIdentity], items: [TrackedItem],
    warnings: [NoticeWarning], history: [Change], course: Course = Course()
  ) {
    self.slug = slug
    self.created = created
    self.vacancy = vacancy
    self.notices = notices
    self.items = items
    self.warnings = warnings
    self.history = history
    self.course = course
  }
}
