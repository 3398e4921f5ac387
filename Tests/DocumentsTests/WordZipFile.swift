/// A zip container written byte by byte, so that a test can make one that no program would.
struct WordZipFile {
  /// One entry.
  struct Entry {
    var name: String
    var content: [UInt8]
    /// 0 as it is, 8 deflated by the test itself.
    var method: UInt16 = 0
    /// The size that the directory claims, where it is another.
    var claimedSize: UInt32?
    var isEncrypted = false
  }

  var entries: [Entry] = []

  mutating func add(_ name: String, _ content: String) {
    entries.append(Entry(name: name, content: Array(content.utf8)))
  }

  var bytes: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let offset = UInt32(file.count)
      let flags: UInt16 = (entry.isEncrypted ? 1 : 0) | 0x0800
      let size = entry.claimedSize ?? UInt32(entry.content.count)
      let common =
        number(flags) + number(entry.method) + number(UInt32(0x5A21_0000)) + number(Self.checksum(entry.content))
        + number(UInt32(entry.content.count)) + number(size) + number(UInt16(entry.name.utf8.count))
      file += number(UInt32(0x0403_4B50)) + number(UInt16(20)) + common + number(UInt16(0))
      file += Array(entry.name.utf8) + entry.content
      directory += number(UInt32(0x0201_4B50)) + number(UInt16(20)) + number(UInt16(20)) + common
      directory += [UInt8](repeating: 0, count: 12) + number(offset) + Array(entry.name.utf8)
    }
    let count = number(UInt16(entries.count))
    return file + directory + number(UInt32(0x0605_4B50)) + number(UInt32(0)) + count + count
      + number(UInt32(directory.count)) + number(UInt32(file.count)) + number(UInt16(0))
  }

  /// A deflated stream of `count` × 258 zeros in two bits for each 258, the most that the format can do.
  static func deflatedZeros(_ count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var used = 0
    func put(_ value: UInt32, _ length: Int) {
      bits |= value << UInt32(used)
      used += length
      while used >= 8 {
        bytes.append(UInt8(bits & 255))
        bits >>= 8
        used -= 8
      }
    }
    // The last block, with its own codes: three bits of kind, 286 lengths, one distance, 18 lengths of lengths.
    put(0b101, 3)
    put(29, 5)
    put(0, 5)
    put(14, 4)
    // "Repeat zero" has one bit, a length of 2 and a length of 1 have two.
    for length: UInt32 in [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 2] { put(length, 3) }
    let lengthTwo: UInt32 = 0b11
    put(lengthTwo, 2)
    for run: UInt32 in [138, 117] {
      put(0, 1)
      put(run - 11, 7)
    }
    put(lengthTwo, 2)
    put(0, 1)
    put(28 - 11, 7)
    for _ in 0..<2 { put(0b01, 2) }
    // A zero, then "258 times the byte before", then the end.
    put(0b01, 2)
    for _ in 0..<count { put(0, 2) }
    put(0b11, 2)
    put(0, 8)
    return bytes
  }

  private func number(_ value: some FixedWidthInteger) -> [UInt8] {
    (0..<(value.bitWidth / 8)).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
    }
    return ~sum
  }
}
