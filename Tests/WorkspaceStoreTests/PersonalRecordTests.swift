import Foundation
import Testing
import VacancyModel

@testable import WorkspaceStore

@Suite struct PersonalRecordTests {
  private let slug = Slug("sample")!

  private func started(_ shelf: Shelf) throws {
    try shelf.folder.create(
      Workspace(
        slug: slug, created: Instant(seconds: 0), vacancy: Vacancy(), notices: [], items: [], warnings: [], history: []),
      notice: nil)
  }

  @Test("Questions and coverage are read again as they were")
  func roundTrip() throws {
    let shelf = try Shelf()
    try started(shelf)
    let form = [
      FormAnswer(
        number: 2, question: "Why <this> & \"that\"?", file: "02-why.txt", characters: 2000, withoutSpaces: true,
        words: 300, lineBreak: 1), FormAnswer(number: 3, question: "How?", file: "03-how.txt"),
    ]
    let coverage = [
      Coverage(list: .essential, entry: "a degree", by: ["answer 2", "diploma.pdf"], note: "Größe"),
      Coverage(list: .competency, entry: "clarity", by: []),
    ]
    try shelf.folder.update(slug) {
      $0.form = form
      $0.coverage = coverage
    }
    let workspace = try shelf.folder.load(slug)
    #expect(workspace.form == form && workspace.coverage == coverage)
  }

  @Test("An answer's file is the person's own; the text before a change stays beside it")
  func answers() throws {
    let shelf = try Shelf()
    try started(shelf)
    #expect(try shelf.folder.answer(slug, "01-why.txt").isEmpty)
    try shelf.folder.writeAnswer(slug, "01-why.txt", Array("one".utf8))
    try shelf.folder.writeAnswer(slug, "01-why.txt", Array("two".utf8))
    #expect(try shelf.text("sample/form/01-why.txt") == "two")
    #expect(try shelf.text("sample/form/01-why.txt.previous") == "one")
    #expect(try shelf.error { try shelf.folder.writeAnswer(slug, "../x", []) }.code == .unsafeName)
    #expect(try shelf.folder.documentNames(slug).isEmpty)
  }

  @Test("An answer that is a link is not followed")
  func link() throws {
    let shelf = try Shelf()
    try started(shelf)
    try shelf.folder.writeAnswer(slug, "01-why.txt", [65])
    try shelf.write("secret", "outside.txt")
    let file = shelf.url("sample/form/01-why.txt")
    try FileManager.default.removeItem(at: file)
    try FileManager.default.createSymbolicLink(at: file, withDestinationURL: shelf.url("outside.txt"))
    #expect(try shelf.error { _ = try shelf.folder.answer(slug, "01-why.txt") }.code == .notPermitted)
  }
}
