package import Markup
package import Readiness

/// The checklist as one self-contained page: its XML through a stylesheet, so that page and record cannot differ.
package enum ChecklistHTML {
  /// The page of a report, in the encoding that the stylesheet names.
  package static func render(
    _ report: ReadinessReport, messages: Messages, stylesheet: Stylesheet
  ) throws(MarkupError) -> [UInt8] {
    try stylesheet.transform(ChecklistXML.render(report, messages: messages))
  }
}
