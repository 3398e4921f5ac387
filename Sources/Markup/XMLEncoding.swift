/// The characters of an XML document: UTF-8, or UTF-16 with a byte order mark; nothing else.
enum XMLEncoding {
  /// The document in UTF-8 without a byte order mark, free of NUL and of broken sequences.
  static func utf8(_ bytes: [UInt8]) throws(MarkupError) -> [UInt8] {
    if let text = utf16(bytes) {
      try checkDeclaration(text, named: ["utf-16", "utf-16le", "utf-16be"])
      return text
    }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes
    if let fault = firstFault(in: text) {
      throw MarkupError(
        .refused(.encoding), line: XMLGuard.line(of: fault, in: text),
        "characters that are not UTF-8; save the file in the encoding UTF-8")
    }
    try checkDeclaration(text, named: ["utf-8", "utf8", "us-ascii", "ascii"])
    return text
  }

  /// The text of UTF-16 bytes in UTF-8, or `nil` without a UTF-16 byte order mark; broken pairs become U+FFFD.
  static func utf16(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count >= 2 else { return nil }
    let low: Int
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE): low = 0
    case (0xFE, 0xFF): low = 1
    default: return nil
    }
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
      UInt16(bytes[$0 + low]) | UInt16(bytes[$0 + 1 - low]) << 8
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// The index of the first NUL or broken sequence.
  private static func firstFault(in bytes: [UInt8]) -> Int? {
    if let zero = bytes.firstIndex(of: 0) { return zero }
    return isUTF8(bytes) ? nil : brokenIndex(in: bytes)
  }

  /// Whether the bytes are UTF-8 throughout.
  static func isUTF8(_ bytes: [UInt8]) -> Bool { (try? UTF8Span(validating: bytes.span)) != nil }

  private static func brokenIndex(in bytes: [UInt8]) -> Int {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return 0
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// Refuses an XML declaration that names another encoding than those.
  private static func checkDeclaration(_ bytes: [UInt8], named allowed: [String]) throws(MarkupError) {
    guard bytes.starts(with: "<?xml".utf8), let end = bytes.prefix(200).firstIndex(of: UInt8(ascii: ">")) else {
      return
    }
    let declaration = String(decoding: bytes[..<end], as: UTF8.self)
    guard let mark = declaration.utf8.firstRange(of: "encoding".utf8) else { return }
    let value = declaration[mark.upperBound...].drop { $0.isWhitespace || $0 == "=" }
    guard let quote = value.first, quote == "\"" || quote == "'" else { return }
    let name = value.dropFirst().prefix { $0 != quote }
    guard allowed.contains(name.lowercased()) else {
      throw MarkupError(
        .refused(.encoding), line: 1, "the encoding “\(name)” is not read; save the file in the encoding UTF-8")
    }
  }
}
