import Foundation
import Testing
import VacancyModel

@testable import WorkspaceStore

/// Folders of pages that are written anew together.
@Suite struct BoardFolderTests {
  /// A temporary folder that goes with its owner.
  private final class Place {
    let url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("dossier-board-\(UUID().uuidString.prefix(8))")

    init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(at: url) }

    var board: String { url.appendingPathComponent("board").path }

    func contents() throws -> [String: String] {
      var found: [String: String] = [:]
      for name in try FileManager.default.contentsOfDirectory(atPath: board) {
        found[name] = try String(contentsOfFile: "\(board)/\(name)", encoding: .utf8)
      }
      return found
    }

    func put(_ name: String, _ text: String) throws {
      try FileManager.default.createDirectory(atPath: board, withIntermediateDirectories: true)
      try text.write(toFile: "\(board)/\(name)", atomically: false, encoding: .utf8)
    }
  }

  private let first: [String: [UInt8]] = ["index.html": Array("one".utf8), "a.html": Array("a".utf8)]
  private let second: [String: [UInt8]] = ["index.html": Array("two".utf8), "b.html": Array("b".utf8)]

  @Test func folderHoldsWhatWasWrittenLastAndNothingElse() throws {
    let place = try Place()
    #expect(try BoardFolder.write(first, to: place.board) == ["a.html", "index.html"])
    #expect(try BoardFolder.write(second, to: place.board + "/") == ["b.html", "index.html"])
    let contents = try place.contents()
    #expect(Set(contents.keys) == ["index.html", "b.html", BoardFolder.list])
    #expect(contents["index.html"] == "two" && contents["b.html"] == "b")
  }

  @Test func sameBytesAreNotWrittenAgain() throws {
    let place = try Place()
    try BoardFolder.write(first, to: place.board)
    func dates() throws -> [Date?] {
      try place.contents().keys.sorted().map {
        try FileManager.default.attributesOfItem(atPath: "\(place.board)/\($0)")[.modificationDate] as? Date
      }
    }
    let (before, contents) = (try dates(), try place.contents())
    #expect(try BoardFolder.write(first, to: place.board) == [])
    #expect(try dates() == before && place.contents() == contents)
  }

  @Test func folderWithSomethingElseIsRefusedAndLeftAsItIs() throws {
    let place = try Place()
    try place.put("letter.txt", "mine")
    #expect(throws: StoreError.self) { try BoardFolder.write(first, to: place.board) }
    #expect(try place.contents() == ["letter.txt": "mine"])

    let written = try Place()
    try BoardFolder.write(first, to: written.board)
    try written.put("letter.txt", "mine")
    let before = try written.contents()
    let error = #expect(throws: StoreError.self) { try BoardFolder.write(second, to: written.board) }
    #expect(error?.code == .exists && error?.message.contains("letter.txt") == true)
    #expect(try written.contents() == before)
  }

  @Test func pageThatSomebodyChangedIsNotLost() throws {
    let place = try Place()
    try BoardFolder.write(first, to: place.board)
    try place.put("index.html", "my notes")
    let error = #expect(throws: StoreError.self) { try BoardFolder.write(second, to: place.board) }
    #expect(error?.message.contains("was changed since") == true)
    #expect(try place.contents()["index.html"] == "my notes")
  }

  @Test func linkInTheFolderIsNotFollowed() throws {
    let place = try Place()
    try BoardFolder.write(first, to: place.board)
    let outside = place.url.appendingPathComponent("outside.txt")
    try "outside".write(to: outside, atomically: true, encoding: .utf8)
    try FileManager.default.removeItem(atPath: "\(place.board)/a.html")
    try FileManager.default.createSymbolicLink(atPath: "\(place.board)/a.html", withDestinationPath: outside.path)
    #expect(throws: StoreError.self) { try BoardFolder.write(second, to: place.board) }
    #expect(try String(contentsOf: outside, encoding: .utf8) == "outside")
  }

  @Test func listThatNamesOtherFoldersReachesNothingThere() throws {
    let place = try Place()
    let outside = place.url.appendingPathComponent("outside.txt")
    try "outside".write(to: outside, atomically: true, encoding: .utf8)
    try place.put(BoardFolder.list, "heading\n\(String(repeating: "a", count: 64)) ../outside.txt\n")
    try BoardFolder.write(first, to: place.board)
    #expect(try String(contentsOf: outside, encoding: .utf8) == "outside")
  }

  @Test func runThatWasCutOffIsMadeGoodByTheNext() throws {
    let place = try Place()
    try BoardFolder.write(first, to: place.board)
    let old = try #require(try place.contents()[BoardFolder.list])
    try BoardFolder.write(second, to: place.board)
    let new = try #require(try place.contents()[BoardFolder.list])
    // As it is between the first exchange of a name and the last: both lists, a new page, an old page, a page beside.
    try place.put(BoardFolder.list, old + new.split(separator: "\n").dropFirst().joined(separator: "\n") + "\n")
    try place.put("a.html", "a")
    try FileManager.default.removeItem(atPath: "\(place.board)/b.html")
    try place.put(".b.html.new", "b, in ha")
    try BoardFolder.write(second, to: place.board)
    #expect(Set(try place.contents().keys) == ["index.html", "b.html", BoardFolder.list])
    #expect(try place.contents()["b.html"] == "b" && place.contents()[BoardFolder.list] == new)
  }

  @Test func noPageComesIntoAWorkspace() throws {
    let place = try Place()
    try "<workspace/>".write(
      to: place.url.appendingPathComponent("workspace.xml"), atomically: true, encoding: .utf8)
    let error = #expect(throws: StoreError.self) { try BoardFolder.write(first, to: place.board) }
    #expect(error?.code == .notPermitted)
    #expect(!FileManager.default.fileExists(atPath: place.board))
  }
}
