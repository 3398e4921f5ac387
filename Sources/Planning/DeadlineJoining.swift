import VacancyModel

/// Joins the closing times of two notices of one vacancy.
enum DeadlineJoining {
  /// The closing time that holds afterwards, and what became of the old one; `nil` when they say the same.
  static func join(
    _ old: Deadline, _ new: Deadline, amends: Bool
  ) -> (deadline: Deadline, effect: NoticeChange.Effect?) {
    let isSame = old.readings == new.readings
    if old.certainty == .entered {
      let agrees = isSame && (new.zone == nil || new.zone == old.zone) || new.readings.isEmpty
      return (old, agrees ? nil : .contradicted)
    }
    if isSame, old.zone == new.zone || new.zone == nil {
      return (amends ? new.with(zone: new.zone ?? old.zone) : old, nil)
    }
    if amends { return (new, .changed) }
    if isSame, old.zone == nil { return (new, .known) }
    // A statement settles what only followed from a page's data, or one of the readings of an ambiguous date.
    let settles =
      new.certainty == .stated && !new.ambiguous && new.readings.count == 1
      && (old.certainty == .inferred || old.ambiguous && old.readings.contains(new.readings[0]) || old.readings.isEmpty)
    if settles { return (new, .known) }
    let saysLess = new.readings.isEmpty || new.certainty == .inferred || Set(old.readings).isSubset(of: new.readings)
    if saysLess { return (old, nil) }
    var both = old
    both.readings = Set(old.readings + new.readings).sorted { $0.sortKey < $1.sortKey }
    both.certainty = .conflicting
    both.inferred = nil
    if old.zone != new.zone { both.zone = nil }
    both.otherSources += [new.source].compactMap(\.self) + new.otherSources
    return (both, .conflicting)
  }
}

extension Deadline {
  fileprivate func with(zone: String?) -> Deadline {
    var deadline = self
    deadline.zone = zone
    return deadline
  }
}
