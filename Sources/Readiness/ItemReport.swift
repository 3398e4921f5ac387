package import VacancyModel

/// An item of the plan as it stands at a given moment.
package struct ItemReport: Hashable, Sendable, Identifiable {
  /// The item with what the person did about it.
  package let tracked: TrackedItem
  /// How far it is: what the person said, corrected by its documents, its stage and the deadline.
  package let status: ItemStatus
  /// The closing time that it is due at; `nil` when it is due at another time, or at none.
  package let due: LocalTime?
  /// Whether it counts among what is to be done before the deadline.
  package let isCounted: Bool
  /// Why it keeps the application from being sent, or would if it counted; `nil` when nothing is wrong or left to do.
  package let reason: BlockingReason?

  /// What was sent of it; `nil` when nothing was recorded as sent.
  package let sent: SentState?

  package var id: String { tracked.id }

  /// What is asked.
  package var requirement: Requirement { tracked.requirement }

  /// Whether nothing is left to do before it is sent.
  package var isDone: Bool { status.isDone }

  /// Whether a document of it was changed since it was sent, and can still be sent again.
  package var isToSendAgain: Bool { tracked.status.isSent && !status.isSent }

  /// Whether it goes with the application and has gone.
  package var isSent: Bool { requirement.action == .submit && status.isSent }

  /// The item's state.
  ///
  /// - Parameters:
  ///   - deadline: the deadline's state, or `nil` when there is no date.
  ///   - today: the day on which a document must still be valid.
  ///   - course: what was sent, and what happened since.
  init(
    _ tracked: TrackedItem, deadline: DeadlineStatus?, today: CalendarDate, documents: DocumentFolder, course: Course
  ) {
    self.tracked = tracked
    let requirement = tracked.requirement
    sent = SentState(tracked, in: course)
    // Once the closing time has passed, or the organisation has answered, nothing is sent again.
    let isLate = deadline?.closed == true || course.latest != nil
    var fault = ItemReport.documentFault(of: tracked, today: today, documents)
    var isAsSent = true
    if tracked.status.isSent, requirement.action == .submit, let sent {
      if case .documentChanged(let file)? = fault {
        isAsSent = isLate
        if !isLate { fault = .documentChangedSince(file: file) }
      }
      if let file = sent.unsent {
        isAsSent = isLate
        fault = fault ?? .notAsSent(file: file, on: sent.submission.time, isLate: isLate)
      }
    }
    let status = ItemReport.status(of: tracked, deadline: deadline, fault: fault, isAsSent: isAsSent, course: course)
    self.status = status
    isCounted =
      requirement.isDueBeforeDeadline && status != .notNeeded
      && (requirement.need == .must || tracked.status != .notStarted)
    due = requirement.isDueBeforeDeadline ? deadline?.planOn : nil
    if status == .notNeeded || status == .cannotStart || requirement.need == .note {
      reason = nil
    } else if tracked.status == .notMet {
      reason = .notEligible
    } else if let fault {
      reason = fault
    } else if status.isDone {
      reason = nil
    } else if requirement.state == .unknown {
      reason = .unknownInCopy
    } else {
      reason = requirement.action == .declare ? .declarationMissing : .unfinished(status)
    }
  }

  private static func status(
    of tracked: TrackedItem, deadline: DeadlineStatus?, fault: BlockingReason?, isAsSent: Bool, course: Course
  ) -> ItemStatus {
    let stored = tracked.status
    if stored == .notNeeded || stored.isSent && isAsSent { return stored }
    if stored == .notMet { return .problem }
    let stage = tracked.requirement.stage
    let comesLater = stage == .selection || stage == .appointment
    if comesLater, stored == .notStarted, !course.hasReached(stage) { return .cannotStart }
    if case .notAsSent? = fault { return .ready }
    if fault != nil { return .problem }
    if tracked.id == Requirement.closingTime {
      if deadline?.confirmed == true { return .ready }
      return stored == .ready ? .inProgress : stored
    }
    return stored
  }

  /// The first thing wrong with the item's documents, what cannot be read or is gone before what is too long.
  private static func documentFault(
    of tracked: TrackedItem, today: CalendarDate, _ documents: DocumentFolder
  ) -> BlockingReason? {
    for evidence in tracked.evidence {
      if documents.missing.contains(evidence.file) { return .documentLost(file: evidence.file) }
      if documents.changed.contains(evidence.file) { return .documentChanged(file: evidence.file) }
    }
    for evidence in tracked.evidence {
      if let finding = evidence.findings.first(where: { $0.severity == .error }) {
        return .documentFails(file: evidence.file, finding: finding)
      }
      if let expires = evidence.expires, expires < today {
        return .documentExpired(file: evidence.file, on: expires)
      }
    }
    let needsFile = tracked.requirement.isPaper && tracked.status == .ready
    return needsFile && tracked.evidence.isEmpty ? .documentNotAttached : nil
  }
}

extension ItemStatus {
  /// Whether nothing is left to prepare.
  package var isDone: Bool { self == .ready || isSent }

  /// Whether it has gone to the organisation.
  package var isSent: Bool { self == .submitted || self == .acknowledged }
}

extension Requirement {
  /// The item for the closing time itself, which the deadline settles.
  static let closingTime = "closing-time"

  /// Whether it is a document whose length or form the notice limits.
  package var isPaper: Bool { limit != nil }

  /// Whether the applicant has something to do for it before the deadline. Advice and notes are not among it.
  package var isDueBeforeDeadline: Bool {
    guard stage == .application, need != .note, origin != .advice else { return false }
    let isWork = action == .submit || action == .declare || action == .prepare
    return isWork && (state == .required || state == .unknown)
  }
}
