/// The words of a form's field or of a typed comment for which the file holds no looks: readers' programs set them.
enum PDFFieldText {
  private static let font = "/DossierHelvetica"
  private static let longest = 20_000
  private static let deepestField = 16
  private static let (hidden, password, combined) = (2 | 32, 1 << 13, 1 << 17)

  /// The content that shows the text; empty where there is none.
  static func content(of annotation: PDFObject, resources: PDFObject) -> [UInt8] {
    guard annotation.isDictionary, (annotation["/F"].integer ?? 0) & hidden == 0,
      let box = annotation["/Rect"].rectangle, box.width > 0, box.height > 0, let text = text(of: annotation),
      !text.isEmpty
    else { return [] }
    addFont(to: resources)
    let size = size(inherited("/DA", annotation).text, height: box.height)
    // Long lines are broken by the mean width of letters.
    let width = max(8, Int(box.width / (0.5 * size)))
    var content = "q BT \(font) \(ContentNumber.text(size)) Tf 0 g "
    var y = max(box.top - size, box.bottom + 0.25 * size)
    for line in lines(of: String(text.prefix(longest)), width: width) {
      // Of a list, as much is shown as there is room for.
      if y < box.bottom, isList(annotation) { break }
      content += "1 0 0 1 \(ContentNumber.text(box.left + 2)) \(ContentNumber.text(y)) Tm <\(hex(line))> Tj "
      y -= 1.15 * size
    }
    return Array((content + "ET Q\n").utf8)
  }

  /// Whether a field's looks are to be made anew from its value.
  static func isText(_ annotation: PDFObject) -> Bool {
    annotation["/Subtype"].name == "/Widget" && ["/Tx", "/Ch"].contains(inherited("/FT", annotation).name)
  }

  /// Whether it is a list of choices that stands open.
  private static func isList(_ annotation: PDFObject) -> Bool {
    inherited("/FT", annotation).name == "/Ch" && (inherited("/Ff", annotation).integer ?? 0) & combined == 0
  }

  private static func text(of annotation: PDFObject) -> String? {
    switch annotation["/Subtype"].name {
    case "/FreeText": return annotation["/Contents"].text
    case "/Widget":
      guard let kind = inherited("/FT", annotation).name, kind == "/Tx" || kind == "/Ch",
        kind == "/Ch" || (inherited("/Ff", annotation).integer ?? 0) & password == 0
      else { return nil }
      guard isList(annotation) else { return inherited("/V", annotation).text }
      return inherited("/Opt", annotation).items(most: 500).compactMap { $0.text ?? $0.item(1).text }
        .joined(separator: "\n")
    default: return nil
    }
  }

  /// The value of a key of a field or of the nearest field above it that has one.
  private static func inherited(_ key: String, _ field: PDFObject) -> PDFObject {
    var node = field
    for _ in 0..<deepestField where node[key].isNull && node["/Parent"].isDictionary { node = node["/Parent"] }
    return node[key]
  }

  /// The size that `/F1 11 Tf` gives; 0 and none mean one that fits.
  private static func size(_ appearance: String?, height: Double) -> Double {
    let parts = (appearance ?? "").split(separator: " ")
    if let end = parts.firstIndex(of: "Tf"), end > 0, let size = Double(parts[end - 1]), size > 1, size < 200 {
      return size
    }
    return max(4, min(12, 0.7 * height))
  }

  private static func addFont(to resources: PDFObject) {
    if !resources["/Font"].isDictionary { resources.setEmptyDictionary("/Font") }
    let fonts = resources["/Font"]
    guard fonts[font].isNull else { return }
    fonts.setEmptyDictionary(font)
    for (key, name) in [("/Type", "/Font"), ("/Subtype", "/Type1"), ("/BaseFont", "/Helvetica")] {
      fonts[font].set(key, toName: name)
    }
    fonts[font].set("/Encoding", toName: "/WinAnsiEncoding")
  }

  private static func lines(of text: String, width: Int) -> [String] {
    var lines: [String] = []
    for paragraph in text.split(whereSeparator: \.isNewline) {
      var line = ""
      for word in paragraph.split(separator: " ") {
        if !line.isEmpty, line.count + word.count + 1 > width {
          lines.append(line)
          line = ""
        }
        line += line.isEmpty ? word : " " + word
      }
      lines.append(line)
    }
    return lines
  }

  /// The letters in Windows' encoding; an x for every letter that it lacks, so that words stay words, and a dot for
  /// other signs.
  private static func hex(_ line: String) -> String {
    var digits = ""
    for scalar in line.unicodeScalars {
      let isKnown = scalar.value < 0x80 || (0xA0...0xFF).contains(scalar.value)
      let code = isKnown ? scalar.value : scalar.properties.isAlphabetic ? 0x78 : 0x2E
      digits += String(code + 0x100, radix: 16).dropFirst()
    }
    return digits
  }
}
