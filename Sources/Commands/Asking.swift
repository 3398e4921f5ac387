import Glibc
import Readiness
import Rendering
import VacancyModel
import WorkspaceStore

/// Asks a person at a terminal what the notice's copy leaves open, one question at a time.
struct Asking {
  let desk: Desk

  /// Whether a person sits at both ends.
  static func isPossible(in context: CommandContext) -> Bool { context.inputIsTerminal && context.width != nil }

  /// What is open in a workspace, the weightiest first.
  static func questions(_ workspace: Workspace, at desk: Desk) -> [OpenQuestion] {
    let report = desk.report(workspace)
    return OpenQuestion.all(in: workspace, deadline: report.deadline, seat: report.seat)
  }

  /// Asks until all is answered or left; gives the workspace as it is then.
  func ask(_ slug: Slug) throws -> Workspace {
    var workspace = try desk.store.load(slug)
    let renderer = try desk.renderer()
    var asked: Set<OpenQuestion.Subject> = []
    func next() -> OpenQuestion? {
      Asking.questions(workspace, at: desk).first { !asked.contains($0.subject) }
    }
    guard next() != nil else { return workspace }
    try desk.context.output.write(line: renderer.questionsLead)
    while let question = next() {
      asked.insert(question.subject)
      try desk.context.output.write(line: renderer.question(question, in: desk.report(workspace)))
      answering: while true {
        try desk.context.output.write(Array("  > ".utf8))
        guard let line = readLine(strippingNewline: true) else {
          // Ctrl-D: everything that is left is for later.
          try desk.context.output.write(line: "")
          return workspace
        }
        let answer = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if answer.isEmpty { break answering }
        do throws(CommandFailure) {
          workspace = try enter(answer, for: question.subject, of: workspace)
          break answering
        } catch {
          let words = [error.message] + error.advice
          try desk.context.messages.write(line: words.map { "  \($0)" }.joined(separator: "\n"))
        }
      }
    }
    return workspace
  }

  private func enter(
    _ answer: String, for subject: OpenQuestion.Subject, of workspace: Workspace
  ) throws(CommandFailure) -> Workspace {
    var note: String?
    let now = desk.context.now
    do {
      let changed = try desk.store.update(workspace.slug) { workspace in
        switch subject {
        case .deadline:
          var words = answer.split(separator: " ").map(String.init)
          let zone = words.last.flatMap { $0.contains("/") || $0 == "UTC" ? $0 : nil }
          if zone != nil { words.removeLast() }
          try EnteredFact.deadline.enter(words.joined(separator: " "), zone: zone, into: &workspace, at: now)
        case .zone:
          guard let time = workspace.vacancy.deadline?.planOn else { return }
          try EnteredFact.deadline.enter(time.iso, zone: answer, into: &workspace, at: now)
        case .limit(let item):
          try OwnItem.setLimit(LimitWords.limit(answer), ofItem: item, in: &workspace, at: now)
        case .posts: try EnteredFact.posts.enter(answer, zone: nil, into: &workspace, at: now)
        case .paperPerPost: try EnteredFact.paper.enter(answer, zone: nil, into: &workspace, at: now)
        case .fact(let name): try EnteredFact(rawValue: name)?.enter(answer, zone: nil, into: &workspace, at: now)
        }
        note = ClosingHour.note(on: workspace.vacancy.deadline, seat: workspace.vacancy.seatZone)
      }
      if let note, subject == .deadline || subject == .zone { try desk.context.messages.write(line: "  \(note)") }
      return changed
    } catch let failure as CommandFailure {
      throw failure
    } catch let failure as any CommandFailureConvertible {
      throw failure.commandFailure
    } catch {
      throw CommandFailure(.cannotWrite, "The answer could not be kept: \(error).")
    }
  }
}
