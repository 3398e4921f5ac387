import Foundation
import Synchronization
import TestSupport
import Testing

@Suite struct WatchTests {
  /// A running `check --watch` and what it has written until now.
  private final class Watch: Sendable {
    private let process: Mutex<Process>
    private let written = Mutex(Data())

    init(_ arguments: [String], in sandbox: Sandbox) throws {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: Package.program("dossier"))
      process.arguments = ["check"] + arguments + ["--watch"]
      process.currentDirectoryURL = sandbox.folder
      process.environment = ProcessInfo.processInfo.environment.merging(
        ["DOSSIER_ROOT": sandbox.root.path, "HOME": sandbox.folder.path]
      ) { _, new in new }
      let pipe = Pipe()
      process.standardOutput = pipe
      process.standardError = pipe
      self.process = Mutex(process)
      pipe.fileHandleForReading.readabilityHandler = { [weak self] handle in
        let data = handle.availableData
        self?.written.withLock { $0 += data }
      }
      try process.run()
    }

    deinit { process.withLock { if $0.isRunning { $0.terminate() } } }

    var output: String { written.withLock { String(decoding: $0, as: UTF8.self) } }

    /// Waits until so many lines were written, for half a minute at most, and gives them.
    func lines(_ count: Int) async throws -> [String] {
      for _ in 0..<300 {
        let lines = output.split(separator: "\n").map(String.init)
        if lines.count >= count { return lines }
        try await Task.sleep(for: .milliseconds(100))
      }
      return output.split(separator: "\n").map(String.init)
    }

    /// Ctrl-C; gives the exit status.
    func interrupt() async throws -> Int32 {
      process.withLock { $0.interrupt() }
      for _ in 0..<300 where process.withLock({ $0.isRunning }) { try await Task.sleep(for: .milliseconds(100)) }
      return process.withLock { $0.isRunning ? -1 : $0.terminationStatus }
    }
  }

  @Test func everySaveIsCheckedAndCtrlCEndsItWell() async throws {
    let sandbox = try Sandbox()
    try sandbox.file("paper.pdf", PlainPaper.pdf(pages: 3, lastLines: 3))
    let watch = try Watch(["paper.pdf", "--max-pages", "2", "--max-words", "900"], in: sandbox)
    var lines = try await watch.lines(2)
    #expect(lines.first == "Following paper.pdf; Ctrl-C ends it.")
    #expect(lines.last == "paper.pdf: 3 pages, 3 lines over; about 30 words. 1,070 words, 170 words over.", "\(lines)")

    // As editors save: beside the file, then renamed over it.
    try sandbox.file("new", PlainPaper.pdf(pages: 2, lastLines: 32))
    let (new, old) = (sandbox.folder.path + "/new", sandbox.folder.path + "/paper.pdf")
    let renamed = unsafe rename(new, old)
    #expect(renamed == 0)
    lines = try await watch.lines(3)
    #expect(
      lines.last == "paper.pdf: 2 pages, about 20 lines left; about 195 words. 840 words, 60 words left.", "\(lines)")

    try FileManager.default.removeItem(atPath: sandbox.folder.path + "/paper.pdf")
    lines = try await watch.lines(4)
    #expect(lines.last == "paper.pdf is not there; waiting for it.")

    // Half a file is one that is still being written, or broken: either way it is said and not the end.
    try sandbox.file("paper.pdf", Data("%PDF-1.7\n".utf8))
    lines = try await watch.lines(5)
    #expect(lines.last?.hasPrefix("paper.pdf: ") == true)
    try sandbox.file("paper.pdf", PlainPaper.pdf(pages: 3, lastLines: 1))
    lines = try await watch.lines(6)
    #expect(lines.last?.hasPrefix("paper.pdf: 3 pages, 1 line over; about 10 words.") == true, "\(lines)")
    #expect(try await watch.interrupt() == 0)
    #expect(!watch.output.contains("\u{1B}"))
  }
}
