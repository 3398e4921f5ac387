/// The characters of plain text, whatever wrote it: UTF-8, UTF-16, Windows-1252, or the first and last in one file.
package enum TextDecoding {
  /// The text, without its byte order mark. Bytes that are no characters become U+FFFD.
  package static func decode(_ bytes: [UInt8]) -> String {
    if let isBigEndian = utf16Order(bytes) {
      let start = hasUTF16Mark(bytes) ? 2 : 0
      var units: [UInt16] = []
      units.reserveCapacity(bytes.count / 2)
      for index in stride(from: start, to: bytes.count - 1, by: 2) {
        let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
        units.append(isBigEndian ? first << 8 | second : second << 8 | first)
      }
      return String(decoding: units, as: UTF16.self)
    }
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    if isUTF8(content) { return String(decoding: content, as: UTF8.self) }
    return mixed(content)
  }

  /// Windows-1252 in which whatever is UTF-8 stays so, as where texts of both kinds were put together: in Windows-1252
  /// the characters of UTF-8 make no words.
  private static func mixed(_ bytes: ArraySlice<UInt8>) -> String {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      let length = byte < 0xC2 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : byte < 0xF5 ? 4 : 1
      let end = index + length
      if length > 1, end <= bytes.endIndex, let text = String(validating: bytes[index..<end], as: UTF8.self) {
        units += text.utf16
        index = end
      } else {
        units.append(windows1252(byte))
        index += 1
      }
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// Whether the bytes can be text: no NUL outside UTF-16, and next to no control characters.
  package static func isText(_ bytes: [UInt8]) -> Bool {
    if utf16Order(bytes) != nil { return true }
    var controls = 0
    for byte in bytes {
      if byte == 0 { return false }
      if byte < 0x20, byte != 9, byte != 10, byte != 12, byte != 13 { controls += 1 }
    }
    return controls * 200 <= bytes.count
  }

  /// Whether UTF-16 is big-endian; `nil` when it is not UTF-16.
  private static func utf16Order(_ bytes: [UInt8]) -> Bool? {
    if bytes.starts(with: [0xFF, 0xFE]) { return false }
    if bytes.starts(with: [0xFE, 0xFF]) { return true }
    // Without a mark: in Latin letters every second byte is zero.
    let head = bytes.prefix(2048)
    guard head.count >= 8 else { return nil }
    let zeros = head.indices.reduce(into: (even: 0, odd: 0)) { sum, index in
      if head[index] == 0 { if index % 2 == 0 { sum.even += 1 } else { sum.odd += 1 } }
    }
    let half = head.count / 2
    if zeros.odd * 10 >= half * 7, zeros.even * 20 <= half { return false }
    if zeros.even * 10 >= half * 7, zeros.odd * 20 <= half { return true }
    return nil
  }

  private static func hasUTF16Mark(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  }

  /// Whether the bytes are UTF-8; one character cut at the very end is forgiven.
  private static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    if String(validating: bytes, as: UTF8.self) != nil { return true }
    return (1...3).contains { cut in
      bytes.count > cut && bytes[bytes.endIndex - cut] >= 0xC0
        && String(validating: bytes.dropLast(cut), as: UTF8.self) != nil
    }
  }

  private static func windows1252(_ byte: UInt8) -> UInt16 {
    (0x80...0x9F).contains(byte) ? upperControls[Int(byte) - 0x80] : UInt16(byte)
  }

  private static let upperControls: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
    0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}
