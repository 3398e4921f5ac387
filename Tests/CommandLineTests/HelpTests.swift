import Foundation
import TestSupport
import Testing

@Suite struct HelpTests {
  static let commands = [
    "read", "start", "check", "attach", "replace", "detach", "mark", "set", "add", "amend", "status", "next", "submit",
    "acknowledge", "event", "close", "archive", "reopen", "delete", "trash", "export", "log", "undo", "verify", "pack",
    "unpack", "merge", "doctor", "rules",
    "profile", "eligibility", "evidence", "form", "cover", "plan", "calendar", "board",
  ]

  @Test func versionIsOneLine() async throws {
    let sandbox = try Sandbox()
    #expect(try await sandbox.dossier(["--version"]) == ProgramRun(output: "dossier 0.1.0\n"))
  }

  @Test func programAloneShowsEveryCommandOnOneScreen() async throws {
    let run = try await Sandbox().dossier([])
    #expect(run.status == 0 && run.messages.isEmpty)
    #expect(run.output.split(separator: "\n", omittingEmptySubsequences: false).count <= 72)
    for command in HelpTests.commands { #expect(run.output.contains("\n  \(command) "), "\(run)") }
  }

  @Test(arguments: commands)
  func helpOfACommandHasExamplesBeforeItsOptionsAndTheExitStatuses(command: String) async throws {
    let run = try await Sandbox().dossier([command, "--help"])
    #expect(run.status == 0)
    let example = try #require(run.output.range(of: "dossier \(command) "))
    let statuses = try #require(run.output.range(of: "Exit status: 0 "))
    let options = try #require(run.output.range(of: "USAGE:"))
    #expect(example.lowerBound < statuses.lowerBound && statuses.lowerBound < options.lowerBound)
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test(arguments: [("stats", "status"), ("raed", "read"), ("stat", "status"), ("exprot", "export")])
  func mistypedCommandIsAnsweredWithTheNearest(typed: String, meant: String) async throws {
    #expect(
      try await Sandbox().dossier([typed])
        == ProgramRun(
          messages: """
            dossier: There is no command '\(typed)'.
              Did you mean '\(meant)'?
              'dossier --help' shows what each of them does.

            """, status: 64))
  }

  @Test(arguments: [
    ["--nonsense"], ["read"], ["status", "--nonsense"], ["check"], ["export", "a"], ["mark", "a", "b"],
  ])
  func commandLineThatMakesNoSenseEndsWith64(arguments: [String]) async throws {
    let run = try await Sandbox().dossier(arguments)
    #expect(run.status == 64 && run.output.isEmpty && run.messages.contains("Usage: dossier"), "\(run)")
  }

  @Test(arguments: ["yesterday", "2026-01-20", "2026-01-20T10:00", "2026-02-30T10:00Z"])
  func clockThatIsNoTimeIsRefused(time: String) async throws {
    let run = try await Sandbox().dossier(["status", "--now", time])
    #expect(run.status == 64 && run.messages.contains("2026-01-20T10:00+01:00"), "\(run)")
  }

  @Test func readerThatGoesAwayIsNoError() async throws {
    let sandbox = try Sandbox()
    let program = Package.program("dossier")
    let script = "{ '\(program)' read '\(Example.notice)' --json; echo $? >&2; } | head -c 1"
    let run = try await ProgramRun.of("bash", ["-c", script], environment: ["DOSSIER_ROOT": sandbox.root.path])
    #expect(run == ProgramRun(output: "{", messages: "0\n"))
  }

  @Test func outputThatCannotBeWrittenEndsWith74() async throws {
    let sandbox = try Sandbox()
    let script = "'\(Package.program("dossier"))' read '\(Example.notice)' > /dev/full"
    let run = try await ProgramRun.of("bash", ["-c", script], environment: ["DOSSIER_ROOT": sandbox.root.path])
    #expect(
      run == ProgramRun(messages: "dossier: Cannot write the output: No space left on device.\n", status: 74))
  }
}
