import Documents

/// Papers that hide text, or show it otherwise than the file holds it.
enum DeceivingTextCases {
  private static let hidden: Set<String> = ["hidden-text"]
  private static let white = "1 1 1 rg"

  static let all: [PDFCase] = colours + places + covers + pictures

  private static func four(
    _ name: String, _ after: String, resources: String = "", objects: [(number: Int, body: String)] = [],
    warnings: Set<String> = hidden, before: String = ""
  ) -> PDFCase {
    PDFCase(
      name, [PaperPage.page(before: before, after: after, resources: resources)], objects: objects,
      warnings: warnings, hiddenWords: 4)
  }

  private static let colours: [PDFCase] = [
    four("white on white", PaperPage.fourWords(white)),
    four("grey of 95 % on white", PaperPage.fourWords("0.95 g")),
    four("white by CMYK", PaperPage.fourWords("0 0 0 0 k")),
    four(
      "white in a calibrated space", PaperPage.fourWords("/C1 cs 1 1 1 sc"),
      resources: "/ColorSpace << /C1 [/CalRGB << /WhitePoint [0.95 1 1.09] >>] >>"),
    four(
      "white in a separation", PaperPage.fourWords("/C1 cs 0 scn"),
      resources: "/ColorSpace << /C1 [/Separation /Black /DeviceGray "
        + "<< /FunctionType 2 /Domain [0 1] /C0 [1] /C1 [0] /N 1 >>] >>"),
    four("not painted (mode 3)", PaperPage.fourWords("3 Tr")),
    four("only a clip (mode 7)", PaperPage.fourWords("7 Tr")),
    four(
      "clear", PaperPage.fourWords("/G1 gs"), resources: "/ExtGState << /G1 << /ca 0 >> >>"),
    four(
      "nearly clear", PaperPage.fourWords("/G1 gs"), resources: "/ExtGState << /G1 << /ca 0.04 >> >>"),
    four("white outline (mode 1)", PaperPage.fourWords("1 1 1 RG 1 Tr")),
    four("white between visible lines", PaperPage.fourWords(y: 750 - 6.6, white)),
    four("not painted, over visible text", PaperPage.fourWords(x: 74, y: 749, "3 Tr")),
    four("black on a black box", PaperPage.fourWords(), before: "0 g 60 290 400 30 re f\n"),
    four(
      "white on a white box on grey", PaperPage.fourWords(white),
      before: "0.5 g 50 250 400 90 re f 1 g 60 290 380 30 re f 0 g\n"),
    four(
      "blue on the same blue", PaperPage.fourWords("0.1 0.2 0.6 rg"), before: "0.1 0.2 0.6 rg 60 290 400 30 re f 0 g\n"),
    four(
      "white in a form", "q 1 0 0 1 0 0 cm /X1 Do Q\n", resources: "/XObject << /X1 1000 0 R >>",
      objects: [
        (
          1000,
          PDFBuilder.stream(
            PaperPage.fourWords(white),
            entries: "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >>")
        )
      ]),
    four(
      "on a layer that is off", "/OC /L1 BDC \(PaperPage.fourWords()) EMC\n",
      resources: "/Properties << /L1 1000 0 R >>",
      objects: [(1000, "<< /Type /OCG /Name (Layer) >>")]
    ).with(root: "/OCProperties << /OCGs [1000 0 R] /D << /OFF [1000 0 R] >> >>"),
  ]

  private static let places: [PDFCase] = [
    four("one point high", PaperPage.fourWords(size: 1)),
    four(
      "scaled to one point",
      "q 0.1 0 0 0.1 0 0 cm BT /F1 10 Tf 1 0 0 1 720 3000 Tm (security policy defence strategy) Tj ET Q\n"),
    four("squeezed to nothing", PaperPage.fourWords("1 Tz")),
    four("squeezed to less than nothing", PaperPage.fourWords("0 Tz")),
    four("squeezed by its matrix", "BT /F1 11 Tf 0.01 0 0 1 72 300 Tm (security policy defence strategy) Tj ET\n"),
    four("right of the page", PaperPage.fourWords(x: 700)),
    four("below the page", PaperPage.fourWords(y: -200)),
    four("far off the page", PaperPage.fourWords(x: -9000, y: 9000)),
    PDFCase(
      "cut off by the crop box",
      [
        PaperPage.page(
          lines: 20, after: PaperPage.fourWords(x: 72, y: 20),
          entries: "/MediaBox [0 0 595.276 900] /CropBox [0 58.11 595.276 900]")
      ], warnings: ["cropped-text"], hiddenWords: 4),
    four("clipped away", "q 10 10 5 5 re W n \(PaperPage.fourWords()) Q\n"),
    four("on a turned page, off its edge", PaperPage.fourWords(y: -50)).with(rotation: 180),
  ]

  private static let covers: [PDFCase] = [
    four("covered by a white box", PaperPage.fourWords() + "1 g 60 290 400 30 re f\n"),
    four("covered by a black box", PaperPage.fourWords() + "0 g 60 290 400 30 re f\n"),
    four(
      "covered by a picture", PaperPage.fourWords() + "q 400 0 0 30 60 290 cm /P1 Do Q\n",
      resources: "/XObject << /P1 1000 0 R >>", objects: [(1000, PaperPage.picture)]),
    four("covered by a wide stroke", PaperPage.fourWords() + "1 G 30 w 60 303 m 460 303 l S\n"),
    four(
      "covered by an inline image",
      PaperPage.fourWords() + "q 400 0 0 30 60 290 cm BI /W 1 /H 1 /CS /G /BPC 8 /F /AHx ID 40> EI Q\n"),
    four(
      "white on a white picture", "q 400 0 0 30 60 290 cm /P1 Do Q\n" + PaperPage.fourWords(white),
      resources: "/XObject << /P1 1000 0 R >>",
      objects: [
        (
          1000,
          PDFBuilder.stream(
            "\u{7F}",
            entries: "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray "
              + "/BitsPerComponent 8 /Decode [1 1]")
        )
      ]),
  ]

  private static let pictures: [PDFCase] = [
    PDFCase(
      "scan", [PDFBuilder.Page(content: "q 595 0 0 842 0 0 cm /P1 Do Q", resources: "/XObject << /P1 1000 0 R >>")],
      objects: [(1000, PaperPage.scan)], warnings: ["no-text-layer"], noWords: true),
    PDFCase(
      "a second page that is a scan",
      [
        PaperPage.page(),
        PDFBuilder.Page(content: "q 595 0 0 842 0 0 cm /P1 Do Q", resources: "/XObject << /P1 1000 0 R >>"),
      ], objects: [(1000, PaperPage.scan)], warnings: ["no-text-layer"], noWords: true),
    PDFCase(
      "letters drawn as shapes",
      [
        PDFBuilder.Page(
          content: (0..<400).map { "\(72 + Double($0 % 40) * 10) \(700 - $0 / 40 * 20) 5 7 re f" }.joined(
            separator: "\n"))
      ], warnings: ["no-text-layer"], noWords: true),
    PDFCase(
      "blank last page", [PaperPage.page(), PDFBuilder.Page()], warnings: ["blank-last-page"], words: PaperPage.words()),
    PDFCase(
      "last page with white only", [PaperPage.page(), PDFBuilder.Page(content: "1 g 50 50 300 300 re f")],
      warnings: ["blank-last-page"], words: PaperPage.words()),
    PDFCase(
      "last page with a space only", [PaperPage.page(), PDFBuilder.Page(content: "BT /F1 11 Tf 72 700 Td ( ) Tj ET")],
      warnings: ["blank-last-page"], words: PaperPage.words()),
  ]
}
