import TestSupport
import VacancyModel

/// What a person acts on in a plan: closing time, items asked for and their limits, each by a name.
struct PlanFacts {
  private let values: [String: String]

  private static let unknown = "unknown"

  /// The facts of a plan.
  init(_ plan: ApplicationPlan) {
    var values: [String: String] = [:]
    if let deadline = plan.vacancy.deadline, let planOn = deadline.planOn {
      values["deadline.readings"] = deadline.readings.map(\.iso).joined(separator: " ")
      values["deadline.planOn"] = planOn.iso
    }
    for item in plan.items where item.origin == .notice {
      values["item \(item.id)"] = item.state == .unknown ? Self.unknown : item.need.rawValue
      guard let limit = item.limit else { continue }
      for (figure, value) in limit.figures where figure != "known" {
        values["limit of \(item.id): \(figure)"] = "\(value)"
      }
    }
    self.values = values
  }

  /// How many facts there are.
  var count: Int { values.count }

  /// The facts that an altered copy no longer says, or of which it says less.
  func lost(in copy: PlanFacts) -> [String] {
    values.filter { name, value in
      guard value != Self.unknown, value != copy.values[name] else { return false }
      let other = copy.values[name] ?? Self.unknown
      return other == Self.unknown || Self.isSameDay(value, other)
    }.keys.sorted()
  }

  /// The facts of which an altered copy says something else, or that only the copy states.
  func changed(in copy: PlanFacts) -> [(name: String, detail: String)] {
    copy.values.compactMap { name, value in
      let before = values[name]
      guard value != before, value != Self.unknown else { return nil }
      if before == nil, value == Need.note.rawValue { return nil }
      if let before, Self.isSameDay(before, value) { return nil }
      return (name, "\(before ?? "nothing") became \(value)")
    }.sorted { $0.name < $1.name }
  }

  /// Whether a copy keeps the day of a closing time and loses its hour.
  private static func isSameDay(_ value: String, _ copy: String) -> Bool {
    guard let time = LocalTime(iso: value), let day = LocalTime(iso: copy) else { return false }
    return day.minutes == nil && day.date == time.date
  }
}
