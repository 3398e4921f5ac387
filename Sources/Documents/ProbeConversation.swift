import FoundationEssentials
import Glibc
import Subprocess
import SystemPackage

/// One question for the probe.
package struct ProbeJob: Sendable {
  /// What is asked.
  package var task: ProbeRequest.Task
  /// The document's format.
  package var format: DocumentFormat
  /// The document.
  package var file: IncomingFile
  /// What is to be drawn, where pictures are asked for.
  package var pictures: PictureQuestion?

  /// A question.
  package init(_ task: ProbeRequest.Task, format: DocumentFormat, file: IncomingFile) {
    self.task = task
    self.format = format
    self.file = file
  }
}

extension Probe {
  /// The answer to one question, by a process of its own.
  package func answer(_ job: ProbeJob) async throws(DocumentError) -> ProbeAnswer {
    let queue = SingleJob(job)
    await serve(next: { queue.take() }, deliver: { _, result in queue.keep(result) })
    return try queue.result().get()
  }

  /// Answers questions one after the other, by one process for as long as it lives; a document that ends it costs its
  /// own answer only. Returns when `next` gives no more.
  package func serve(
    next: @Sendable () async -> ProbeJob?,
    deliver: @Sendable (ProbeJob, Result<ProbeAnswer, DocumentError>) async -> Void
  ) async {
    // A probe that ends while a document is on its way must not end this process.
    _ = signal(SIGPIPE, SIG_IGN)
    var pending = await next()
    while pending != nil {
      let started = pending
      do {
        let ended = try await run(
          .path(executable), input: .inputWriter, output: .sequence, error: .discarded
        ) { execution in
          var lines = AnswerLines(execution.standardOutput.makeAsyncIterator(), limit: limits.answerBytes)
          var job = started
          while let current = job {
            let outcome = await ask(current, execution.processIdentifier, execution.standardInputWriter, &lines)
            guard case .answered(let answer) = outcome else { return Ending(job: current, outcome: outcome) }
            await deliver(current, Self.result(answer, for: current))
            job = await next()
          }
          return Ending(job: nil, outcome: nil)
        }
        pending = nil
        if let job = ended.closureResult.job, let outcome = ended.closureResult.outcome {
          await deliver(job, .failure(failure(outcome, ended.terminationStatus, job)))
          pending = await next()
        }
      } catch {
        guard let job = started else { return }
        await deliver(
          job,
          .failure(
            DocumentError(
              .probeMissing, path: executable.string, "the part of Dossier that reads documents cannot start")))
        pending = await next()
      }
    }
  }

  private struct Ending: Sendable {
    var job: ProbeJob?
    var outcome: Outcome?
  }

  private enum Outcome: Sendable {
    case answered(ProbeAnswer)
    case timedOut
    case broken
  }

  private func ask(
    _ job: ProbeJob, _ process: ProcessIdentifier, _ writer: StandardInputWriter, _ lines: inout AnswerLines
  ) async -> Outcome {
    let watch = Watch(process: process.value, seconds: 6 * limits.seconds)
    defer { watch.stop() }
    do {
      var request = ProbeRequest(
        task: job.task, format: job.format.rawValue, bytes: job.file.bytes.count, seconds: limits.seconds)
      request.pictures = job.pictures
      var line = try Array(JSONEncoder().encode(request))
      line.append(0x0A)
      _ = try await writer.write(line)
      _ = try await writer.write(job.file.bytes)
      guard let answer = try await lines.next() else { return watch.hasBitten ? .timedOut : .broken }
      let decoded = try JSONDecoder().decode(ProbeAnswer.self, from: Data(answer))
      watch.stop()
      return watch.hasBitten ? .timedOut : .answered(decoded)
    } catch {
      _ = kill(process.value, SIGKILL)
      return watch.hasBitten ? .timedOut : .broken
    }
  }

  private static func result(_ answer: ProbeAnswer, for job: ProbeJob) -> Result<ProbeAnswer, DocumentError> {
    guard let failure = answer.failure else { return .success(answer) }
    return .failure(DocumentError(failure.code, path: job.file.path, failure.message))
  }

  private func failure(_ outcome: Outcome, _ status: TerminationStatus, _ job: ProbeJob) -> DocumentError {
    let path = job.file.path
    if case .timedOut = outcome {
      return DocumentError(
        .timedOut, path: path, "reading it took longer than \(limits.seconds) seconds; export it again as a plain PDF")
    }
    switch status {
    case .signaled(SIGXCPU):
      return DocumentError(
        .timedOut, path: path, "reading it took longer than \(limits.seconds) seconds; export it again as a plain PDF")
    default:
      return DocumentError(.unreadable, path: path, "the file is damaged and cannot be read; export it again")
    }
  }
}
