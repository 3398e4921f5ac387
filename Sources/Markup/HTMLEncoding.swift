/// The characters of a web page: what its bytes are counts for more than what it says of itself.
enum HTMLEncoding {
  /// The page in UTF-8, or as it came with `nil` where libxml2 must go by the character set that the page names.
  static func utf8(_ bytes: [UInt8]) -> (bytes: [UInt8], encoding: String?) {
    let text: [UInt8]
    if let decoded = XMLEncoding.utf16(bytes) {
      text = decoded
    } else if XMLEncoding.isUTF8(bytes) {
      text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes
    } else if namesLatin(bytes) {
      text = Array(String(decoding: bytes.map(windows1252), as: UTF16.self).utf8)
    } else {
      return (bytes, nil)
    }
    return (text.contains(0) ? withoutZeros(text) : text, "UTF-8")
  }

  /// Whether a page that is not UTF-8 names a western character set, or UTF-8 wrongly, or none.
  private static func namesLatin(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(2048), as: UTF8.self).lowercased()
    guard let mark = head.utf8.firstRange(of: "charset".utf8) else { return true }
    let name = head[mark.upperBound...].drop { $0.isWhitespace || "=\"'".contains($0) }
    return ["iso-8859-1", "latin1", "windows-1252", "cp1252", "us-ascii", "utf-8"].contains { known in
      name.hasPrefix(known) && name.dropFirst(known.count).first?.isNumber != true
    }
  }

  /// One byte of Windows-1252, which browsers read Latin-1 as.
  private static func windows1252(_ byte: UInt8) -> UInt16 {
    (0x80...0x9F).contains(byte) ? upperControls[Int(byte) - 0x80] : UInt16(byte)
  }

  private static let upperControls: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
    0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0xFFFD, 0x017E, 0x0178,
  ]

  /// libxml2 ends a page at a NUL: what stands after it would be lost in silence.
  private static func withoutZeros(_ bytes: [UInt8]) -> [UInt8] {
    Array(bytes.split(separator: 0, omittingEmptySubsequences: false).joined(separator: [0xEF, 0xBF, 0xBD]))
  }
}
