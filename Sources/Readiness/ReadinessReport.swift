package import VacancyModel

/// How an application stands at a given moment: the verdict, what blocks it, the next step, and every item.
package struct ReadinessReport: Hashable, Sendable {
  /// The workspace that it is about.
  package let workspace: Workspace
  /// The moment.
  package let now: Instant
  /// The IANA name of the zone of the organisation's seat.
  package let seat: String
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
    let today = localNow.date
    items = workspace.items.map { ItemReport($0, deadline: deadline, today: today, documents: documents) }

    let counted = items.filter(\.isCounted)
    let sendable = counted.filter { $0.requirement.action == .submit }
    total = counted.count
    done = counted.count(where: \.isDone)
    toSend = sendable.count
    sent = sendable.count(where: \.isSent)

    let obstacles = ReadinessReport.obstacles(workspace, deadline, counted, sent: sent, of: toSend)
    if toSend > 0, sendable.allSatisfy({ $0.status == .acknowledged }) {
      verdict = .acknowledged
    } else if toSend > 0, sent == toSend {
      verdict = .submitted
    } else if deadline?.closed == true {
      verdict = .closed
    } else {
      verdict = obstacles.isEmpty && total > 0 ? .ready : .notReady
    }

    blockers =
      switch verdict {
      case .notReady: obstacles
      case .closed: obstacles.filter { $0.reason.weight == 0 }
      case .ready, .submitted, .acknowledged: []
      }
    next = ReadinessReport.next(
      verdict, blockers, sendable, in: workspace, zone: deadline?.countedIn ?? seat.name)
  }

  /// Reports in the order in which they press: open ones by deadline, then those without a date, then past ones.
  package static func byDeadline(_ reports: [ReadinessReport]) -> [ReadinessReport] {
    reports.sorted { left, right in
      left.urgency != right.urgency
        ? left.urgency.lexicographicallyPrecedes(right.urgency) : left.workspace.slug < right.workspace.slug
    }
  }

  private var urgency: [Int] {
    guard let deadline else { return [1, 0] }
    return deadline.closed ? [2, -deadline.end.seconds] : [0, deadline.end.seconds]
  }

  private static func next(
    _ verdict: Verdict, _ blockers: [Blocker], _ sendable: [ItemReport], in workspace: Workspace, zone: String
  ) -> NextStep? {
    let unsent = sendable.first { !$0.isSent }
    switch verdict {
    case .notReady:
      return blockers.first.map { NextStep(removing: $0, in: workspace, zone: zone) }
    case .closed:
      guard let unsent, let reason = blockers.first?.reason else { return nil }
      return NextStep(removing: Blocker(item: unsent.id, reason: reason), in: workspace, zone: zone)
    case .ready:
      return unsent.map { NextStep(.submit, item: $0.id, status: .submitted, in: workspace) }
    case .submitted:
      let open = sendable.first { $0.status != .acknowledged }
      return open.map { NextStep(.recordReceipt, item: $0.id, status: .acknowledged, in: workspace) }
    case .acknowledged:
      return nil
    }
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
      if let reason = item.reason { blockers.append(Blocker(item: item.id, reason: reason)) }
    }
    // Stable: within one weight, what is sent comes first, then the plan's order.
    let isSent = Set(counted.filter { $0.requirement.action == .submit }.map(\.id))
    func rank(_ blocker: Blocker) -> Int {
      blocker.reason.weight * 2 + (blocker.item.map(isSent.contains) == true ? 0 : 1)
    }
    return blockers.enumerated()
      .sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
      .map(\.element)
  }
}
