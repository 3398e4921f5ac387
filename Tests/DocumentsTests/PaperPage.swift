/// Pages of text whose words, sizes and places are known.
enum PaperPage {
  /// One line of thirteen words.
  static let line = "The office plans its work in two steps and reports on it yearly."
  /// The words on a page of `lines` lines.
  static func words(lines: Int = 20) -> Int { 13 * lines }

  /// A page of lines, with other content before and after them.
  static func page(
    lines: Int = 20, before: String = "", after: String = "", size: Double = 11, leading: Double = 13.2,
    entries: String = "/MediaBox [0 0 595.276 841.89]", resources: String = ""
  ) -> PDFBuilder.Page {
    let text = PDFBuilder.text(Array(repeating: line, count: lines), size: size, leading: leading)
    return PDFBuilder.Page(
      content: before + text + after, entries: entries, resources: "/Font << /F1 3 0 R >> \(resources)")
  }

  /// Four words at a place, painted after `setup`.
  static func fourWords(x: Double = 72, y: Double = 300, size: Double = 11, _ setup: String = "") -> String {
    "q \(setup) BT /F1 \(size) Tf 1 0 0 1 \(x) \(y) Tm (security policy defence strategy) Tj ET Q\n"
  }

  /// A grey picture of one pixel, as an object.
  static let picture = PDFBuilder.stream(
    "\u{40}", entries: "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8")

  /// A picture of rows of black dashes on white, as a scanner sees text.
  static let scan: String = {
    let row = String(repeating: "0f", count: 20) + String(repeating: "ff", count: 5)
    let white = String(repeating: "ff", count: 25)
    var data = ""
    for index in 0..<280 { data += index % 3 < 2 && index > 20 ? row : white }
    return PDFBuilder.stream(
      data + ">",
      entries: "/Type /XObject /Subtype /Image /Width 200 /Height 280 /ColorSpace /DeviceGray /BitsPerComponent 1 "
        + "/Filter /ASCIIHexDecode")
  }()
}
