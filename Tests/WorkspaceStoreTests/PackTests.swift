import ContentHash
import Foundation
import Testing
import VacancyModel

@testable import WorkspaceStore

@Suite struct PackTests {
  private let shelf: Shelf
  private let slug = Sample.slug
  private let other = Slug("other")!

  init() throws {
    shelf = try Shelf()
    try shelf.folder.create(Sample.full(), notice: ("notice one.txt", Array("text".utf8)))
    _ = try shelf.folder.attach(slug, name: "paper é.pdf", bytes: Array(0...255))
    _ = try shelf.folder.attach(slug, name: "empty.pdf", bytes: [])
    for note in ["one", "two"] {
      try shelf.folder.update(slug) {
        $0.items[1].note = note
        $0.history.append(Change(time: Instant(seconds: 2_000_000_000), what: "note", old: nil, new: note))
      }
    }
  }

  /// Every file under a folder with its content, hidden ones left out.
  private func files(_ name: String) throws -> [String: Data] {
    let root = shelf.url(name)
    var files: [String: Data] = [:]
    for case let path as String in FileManager.default.enumerator(atPath: root.path)! {
      let values = try root.appending(path: path).resourceValues(forKeys: [.isRegularFileKey])
      if values.isRegularFile ?? false, !path.hasPrefix(".") {
        files[path] = try Data(contentsOf: root.appending(path: path))
      }
    }
    return files
  }

  @Test func everyByteComesBackUnderThatNameAndAnother() throws {
    let archive = try shelf.folder.pack(slug)
    #expect(try shelf.folder.pack(slug) == archive)
    #expect(try shelf.folder.unpack(archive, file: "a.zip", as: other) == other)
    #expect(try files("\(other)") == files("\(slug)"))
    #expect(try files("\(other)").count == 7)
    #expect(try shelf.folder.load(other).items == shelf.folder.load(slug).items)
    #expect(try shelf.folder.undo(other, at: Sample.moment).changes.map(\.new) == ["two"])
    #expect(try shelf.error { _ = try shelf.folder.unpack(archive, file: "a.zip", as: nil) }.code == .exists)
    try FileManager.default.removeItem(at: shelf.url("\(slug)"))
    #expect(try shelf.folder.unpack(archive, file: "a.zip", as: nil) == slug)
    #expect(try shelf.folder.pack(slug) == archive)
  }

  @Test func leftoversStayOut() throws {
    let archive = try shelf.folder.pack(slug)
    for path in [
      ".workspace.xml.new", "documents/.x.pdf.new", "workspace.xml.damaged-20260101T000000Z",
      "workspace (conflicted copy 2026-01-01).xml", "workspace-LAPTOP.xml",
      "documents/paper.sync-conflict-20260101-000000-ABCDEFG.pdf",
    ] { try shelf.write("left", "\(slug)/\(path)") }
    #expect(try shelf.folder.pack(slug) == archive)
  }

  @Test func otherZipProgramsReadIt() throws {
    let file = shelf.url("a.zip")
    try Data(try shelf.folder.pack(slug)).write(to: file)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = [
      "-c",
      "import sys,zipfile,hashlib\nz=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\n"
        + "m=dict(reversed(l.split('  ',1)) for l in z.read('MANIFEST.sha256').decode().splitlines())\n"
        + "assert set(m)==set(z.namelist())-{'MANIFEST.sha256'}\n"
        + "assert all(hashlib.sha256(z.read(n)).hexdigest()==h for n,h in m.items())",
      file.path,
    ]
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/python3") else { return }
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  /// An archive with another list of files, its manifest to match unless another is given.
  private func archive(_ change: (inout [ZipArchive.Entry]) -> Void, manifest: String? = nil) throws -> [UInt8] {
    var entries = try ZipArchive.entries(of: shelf.folder.pack(slug))
    entries.removeFirst()
    change(&entries)
    let list = manifest ?? entries.map { "\(SHA256Digest.of($0.bytes).hex)  \($0.path)\n" }.joined()
    return ZipArchive.bytes(of: [ZipArchive.Entry(path: "MANIFEST.sha256", bytes: Array(list.utf8))] + entries)
  }

  private func refuses(_ archive: [UInt8], _ reason: String) throws {
    let before = try FileManager.default.subpathsOfDirectory(atPath: shelf.root.path).filter { $0 != ".lock" }.sorted()
    let error = try shelf.error { _ = try shelf.folder.unpack(archive, file: "a.zip", as: other) }
    #expect(error.code == .damaged && error.message.contains(reason), "\(error)")
    let after = try FileManager.default.subpathsOfDirectory(atPath: shelf.root.path).filter { $0 != ".lock" }.sorted()
    #expect(after == before)
  }

  @Test(arguments: [
    "../evil", "/etc/passwd", "head-tidal-section/../../evil", "head-tidal-section/documents/../../x",
    "head-tidal-section/documents/a/b", "head-tidal-section/documents/..", "head-tidal-section/documents/.hidden",
    "head-tidal-section/documents/-rf", "head-tidal-section/documents/a\u{202E}b",
    "head-tidal-section/documents/a\\b", "head-tidal-section//x", "head-tidal-section/", "other/documents/x.pdf",
    "head-tidal-section/.lock", "head-tidal-section/run.sh", "x", "", "head-tidal-section/documents/a\0b",
  ])
  func whatDoesNotBelongIsRefused(path: String) throws {
    try refuses(archive { $0.append(ZipArchive.Entry(path: path, bytes: [1])) }, "does not belong")
  }

  @Test func otherContentThanTheManifestSaysIsRefused() throws {
    let list = String(decoding: try ZipArchive.entries(of: shelf.folder.pack(slug))[0].bytes, as: UTF8.self)
    try refuses(archive({ $0[0].bytes.append(1) }, manifest: list), "is not the file")
    try refuses(archive({ $0.removeLast() }, manifest: list), "lists 7 files")
    try refuses(archive({ $0.swapAt(0, 1) }, manifest: list), "is not the file")
    try refuses(archive { $0.append($0[0]) }, "twice")
    try refuses(
      archive { entries in
        let paper = entries.firstIndex { $0.path.hasSuffix("empty.pdf") }!
        entries.append(
          ZipArchive.Entry(path: entries[paper].path.replacing("empty", with: "EMPTY"), bytes: []))
      }, "twice")
    try refuses(archive { $0.removeAll { $0.path.hasSuffix("/workspace.xml") } }, "no workspace.xml")
    try refuses(
      archive { entries in
        let record = entries.firstIndex { $0.path.hasSuffix("/workspace.xml") }!
        entries[record].bytes[300] ^= 1
      }, "workspace.xml is damaged")
    try refuses(ZipArchive.bytes(of: []), "not an archive")
    try refuses(
      archive { $0.append(ZipArchive.Entry(path: "\(slug)/documents/a\nb", bytes: [1])) }, "its manifest lists")
    try refuses(Array("hello".utf8), "not an archive")
  }

  @Test func everyFlippedByteAndEveryCutIsRefused() throws {
    let sound = try shelf.folder.pack(slug)
    for index in stride(from: 0, to: sound.count, by: 61) {
      var flipped = sound
      flipped[index] ^= 0x20
      #expect(throws: StoreError.self) { try shelf.folder.unpack(flipped, file: "a.zip", as: other) }
      #expect(throws: StoreError.self) { try shelf.folder.unpack(Array(sound[..<index]), file: "a.zip", as: other) }
    }
    #expect(throws: StoreError.self) { try shelf.folder.unpack(sound + [0], file: "a.zip", as: other) }
    #expect(try shelf.folder.slugs() == [slug])
  }

  @Test func aLinkAmongTheFilesIsNotPacked() throws {
    try FileManager.default.createSymbolicLink(
      atPath: shelf.url("\(slug)/documents/link.pdf").path, withDestinationPath: "/etc/passwd")
    #expect(try shelf.error { _ = try shelf.folder.pack(slug) }.code == .notPermitted)
  }
}
