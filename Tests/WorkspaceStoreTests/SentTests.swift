import Foundation
import Testing
import VacancyModel

@testable import WorkspaceStore

/// Copies of what was sent, and the trash.
@Suite struct SentTests {
  private let shelf: Shelf
  private var folder: WorkspaceFolder { shelf.folder }
  private let slug = Sample.slug

  init() throws {
    shelf = try Shelf()
    try folder.create(Sample.empty(), notice: nil)
  }

  private func attach(_ name: String, _ bytes: [UInt8] = [1, 2, 3]) throws -> String {
    try folder.attach(slug, name: name, bytes: bytes).file
  }

  @Test func copiesAreKeptByNumberAndNeverTouchedAgain() throws {
    let file = try attach("paper.pdf")
    let first = try folder.freeze(slug, [.init(item: "paper", file: file)], numberedFrom: 1)
    #expect(first.number == 1)
    #expect(first.documents.map(\.file) == ["paper.pdf"] && first.documents[0].bytes == 3)
    try Data([9]).write(to: shelf.url("\(slug)/documents/paper.pdf"))
    let second = try folder.freeze(slug, [.init(item: "paper", file: file)], numberedFrom: 1)
    #expect(second.number == 2)
    #expect(second.documents[0].sha256 != first.documents[0].sha256)
    #expect(Array(try Data(contentsOf: shelf.url("\(slug)/sent/001/paper.pdf"))) == [1, 2, 3])
    let mode = try FileManager.default.attributesOfItem(atPath: shelf.url("\(slug)/sent/001/paper.pdf").path)[
      .posixPermissions]
    #expect(mode as? Int == 0o400)
    let submission = Submission(number: 1, time: Sample.moment, recorded: Sample.moment, items: ["paper"])
    #expect(try folder.sentDigest(slug, submission, "paper.pdf") == first.documents[0].sha256)
  }

  @Test func oneDocumentOfTwoItemsIsCopiedOnce() throws {
    let file = try attach("both.pdf")
    let frozen = try folder.freeze(
      slug, [.init(item: "a", file: file), .init(item: "b", file: file)], numberedFrom: 1)
    #expect(frozen.documents.map(\.file) == ["both.pdf", "both.pdf"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: shelf.url("\(slug)/sent/001").path) == ["both.pdf"])
  }

  @Test func withoutDocumentsNoFolderIsMade() throws {
    #expect(try folder.freeze(slug, [], numberedFrom: 4).number == 4)
    #expect(!FileManager.default.fileExists(atPath: shelf.url("\(slug)/sent").path))
  }

  @Test func whatFailsHalfWayLeavesNothing() throws {
    let file = try attach("paper.pdf")
    let error = try shelf.error {
      _ = try folder.freeze(
        slug, [.init(item: "a", file: file), .init(item: "b", file: "gone.pdf")], numberedFrom: 1)
    }
    #expect(error.code == .notFound)
    #expect(try FileManager.default.contentsOfDirectory(atPath: shelf.url("\(slug)/sent").path) == [])
  }

  @Test func whatWasNotRecordedAfterAllGoesAgain() throws {
    let frozen = try folder.freeze(slug, [.init(item: "a", file: try attach("a.pdf"))], numberedFrom: 1)
    folder.discardFrozen(slug, number: frozen.number)
    #expect(try FileManager.default.contentsOfDirectory(atPath: shelf.url("\(slug)/sent").path) == [])
  }

  @Test func trashedWorkspaceIsNoLongerListedAndComesBackWhole() throws {
    _ = try attach("paper.pdf")
    let before = try folder.load(slug)
    let entry = try folder.throwAway(slug, at: Sample.moment)
    #expect(entry.name == "\(slug)-20260120T090000Z" && entry.slug == slug && entry.time == Sample.moment)
    #expect(try folder.slugs().isEmpty)
    #expect(try folder.trashed() == [entry])
    #expect(try folder.trashedWorkspace(entry) == before)
    try folder.restore(entry, as: slug)
    #expect(try folder.load(slug) == before && folder.document(slug, "paper.pdf") == [1, 2, 3])
    #expect(try folder.trashed().isEmpty)
  }

  @Test func twoOfOneNameAndOneMomentAreKeptApart() throws {
    let first = try folder.throwAway(slug, at: Sample.moment)
    try folder.create(Sample.empty(), notice: nil)
    let second = try folder.throwAway(slug, at: Sample.moment)
    #expect(first != second)
    #expect(try folder.trashed() == [second, first])
    try folder.restore(first, as: slug)
    #expect(try shelf.error { try folder.restore(second, as: slug) }.code == .exists)
    #expect(try folder.emptyTrash().isEmpty)
    #expect(try folder.trashed().isEmpty && folder.slugs() == [slug])
  }

  @Test func thereIsNothingToThrowAwayTwice() throws {
    try folder.throwAway(slug, at: Sample.moment)
    #expect(try shelf.error { try folder.throwAway(slug, at: Sample.moment) }.code == .notFound)
    #expect(TrashedWorkspace(name: "notes") == nil && TrashedWorkspace(name: "a-20261332T000000Z") == nil)
  }
}
