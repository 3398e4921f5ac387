import Readiness
import VacancyModel

extension Messages {
  /// A question in words.
  func question(_ question: OpenQuestion, in report: ReadinessReport) -> String {
    let vacancy = report.workspace.vacancy
    switch question.subject {
    case .deadline:
      let doubts = doubts(about: vacancy.deadline, report.deadline, seat: report.seat)
      if vacancy.deadline?.certainty == .inferred, let text = vacancy.deadline?.text {
        return self("question.deadline.page-data", ["text": quote(text)])
      }
      return ([self("question.deadline")] + doubts.prefix(1)).joined(separator: " ")
    case .zone:
      let time = vacancy.deadline?.planOn.map(plainDate) ?? ""
      return self("question.zone", ["time": time])
    case .limit(let item):
      let title = report.workspace.items.first { $0.id == item }.map { text($0.requirement.title) } ?? item
      return self("question.limit", ["title": title])
    case .posts: return self("question.posts", ["posts": count("fact.posts", vacancy.posts?.value ?? 0)])
    case .paperPerPost: return self("question.paper")
    case .fact(let name): return self("question.\(name)")
    }
  }

  /// What an answer looks like.
  func answerForm(_ question: OpenQuestion) -> String {
    switch question.subject {
    case .deadline: self("answer.deadline", ["example": "2027-03-14 23:59 Europe/Brussels"])
    case .zone: self("answer.zone")
    case .limit: self("answer.limit")
    case .posts: self("answer.posts")
    case .paperPerPost: self("answer.paper")
    case .fact(let name): self("answer.\(name)")
    }
  }
}
