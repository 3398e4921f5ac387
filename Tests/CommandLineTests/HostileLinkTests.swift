import Foundation
import TestSupport
import Testing

/// Links, pipes and devices where a file should be: never followed, never waited for, and said.
@Suite struct HostileLinkTests {
  private static let slug = Example.slug

  private func makePipe(_ path: String) { _ = unsafe mkfifo(path, 0o600) }

  @Test func evidenceThatIsNoFileIsNotKept() async throws {
    let sandbox = try await Sandbox.withExample()
    let folder = sandbox.folder.path
    try FileManager.default.createSymbolicLink(atPath: "\(folder)/passwords.txt", withDestinationPath: "/etc/passwd")
    try FileManager.default.createSymbolicLink(atPath: "\(folder)/loop.txt", withDestinationPath: "loop.txt")
    makePipe("\(folder)/pipe.txt")
    for (file, words) in [
      ("passwords.txt", "link"), ("loop.txt", "link"), ("pipe.txt", "pipe"), ("/dev/zero", "device"),
    ] {
      for arguments in [
        ["attach", HostileLinkTests.slug, "language-evidence", file, "--anyway"],
        ["attach", HostileLinkTests.slug, "challenges-paper", file],
        ["submit", HostileLinkTests.slug, "--at", "2027-02-15T08:00", "--receipt", file, "--override", "test"],
      ] {
        let run = try await sandbox.dossier(arguments + ["--now", Sandbox.now])
        let isWrongOption = run.status == 64
        #expect(run.status == 65 && run.messages.contains(words) || isWrongOption, "\(arguments): \(run)")
        #expect(!run.description.contains("root:"), "\(run)")
      }
    }
    let documents = sandbox.workspace(HostileLinkTests.slug).appendingPathComponent("documents").path
    #expect(try FileManager.default.contentsOfDirectory(atPath: documents) == [])
    #expect(!(try sandbox.record(HostileLinkTests.slug)).contains("passwords"))
  }

  @Test func foldersAndFilesOfAWorkspaceThatBecameLinksAreNotFollowed() async throws {
    let sandbox = try await Sandbox.withExample()
    let workspace = sandbox.workspace(HostileLinkTests.slug)
    try sandbox.file("test.txt", "French: advanced")
    _ = try await sandbox.dossier("attach", HostileLinkTests.slug, "language-evidence", "test.txt")
    let outside = sandbox.folder.appendingPathComponent("outside")
    try FileManager.default.createDirectory(at: outside, withIntermediateDirectories: true)
    try sandbox.file("outside/test.txt", "SECRET")
    let copy = workspace.appendingPathComponent("documents/test.txt")
    try FileManager.default.removeItem(at: copy)
    try FileManager.default.createSymbolicLink(
      at: copy, withDestinationURL: outside.appendingPathComponent("test.txt"))
    let status = try await sandbox.dossier("status", HostileLinkTests.slug)
    #expect(status.description.contains("test.txt") && !status.description.contains("SECRET"), "\(status)")
    let limit = try await sandbox.dossier("set", HostileLinkTests.slug, "limit", "language-evidence", "1 word")
    #expect(!limit.description.contains("SECRET"), "\(limit)")
    try FileManager.default.removeItem(at: workspace.appendingPathComponent("documents"))
    try FileManager.default.createSymbolicLink(
      at: workspace.appendingPathComponent("documents"), withDestinationURL: outside)
    try sandbox.file("new.txt", "New.")
    let run = try await sandbox.dossier("attach", HostileLinkTests.slug, "language-evidence", "new.txt")
    #expect(run.status == 77 && run.messages.contains("link"), "\(run)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: outside.path) == ["test.txt"])
  }

  @Test func folderExchangedForALinkDuringTheWriteLeadsNothingOutside() async throws {
    let sandbox = try await Sandbox.withExample()
    let workspace = sandbox.workspace(HostileLinkTests.slug).path
    let outside = sandbox.folder.appendingPathComponent("outside")
    try FileManager.default.createDirectory(at: outside, withIntermediateDirectories: true)
    try sandbox.file("stop", "")
    let swap = """
      cd '\(workspace)'; while [ -e ../../../stop ]; do
        mv documents real 2>/dev/null; ln -s ../../../outside documents; sleep 0.001; rm -f documents
        mv real documents 2>/dev/null; sleep 0.001
      done
      """
    async let swapping = ProgramRun.of("bash", ["-c", swap])
    var ended: [Int: Int] = [:]
    for number in 0..<25 {
      try sandbox.file("paper-\(number).txt", "Paper \(number).")
      let run = try await sandbox.dossier(
        "attach", HostileLinkTests.slug, "language-evidence", "paper-\(number).txt")
      ended[run.status, default: 0] += 1
      #expect([0, 66, 73, 74, 77].contains(run.status), "\(run)")
    }
    try FileManager.default.removeItem(at: sandbox.folder.appendingPathComponent("stop"))
    _ = try await swapping
    #expect(try FileManager.default.contentsOfDirectory(atPath: outside.path) == [], "\(ended)")
  }

  @Test func exportReplacesALinkAndNeverWritesThroughIt() async throws {
    let sandbox = try await Sandbox.withExample()
    let target = try sandbox.file("target.txt", "untouched")
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.folder.appendingPathComponent("page.html").path, withDestinationPath: target)
    let run = try await sandbox.dossier("export", HostileLinkTests.slug, "--html", "-o", "page.html")
    #expect(run.status == 73 && run.messages.contains("not an ordinary file"), "\(run)")
    #expect(try String(contentsOfFile: target, encoding: .utf8) == "untouched")
  }
}
