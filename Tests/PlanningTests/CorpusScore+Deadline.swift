import TestSupport
import VacancyModel

extension CorpusScore {
  /// The closing time: all its readings, the one planned on, its zone, flags and place.
  mutating func compareDeadline() {
    guard isCompared("deadline") else { return }
    let wanted = answer["deadline"]
    guard wanted != .null else {
      let readings = plan.vacancy.deadline?.readings ?? []
      note(readings.isEmpty ? .right : .invented, "deadline", nil, "\(readings.map(\.iso))")
      return
    }
    guard let deadline = plan.vacancy.deadline else {
      note(.missed, "deadline", nil, "not found: \(wanted["readings"])")
      return
    }
    note(.right, "deadline")
    if wanted.names.contains("readings") {
      let found = deadline.readings.map(\.iso)
      let sets = [wanted["readings"]] + wanted["readingsAlso"].elements
      judge("readings", sets.contains { times($0.elements) == found.sorted() }, "\(found), not \(sets)")
    }
    if wanted["planOn"] != .null {
      let found = deadline.planOn?.iso ?? "nothing"
      let right = times([wanted["planOn"]] + wanted["planOnAlso"].elements)
      judge("planOn", right.contains(found), "\(found), not \(right)")
    }
    if let zone = wanted["zone"].string, !isOptional("deadline.zone") {
      compare("deadline.zone", nil, deadline.zone, wanted["zone"]) { Self.universal($0) == Self.universal(zone) }
    }
    if let ambiguous = wanted["ambiguous"].bool { judge("ambiguous", deadline.ambiguous == ambiguous, "not so") }
    if let conflicting = wanted["conflicting"].bool {
      judge("conflicting", (deadline.certainty == .conflicting) == conflicting, "not so")
    }
    if let line = wanted["line"].integer {
      let lines = [line] + wanted["linesAlso"].elements.compactMap(\.integer)
      let found = deadline.source
      judge("line", found.map { covers($0, lines) } ?? false, "\(found?.line ?? 0), not \(lines)")
    }
    if let words = wanted["text"].string.map(Wording.squeezed) {
      let found = Wording.squeezed(deadline.text)
      judge(
        "text", !found.isEmpty && (found.contains(words) || words.contains(found)), "\(deadline.text), not \(words)")
    }
  }

  private mutating func judge(_ part: String, _ isRight: Bool, _ detail: String) {
    let fact = "deadline.\(part)"
    guard !isOptional(fact) else { return }
    note(isRight ? .right : .wrong, fact, nil, detail)
  }

  private func times(_ values: [JSONValue]) -> [String] {
    values.compactMap(\.string).map { LocalTime(iso: $0)?.iso ?? $0 }.sorted()
  }

  private static func universal(_ zone: String) -> String {
    ["UTC", "GMT", "Etc/GMT"].contains(zone) ? "Etc/UTC" : zone
  }
}
