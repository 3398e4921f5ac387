import Documents
import VacancyModel
import WorkspaceStore

/// Whether what a record says of its notices stands in them.
enum QuoteCheck {
  /// The quotes that are not in the stored notice, white space folded, and the notices whose text cannot be read.
  static func findings(for inspection: Inspection, _ slug: Slug, at desk: Desk) async throws -> [InspectionFinding] {
    guard let workspace = inspection.workspace, let first = workspace.notices.first else { return [] }
    var findings: [InspectionFinding] = []
    for notice in workspace.notices {
      let citations = inspection.citations.filter { ($0.notice ?? first.file) == notice.file }
      guard !citations.isEmpty else { continue }
      let path = "\(slug)/notice/\(notice.file)"
      // A notice that is missing or a link was reported already.
      guard let bytes = try? desk.store.notice(slug, notice.file) else { continue }
      let text: String
      do throws(DocumentError) {
        let lines = try await DocumentReader.text(
          of: IncomingFile(path: notice.file, bytes: bytes), probe: try Probe.installed()
        ).lines
        text = folded(lines.map(\.text).joined(separator: " "))
      } catch {
        findings.append(
          InspectionFinding(
            "notice-unreadable", .warning, path: path,
            "The text of \(path) cannot be read, so no quote was looked up. \(error).",
            advice: "Put the notice as it was back from a backup."))
        continue
      }
      for citation in citations where !text.contains(folded(citation.quote)) {
        findings.append(
          InspectionFinding(
            "quote-missing", .warning, path: path,
            "“\(citation.quote.prefix(120))” (line \(citation.line)) is not in \(path).",
            advice: "The notice or the record was changed; compare both before you rely on it."))
      }
    }
    for name in Set(inspection.citations.compactMap(\.notice)).sorted()
    where !workspace.notices.contains(where: { $0.file == name }) {
      findings.append(
        InspectionFinding(
          "quote-missing", .warning, path: "\(slug)/workspace.xml",
          "The record quotes a notice “\(name)” that it does not list."))
    }
    return findings
  }

  private static func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
