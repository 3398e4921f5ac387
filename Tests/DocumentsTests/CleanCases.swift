import Documents

/// Papers with nothing wrong, which must have no warning.
enum CleanCases {
  private static func four(
    _ name: String, before: String = "", _ text: String = PaperPage.fourWords(), after: String = "",
    entries: String = "", resources: String = "", objects: [(number: Int, body: String)] = []
  ) -> PDFCase {
    PDFCase(
      name,
      [
        PaperPage.page(
          before: before, after: text + after, entries: "/MediaBox [0 0 595.276 841.89] \(entries)",
          resources: resources)
      ], objects: objects, words: PaperPage.words() + 4)
  }

  static let all: [PDFCase] = [
    four("plain"),
    four("grey box under black", before: "0.85 g 60 290 400 30 re f 0 g\n"),
    four("white on a dark box", before: "0.1 0.2 0.4 rg 60 290 400 30 re f 0 g\n", PaperPage.fourWords("1 g")),
    four(
      "white on a dark ellipse", before: "0.1 g 60 305 m 60 340 460 340 460 305 c 460 270 60 270 60 305 c f 0 g\n",
      PaperPage.fourWords("1 g")),
    four("blue on white", PaperPage.fourWords("0 0 0.8 rg")),
    four("light grey", PaperPage.fourWords("0.7 g")),
    four("yellow", PaperPage.fourWords("1 1 0 rg")),
    four("underlined", after: "0.5 w 72 298 m 250 298 l S\n"),
    four("underlined by a box", after: "72 297.8 180 0.6 re f\n"),
    four("in a ruled table", after: "0.5 w 60 290 400 30 re S 60 320 400 30 re S\n"),
    four("struck through", after: "0.6 w 72 303 m 250 303 l S\n"),
    four("page on a white box", before: "1 g 0 0 596 842 re f 0 g\n"),
    four("page on a cream box", before: "1 0.98 0.9 rg 0 0 596 842 re f 0 g\n"),
    four("within a clip", before: "q 0 0 595.3 841.9 re W* n\n", after: "Q\n"),
    four("within a narrow clip", "q 70 296 300 14 re W n \(PaperPage.fourWords()) Q\n"),
    four("bold by its outline (mode 2)", PaperPage.fourWords("2 Tr 0.3 w")),
    four("half clear", PaperPage.fourWords("/G1 gs"), resources: "/ExtGState << /G1 << /ca 0.5 >> >>"),
    four("small type of 5 pt", PaperPage.fourWords(size: 5)),
    four("turned by 90 degrees", "BT /F1 11 Tf 0 1 -1 0 560 100 Tm (security policy defence strategy) Tj ET\n"),
    four(
      "text over a picture", before: "q 400 0 0 60 60 280 cm /P1 Do Q\n", PaperPage.fourWords("1 g"),
      resources: "/XObject << /P1 1000 0 R >>", objects: [(1000, PaperPage.picture)]),
    four(
      "a picture beside", after: "q 100 0 0 100 300 100 cm /P1 Do Q\n", resources: "/XObject << /P1 1000 0 R >>",
      objects: [(1000, PaperPage.picture)]),
    four(
      "text in a form", "/X1 Do\n", resources: "/XObject << /X1 1000 0 R >>",
      objects: [
        (
          1000,
          PDFBuilder.stream(
            PaperPage.fourWords(),
            entries: "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >>")
        )
      ]),
    four(
      "a shaded ground", before: "q 60 280 400 60 re W n /S1 sh Q\n",
      resources: "/Shading << /S1 << /ShadingType 2 /ColorSpace /DeviceGray /Coords [60 0 460 0] "
        + "/Function << /FunctionType 2 /Domain [0 1] /C0 [0.6] /C1 [0.9] /N 1 >> >> >>"),
    four(
      "a link to the web",
      entries:
        "/Annots [<< /Type /Annot /Subtype /Link /Rect [72 300 200 312] /Border [0 0 0] /A << /S /URI /URI (https://nato.int) >> >>]"
    ),
    PDFCase(
      "turned upside down", [PaperPage.page(entries: "/MediaBox [0 0 595.276 841.89] /Rotate 180")]),
    PDFCase(
      "scanned, with recognised text",
      [
        PaperPage.page(
          before: "q 595 0 0 842 0 0 cm /P1 Do Q 3 Tr\n", resources: "/XObject << /P1 1000 0 R >>")
      ], objects: [(1000, PaperPage.scan)], notes: ["recognised-text"]),
    PDFCase(
      "page numbers at the foot",
      [1, 2].map { PaperPage.page(after: PDFBuilder.text(["\($0)"], x: 295, top: 20, size: 9)) },
      words: 2 * PaperPage.words() + 2, bodySize: 11, also: { ($0.margins?.bottom ?? 0) > 40 }),
    PDFCase(
      "owner and programs named", [PaperPage.page()],
      objects: [(1000, "<< /Author (Jane Doe) /Creator (Writer) /CreationDate (D:20260102101500Z) >>")],
      trailer: "/Info 1000 0 R", notes: ["metadata"]),
    PDFCase(
      "parted words at line ends",
      [
        PDFBuilder.Page(
          content: PDFBuilder.text(
            (0..<10).map {
              $0 % 2 == 0 ? "The section coordinates its oper-" : "ations with well-known partners - always."
            }))
      ], words: 5 * 9),
  ]
  /// A large word across the page, at an angle.
  private static func stamp(_ setup: String) -> String {
    "q \(setup) BT /F1 72 Tf 0.707 0.707 -0.707 0.707 150 250 Tm (DRAFT COPY) Tj ET Q\n"
  }

  private static let pale = "q 0.85 g BT /F1 60 Tf 1 0 0 1 90 380 Tm (CONFIDENTIAL) Tj ET Q\n"

  /// Papers with a watermark, a shadow or recognised text: marked with a note at most.
  static let marked: [PDFCase] = [
    PDFCase(
      "a tilted watermark under the text",
      [PaperPage.page(before: stamp("0.8 g")), PaperPage.page(before: stamp("0.8 g"))],
      notes: ["watermark"], words: 2 * PaperPage.words(), bodySize: 11),
    PDFCase(
      "a tilted watermark over the text", [PaperPage.page(after: stamp("/G1 gs"), resources: gentle)],
      notes: ["watermark"], bodySize: 11),
    PDFCase(
      "a pale watermark on every page", [PaperPage.page(before: pale), PaperPage.page(before: pale)],
      notes: ["watermark"], words: 2 * PaperPage.words(), bodySize: 11),
    PDFCase(
      "a watermark that the file calls one",
      [
        PaperPage.page(
          after: "/Artifact << /Subtype /Watermark /Type /Pagination >> BDC "
            + "q 0.5 g BT /F1 40 Tf 1 0 0 1 90 380 Tm (SAMPLE) Tj ET Q EMC\n")
      ], notes: ["watermark"], bodySize: 11),
    PDFCase(
      "a large pale title on one page of two", [PaperPage.page(after: pale), PaperPage.page()],
      words: 2 * PaperPage.words() + 1),
    PDFCase(
      "a grey shadow under the text",
      [PaperPage.page(after: PaperPage.fourWords(x: 73, y: 299, "0.6 g") + PaperPage.fourWords())],
      words: PaperPage.words() + 4),
    PDFCase(
      "a white shadow under the text",
      [PaperPage.page(after: PaperPage.fourWords(x: 73, y: 299, "1 g") + PaperPage.fourWords())],
      words: PaperPage.words() + 4),
    PDFCase(
      "strokes doubled for bold type",
      [PaperPage.page(after: PaperPage.fourWords() + PaperPage.fourWords(x: 72.3))], words: PaperPage.words() + 4),
    PDFCase(
      "strokes four times for bold type",
      [
        PaperPage.page(
          after: [(0, 0), (0.4, 0), (0, 0.4), (0.4, 0.4)].map { PaperPage.fourWords(x: 72 + $0.0, y: 300 + $0.1) }
            .joined())
      ], words: PaperPage.words() + 4),
    PDFCase(
      "scanned, its recognised text below the picture",
      [
        PaperPage.page(after: "q 595 0 0 842 0 0 cm /P1 Do Q\n", resources: "/XObject << /P1 1000 0 R >>")
      ], objects: [(1000, PaperPage.scan)], notes: ["recognised-text"]),
  ]

  /// Letters a to z as Hebrew ones.
  private static let toHebrew = PDFBuilder.stream(
    "/CIDInit /ProcSet findresource begin begincmap /CMapName /H def 1 begincodespacerange <00> <FF> endcodespacerange "
      + "2 beginbfrange <20> <20> <0020> <61> <7A> <05D0> endbfrange endcmap end")

  /// A paper of three lines that run from right to left, each ending at the right edge.
  static let leftward = PDFCase(
    "lines from right to left",
    [
      PDFBuilder.Page(
        content: PDFBuilder.text(["abc defg hi", "kl mnop qr"], x: 450)
          + PDFBuilder.text(["security policy defence strategy abc"], x: 360, top: 700),
        resources: "/Font << /F1 1000 0 R >>")
    ],
    objects: [
      (1000, "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /ToUnicode 1001 0 R >>"), (1001, toHebrew),
    ], words: 11)

  private static let gentle = "/ExtGState << /G1 << /ca 0.3 >> >>"

  /// Plain papers of many makes: the sizes, the distances of lines, the ink and the paper that people use.
  static let plain: [PDFCase] =
    [9, 9.5, 10, 10.5, 11, 11.5, 12].flatMap { size in
      [("0 g", "black"), ("0.25 g", "grey"), ("0 0 0.5 rg", "blue"), ("0.1 0.9 0.9 0.2 k", "red by four inks")].map {
        setup, ink in
        PDFCase(
          "\(size) pt in \(ink)", [PaperPage.page(before: setup + "\n", size: size, leading: size * 1.2)],
          bodySize: size)
      }
    }
    + [0, 90, 180, 270].map { turn in
      PDFCase(
        "turned by \(turn)", [PaperPage.page(entries: "/MediaBox [0 0 595.276 841.89] /Rotate \(turn)")],
        paper: turn % 180 == 0 ? "A4" : "A4 landscape")
    }
}
