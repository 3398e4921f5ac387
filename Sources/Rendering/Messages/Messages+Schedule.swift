import Readiness
import VacancyModel

extension Messages {
  /// How an item stands against the day on which it is to be begun.
  func standing(_ step: ScheduledStep) -> String {
    switch step.standing {
    case .late(let days): return count("plan.late", days)
    case .today: return self("plan.today")
    case .ahead(let days): return count("plan.ahead", days)
    case .begun: return status(step.item)
    }
  }

  /// The time that an item usually takes; `nil` when it is not known.
  func lead(_ step: ScheduledStep) -> String? { step.leadDays.map { count("plan.lead", $0) } }

  /// How many open items should have been begun already; `nil` where none should.
  func late(_ schedule: Schedule) -> String? {
    let late = schedule.late.count
    return late > 0 ? count("plan.late.items", late) : nil
  }

  /// By when everything should be sent, or that this day has passed.
  func target(_ schedule: Schedule) -> String? {
    guard let target = schedule.target, let days = schedule.daysToTarget else { return nil }
    let date = ["date": date(LocalTime(target))]
    if days < 0 { return count("plan.target.passed", -days, ["date": date["date"]!]) }
    return self(days == 0 ? "plan.target.today" : "plan.target", ["date": date["date"]!])
  }

  /// Why there is nothing to plan; `nil` where there is.
  func nothingToPlan(_ schedule: Schedule) -> String? {
    switch schedule.standing {
    case .open: nil
    case .undated: noDate(schedule.report.workspace.vacancy.deadline).headline
    case .sent, .past, .ended: verdict(schedule.report)
    }
  }
}
