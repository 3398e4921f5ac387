import Foundation
import Testing
import VacancyModel

@testable import WorkspaceStore

@Suite struct UndoTests {
  private let shelf: Shelf
  private let slug = Sample.slug
  private let later = Instant(iso: "2026-02-01T10:00:00Z")!

  init() throws { shelf = try Shelf() }

  private func change(_ what: String, _ change: @escaping (inout Workspace) -> Void) throws {
    try shelf.folder.update(slug) { workspace in
      change(&workspace)
      workspace.history.append(Change(time: Sample.moment.later(60), what: what, old: nil, new: "new"))
    }
  }

  /// A workspace without its history, to compare what undo restores.
  private func state() throws -> Workspace {
    var workspace = try shelf.folder.load(slug)
    workspace.history = []
    return workspace
  }

  private static let kinds: [(String, @Sendable (inout Workspace) -> Void)] = [
    ("status", { $0.items[4].status = .ready }),
    ("note", { $0.items[0].note = "é\u{301} <&> \r\n\n  two\u{1F30A}" }),
    ("note with white space", { $0.items[1].note = "   " }),
    ("evidence", { $0.items[1].evidence = $0.items[0].evidence }),
    ("item gone", { $0.items.remove(at: 2) }),
    ("item new", { $0.items.append($0.items[0]) }),
    ("order", { $0.items.reverse() }),
    ("everything", { $0.items = $0.items.map { TrackedItem($0.requirement) } }),
    ("vacancy", { $0.vacancy = Vacancy() }),
    ("notices", { $0.notices.append($0.notices[0]) }),
    ("warnings", { $0.warnings = [] }),
    ("NFC to NFD", { $0.items[1].note = "e\u{301}" }),
    ("NFD to NFC", { $0.items[1].note = "\u{E9}" }),
  ]

  @Test func everyKindOfChangeIsTakenBackOneAfterTheOther() throws {
    try shelf.folder.create(Sample.full(items: 8), notice: nil)
    var states = [try state()]
    var files = [try shelf.text("\(slug)/workspace.xml").count]
    for (what, run) in UndoTests.kinds {
      try change(what, run)
      states.append(try state())
      files.append(try shelf.text("\(slug)/workspace.xml").count)
    }
    for (index, (what, _)) in UndoTests.kinds.enumerated().reversed() {
      let rehearsed = try shelf.folder.undo(slug, at: later, isRehearsal: true)
      #expect(try state() == states[index + 1])
      let taken = try shelf.folder.undo(slug, at: later)
      #expect(taken.changes == rehearsed.changes && taken.changes.map(\.what) == [what])
      #expect(try state() == states[index], "\(what)")
      #expect(WorkspaceRecord.body(of: try state()) == WorkspaceRecord.body(of: states[index]))
    }
    #expect(try shelf.folder.load(slug).history.filter { $0.undone == later }.count == UndoTests.kinds.count)
    #expect(try shelf.folder.load(slug).history.filter { $0.what == Change.undo }.count == UndoTests.kinds.count)
  }

  @Test func undoGoesOnFromWhereItWasAndNeverTakesItselfBack() throws {
    try shelf.folder.create(Sample.full(), notice: nil)
    try change("one") { $0.items[0].note = "one" }
    try change("two") { $0.items[0].note = "two" }
    try change("three") { $0.items[0].note = "three" }
    #expect(try shelf.folder.undo(slug, at: later).changes.map(\.what) == ["three"])
    #expect(try shelf.folder.undo(slug, at: later).changes.map(\.what) == ["two"])
    try change("four") { $0.items[0].note = "four" }
    #expect(try shelf.folder.undo(slug, at: later).changes.map(\.what) == ["four"])
    #expect(try shelf.folder.load(slug).items[0].note == "one")
    #expect(try shelf.folder.undo(slug, at: later).changes.map(\.what) == ["one"])
    #expect(try state().items == Sample.full().items)
  }

  @Test func nothingIsLeftToTakeBackAfterTheStart() throws {
    var start = Sample.full()
    start.history = start.history.map { Change(time: start.created, what: $0.what, old: $0.old, new: $0.new) }
    try shelf.folder.create(start, notice: nil)
    let before = try shelf.text("\(slug)/workspace.xml")
    #expect(try shelf.folder.undo(slug, at: later).changes.isEmpty)
    #expect(try shelf.text("\(slug)/workspace.xml") == before)
  }

  @Test func aChangeOfAnOlderRecordIsNotGuessed() throws {
    var old = Sample.full()
    old.history.append(Change(time: Sample.moment.later(60), what: "item x status", old: "a", new: "b"))
    try shelf.folder.create(old, notice: nil)
    let error = try shelf.error { _ = try shelf.folder.undo(slug, at: later) }
    #expect(error.code == .cannotUndo && error.message.contains("item x status"))
  }

  @Test func changesOfOneCommandAreTakenBackTogether() throws {
    try shelf.folder.create(Sample.full(), notice: nil)
    try shelf.folder.update(slug) { workspace in
      workspace.items[1].note = "n"
      workspace.items[1].status = .waiting
      for what in ["note", "status"] {
        workspace.history.append(Change(time: Sample.moment.later(60), what: what, old: nil, new: "x"))
      }
    }
    #expect(try shelf.folder.undo(slug, at: later).changes.map(\.what) == ["note", "status"])
    #expect(try state().items == Sample.full().items)
  }

  @Test func aChangeWithoutALineGetsOne() throws {
    try shelf.folder.create(Sample.full(), notice: nil)
    try shelf.folder.update(slug) { $0.items.removeLast() }
    #expect(try shelf.folder.load(slug).history.last?.what == "workspace")
    _ = try shelf.folder.undo(slug, at: later)
    #expect(try state().items == Sample.full().items)
  }

  @Test(arguments: ["missing", "cut", "other", "empty", "link"])
  func aStepThatIsDamagedOrGoneChangesNothing(damage: String) throws {
    try shelf.folder.create(Sample.full(), notice: nil)
    try change("one") { $0.items[0].note = "one" }
    let path = "\(slug)/history/000001.xml"
    let text = try shelf.text(path)
    switch damage {
    case "missing": try FileManager.default.removeItem(at: shelf.url(path))
    case "cut": try shelf.write(String(text.prefix(text.count / 2)), path)
    case "other": try shelf.write(text.replacing("mine", with: "MINE"), path)
    case "link":
      try FileManager.default.moveItem(at: shelf.url(path), to: shelf.url("outside.xml"))
      try FileManager.default.createSymbolicLink(at: shelf.url(path), withDestinationURL: shelf.url("outside.xml"))
    default: try shelf.write("", path)
    }
    let before = try shelf.text("\(slug)/workspace.xml")
    let error = try shelf.error { _ = try shelf.folder.undo(slug, at: later) }
    #expect([.cannotUndo, .notPermitted].contains(error.code), "\(error)")
    #expect(error.message.contains("000001.xml") || error.message.contains("workspace.xml"))
    #expect(try shelf.text("\(slug)/workspace.xml") == before)
  }

  @Test func everyDamagedByteOfAStepIsNoticedOrDoesNotMatter() throws {
    try shelf.folder.create(Sample.full(items: 1), notice: nil)
    try change("one") { $0.items[0].note = "one" }
    let bytes = Array(try Data(contentsOf: shelf.url("\(slug)/history/000001.xml")))
    let now = try shelf.folder.load(slug)
    for index in bytes.indices {
      var flipped = bytes
      flipped[index] ^= 1
      guard let step = try? HistoryStep(flipped), let state = step.reverted(now) else { continue }
      #expect(state.items == Sample.full(items: 1).items && state.vacancy == Sample.full(items: 1).vacancy)
    }
  }

  @Test func aChangeByHandIsNotLostByUndo() throws {
    try shelf.folder.create(Sample.full(), notice: nil)
    try change("one") { $0.items[1].note = "one" }
    let text = try shelf.text("\(slug)/workspace.xml")
    let seal = try #require(text.range(of: "  <seal"))
    try shelf.write(
      (text[..<seal.lowerBound] + "</workspace>\n").replacing("Brussels, Belgium", with: "Mons"),
      "\(slug)/workspace.xml")
    let error = try shelf.error { _ = try shelf.folder.undo(slug, at: later) }
    #expect(error.code == .cannotUndo && error.message.contains("by hand"))
    #expect(try shelf.folder.load(slug).vacancy.location?.value == "Mons")
    try change("two") { $0.items[1].note = "two" }
    #expect(try shelf.folder.undo(slug, at: later).changes.map(\.what) == ["two"])
    #expect(try shelf.folder.load(slug).items[1].note == "one")
  }

  @Test func aStepWithoutItsRecordIsWrittenOver() throws {
    try shelf.folder.create(Sample.full(), notice: nil)
    try FileManager.default.createDirectory(at: shelf.url("\(slug)/history"), withIntermediateDirectories: true)
    try shelf.write("<step>of a run that was killed", "\(slug)/history/000001.xml")
    try shelf.write("half", "\(slug)/history/.000001.xml.new")
    try change("one") { $0.items[0].note = "one" }
    _ = try shelf.folder.undo(slug, at: later)
    #expect(try state().items == Sample.full().items)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: shelf.url("\(slug)/history").path).sorted()
        == ["000001.xml", "000002.xml"])
  }

  @Test func stepsAreSmallAndThePlainRecordStaysSmall() throws {
    try shelf.folder.create(Sample.full(items: 20), notice: nil)
    try change("one") { $0.items[5].status = .submitted }
    #expect(try shelf.text("\(slug)/history/000001.xml").utf8.count < 1_000)
  }

  @Test func aFolderRenamedByHandKeepsItsSteps() throws {
    try shelf.folder.create(Sample.full(), notice: nil)
    try change("one") { $0.items[0].note = "one" }
    try FileManager.default.moveItem(at: shelf.url("\(slug)"), to: shelf.url("renamed"))
    let renamed = Slug("renamed")!
    #expect(try shelf.folder.undo(renamed, at: later).changes.count == 1)
    #expect(try shelf.folder.load(renamed).items == Sample.full().items)
  }

  @Test func aClockSetBackKeepsTheOrderOfWriting() throws {
    try shelf.folder.create(Sample.empty(), notice: nil)
    for (number, seconds) in [500, 100, -86_400, 100].enumerated() {
      try shelf.folder.update(slug) {
        $0.warnings.append(NoticeWarning(id: "w\(number)", message: LocalizedText(english: "", french: "")))
        $0.history.append(Change(time: Sample.moment.later(seconds), what: "\(number)", old: nil, new: "x"))
      }
    }
    #expect(try shelf.folder.load(slug).history.map(\.what) == ["0", "1", "2", "3"])
    #expect(try shelf.folder.undo(slug, at: Sample.moment.later(-172_800)).changes.map(\.what) == ["3"])
    #expect(try shelf.folder.undo(slug, at: Sample.moment.later(-172_800)).changes.map(\.what) == ["2"])
    #expect(try shelf.folder.load(slug).warnings.map(\.id) == ["w0", "w1"])
    #expect(try shelf.folder.load(slug).history.map(\.what) == ["0", "1", "2", "3", "undo", "undo"])
  }
}

extension Instant {
  fileprivate func later(_ seconds: Int) -> Instant { Instant(seconds: self.seconds + seconds) }
}
