import Foundation
import TestSupport
import Testing

/// Damage, folders that cannot be written, full disks, and an end in the middle of writing.
@Suite struct HardTimesTests {
  private static let slug = Example.slug
  private static let program = Package.program("dossier")
  private static let isRoot = getuid() == 0

  @Test(arguments: [
    ("</item>", ""), ("<workspace", "<werkspace"), ("application-form", "application form"), ("&amp;", "&"),
    ("sha256=\"", "sha256=\"zz"),
  ])
  func damagedRecordIsNamedWithItsLineAndLeftAlone(sound: String, damage: String) async throws {
    let sandbox = try await Sandbox.withExample()
    let file = sandbox.workspace(HardTimesTests.slug).appendingPathComponent("workspace.xml")
    let record = try sandbox.record(HardTimesTests.slug)
    let place = try #require(record.range(of: sound) ?? record.range(of: "</title>"))
    let damaged = record.replacingCharacters(in: place, with: damage)
    try Data(damaged.utf8).write(to: file)
    for arguments in [
      ["status", HardTimesTests.slug], ["mark", HardTimesTests.slug, "nationality", "ready"],
      ["export", HardTimesTests.slug, "--xml", "-o", "-"], ["status"], ["log", HardTimesTests.slug],
    ] {
      let run = try await sandbox.dossier(arguments)
      #expect(run.status == 65 && run.output.isEmpty, "\(run)")
      #expect(run.messages.contains("workspace.xml") && run.messages.contains("line "), "\(run)")
    }
    #expect(try sandbox.record(HardTimesTests.slug) == damaged)
  }

  @Test func otherWorkspacesAreShownBesideADamagedOne() async throws {
    let sandbox = try await Sandbox.withExample()
    _ = try await sandbox.dossier("start", "--blank", "--as", "sound")
    try Data("<workspace>".utf8).write(
      to: sandbox.workspace(HardTimesTests.slug).appendingPathComponent("workspace.xml"))
    let run = try await sandbox.dossier("status")
    #expect(run.status == 65 && run.output.contains("sound") && run.messages.contains(HardTimesTests.slug), "\(run)")
  }

  /// Runs without the right of root to write where the permissions forbid it.
  private func withoutPrivilege(_ arguments: [String], in sandbox: Sandbox) async throws -> ProgramRun {
    let plain = ["--bounding-set=-dac_override,-dac_read_search", HardTimesTests.program]
    return try await ProgramRun.of(
      HardTimesTests.isRoot ? "setpriv" : HardTimesTests.program,
      (HardTimesTests.isRoot ? plain : []) + arguments + ["--now", Sandbox.now], in: sandbox.folder.path,
      environment: ["DOSSIER_ROOT": sandbox.root.path, "HOME": sandbox.folder.path])
  }

  @Test func folderThatMayNotBeWrittenEndsWith77() async throws {
    let sandbox = try await Sandbox.withExample()
    let record = try sandbox.record(HardTimesTests.slug)
    let folder = sandbox.workspace(HardTimesTests.slug)
    let workspaces = folder.deletingLastPathComponent()
    let files = FileManager.default
    for url in [folder, workspaces] { try files.setAttributes([.posixPermissions: 0o500], ofItemAtPath: url.path) }
    defer {
      for url in [workspaces, folder] { try? files.setAttributes([.posixPermissions: 0o700], ofItemAtPath: url.path) }
    }
    for arguments in [
      ["mark", HardTimesTests.slug, "nationality", "ready"], ["set", HardTimesTests.slug, "grade", "G1"],
      ["start", Example.notice, "--as", "another"],
      ["export", HardTimesTests.slug, "--html", "-o", workspaces.path + "/x"],
    ] {
      let run = try await withoutPrivilege(arguments, in: sandbox)
      #expect(run.status == 77 && run.output.isEmpty && run.messages.contains("ermission"), "\(run)")
    }
    #expect(try await withoutPrivilege(["status", HardTimesTests.slug], in: sandbox).status == 1)
    #expect(try sandbox.record(HardTimesTests.slug) == record)
  }

  @Test func fileThatMayNotBeReadEndsWith77() async throws {
    let sandbox = try Sandbox()
    let notice = try sandbox.file("notice.txt", String(contentsOfFile: Example.notice, encoding: .utf8))
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: notice)
    for command in ["read", "start", "check"] {
      let run = try await withoutPrivilege([command, notice], in: sandbox)
      #expect(run.status == 77 && run.output.isEmpty, "\(run)")
    }
  }

  @Test func fullDiskEndsWith74AndLosesNothing() async throws {
    let sandbox = try await Sandbox.withExample()
    let mount = sandbox.folder.appendingPathComponent("small")
    try FileManager.default.createDirectory(at: mount, withIntermediateDirectories: true)
    // A file system of its own that only this shell sees: the example fits, and then almost nothing more does.
    let script = """
      set -e
      mount -t tmpfs -o size=256k none "$1"
      cp -R "$2" "$1/Workspaces"
      cp "$1/Workspaces/\(HardTimesTests.slug)/workspace.xml" before.xml
      head -c 1000000 /dev/zero > "$1/filler" 2> /dev/null || true
      export DOSSIER_ROOT="$1"
      for command in 'mark \(HardTimesTests.slug) nationality ready' 'set \(HardTimesTests.slug) grade G1' \\
        "attach \(HardTimesTests.slug) nationality $3" "start $3 --as another" "export \(HardTimesTests.slug) --html -o $1/x"
      do
        status=0
        "$4" $command > out.txt 2> err.txt || status=$?
        echo "$status $(wc -c < out.txt) $(grep -c 'No space left' err.txt)"
      done
      cmp before.xml "$1/Workspaces/\(HardTimesTests.slug)/workspace.xml"
      rm "$1/filler"
      "$4" mark \(HardTimesTests.slug) nationality ready > out.txt
      ls "$1" "$1/Workspaces"
      """
    let arguments = HardTimesTests.isRoot ? ["--mount"] : ["--user", "--map-root-user", "--mount"]
    let run = try await ProgramRun.of(
      "unshare",
      arguments + [
        "bash", "-c", script, "bash", mount.path, sandbox.root.appendingPathComponent("Workspaces").path,
        Example.notice,
        HardTimesTests.program,
      ], in: sandbox.folder.path, environment: ["HOME": sandbox.folder.path])
    let full = String(repeating: "74 0 1\n", count: 5)
    #expect(
      run
        == ProgramRun(
          output: full + "\(mount.path):\nWorkspaces\n\n\(mount.path)/Workspaces:\n\(HardTimesTests.slug)\n"))
  }

  @Test func endInTheMiddleOfWritingLeavesTheOldStateOrTheNew() async throws {
    let sandbox = try await Sandbox.withExample()
    let environment = ["DOSSIER_ROOT": sandbox.root.path, "HOME": sandbox.folder.path]
    var killed = 0
    for round in 0..<60 {
      let status = round.isMultiple(of: 2) ? "ready" : "waiting"
      let script = """
        "$1" mark \(HardTimesTests.slug) nationality \(status) > /dev/null & child=$!
        sleep 0.0\(String(format: "%02d", round)); kill -9 $child; wait $child
        """
      let run = try await ProgramRun.of(
        "bash", ["-c", script, "bash", HardTimesTests.program], environment: environment)
      if run.status == 137 { killed += 1 }
      let after = try await sandbox.dossier("status", HardTimesTests.slug, "--json")
      #expect(after.status == 1 && after.messages.isEmpty, "\(after)")
      let items = try JSONValue(after.output)["workspaces"][0]["items"].elements
      let state = items.first { $0["id"] == "nationality" }?["status"].string ?? ""
      #expect(["not-started", "ready", "waiting"].contains(state))
    }
    #expect(killed > 5, "too few runs were killed in time to show anything")
    #expect(try await sandbox.dossier("mark", HardTimesTests.slug, "nationality", "in progress").status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: sandbox.workspace(HardTimesTests.slug).path)
    #expect(names.filter { $0.hasSuffix(".new") } == [])
  }

  @Test func writersAtTheSameTimeLoseNoChangeThatTheySaidIsKept() async throws {
    let sandbox = try await Sandbox.withExample()
    var kept: [Int: Bool] = [:]
    try await withThrowingTaskGroup(of: (Int, ProgramRun).self) { group in
      for number in 1...12 {
        group.addTask {
          let note = "note \(number)."
          return (
            number, try await sandbox.dossier("mark", HardTimesTests.slug, "nationality", "ready", "--note", note)
          )
        }
      }
      for try await (number, run) in group {
        // On a machine with other work to do a run may wait too long for its turn; it says so.
        #expect(run.status == 0 || run.status == 75, "\(run)")
        kept[number] = run.status == 0
      }
    }
    let history = try await sandbox.dossier("log", HardTimesTests.slug).output
    for (number, isKept) in kept { #expect(history.contains("note \(number).") == isKept) }
    #expect(kept.values.contains(true))
  }
}
