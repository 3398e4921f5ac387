import Documents
import Foundation
import SystemPackage
import Testing

/// How LibreOffice is run, with a program of the test's own in its place.
@Suite struct LibreOfficeLayoutTests {
  private let paper = IncomingFile(
    path: "paper.docx",
    bytes: WordFile(WordFile.paragraph("Four words in all.")).with { $0.stored = (9, 4) }.bytes)

  private static let twoPages = PDFBuilder(pages: [
    PDFBuilder.Page(content: PDFBuilder.text(["One"])), PDFBuilder.Page(content: PDFBuilder.text(["Two"])),
  ]).bytes()

  private func measure(_ layout: LibreOfficeLayout) async throws -> Documents.Measurement {
    try await DocumentMeasurer(probe: .installed(), layout: layout).measure(paper)
  }

  private func copying() throws -> LibreOfficeStandIn {
    let office = try LibreOfficeStandIn("cp \"$folder/two.pdf\" \"$out\"")
    try office.put(Self.twoPages, as: "two.pdf")
    return office
  }

  @Test func `pages come from the layout, words from the file`() async throws {
    let office = try copying()
    let measured = try await measure(office.layout())
    #expect(measured.format == "docx")
    #expect(measured.pages == 2)
    #expect(measured.pagesBy == .rendered)
    #expect(measured.paper.map(\.name) == ["A4", "A4"])
    #expect(measured.words == 4)
    #expect(measured.storedPages == 9)
    #expect(measured.observations.filter { $0.id == "laid-out" }.map(\.severity) == ["note"])
  }

  @Test func `the same file is laid out once`() async throws {
    let office = try copying()
    #expect(try await measure(office.layout()).pages == 2)
    #expect(try await measure(office.layout()).pages == 2)
    #expect(office.calls == 1)
  }

  @Test func `what is kept can be read by its owner only`() async throws {
    let office = try copying()
    _ = try await measure(office.layout())
    let manager = FileManager.default
    let names = try manager.contentsOfDirectory(atPath: office.cacheFolder.path)
    // The run's own folder is gone.
    #expect(names.count == 1)
    let rights = try ([office.cacheFolder] + names.map { office.cacheFolder.appending(path: $0) })
      .map { try manager.attributesOfItem(atPath: $0.path)[.posixPermissions] as? Int }
    #expect(rights == [0o700, 0o600])
  }

  @Test(arguments: ["changed", "cut off", "emptied", "a folder"])
  func `a damaged entry is not believed`(_ damage: String) async throws {
    let office = try copying()
    _ = try await measure(office.layout())
    let name = try #require(FileManager.default.contentsOfDirectory(atPath: office.cacheFolder.path).first)
    let entry = office.cacheFolder.appending(path: name)
    var bytes = try Data(contentsOf: entry)
    switch damage {
    case "changed":
      bytes[bytes.count / 2] ^= 1
      try bytes.write(to: entry)
    case "cut off": try bytes.dropLast(100).write(to: entry)
    case "emptied": try Data().write(to: entry)
    default:
      try FileManager.default.removeItem(at: entry)
      try FileManager.default.createDirectory(at: entry, withIntermediateDirectories: false)
    }
    #expect(try await measure(office.layout()).pages == 2)
    #expect(office.calls == 2)
  }

  @Test func `a cache that others can reach is closed to them`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "dossier-test-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o777])
    #expect(LibreOfficeCache(in: FilePath(folder.path)) != nil)
    #expect(try FileManager.default.attributesOfItem(atPath: folder.path)[.posixPermissions] as? Int == 0o700)
    let link = folder.appending(path: "link")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: folder)
    #expect(LibreOfficeCache(in: FilePath(link.path)) == nil)
  }

  @Test func `the cache does not grow without bound`() throws {
    let office = try copying()
    let folder = FilePath(office.cacheFolder.path)
    let few = try #require(LibreOfficeCache(in: folder, mostEntries: 5))
    for index in 0..<8 { few.keep([1, 2, 3], as: "key\(index)") }
    #expect(try FileManager.default.contentsOfDirectory(atPath: office.cacheFolder.path).count == 5)
    #expect(few.content(of: "key2") == nil)
    #expect(few.content(of: "key7") == [1, 2, 3])
    let small = try #require(LibreOfficeCache(in: folder, mostBytes: 1_000))
    small.keep([UInt8](repeating: 7, count: 240), as: "first")
    #expect(small.content(of: "first")?.count == 240)
    // A quarter of the room is the most for one entry.
    small.keep([UInt8](repeating: 7, count: 260), as: "large")
    #expect(small.content(of: "large") == nil)
    for index in 0..<4 { small.keep([UInt8](repeating: 7, count: 240), as: "next\(index)") }
    #expect(small.content(of: "first") == nil)
    #expect(small.content(of: "next3")?.count == 240)
  }

  @Test(arguments: [
    ("exit 0", "cannot open it"), ("echo no PDF at all > \"$out\"", "cannot open it"), ("exit 77", "cannot open it"),
    ("kill -SEGV $$", "cannot open it"),
  ])
  func `a program that converts nothing leaves the pages unknown`(_ script: String, _ reason: String) async throws {
    let office = try LibreOfficeStandIn(script)
    let measured = try await measure(office.layout())
    #expect(measured.pages == nil)
    #expect(measured.words == 4)
    #expect(measured.storedPages == 9)
    let warning = measured.observations.first { $0.id == "not-laid-out" }
    #expect(warning?.severity == "warning")
    #expect(warning?.message.contains(reason) == true)
    #expect(try FileManager.default.contentsOfDirectory(atPath: office.cacheFolder.path) == [])
  }

  @Test func `a program that hangs is ended with all that it started`() async throws {
    let office = try LibreOfficeStandIn("sh -c 'echo $$ > '$folder'/child; sleep 100' & sleep 100")
    let started = ContinuousClock.now
    let measured = try await measure(office.layout(seconds: 2))
    // Far less than the program would take; how long a busy machine needs to end it is not the question.
    #expect(ContinuousClock.now - started < .seconds(90))
    #expect(measured.observations.first { $0.id == "not-laid-out" }?.message.contains("longer than 2 seconds") == true)
    let child = try #require(office.note("child").flatMap { Int32($0.trimmingCharacters(in: .newlines)) })
    try await Task.sleep(for: .milliseconds(200))
    let state = (try? String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8))?.split(separator: " ")[2]
    #expect(state == nil || state == "Z")
  }

  @Test func `it sees neither a network nor another profile`() async throws {
    let office = try LibreOfficeStandIn(
      "cat /proc/net/dev > \"$folder/network\"; ls -d profile/user > \"$folder/profile\"; echo \"$http_proxy\" > \"$folder/proxy\""
    )
    _ = try await measure(office.layout())
    #expect(office.note("profile") == "profile/user\n")
    #expect(office.note("proxy") == "http://127.0.0.1:9\n")
    let interfaces = try #require(office.note("network")).split(separator: "\n").dropFirst(2)
      .compactMap { $0.split(separator: ":").first?.trimmingCharacters(in: .whitespaces) }
    let mayUnshare = (try? Process.run(URL(filePath: "/usr/bin/unshare"), arguments: ["-rn", "true"])).map {
      $0.waitUntilExit()
      return $0.terminationStatus == 0
    }
    if mayUnshare == true { #expect(interfaces == ["lo"]) }
  }

  @Test func `LibreOffice is found where it is, and not where it is not wanted`() throws {
    let office = try copying()
    let program = office.folder.appending(path: "soffice").path
    #expect(
      LibreOffice.installed(named: nil, searchPath: "/nowhere:\(office.folder.path)")?.executable.string == program)
    #expect(LibreOffice.installed(named: program, searchPath: "")?.executable.string == program)
    #expect(LibreOffice.installed(named: "none", searchPath: office.folder.path) == nil)
    #expect(LibreOffice.installed(named: "/nowhere/soffice", searchPath: office.folder.path) == nil)
    #expect(LibreOffice.installed(named: office.folder.path, searchPath: "") == nil)
  }

  @Test func `fonts have stand-ins, and it is known which are as wide`() async {
    let fonts = LibreOfficeFonts(families: ["Carlito", "Liberation Serif", "Caladea"])
    let used = ["Calibri", "calibri", "Times New Roman", "Carlito", "No Such Font:bold", "Open Sans;Cambria"]
    let result = await fonts.standIns(for: used.map { FontUse(name: $0, characters: 1) })
    #expect(result.map(\.standInHasSameMetrics) == [true, true, true, false, false, true])
    #expect(result[0].standIn == "Carlito")
    #expect(result[2].standIn == "Liberation Serif")
    #expect(result[3].standIn == nil)
    #expect(result[4].standIn != nil)
    #expect(result[5].standIn == "Caladea")
  }

  @Test func `without LibreOffice the older formats are refused, with what to do`() async throws {
    let rtf = IncomingFile(path: "paper.rtf", bytes: Array("{\\rtf1 Hello}".utf8))
    let error = await #expect(throws: DocumentError.self) {
      try await DocumentMeasurer(probe: .installed()).measure(rtf)
    }
    #expect(error?.exitStatus == 65)
    #expect(error?.message.contains("save as .docx") == true)
  }
}
