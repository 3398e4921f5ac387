import Foundation

/// A root folder with the worked example, in which the program is run and ended.
final class Bench: Sendable {
  static let slug = "head-tidal-observatory-section"
  let program: String
  let root: URL
  let package: URL

  init(program: String, package: URL, in folder: URL = FileManager.default.temporaryDirectory) throws {
    self.program = program
    self.package = package
    root = folder.appending(path: "dossier-torture-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(
      at: root.appending(path: "Workspaces"), withIntermediateDirectories: true)
    for path in ["Templates", "Workspaces/\(Bench.slug)"] {
      try FileManager.default.copyItem(at: package.appending(path: path), to: root.appending(path: path))
    }
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  var workspace: URL { root.appending(path: "Workspaces/\(Bench.slug)") }
  var record: URL { workspace.appending(path: "workspace.xml") }

  func recordText() throws -> String { try String(contentsOf: record, encoding: .utf8) }

  func documentText(_ name: String) -> String? {
    try? String(contentsOf: workspace.appending(path: "documents/\(name)"), encoding: .utf8)
  }

  /// How a run ended: the exit status, 128 and the signal's number when a signal ended it.
  struct Run {
    var status: Int32
    var output: String
    var seconds: Double
  }

  /// Runs the program, and kills it after so many seconds.
  func dossier(_ arguments: [String], killAfter delay: Double? = nil) throws -> Run {
    try run(program, arguments, killAfter: delay)
  }

  /// Runs any program with the root folder as its root.
  ///
  /// By `posix_spawn`, for Foundation's own way of waiting takes longer than the runs that are watched.
  func run(_ program: String, _ arguments: [String], killAfter delay: Double? = nil) throws -> Run {
    // A file and not a pipe: nobody reads along, so nothing may fill up.
    let file = root.appending(path: "output-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    let environment = [
      "DOSSIER_ROOT=\(root.path)", "HOME=\(root.path)", "TZ=UTC", "SWIFT_BACKTRACE=enable=no",
      "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    ]
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, 1, file.path, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    unsafe posix_spawn_file_actions_adddup2(&actions, 1, 2)
    let words = unsafe ([program] + arguments).map { unsafe strdup($0) } + [nil]
    let variables = unsafe environment.map { unsafe strdup($0) } + [nil]
    defer { unsafe (words + variables).forEach { unsafe free($0) } }
    let clock = ContinuousClock()
    let start = clock.now
    var process: pid_t = 0
    let number = unsafe posix_spawn(&process, program, &actions, nil, words, variables)
    guard number == 0 else { throw Failure("\(program) cannot be started: \(number)") }
    if let delay {
      usleep(UInt32(delay * 1_000_000))
      kill(process, SIGKILL)
    }
    var state: CInt = 0
    while unsafe waitpid(process, &state, 0) < 0, errno == EINTR {}
    let seconds = (clock.now - start) / .seconds(1)
    let status = state & 0x7F == 0 ? state >> 8 & 0xFF : 128 + state & 0x7F
    let output = try Data(contentsOf: file)
    return Run(status: status, output: String(decoding: output, as: UTF8.self), seconds: seconds)
  }
}
