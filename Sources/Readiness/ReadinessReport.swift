package import VacancyModel

/// How an application stands at a given moment: the verdict, what blocks it, the next step, and every item.
package struct ReadinessReport: Hashable, Sendable {
  /// The workspace that it is about.
  package let workspace: Workspace
  /// The moment.
  package let now: Instant
  /// The IANA name of the zone of the organisation's seat.
  package let seat: String
  /// The clock in which the deadline is counted, or that of the seat.
  package let clock: ZoneClock
  /// The moment by the clock of the seat.
  package let localNow: LocalTime
  /// The deadline; `nil` when no closing date is known.
  package let deadline: DeadlineStatus?
  /// The items, in the workspace's order.
  package let items: [ItemReport]
  /// The verdict.
  package let verdict: Verdict
  /// What keeps the application from being sent, the weightiest first; empty from `ready` on.
  package let blockers: [Blocker]
  /// What would keep it from being sent now, the closing time apart, whatever the verdict; the weightiest first.
  package let obstacles: [Blocker]
  /// The one thing to do next; `nil` when nothing is left to do.
  package let next: NextStep?
  /// How many items are to be done before the deadline.
  package let total: Int
  /// How many of them are ready, submitted or acknowledged.
  package let done: Int
  /// How many items go with the application.
  package let toSend: Int
  /// How many of those have been sent.
  package let sent: Int
  /// What the person brings beside the items: eligibility, answers, coverage. Personal; empty unless it was asked for.
  package var sheet = PersonalSheet()

  /// Judges a workspace.
  ///
  /// - Parameters:
  ///   - now: the moment at which it is judged.
  ///   - seat: the clock of the organisation's seat, by which days are counted where no zone is stated.
  ///   - clock: the clock of a zone by its IANA name, or `nil` when there is no such zone.
  ///   - documents: what was seen in the workspace's folder of documents.
  package init(
    workspace: Workspace, now: Instant, seat: ZoneClock, clock: (String) -> ZoneClock?,
    documents: DocumentFolder = DocumentFolder()
  ) {
    self.workspace = workspace
    self.now = now
    self.seat = seat.name
    localNow = seat.local(now)
    let isVouchedFor = workspace.items.contains { $0.id == Requirement.closingTime && $0.status.isDone }
    let deadline = workspace.vacancy.deadline.flatMap {
      DeadlineStatus($0, isVouchedFor: isVouchedFor, now: now, seat: seat, clock: clock)
    }
    self.deadline = deadline
    self.clock = deadline.flatMap { clock($0.countedIn) } ?? seat
    let today = localNow.date
    let course = workspace.course
    items = workspace.items.map {
      ItemReport($0, deadline: deadline, today: today, documents: documents, course: course)
    }

    let counted = items.filter(\.isCounted)
    let sendable = counted.filter { $0.requirement.action == .submit }
    total = counted.count
    done = counted.count(where: \.isDone)
    toSend = sendable.count
    sent = sendable.count(where: \.isSent)

    let obstacles = ReadinessReport.obstacles(workspace, deadline, counted, sent: sent, of: toSend)
    self.obstacles = obstacles.filter { !$0.reason.isPastDeadline }
    if course.closure != nil {
      verdict = .closed
    } else if toSend > 0, sendable.allSatisfy({ $0.status == .acknowledged }) {
      verdict = .acknowledged
    } else if toSend > 0, sent == toSend {
      verdict = .submitted
    } else if deadline?.closed == true {
      verdict = .closed
    } else {
      verdict = obstacles.isEmpty && toSend > 0 ? .ready : .notReady
    }

    blockers =
      switch verdict {
      case .notReady: obstacles
      case .closed: course.closure == nil ? obstacles.filter(\.reason.isPastDeadline) : []
      case .ready, .submitted, .acknowledged: []
      }
    next = NextStep(
      verdict, blockers, sendable, isBlocked: !self.obstacles.isEmpty, in: workspace,
      zone: deadline?.countedIn ?? seat.name)
  }

  /// How late something was sent; `nil` when it was in time, or no closing time is known.
  package func lateness(of moment: Instant) -> Lateness? { deadline?.lateness(of: moment) }

  /// Whether something that goes with the application was only sent after the closing time.
  package var isSentLate: Bool {
    items.contains { item in
      let times = workspace.course.submissions.filter { $0.items.contains(item.id) }.map(\.time)
      return item.isSent && !times.isEmpty
        && times.allSatisfy { if case .after? = lateness(of: $0) { true } else { false } }
    }
  }

  /// How many documents that were sent are to be sent again because they were changed since.
  package var toSendAgain: Int { items.count { $0.isCounted && $0.isToSendAgain } }

  /// Reports in the order in which they press: open ones by deadline, then those without a date, then past ones,
  /// and last those that the person closed.
  package static func byDeadline(_ reports: [ReadinessReport]) -> [ReadinessReport] {
    reports.sorted { left, right in
      left.urgency != right.urgency
        ? left.urgency.lexicographicallyPrecedes(right.urgency) : left.workspace.slug < right.workspace.slug
    }
  }

  private var urgency: [Int] {
    if workspace.course.closure != nil { return [3, 0] }
    guard let deadline else { return [1, 0] }
    return deadline.closed ? [2, -deadline.end.seconds] : [0, deadline.end.seconds]
  }

  private static func obstacles(
    _ workspace: Workspace, _ deadline: DeadlineStatus?, _ counted: [ItemReport], sent: Int, of toSend: Int
  ) -> [Blocker] {
    let closingTime = workspace.items.first { $0.id == Requirement.closingTime }?.id
    var blockers: [Blocker] = []
    func add(_ reason: BlockingReason) { blockers.append(Blocker(item: closingTime, reason: reason)) }
    if let deadline {
      if deadline.closed {
        add(.deadlinePassed(sent: sent, of: toSend))
      } else if deadline.passed {
        add(.deadlineMayHavePassed)
      } else if !deadline.confirmed {
        add(.deadlineUnconfirmed)
      }
    } else if workspace.vacancy.deadline?.text.isEmpty ?? true {
      add(.deadlineMissing)
    }
    let deadlineBlocks = !blockers.isEmpty
    for item in counted where !(deadlineBlocks && item.id == closingTime) {
      guard let reason = item.reason else { continue }
      // What is not as it was sent is sent again; it keeps nothing from being sent.
      if case .notAsSent = reason { continue }
      let isPaperToSend = item.requirement.action == .submit && item.requirement.isPaper
      blockers.append(Blocker(item: item.id, reason: reason, isPaperToSend: isPaperToSend))
    }
    if toSend == 0 { blockers.append(Blocker(item: nil, reason: .nothingToSend)) }
    // Stable: within one weight, what is sent comes first, then the plan's order.
    let isSent = Set(counted.filter { $0.requirement.action == .submit }.map(\.id))
    func rank(_ blocker: Blocker) -> Int {
      blocker.weight * 2 + (blocker.item.map(isSent.contains) == true ? 0 : 1)
    }
    return blockers.enumerated()
      .sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
      .map(\.element)
  }
}
