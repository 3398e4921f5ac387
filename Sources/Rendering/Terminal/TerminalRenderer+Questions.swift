package import Readiness
import VacancyModel

extension TerminalRenderer {
  /// What the copy leaves open, each with the command that answers it.
  func questions(_ questions: [OpenQuestion], in report: ReadinessReport, on page: inout TerminalPage) {
    guard !questions.isEmpty else { return }
    page.gap()
    page.paragraph(messages("questions.head"), .strong)
    for question in questions {
      page.marked("?", messages.question(question, in: report), .open, indent: 2)
      page.verbatim(VisibleText.line(question.command), indent: 6)
    }
  }

  /// One question to a person at this terminal, with what an answer looks like.
  package func question(_ question: OpenQuestion, in report: ReadinessReport) -> String {
    var page = page()
    page.marked("?", messages.question(question, in: report), .open)
    page.paragraph(messages.answerForm(question), .soft, indent: 2)
    return page.output
  }

  /// What is said before the first question.
  package var questionsLead: String {
    var page = page()
    page.gap()
    page.paragraph(messages("questions.lead"), .strong)
    return page.output
  }
}
