import Documents
import Testing

@Suite struct OpenDocumentMeasuringTests {
  @Test(arguments: clean)
  func `a clean OpenDocument file has no warning and its exact words`(_ paper: WordProcessorCase) async throws {
    #expect(paper.warnings.isEmpty)
    try await paper.check(as: "paper.odt")
  }

  @Test(arguments: hiding + working)
  func `an OpenDocument file that deceives is seen through`(_ paper: WordProcessorCase) async throws {
    try await paper.check(as: "paper.odt")
  }

  private typealias File = OpenDocumentFile

  private static func file(_ middle: String) -> OpenDocumentFile {
    File(File.paragraph("Five words stand before it.") + middle + File.paragraph("And five words stand after."))
  }

  /// A span whose style has these text properties.
  private static func file(span properties: String) -> OpenDocumentFile {
    file(File.paragraph("<text:span text:style-name=\"T1\">Three secret words</text:span>"))
      .with { $0.automatic = File.style("T1", "text", "<style:text-properties \(properties)/>") }
  }

  private static let box =
    "<draw:frame svg:width=\"5cm\"><draw:text-box>\(File.paragraph("Words in box"))"
    + "</draw:text-box></draw:frame>"

  static let clean: [WordProcessorCase] = [
    WordProcessorCase("plain", file("").bytes, words: 10),
    WordProcessorCase(
      "white space of the file is one space, and that of the writer stays",
      file(File.paragraph("\n  one\n   two<text:s text:c=\"4\"/>three<text:tab/>four<text:line-break/>five\n")).bytes,
      words: 15),
    WordProcessorCase(
      "a list, a section and a table of contents",
      file(
        "<text:list><text:list-item>\(File.paragraph("first item"))</text:list-item></text:list>"
          + "<text:section>\(File.paragraph("in section"))</text:section>"
          + "<text:table-of-content><text:table-of-content-source><text:index-title-template>Contents"
          + "</text:index-title-template></text:table-of-content-source><text:index-body>"
          + "\(File.paragraph("Heading 1"))</text:index-body></text:table-of-content>"
      ).bytes, words: 16),
    WordProcessorCase(
      "a table, white on dark",
      file(
        "<table:table><table:table-row><table:table-cell table:style-name=\"C1\">"
          + "\(File.paragraph("White words", style: "P1"))</table:table-cell></table:table-row></table:table>"
      ).with {
        $0.automatic =
          File.style("C1", "table-cell", "<style:table-cell-properties fo:background-color=\"#203040\"/>")
          + File.style("P1", "paragraph", "<style:text-properties fo:color=\"#ffffff\"/>")
      }.bytes, words: 12),
    WordProcessorCase(
      "the automatic colour, which LibreOffice calls transparent",
      file(
        span: "fo:color=\"#ffffff\" loext:opacity=\"0%\" style:use-window-font-color=\"true\""
      ).bytes, words: 13),
    WordProcessorCase(
      "notes, and the headers of pages in use",
      file(
        File.paragraph(
          "Noted.<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation>"
            + "<text:note-body>\(File.paragraph("Four words of note"))</text:note-body></text:note>")
      ).with {
        $0.masters = """
          <style:master-page style:name="Standard" style:page-layout-name="A4">\
          <style:header>\(File.paragraph("My header"))</style:header>\
          <style:footer style:display="false">\(File.paragraph("not shown"))</style:footer></style:master-page>\
          <style:master-page style:name="Unused" style:page-layout-name="A4">\
          <style:header>\(File.paragraph("of no page"))</style:header></style:master-page>
          """
      }.bytes, words: 11,
      counted: {
        $0.footnoteWords = 4; $0.headerFooterWords = 2
      }),
    WordProcessorCase("a text box", file(File.paragraph(box)).bytes, words: 10, counted: { $0.textBoxWords = 3 }),
    WordProcessorCase(
      "fields and a link",
      file(
        File.paragraph(
          "<text:page-number>1</text:page-number> <text:a xlink:href=\"https://example.org\">linked word</text:a>")
      ).bytes, words: 13),
    WordProcessorCase(
      "a span within a span keeps its size",
      file(
        File.paragraph(
          "<text:span text:style-name=\"T1\">half <text:span text:style-name=\"T1\">size</text:span></text:span>")
      ).with { $0.automatic = File.style("T1", "text", "<style:text-properties fo:font-size=\"75%\"/>") }.bytes,
      words: 12),
  ]

  private static func hidden(_ name: String, _ file: OpenDocumentFile) -> WordProcessorCase {
    WordProcessorCase(name, file.bytes, words: 10, warnings: ["hidden-text"], counted: { $0.hiddenWords = 3 })
  }

  static let hiding: [WordProcessorCase] = [
    hidden("hidden text", file(span: "text:display=\"none\"")),
    hidden("white on white", file(span: "fo:color=\"#ffffff\"")),
    hidden("transparent", file(span: "fo:color=\"#112233\" loext:opacity=\"0%\"")),
    hidden("half a millimetre high", file(span: "fo:font-size=\"0.5mm\"")),
    hidden("a tenth of a tenth of the size", file(span: "fo:font-size=\"10%\"")),
    hidden("squeezed to nothing", file(span: "style:text-scale=\"1%\"")),
    hidden("of its own background's colour", file(span: "fo:color=\"#123456\" fo:background-color=\"#123456\"")),
    hidden(
      "hidden by a common style's ancestor",
      file(File.paragraph("Three secret words", style: "P1")).with {
        $0.automatic = File.style("P1", "paragraph", "", parent: "Secret")
        $0.styles = File.style("Secret", "paragraph", "<style:text-properties text:display=\"none\"/>")
      }),
    hidden(
      "a section that is switched off",
      file("<text:section text:display=\"none\">\(File.paragraph("Three secret words"))</text:section>")),
    hidden(
      "a section under a condition",
      file(
        "<text:section text:display=\"condition\" text:is-hidden=\"true\">\(File.paragraph("Three secret words"))"
          + "</text:section>")),
    hidden(
      "a paragraph with a field that hides it",
      file(File.paragraph("<text:hidden-paragraph text:is-hidden=\"true\"/>Three secret words"))),
    hidden(
      "a field of hidden text",
      file(
        File.paragraph("<text:hidden-text text:string-value=\"Three secret words\" text:is-hidden=\"true\"/>"))),
    hidden(
      "a collapsed row",
      file(
        "<table:table><table:table-row table:visibility=\"collapse\"><table:table-cell>"
          + "\(File.paragraph("Three secret words"))</table:table-cell></table:table-row></table:table>")),
    hidden(
      "a box off the page",
      file(
        File.paragraph(
          "<draw:frame svg:x=\"60cm\" svg:width=\"5cm\"><draw:text-box>\(File.paragraph("Three secret words"))"
            + "</draw:text-box></draw:frame>"))),
  ]

  static let working: [WordProcessorCase] = [
    WordProcessorCase(
      "changes that are still marked",
      file(
        "<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>A</dc:creator>"
          + "</office:change-info>\(File.paragraph("two gone"))</text:deletion></text:changed-region><text:changed-region>"
          + "<text:insertion/></text:changed-region></text:tracked-changes>"
          + File.paragraph("<text:change-start text:change-id=\"c\"/>added<text:change-end text:change-id=\"c\"/>")
      ).bytes, words: 11, warnings: ["tracked-changes"], counted: { $0.deletedWords = 2 }),
    WordProcessorCase(
      "comments",
      file(
        File.paragraph(
          "seen<office:annotation><dc:creator>Boss</dc:creator><dc:date>2026-01-01</dc:date>"
            + "\(File.paragraph("Far too long"))</office:annotation>")
      ).bytes, words: 11, warnings: ["comments"], counted: { $0.commentWords = 3 }),
    WordProcessorCase(
      "macros", file("").with { $0.entries = [("Basic/Standard/Module1.xml", "<a/>")] }.bytes, words: 10,
      warnings: ["macros"]),
    WordProcessorCase(
      "a section from another file",
      file(
        "<text:section><text:section-source xlink:href=\"https://example.org/other.odt\"/>\(File.paragraph("shown"))"
          + "</text:section>"
      ).bytes, words: 11, warnings: ["external-content"]),
    WordProcessorCase(
      "an embedded file",
      file(File.paragraph("<draw:frame><draw:object-ole xlink:href=\"./Object 1\"/></draw:frame>")).bytes, words: 10,
      warnings: ["embedded-files"]),
    WordProcessorCase(
      "spaces beyond all measure", file(File.paragraph("a<text:s text:c=\"2000000000\"/>b")).bytes, words: 12),
    WordProcessorCase(
      "stored figures that are false",
      file("").with { $0.meta = "<meta:document-statistic meta:page-count=\"1\" meta:word-count=\"3\"/>" }.bytes,
      words: 10),
  ]
}
