import Readiness
import VacancyModel

/// Reports for people at a terminal: plain lines, coloured only where asked.
package struct TerminalRenderer: Sendable {
  /// The words.
  let messages: Messages
  /// The columns that lines may take, 24 to 100; longer lines are hard to read.
  let width: Int
  /// Whether the terminal shows colours and wants them.
  let colour: Bool

  /// A renderer for a terminal of so many columns.
  package init(messages: Messages, width: Int = 80, colour: Bool = false) {
    self.messages = messages
    self.width = min(max(width, 24), 100)
    self.colour = colour
  }

  /// The same renderer with the words for a workspace.
  func fitting(_ workspace: Workspace) -> TerminalRenderer {
    TerminalRenderer(messages: messages.fitting(workspace), width: width, colour: colour)
  }

  /// An empty page of this width.
  func page() -> TerminalPage { TerminalPage(width: width, colour: colour) }

  /// The next step and its command, which stays on one line so that it can be copied.
  func next(_ report: ReadinessReport, on page: inout TerminalPage) {
    guard let next = report.next else {
      page.paragraph(messages.nothingNext(report), .strong)
      return
    }
    page.paragraph(messages.labelled(messages("next"), messages.stepBeforeCommand(next, in: report)), .strong)
    page.verbatim(VisibleText.line(next.command), indent: 2)
  }

  /// The colour of a status; its words say the same.
  func style(_ status: Readiness.ItemReport) -> TerminalPage.Style {
    if status.isToSendAgain { return .problem }
    return switch status.status {
    case .problem, .notMet: .problem
    case .notStarted, .inProgress: status.isCounted ? .open : .soft
    case .waiting: .doubt
    case .ready, .submitted, .acknowledged, .notNeeded, .cannotStart: .soft
    }
  }
}
