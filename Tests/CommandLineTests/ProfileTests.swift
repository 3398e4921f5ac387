import Foundation
import TestSupport
import Testing

/// The profile, evidence kept once, and eligibility, by the built program.
@Suite struct ProfileTests {
  private static let slug = Example.slug

  private func profile(_ sandbox: Sandbox) async throws -> JSONValue {
    try JSONValue(try await sandbox.dossier("profile", "--json").output)
  }

  @Test func whatIsEnteredIsShown() async throws {
    let sandbox = try Sandbox()
    for arguments in [
      ["set", "nationality", "Belgique, France"], ["language", "français", "C1"], ["language", "English", "V", "3333"],
      ["degree", "MA International Relations", "2012"],
      ["job", "Analyst, MoD", "--from", "2015-03", "--to", "2019-06"], ["job", "Desk officer", "--from", "2019-01"],
      ["clearance", "NATO SECRET", "--expires", "2027-05-01"], ["status", "seconded"],
    ] {
      let run = try await sandbox.dossier(["profile"] + arguments + ["--now", Sandbox.now])
      #expect(run.status == 0 && run.messages.isEmpty, "\(run)")
    }
    let kept = try await profile(sandbox)
    #expect(kept["nationalities"].elements == ["BE", "FR"] && kept["languages"].elements.count == 3)
    #expect(kept["experienceMonths"] == .number(143) && kept["status"] == "seconded")
    let run = try await sandbox.dossier("profile")
    #expect(run.flowing.contains("Analyst, MoD and Desk officer overlap; the days they share count once."), "\(run)")
    let schema = Package.folder.appendingPathComponent("Templates/Schemas/profile.xsd").path
    let file = sandbox.root.appendingPathComponent("Workspaces/profile.xml").path
    #expect(try await ProgramRun.of("xmllint", ["--noout", "--schema", schema, file]).status == 0)
  }

  @Test(arguments: [
    (["set", "nationality", "Belgium,Atlantis"], "no country 'Atlantis'"),
    (["set", "nationality", "Belgum"], "Did you mean 'Belgium'?"),
    (["job", "A", "--from", "2019-07", "--to", "2019-06"], "before it begins"),
    (["job", "A", "--from", "2019-13"], "not a month"), (["job", "A"], "--from 2015-03"),
    (["clearance", "NS", "--issued", "2028-01-01", "--expires", "2027-01-01"], "before it was issued"),
    (["clearance", "purple"], "no clearance level"), (["language", "French", "fluent"], "not a level"),
    (["degree", "MA", "12"], "not the year"), (["status", "king"], "serving, seconded or external"),
    (["natonality", "Belgium"], "Did you mean 'nationality'?"),
    (["language", "French", "C1", "--from", "2015-01"], "a job"),
  ])
  func badInputIsSaidPlainlyAndNothingIsKept(arguments: [String], words: String) async throws {
    let sandbox = try Sandbox()
    let run = try await sandbox.dossier(["profile"] + arguments + ["--now", Sandbox.now])
    #expect(run.status == 64 && run.output.isEmpty && run.messages.contains(words), "\(run)")
    #expect(try await profile(sandbox)["nationalities"].elements.isEmpty)
  }

  @Test func factsAreRemovedByNameOrNumber() async throws {
    let sandbox = try Sandbox()
    _ = try await sandbox.dossier("profile", "job", "A", "--from", "2015-01")
    _ = try await sandbox.dossier("profile", "job", "B", "--from", "2016-01")
    #expect(try await sandbox.dossier("profile", "remove", "job", "9").status == 66)
    #expect(try await sandbox.dossier("profile", "remove", "job", "1").status == 0)
    #expect(try await profile(sandbox)["jobs"].elements.map { $0["title"] } == ["B"])
    #expect(try await sandbox.dossier("profile", "remove", "job", "B").status == 0)
    #expect(try await profile(sandbox)["jobs"].elements.isEmpty)
  }

  @Test func eligibilityAnswersWithReasonsAndSentences() async throws {
    let sandbox = try await Sandbox.withExample()
    let none = try await sandbox.dossier("eligibility", ProfileTests.slug)
    #expect(none.status == 66 && none.messages.contains("dossier profile set nationality"), "\(none)")
    _ = try await sandbox.dossier("profile", "set", "nationality", "Switzerland")
    _ = try await sandbox.dossier("profile", "language", "French", "I")
    _ = try await sandbox.dossier("profile", "language", "English", "V")
    let run = try await sandbox.dossier("eligibility", ProfileTests.slug, "--json")
    #expect(run.status == 1)
    let answers = try JSONValue(run.output)["answers"].elements
    #expect(answers.first?["outcome"] == "not-met" && answers.first?["line"] == .number(66))
    #expect(answers.filter { $0["topic"] == "language" }.map { $0["outcome"] } == ["met", "met"])
    let status = try await sandbox.dossier("status", ProfileTests.slug)
    #expect(status.flowing.contains("Switzerland: not in the list of 32 NATO members of 7 Mar 2024."), "\(status)")
    _ = try await sandbox.dossier("profile", "set", "nationality", "Switzerland,Belgium")
    #expect(try await sandbox.dossier("eligibility", ProfileTests.slug).status == 0)
  }

  @Test func countryThatIsNoneInAnEditedProfileIsNotDropped() async throws {
    let sandbox = try await Sandbox.withExample()
    _ = try await sandbox.dossier("profile", "set", "nationality", "Belgium,France")
    let file = sandbox.root.appendingPathComponent("Workspaces/profile.xml")
    let text = try String(contentsOf: file, encoding: .utf8).replacing("\"FR\"", with: "\"ZZ\"")
    try Data(text.utf8).write(to: file)
    for arguments in [["profile"], ["eligibility", ProfileTests.slug], ["status", ProfileTests.slug]] {
      let run = try await sandbox.dossier(arguments)
      #expect(run.status == 65 && run.messages.contains("'ZZ'"), "\(run)")
    }
  }

  @Test(arguments: [
    ("This vacancy is open only to serving NATO civilian staff.", true),
    ("NATO civilian staff members only: apply through the internal recruitment portal.", false),
  ])
  func noticeForServingStaffIsKnownByItsSentence(sentence: String, isForStaff: Bool) async throws {
    let sandbox = try Sandbox()
    let example = try String(contentsOfFile: Example.notice, encoding: .utf8)
    let notice = try sandbox.file("notice.txt", example + "\n\n" + sentence + "\n")
    _ = try await sandbox.dossier("start", notice, "--as", "a")
    _ = try await sandbox.dossier("profile", "status", "external")
    let answers = try JSONValue(try await sandbox.dossier("eligibility", "a", "--json").output)["answers"].elements
    let staff = answers.filter { $0["topic"] == "serving-staff" }
    #expect(staff.map { $0["outcome"] } == (isForStaff ? ["not-met"] : []))
    #expect(staff.allSatisfy { $0["quote"].string == sentence })
  }

  @Test func evidenceIsStoredOnceAndCopiedIntoEachItem() async throws {
    let sandbox = try await Sandbox.withExample()
    let file = try sandbox.file("delf.txt", "a certificate")
    let copy = try sandbox.file("copy.txt", "a certificate")
    let kind = ["--kind", "language-certificate"]
    let reversed = try await sandbox.dossier(
      ["evidence", "add", file] + kind + ["--issued", "2026-01-01", "--expires", "2025-01-01"])
    #expect(reversed.status == 64 && reversed.messages.contains("before it was issued"), "\(reversed)")
    #expect(try await sandbox.dossier(["evidence", "add", file] + kind + ["--expires", "2027-04-01"]).status == 0)
    let again = try await sandbox.dossier(["evidence", "add", copy] + kind)
    #expect(again.status == 0 && again.flowing.contains("nothing was stored twice"), "\(again)")
    let stored = sandbox.root.appendingPathComponent("Workspaces/Evidence").path
    #expect(try FileManager.default.contentsOfDirectory(atPath: stored) == ["delf.txt"])

    for item in ["language-evidence", "degree-evidence"] {
      #expect(try await sandbox.dossier("attach", ProfileTests.slug, item, "--evidence", "delf").status == 0)
    }
    let documents = sandbox.workspace(ProfileTests.slug).appendingPathComponent("documents")
    #expect(try String(contentsOf: documents.appendingPathComponent("delf.txt"), encoding: .utf8) == "a certificate")
    let record = try sandbox.record(ProfileTests.slug)
    #expect(record.components(separatedBy: "expires=\"2027-04-01\"").count == 3)
    try Data("x".utf8).write(to: documents.appendingPathComponent("stray.txt"))
    let status = try await sandbox.dossier("status", ProfileTests.slug)
    #expect(status.flowing.contains("belongs to no item: stray.txt"), "\(status)")
    #expect(try await sandbox.dossier("evidence", "remove", "delf").status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: stored).isEmpty)
    #expect(
      try await sandbox.dossier("attach", ProfileTests.slug, "degree-evidence", "--evidence", "delf").status == 66)
    #expect(FileManager.default.fileExists(atPath: documents.appendingPathComponent("delf.txt").path))
  }

  @Test func healthAndClearancePapersStayOut() async throws {
    let sandbox = try Sandbox()
    let file = try sandbox.file("psc.pdf", "x")
    let run = try await sandbox.dossier("evidence", "add", file, "--kind", "security-clearance")
    #expect(run.status == 64 && run.messages.contains("stay out"), "\(run)")
    #expect(!FileManager.default.fileExists(atPath: sandbox.root.appendingPathComponent("Workspaces/Evidence").path))
  }
}
