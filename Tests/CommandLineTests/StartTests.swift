import Foundation
import TestSupport
import Testing

@Suite struct StartTests {
  @Test func noticeIsKeptUntouchedWhereOnlyItsOwnerReads() async throws {
    let sandbox = try Sandbox()
    let run = try await sandbox.dossier("start", Example.notice)
    #expect(run.status == 0 && run.messages.isEmpty, "\(run)")
    #expect(run.output.contains("Kept in root/Workspaces/\(Example.slug) (only you can read it)."))
    let folder = sandbox.workspace(Example.slug)
    let notice = folder.appendingPathComponent("notice/notice.txt")
    #expect(try Data(contentsOf: notice) == Package.file("Workspaces/\(Example.slug)/notice/notice.txt"))
    func permissions(_ url: URL) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions] as? Int
    }
    #expect(try permissions(folder) == 0o700)
    #expect(try permissions(folder.appendingPathComponent("notice")) == 0o700)
    #expect(try permissions(folder.appendingPathComponent("documents")) == 0o700)
    #expect(try permissions(notice) == 0o600)
    #expect(try permissions(folder.appendingPathComponent("workspace.xml")) == 0o600)
  }

  @Test func daysLeftWarningsAndNextStepAreTold() async throws {
    let run = try await Sandbox().dossier("start", Example.notice)
    for words in ["in 27 days", "Next:", "dossier mark \(Example.slug) "] {
      #expect(run.output.contains(words), "\(run)")
    }
  }

  @Test func workspaceThatIsThereIsNeverOverwritten() async throws {
    let sandbox = try Sandbox()
    _ = try await sandbox.dossier("start", Example.notice)
    let before = try sandbox.record(Example.slug)
    #expect(
      try await sandbox.dossier("start", Example.notice)
        == ProgramRun(
          messages: """
            dossier: There is a workspace '\(Example.slug)' already; nothing was changed.
              See how it stands: dossier status \(Example.slug)
              Another vacancy of that name: the same command with --as \(Example.slug)-2

            """, status: 73))
    #expect(try sandbox.record(Example.slug) == before)
    #expect(try await sandbox.dossier("start", Example.notice, "--as", "\(Example.slug)-2").status == 0)
    #expect(try await sandbox.dossier("start", Example.notice).messages.contains("--as \(Example.slug)-3"))
  }

  @Test(arguments: ["../escape", "Head", "a/b", "-x", "é", String(repeating: "a", count: 61)])
  func nameThatIsNoSlugIsRefused(name: String) async throws {
    let sandbox = try Sandbox()
    let run = try await sandbox.dossier(["start", Example.notice, "--as=\(name)"])
    #expect(run.status == 64 && run.messages.contains("cannot be a workspace's name"), "\(run)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.root.path) == [])
  }

  @Test func enteredFactsCountAndTheReadOnesStayInTheHistory() async throws {
    let sandbox = try Sandbox()
    let run = try await sandbox.dossier(
      "start", Example.notice, "--deadline", "2027-03-01T12:00", "--zone", "Europe/Paris", "--grade", "G17", "--title",
      "Head, Tides", "--organisation", "NATO Sea Service")
    #expect(run.status == 0 && run.output.hasPrefix("Head, Tides\nNATO Sea Service"), "\(run)")
    let history = try await sandbox.dossier("log", "head-tides").flowing
    for words in [
      "title: Head, Tidal Observatory Section → Head, Tides", "grade: G20 → G17", "2027-03-01T12:00 (Europe/Paris)",
    ] {
      #expect(history.contains(words), "\(history)")
    }
    #expect(try sandbox.record("head-tides").contains("entered"))
  }

  @Test(arguments: [
    ["--deadline", "25 January"], ["--deadline", "2027-02-30"], ["--zone", "Europe/Brussels"],
    ["--deadline", "2027-03-01", "--zone", "Europe/Atlantis"], ["--kind", "officer"], ["--title", "  "],
  ])
  func factThatCannotBeReadStartsNothing(options: [String]) async throws {
    let sandbox = try Sandbox()
    let run = try await sandbox.dossier(["start", Example.notice] + options)
    #expect(run.status == 64 && run.output.isEmpty && !run.messages.isEmpty, "\(run)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.root.path) == [])
  }

  @Test func blankStartMarksItsItemsAssumedUntilThePersonConfirmsThem() async throws {
    let sandbox = try Sandbox()
    let run = try await sandbox.dossier(
      "start", "--blank", "--title", "Head, Winter Roads", "--kind", "head-of-section")
    #expect(run.status == 0 && run.output.contains("starting list"), "\(run)")
    let assumed = try sandbox.record("head-winter-roads").components(separatedBy: "<assumed>true").count - 1
    #expect(assumed > 10)
    #expect(try await sandbox.dossier("mark", "head-winter-roads", "challenges-paper", "in progress").status == 0)
    #expect(try sandbox.record("head-winter-roads").components(separatedBy: "<assumed>true").count - 1 == assumed - 1)
  }

  @Test func blankStartNeedsANameAndAKnownList() async throws {
    let sandbox = try Sandbox()
    #expect(try await sandbox.dossier("start", "--blank").status == 64)
    let run = try await sandbox.dossier("start", "--blank", "--as", "x", "--kind", "oficer")
    #expect(run.status == 64 && run.messages.contains("Did you mean 'officer'?"), "\(run)")
  }

  @Test func pastedNoticeIsStarted() async throws {
    let sandbox = try Sandbox()
    let text = try String(contentsOfFile: Example.notice, encoding: .utf8)
    let run = try await sandbox.dossier("start", "-", "--as", "pasted", input: text)
    #expect(run.status == 0 && run.messages.isEmpty, "\(run)")
    let kept = sandbox.workspace("pasted").appendingPathComponent("notice/notice.txt")
    #expect(try String(contentsOf: kept, encoding: .utf8) == text)
  }

  @Test func noticeWithoutTitleIsNamedAfterItsFile() async throws {
    let sandbox = try Sandbox()
    let lines = try String(contentsOfFile: Example.notice, encoding: .utf8)
      .replacingOccurrences(of: "Tidal Observatory Section", with: "team").split(separator: "\n")
      .filter { !$0.hasPrefix("Head") && !$0.hasPrefix("The Head") && !$0.hasPrefix("Vacancy number") }
    try sandbox.file("salt_depots.2027.txt", lines.joined(separator: "\n"))
    let run = try await sandbox.dossier("start", "salt_depots.2027.txt")
    #expect(run.status == 0 && run.output.contains("Workspaces/salt-depots "), "\(run)")
  }

  @Test func personAtATerminalIsToldHowToEndThePaste() async throws {
    let sandbox = try Sandbox()
    let text = try String(contentsOfFile: Example.notice, encoding: .utf8)
    let command = "'\(Package.program("dossier"))' start - --as typed"
    let run = try await ProgramRun.of(
      "script", ["-qec", command, "/dev/null"], environment: ["DOSSIER_ROOT": sandbox.root.path],
      input: Array("\(text)\n\u{4}".utf8))
    #expect(run.status == 0 && run.output.contains("end with Ctrl-D"), "\(run)")
    #expect(run.output.contains("Workspaces/typed"), "\(run)")
  }
}
