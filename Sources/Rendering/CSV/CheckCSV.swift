import Documents
import VacancyModel

/// `check --csv`: a row for each paper, below a header; the columns and their order stay as they are.
package enum CheckCSV {
  /// The columns' names, in their order.
  package static let columns = [
    "file", "format", "bytes", "pages", "pages_by", "paper", "words", "characters", "body_pt", "smallest_pt",
    "leading_pt", "density_cpi", "columns", "margin_top_mm", "margin_right_mm", "margin_bottom_mm", "margin_left_mm",
    "verdict", "errors", "warnings", "notes", "first_finding", "message", "sha256",
  ]

  /// The header row, with its line end.
  package static var header: String { CSVRow.line(columns.map(CSVRow.Cell.text)) }

  /// A paper's row, with its line end; an unknown value is an empty cell.
  package static func row(_ report: CheckReport) -> String {
    let measured = report.measurement
    let margins = measured?.margins
    let papers = Set((measured?.paper ?? []).map(name)).sorted()
    func count(_ severity: Severity) -> CSVRow.Cell {
      .number(report.findings.count { $0.severity == severity })
    }
    // The worst comes first; a note is no finding that a table of verdicts needs.
    let first = report.findings.first { $0.severity == .error } ?? report.findings.first { $0.severity == .warning }
    return CSVRow.line([
      .text(report.file), .text(measured?.format), .number(report.bytes),
      .number(measured?.pages), .text(measured?.pagesBy?.rawValue), .text(papers.joined(separator: "; ")),
      .number(measured?.words), .number(measured?.characters),
      .measure(measured?.bodyFontSize), .measure(measured?.smallestFontSize), .measure(measured?.leading),
      .measure(measured?.density), .number(measured?.columns),
      .measure(margins?.top), .measure(margins?.right), .measure(margins?.bottom), .measure(margins?.left),
      .text(report.verdict), count(.error), count(.warning), count(.note),
      .text(first?.id), .text(first.map { VisibleText.line($0.message) }), .text(report.sha256),
    ])
  }

  private static func name(of page: PageSize) -> String {
    page.name.map(VisibleText.line) ?? "\(CSVRow.digits(page.widthMM)) x \(CSVRow.digits(page.heightMM)) mm"
  }
}
