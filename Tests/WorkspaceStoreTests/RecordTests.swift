import Foundation
import Markup
import Testing
import VacancyModel

@testable import WorkspaceStore

@Suite struct RecordTests {
  @Test(arguments: [0, 1, 20])
  func everyValueComesBack(_ items: Int) throws {
    for workspace in [Sample.full(items: items), Sample.empty()] {
      let bytes = WorkspaceRecord.bytes(of: workspace)
      for keepingIndentation in [true, false] {
        let root = try XMLReader.parse(bytes, keepingIndentation: keepingIndentation)
        #expect(try WorkspaceRecord.workspace(from: root) == workspace)
      }
      #expect(RecordSeal.state(of: bytes) == .intact)
    }
  }

  @Test func oneChangeTouchesFewLines() throws {
    let before = Sample.full(items: 20)
    var after = before
    after.items[4].status = .ready
    after.history.append(Change(time: Sample.moment, what: "item status", old: "not-started", new: "ready"))
    let lines = [before, after].map {
      String(decoding: WorkspaceRecord.bytes(of: $0), as: UTF8.self).split(separator: "\n").map(String.init)
    }
    #expect(lines[1].difference(from: lines[0]).count <= 16)
    #expect(lines[0].count > 300)
  }

  @Test func recordsAreValidByXmllintToo() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).xml")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(WorkspaceRecord.bytes(of: Sample.full())).write(to: file)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/xmllint")
    process.arguments = ["--noout", "--schema", Shelf.schemaPath, file.path]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func everyFlippedByteIsNoticed() throws {
    let shelf = try Shelf()
    try shelf.folder.create(Sample.full(items: 1), notice: nil)
    let path = shelf.url("\(Sample.slug)/workspace.xml")
    let bytes = Array(try Data(contentsOf: path))
    for index in bytes.indices {
      var flipped = bytes
      flipped[index] ^= index.isMultiple(of: 2) ? 0x01 : 0x20
      #expect(RecordSeal.state(of: flipped) != .intact)
      guard index.isMultiple(of: 101) else { continue }
      try Data(flipped).write(to: path)
      #expect(throws: StoreError.self) { try shelf.folder.load(Sample.slug) }
    }
  }

  @Test func everyCutIsNoticed() throws {
    let shelf = try Shelf()
    try shelf.folder.create(Sample.full(items: 2), notice: nil)
    let path = shelf.url("\(Sample.slug)/workspace.xml")
    let bytes = Array(try Data(contentsOf: path))
    for length in stride(from: 0, to: bytes.count, by: 97) {
      try Data(bytes[..<length]).write(to: path)
      let error = try shelf.error { _ = try shelf.folder.load(Sample.slug) }
      #expect(error.code == .damaged)
    }
  }

  @Test func aChangeByHandIsNamedWithItsLine() throws {
    let shelf = try Shelf()
    try shelf.folder.create(Sample.full(), notice: nil)
    let file = "\(Sample.slug)/workspace.xml"
    let text = try shelf.text(file)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let line = try #require(lines.firstIndex { $0.contains("<status>in-progress") })

    try shelf.write(text.replacing("<status>in-progress", with: "<status>submitted"), file)
    let error = try shelf.error { _ = try shelf.folder.load(Sample.slug) }
    #expect(error.code == .damaged)
    #expect(error.line == line + 1)
    #expect(error.message.contains("workspace.xml, line \(line + 1)"))

    try shelf.write(text.replacing("<status>in-progress", with: "<status>finished"), file)
    #expect(try shelf.error { _ = try shelf.folder.load(Sample.slug) }.line == line + 1)

    try shelf.write(text.replacing("<status>in-progress<", with: "<status>in-progress"), file)
    #expect(try shelf.error { _ = try shelf.folder.load(Sample.slug) }.code == .damaged)

    try shelf.write((lines[..<20] + lines[21...]).joined(separator: "\n"), file)
    #expect(try shelf.error { _ = try shelf.folder.load(Sample.slug) }.line != nil)
  }

  @Test func aChangeByHandIsTakenWithoutTheSeal() throws {
    let shelf = try Shelf()
    try shelf.folder.create(Sample.full(), notice: nil)
    let file = "\(Sample.slug)/workspace.xml"
    let text = try shelf.text(file)
    let seal = try #require(text.range(of: "  <seal"))
    let edited = (text[..<seal.lowerBound] + "</workspace>\n").replacing("<status>in-progress", with: "<status>ready")
    try shelf.write(String(edited), file)
    #expect(try shelf.folder.load(Sample.slug).items[0].status == .ready)

    try shelf.folder.update(Sample.slug) { $0.items[0].note = "sealed again" }
    #expect(RecordSeal.state(of: Array(try Data(contentsOf: shelf.url(file)))) == .intact)

    let start = try #require(edited.range(of: "    <item id=\"challenges-paper-2\""))
    let end = try #require(edited.range(of: "</item>\n", range: start.lowerBound..<edited.endIndex))
    try shelf.write(edited.replacingCharacters(in: start.lowerBound..<end.upperBound, with: ""), file)
    let error = try shelf.error { _ = try shelf.folder.load(Sample.slug) }
    #expect(error.message.contains("should have 3 entries and has 2"))
    #expect(error.line != nil)
  }

  @Test func whatCannotBeReadBackIsNotWritten() throws {
    let shelf = try Shelf()
    for change in [
      { $0.items[0].status = .problem }, { $0.items[0].evidence[0].file = "../x" },
      { $0.items[0].evidence[0].sha256 = "" }, { $0.vacancy.salary?.value.amount = .infinity },
      { $0.vacancy.deadline?.readings = [LocalTime(CalendarDate(year: 2026, month: 1, day: 1)!, minutes: 1_440)] },
    ] as [(inout Workspace) -> Void] {
      var workspace = Sample.full()
      change(&workspace)
      #expect(try shelf.error { try shelf.folder.create(workspace, notice: nil) }.code == .invalid)
    }
    #expect(!FileManager.default.fileExists(atPath: shelf.root.path))
  }
}
