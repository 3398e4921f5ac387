@testable import DocumentProbe

/// The Word reader: an input is a container, or else the XML of the main part of one that is made for it.
enum WordTarget {
  static func run(_ bytes: [UInt8]) {
    let file = bytes.starts(with: "PK".utf8) ? bytes : StoredContainer.word(main: bytes)
    _ = try? WordReading.measure(file, seconds: 5)
    _ = try? WordReading.text(of: file, seconds: 5)
  }
}

/// A zip container of entries as they are.
enum StoredContainer {
  private static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let relationships = """
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
    <Relationship Id="r1" Type="\(types)/officeDocument" Target="word/document.xml"/></Relationships>
    """

  /// A Word file with that main part.
  static func word(main: [UInt8]) -> [UInt8] {
    make([("_rels/.rels", Array(relationships.utf8)), ("word/document.xml", main)])
  }

  private static func make(_ entries: [(name: String, content: [UInt8])]) -> [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for (name, content) in entries {
      let size = number(content.count, 4)
      let common =
        number(0, 2) + number(0, 2) + number(0x5A21_0000, 4) + number(checksum(content), 4) + size + size
        + number(name.utf8.count, 2)
      directory += number(0x0201_4B50, 4) + number(20, 2) + number(20, 2) + common
      directory += [UInt8](repeating: 0, count: 12) + number(file.count, 4) + Array(name.utf8)
      file += number(0x0403_4B50, 4) + number(20, 2) + common + number(0, 2) + Array(name.utf8) + content
    }
    let count = number(entries.count, 2)
    return file + directory + number(0x0605_4B50, 4) + number(0, 4) + count + count + number(directory.count, 4)
      + number(file.count, 4) + number(0, 2)
  }

  private static func number(_ value: Int, _ bytes: Int) -> [UInt8] {
    (0..<bytes).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static func checksum(_ bytes: [UInt8]) -> Int {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return Int(~sum)
  }
}
