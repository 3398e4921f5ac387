import Documents

/// Papers whose pages, sizes or behaviour are not what they seem.
enum DeceivingFileCases {
  static let all: [PDFCase] = trees + frames + behaviour + damage + type

  private static let page = PaperPage.page()
  private static let text = PDFBuilder.text(Array(repeating: PaperPage.line, count: 20))

  /// A file of bodies by hand: the pages' dictionaries refer to font 3 and content 4.
  private static func tree(_ bodies: [(number: Int, body: String)]) -> [UInt8] {
    PDFBuilder.assemble(
      [(1, "<< /Type /Catalog /Pages 2 0 R >>"), (3, PDFBuilder.times), (4, PDFBuilder.stream(text))] + bodies)
  }

  private static func leaf(parent: Int, _ entries: String = "/MediaBox [0 0 595.276 841.89]") -> String {
    "<< /Type /Page /Parent \(parent) 0 R \(entries) /Resources << /Font << /F1 3 0 R >> >> /Contents 4 0 R >>"
  }

  private static let trees: [PDFCase] = [
    PDFCase("says two pages, holds three", [page, page, page], claimed: 2, warnings: ["page-count-lies"]),
    PDFCase("says nine pages, holds two", [page, page], claimed: 9, warnings: ["page-count-lies"]),
    PDFCase("says minus one page, holds two", [page, page], claimed: -1, warnings: ["page-count-lies"]),
    PDFCase(
      "hides a page below an inner node",
      bytes: tree([
        (2, "<< /Type /Pages /Kids [10 0 R 11 0 R] /Count 2 >>"), (10, leaf(parent: 2)),
        (11, "<< /Type /Pages /Parent 2 0 R /Kids [12 0 R 13 0 R] /Count 1 >>"), (12, leaf(parent: 11)),
        (13, leaf(parent: 11)),
      ]), warnings: ["page-count-lies"], pages: 3, words: 3 * PaperPage.words()),
    PDFCase(
      "gives no number of pages",
      bytes: tree([(2, "<< /Type /Pages /Kids [10 0 R 11 0 R] >>"), (10, leaf(parent: 2)), (11, leaf(parent: 2))]),
      warnings: ["page-count-lies"], pages: 2, words: 2 * PaperPage.words()),
    PDFCase(
      "inner numbers that are wrong but add up",
      bytes: tree([
        (2, "<< /Type /Pages /Kids [10 0 R 11 0 R] /Count 3 >>"),
        (10, "<< /Type /Pages /Parent 2 0 R /Kids [12 0 R] /Count 2 >>"), (12, leaf(parent: 10)),
        (11, "<< /Type /Pages /Parent 2 0 R /Kids [13 0 R 14 0 R] /Count 1 >>"), (13, leaf(parent: 11)),
        (14, leaf(parent: 11)),
      ]), warnings: ["page-count-lies"], pages: 3, words: 3 * PaperPage.words()),
  ]

  private static func framed(
    _ name: String, _ entries: String, paper: String?, bodySize: Double? = nil,
    warnings: Set<String> = [], width: Double? = nil
  ) -> PDFCase {
    PDFCase(
      name, [PaperPage.page(entries: entries)], warnings: warnings, paper: paper, bodySize: bodySize,
      also: { measured in width.map { abs($0 - (measured.paper.first?.widthMM ?? 0)) < 0.2 } ?? true })
  }

  private static let frames: [PDFCase] = [
    framed("US Letter", "/MediaBox [0 0 612 792]", paper: "US Letter"),
    framed("A4 turned", "/MediaBox [0 0 595.276 841.89] /Rotate 90", paper: "A4 landscape"),
    framed("A4 turned back", "/MediaBox [0 0 595.276 841.89] /Rotate -90", paper: "A4 landscape"),
    framed("turned once and a quarter", "/MediaBox [0 0 595.276 841.89] /Rotate 450", paper: "A4 landscape"),
    framed("a sheet cropped to A4", "/MediaBox [0 0 700 1000] /CropBox [0 0 595.276 841.89]", paper: "A4"),
    framed("a crop box beyond the sheet", "/MediaBox [0 0 595.276 841.89] /CropBox [-50 -50 900 900]", paper: "A4"),
    framed("A4 with its corners swapped", "/MediaBox [595.276 841.89 0 0]", paper: "A4"),
    framed(
      "A3 by its unit, type of 15.4 pt", "/MediaBox [0 0 595.276 841.89] /UserUnit 1.4142", paper: "A3", bodySize: 15.6),
    framed("A6 by its unit", "/MediaBox [0 0 595.276 841.89] /UserUnit 0.5", paper: "A6", bodySize: 5.5),
    framed("a little larger than A4", "/MediaBox [0 0 640 842]", paper: nil, width: 225.8),
    framed("no size at all", "", paper: "US Letter", warnings: ["page-size-missing"]),
    PDFCase(
      "second page larger", [page, PaperPage.page(entries: "/MediaBox [0 0 842 1191]")],
      also: { $0.paper.map(\.name) == ["A4", "A3"] }),
  ]

  private static func acting(
    _ name: String, _ warning: String, root: String = "", entries: String = "",
    objects: [(number: Int, body: String)] = []
  ) -> PDFCase {
    PDFCase(
      name, [PaperPage.page(entries: "/MediaBox [0 0 595.276 841.89] \(entries)")], root: root, objects: objects,
      warnings: [warning])
  }

  private static func annotation(_ subtype: String, _ entries: String) -> String {
    "/Annots [<< /Type /Annot /Subtype /\(subtype) /Rect [72 700 200 720] \(entries) >>]"
  }

  private static let behaviour: [PDFCase] = [
    acting("a script at opening", "script", root: "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"),
    acting(
      "a named script", "script",
      root: "/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (this.print\\(\\)) >>] >> >>"),
    acting("a script when the page opens", "script", entries: "/AA << /O << /S /JavaScript /JS (1) >> >>"),
    acting("a script when the file is printed", "script", root: "/AA << /WP << /S /JavaScript /JS (1) >> >>"),
    acting(
      "a script behind a link", "script", entries: annotation("Link", "/A << /S /JavaScript /JS (1) >>")),
    acting(
      "a script after a harmless action", "script",
      root: "/OpenAction << /S /GoTo /D [10 0 R /Fit] /Next << /S /JavaScript /JS (1) >> >>"),
    acting("starts a program", "launch-action", root: "/OpenAction << /S /Launch /F (calc.exe) >>"),
    acting("starts a program by a link", "launch-action", entries: annotation("Link", "/A << /S /Launch /F (x) >>")),
    acting(
      "an attached file", "attachment", root: "/Names << /EmbeddedFiles << /Names [(a) 1000 0 R] >> >>",
      objects: [
        (1000, "<< /Type /Filespec /F (a.txt) /EF << /F 1001 0 R >> >>"),
        (1001, PDFBuilder.stream("attached", entries: "/Type /EmbeddedFile")),
      ]),
    acting(
      "a file pinned to the page", "attachment", entries: annotation("FileAttachment", "/FS 1000 0 R"),
      objects: [(1000, "<< /Type /Filespec /F (a.txt) >>")]),
    acting(
      "a form that sends", "form-sends",
      root: "/AcroForm << /Fields [<< /FT /Btn /T (b) /A << /S /SubmitForm /F (http://x) >> >>] >>"),
    acting("a dynamic form", "dynamic-form", root: "/AcroForm << /Fields [] /XFA (x) >>"),
    acting("a comment", "comment", entries: annotation("Text", "/Contents (please shorten)")),
    acting(
      "a marked passage", "comment", entries: annotation("Highlight", "/QuadPoints [72 720 200 720 72 700 200 700]")),
    acting(
      "text typed over the page", "text-comment", entries: annotation("FreeText", "/Contents (more) /DA (/F1 9 Tf)")),
    acting("a film", "media", entries: annotation("Movie", "/Movie << /F (a.avi) >>")),
    acting("a collection", "portfolio", root: "/Collection << /View /T >>"),
  ]

  private static let plain = PDFBuilder(pages: [page, page]).bytes()

  private static let damage: [PDFCase] = [
    PDFCase(
      "end cut off", bytes: Array(plain.dropLast(200)), warnings: ["truncated"], pages: 2, words: 2 * PaperPage.words()),
    PDFCase(
      "junk before the header", bytes: Array("HTTP/1.1 200 OK\r\n\r\n".utf8) + plain, notes: ["junk-before-header"],
      pages: 2, words: 2 * PaperPage.words()),
    PDFCase(
      "bytes after the end", bytes: plain + Array("<!-- added by a proxy -->".utf8), notes: ["bytes-after-end"],
      pages: 2,
      words: 2 * PaperPage.words()),
    PDFCase(
      "a wrong startxref", bytes: replacing("startxref\n", with: "startxref\n9", in: plain), notes: ["wrong-startxref"],
      pages: 2, words: 2 * PaperPage.words()),
  ]

  private static func replacing(_ old: String, with new: String, in bytes: [UInt8]) -> [UInt8] {
    guard let range = bytes.firstRange(of: Array(old.utf8)) else { return bytes }
    return bytes[..<range.lowerBound] + Array(new.utf8) + bytes[range.upperBound...]
  }

  private static let type: [PDFCase] = [
    PDFCase("type of 10.5 pt", [PaperPage.page(size: 10.5)], bodySize: 10.5),
    PDFCase("type of 10.9 pt", [PaperPage.page(size: 10.9)], bodySize: 10.9),
    PDFCase(
      "type of 11 pt scaled to 9.4",
      [PDFBuilder.Page(content: "0.85 0 0 0.85 40 80 cm \(text)")], bodySize: 9.4, also: { $0.leading == 11.2 }),
    PDFCase(
      "type of 1 pt scaled to 11",
      [
        PDFBuilder.Page(
          content: "BT /F1 1 Tf\n"
            + (0..<20).map { "11 0 0 11 72 \(750 - $0 * 13) Tm (\(PaperPage.line)) Tj\n" }.joined() + "ET")
      ], bodySize: 11, also: { $0.leading == 13 }),
    PDFCase("lines set solid", [PaperPage.page(leading: 11)], bodySize: 11, also: { $0.leading == 11 }),
    PDFCase(
      "letters squeezed to 80 %", [PDFBuilder.Page(content: "80 Tz \(text)")], bodySize: 11,
      also: { ($0.density ?? 0) > 17.5 }),
    PDFCase(
      "large headings over small text",
      [
        PDFBuilder.Page(
          content: PDFBuilder.text(["Security policy in the coming years"], top: 800, size: 24)
            + PDFBuilder.text(Array(repeating: PaperPage.line, count: 19), size: 9, leading: 11))
      ], words: 6 + 19 * 13, bodySize: 9),
    PDFCase(
      "a rule in the margin", [PaperPage.page(after: "0 G 1 w 5 100 m 5 700 l S\n")],
      also: { ($0.margins?.left ?? 99) < 2 && ($0.textMargins?.left ?? 0) > 25 }),
    PDFCase(
      "a picture in the margin",
      [PaperPage.page(after: "q 20 0 0 20 5 5 cm /P1 Do Q\n", resources: "/XObject << /P1 1000 0 R >>")],
      objects: [(1000, PaperPage.picture)],
      also: { ($0.margins?.left ?? 99) < 2.2 && ($0.margins?.bottom ?? 99) < 2.2 && ($0.textMargins?.left ?? 0) > 25 }),
    PDFCase(
      "a white box in the margin", [PaperPage.page(after: "1 g 0 0 30 800 re f\n")],
      also: { ($0.margins?.left ?? 0) > 25 }),
    PDFCase(
      "text in two columns",
      [
        PDFBuilder.Page(
          content: PDFBuilder.text(Array(repeating: "The office plans its work in two steps", count: 20), x: 50)
            + PDFBuilder.text(Array(repeating: "and reports on it to the board yearly", count: 20), x: 310))
      ], words: 16 * 20, also: { $0.columns == 2 }),
  ]
}
