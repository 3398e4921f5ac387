import Documents
import Testing

/// PDFs that cannot be read, or are made to take all time and memory.
@Suite struct PDFRefusalTests {
  private static let paper = PDFBuilder(pages: [PaperPage.page(), PaperPage.page()]).bytes()

  private func measure(_ bytes: [UInt8]) async throws -> Measurement {
    try await DocumentMeasurer(probe: .installed()).measure(IncomingFile(path: "paper.pdf", bytes: bytes))
  }

  @Test func aPasswordIsNamedAsWhatIsMissing() async throws {
    let locked = PDFTool.rewritten(Self.paper, userPassword: "secret")
    let error = await #expect(throws: DocumentError.self) { try await measure(locked) }
    #expect(error?.code == .password)
    #expect(error?.path == "paper.pdf")
    #expect(error?.message == "the PDF opens with a password only; export it without one, then try again")
  }

  @Test func anOwnersPasswordDoesNotMatter() async throws {
    let measured = try await measure(PDFTool.rewritten(Self.paper, ownerPassword: "owner"))
    #expect(measured.pages == 2)
    #expect(measured.words == 2 * PaperPage.words())
    #expect(measured.observations.map(\.id).contains("owner-password"))
    #expect(measured.observations.allSatisfy { $0.severity == "note" })
  }

  private static let catalog = "<< /Type /Catalog /Pages 2 0 R >>"

  static let hopeless: [String: [UInt8]] = [
    "header only": Array("%PDF-1.7\n".utf8),
    "header and noise": Array("%PDF-1.7\n".utf8) + (0..<5000).map { UInt8($0 * 7 & 0xFF) },
    "no pages": PDFBuilder.assemble([(1, catalog), (2, "<< /Type /Pages /Kids [] /Count 0 >>")]),
    "no page tree": PDFBuilder.assemble([(1, "<< /Type /Catalog >>")]),
    "a page tree that holds itself":
      PDFBuilder.assemble([(1, catalog), (2, "<< /Type /Pages /Kids [2 0 R] /Count 1 >>")]),
    "its first forty bytes": Array(paper.prefix(40)),
  ]

  @Test(arguments: hopeless.keys.sorted()) func whatNoProgramOpensIsRefused(_ name: String) async throws {
    let bytes = try #require(Self.hopeless[name])
    let error = await #expect(throws: DocumentError.self) { try await measure(bytes) }
    #expect(error?.code == .unreadable)
    #expect(error?.exitStatus == 65)
  }

  @Test func aHundredThousandPagesAreCountedInTime() async throws {
    let count = 100_000
    var bodies: [(number: Int, body: String)] = [(1, "<< /Type /Catalog /Pages 2 0 R >>")]
    let kids = (0..<count).map { "\($0 + 3) 0 R" }.joined(separator: " ")
    bodies.append((2, "<< /Type /Pages /Count \(count) /Kids [\(kids)] /MediaBox [0 0 595 842] >>"))
    bodies += (0..<count).map { ($0 + 3, "<< /Type /Page /Parent 2 0 R >>") }
    let bytes = PDFBuilder.assemble(bodies)
    let started = ContinuousClock.now
    let measured = try await measure(bytes)
    #expect(ContinuousClock.now - started < .seconds(60))
    #expect(measured.pages == count)
  }

  @Test func aPageOfTwoHundredInchesIsMeasured() async throws {
    let page = PaperPage.page(entries: "/MediaBox [0 0 14400 14400]")
    let measured = try await measure(PDFBuilder(pages: [page]).bytes())
    #expect(measured.paper.first?.widthMM == 5080)
    #expect(measured.words == PaperPage.words())
  }

  @Test func aPageLargerThanTheEarthIsMeasured() async throws {
    let page = PaperPage.page(after: PaperPage.fourWords("3 Tr"), entries: "/MediaBox [0 0 1e9 1e9] /UserUnit 1000")
    let measured = try await measure(PDFBuilder(pages: [page]).bytes())
    #expect(measured.pages == 1)
  }

  /// The exponential tree of form fields that stops other programs for ever.
  @Test func fieldsWithinFieldsTakeNoTime() async throws {
    let fields =
      (0..<60).map { (1000 + $0, "<< /Kids [\(1001 + $0) 0 R \(1001 + $0) 0 R] >>") } + [(1060, "<< /FT /Tx >>")]
    let made = PDFBuilder(
      pages: [PaperPage.page()], root: "/AcroForm << /Fields [1000 0 R] >>",
      objects: fields.map { (number: $0.0, body: $0.1) })
    let measured = try await measure(made.bytes())
    #expect(measured.words == PaperPage.words())
  }

  @Test func formsWithinFormsTakeNoTime() async throws {
    let forms = (0..<40).map { index in
      (
        number: 1000 + index,
        body: PDFBuilder.stream(
          "/X1 Do /X1 Do",
          entries: "/Type /XObject /Subtype /Form /BBox [0 0 600 900] "
            + "/Resources << /XObject << /X1 \(1001 + index) 0 R >> >>")
      )
    }
    let last = (number: 1040, body: PDFBuilder.stream("", entries: "/Type /XObject /Subtype /Form /BBox [0 0 1 1]"))
    let made = PDFBuilder(
      pages: [PaperPage.page(after: "/X1 Do", resources: "/XObject << /X1 1000 0 R >>")], objects: forms + [last])
    let started = ContinuousClock.now
    let measured = try await measure(made.bytes())
    #expect(measured.pages == 1)
    #expect(ContinuousClock.now - started < .seconds(60))
  }

  /// 258 × `count` zeros as zlib packs them.
  private static func packedZeros(_ count: Int) -> String {
    // One letter a byte: the builder writes text.
    (["78", "9c"] + WordZipFile.deflatedZeros(count).map { String(Int($0) + 256, radix: 16).suffix(2).description })
      .joined()
  }

  private static func bytes(hex: String) -> [UInt8] {
    let digits = Array(hex.utf8).map { $0 > 0x39 ? $0 - 0x57 : $0 - 0x30 }
    return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  /// A paper with one more object, whose data is packed zeros.
  private static func bomb(_ entries: String, _ count: Int) -> [UInt8] {
    let data = bytes(hex: packedZeros(count))
    let paper = Array(PDFBuilder(pages: [PaperPage.page()]).bytes().dropLast(6))
    return paper + Array("\n1000 0 obj << \(entries) /Length \(data.count) >>\nstream\n".utf8) + data
      + Array("\nendstream endobj\n%%EOF\n".utf8)
  }

  @Test(arguments: ["/Filter /FlateDecode", "/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode"])
  func whatUnpacksToAllMemoryIsRefusedAtOnce(_ entries: String) async throws {
    let bytes = Self.bomb(entries, 900_000)
    #expect(bytes.count < 300_000)
    let started = ContinuousClock.now
    let error = await #expect(throws: DocumentError.self) { try await measure(bytes) }
    #expect(error?.code == .tooLarge)
    #expect(error?.exitStatus == 65)
    #expect(ContinuousClock.now - started < .seconds(60))
  }

  @Test func whatUnpacksToTenMegabytesIsRead() async throws {
    #expect(try await measure(Self.bomb("/Filter /FlateDecode", 40_000)).pages == 1)
  }
}
