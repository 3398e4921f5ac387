package import VacancyModel

/// An item that is left to do, with the day by which it should be begun.
package struct ScheduledStep: Hashable, Sendable, Identifiable {
  /// How the work stands against that day.
  package enum Standing: Hashable, Sendable {
    /// Not begun, and should have been, so many days ago, at least 1.
    case late(days: Int)
    /// To be begun today.
    case today
    /// To be begun in so many days, at least 1.
    case ahead(days: Int)
    /// Begun.
    case begun
  }

  /// The item.
  package let item: ItemReport
  /// The last day on which it should be begun; never on a weekend.
  package let startBy: CalendarDate
  /// The days that it usually takes; `nil` when the rules name none.
  package let leadDays: Int?
  /// How the work stands.
  package let standing: Standing
  /// Whether it only concerns some, and the person has not begun it: it is never late.
  package let isConditional: Bool

  package var id: String { item.id }

  /// A step, counted back from the day by which everything should be done; `nil` where the calendar ends.
  init?(_ item: ItemReport, doneBy target: CalendarDate, today: CalendarDate) {
    let lead = item.requirement.leadDays
    guard let start = target.adding(days: -(lead ?? 0))?.workingDayOrEarlier else { return nil }
    self.item = item
    startBy = start
    leadDays = lead
    isConditional = !item.isCounted
    let days = start.daysSince1970 - today.daysSince1970
    if item.tracked.status != .notStarted || !item.tracked.evidence.isEmpty {
      standing = .begun
    } else {
      standing = days < 0 ? .late(days: -days) : days == 0 ? .today : .ahead(days: days)
    }
  }
}
