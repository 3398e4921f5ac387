import Foundation
import TestSupport

/// A run of the built program in a sandbox with 64 MiB of memory, and how long it took.
struct MeasuredRun: CustomStringConvertible {
  /// How it ended.
  var run: ProgramRun
  /// The seconds that it computed; what else the machine did meanwhile does not count.
  var seconds: Double

  var description: String { "\(run)\n\(seconds) s" }

  /// Runs `dossier` to its end.
  static func of(_ arguments: [String], in sandbox: Sandbox) throws -> MeasuredRun {
    let files = ["output", "messages"].map { sandbox.folder.appendingPathComponent(".measured-\($0)").path }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for (number, file) in files.enumerated() {
      unsafe posix_spawn_file_actions_addopen(
        &actions, Int32(number) + 1, file, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    }
    // What the kernel reports as the most memory held is that of the parent where that is more; so it is a limit instead.
    // Stacks of threads count as memory, and are small for once.
    let limits = "ulimit -s 1024; ulimit -d 65536; exec \"$0\" \"$@\""
    let words = ["/bin/bash", "-c", limits, Package.program("dossier")] + arguments + ["--now", Sandbox.now]
    let variables = [
      "DOSSIER_ROOT=\(sandbox.root.path)", "HOME=\(sandbox.folder.path)", "TZ=UTC", "PATH=/usr/bin:/bin",
      "SWIFT_BACKTRACE=enable=no",
    ]
    var argv = unsafe words.map { unsafe strdup($0) } + [nil]
    var environment = unsafe variables.map { unsafe strdup($0) } + [nil]
    defer {
      for index in unsafe argv.indices { unsafe free(argv[index]) }
      for index in unsafe environment.indices { unsafe free(environment[index]) }
    }
    var process: pid_t = 0
    let failure = unsafe posix_spawn(&process, words[0], &actions, nil, &argv, &environment)
    guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EIO) }
    var status: Int32 = 0
    var usage = rusage()
    while unsafe wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    let texts = try files.map { String(decoding: try Data(contentsOf: URL(fileURLWithPath: $0)), as: UTF8.self) }
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return MeasuredRun(
      run: ProgramRun(
        output: texts[0], messages: texts[1], status: Int(status & 0x7F == 0 ? status >> 8 : 128 + (status & 0x7F))),
      seconds: seconds(usage.ru_utime) + seconds(usage.ru_stime))
  }
}
