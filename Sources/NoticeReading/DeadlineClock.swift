import VacancyModel

/// Infers what a closing time probably means where its words show another clock than the one it was set by.
struct DeadlineClock {
  /// The zone of the organisation's seat; `nil` when it is not known to keep Brussels' clock.
  let seatZone: String?

  /// The probable closing time of a statement, with the reason, or `nil` where the words stand for themselves.
  func inference(for date: DateExpression) -> (Deadline.Inference, DeadlineDoubt)? {
    guard let reading = date.readings.first, let minutes = reading.minutes else { return nil }
    if let zone = date.zone, let identifier = zone.identifier {
      return seasonal(reading, minutes, zone, identifier).map { ($0, .seasonOfZone) }
    }
    guard date.zone == nil, date.clock?.isEitherMidnight == false, let seatZone else { return nil }
    return viewers(reading, minutes, seatZone).map { ($0, .viewersClock) }
  }

  /// NATO's portal shows 23:59 of Brussels in the clock of whoever looks: the minute stays 59, or 29 where a zone is off
  /// by half an hour. Morning times can only be those of a place to the east, where the next day has begun.
  private func viewers(_ reading: LocalTime, _ minutes: Int, _ seat: String) -> Deadline.Inference? {
    let hour = minutes / 60
    let isMorning = hour <= 9
    guard minutes % 60 == 59 && hour != 23 || minutes % 60 == 29 && isMorning else { return nil }
    guard let day = isMorning ? reading.date.adding(days: -1) : reading.date else { return nil }
    let value = LocalTime(day, minutes: 1439)
    let city = DeadlineClock.city(seat)
    let shown = LocalTime(reading.date, minutes: minutes).iso.split(separator: "T")[1]
    let reason =
      "The notice names no time zone, and \(shown) looks like 23:59 in \(city) shown on the clock of whoever copied the page"
      + (isMorning ? ", further east, where the next day had begun." : ".")
    return Deadline.Inference(value: value, zone: seat, reason: reason)
  }

  /// `23:59 CET` in July: Brussels keeps CEST then. The earlier of both meanings, on the place's clock.
  private func seasonal(
    _ reading: LocalTime, _ minutes: Int, _ zone: NamedZone, _ identifier: String
  ) -> Deadline.Inference? {
    let shift = zone.shift(on: reading.date)
    guard shift != 0, let abbreviation = zone.abbreviation,
      let literal = DeadlineClock.moved(reading, minutes, by: shift)
    else { return nil }
    let value = shift > 0 ? reading : literal
    let city = DeadlineClock.city(identifier)
    let named = DeadlineClock.offset(abbreviation.offset)
    let observed = DeadlineClock.offset(abbreviation.offset + shift)
    let reason =
      "The zone named is \(named), but \(city) keeps \(observed) on that day; read strictly it is "
      + "\(literal.iso.replacing("T")) in \(city). The earlier is planned on."
    return Deadline.Inference(value: value, zone: identifier, reason: reason)
  }

  private static func moved(_ reading: LocalTime, _ minutes: Int, by shift: Int) -> LocalTime? {
    let total = minutes + shift
    let days = total < 0 ? -1 : total >= 1440 ? 1 : 0
    return reading.date.adding(days: days).map { LocalTime($0, minutes: total - days * 1440) }
  }

  private static func offset(_ minutes: Int) -> String {
    minutes == 0 ? "UTC" : "UTC\(minutes > 0 ? "+" : "-")\(abs(minutes) / 60)"
  }

  /// `Europe/Brussels` as people say it.
  private static func city(_ identifier: String) -> String {
    String(identifier.split(separator: "/").last ?? "").split(separator: "_").joined(separator: " ")
  }
}

extension String {
  /// ISO 8601's `T` as a space, for a sentence.
  fileprivate func replacing(_ sign: Character) -> String { split(separator: sign).joined(separator: " ") }
}
