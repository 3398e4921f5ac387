import ContentHash
import Foundation
import Testing
import VacancyModel

@testable import WorkspaceStore

@Suite struct MergeTests {
  private let shelf: Shelf
  private let slug = Sample.slug
  private let copy = Slug("copy")!
  private let now = Instant(seconds: 3_000_000_000)

  init() throws {
    shelf = try Shelf()
    try shelf.folder.create(Sample.full(items: 6), notice: nil)
    try shelf.folder.update(slug) {
      $0.items[2].note = "before"
      $0.history.append(
        Change(time: Instant(seconds: 1_900_000_000), what: "item challenges-paper-2 note", old: nil, new: "before"))
    }
    try FileManager.default.copyItem(at: shelf.url("\(slug)"), to: shelf.url("\(copy)"))
  }

  private func set(
    _ slug: Slug, _ item: Int, at seconds: Int, status: ItemStatus? = nil, note: String? = nil
  ) throws {
    try shelf.folder.update(slug) { workspace in
      let time = Instant(seconds: 2_000_000_000 + seconds)
      let id = workspace.items[item].id
      if let status {
        workspace.items[item].status = status
        workspace.history.append(Change(time: time, what: "item \(id) status", old: nil, new: status.rawValue))
      }
      if let note {
        workspace.items[item].note = note
        workspace.history.append(Change(time: time, what: "item \(id) note", old: nil, new: note))
      }
    }
  }

  @Test func ofEveryPartTheLaterChangeCountsAndUndoTakesTheMergeBack() throws {
    try set(slug, 5, at: 5, status: .waiting)
    try set(slug, 1, at: 10, status: .ready)
    try set(copy, 1, at: 20, status: .submitted)
    try set(slug, 2, at: 40, note: "later here")
    try set(copy, 2, at: 30, note: "earlier there")
    try set(copy, 4, at: 50, note: "only there")
    try shelf.folder.update(copy) {
      $0.vacancy.location = .entered("Mons")
      $0.history.append(Change(time: Instant(seconds: 2_000_000_060), what: "location", old: nil, new: "Mons"))
    }
    let before = try shelf.folder.load(slug)
    let merge = try shelf.folder.merge(slug, with: shelf.url("\(copy)").path + "/", at: now)
    let merged = try shelf.folder.load(slug)
    #expect(merged.items[1].status == .submitted)
    #expect(merged.items[2].note == "later here")
    #expect(merged.items[4].note == "only there")
    #expect(merged.items[5].status == .waiting)
    #expect(merged.vacancy.location?.value == "Mons")
    let sides = Dictionary(merge.decisions.map { ($0.part, $0.side) }, uniquingKeysWith: { first, _ in first })
    #expect(sides["item challenges-paper-1 status"] == .there && sides["item challenges-paper-2 note"] == .here)
    #expect(sides["location"] == .there && sides["item challenges-paper-5 status"] == .here)
    let lines = merged.history.dropFirst(5)
    #expect(lines.map(\.time.seconds) == [5, 10, 20, 30, 40, 50, 60].map { 2_000_000_000 + $0 } + [now.seconds])
    #expect(lines.last?.what == "merge")

    let taken = try shelf.folder.undo(slug, at: now)
    let after = try shelf.folder.load(slug)
    #expect(taken.changes.count == 5)
    #expect(after.items == before.items && after.vacancy == before.vacancy)
    #expect(after.history.count == merged.history.count + 1)
    #expect(try shelf.folder.undo(slug, at: now).changes.map(\.what) == ["item challenges-paper-2 note"])
  }

  @Test func aCopyOfTheRecordAloneCanBeMergedToo() throws {
    try set(copy, 1, at: 20, status: .submitted)
    let file = shelf.url("\(slug)/workspace (conflicted copy 2026-01-20).xml")
    try FileManager.default.copyItem(at: shelf.url("\(copy)/workspace.xml"), to: file)
    _ = try shelf.folder.merge(slug, with: file.path, at: now)
    #expect(try shelf.folder.load(slug).items[1].status == .submitted)
    let again = try shelf.folder.load(slug)
    _ = try shelf.folder.merge(slug, with: file.path, at: now)
    #expect(try shelf.folder.load(slug) == again)
  }

  @Test func documentsOfBothAreKeptWhereAnItemIsNotOnePaper() throws {
    func attach(_ slug: Slug, _ item: Int, _ bytes: [UInt8], at seconds: Int) throws {
      let kept = try shelf.folder.attach(slug, name: "paper.pdf", bytes: bytes)
      try shelf.folder.update(slug) {
        $0.items[item].evidence = [
          Evidence(file: kept.file, sha256: kept.digest.hex, bytes: kept.bytes, added: $0.created)
        ]
        $0.history.append(
          Change(
            time: Instant(seconds: 2_000_000_000 + seconds), what: "item \($0.items[item].id) evidence", old: nil,
            new: kept.file))
      }
    }
    try attach(slug, 2, [1], at: 10)
    try attach(copy, 2, [2], at: 20)
    try attach(slug, 1, [3], at: 30)
    try attach(copy, 1, [4], at: 40)
    _ = try shelf.folder.merge(slug, with: shelf.url("\(copy)").path, at: now)
    let merged = try shelf.folder.load(slug)
    #expect(merged.items[2].requirement.limit == nil && merged.items[1].requirement.limit != nil)
    #expect(try merged.items[2].evidence.map { try shelf.folder.document(slug, $0.file) } == [[1], [2]])
    #expect(try merged.items[1].evidence.map { try shelf.folder.document(slug, $0.file) } == [[4]])
  }

  @Test func whatWasTakenBackThereIsTakenBackHere() throws {
    _ = try shelf.folder.undo(copy, at: Instant(seconds: 2_000_000_000))
    _ = try shelf.folder.merge(slug, with: shelf.url("\(copy)").path, at: now)
    let merged = try shelf.folder.load(slug)
    #expect(merged.items[2].note == Sample.full(items: 6).items[2].note)
    #expect(merged.history[4].undone != nil)
  }

  @Test func twoNoticesOfOneNameAreNotMixed() throws {
    for (name, text) in [(slug, "ours"), (copy, "theirs")] {
      let kept = try shelf.folder.addNotice(name, name: "amended.txt", bytes: Array(text.utf8))
      try shelf.folder.update(name) {
        $0.notices = [
          NoticeIdentity(file: kept.file, sha256: kept.digest.hex, format: "text", language: "en", damaged: false)
        ]
        $0.history.append(Change(time: Instant(seconds: 2_000_000_000), what: "notice", old: nil, new: text))
      }
    }
    let error = try shelf.error { _ = try shelf.folder.merge(slug, with: shelf.url("\(copy)").path, at: now) }
    #expect(error.message.contains("amended.txt"))
    #expect(try shelf.folder.notice(slug, "amended.txt") == Array("ours".utf8))
  }

  @Test func anotherWorkspaceIsNoCopy() throws {
    var different = Sample.empty(Slug("different")!)
    different.created = Instant(seconds: 1)
    try shelf.folder.create(different, notice: nil)
    let before = try shelf.text("\(slug)/workspace.xml")
    let error = try shelf.error { _ = try shelf.folder.merge(slug, with: shelf.url("different").path, at: now) }
    #expect(error.code == .damaged && error.message.contains("not a copy"))
    #expect(try shelf.error { _ = try shelf.folder.merge(slug, with: shelf.url("no").path, at: now) }.code == .notFound)
    #expect(try shelf.text("\(slug)/workspace.xml") == before)
  }
}
