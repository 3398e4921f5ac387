import Documents

/// Papers that hide text in several ways at once, end in pages without text, or whose parts run in circles.
enum DeceivingMoreCases {
  static let all: [PDFCase] = named + ends + circles + fields

  private static let white = "1 1 1 rg"

  /// Text hidden in one way: what is said about it names that way.
  private static func way(
    _ name: String, _ reason: String, _ after: String, before: String = "", resources: String = "",
    objects: [(number: Int, body: String)] = [], root: String = ""
  ) -> PDFCase {
    PDFCase(
      name, [PaperPage.page(before: before, after: after, resources: resources)], root: root, objects: objects,
      warnings: ["hidden-text"], hiddenWords: 4, also: { saysOnce($0, reason, words: 4) })
  }

  private static func saysOnce(_ measured: Measurement, _ reason: String, words: Int) -> Bool {
    let said = measured.observations.filter { $0.id == "hidden-text" }.map(\.message)
    return said.count { $0.contains(reason) && $0.hasPrefix("\(words) words") } == 1
  }

  private static let layer: [(number: Int, body: String)] = [(1000, "<< /Type /OCG /Name (Layer) >>")]
  private static let layerOff = "/OCProperties << /OCGs [1000 0 R] /D << /OFF [1000 0 R] >> >>"
  private static let onLayer = "/OC /L1 BDC \(PaperPage.fourWords(y: 340)) EMC\n"
  private static let cover = "1 g 60 290 400 30 re f 0 g\n"

  private static let named: [PDFCase] = [
    way("not painted, and said so", "without painting", PaperPage.fourWords("3 Tr")),
    way("only a clip, and said so", "without painting", PaperPage.fourWords("7 Tr")),
    way("white, and said so", "colour of what lies behind", PaperPage.fourWords(white)),
    way("squeezed, and said so", "squeezed", PaperPage.fourWords("0 Tz")),
    way("clipped away, and said so", "cut away", "q 10 10 5 5 re W n \(PaperPage.fourWords()) Q\n"),
    way("under a shape, and said so", "filled shape", PaperPage.fourWords() + cover),
    way(
      "under a picture, and said so", "covered by a picture",
      PaperPage.fourWords() + "q 400 0 0 30 60 290 cm /P1 Do Q\n", resources: "/XObject << /P1 1000 0 R >>",
      objects: [(1000, PaperPage.picture)]),
    way("too small, and said so", "too small", PaperPage.fourWords(size: 1)),
    way("off the page, and said so", "outside of the page", PaperPage.fourWords(x: 900)),
    way(
      "on a layer that is off, and said so", "switched off", onLayer, resources: "/Properties << /L1 1000 0 R >>",
      objects: layer, root: layerOff),
    PDFCase(
      "five ways at once",
      [
        PaperPage.page(
          after: onLayer + PaperPage.fourWords(y: 260, white) + PaperPage.fourWords(y: 220, "3 Tr")
            + PaperPage.fourWords(y: 180, "0 Tz") + PaperPage.fourWords() + cover,
          resources: "/Properties << /L1 1000 0 R >>")
      ], root: layerOff, objects: layer, warnings: ["hidden-text"], hiddenWords: 20,
      also: { measured in
        ["switched off", "colour of what", "without painting", "squeezed", "filled shape"]
          .allSatisfy { saysOnce(measured, $0, words: 4) }
      }),
    PDFCase(
      "white on three pages, said once",
      (0..<4).map { PaperPage.page(after: $0 > 0 ? PaperPage.fourWords(white) : "") }, warnings: ["hidden-text"],
      hiddenWords: 12, also: { $0.observations.contains { $0.message.contains("12 words on pages 2–4 ") } }),
    PDFCase(
      "a scan with keywords that are not in the picture",
      [
        PaperPage.page(
          before: "q 595 0 0 842 0 0 cm /P1 Do Q 3 Tr\n", after: "0 Tr " + PaperPage.fourWords(x: 72, y: 835, "3 Tr"),
          resources: "/XObject << /P1 1000 0 R >>")
      ], objects: [(1000, PaperPage.scan)], warnings: ["hidden-text"], hiddenWords: 4),
  ]

  private static func foot(_ number: Int, head: String = "") -> String {
    PDFBuilder.text(["\(number)"], x: 295, top: 30, size: 9)
      + (head.isEmpty ? "" : PDFBuilder.text([head], top: 810, size: 9))
  }

  private static let scanned = PDFBuilder.Page(
    content: "q 595 0 0 842 0 0 cm /P1 Do Q", resources: "/XObject << /P1 1000 0 R >>")

  private static let ends: [PDFCase] = [
    PDFCase(
      "last page with its number only", [PaperPage.page(after: foot(1)), PDFBuilder.Page(content: foot(2))],
      warnings: ["blank-last-page"], words: PaperPage.words() + 2),
    PDFCase(
      "last page with the running head and its number",
      [
        PaperPage.page(after: foot(1, head: "Main challenges - 1")),
        PDFBuilder.Page(content: foot(2, head: "Main challenges - 2")),
      ], warnings: ["blank-last-page"], words: PaperPage.words() + 8),
    PDFCase(
      "two blank pages in between", [PaperPage.page(), PDFBuilder.Page(), PDFBuilder.Page(), PaperPage.page()],
      warnings: ["blank-page"], words: 2 * PaperPage.words(),
      also: { $0.observations.contains { $0.message == "Pages 2 and 3 are blank." } }),
    PDFCase(
      "three scans, said once", [PaperPage.page(), scanned, scanned, scanned], objects: [(1000, PaperPage.scan)],
      warnings: ["no-text-layer"], noWords: true,
      also: { measured in
        measured.wordsAtLeast == PaperPage.words()
          && measured.observations.map(\.message).filter { $0.hasPrefix("Pages 2–4 show text as a picture") }.count == 1
      }),
  ]

  private static let text = PDFBuilder.text(Array(repeating: PaperPage.line, count: 20))

  private static func leaf(_ parent: Int) -> String {
    "<< /Type /Page /Parent \(parent) 0 R /Resources << /Font << /F1 3 0 R >> >> /Contents 4 0 R >>"
  }

  private static func tree(_ bodies: [(number: Int, body: String)]) -> [UInt8] {
    PDFBuilder.assemble(
      [(1, "<< /Type /Catalog /Pages 2 0 R >>"), (3, PDFBuilder.times), (4, PDFBuilder.stream(text))] + bodies)
  }

  private static let circles: [PDFCase] = [
    PDFCase(
      "a page tree that runs in a circle",
      bytes: tree([
        (2, "<< /Type /Pages /Kids [10 0 R 11 0 R] /Count 2 /MediaBox [0 0 595.276 841.89] >>"), (10, leaf(2)),
        (11, "<< /Type /Pages /Parent 2 0 R /Kids [12 0 R 2 0 R] /Count 2 >>"), (12, leaf(11)),
      ]), warnings: ["page-tree-damaged"], pages: 2, words: 2 * PaperPage.words()),
    PDFCase(
      "a page tree two hundred branches deep",
      bytes: tree(
        [(2, "<< /Type /Pages /Kids [100 0 R] /Count 1 /MediaBox [0 0 595.276 841.89] >>")]
          + (100..<300).map {
            ($0, "<< /Type /Pages /Parent \($0 == 100 ? 2 : $0 - 1) 0 R /Kids [\($0 + 1) 0 R] /Count 1 >>")
          } + [(300, leaf(299))]),
      pages: 1, words: PaperPage.words()),
  ]

  private static func field(_ entries: String) -> String {
    "/Annots [<< /Type /Annot /Subtype /Widget /Rect [72 300 400 320] /T (a) \(entries) >>]"
  }

  private static func form(_ name: String, root: String = "", _ entries: String, words: Int) -> PDFCase {
    PDFCase(
      name, [PaperPage.page(entries: "/MediaBox [0 0 595.276 841.89] \(field(entries))")],
      root: "/AcroForm << /Fields [] \(root) >>", objects: [(1000, stale)],
      words: PaperPage.words() + words)
  }

  private static let stale = PDFBuilder.stream(
    "BT /F1 9 Tf 2 4 Td (two words) Tj ET",
    entries: "/Type /XObject /Subtype /Form /BBox [0 0 328 20] /Resources << /Font << /F1 3 0 R >> >>")

  private static let fields: [PDFCase] = [
    form("a field whose looks are missing", "/FT /Tx /V (security policy defence strategy) /DA (/F1 9 Tf)", words: 4),
    form("a field with its looks", "/FT /Tx /V (two words) /AP << /N 1000 0 R >>", words: 2),
    form(
      "a field whose looks are stale", root: "/NeedAppearances true",
      "/FT /Tx /V (security policy defence strategy) /AP << /N 1000 0 R >>", words: 4),
    form("an open list of choices", "/FT /Ch /Opt [(security) (policy) (defence)] /DA (/F1 5 Tf)", words: 3),
    form("a password in a field", "/FT /Tx /Ff 8192 /V (security policy)", words: 0),
    form("a hidden field", "/FT /Tx /F 2 /V (security policy)", words: 0),
  ]
}
