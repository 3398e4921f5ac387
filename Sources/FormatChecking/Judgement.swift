import Documents
import VacancyModel

/// What one or several questions about a paper concluded.
struct Judgement {
  /// The findings, in the order of the questions.
  var findings: [Finding] = []
  /// Whether a stated limit could not be judged.
  var isIncomplete = false

  /// A limit is broken.
  mutating func fail(
    _ id: String, page: Int? = nil, _ message: String, advice: String?, measured: String, allowed: String
  ) {
    findings.append(
      Finding(
        id: id, severity: .error, page: page, message: message, advice: advice, measured: measured, allowed: allowed))
  }

  /// A limit cannot be judged.
  mutating func leaveOpen(
    _ id: String, _ message: String, advice: String?, measured: String? = nil, allowed: String? = nil
  ) {
    isIncomplete = true
    findings.append(
      Finding(id: id, severity: .warning, message: message, advice: advice, measured: measured, allowed: allowed))
  }

  /// Something that a person should know and that breaks no limit.
  mutating func remark(
    _ id: String, _ severity: Severity, _ message: String, advice: String?, measured: String? = nil,
    allowed: String? = nil
  ) {
    findings.append(
      Finding(id: id, severity: severity, message: message, advice: advice, measured: measured, allowed: allowed))
  }
}
