package import Readiness
package import VacancyModel

/// A part of a workspace that was not the same in two copies, and where it was taken from.
package struct MergedPart: Hashable, Sendable {
  /// Where it was taken from.
  package enum Origin: String, Sendable {
    case here, there, both
  }

  /// The part, as the history names it.
  package var part: String
  /// When it was changed there last, if that is on record.
  package var time: Instant?
  /// Where it was taken from.
  package var from: Origin

  /// A part.
  package init(part: String, time: Instant?, from: Origin) {
    self.part = part
    self.time = time
    self.from = from
  }
}

extension TerminalRenderer {
  /// What was taken from where, and how the application stands now.
  ///
  /// - Parameter local: the local time of the reader at a moment.
  package func merged(_ parts: [MergedPart], _ report: ReadinessReport, local: (Instant) -> LocalTime) -> String {
    var page = page()
    for part in parts {
      let words = messages("merge.\(part.from.rawValue)")
      page.paragraph(
        messages.labelled(
          VisibleText.line(part.part), messages.aside(words, part.time.map { messages.plainDate(local($0)) })),
        .strong, hanging: 2)
    }
    page.paragraph("\(messages.verdict(report)) · \(messages.progress(report)), \(messages.sent(report))")
    return page.output
  }
}
