import Documents
import Testing

@Suite struct PDFMeasuringTests {
  @Test func plainPaperMeasuresAsItWasMade() async throws {
    let lines = Array(repeating: "Twelve words stand on this line of text and no more at all.", count: 20)
    let page = PDFBuilder.Page(content: PDFBuilder.text(lines))
    let file = IncomingFile(path: "paper.pdf", bytes: PDFBuilder(pages: [page, page]).bytes())
    let measured = try await DocumentMeasurer(probe: .installed()).measure(file)
    #expect(measured.pages == 2)
    #expect(measured.pagesBy == .counted)
    #expect(measured.words == 2 * 20 * 13)
    #expect(measured.paper.map(\.name) == ["A4", "A4"])
    #expect(measured.bodyFontSize == 11)
    #expect(measured.leading == 13.2)
    #expect(measured.observations.filter { $0.severity != "note" } == [])
  }
}
