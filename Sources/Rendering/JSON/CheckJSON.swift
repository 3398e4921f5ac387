import Documents
import VacancyModel

/// `check --json`: what was measured in one paper and what was found.
package enum CheckJSON {
  /// One object on one line, with its line end.
  package static func render(_ report: CheckReport) -> String {
    let measured = report.measurement
    let counted = measured?.counted
    let object: JSONValue = [
      "schemaVersion": JSONParts.schemaVersion,
      "file": .string(report.file), "sha256": .string(report.sha256), "bytes": .number(report.bytes),
      "format": .text(measured?.format),
      "pages": .integer(measured?.pages), "pagesBy": .text(measured?.pagesBy?.rawValue),
      "paper": .array(
        (measured?.paper ?? []).map { page in
          [
            "page": .number(page.page), "widthMM": .measure(page.widthMM), "heightMM": .measure(page.heightMM),
            "name": .text(page.name),
          ]
        }),
      "words": .integer(measured?.words), "characters": .integer(measured?.characters),
      "charactersWithoutSpaces": .integer(measured?.charactersWithoutSpaces),
      "counted": [
        "hiddenWords": .integer(counted?.hiddenWords), "footnoteWords": .integer(counted?.footnoteWords),
        "headerFooterWords": .integer(counted?.headerFooterWords), "textBoxWords": .integer(counted?.textBoxWords),
        "commentWords": .integer(counted?.commentWords), "deletedWords": .integer(counted?.deletedWords),
      ],
      "bodyFontSize": .measure(measured?.bodyFontSize), "smallestFontSize": .measure(measured?.smallestFontSize),
      "leading": .measure(measured?.leading), "density": .measure(measured?.density),
      "columns": .integer(measured?.columns), "margins": margins(measured?.margins),
      "findings": JSONParts.findings(report.findings),
      "verdict": .string(report.verdict),
    ]
    return object.line + "\n"
  }

  private static func margins(_ margins: InkMargins?) -> JSONValue {
    guard let margins else { return .null }
    return [
      "top": .measure(margins.top), "right": .measure(margins.right), "bottom": .measure(margins.bottom),
      "left": .measure(margins.left),
    ]
  }
}
