package import VacancyModel

extension TerminalRenderer {
  /// How a profile stands to what a notice asks, each answer with its reason and the notice's sentence.
  package func eligibility(_ answers: [EligibilityAnswer], for workspace: Workspace) -> String {
    var page = page()
    page.edges(
      messages.title(workspace.vacancy), .strong, messages.eligibilityCount(answers), .plain)
    guard !answers.isEmpty else {
      page.paragraph(messages("eligibility.nothing"))
      return page.output
    }
    page.gap()
    for answer in answers { entry(answer, on: &page) }
    page.gap()
    page.paragraph(messages("eligibility.footer"), .soft)
    return page.output
  }

  /// The answers that need a look, on the progress checklist; nothing where there are none.
  func eligibility(_ answers: [EligibilityAnswer], on page: inout TerminalPage) {
    guard !answers.isEmpty else { return }
    page.gap()
    page.edges(messages("eligibility.heading"), .strong, messages.eligibilityCount(answers), .soft)
    for answer in answers where answer.outcome == .notMet { entry(answer, on: &page) }
  }

  private func entry(_ answer: EligibilityAnswer, on page: inout TerminalPage) {
    let column =
      2 + (EligibilityAnswer.Outcome.allCases.map { TerminalText.columns(messages.outcome($0)) }.max() ?? 0) + 2
    let style: TerminalPage.Style =
      switch answer.outcome {
      case .met: .good
      case .notMet: .problem
      case .cannotTell: .doubt
      }
    page.entry(messages.outcome(answer.outcome), style, column: column, messages.topic(answer.topic), .strong)
    page.entry("", column: column, messages.reason(answer))
    if let source = answer.source {
      page.entry("", column: column, messages.quote(source.quote), .soft, aside: messages.place(source))
    }
  }
}
