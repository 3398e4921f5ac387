import Readiness
import VacancyModel

extension Messages {
  /// What a person must look up about the closing time, one sentence each; empty once it is confirmed, or where there is none.
  func doubts(about deadline: Deadline?, _ status: DeadlineStatus?, seat: String) -> [String] {
    guard let deadline, let status, !status.confirmed else { return [] }
    var doubts: [String] = []
    let readings = deadline.readings.map(plainDate)
    let text = aside(quote(deadline.text), deadline.source.map(place))
    if deadline.certainty == .conflicting, readings.count > 1 {
      doubts.append(self("doubt.conflicting", ["readings": and(readings)]))
    } else if readings.count > 1 {
      doubts.append(self("doubt.ambiguous", ["text": text, "readings": or(readings)]))
    }
    if let inferred = deadline.inferred {
      let probable = self("date.in-zone", ["date": plainDate(inferred.value), "zone": zone(inferred.zone)])
      doubts.append(self("doubt.inferred", ["text": text, "inferred": probable]))
    } else if status.zoneIsUnknown {
      let stated = VisibleText.line(deadline.zone ?? "")
      doubts.append(self("doubt.zone.unknown", ["stated": stated, "zone": zone(seat)]))
    } else if deadline.zone == nil {
      doubts.append(self("doubt.zone", ["zone": zone(seat)]))
    }
    if status.planOn.minutes == nil { doubts.append(self("doubt.time")) }
    return doubts
  }

  /// What stands in place of a date where there is none, and why.
  func noDate(_ deadline: Deadline?) -> (headline: String, hint: String) {
    guard let deadline, !deadline.text.isEmpty else {
      return (self("deadline.none"), self("deadline.none.hint"))
    }
    return (self("deadline.open-ended"), self("deadline.open-ended.hint", ["text": quote(deadline.text)]))
  }
}
