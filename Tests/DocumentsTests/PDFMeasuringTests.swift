import Documents
import Testing

@Suite struct PDFMeasuringTests {
  private func measure(_ bytes: [UInt8], name: String = "paper.pdf") async throws -> Measurement {
    try await DocumentMeasurer(probe: .installed()).measure(IncomingFile(path: name, bytes: bytes))
  }

  @Test func plainPaperMeasuresAsItWasMade() async throws {
    let measured = try await measure(PDFBuilder(pages: [PaperPage.page(), PaperPage.page()]).bytes())
    #expect(measured.pages == 2)
    #expect(measured.pagesBy == .counted)
    #expect(measured.words == 2 * PaperPage.words())
    #expect(measured.paper.map(\.name) == ["A4", "A4"])
    #expect(measured.bodyFontSize == 11)
    #expect(measured.leading == 13.2)
    #expect(measured.columns == 1)
    #expect(measured.observations.filter { $0.severity != "note" } == [])
  }

  @Test(arguments: DeceivingTextCases.all + DeceivingMoreCases.all) func hiddenTextIsFound(_ made: PDFCase) async throws
  {
    let faults = made.faults(in: try await measure(made.bytes))
    #expect(faults.isEmpty, "\(faults)")
  }

  @Test(arguments: DeceivingFileCases.all) func seemingIsSeenThrough(_ made: PDFCase) async throws {
    let faults = made.faults(in: try await measure(made.bytes))
    #expect(faults.isEmpty, "\(faults)")
  }

  @Test(arguments: CleanCases.all + CleanCases.marked + CleanCases.plain + [CleanCases.leftward])
  func cleanPapersPassUntouched(_ made: PDFCase)
    async throws
  {
    let faults = made.faults(in: try await measure(made.bytes))
    #expect(faults.isEmpty, "\(faults)")
  }
}
