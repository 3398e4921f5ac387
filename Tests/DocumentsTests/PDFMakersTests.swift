import Documents
import Foundation
import Subprocess
import Testing

/// Papers written by the programs that people use: they must pass untouched, with the right words.
@Suite struct PDFMakersTests {
  private let folder: TemporaryFolder

  private static let html = """
    <html><head><style>@page { size: A4; margin: 25mm } body { font: 11pt 'Liberation Serif'; margin: 0 }</style></head><body>
    <h1>Main challenges of the section</h1>
    """ + (1...14).map { "<p>\($0). \(PaperPage.line) \(PaperPage.line) <i>\(PaperPage.line)</i></p>" }.joined()
    + "<table border=1 bgcolor=#eeeeee><tr><th>Year</th><td>Budget</td></tr></table></body></html>"
  private static let htmlWords = 5 + 14 * 40 + 2

  init() throws { folder = try TemporaryFolder() }

  private func measure(_ path: String) async throws -> Documents.Measurement {
    try await DocumentMeasurer(probe: .installed()).measure(IncomingFile.read(path))
  }

  private func expectClean(_ measured: Documents.Measurement, words: Int, paper: String = "A4", bodySize: Double = 11) {
    #expect(measured.observations.filter { $0.severity != "note" }.map { $0.message } == [])
    #expect(measured.words == words)
    #expect(measured.paper.allSatisfy { $0.name == paper })
    #expect(measured.bodyFontSize == bodySize)
  }

  private func run(_ program: String, _ arguments: [String], input: [UInt8] = []) async throws -> [UInt8] {
    try await Subprocess.run(
      Executable.name(program), arguments: Arguments(arguments), input: .array(input), output: .bytes(limit: 1 << 24),
      error: .discarded
    ).standardOutput
  }

  private static func isInstalled(_ program: String) -> Bool {
    ["/usr/bin", "/usr/local/bin"].contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(program)") }
  }

  @Test(.enabled(if: isInstalled("chromium"), "Chromium is not installed")) func chromium() async throws {
    let page = try folder.file("paper.html", Array(Self.html.utf8))
    let options = [
      "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
      "--user-data-dir=\(folder.path("profile"))",
    ]
    _ = try await run("chromium", options + ["--print-to-pdf=\(folder.path("paper.pdf"))", page])
    let measured = try await measure(folder.path("paper.pdf"))
    expectClean(measured, words: Self.htmlWords)
    let margins = try #require(measured.margins)
    #expect(abs(margins.left - 25) < 1.5)
    #expect(abs(margins.top - 25) < 4)
  }

  @Test(
    .enabled(if: isInstalled("soffice"), "LibreOffice is not installed"), arguments: ["plain", "tagged", "archive"])
  func libreOffice(_ kind: String) async throws {
    let page = try folder.file("paper.html", Array(Self.html.utf8))
    let profile = "-env:UserInstallation=file://\(folder.path("profile"))"
    _ = try await run(
      "soffice",
      [
        "--headless", profile, "--convert-to", "odt:writer8", "--infilter=HTML (StarWriter)", "--outdir", folder.path,
        page,
      ])
    let choice = [
      "plain": "", "tagged": #":{"UseTaggedPDF":{"type":"boolean","value":"true"}}"#,
      "archive": #":{"SelectPdfVersion":{"type":"long","value":"2"}}"#,
    ]
    _ = try await run(
      "soffice",
      [
        "--headless", profile, "--convert-to", "pdf:writer_pdf_Export\(choice[kind]!)", "--outdir", folder.path,
        folder.path("paper.odt"),
      ])
    let measured = try await measure(folder.path("paper.pdf"))
    #expect(measured.observations.filter { $0.severity != "note" }.map { $0.message } == [])
    #expect(measured.words == Self.htmlWords)
  }

  private static var groffMakesPDF: Bool {
    isInstalled("groff") && FileManager.default.fileExists(atPath: "/usr/share/groff/current/font/devpdf")
  }

  @Test(.enabled(if: groffMakesPDF, "groff's PDF writer is not installed")) func groff() async throws {
    let text =
      ".pl 29.7c\n.po 2.5c\n.ll 16c\n.ps 11\n.vs 13\n.nh\n" + String(repeating: PaperPage.line + "\n", count: 60)
    let bytes = try await run("groff", ["-Tpdf", "-P-pa4", "-"], input: Array(text.utf8))
    expectClean(try await measure(try folder.file("paper.pdf", bytes)), words: 13 * 60)
  }

  @Test(.enabled(if: isInstalled("pdftocairo"), "poppler's tools are not installed")) func cairo() async throws {
    let paper = try folder.file("made.pdf", PDFBuilder(pages: [PaperPage.page(), PaperPage.page()]).bytes())
    _ = try await run("pdftocairo", ["-pdf", paper, folder.path("paper.pdf")])
    expectClean(try await measure(folder.path("paper.pdf")), words: 2 * PaperPage.words())
  }

  @Test func packedAndLinearisedFilesAreThemselves() async throws {
    let paper = PDFBuilder(pages: [PaperPage.page(), PaperPage.page()]).bytes()
    let linear = try await measure(folder.file("a.pdf", PDFTool.rewritten(paper, isLinearized: true)))
    expectClean(linear, words: 2 * PaperPage.words())
    #expect(linear.observations.map { $0.id } == ["linearized"])
    let packed = try await measure(folder.file("b.pdf", PDFTool.rewritten(paper, packsObjects: true)))
    expectClean(packed, words: 2 * PaperPage.words())
  }
}
