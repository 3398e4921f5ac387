import Foundation
import TestSupport
import Testing

/// `attach`, `replace`, `detach`, and what they say of files that are not what they should be.
@Suite struct AttachmentTests {
  private static let slug = Example.slug

  private func evidence(_ id: String, _ sandbox: Sandbox) async throws -> [JSONValue] {
    let json = try JSONValue(try await sandbox.dossier("status", AttachmentTests.slug, "--json").output)
    let item = json["workspaces"][0]["items"].elements.first { $0["id"].string == id } ?? .null
    return item["evidence"].elements
  }

  @Test func fileThatCannotBeReadIsKeptOnlyWhenAskedFor() async throws {
    let sandbox = try await Sandbox.withExample()
    try sandbox.file("torn.pdf", "%PDF-1.7\nnothing")
    let attach = ["attach", AttachmentTests.slug, "language-evidence", "torn.pdf"]
    let refused = try await sandbox.dossier(attach + ["--now", Sandbox.now])
    #expect(refused.status == 65 && refused.output.isEmpty && refused.messages.contains("add --anyway"), "\(refused)")
    #expect(try await evidence("language-evidence", sandbox).isEmpty)
    let kept = try await sandbox.dossier(attach + ["--anyway", "--now", Sandbox.now])
    #expect(kept.status == 0 && kept.messages.contains("although it cannot be read"), "\(kept)")
    #expect(try await evidence("language-evidence", sandbox)[0]["findings"][0]["id"] == "unreadable")
    try sandbox.file("scan.png", Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]))
    let picture = try await sandbox.dossier("attach", AttachmentTests.slug, "degree-evidence", "scan.png")
    #expect(
      picture.status == 0 && picture.messages.contains("is a picture: it is kept as it is and not read"), "\(picture)")
  }

  @Test func dayOfExpiryStaysWithItsDocument() async throws {
    let sandbox = try await Sandbox.withExample()
    try sandbox.file("test.txt", "French: advanced")
    let attach = ["attach", AttachmentTests.slug, "language-evidence", "test.txt", "--now", Sandbox.now]
    _ = try await sandbox.dossier(attach + ["--expires", "2028-06-30"])
    let again = try await sandbox.dossier(attach)
    #expect(again.messages.contains("expires on 30 Jun 2028, as it did"), "\(again)")
    #expect(try await evidence("language-evidence", sandbox).map { $0["expires"] } == ["2028-06-30"])
    try sandbox.file("newer.txt", "French: advanced, tested again")
    let replaced = try await sandbox.dossier("replace", AttachmentTests.slug, "language-evidence", "newer.txt")
    #expect(
      replaced.status == 0 && replaced.messages.contains("The document before expired on 30 Jun 2028"), "\(replaced)")
    let now = try await evidence("language-evidence", sandbox)
    #expect(now.map { $0["file"] } == ["newer.txt"] && now[0]["expires"] == .null)
  }

  @Test func whichDocumentIsReplacedMustBeClear() async throws {
    let sandbox = try await Sandbox.withExample()
    let slug = AttachmentTests.slug
    for name in ["one.txt", "two.txt", "three.txt"] { try sandbox.file(name, name) }
    let none = try await sandbox.dossier("replace", slug, "language-evidence", "one.txt")
    #expect(none.status == 66 && none.messages.contains("dossier attach \(slug) language-evidence one.txt"), "\(none)")
    for name in ["one.txt", "two.txt"] { _ = try await sandbox.dossier("attach", slug, "language-evidence", name) }
    let unclear = try await sandbox.dossier("replace", slug, "language-evidence", "three.txt")
    #expect(
      unclear.status == 64 && unclear.messages.contains("--instead-of one.txt or --instead-of two.txt"), "\(unclear)")
    let run = try await sandbox.dossier("replace", slug, "language-evidence", "three.txt", "--instead-of", "one.txt")
    #expect(run.status == 0, "\(run)")
    #expect(try await evidence("language-evidence", sandbox).map { $0["file"] } == ["two.txt", "three.txt"])
  }

  @Test func detachedDocumentLeavesItsItemAndStaysInTheFolder() async throws {
    let sandbox = try await Sandbox.withExample()
    let slug = AttachmentTests.slug
    let paper = try await Example.paper("challenges-paper", "pdf", in: sandbox)
    _ = try await sandbox.dossier("attach", slug, "challenges-paper", paper)
    let run = try await sandbox.dossier("detach", slug, "challenges-paper", "challenges-paper.pdf")
    #expect(run.status == 0 && run.output.contains("item challenges-paper status: ready → in-progress"), "\(run)")
    #expect(try await evidence("challenges-paper", sandbox).isEmpty)
    let copy = sandbox.workspace(slug).appendingPathComponent("documents/challenges-paper.pdf")
    #expect(FileManager.default.fileExists(atPath: copy.path))
    let again = try await sandbox.dossier("detach", slug, "challenges-paper", "challenges-paper.pdf")
    #expect(again.status == 66 && again.messages.contains("It has none."), "\(again)")
  }

  @Test func nameInAnOldEncodingIsCalledThat() async throws {
    let sandbox = try await Sandbox.withExample()
    let script =
      "printf x > \"$(printf 'pap\\351r.txt')\"; '\(Package.program("dossier"))' attach \(AttachmentTests.slug)"
      + " language-evidence \"$(printf 'pap\\351r.txt')\" --now \(Sandbox.now)"
    let run = try await ProgramRun.of(
      "bash", ["-c", script], in: sandbox.folder.path, environment: ["DOSSIER_ROOT": sandbox.root.path])
    #expect(run.status == 66 && run.messages.contains("has letters in an old encoding"), "\(run)")
  }

  @Test func sentenceOfAnItemWithoutALimitIsNotQuotedForAnother() async throws {
    let sandbox = try await Sandbox.withExample()
    try sandbox.file("essay.txt", "one two three")
    let check = ["check", "essay.txt", "--workspace", AttachmentTests.slug, "--item", "language-evidence"]
    let unlimited = try await sandbox.dossier(check)
    #expect(unlimited.status == 64 && unlimited.messages.contains("has no limit to check against"), "\(unlimited)")
    let limited = try await sandbox.dossier(check + ["--max-words", "5"])
    #expect(limited.status == 0 && !limited.output.contains("notice"), "\(limited)")
    let paper = try await sandbox.dossier("check", "essay.txt", "--paper", "Foolscap")
    #expect(paper.status == 64 && paper.messages.contains("no paper size 'Foolscap'"), "\(paper)")
  }

  @Test func fullDiskIsAnErrorForHelpToo() async throws {
    let run = try await ProgramRun.of("sh", ["-c", "'\(Package.program("dossier"))' --help > /dev/full"])
    #expect(run.status == 74 && run.messages.contains("No space left on device"), "\(run)")
  }

  @Test func workspaceWithoutANoticeSpeaksOfNoCopy() async throws {
    let sandbox = try Sandbox()
    for options in [[], ["--deadline", "2027-04-01"]] {
      let slug = "blank-\(options.count)"
      let start = try await sandbox.dossier(
        ["start", "--blank", "--as", slug, "--title", "Post", "--now", Sandbox.now] + options)
      let status = try await sandbox.dossier("status", slug)
      let page = try await sandbox.dossier("export", slug, "--html", "-o", "-")
      for text in [start.output, status.output, page.output] { #expect(!text.contains("copy"), "\(text)") }
    }
  }

  @Test func markedClosingTimeThatIsInDoubtIsSaidToBeStillSo() async throws {
    let sandbox = try Sandbox()
    _ = try await sandbox.dossier("start", "--blank", "--as", "post", "--title", "Post")
    let run = try await sandbox.dossier("mark", "post", "closing-time", "ready")
    #expect(run.status == 0 && run.messages.contains("Marking it does not settle it"), "\(run)")
  }
}
