import Glibc
import Subprocess
import Synchronization

/// Ends a process that takes too long over one document.
final class Watch: Sendable {
  private enum State { case waiting, bitten, stopped }
  private let state = Mutex(State.waiting)
  private let sleeper: Mutex<Task<Void, Never>?> = Mutex(nil)

  init(process: pid_t, seconds: Int) {
    let task = Task { [weak self] in
      do { try await Task.sleep(for: .seconds(seconds)) } catch { return }
      self?.bite(process)
    }
    sleeper.withLock { $0 = task }
  }

  /// Whether the process was ended by it.
  var hasBitten: Bool { state.withLock { $0 == .bitten } }

  /// Ends the watch; a process that was not ended by now lives on.
  func stop() {
    state.withLock { if $0 == .waiting { $0 = .stopped } }
    sleeper.withLock { $0?.cancel() }
  }

  private func bite(_ process: pid_t) {
    state.withLock { state in
      guard state == .waiting else { return }
      state = .bitten
      _ = kill(process, SIGKILL)
    }
  }
}

/// The lines that a probe answers with.
struct AnswerLines {
  private var chunks: SubprocessOutputSequence.Iterator
  private var rest: [UInt8] = []
  private let limit: Int

  struct TooLong: Error {}

  init(_ chunks: SubprocessOutputSequence.Iterator, limit: Int) {
    self.chunks = chunks
    self.limit = limit
  }

  /// The next line without its end, or `nil` when the probe has ended.
  mutating func next() async throws -> [UInt8]? {
    var searched = 0
    while true {
      if let end = rest[searched...].firstIndex(of: 0x0A) {
        let line = Array(rest[..<end])
        rest.removeFirst(end + 1)
        return line
      }
      searched = rest.count
      guard searched <= limit else { throw TooLong() }
      guard let chunk = try await chunks.next() else { return nil }
      unsafe chunk.withUnsafeBytes { unsafe rest.append(contentsOf: $0) }
    }
  }
}

/// One question and its answer.
final class SingleJob: Sendable {
  private let job: Mutex<ProbeJob?>
  private let kept: Mutex<Result<ProbeAnswer, DocumentError>?> = Mutex(nil)
  private let path: String

  init(_ job: ProbeJob) {
    self.job = Mutex(job)
    path = job.file.path
  }

  func take() -> ProbeJob? {
    job.withLock { job in
      defer { job = nil }
      return job
    }
  }

  func keep(_ result: Result<ProbeAnswer, DocumentError>) { kept.withLock { $0 = result } }

  func result() -> Result<ProbeAnswer, DocumentError> {
    kept.withLock { $0 } ?? .failure(DocumentError(.unreadable, path: path, "the file could not be read"))
  }
}
