import Foundation
import TestSupport
import Testing

/// Amended and further notices of a vacancy that has a workspace.
@Suite struct AmendedNoticeTests {
  private func amended(_ sandbox: Sandbox, _ changes: [(String, String)]) throws -> String {
    var text = try String(contentsOfFile: Example.notice, encoding: .utf8)
    for (old, new) in changes {
      precondition(text.contains(old))
      text = text.replacingOccurrences(of: old, with: new)
    }
    return try sandbox.file("amended.txt", text)
  }

  @Test func dryRunShowsFactByFactAndWritesNothing() async throws {
    let sandbox = try await Sandbox.withExample()
    let before = try sandbox.record(Example.slug)
    let file = try amended(sandbox, [("no more than two A4 pages", "no more than one A4 page"), ("G20", "G22")])
    let run = try await sandbox.dossier("amend", Example.slug, file, "--dry-run")
    #expect(run.status == 0 && run.flowing.contains("Grade: G20 → G22"), "\(run)")
    #expect(run.flowing.contains("at most 2 pages, A4, Word or PDF → at most 1 page"), "\(run)")
    #expect(run.output.contains("amended.txt, line"), "\(run)")
    let json = try JSONValue(try await sandbox.dossier("amend", Example.slug, file, "--dry-run", "--json").output)
    #expect(json["dryRun"].bool == true)
    #expect(json["changes"].elements.map { $0["id"].string } == ["grade", "challenges-paper"])
    #expect(json["changes"][0]["old"]["quote"] == "Grade: G20" && json["changes"][0]["new"]["quote"] == "Grade: G22")
    #expect(try sandbox.record(Example.slug) == before)
    let notices = sandbox.workspace(Example.slug).appendingPathComponent("notice").path
    #expect(try FileManager.default.contentsOfDirectory(atPath: notices) == ["notice.txt"])
  }

  @Test func amendedLimitReopensThePaperAndChecksItAgain() async throws {
    let sandbox = try await Sandbox.withExample()
    let paper = try await Example.paper("challenges-paper", "pdf", in: sandbox)
    #expect(try await sandbox.dossier("attach", Example.slug, "challenges-paper", paper).status == 0)
    let file = try amended(sandbox, [("no more than two A4 pages", "no more than one A4 page")])
    let run = try await sandbox.dossier("amend", Example.slug, file)
    #expect(run.status == 0 && run.output.contains("Your work is kept"), "\(run)")
    let status = try await sandbox.dossier("status", Example.slug)
    #expect(status.output.contains("There is a problem") && status.flowing.contains("1 allowed"), "\(status)")
    #expect(
      try await sandbox.dossier("log", Example.slug).flowing.contains("ready → in-progress (the limit was 2 pages"))
    let notices = sandbox.workspace(Example.slug).appendingPathComponent("notice").path
    #expect(try FileManager.default.contentsOfDirectory(atPath: notices).sorted() == ["amended.txt", "notice.txt"])
  }

  @Test func enteredDeadlineStaysAndTheCommandToTakeTheNewOneIsThere() async throws {
    let sandbox = try await Sandbox.withExample()
    _ = try await sandbox.dossier(
      "set", Example.slug, "deadline", "2027-03-10T12:00", "--zone", "Europe/Brussels")
    let file = try amended(sandbox, [("14-Mar-2027", "7-Mar-2027")])
    let run = try await sandbox.dossier("amend", Example.slug, file)
    #expect(
      run.output.contains("dossier set \(Example.slug) deadline 2027-03-07T23:59 --zone Europe/Brussels"), "\(run)")
    #expect(try sandbox.record(Example.slug).contains("<reading>2027-03-10T12:00</reading>"))
  }

  @Test func sameFileTwiceSaysSoAndChangesNothing() async throws {
    let sandbox = try await Sandbox.withExample()
    let before = try sandbox.record(Example.slug)
    for command in ["add", "amend"] {
      let run = try await sandbox.dossier(command, Example.slug, Example.notice)
      #expect(run.status == 0 && run.messages.contains("nothing was changed"), "\(run)")
    }
    #expect(try sandbox.record(Example.slug) == before)
  }

  @Test(arguments: ["add", "amend"])
  func noticeOfAnotherVacancyIsRefusedUnlessForced(command: String) async throws {
    let sandbox = try await Sandbox.withExample()
    let before = try sandbox.record(Example.slug)
    let other = Package.folder.appendingPathComponent(
      "Tests/Fixtures/Notices/english/022-ncia-four-posts-german-site.txt"
    ).path
    let run = try await sandbox.dossier(command, Example.slug, other)
    #expect(run.status == 65 && run.messages.contains("260061") && run.messages.contains("--force"), "\(run)")
    #expect(try sandbox.record(Example.slug) == before)
    #expect(try await sandbox.dossier(command, Example.slug, other, "--force").status == 0)
  }

  @Test func annexMakesKnownWhatTheNoticeOnlyLinksTo() async throws {
    let sandbox = try await Sandbox.withExample()
    _ = try await sandbox.dossier(
      "mark", Example.slug, "application-form", "in progress", "--note", "half done")
    let annex = try sandbox.file(
      "annex.txt",
      """
      Head, Tidal Observatory Section
      Vacancy number: 270415
      Annex: how to apply
      Applicants must also submit a cover letter of no more than 300 words.
      Candidates are requested to submit a paper of no more than one A4 page on the key challenges.
      """)
    let run = try await sandbox.dossier("add", Example.slug, annex)
    #expect(run.status == 0 && run.output.contains("annex.txt, line 4"), "\(run)")
    let record = try sandbox.record(Example.slug)
    #expect(record.contains("<words>300</words>") && record.contains("half done"))
    #expect(run.flowing.contains("in the other notice at most 1 page"), "\(run)")
  }
}
