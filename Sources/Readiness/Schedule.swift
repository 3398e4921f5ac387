package import VacancyModel

/// What to begin by when, counted back from the closing time of one application.
///
/// Everything should be done by a target before the closing time: `targetWorkingDays` working days before its day, so
/// that a portal that fails on the last evening costs nothing. An item is to be begun its usual time, in days of the
/// calendar, before that target; where this falls on a weekend, on the Friday before.
package struct Schedule: Hashable, Sendable {
  /// How many working days the target lies before the day of the closing time.
  package static let targetWorkingDays = 2

  /// Whether there is something to plan.
  package enum Standing: String, Sendable {
    /// There is.
    case open
    /// Everything that goes with the application was sent.
    case sent
    /// The closing time has passed.
    case past
    /// The person closed it, or it was decided.
    case ended
    /// No closing date is known, so nothing can be counted back from it.
    case undated
  }

  /// The application.
  package let report: ReadinessReport
  /// Whether there is something to plan.
  package let standing: Standing
  /// Today, by the clock in which the deadline is counted.
  package let today: CalendarDate
  /// The day by which everything should be sent; `nil` unless open.
  package let target: CalendarDate?
  /// What is left to do, by the day on which it is to be begun; empty unless open.
  package let steps: [ScheduledStep]
  /// What is to be done before the deadline and is done.
  package let done: [ItemReport]
  /// How the closing date is set where none is known.
  package let remedy: NextStep?

  /// Plans an application as it stands; the moment is the report's.
  package init(_ report: ReadinessReport) {
    self.report = report
    let today = report.clock.local(report.now).date
    self.today = today
    done = report.items.filter { $0.isCounted && $0.isDone }
    let standing = Schedule.standing(of: report)
    self.standing = standing
    remedy =
      standing == .undated
      ? NextStep(
        removing: Blocker(item: nil, reason: .deadlineMissing), in: report.workspace, zone: report.clock.name) : nil
    guard standing == .open, let deadline = report.deadline else {
      target = nil
      steps = []
      return
    }
    // A closing at 00:00 ends the day before it.
    let lastDay = report.clock.local(Instant(seconds: deadline.end.seconds - 60)).date
    let target = lastDay.workingDaysEarlier(Schedule.targetWorkingDays)
    self.target = target
    let open = report.items.filter { item in
      item.requirement.isDueBeforeDeadline && !item.isDone && item.status != .notNeeded
        && item.tracked.status != .notMet
    }
    steps = open.enumerated()
      .compactMap { entry in
        target.flatMap { ScheduledStep(entry.element, doneBy: $0, today: today) }.map { (entry.offset, $0) }
      }
      .sorted { ($0.1.startBy, $0.0) < ($1.1.startBy, $1.0) }
      .map(\.1)
  }

  /// What should have been begun before today, and was not.
  package var late: [ScheduledStep] {
    steps.filter { step in
      if case .late = step.standing { !step.isConditional } else { false }
    }
  }

  /// Days from today to the target; negative once it has passed.
  package var daysToTarget: Int? { target.map { $0.daysSince1970 - today.daysSince1970 } }

  private static func standing(of report: ReadinessReport) -> Standing {
    let course = report.workspace.course
    if course.closure != nil || course.latest?.kind.isFinal == true { return .ended }
    switch report.verdict {
    case .submitted, .acknowledged: return .sent
    case .closed: return .past
    case .notReady, .ready: return report.deadline == nil ? .undated : .open
    }
  }
}
