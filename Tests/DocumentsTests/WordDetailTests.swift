import Documents
import Testing

/// What else is measured in word processors' files.
@Suite struct WordDetailTests {
  private func measure(_ file: WordFile) async throws -> Measurement {
    try await DocumentMeasurer(probe: .installed()).measure(IncomingFile(path: "paper.docx", bytes: file.bytes))
  }

  private func measure(_ file: OpenDocumentFile) async throws -> Measurement {
    try await DocumentMeasurer(probe: .installed()).measure(IncomingFile(path: "paper.odt", bytes: file.bytes))
  }

  @Test func `characters are counted as Word counts them`() async throws {
    let file = WordFile(
      "<w:p><w:r><w:t xml:space=\"preserve\">a  b</w:t><w:tab/><w:t>c</w:t><w:br/><w:t>d</w:t></w:r></w:p><w:p/>")
    let measured = try await measure(file)
    #expect(measured.words == 4)
    #expect(measured.charactersWithoutSpaces == 4)
    // Two spaces and a tab; the ends of lines and paragraphs are none.
    #expect(measured.characters == 7)
  }

  @Test func `every section has its paper, and the narrowest margins hold`() async throws {
    let letter =
      "<w:pgSz w:w=\"12240\" w:h=\"15840\"/><w:pgMar w:top=\"720\" w:right=\"1440\" w:bottom=\"1440\" w:left=\"1440\"/>"
    let measured = try await measure(
      WordFile("<w:p><w:pPr><w:sectPr>\(letter)</w:sectPr></w:pPr></w:p>" + WordFile.paragraph("x")))
    #expect(measured.paper.map(\.name) == ["US Letter", "A4"])
    #expect(measured.paper.map(\.page) == [1, 2])
    #expect(measured.margins.map { ($0.top * 10).rounded() / 10 } == 12.7)
    #expect(measured.margins.map { ($0.left * 10).rounded() / 10 } == 25)
    #expect(measured.pagesBy == nil)
  }

  @Test func `strict files may name their units`() async throws {
    let measured = try await measure(
      WordFile(WordFile.paragraph("x")).with {
        $0.isStrict = true
        $0.section =
          "<w:pgSz w:w=\"210mm\" w:h=\"29.7cm\"/><w:pgMar w:top=\"1in\" w:right=\"1in\" w:bottom=\"72pt\" w:left=\"1in\"/>"
      })
    #expect(measured.paper.map(\.name) == ["A4"])
    #expect(measured.margins.map { ($0.bottom * 10).rounded() / 10 } == 25.4)
  }

  @Test(arguments: ["1e308", "-1e308", "nan", "inf", "99999999999999999999", "", "12240.5in"])
  func `a size that no paper has is not taken for one`(_ width: String) async throws {
    let measured = try await measure(
      WordFile(WordFile.paragraph("x")).with { $0.section = "<w:pgSz w:w=\"\(width)\" w:h=\"16838\"/>" })
    #expect(measured.words == 1)
    #expect(measured.paper.allSatisfy { $0.widthMM.isFinite })
  }

  @Test func `fonts and sizes are those of most of the visible text`() async throws {
    let measured = try await measure(
      WordFile(
        WordFile.paragraph("A heading", style: "Heading1")
          + WordFile.paragraph("Running text that is longer than all else.")
          + "<w:p>\(WordFile.run("fine print", "<w:rFonts w:ascii=\"Aptos\"/><w:sz w:val=\"15\"/>"))"
          + "\(WordFile.run("hidden hidden hidden hidden hidden hidden", "<w:vanish/><w:sz w:val=\"8\"/>"))</w:p>"))
    #expect(measured.bodyFontSize == 11)
    #expect(measured.smallestFontSize == 7.5)
    #expect(measured.fonts.map(\.name) == ["Calibri", "Aptos"])
    #expect(measured.fonts.map(\.characters) == [43, 9])
  }

  @Test func `the program's own figures are kept as such`() async throws {
    let word = try await measure(WordFile(WordFile.paragraph("x")).with { $0.stored = (7, 3_000) })
    #expect(word.pages == nil)
    #expect(word.storedPages == 7)
    #expect(word.storedWords == 3_000)
    let open = try await measure(
      OpenDocumentFile("<text:p>x</text:p>").with {
        $0.meta = "<meta:document-statistic meta:page-count=\"4\" meta:word-count=\"5\"/>"
      })
    #expect(open.storedPages == 4)
    #expect(open.storedWords == 5)
  }

  @Test func `whom the file names is a note, not a warning`() async throws {
    let measured = try await measure(
      OpenDocumentFile("<text:p>x</text:p>").with {
        $0.meta = "<meta:initial-creator>A. Writer</meta:initial-creator><dc:creator>B. Boss</dc:creator>"
      })
    let notes = measured.observations.filter { $0.id == "metadata" }
    #expect(notes.map(\.severity) == ["note"])
    #expect(notes.first?.message == "The file names: author A. Writer; last saved by B. Boss.")
  }

  @Test func `OpenDocument pages in use have their paper`() async throws {
    let measured = try await measure(
      OpenDocumentFile(
        OpenDocumentFile.paragraph("first", style: "P1") + OpenDocumentFile.paragraph("second", style: "P2")
      ).with {
        $0.automatic = """
          <style:style style:name="P1" style:family="paragraph" style:master-page-name="First"/>\
          <style:style style:name="P2" style:family="paragraph"/>
          """
        $0.masters +=
          "<style:master-page style:name=\"First\" style:page-layout-name=\"L\" style:next-style-name=\"Standard\"/>"
          + "<style:master-page style:name=\"Other\" style:page-layout-name=\"L\"/>"
        $0.layouts += OpenDocumentFile.layout("L", "8.5in", "11in")
      })
    #expect(measured.paper.map(\.name) == ["US Letter", "A4"])
    #expect(measured.bodyFontSize == 11)
    #expect(measured.fonts.map(\.name) == ["Liberation Serif"])
  }

  @Test func `a notice in Word has its headings, its list and its rows`() async throws {
    let file = WordFile(
      WordFile.paragraph("Main duties", style: "Heading1")
        + "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr>\(WordFile.run("Leads a team"))</w:p>"
        + WordFile.table([
          ("", WordFile.paragraph("Grade")), ("", WordFile.paragraph("G17") + WordFile.paragraph("(was A3)")),
        ])
        + "<w:p><w:r><w:t>one</w:t><w:br/><w:t>two</w:t></w:r></w:p>")
    let text = try await DocumentReader.text(of: IncomingFile(path: "n.docx", bytes: file.bytes), probe: .installed())
    #expect(text.format == "docx")
    #expect(
      text.lines == [
        DocumentText.Line("Main duties", role: .heading(1)), DocumentText.Line("Leads a team", role: .listItem(2)),
        DocumentText.Line("Grade\tG17 (was A3)", role: .tableRow), DocumentText.Line("one"), DocumentText.Line("two"),
      ])
  }

  @Test func `a notice in OpenDocument has them, too`() async throws {
    let file = OpenDocumentFile(
      "<text:h text:outline-level=\"2\">Duties</text:h><text:list><text:list-item><text:p>Leads</text:p></text:list-item></text:list>"
        + "<table:table><table:table-row><table:table-cell><text:p>Grade</text:p></table:table-cell>"
        + "<table:table-cell><text:p>G17</text:p></table:table-cell></table:table-row></table:table>")
    let text = try await DocumentReader.text(of: IncomingFile(path: "n.odt", bytes: file.bytes), probe: .installed())
    #expect(
      text.lines == [
        DocumentText.Line("Duties", role: .heading(2)), DocumentText.Line("Leads", role: .listItem(1)),
        DocumentText.Line("Grade\tG17", role: .tableRow),
      ])
  }
}
