import ContentHash
import Foundation
import Testing
import VacancyModel

@testable import WorkspaceStore

@Suite struct ProfileShelfTests {
  private let shelf: Shelf
  private let profiles: ProfileShelf

  init() throws {
    shelf = try Shelf()
    let schema = URL(fileURLWithPath: Shelf.schemaPath).deletingLastPathComponent().appending(path: "profile.xsd")
    profiles = ProfileShelf(root: shelf.root.path, schema: Array(try Data(contentsOf: schema)))
  }

  private var full: Profile {
    var profile = Profile()
    profile.nationalities = ["BE", "FR"]
    profile.languages = [
      LanguageSkill(language: "French", level: LanguageLevel("C1")!),
      LanguageSkill(language: "English", level: LanguageLevel("2+221")!),
    ]
    profile.degrees = [Degree(title: "MA <\"Law\"> & Größe", year: 2012)]
    profile.jobs = [
      Job(title: "Analyst", from: MonthOrDay(iso: "2015-03")!, to: MonthOrDay(iso: "2019-06-30")!),
      Job(title: "Head", from: MonthOrDay(iso: "2019-01")!, to: nil),
    ]
    profile.clearance = HeldClearance(
      level: .secret, issued: LocalTime(iso: "2022-05-01")!.date, expires: LocalTime(iso: "2027-05-01")!.date)
    profile.service = .seconded
    return profile
  }

  @Test("What is entered is read again as it was")
  func roundTrip() throws {
    #expect(try profiles.load() == Profile())
    try profiles.update { $0 = full }
    #expect(try profiles.load() == full)
  }

  @Test("Only its owner can read it, and it is no workspace")
  func privacy() throws {
    try profiles.update { $0 = full }
    try profiles.keep(name: "a.pdf", bytes: [1]) { _, _ in }
    for path in ["profile.xml", "Evidence/a.pdf"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: shelf.url(path).path)
      #expect(attributes[.posixPermissions] as? Int == 0o600, "\(path)")
    }
    #expect(try shelf.folder.slugs().isEmpty)
  }

  @Test(
    "A damaged profile is refused with its line, and nothing of it is dropped",
    arguments: [
      ("from=\"2015-03\"", "from=\"2020-03\""), ("expires=\"2027-05-01\"", "expires=\"2021-05-01\""),
      ("code=\"BE\"", "code=\"Belgium\""), ("level=\"C1\"", "level=\"C9\""), ("count=\"2\"", "count=\"3\""),
    ])
  func damage(old: String, new: String) throws {
    try profiles.update { $0 = full }
    let text = try shelf.text("profile.xml")
    let damaged = text.replacing(old, with: new, maxReplacements: 1)
    #expect(damaged != text)
    try shelf.write(damaged, "profile.xml")
    let error = try shelf.error { _ = try profiles.load() }
    #expect(error.code == .damaged && (error.line ?? 0) > 1, "\(error)")
    _ = try shelf.error { try profiles.update { $0.service = nil } }
    #expect(try shelf.text("profile.xml") == damaged)
  }

  @Test("One content is stored once, whatever its name; two contents of one name are both kept")
  func evidenceOnce() throws {
    func keep(_ name: String, _ bytes: [UInt8]) throws -> String {
      var file = ""
      try profiles.keep(name: name, bytes: bytes) { profile, stored in
        file = stored.file
        guard !profile.evidence.contains(where: { $0.sha256 == stored.digest.hex }) else { return }
        profile.evidence.append(
          KeptEvidence(
            name: "e\(profile.evidence.count)", kind: "diploma", file: stored.file, sha256: stored.digest.hex,
            bytes: stored.bytes, added: Instant(seconds: 0)))
      }
      return file
    }
    #expect(try keep("a.pdf", [1]) == "a.pdf")
    #expect(try keep("b.pdf", [1]) == "a.pdf")
    #expect(try keep("a.pdf", [2]) == "a-2.pdf")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: shelf.url("Evidence").path).sorted() == ["a-2.pdf", "a.pdf"])
    let kept = try #require(try profiles.load().evidence(named: "e0"))
    #expect(try profiles.path(of: kept) == shelf.url("Evidence/a.pdf").path)
    try shelf.write("x", "Evidence/a.pdf")
    #expect(try shelf.error { _ = try profiles.path(of: kept) }.code == .damaged)
  }

  @Test("A document whose record is refused leaves no file")
  func refusedEvidence() throws {
    struct Refused: Error {}
    #expect(throws: Refused.self) { try profiles.keep(name: "a.pdf", bytes: [1]) { _, _ in throw Refused() } }
    #expect(try FileManager.default.contentsOfDirectory(atPath: shelf.url("Evidence").path).isEmpty)
  }
}
