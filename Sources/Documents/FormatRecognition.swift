extension DocumentFormat {
  /// The format by the content; the extension's promise only tells kinds of text apart.
  package static func recognise(_ bytes: [UInt8], promised: DocumentFormat? = nil) -> DocumentFormat {
    if starts(bytes, "%PDF-") { return .pdf }
    if starts(bytes, [0x50, 0x4B, 0x03, 0x04]) || starts(bytes, [0x50, 0x4B, 0x05, 0x06]) { return container(bytes) }
    if starts(bytes, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return compound(bytes) }
    if starts(bytes, "{\\rtf") { return .rtf }
    if starts(bytes, "%!PS") { return .postScript }
    if isPicture(bytes) { return .picture }
    if isArchive(bytes) { return .archive }
    let markup = markupKind(bytes)
    if markup == .html { return .html }
    // Readers' programs look for a PDF's first line in the first 1,024 bytes.
    if firstIndex(of: "%PDF-", in: bytes.prefix(1029)) != nil { return .pdf }
    if isWebArchive(bytes) { return .mhtml }
    guard TextDecoding.isText(bytes) else { return .binary }
    if let markup { return promised == .text || promised == .html ? .html : markup }
    return promised == .markdown ? .markdown : promised == .html && bytes.contains(0x3C) ? .html : .text
  }

  private static func starts(_ bytes: [UInt8], _ text: StaticString) -> Bool {
    bytes.starts(with: text.description.utf8)
  }

  private static func starts(_ bytes: [UInt8], _ magic: [UInt8]) -> Bool { bytes.starts(with: magic) }

  private static func firstIndex(of text: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.firstRange(of: Array(text.description.utf8))?.lowerBound
  }

  private static func container(_ bytes: [UInt8]) -> DocumentFormat {
    let entries = ContainerEntries(bytes)
    if let type = entries.mimeType {
      if type.hasPrefix("application/vnd.oasis.opendocument.text") { return .odt }
      if type.hasPrefix("application/vnd.oasis.opendocument.spreadsheet") { return .spreadsheet }
      if type.hasPrefix("application/vnd.oasis.opendocument.presentation") { return .slides }
      if type.hasPrefix("application/epub+zip") { return .epub }
    }
    func holds(_ prefix: String) -> Bool { entries.names.contains { $0.lowercased().hasPrefix(prefix) } }
    if holds("word/") { return .docx }
    if holds("xl/") { return .spreadsheet }
    if holds("ppt/") { return .slides }
    if holds("index/document.iwa") || holds("index.zip") || holds("index/") && holds("metadata/") { return .pages }
    if holds("content.xml") && holds("meta-inf/manifest.xml") { return .odt }
    if holds("[content_types].xml") || entries.names.isEmpty { return .brokenOffice }
    return .archive
  }

  /// Microsoft's older container, by the names of its streams, which stand in it in UTF-16.
  private static func compound(_ bytes: [UInt8]) -> DocumentFormat {
    func holds(_ name: StaticString) -> Bool {
      bytes.firstRange(of: Array(name.description.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) != nil
    }
    if holds("EncryptedPackage") { return .protectedOffice }
    if holds("WordDocument") { return .doc }
    if holds("Workbook") { return .spreadsheet }
    if holds("PowerPoint Document") { return .slides }
    if holds("__substg1.0") { return .mail }
    return .brokenOffice
  }

  private static func isPicture(_ bytes: [UInt8]) -> Bool {
    let magics: [[UInt8]] = [
      [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), [0x49, 0x49, 0x2A, 0], [0x4D, 0x4D, 0, 0x2A],

    ]
    if magics.contains(where: { bytes.starts(with: $0) }) { return true }
    let isHEIF = bytes.count > 12 && Array(bytes[4..<8]) == Array("ftyp".utf8)
    let isWebP = bytes.count > 12 && starts(bytes, "RIFF") && Array(bytes[8..<12]) == Array("WEBP".utf8)
    return isHEIF || isWebP
  }

  private static func isArchive(_ bytes: [UInt8]) -> Bool {
    let magics: [[UInt8]] = [
      [0x1F, 0x8B], [0x37, 0x7A, 0xBC, 0xAF], Array("Rar!".utf8), Array("BZh".utf8), [0xFD, 0x37, 0x7A, 0x58, 0x5A],
    ]
    return magics.contains { bytes.starts(with: $0) }
  }

  /// Whether it begins as mail whose parts belong together, as browsers save a page in one file.
  private static func isWebArchive(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
    let openings = ["from:", "mime-version:", "content-type:", "subject:", "date:", "snapshot-content-location:"]
    return openings.contains(where: head.hasPrefix) && head.contains("mime-version:")
      && head.contains("multipart/related")
  }

  /// Whether text begins as a web page or as other XML, after white space, a byte order mark and comments.
  private static func markupKind(_ bytes: [UInt8]) -> DocumentFormat? {
    var head = Substring(TextDecoding.decode(Array(bytes.prefix(4096))).lowercased())
    var isXML = false
    while true {
      head = head.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
      if head.hasPrefix("<?xml") {
        isXML = true
        guard let end = head.firstRange(of: "?>") else { return .flatXML }
        head = head[end.upperBound...]
      } else if head.hasPrefix("<!--") {
        guard let end = head.firstRange(of: "-->") else { return nil }
        head = head[end.upperBound...]
      } else {
        break
      }
    }
    let openings = ["<!doctype html", "<html", "<head", "<body"]
    if openings.contains(where: head.hasPrefix) { return .html }
    return isXML ? .flatXML : nil
  }
}
