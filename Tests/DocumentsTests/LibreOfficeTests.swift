import Documents
import Foundation
import SystemPackage
import Testing

/// Papers laid out by LibreOffice itself.
@Suite(.enabled(if: LibreOffice.installed() != nil, "LibreOffice is not installed"), .serialized)
struct LibreOfficeTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "dossier-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func measure(_ name: String, _ bytes: [UInt8]) async throws -> Documents.Measurement {
    defer { try? FileManager.default.removeItem(at: folder) }
    let office = try #require(LibreOffice.installed())
    return try await DocumentMeasurer(probe: .installed(), layout: LibreOfficeLayout(office, cache: nil))
      .measure(IncomingFile(path: name, bytes: bytes))
  }

  /// A file in a format that LibreOffice writes, made of a Word file.
  private func convert(_ file: WordFile, to target: String) throws -> [UInt8] {
    let input = folder.appending(path: "made.docx")
    try Data(file.bytes).write(to: input)
    let process = Process()
    process.executableURL = URL(filePath: try #require(LibreOffice.installed()).executable.string)
    process.arguments = [
      "-env:UserInstallation=\(folder.appending(path: "profile").absoluteString)", "--headless", "--convert-to", target,
      "--outdir", folder.path, input.path,
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Array(try Data(contentsOf: folder.appending(path: "made.\(target)")))
  }

  private static let sentence = "Twelve plain words stand in this one line of an honest paper."
  private static let onePage = (0..<20).map { _ in WordFile.paragraph(sentence) }.joined()
  private static let pageBreak = "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"

  @Test func `a Word file in Calibri has its two pages, shown in Carlito`() async throws {
    let measured = try await measure("paper.docx", WordFile(Self.onePage + Self.pageBreak + Self.onePage).bytes)
    #expect(measured.pages == 2)
    #expect(measured.pagesBy == .rendered)
    #expect(measured.paper.map(\.name) == ["A4", "A4"])
    #expect(measured.words == 480)
    #expect(measured.bodyFontSize == 11)
    #expect(measured.fonts.map(\.standIn) == ["Carlito"])
    #expect(measured.fonts.map(\.standInHasSameMetrics) == [true])
    #expect(measured.observations.filter { $0.severity != "note" } == [])
  }

  @Test func `a font that nobody has is named, with what is shown for it`() async throws {
    let body =
      "<w:p>\(WordFile.run(Self.sentence, "<w:rFonts w:ascii=\"Nobody Sans\" w:hAnsi=\"Nobody Sans\"/>"))</w:p>"
    let measured = try await measure("paper.docx", WordFile(body).bytes)
    #expect(measured.fonts.map(\.name) == ["Nobody Sans"])
    #expect(measured.fonts.map(\.standInHasSameMetrics) == [false])
    #expect(measured.observations.first { $0.id == "laid-out" }?.message.contains("Nobody Sans") == true)
  }

  @Test(arguments: ["odt", "doc", "rtf"])
  func `the same paper in another format has the same words and pages`(_ target: String) async throws {
    let file = WordFile(
      Self.onePage + Self.pageBreak
        + "<w:p>\(WordFile.run("two secrets", "<w:vanish/>"))\(WordFile.run("One more line."))</w:p>")
    let bytes = try convert(file, to: target)
    let measured = try await measure("paper.\(target)", bytes)
    #expect(measured.format == target)
    #expect(measured.pages == 2)
    #expect(measured.words == 243)
    #expect(measured.counted.hiddenWords == 2)
    #expect(measured.lastPageLines == 1)
    #expect(measured.observations.filter { $0.severity == "warning" }.map(\.id) == ["hidden-text"])
    #expect(measured.observations.contains { $0.id == "converted" } == (target != "odt"))
  }

  @Test func `strict Word files are laid out, too`() async throws {
    let measured = try await measure("paper.docx", WordFile(Self.onePage).with { $0.isStrict = true }.bytes)
    #expect(measured.pages == 1)
    #expect(measured.words == 240)
  }

  @Test func `what LibreOffice writes has no warning`() async throws {
    let measured = try await measure("paper.odt", try convert(WordFile(Self.onePage), to: "odt"))
    #expect(measured.words == 240)
    #expect(measured.storedPages == 1)
    #expect(measured.observations.filter { $0.severity != "note" } == [])
  }
}
