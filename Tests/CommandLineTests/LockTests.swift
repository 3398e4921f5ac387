import Foundation
import TestSupport
import Testing

/// Waiting for another run, and what a machine lacks.
@Suite struct LockTests {
  private static let slug = Example.slug

  /// Runs `mark` while a program of the system holds the workspace's lock for so many seconds.
  private func mark(_ sandbox: Sandbox, wait: String?, held seconds: String) async throws -> ProgramRun {
    let script = """
      exec 9>>"$1"; flock 9; echo 4242 >&9; (sleep "$2"; flock -u 9) & shift 2
      "$@" 9>&-; status=$?; wait; exit $status
      """
    let lock = sandbox.workspace(LockTests.slug).appendingPathComponent(".lock").path
    let command = [
      Package.program("dossier"), "mark", LockTests.slug, "nationality", "ready", "--now", Sandbox.now,
    ]
    return try await ProgramRun.of(
      "bash", ["-c", script, "bash", lock, seconds] + command + (wait.map { ["--wait", $0] } ?? []),
      environment: ["DOSSIER_ROOT": sandbox.root.path, "HOME": sandbox.folder.path])
  }

  @Test func anotherRunIsWaitedForAndNamed() async throws {
    let sandbox = try await Sandbox.withExample()
    let before = try sandbox.record(LockTests.slug)
    let refused = try await mark(sandbox, wait: "0.2", held: "3")
    #expect(refused.status == 75 && refused.output.isEmpty, "\(refused)")
    #expect(refused.messages.contains("process 4242") && refused.messages.contains("--wait"), "\(refused)")
    #expect(try sandbox.record(LockTests.slug) == before)
    let waited = try await mark(sandbox, wait: nil, held: "1")
    #expect(waited.status == 0 && waited.output.contains("not-started → ready"), "\(waited)")
  }

  @Test func lockOfADeadRunIsFreeAtOnce() async throws {
    let sandbox = try await Sandbox.withExample()
    let lock = sandbox.workspace(LockTests.slug).appendingPathComponent(".lock").path
    // The holder is killed, and with it goes what it held; its number stays in the file.
    _ = try await ProgramRun.of("bash", ["-c", "exec 9>>\"$1\"; flock 9; echo $$ >&9; kill -9 $$", "bash", lock])
    let run = try await sandbox.dossier("mark", LockTests.slug, "nationality", "ready", "--wait", "0")
    #expect(run.status == 0, "\(run)")
  }

  @Test(arguments: ["-1", "soon", "1e9", ""])
  func waitThatIsNoTimeIsRefused(wait: String) async throws {
    let run = try await Sandbox().dossier(["status", "--wait=\(wait)"])
    #expect(run.status == 64 && run.output.isEmpty, "\(run)")
  }

  @Test func doctorSaysWhatIsMissingAndWhatToInstall() async throws {
    let sandbox = try Sandbox()
    let run = try await sandbox.dossier(["doctor"], environment: ["PATH": "/nowhere", "DOSSIER_SOFFICE": "none"])
    #expect(run.status == 1 && run.messages.isEmpty, "\(run)")
    #expect(run.output.contains("\n    sudo apt-get install --no-install-recommends libreoffice-writer-nogui\n"))
    #expect(run.flowing.contains("There is no browser here"))
    #expect(run.output.contains("✓ Workspaces: \(sandbox.root.path)/Workspaces"), "\(run)")
  }

  @Test func doctorSaysThatThereIsNoPlaceForWorkspaces() async throws {
    let sandbox = try Sandbox()
    let run = try await sandbox.dossier(["doctor", "--root", sandbox.folder.path + "/nowhere"])
    #expect(run.status == 1 && run.messages.contains("is not a folder"), "\(run)")
  }
}
