import Documents
import FormatChecking
import Rendering
import VacancyModel

/// Reads papers and measures them against one limit.
struct PaperChecker: Sendable {
  /// What is asked of them.
  var limit: PaperLimit
  /// The sentence that asks for it.
  var source: Source?
  /// The set of limits that was named; `nil` without one.
  var rules: LimitSets.Entry?
  /// What a paper for this workspace should not say; `nil` without a workspace.
  var content: PaperContent?
  /// Whether a link is read as what it leads to; what is to be kept, or was, never is one.
  var followsLinks = true
  private var probe: Result<any DocumentAnswering, DocumentError>
  private let layout: LibreOfficeLayout?

  /// A checker that starts a probe for each paper.
  init(limit: PaperLimit, source: Source?, rules: LimitSets.Entry? = nil) {
    self.limit = limit
    self.source = source
    self.rules = rules
    do throws(DocumentError) { probe = .success(try Probe.installed()) } catch { probe = .failure(error) }
    layout = LibreOfficeLayout.installed()
  }

  /// Has papers read by the probes of a pool, which read many each.
  mutating func read(by pool: ProbePool?) {
    if let pool { probe = .success(pool) }
  }

  /// Reads and measures a paper.
  func check(_ path: String) async -> PaperCheck {
    var file: IncomingFile?
    do throws(DocumentError) {
      let incoming = try IncomingFile.read(path, followingLinks: followsLinks)
      file = incoming
      let measurement = try await DocumentMeasurer(asking: probe.get(), layout: layout).measure(incoming)
      var findings = FormatCheck.findings(for: measurement, against: limit, bytes: incoming.bytes.count)
      if let content { findings = content.adding(to: findings, of: measurement, file: incoming.name) }
      return PaperCheck(
        report: CheckReport(
          file: path, sha256: incoming.sha256, bytes: incoming.bytes.count, measurement: measurement, limit: limit,
          source: source, rules: rules, findings: findings,
          verdict: FormatCheck.verdict(for: measurement, against: limit, bytes: incoming.bytes.count).rawValue),
        file: incoming)
    } catch {
      let failure = error.commandFailure
      let finding = Finding(id: error.code.rawValue, severity: .error, message: failure.message)
      return PaperCheck(
        report: CheckReport(
          file: path, sha256: file?.sha256 ?? "", bytes: file?.bytes.count ?? 0, measurement: nil, limit: limit,
          source: source, rules: rules, findings: [finding], verdict: Verdict.unreadable.rawValue),
        file: file, failure: failure)
    }
  }
}
