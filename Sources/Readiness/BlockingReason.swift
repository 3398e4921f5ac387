package import VacancyModel

/// Why an application cannot be sent yet.
package enum BlockingReason: Hashable, Sendable {
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
    case .deadlinePassed, .deadlineMayHavePassed: 0
    case .deadlineMissing, .deadlineUnconfirmed: 1
    case .documentFails, .documentExpired, .documentLost, .documentChanged, .documentNotAttached: 2
    case .unfinished: 3
    case .unknownInCopy: 4
    case .declarationMissing: 5
    }
  }

  /// The reason's name in scripts and stylesheets: `document-fails`.
  package var name: String {
    switch self {
    case .deadlinePassed: "deadline-passed"
    case .deadlineMayHavePassed: "deadline-may-have-passed"
    case .deadlineMissing: "deadline-missing"
    case .deadlineUnconfirmed: "deadline-unconfirmed"
    case .documentFails: "document-fails"
    case .documentExpired: "document-expired"
    case .documentLost: "document-lost"
    case .documentChanged: "document-changed"
    case .documentNotAttached: "document-not-attached"
    case .unfinished: "unfinished"
    case .unknownInCopy: "unknown-in-copy"
    case .declarationMissing: "declaration-missing"
    }
  }

  /// Whether it is about a document rather than about the person's work or the deadline.
  package var concernsDocument: Bool { weight == 2 }
}

/// One thing that keeps an application from being sent.
package struct Blocker: Hashable, Sendable {
  /// The item that it is about; `nil` when the workspace has no item for it.
  package var item: String?
  /// Why.
  package var reason: BlockingReason
}
