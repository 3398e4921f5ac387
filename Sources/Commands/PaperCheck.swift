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

  /// Reads and measures a file.
  static func run(_ path: String, against limit: PaperLimit, source: Source?) async throws -> PaperCheck {
    var file: IncomingFile?
    do throws(DocumentError) {
      let incoming = try IncomingFile.read(path)
      file = incoming
      let measurer = DocumentMeasurer(probe: try Probe.installed(), layout: LibreOfficeLayout.installed())
      let measurement = try await measurer.measure(incoming)
      return PaperCheck(
        report: CheckReport(
          file: path, sha256: incoming.sha256, bytes: incoming.bytes.count, measurement: measurement, limit: limit,
          source: source,
          findings: FormatCheck.findings(for: measurement, against: limit, bytes: incoming.bytes.count),
          verdict: FormatCheck.verdict(for: measurement, against: limit, bytes: incoming.bytes.count).rawValue),
        file: incoming)
    } catch {
      let failure = error.commandFailure
      let finding = Finding(id: error.code.rawValue, severity: .error, message: failure.message)
      return PaperCheck(
        report: CheckReport(
          file: path, sha256: file?.sha256 ?? "", bytes: file?.bytes.count ?? 0, measurement: nil, limit: limit,
          source: source, findings: [finding], verdict: Verdict.unreadable.rawValue),
        file: file, failure: failure)
    }
  }

  /// How a command ends with this paper; `strict` counts warnings, too.
  func status(strict: Bool = false) -> ExitStatus {
    if let failure { return failure.status }
    if report.verdict == Verdict.unreadable.rawValue { return .badData }
    let least = strict ? Severity.warning : .error
    return report.findings.contains { $0.severity >= least } ? .notReady : .fine
  }

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
