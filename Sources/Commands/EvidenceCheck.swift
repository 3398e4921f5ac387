import FormatChecking
import Rendering
import VacancyModel
import WorkspaceStore

/// Measures the papers of an item again, when its limit has become another one.
enum EvidenceCheck {
  /// What is found in each paper of an item now, by its file; papers that cannot be read are left as they were.
  static func findings(
    _ item: TrackedItem, against limit: Limit?, of slug: Slug, at desk: Desk
  ) async -> [String: [Finding]] {
    var found: [String: [Finding]] = [:]
    for evidence in item.evidence {
      guard let path = try? desk.store.documentPath(slug, evidence.file) else { continue }
      var checker = PaperChecker(
        limit: limit.map { PaperLimit($0) } ?? PaperLimit(), source: item.requirement.sources.first)
      checker.followsLinks = false
      let check = await checker.check(path)
      if check.failure == nil { found[evidence.file] = check.report.findings }
    }
    return found
  }
}

extension TrackedItem {
  /// Takes over what was found in its papers, by their files.
  mutating func take(_ findings: [String: [Finding]]) {
    for index in evidence.indices {
      if let found = findings[evidence[index].file] { evidence[index].findings = found }
    }
  }
}
