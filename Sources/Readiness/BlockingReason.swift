package import VacancyModel

/// Why an application cannot be sent yet.
package enum BlockingReason: Hashable, Sendable {
  /// The person does not meet a condition of the notice, by her own account.
  case notEligible
  /// The deadline passed with so many of the documents sent that go with the application.
  case deadlinePassed(sent: Int, of: Int)
  /// One reading of the closing time has passed, another has not.
  case deadlineMayHavePassed
  /// No closing date is known.
  case deadlineMissing
  /// A closing date is known, but not surely.
  case deadlineUnconfirmed
  /// A document breaks a limit or cannot be read.
  case documentFails(file: String, finding: Finding)
  /// A document has expired.
  case documentExpired(file: String, on: CalendarDate)
  /// A document's copy is no longer in the workspace.
  case documentLost(file: String)
  /// A document's copy is no longer the one that was checked.
  case documentChanged(file: String)
  /// A document's copy was changed in the workspace after it was sent.
  case documentChangedSince(file: String)
  /// A document is not the one that was sent; `isLate` when it can no longer be sent again.
  case notAsSent(file: String, on: Instant, isLate: Bool)
  /// Nothing goes with the application: every document is marked as not needed, or none is known.
  case nothingToSend
  /// A paper is said to be ready, and no file was attached that could be measured.
  case documentNotAttached
  /// A task is not finished.
  case unfinished(ItemStatus)
  /// The copy lost what the notice says of it.
  case unknownInCopy
  /// A declaration has not been made.
  case declarationMissing

  /// What weighs more comes first, from 0.
  package var weight: Int {
    switch self {
    case .notEligible: 0
    case .deadlinePassed, .deadlineMayHavePassed: 1
    case .deadlineMissing, .deadlineUnconfirmed: 2
    case .documentFails, .documentLost, .documentChanged, .documentChangedSince, .documentNotAttached, .notAsSent:
      BlockingReason.documentWeight
    case .documentExpired: 4
    case .unfinished: 5
    case .unknownInCopy: 6
    case .declarationMissing: 7
    case .nothingToSend: 8
    }
  }

  /// What a missing or failing document weighs; a paper that is to be sent and not done weighs as much.
  static let documentWeight = 3

  /// The reason's name in scripts and stylesheets: `document-fails`.
  package var name: String {
    switch self {
    case .notEligible: "not-eligible"
    case .deadlinePassed: "deadline-passed"
    case .deadlineMayHavePassed: "deadline-may-have-passed"
    case .deadlineMissing: "deadline-missing"
    case .deadlineUnconfirmed: "deadline-unconfirmed"
    case .documentFails: "document-fails"
    case .documentExpired: "document-expired"
    case .documentLost: "document-lost"
    case .documentChanged: "document-changed"
    case .documentChangedSince: "document-changed-since"
    case .notAsSent: "not-as-sent"
    case .nothingToSend: "nothing-to-send"
    case .documentNotAttached: "document-not-attached"
    case .unfinished: "unfinished"
    case .unknownInCopy: "unknown-in-copy"
    case .declarationMissing: "declaration-missing"
    }
  }

  /// Whether it is about a document rather than about the person's work or the deadline.
  package var concernsDocument: Bool {
    switch self {
    case .documentFails, .documentExpired, .documentLost, .documentChanged, .documentChangedSince,
      .documentNotAttached, .notAsSent:
      true
    default: false
    }
  }

  /// Whether it is the closing time that has passed, or may have.
  package var isPastDeadline: Bool {
    switch self {
    case .deadlinePassed, .deadlineMayHavePassed: true
    default: false
    }
  }
}

/// One thing that keeps an application from being sent.
package struct Blocker: Hashable, Sendable {
  /// The item that it is about; `nil` when the workspace has no item for it.
  package var item: String?
  /// Why.
  package var reason: BlockingReason
  /// What weighs more comes first, from 0: its reason's weight, or, of a paper that is to be sent and not done, a missing
  /// document's.
  package var weight: Int

  /// One thing that blocks.
  init(item: String?, reason: BlockingReason, isPaperToSend: Bool = false) {
    self.item = item
    self.reason = reason
    weight = isPaperToSend ? min(reason.weight, BlockingReason.documentWeight) : reason.weight
  }
}
