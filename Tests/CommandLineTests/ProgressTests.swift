import Foundation
import TestSupport
import Testing

/// `attach`, `mark`, `set`, `status` and `log`.
@Suite struct ProgressTests {
  private static let slug = Example.slug

  private func status(_ sandbox: Sandbox) async throws -> JSONValue {
    try JSONValue(try await sandbox.dossier("status", ProgressTests.slug, "--json").output)["workspaces"][0]
  }

  private func item(_ id: String, _ sandbox: Sandbox) async throws -> JSONValue {
    try await status(sandbox)["items"].elements.first { $0["id"].string == id } ?? .null
  }

  @Test func attachedPaperThatFitsIsReadyAndAChangedCopyIsNoticed() async throws {
    let sandbox = try await Sandbox.withExample()
    let paper = try await Example.paper("challenges-paper", "pdf", in: sandbox)
    let run = try await sandbox.dossier("attach", ProgressTests.slug, "challenges-paper", paper)
    #expect(run.status == 0 && run.messages.isEmpty && run.output.contains("Within the limits"), "\(run)")
    let copy = sandbox.workspace(ProgressTests.slug).appendingPathComponent("documents/challenges-paper.pdf")
    #expect(try Data(contentsOf: copy) == Data(contentsOf: URL(fileURLWithPath: paper)))
    let ready = try await item("challenges-paper", sandbox)
    #expect(ready["status"] == "ready" && ready["evidence"][0]["file"] == "challenges-paper.pdf")
    try Data("other".utf8).write(to: copy)
    #expect(try await item("challenges-paper", sandbox)["status"] == "problem")
    try FileManager.default.removeItem(at: copy)
    #expect(try await item("challenges-paper", sandbox)["status"] == "problem")
    #expect(try await sandbox.dossier("attach", ProgressTests.slug, "challenges-paper", paper).status == 0)
    #expect(try await item("challenges-paper", sandbox)["status"] == "ready")
  }

  @Test func paperThatIsTooLongIsKeptWithItsProblemUntilABetterOneTakesItsPlace() async throws {
    let sandbox = try await Sandbox.withExample()
    let long = try await Example.paper("first-draft", "pdf", in: sandbox)
    let fits = try await Example.paper("challenges-paper", "pdf", in: sandbox)
    let run = try await sandbox.dossier("attach", ProgressTests.slug, "challenges-paper", long)
    #expect(run.status == 1 && run.output.contains("Over the limit"), "\(run)")
    let bad = try await item("challenges-paper", sandbox)
    #expect(bad["status"] == "problem" && bad["evidence"][0]["findings"].elements.contains { $0["id"] == "page-limit" })
    _ = try await sandbox.dossier("attach", ProgressTests.slug, "challenges-paper", fits)
    let good = try await item("challenges-paper", sandbox)
    #expect(good["status"] == "ready" && good["evidence"].elements.map { $0["file"] } == ["challenges-paper.pdf"])
    let history = try await sandbox.dossier("log", ProgressTests.slug).output
    #expect(history.contains("first-draft.pdf"))
  }

  @Test func expiredEvidenceIsAProblemUntilItIsRenewed() async throws {
    let sandbox = try await Sandbox.withExample()
    try sandbox.file("test.txt", "French: advanced")
    try sandbox.file("newer.txt", "French: advanced, again")
    let attach = ["attach", ProgressTests.slug, "language-evidence"]
    #expect(
      try await sandbox.dossier(attach + ["test.txt", "--expires", "2027-01-31", "--now", Sandbox.now]).status == 0)
    #expect(try await item("language-evidence", sandbox)["status"] == "problem")
    #expect(
      try await sandbox.dossier(attach + ["newer.txt", "--expires", "2028-01-31", "--now", Sandbox.now]).status == 0)
    let renewed = try await item("language-evidence", sandbox)
    #expect(renewed["status"] != "problem" && renewed["evidence"].elements.map { $0["file"] } == ["newer.txt"])
    #expect(try await sandbox.dossier(attach + ["test.txt", "--expires", "soon"]).status == 64)
  }

  @Test func papersAboutHealthAndClearanceStayOut() async throws {
    let sandbox = try await Sandbox.withExample()
    let before = try sandbox.record(ProgressTests.slug)
    for id in ["medical-file", "security-clearance", "accommodation-request"] {
      let run = try await sandbox.dossier("attach", ProgressTests.slug, id, Example.notice)
      #expect(run.status == 64 && run.messages.contains("stay out of the workspace"), "\(run)")
    }
    #expect(try sandbox.record(ProgressTests.slug) == before)
  }

  @Test func unreadablePaperChangesNothing() async throws {
    let sandbox = try await Sandbox.withExample()
    let before = try sandbox.record(ProgressTests.slug)
    try sandbox.file("torn.pdf", "%PDF-1.7\nnothing")
    for (file, status) in [("torn.pdf", 65), ("none.pdf", 66)] {
      let run = try await sandbox.dossier("attach", ProgressTests.slug, "challenges-paper", file)
      #expect(run.status == status && run.output.isEmpty, "\(run)")
    }
    #expect(try sandbox.record(ProgressTests.slug) == before)
    let documents = sandbox.workspace(ProgressTests.slug).appendingPathComponent("documents").path
    #expect(try FileManager.default.contentsOfDirectory(atPath: documents) == [])
  }

  @Test(arguments: [
    (["in", "progress"], "in-progress"), (["in-progress"], "in-progress"), (["inprogress"], "in-progress"),
    (["Not", "Needed"], "not-needed"), (["ready"], "ready"), (["waiting"], "waiting"),
  ])
  func statusIsTakenInOneWordOrTwo(words: [String], meant: String) async throws {
    let sandbox = try await Sandbox.withExample()
    let run = try await sandbox.dossier(["mark", ProgressTests.slug, "nationality"] + words)
    #expect(run.status == 0 && run.output.contains("not-started → \(meant)"), "\(run)")
  }

  @Test func submittedIsSaidOnlyOfWhatIsSent() async throws {
    let sandbox = try await Sandbox.withExample()
    let note = ["--note", "portal, 15 Feb"]
    #expect(
      try await sandbox.dossier(["mark", ProgressTests.slug, "application-form", "submitted"] + note).status == 0)
    #expect(try await item("application-form", sandbox)["status"] == "submitted")
    #expect(try sandbox.record(ProgressTests.slug).contains("portal, 15 Feb"))
    let refused = try await sandbox.dossier("mark", ProgressTests.slug, "nationality", "submitted")
    #expect(
      refused.status == 64 && refused.messages.contains("mark \(ProgressTests.slug) nationality ready"), "\(refused)")
    for derived in ["cannot start", "problem"] {
      let run = try await sandbox.dossier("mark", ProgressTests.slug, "nationality", derived)
      #expect(run.status == 64 && run.messages.contains("follows from"), "\(run)")
    }
  }

  @Test func mistypedNamesAreAnsweredWithTheNearest() async throws {
    let sandbox = try await Sandbox.withExample()
    let slug = ProgressTests.slug
    for (arguments, status, meant) in [
      (["mark", slug, "nationalty", "ready"], 66, "nationality"), (["mark", slug, "nationality", "redy"], 64, "ready"),
      (["status", "head-tidal-observatory-sektion"], 66, slug),
      (["set", slug, "dedline", "2027-01-01"], 64, "deadline"),
    ] {
      let run = try await sandbox.dossier(arguments)
      #expect(run.status == status && run.messages.contains("Did you mean '\(meant)'?"), "\(run)")
    }
  }

  @Test func enteredDeadlineIsConfirmedAndTheOldOneStaysInTheHistory() async throws {
    let sandbox = try await Sandbox.withExample()
    let run = try await sandbox.dossier(
      "set", ProgressTests.slug, "deadline", "2027-03-12 18:00", "--zone", "Europe/Brussels")
    #expect(run.status == 0 && run.flowing.contains("→ 2027-03-12T18:00 (Europe/Brussels)"), "\(run)")
    let deadline = try await status(sandbox)["deadline"]
    #expect(deadline["planOn"] == "2027-03-12T18:00" && deadline["confirmed"] == .bool(true))
    #expect(deadline["daysLeft"] == .number(25))
    let again = try await sandbox.dossier(
      "set", ProgressTests.slug, "deadline", "2027-03-12T18:00", "--zone", "Europe/Brussels")
    #expect(again == ProgramRun(messages: "Nothing to change: it is like that already.\n"))
  }

  @Test func statusTellsReadinessByItsExit() async throws {
    let sandbox = try await Sandbox.withExample()
    #expect(try await sandbox.dossier("status", ProgressTests.slug).status == 1)
    let items = try await status(sandbox)["items"].elements
    for item in items where item["stage"] == .number(1) {
      _ = try await sandbox.dossier("mark", ProgressTests.slug, try #require(item["id"].string), "ready")
    }
    let paper = try await Example.paper("challenges-paper", "pdf", in: sandbox)
    _ = try await sandbox.dossier("attach", ProgressTests.slug, "challenges-paper", paper)
    let run = try await sandbox.dossier("status", ProgressTests.slug)
    #expect(run.status == 0 && run.output.contains("Ready to send; nothing sent yet"), "\(run)")
    #expect(try await status(sandbox)["verdict"] == "ready")
  }

  @Test func overviewOrdersByDeadlineAndSaysWhenThereIsNone() async throws {
    let sandbox = try Sandbox()
    let none = try await sandbox.dossier("status")
    #expect(none.status == 0 && none.output.contains("dossier start NOTICE"), "\(none)")
    for (slug, day) in [("late", "2027-05-01"), ("soon", "2027-02-20"), ("gone", "2027-01-01")] {
      _ = try await sandbox.dossier("start", "--blank", "--as", slug, "--title", slug, "--deadline", day)
    }
    let workspaces = try JSONValue(try await sandbox.dossier("status", "--json").output)["workspaces"].elements
    #expect(workspaces.map { $0["workspace"] } == ["soon", "late", "gone"])
  }

  @Test func colourIsForTerminalsOnly() async throws {
    let sandbox = try await Sandbox.withExample()
    let plain = try await sandbox.dossier("status", ProgressTests.slug)
    #expect(!plain.output.contains("\u{1B}"))
    let command = "'\(Package.program("dossier"))' status \(ProgressTests.slug) --now \(Sandbox.now)"
    for (noColour, coloured) in [("", true), ("1", false)] {
      let environment = ["DOSSIER_ROOT": sandbox.root.path, "NO_COLOR": noColour, "TERM": "xterm", "COLUMNS": "80"]
      let run = try await ProgramRun.of("script", ["-qec", command, "/dev/null"], environment: environment)
      #expect(run.output.contains("\u{1B}[") == coloured, "\(run)")
    }
  }
}
