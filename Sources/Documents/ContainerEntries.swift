/// The names in a ZIP file's directory, enough to tell what kind of document it holds. Nothing is unpacked.
struct ContainerEntries {
  /// The first names, in the directory's order.
  private(set) var names: [String] = []
  /// What the entry `mimetype` says, where it stands first and unpacked, as OpenDocument and EPUB ask.
  private(set) var mimeType: String?

  private static let most = 400

  /// The entries of a ZIP file; none when its directory cannot be found.
  init(_ bytes: [UInt8]) {
    mimeType = Self.mimeType(in: bytes)
    guard let end = Self.endRecord(in: bytes) else { return }
    var offset = Int(Self.number(bytes, end + 16, size: 4))
    while names.count < Self.most, offset + 46 <= bytes.count, Self.number(bytes, offset, size: 4) == 0x0201_4B50 {
      let nameLength = Int(Self.number(bytes, offset + 28, size: 2))
      let rest = Int(Self.number(bytes, offset + 30, size: 2)) + Int(Self.number(bytes, offset + 32, size: 2))
      guard offset + 46 + nameLength <= bytes.count else { return }
      names.append(String(decoding: bytes[(offset + 46)..<(offset + 46 + nameLength)], as: UTF8.self))
      offset += 46 + nameLength + rest
    }
  }

  private static func number(_ bytes: [UInt8], _ offset: Int, size: Int) -> UInt32 {
    guard offset >= 0, offset + size <= bytes.count else { return 0 }
    return (0..<size).reduce(0) { $0 | UInt32(bytes[offset + $1]) << (8 * UInt32($1)) }
  }

  /// The offset of the record that ends a ZIP file, sought in its last 64 KiB.
  private static func endRecord(in bytes: [UInt8]) -> Int? {
    guard bytes.count >= 22 else { return nil }
    let lowest = max(0, bytes.count - 65_557)
    return (lowest...(bytes.count - 22)).reversed().first { number(bytes, $0, size: 4) == 0x0605_4B50 }
  }

  private static func mimeType(in bytes: [UInt8]) -> String? {
    let name = Array("mimetype".utf8)
    guard bytes.count > 38, Array(bytes[30..<38]) == name, number(bytes, 26, size: 2) == 8,
      number(bytes, 8, size: 2) == 0
    else { return nil }
    let start = 38 + Int(number(bytes, 28, size: 2))
    let length = min(Int(number(bytes, 18, size: 4)), 200)
    guard start + length <= bytes.count else { return nil }
    return String(decoding: bytes[start..<(start + length)], as: UTF8.self)
  }
}
