import ContentHash
import Foundation
import Glibc
import Testing
import VacancyModel

@testable import WorkspaceStore

@Suite struct InspectionTests {
  private let shelf: Shelf
  private let slug = Sample.slug
  private let today = CalendarDate(year: 2026, month: 6, day: 1)!
  private let now = Instant(iso: "2026-06-01T10:00:00Z")!

  init() throws {
    shelf = try Shelf()
    var workspace = Sample.full(items: 5)
    for index in workspace.items.indices { workspace.items[index].evidence = [] }
    workspace.notices[0].sha256 = SHA256Digest.of(Array("text".utf8)).hex
    try shelf.folder.create(workspace, notice: ("notice one.txt", Array("text".utf8)))
    let kept = try shelf.folder.attach(slug, name: "paper.pdf", bytes: [1, 2])
    try change("attach") {
      $0.items[1].evidence = [
        Evidence(
          file: kept.file, sha256: kept.digest.hex, bytes: 2, added: $0.created,
          expires: CalendarDate(year: 2026, month: 6, day: 1))
      ]
    }
  }

  private func change(_ what: String, _ change: @escaping (inout Workspace) -> Void) throws {
    try shelf.folder.update(slug) { workspace in
      change(&workspace)
      workspace.history.append(Change(time: Instant(seconds: 1_900_000_000), what: what, old: nil, new: "x"))
    }
  }

  private func found(_ today: CalendarDate? = nil) throws -> [String] {
    try shelf.folder.inspect(slug, today: today ?? self.today).findings.map(\.id).sorted()
  }

  @Test func aSoundWorkspaceHasNoFindings() throws {
    #expect(try found() == [])
    let inspection = try shelf.folder.inspect(slug, today: today)
    #expect(inspection.files == 6 && inspection.citations.count == 2, "\(inspection.citations)")
  }

  @Test func everythingThatIsWrongIsNamed() throws {
    let manager = FileManager.default
    #expect(try found(today.adding(days: 1)) == ["document-expired"])
    let paper = shelf.url("\(slug)/documents/paper.pdf")
    try Data([9]).write(to: paper)
    #expect(try found() == ["document-changed"])
    try manager.removeItem(at: paper)
    #expect(try found() == ["document-missing"])
    try manager.createSymbolicLink(atPath: paper.path, withDestinationPath: "/etc/passwd")
    #expect(try found() == ["document-unreadable", "not-a-file"])
    try manager.removeItem(at: paper)
    try Data([1, 2]).write(to: paper)
    for (path, id) in [
      ("documents/other.pdf", "document-unlinked"), ("documents/.x.pdf.new", "leftover"),
      (".workspace.xml.new", "leftover"),
      ("workspace (Anna's conflicted copy 2026-01-20).xml", "conflict-copy"), ("workspace-LAPTOP.xml", "conflict-copy"),
      ("workspace.sync-conflict-20260120-101010-ABCDEFG.xml", "conflict-copy"),
      ("documents/paper (conflicted copy 2026-01-20 101010).pdf", "conflict-copy"),
      ("workspace.xml.damaged-20260101T000000Z", "damaged-kept"),
    ] {
      try shelf.write("x", "\(slug)/\(path)")
      #expect(try found() == [id], "\(path)")
      try manager.removeItem(at: shelf.url("\(slug)/\(path)"))
    }
    let made = unsafe mkfifo(shelf.url("\(slug)/pipe").path, 0o600)
    #expect(made == 0)
    #expect(try found() == ["not-a-file"])
    try manager.removeItem(at: shelf.url("\(slug)/pipe"))
    try Data("other".utf8).write(to: shelf.url("\(slug)/notice/notice one.txt"))
    #expect(try found() == ["notice-changed"])
    try Data("text".utf8).write(to: shelf.url("\(slug)/notice/notice one.txt"))
    try Data("x".utf8).write(to: shelf.url("\(slug)/history/000001.xml"))
    #expect(try found() == ["step-damaged"])
    try manager.removeItem(at: shelf.url("\(slug)/history/000001.xml"))
    #expect(try found() == ["step-missing"])
    for path in ["", "\(slug)"] {
      try manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: shelf.url(path).path)
    }
    #expect(try found() == ["open-to-others", "step-missing"])
  }

  @Test func foldersBesideTheWorkspacesAreNamed() throws {
    #expect(try shelf.folder.inspectRoot().isEmpty)
    for name in ["\(slug) (conflicted copy)", ".new-x"] {
      try FileManager.default.createDirectory(at: shelf.url(name), withIntermediateDirectories: true)
      try shelf.write("x", "\(name)/workspace.xml")
    }
    try FileManager.default.createSymbolicLink(atPath: shelf.url("link").path, withDestinationPath: "/etc")
    #expect(try shelf.folder.inspectRoot().map(\.id).sorted() == ["leftover", "not-a-file", "not-a-slug"])
  }

  @Test(arguments: [false, true])
  func aDamagedRecordIsRestoredByteForByte(isAfterUndo: Bool) throws {
    try change("one") { $0.items[0].note = "one" }
    try change("two") { $0.items[0].note = "two" }
    if isAfterUndo { _ = try shelf.folder.undo(slug, at: now) }
    let good = try shelf.text("\(slug)/workspace.xml")
    #expect(try shelf.folder.repair(slug, at: now) == nil)
    #expect(try shelf.text("\(slug)/workspace.xml") == good)
    let damaged = good.replacing("Brussels", with: "Brassels")
    try shelf.write(damaged, "\(slug)/workspace.xml")
    let repair = try #require(try shelf.folder.repair(slug, at: now))
    #expect(repair.isExact && repair.repeated == 1 && repair.lost == [])
    #expect(try shelf.text("\(slug)/workspace.xml") == good)
    #expect(repair.kept == "workspace.xml.damaged-20260601T100000Z")
    #expect(try shelf.text("\(slug)/\(repair.kept ?? "")") == damaged)
    #expect(try shelf.folder.repair(slug, at: now) == nil)
  }

  @Test(arguments: ["empty", "cut", "gone"])
  func aRecordThatIsGoneOrCutIsRestored(damage: String) throws {
    try change("one") { $0.items[0].note = "one" }
    let good = try shelf.text("\(slug)/workspace.xml")
    switch damage {
    case "empty": try shelf.write("", "\(slug)/workspace.xml")
    case "cut": try shelf.write(String(good.prefix(good.count / 2)), "\(slug)/workspace.xml")
    default: try FileManager.default.removeItem(at: shelf.url("\(slug)/workspace.xml"))
    }
    let repair = try #require(try shelf.folder.repair(slug, at: now))
    #expect(try shelf.text("\(slug)/workspace.xml") == good)
    #expect((repair.kept == nil) == (damage == "gone") && repair.repeated == 1)
  }

  @Test func whatIsLostIsSaid() throws {
    try change("one") { $0.items[0].note = "one" }
    try FileManager.default.removeItem(at: shelf.url("\(slug)/history"))
    let good = try shelf.text("\(slug)/workspace.xml")
    try shelf.write(good.replacing("Brussels", with: "Brassels"), "\(slug)/workspace.xml")
    let repair = try #require(try shelf.folder.repair(slug, at: now))
    #expect(!repair.isExact && repair.repeated == 0)
    #expect(repair.lost.contains("      <note>one</note>"), "\(repair.lost)")
    #expect(repair.lost.contains { $0.contains("Brassels") })
  }

  @Test func aStepThatTheRecordNeverKnewOfIsNotDone() throws {
    try change("one") { $0.items[0].note = "one" }
    let before = try shelf.text("\(slug)/workspace.xml")
    let previous = try shelf.text("\(slug)/workspace.xml.previous")
    try change("two") { $0.items[0].note = "two" }
    // The run that wrote step 3 was killed before it wrote the record.
    try shelf.write(previous, "\(slug)/workspace.xml.previous")
    try shelf.write(before.replacing("Brussels", with: "Brassels"), "\(slug)/workspace.xml")
    let repair = try #require(try shelf.folder.repair(slug, at: now))
    #expect(repair.isExact)
    #expect(try shelf.text("\(slug)/workspace.xml") == before)
  }

  @Test func withoutAGoodCopyNothingIsTouched() throws {
    for previous in ["<workspace>", nil] {
      try previous.map { try shelf.write($0, "\(slug)/workspace.xml.previous") }
      if previous == nil { try FileManager.default.removeItem(at: shelf.url("\(slug)/workspace.xml.previous")) }
      try shelf.write("<workspace", "\(slug)/workspace.xml")
      let error = try shelf.error { _ = try shelf.folder.repair(slug, at: now) }
      #expect(error.code == .damaged && error.message.contains("cannot be repaired"))
      #expect(try shelf.text("\(slug)/workspace.xml") == "<workspace")
    }
  }
}
