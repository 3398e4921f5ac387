import Synchronization

/// Several probes, each a process that reads one document after the other; one that a document ends is started anew.
///
/// No process runs before there is a question for it. `finish` ends them all.
package final class ProbePool: DocumentAnswering {
  private typealias Answer = Result<ProbeAnswer, DocumentError>

  private struct Question {
    var job: ProbeJob
    var asker: CheckedContinuation<Answer, Never>
  }

  private struct State {
    var questions: [Question] = []
    /// Probes that wait for a question.
    var idle: [CheckedContinuation<Question?, Never>] = []
    var workers: [Task<Void, Never>] = []
    var isOver = false
  }

  private enum Turn {
    case now(Question?)
    case later
  }

  private let probe: Probe
  private let width: Int
  private let state = Mutex(State())

  /// At most `width` processes of that probe.
  package init(_ probe: Probe, width: Int) {
    self.probe = probe
    self.width = max(1, width)
  }

  package func answer(_ job: ProbeJob) async throws(DocumentError) -> ProbeAnswer {
    let answer = await withCheckedContinuation { asker in
      ask(Question(job: job, asker: asker))
    }
    return try answer.get()
  }

  /// Ends the processes when they have answered what they were asked, and waits for them.
  package func finish() async {
    let (idle, workers) = state.withLock { state in
      state.isOver = true
      defer { state.idle = [] }
      return (state.idle, state.workers)
    }
    for waiting in idle { waiting.resume(returning: nil) }
    for worker in workers { await worker.value }
  }

  /// Ends the processes at once; what they were asked is not answered in earnest.
  package func cancel() { for worker in state.withLock({ $0.workers }) { worker.cancel() } }

  private func ask(_ question: Question) {
    let waiting = state.withLock { state -> CheckedContinuation<Question?, Never>? in
      if let idle = state.idle.popLast() { return idle }
      state.questions.append(question)
      if state.workers.count < width { state.workers.append(Task { await self.work() }) }
      return nil
    }
    waiting?.resume(returning: question)
  }

  /// The next question, or `nil` when there will be none.
  private func next() async -> Question? {
    await withCheckedContinuation { worker in
      let turn = state.withLock { state -> Turn in
        if !state.questions.isEmpty { return .now(state.questions.removeFirst()) }
        if state.isOver { return .now(nil) }
        state.idle.append(worker)
        return .later
      }
      if case .now(let question) = turn { worker.resume(returning: question) }
    }
  }

  private func work() async {
    let asker = Mutex<CheckedContinuation<Answer, Never>?>(nil)
    await probe.serve(
      next: {
        let question = await self.next()
        asker.withLock { $0 = question?.asker }
        return question?.job
      },
      deliver: { _, answer in
        let waiting = asker.withLock { asker in
          defer { asker = nil }
          return asker
        }
        waiting?.resume(returning: answer)
      })
  }
}
