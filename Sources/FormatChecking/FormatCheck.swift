package import Documents
package import VacancyModel

/// A measured paper against what is asked of it.
package struct FormatCheck {
  private init() {}

  /// What its writer must see: broken limits first, then limits that could not be judged, then what was observed.
  ///
  /// `bytes` is the file's size; without it a limit on the size cannot be judged.
  package static func findings(
    for measurement: Measurement, against limit: PaperLimit, bytes: Int? = nil
  ) -> [Finding] {
    let observed = measurement.observations.map(finding)
    guard !isUnreadable(measurement) else { return observed }
    let all = judgement(of: measurement, against: limit, bytes: bytes).findings + observed
    return all.enumerated()
      .sorted { ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset) }
      .map(\.element)
  }

  /// What the check concludes.
  package static func verdict(
    for measurement: Measurement, against limit: PaperLimit, bytes: Int? = nil
  ) -> Verdict {
    guard !isUnreadable(measurement) else { return .unreadable }
    let judgement = judgement(of: measurement, against: limit, bytes: bytes)
    if judgement.findings.contains(where: { $0.severity == .error }) { return .over }
    return judgement.isIncomplete ? .unknown : .within
  }

  private static func judgement(of measurement: Measurement, against limit: PaperLimit, bytes: Int?) -> Judgement {
    var judgement = Judgement()
    FileJudge(measurement, limit, bytes: bytes).judge(into: &judgement)
    PageJudge(measurement, limit).judge(into: &judgement)
    WordJudge(measurement, limit).judge(into: &judgement)
    TypeJudge(measurement, limit).judge(into: &judgement)
    if !limit.known, !limit.statesLength {
      judgement.leaveOpen(
        "limit-unknown", "The notice asks for this paper, but the copy does not show how long it may be.",
        advice: "Look it up in the original notice, and give it with --max-pages or --max-words.")
    }
    return judgement
  }

  /// An observation of error severity means that the file cannot be read as it would have to be.
  private static func isUnreadable(_ measurement: Measurement) -> Bool {
    measurement.observations.contains { $0.severity == Severity.error.rawValue }
  }

  private static func finding(_ observation: Observation) -> Finding {
    Finding(
      id: observation.id, severity: Severity(rawValue: observation.severity) ?? .note, page: observation.page,
      message: observation.message, advice: observation.advice)
  }
}
