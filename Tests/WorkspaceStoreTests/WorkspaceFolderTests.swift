import ContentHash
import Foundation
import Testing
import VacancyModel

@testable import WorkspaceStore

@Suite struct WorkspaceFolderTests {
  private let shelf: Shelf
  private var folder: WorkspaceFolder { shelf.folder }
  private let slug = Sample.slug

  init() throws { shelf = try Shelf() }

  private func permissions(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: shelf.url(path).path)[.posixPermissions] as? Int
  }

  @Test func aWorkspaceIsCreatedWholeAndPrivate() throws {
    try folder.create(Sample.full(), notice: ("notice one.txt", Array("text".utf8)))
    #expect(try folder.load(slug) == Sample.full())
    #expect(try folder.notice(slug, "notice one.txt") == Array("text".utf8))
    for path in ["", "\(slug)", "\(slug)/notice", "\(slug)/documents"] { #expect(try permissions(path) == 0o700) }
    for path in ["\(slug)/workspace.xml", "\(slug)/notice/notice one.txt"] { #expect(try permissions(path) == 0o600) }
  }

  @Test func aNoticeGetsASafeName() throws {
    var workspace = Sample.full()
    workspace.notices[0].file = "../-evil.txt"
    let stored = try folder.create(workspace, notice: ("../-evil.txt", [65]))
    #expect(stored.notices[0].file == "evil.txt")
    #expect(try folder.load(slug) == stored)
    #expect(try folder.notice(slug, "evil.txt") == [65])
  }

  @Test func nothingIsEverOverwritten() throws {
    try folder.create(Sample.full(), notice: nil)
    #expect(try shelf.error { try folder.create(Sample.empty(), notice: nil) }.code == .exists)
    #expect(try folder.load(slug) == Sample.full())
    let other = try #require(Slug("other"))
    try shelf.write("a file", "other")
    #expect(try shelf.error { try folder.create(Sample.empty(other), notice: nil) }.code == .exists)
    #expect(try shelf.text("other") == "a file")
  }

  @Test func leftoversAreSweptAndNeverSeen() throws {
    try folder.create(Sample.full(), notice: nil)
    for path in [".new-other/documents", ".new-other/notice"] {
      try FileManager.default.createDirectory(at: shelf.url(path), withIntermediateDirectories: true)
    }
    try shelf.write("half", ".new-other/workspace.xml")
    try shelf.write("half", "\(slug)/.workspace.xml.new")
    try shelf.write("half", "\(slug)/documents/.paper.pdf.new")
    #expect(try folder.slugs() == [slug])
    try folder.update(slug) { $0.items.removeAll() }
    _ = try folder.attach(slug, name: "b.pdf", bytes: [1])
    try folder.create(Sample.empty(try #require(Slug("other"))), notice: nil)
    let left = FileManager.default.enumerator(atPath: shelf.root.path)?.compactMap { $0 as? String } ?? []
    #expect(left.filter { $0.contains(".new") } == [])
  }

  @Test func aChangeIsWrittenAndTheRecordBeforeKept() throws {
    try folder.create(Sample.full(), notice: nil)
    let before = try shelf.text("\(slug)/workspace.xml")
    let given = try folder.update(slug) { $0.items[0].status = .submitted }
    #expect(given.items[0].status == .submitted)
    #expect(try folder.load(slug) == given)
    #expect(try shelf.text("\(slug)/workspace.xml.previous") == before)
    #expect(try permissions("\(slug)/workspace.xml") == 0o600)
  }

  @Test func nothingChangedMeansNothingWritten() throws {
    try folder.create(Sample.full(), notice: nil)
    let path = shelf.url("\(slug)/workspace.xml").path
    let before = try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
    try folder.update(slug) { $0.items[0].note = $0.items[0].note }
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try folder.update(slug) {
        $0.items.removeAll()
        throw Stop()
      }
    }
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int == before)
    #expect(!FileManager.default.fileExists(atPath: path + ".previous"))
  }

  @Test func aFolderRenamedByHandKeepsItsWorkspace() throws {
    try folder.create(Sample.full(), notice: nil)
    try FileManager.default.moveItem(at: shelf.url("\(slug)"), to: shelf.url("renamed"))
    let renamed = try #require(Slug("renamed"))
    #expect(try folder.load(renamed).slug == renamed)
    #expect(try shelf.error { _ = try folder.load(slug) }.code == .notFound)
  }

  @Test func theListNeverStopsAtADamagedOne() throws {
    #expect(try folder.list().isEmpty)
    for name in ["a", "b", "c", "d"] { try folder.create(Sample.empty(try #require(Slug(name))), notice: nil) }
    try shelf.write("<workspace>", "b/workspace.xml")
    try FileManager.default.removeItem(at: shelf.url("d/workspace.xml"))
    try shelf.write("# Workspaces", "README.md")
    let list = try folder.list()
    #expect(list.map(\.slug.text) == ["a", "b", "c", "d"])
    let codes = list.map { entry -> StoreError.Code? in
      if case .failure(let error) = entry.result { error.code } else { nil }
    }
    #expect(codes == [nil, .damaged, nil, .damaged])
  }

  @Test func documentsKeepTheirNamesOrGetNumbers() throws {
    try folder.create(Sample.empty(), notice: nil)
    let first = try folder.attach(slug, name: "/home/me/paper.pdf", bytes: [1])
    #expect(first == StoredFile(file: "paper.pdf", digest: SHA256Digest.of([1]), bytes: 1))
    #expect(try folder.attach(slug, name: "paper.pdf", bytes: [2]).file == "paper-2.pdf")
    #expect(try folder.attach(slug, name: "paper.pdf", bytes: [2]).file == "paper-2.pdf")
    #expect(try folder.attach(slug, name: "paper.pdf", bytes: [3]).file == "paper-3.pdf")
    #expect(try folder.attach(slug, name: "paper.pdf", bytes: [1]).file == "paper.pdf")
    #expect(try folder.document(slug, "paper-2.pdf") == [2])
    #expect(try folder.documentSize(slug, "paper-2.pdf") == 1)
    #expect(try folder.documentDigest(slug, "paper-2.pdf") == SHA256Digest.of([2]))
    #expect(try folder.documentPath(slug, "paper.pdf") == shelf.url("\(slug)/documents/paper.pdf").path)
    #expect(try permissions("\(slug)/documents/paper.pdf") == 0o600)
    #expect(try shelf.error { _ = try folder.document(slug, "none.pdf") }.code == .notFound)
    #expect(try shelf.error { _ = try folder.document(slug, "../workspace.xml") }.code == .unsafeName)
    #expect(try folder.addNotice(slug, name: "amended.txt", bytes: [4]).file == "amended.txt")
    #expect(try folder.notice(slug, "amended.txt") == [4])
  }

  @Test func linksAreNeverFollowed() throws {
    try folder.create(Sample.empty(), notice: nil)
    let manager = FileManager.default
    try shelf.write("secret", "outside")
    try manager.createSymbolicLink(
      at: shelf.url("\(slug)/documents/link.pdf"), withDestinationURL: shelf.url("outside"))
    #expect(try shelf.error { _ = try folder.document(slug, "link.pdf") }.code == .notPermitted)
    #expect(try folder.attach(slug, name: "link.pdf", bytes: [1]).file == "link-2.pdf")
    let made = unsafe mkfifo(shelf.url("\(slug)/documents/pipe").path, 0o600)
    #expect(made == 0)
    #expect(try shelf.error { _ = try folder.document(slug, "pipe") }.code == .notPermitted)

    try manager.moveItem(at: shelf.url("\(slug)/workspace.xml"), to: shelf.url("moved.xml"))
    try manager.createSymbolicLink(
      at: shelf.url("\(slug)/workspace.xml"), withDestinationURL: shelf.url("moved.xml"))
    #expect(try shelf.error { _ = try folder.load(slug) }.code == .notPermitted)

    try manager.createSymbolicLink(at: shelf.url("linked"), withDestinationURL: shelf.url("\(slug)"))
    #expect(try shelf.error { _ = try folder.load(try #require(Slug("linked"))) }.code == .notPermitted)
    #expect(try folder.slugs() == [slug])

    try manager.removeItem(at: shelf.url("\(slug)/.lock"))
    try manager.createSymbolicLink(at: shelf.url("\(slug)/.lock"), withDestinationURL: shelf.url("outside"))
    #expect(try shelf.error { try folder.update(slug) { $0.items = [] } }.code == .notPermitted)
    #expect(try shelf.text("outside") == "secret")
  }

  @Test func whoHoldsTheLockIsNamed() throws {
    try folder.create(Sample.empty(), notice: nil)
    try folder.update(slug) { _ in
      let error = try shelf.error { try folder.update(slug, wait: 0.05) { _ in } }
      #expect(error.code == .locked)
      #expect(error.holder == Int(getpid()))
      #expect(error.message.contains("\(getpid())"))
    }
    try folder.update(slug, wait: 0) { $0.history = [Change(time: Sample.moment, what: "x", old: nil, new: nil)] }
  }
}
