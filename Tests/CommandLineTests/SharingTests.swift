import Foundation
import TestSupport
import Testing

/// What goes out of the workspace: an export for a coach, an archive, a copy that comes back.
@Suite struct SharingTests {
  private static let slug = Example.slug
  /// What no shared page may tell.
  private static let secrets = [
    "SECRETNOTE", "SECRETCLEARANCE", "SECRETMEDICAL", "SECRETACCOMMODATION", "jane-doe", "Jane Doe", "JANE DOE",
    "SECRETHOUSE", "medical", "accommodation", "psc-evidence", "security-clearance",
  ]

  private func withSecrets() async throws -> Sandbox {
    let sandbox = try Sandbox()
    let notice = try sandbox.file(
      "notice of Jane Doe.txt", try String(contentsOfFile: Example.notice, encoding: .utf8))
    let paper = try sandbox.file("Jane Doe challenges.txt", "My views on the challenges.\n")
    let medical = "medical-file"
    for (arguments, status) in [
      (["start", notice, "--as", "jane-doe-post"], 0),
      (["mark", "jane-doe-post", "nationality", "ready", "--note", "SECRETNOTE one"], 0),
      (["mark", "jane-doe-post", "challenges-paper", "in", "progress", "--note", "SECRETNOTE two"], 0),
      (["mark", "jane-doe-post", "security-clearance", "ready", "--note", "SECRETCLEARANCE until 2031"], 0),
      (["mark", "jane-doe-post", medical, "in", "progress", "--note", "SECRETMEDICAL asthma"], 0),
      (["mark", "jane-doe-post", "accommodation-request", "ready", "--note", "SECRETACCOMMODATION ramp"], 0),
      (["attach", "jane-doe-post", "degree-evidence", paper], 0),
      (["attach", "jane-doe-post", "challenges-paper", paper], 1),
    ] {
      let run = try await sandbox.dossier(arguments + ["--now", Sandbox.now])
      #expect(run.status == status, "\(arguments): \(run)")
    }
    try FileManager.default.removeItem(
      at: sandbox.workspace("jane-doe-post").appendingPathComponent("documents/Jane Doe challenges.txt"))
    return sandbox
  }

  @Test func sharedExportTellsNothingPersonalInAnyForm() async throws {
    let sandbox = try await withSecrets()
    for form in ["--xml", "--html", "--json"] {
      for language in ["en", "fr"] {
        let arguments = ["export", "jane-doe-post", form, "--lang", language, "-o", "-", "--now", Sandbox.now]
        let whole = try await sandbox.dossier(arguments)
        #expect(whole.status == 0 && whole.output.contains("Jane Doe"))
        let shared = try await sandbox.dossier(arguments + ["--share"])
        #expect(shared.status == 0 && shared.output.contains("challenges-paper"), "\(shared)")
        for secret in SharingTests.secrets where !["medical", "accommodation"].contains(secret) {
          #expect(!(shared.output + shared.messages).contains(secret), "\(form) \(language): \(secret)")
        }
        for item in ["medical-file", "accommodation-request"] { #expect(!shared.output.contains(item)) }
      }
    }
  }

  @Test func sharedPageIsValidAndItsFileIsNamedByTheVacancy() async throws {
    let sandbox = try await withSecrets()
    let run = try await sandbox.dossier("export", "jane-doe-post", "--xml", "--share")
    #expect(run == ProgramRun(messages: "Wrote \(SharingTests.slug)-checklist-shared.xml\n"))
    let schema = Package.folder.appendingPathComponent("Templates/Schemas/checklist.xsd").path
    let file = sandbox.folder.appendingPathComponent("\(SharingTests.slug)-checklist-shared.xml").path
    #expect(
      try await ProgramRun.of("xmllint", ["--noout", "--nonet", "--schema", schema, file])
        == ProgramRun(messages: "\(file) validates\n"))
  }

  @Test func archiveComesBackByteForByte() async throws {
    let sandbox = try await withSecrets()
    #expect(try await sandbox.dossier("pack", "jane-doe-post").messages == "Wrote jane-doe-post.dossier.zip\n")
    let taken = try await sandbox.dossier("unpack", "jane-doe-post.dossier.zip")
    #expect(taken.status == 73 && taken.messages.contains("already"), "\(taken)")
    let made = try await sandbox.dossier("unpack", "jane-doe-post.dossier.zip", "--as", "moved")
    #expect(made.status == 0 && made.messages.contains("dossier status moved"), "\(made)")
    let difference = try await ProgramRun.of(
      "diff", ["-r", "-x", ".lock", sandbox.workspace("jane-doe-post").path, sandbox.workspace("moved").path])
    #expect(difference == ProgramRun())
    #expect(try await sandbox.dossier("undo", "moved").status == 0)
    let text = try sandbox.file("text.zip", "no archive")
    let refused = try await sandbox.dossier("unpack", text)
    #expect(refused.status == 65 && refused.messages.contains("not an archive"), "\(refused)")
    #expect(try await sandbox.dossier("unpack", "none.zip").status == 66)
  }

  @Test func undoTakesBackAnAttachAndTheLogShowsIt() async throws {
    let sandbox = try await Sandbox.withExample()
    let paper = try sandbox.file("degree.txt", "A degree.\n")
    // The copy stays in the folder, and is told of; the items are as they were.
    func items() async throws -> JSONValue {
      let run = try await sandbox.dossier("status", SharingTests.slug, "--json")
      return try JSONValue(run.output)["workspaces"][0]["items"]
    }
    let before = try await items()
    #expect(try await sandbox.dossier("attach", SharingTests.slug, "degree-evidence", paper).status == 0)
    #expect(try await sandbox.dossier("mark", SharingTests.slug, "nationality", "ready").status == 0)
    let rehearsal = try await sandbox.dossier("undo", SharingTests.slug, "--dry-run")
    #expect(rehearsal.output.hasPrefix("Would be taken back: item nationality status"), "\(rehearsal)")
    for _ in 0..<2 { #expect(try await sandbox.dossier("undo", SharingTests.slug).status == 0) }
    #expect(try await items() == before)
    let end = try await sandbox.dossier("undo", SharingTests.slug)
    #expect(end.status == 1 && end.messages.contains("as it was started"), "\(end)")
    let log = try await sandbox.dossier("log", SharingTests.slug).flowing
    #expect(log.contains("item degree-evidence evidence: degree.txt (taken back at 15 Feb 2027, 08:00)"), "\(log)")
    let verified = try await sandbox.dossier("verify", SharingTests.slug)
    #expect(verified.status == 0 && verified.flowing.contains("No item links to"), "\(verified)")
  }

  @Test func verifyFindsWhatIsWrongAndRepairSaysWhatItDid() async throws {
    let sandbox = try await Sandbox.withExample()
    let sound = try await sandbox.dossier("verify")
    #expect(sound.status == 0 && sound.output.contains("all well"), "\(sound)")
    #expect(try await sandbox.dossier("mark", SharingTests.slug, "nationality", "ready").status == 0)
    let notice = sandbox.workspace(SharingTests.slug).appendingPathComponent("notice/notice.txt")
    let text = try String(contentsOf: notice, encoding: .utf8)
    try Data(text.replacing("two A4 pages", with: "nine A4 pages").utf8).write(to: notice)
    let changed = try await sandbox.dossier("verify", "--json")
    #expect(changed.status == 1, "\(changed)")
    let ids = try JSONValue(changed.output)["workspaces"][0]["findings"].elements.map { $0["id"].string ?? "" }
    #expect(ids.contains("notice-changed") && ids.contains("quote-missing"), "\(ids)")
    try Data(text.utf8).write(to: notice)

    let good = try sandbox.record(SharingTests.slug)
    let record = sandbox.workspace(SharingTests.slug).appendingPathComponent("workspace.xml")
    try Data(good.replacing("Ostend", with: "Oxtend").utf8).write(to: record)
    let damaged = try await sandbox.dossier("verify", SharingTests.slug)
    #expect(damaged.status == 65 && damaged.output.contains("--repair"), "\(damaged)")
    let repaired = try await sandbox.dossier("verify", SharingTests.slug, "--repair")
    #expect(repaired.status == 0 && repaired.flowing.contains("Nothing was lost"), "\(repaired)")
    #expect(try sandbox.record(SharingTests.slug) == good)
  }

  @Test func copyThatWasChangedElsewhereIsMerged() async throws {
    let sandbox = try await Sandbox.withExample()
    let copy = sandbox.workspace(SharingTests.slug).appendingPathComponent("workspace (conflicted copy 2027-02-15).xml")
    #expect(try await sandbox.dossier("mark", SharingTests.slug, "nationality", "ready").status == 0)
    try FileManager.default.moveItem(
      at: sandbox.workspace(SharingTests.slug).appendingPathComponent("workspace.xml"), to: copy)
    try FileManager.default.moveItem(
      at: sandbox.workspace(SharingTests.slug).appendingPathComponent("workspace.xml.previous"),
      to: sandbox.workspace(SharingTests.slug).appendingPathComponent("workspace.xml"))
    #expect(try await sandbox.dossier("verify").status == 1)
    #expect(try await sandbox.dossier("mark", SharingTests.slug, "degree-evidence", "ready").status == 0)
    let merged = try await sandbox.dossier("merge", SharingTests.slug, copy.path)
    #expect(
      merged.status == 0 && merged.flowing.contains("item nationality status: taken from the other copy"), "\(merged)")
    let again = try await sandbox.dossier("merge", SharingTests.slug, copy.path)
    #expect(again.status == 0 && again.messages.contains("Nothing to merge"), "\(again)")
    let items = try await sandbox.dossier("status", SharingTests.slug, "--items").output
    for item in ["nationality", "degree-evidence"] {
      let line = items.split(separator: "\n").first { $0.hasPrefix("\(item) ") }
      #expect(line?.contains("ready") == true, "\(items)")
    }
  }
}
