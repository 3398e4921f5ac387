import FormatChecking
import Glibc
import Rendering
import Synchronization
import VacancyModel

/// Checks a paper again whenever it is saved, until Ctrl-C.
///
/// It looks at the file five times a second: that works on network drives, too, where the system tells of no changes, and
/// with programs that save under another name and rename.
struct PaperWatch: Sendable {
  /// The file.
  let path: String
  /// What checks it.
  let checker: PaperChecker
  /// Whether a JSON object is written for each check.
  let json: Bool
  /// Words it for people.
  let renderer: TerminalRenderer
  /// Where it is written.
  let context: CommandContext

  /// What tells one state of the file from another.
  private struct State: Equatable {
    var device: dev_t
    var file: ino_t
    var size: Int
    var seconds: Int
    var nanoseconds: Int
  }

  /// Follows the file until Ctrl-C, or until the reader of the output goes away.
  func run() async throws {
    Interruption.listen()
    var checked: State?
    var seen: State?
    var isMissing = false
    if !isDrawing { try context.messages.write(line: renderer.follows(path)) }
    while !Interruption.hasCome {
      let state = self.state()
      if state == nil, !isMissing {
        try tell(renderer.waits(for: path), isMessage: true)
        checked = nil
      }
      isMissing = state == nil
      // A file is taken when it has been the same twice: its program may still be writing it.
      if let state, state == seen, state != checked, state.size > 0 {
        checked = state
        guard let check = await checkUnlessInterrupted() else { break }
        try tell(check)
      }
      seen = state
      try? await Task.sleep(for: .milliseconds(200))
    }
    if isDrawing { try? context.output.write([10]) }
  }

  /// A check, or `nil` when Ctrl-C came first.
  private func checkUnlessInterrupted() async -> PaperCheck? {
    let check = Task { await checker.check(path) }
    let watch = Task {
      while !Task.isCancelled {
        if Interruption.hasCome { return check.cancel() }
        try? await Task.sleep(for: .milliseconds(100))
      }
    }
    let result = await check.value
    watch.cancel()
    return Interruption.hasCome ? nil : result
  }

  /// Whether the screen is drawn anew each time, instead of a line a check.
  private var isDrawing: Bool { context.width != nil && context.messageWidth != nil && !json }

  private func tell(_ check: PaperCheck) throws {
    if json { return try context.output.write(line: CheckJSON.render(check.report)) }
    let line = renderer.room(check.report)
    guard isDrawing else { return try context.output.write(line: line) }
    try tell(line + "\n" + (check.failure == nil ? renderer.check(check.report) : ""), isMessage: false)
  }

  private func tell(_ text: String, isMessage: Bool) throws {
    guard isDrawing else { return try (isMessage ? context.messages : context.output).write(line: text) }
    // To the upper left corner, and everything below it away.
    try context.output.write(Array("\u{1B}[H\u{1B}[2J\(text)\n\(renderer.follows(path))".utf8))
  }

  private func state() -> State? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    return State(
      device: status.st_dev, file: status.st_ino, size: Int(status.st_size), seconds: status.st_mtim.tv_sec,
      nanoseconds: status.st_mtim.tv_nsec)
  }
}

/// Ctrl-C and a polite request to end, noted instead of obeyed at once.
private enum Interruption {
  private static let isNoted = Atomic(false)

  /// Whether it has come.
  static var hasCome: Bool { isNoted.load(ordering: .relaxed) }

  /// Notes it from now on.
  static func listen() {
    isNoted.store(false, ordering: .relaxed)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      _ = signal(number) { _ in Interruption.isNoted.store(true, ordering: .relaxed) }
    }
  }
}
