import Documents
import FormatChecking
import Rendering
import VacancyModel

/// One paper, read and measured against a limit.
struct PaperCheck {
  /// What was found; of a file that cannot be read, why.
  var report: CheckReport
  /// The file, unless it cannot be read.
  var file: IncomingFile?
  /// Why the file cannot be read.
  var failure: CommandFailure?

  /// What is told of it.
  func telling(_ form: PaperTeller.Form, strict: Bool, renderer: TerminalRenderer) -> PaperTelling {
    let isFree = report.limit.isEmpty && report.verdict == Verdict.within.rawValue
    var telling = PaperTelling(
      status: status(strict: strict).rawValue, verdict: isFree ? "measured" : report.verdict)
    switch form {
    case .json: telling.output = CheckJSON.render(report)
    case .csv: telling.output = CheckCSV.row(report)
    case .text:
      if let failure { telling.message = failure.text } else { telling.output = renderer.check(report) }
    }
    return telling
  }

  /// How a command ends with this paper; `strict` counts warnings, too.
  func status(strict: Bool = false) -> ExitStatus {
    if let failure { return failure.status }
    if report.verdict == Verdict.unreadable.rawValue { return .badData }
    let least = strict ? Severity.warning : .error
    return report.findings.contains { $0.severity >= least } ? .notReady : .fine
  }

  /// What was found in a file that could be read.
  var readFindings: [Finding] { failure == nil ? report.findings : [] }

  /// What was measured, in a line: `2 pages, 845 words, A4`; `nil` when nothing was.
  var summary: String? {
    guard let measurement = report.measurement else { return nil }
    func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
    var parts: [String] = []
    if let pages = measurement.pages {
      let estimated = measurement.pagesBy == .estimated || measurement.pagesBy == .stored
      parts.append((estimated ? "about " : "") + count(pages, "page"))
    }
    if let words = measurement.words { parts.append(count(words, "word")) }
    let papers = Set(measurement.paper.compactMap(\.name))
    if papers.count == 1, let paper = papers.first { parts.append(paper) }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
