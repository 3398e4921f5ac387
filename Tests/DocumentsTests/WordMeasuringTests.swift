import Documents
import Testing

/// A paper of known content, and the truth about it.
struct WordProcessorCase: CustomTestStringConvertible, Sendable {
  var name: String
  var bytes: [UInt8]
  /// Words of the running text that a reader sees; `nil` where they cannot be known.
  var words: Int?
  /// What stands apart.
  var counted = CountedApart()
  /// The warnings, by name.
  var warnings: Set<String> = []

  init(
    _ name: String, _ bytes: [UInt8], words: Int?, warnings: Set<String> = [],
    counted change: (inout CountedApart) -> Void = { _ in }
  ) {
    self.name = name
    self.bytes = bytes
    self.words = words
    self.warnings = warnings
    change(&counted)
  }

  var testDescription: String { name }

  /// Measures it as a file of that name and compares.
  func check(as path: String) async throws {
    let file = IncomingFile(path: path, bytes: bytes)
    let faults = faults(in: try await DocumentMeasurer(probe: .installed()).measure(file))
    #expect(faults.isEmpty, "\(faults)")
  }

  /// What is not as it should be, in words; empty when all is.
  func faults(in measured: Documents.Measurement) -> [String] {
    var faults: [String] = []
    if measured.words != words { faults.append("words: \(measured.words.map { "\($0)" } ?? "none")") }
    if measured.counted != counted { faults.append("counted apart: \(measured.counted)") }
    let warned = Set(measured.observations.filter { $0.severity == "warning" }.map(\.id))
    if warned != warnings { faults.append("warnings: \(warned)") }
    if measured.observations.contains(where: { $0.severity == "error" }) { faults.append("an error") }
    if measured.pages != nil { faults.append("pages, though nothing was laid out") }
    return faults
  }
}

@Suite struct WordMeasuringTests {
  @Test(arguments: clean)
  func `a clean Word file has no warning and its exact words`(_ paper: WordProcessorCase) async throws {
    #expect(paper.warnings.isEmpty)
    try await paper.check(as: "paper.docx")
  }

  @Test(arguments: hiding + working + reaching)
  func `a Word file that deceives is seen through`(_ paper: WordProcessorCase) async throws {
    try await paper.check(as: "paper.docx")
  }

  // Two paragraphs of five words between which a test puts its own.
  private static let before = WordFile.paragraph("Five words stand before it.")
  private static let after = WordFile.paragraph("And five words stand after.")

  private static func file(_ middle: String) -> WordFile { WordFile(before + middle + after) }

  private static func file(run properties: String) -> WordFile {
    file("<w:p>\(WordFile.run("Three secret words", properties))</w:p>")
  }

  static let clean: [WordProcessorCase] = [
    WordProcessorCase("plain", file("").bytes, words: 10),
    WordProcessorCase("strict", file("").with { $0.isStrict = true }.bytes, words: 10),
    WordProcessorCase(
      "a word in three runs, with a spelling mark",
      file(
        "<w:p>\(WordFile.run("infra"))<w:proofErr w:type=\"spellStart\"/>\(WordFile.run("struc", "<w:b/>"))"
          + "\(WordFile.run("ture works"))</w:p>"
      ).bytes, words: 12),
    WordProcessorCase(
      "tabs and breaks part words, hyphens do not",
      file(
        "<w:p><w:r><w:t>one</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t><w:noBreakHyphen/><w:t>four</w:t>"
          + "<w:br w:type=\"page\"/><w:t>fi</w:t><w:softHyphen/><w:t>ve – six</w:t></w:r></w:p>"
      ).bytes, words: 15),
    WordProcessorCase(
      "a table within a table",
      file(
        WordFile.table([
          ("", WordFile.paragraph("First cell")),
          ("", WordFile.table([("", WordFile.paragraph("inner cell here"))]) + WordFile.paragraph("")),
        ])
      ).bytes, words: 15),
    WordProcessorCase(
      "fields show their results",
      file(
        "<w:p>\(WordFile.field(" HYPERLINK \"http://example.org/a b c\" ", result: WordFile.run("two words")))</w:p>"
      ).bytes, words: 12),
    WordProcessorCase(
      "a field within a field's code",
      file(
        "<w:p>"
          + WordFile.field(
            " IF ", result: ""
          ).replacing(
            "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>",
            with: WordFile.field(" PAGE ", result: WordFile.run("never shown"))
              + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
              + WordFile.run("one shown result")) + "</w:p>"
      ).bytes, words: 13),
    WordProcessorCase(
      "white on a dark cell, and in a coloured table",
      file(
        WordFile.table([
          (
            "<w:shd w:val=\"clear\" w:fill=\"1F3864\"/>",
            "<w:p>\(WordFile.run("White on blue", "<w:color w:val=\"FFFFFF\"/>"))</w:p>"
          )
        ])
          + WordFile.table(
            [("", "<w:p>\(WordFile.run("White heading row", "<w:color w:val=\"FFFFFF\"/>"))</w:p>")],
            style: "<w:tblStyle w:val=\"Dark\"/>")
      ).with {
        $0.styles = """
          <w:style w:type="table" w:styleId="Dark"><w:tblStylePr w:type="firstRow"><w:tcPr>\
          <w:shd w:val="clear" w:fill="000000"/></w:tcPr></w:tblStylePr></w:style>
          """
      }.bytes, words: 16),
    WordProcessorCase(
      "white in a dark box",
      file(
        WordFile.textBox("x", fill: "<a:solidFill><a:srgbClr val=\"203040\"/></a:solidFill>")
          .replacing(
            WordFile.paragraph("x"), with: "<w:p>\(WordFile.run("White on dark", "<w:color w:val=\"FFFFFF\"/>"))</w:p>")
      ).bytes, words: 10, counted: { $0.textBoxWords = 3 }),
    WordProcessorCase(
      "a hidden style that a hidden run style switches on again",
      file(
        "<w:p><w:pPr><w:pStyle w:val=\"Off\"/></w:pPr>\(WordFile.run("two words", "<w:rStyle w:val=\"OffToo\"/>"))</w:p>"
      ).with { $0.styles = hiddenStyles }.bytes, words: 12),
    WordProcessorCase(
      "a hidden style that a run overrules",
      file(
        "<w:p><w:pPr><w:pStyle w:val=\"Off\"/></w:pPr>\(WordFile.run("two words", "<w:vanish w:val=\"0\"/>"))</w:p>"
      ).with { $0.styles = hiddenStyles }.bytes, words: 12),
    WordProcessorCase(
      "footnotes and headers, each apart",
      file("<w:p>\(WordFile.run("Noted."))<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>").with {
        $0.parts = [
          (
            "footnotes", "footnotes",
            "<w:footnote w:type=\"separator\" w:id=\"0\">\(WordFile.paragraph("no note"))</w:footnote>"
              + "<w:footnote w:id=\"2\">\(WordFile.paragraph("A note of five words."))</w:footnote>"
          ),
          ("header", "header1", WordFile.paragraph("My header")),
          ("footer", "footer1", "<w:p>\(WordFile.field(" PAGE ", result: WordFile.run("2")))</w:p>"),
          ("header", "header2", WordFile.paragraph("shown on no page at all")),
        ]
        $0.section +=
          "<w:headerReference w:type=\"default\" r:id=\"p2\"/><w:footerReference w:type=\"default\" r:id=\"p3\"/>"
          + "<w:headerReference w:type=\"first\" r:id=\"p4\"/>"
      }.bytes, words: 11,
      counted: {
        $0.footnoteWords = 5; $0.headerFooterWords = 3
      }),
    WordProcessorCase(
      "an equation", file("<w:p><m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num></m:f></m:oMath></w:p>").bytes,
      words: 11),
    WordProcessorCase("a large blank picture", withBlankPicture, words: 10),
    WordProcessorCase(
      "a bookmark and a link",
      file(
        "<w:p><w:bookmarkStart w:id=\"0\" w:name=\"x\"/><w:hyperlink r:id=\"h1\">\(WordFile.run("linked words"))</w:hyperlink></w:p>"
      )
      .with { $0.relationships = [("h1", "hyperlink", "https://example.org/", true)] }.bytes, words: 12),
  ]

  private static let withBlankPicture: [UInt8] = {
    var zip = file("").zip
    zip.entries.append(
      WordZipFile.Entry(
        name: "word/media/image1.emf", content: WordZipFile.deflatedZeros(20_000), method: 8, claimedSize: 5_160_001))
    return zip.bytes
  }()

  private static let hiddenStyles = """
    <w:style w:type="paragraph" w:styleId="Off"><w:name w:val="Off"/><w:rPr><w:vanish/></w:rPr></w:style>\
    <w:style w:type="paragraph" w:styleId="OffChild"><w:name w:val="OffChild"/><w:basedOn w:val="Off"/></w:style>\
    <w:style w:type="character" w:styleId="OffToo"><w:name w:val="OffToo"/><w:rPr><w:vanish/></w:rPr></w:style>
    """

  static let hiding: [WordProcessorCase] = [
    hidden("hidden text", file(run: "<w:vanish/>")),
    hidden(
      "hidden by its paragraph's style's ancestor",
      file(WordFile.paragraph("Three secret words", style: "OffChild")).with { $0.styles = hiddenStyles }),
    hidden(
      "hidden by its run's style",
      file(run: "<w:rStyle w:val=\"OffToo\"/>").with { $0.styles = hiddenStyles }),
    hidden("white on white", file(run: "<w:color w:val=\"FFFFFF\"/>")),
    hidden("almost white", file(run: "<w:color w:val=\"FDFEFC\"/>")),
    hidden("of the theme's paper colour", file(run: "<w:color w:themeColor=\"background1\"/>")),
    hidden("black under a black marker", file(run: "<w:color w:val=\"000000\"/><w:highlight w:val=\"black\"/>")),
    hidden(
      "of its shading's colour", file(run: "<w:color w:val=\"AA0000\"/><w:shd w:val=\"clear\" w:fill=\"AA0000\"/>")),
    hidden("one point high", file(run: "<w:sz w:val=\"2\"/>")),
    hidden("one hundredth wide", file(run: "<w:w w:val=\"1\"/>")),
    hidden(
      "in a box off the page",
      file(
        WordFile.textBox(
          "Three secret words",
          anchor: "<wp:positionH relativeFrom=\"page\"><wp:posOffset>99999999</wp:posOffset></wp:positionH>"))),
    hidden(
      "in a drawing that is switched off",
      file(WordFile.textBox("Three secret words", anchor: "<wp:docPr id=\"1\" name=\"x\" hidden=\"1\"/>"))),
    WordProcessorCase(
      "two hidden runs with a word between them",
      file(
        "<w:p>\(WordFile.run("secret", "<w:vanish/>"))\(WordFile.run("seen"))\(WordFile.run("words", "<w:vanish/>"))</w:p>"
      ).bytes, words: 11, warnings: ["hidden-text"], counted: { $0.hiddenWords = 2 }),
  ]

  private static func hidden(_ name: String, _ file: WordFile) -> WordProcessorCase {
    WordProcessorCase(name, file.bytes, words: 10, warnings: ["hidden-text"], counted: { $0.hiddenWords = 3 })
  }

  static let working: [WordProcessorCase] = [
    WordProcessorCase(
      "a text box stored twice", file(WordFile.textBox("Four words in it")).bytes, words: 10,
      counted: { $0.textBoxWords = 4 }),
    WordProcessorCase(
      "another text for programs that know no such box",
      file(WordFile.textBox("Four words in it", fallback: "Not shown any more at all")).bytes, words: 10,
      counted: { $0.textBoxWords = 4 }),
    WordProcessorCase(
      "a text for programs to come, and one for those of today",
      file(
        WordFile.textBox("Shown by no program of today", fallback: "Four words in it")
          .replacing("Requires=\"wps\"", with: "Requires=\"fut\"")
      ).bytes, words: 10, counted: { $0.textBoxWords = 4 }),
    WordProcessorCase(
      "changes that are still marked",
      file(
        "<w:p><w:ins w:id=\"1\" w:author=\"A\">\(WordFile.run("two added "))</w:ins>"
          + "<w:del w:id=\"2\" w:author=\"B\"><w:r><w:delText>three taken away</w:delText></w:r></w:del></w:p>"
      ).bytes, words: 12, warnings: ["tracked-changes"], counted: { $0.deletedWords = 3 }),
    WordProcessorCase(
      "text that was moved stands once",
      file(
        "<w:p><w:moveFrom w:id=\"1\">\(WordFile.run("moved words"))</w:moveFrom></w:p>"
          + "<w:p><w:moveTo w:id=\"2\">\(WordFile.run("moved words"))</w:moveTo></w:p>"
      ).bytes, words: 12, warnings: ["tracked-changes"], counted: { $0.deletedWords = 2 }),
    WordProcessorCase(
      "a marked change of form only",
      file(
        "<w:p>\(WordFile.run("bold word", "<w:b/><w:rPrChange w:id=\"1\" w:author=\"A\"><w:rPr/></w:rPrChange>"))</w:p>"
      )
      .bytes, words: 12, warnings: ["tracked-changes"]),
    WordProcessorCase(
      "a deleted row of a table",
      file(
        WordFile.table([("", WordFile.paragraph("gone row"))])
          .replacing("<w:tr>", with: "<w:tr><w:trPr><w:del w:id=\"1\" w:author=\"A\"/></w:trPr>")
      ).bytes, words: 10, warnings: ["tracked-changes"], counted: { $0.deletedWords = 2 }),
    WordProcessorCase(
      "comments",
      file("").with {
        $0.parts = [
          (
            "comments", "comments",
            "<w:comment w:id=\"0\" w:author=\"Boss\">\(WordFile.paragraph("Far too long!"))</w:comment>"
          )
        ]
      }.bytes, words: 10, warnings: ["comments"], counted: { $0.commentWords = 3 }),
    WordProcessorCase(
      "a field that is never closed hides nothing",
      file("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>\(WordFile.run("two words"))</w:p>").bytes, words: 12),
    WordProcessorCase(
      "a placeholder that nobody wrote over",
      file(
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>\(WordFile.paragraph("Click here to enter text."))"
          + "</w:sdtContent></w:sdt>"
      ).bytes, words: 15, warnings: ["placeholder-text"]),
    WordProcessorCase(
      "the words of a diagram",
      file(
        "<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><dgm:relIds r:dm=\"d1\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
      )
      .with {
        $0.relationships = [("d1", "diagramData", "diagrams/data1.xml", false)]
        $0.entries = [
          (
            "word/diagrams/data1.xml",
            "<dataModel xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><pt><t><a:p><a:r><a:t>Plan</a:t></a:r></a:p>"
              + "<a:p><a:r><a:t>Do it</a:t></a:r></a:p></t></pt></dataModel>"
          )
        ]
      }.bytes, words: 10, counted: { $0.textBoxWords = 3 }),
    WordProcessorCase(
      "lettering as a picture (WordArt)",
      file("<w:p><w:r><w:pict><v:shape><v:textpath string=\"Big words\"/></v:shape></w:pict></w:r></w:p>").bytes,
      words: 10, counted: { $0.textBoxWords = 2 }),
    WordProcessorCase(
      "figures that were stored and are false", file("").with { $0.stored = (1, 2) }.bytes, words: 10),
    WordProcessorCase(
      "a decoy where the main part usually stands",
      file("").with {
        $0.mainName = "word/paper.xml"
        $0.entries = [("word/document.xml", "<w:document xmlns:w=\"x\"><w:body/></w:document>")]
      }.bytes, words: 10),
  ]

  static let reaching: [WordProcessorCase] = [
    WordProcessorCase(
      "a file inserted whole",
      file("<w:altChunk r:id=\"c1\"/>").with {
        $0.relationships = [("c1", "aFChunk", "chunk.htm", false)]
        $0.entries = [("word/chunk.htm", "<p>many more words</p>")]
      }.bytes, words: nil, warnings: ["inserted-file"]),
    WordProcessorCase(
      "macros", file("").with { $0.entries = [("word/vbaProject.bin", "x")] }.bytes, words: 10, warnings: ["macros"]),
    WordProcessorCase(
      "a template on another machine",
      file("").with { $0.relationships = [("t1", "attachedTemplate", "https://example.org/t.dotm", true)] }.bytes,
      words: 10, warnings: ["external-template"]),
    WordProcessorCase(
      "a picture that is fetched",
      file("").with { $0.relationships = [("i1", "image", "http://example.org/pixel.png", true)] }.bytes, words: 10,
      warnings: ["external-content"]),
    WordProcessorCase(
      "a field that starts a program",
      file("<w:p>\(WordFile.field(" DDEAUTO cmd \"/c x\" ", result: WordFile.run("shown")))</w:p>").bytes, words: 11,
      warnings: ["acting-fields"]),
    WordProcessorCase(
      "text that is taken from another file",
      file("<w:p>\(WordFile.field(" INCLUDETEXT \"c:\\\\x.docx\" ", result: WordFile.run("shown")))</w:p>").bytes,
      words: 11, warnings: ["external-content"]),
    WordProcessorCase(
      "an embedded file",
      file("<w:p><w:r><w:object><o:OLEObject Type=\"Embed\" ProgID=\"Package\"/></w:object></w:r></w:p>").bytes,
      words: 10, warnings: ["embedded-files"]),
    WordProcessorCase(
      "controls", file("").with { $0.entries = [("word/activeX/activeX1.xml", "<a/>")] }.bytes, words: 10,
      warnings: ["controls"]),
  ]
}
