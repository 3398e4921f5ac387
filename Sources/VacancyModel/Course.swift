/// What an organisation, or the person herself, decided after an application was sent.
package struct Milestone: Hashable, Sendable {
  /// What happened.
  package enum Kind: String, Sendable, CaseIterable {
    /// Invited to a test or an interview.
    case invited
    /// Tested.
    case tested
    /// Interviewed.
    case interviewed
    /// Put on a list for later vacancies.
    case reserveList = "reserve-list"
    /// Offered the post.
    case offer
    /// Turned down.
    case rejected
    /// Withdrawn by the person.
    case withdrawn

    /// Whether the application ends with it.
    package var isFinal: Bool { self == .rejected || self == .withdrawn }
  }

  /// What happened.
  package var kind: Kind
  /// On which day.
  package var day: CalendarDate
  /// The person's own note.
  package var note: String?
  /// When it was recorded.
  package var recorded: Instant

  /// Something that happened.
  package init(kind: Kind, day: CalendarDate, note: String? = nil, recorded: Instant) {
    self.kind = kind
    self.day = day
    self.note = note
    self.recorded = recorded
  }
}

/// The end of the work on an application.
package struct Closure: Hashable, Sendable {
  /// When it was closed.
  package var time: Instant
  /// Why, in the person's own words.
  package var reason: String?

  /// An end.
  package init(time: Instant, reason: String? = nil) {
    self.time = time
    self.reason = reason
  }
}

/// What became of an application once it was prepared: sent, confirmed, decided, closed, put away.
package struct Course: Hashable, Sendable {
  /// What was sent, in the order in which it was recorded.
  package var submissions: [Submission]
  /// What happened since, in the order in which it was recorded.
  package var milestones: [Milestone]
  /// Its end; `nil` while it is open.
  package var closure: Closure?
  /// When it was put away, out of the overview; `nil` while it is shown.
  package var archived: Instant?

  /// A course; with no arguments, that of an application that was not sent.
  package init(
    submissions: [Submission] = [], milestones: [Milestone] = [], closure: Closure? = nil, archived: Instant? = nil
  ) {
    self.submissions = submissions
    self.milestones = milestones
    self.closure = closure
    self.archived = archived
  }

  /// The last of what happened, by its day.
  package var latest: Milestone? {
    milestones.enumerated().max { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }?.element
  }

  /// The last sending of an item.
  package func lastSubmission(of item: String) -> Submission? { submissions.last { $0.items.contains(item) } }

  /// Whether the steps of a stage may have begun: selection with an invitation, appointment with an offer.
  package func hasReached(_ stage: Stage) -> Bool {
    milestones.contains { milestone in
      switch milestone.kind {
      case .invited, .tested, .interviewed: stage <= .selection
      case .reserveList: stage <= .selection
      case .offer: stage <= .appointment
      case .rejected, .withdrawn: false
      }
    }
  }
}
