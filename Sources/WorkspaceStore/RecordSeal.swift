import ContentHash

/// The last lines of a record, which tell whether all others are as Dossier wrote them.
///
/// `sha256` tells that something changed; two digits for every line tell where. Without its seal a record counts as
/// edited by hand and is taken as it is, once the schema and its counts find it whole.
enum RecordSeal {
  /// What the seal of a record says.
  enum State: Hashable {
    /// Every byte is as it was written.
    case intact
    /// There is none.
    case missing
    /// Something changed; the first line, counted from 1, that did.
    case broken(line: Int)
  }

  private static let start = Array("  <seal sha256=\"".utf8)
  private static let end = Array("  </seal>\n</workspace>\n".utf8)
  private static let linesPerRow = 50

  /// The record with its seal: the bytes given end before the seal.
  static func sealed(_ body: [UInt8]) -> [UInt8] { body + seal(of: body[...]) }

  /// Whether the record is as it was written.
  static func state(of bytes: [UInt8]) -> State {
    guard let place = place(in: bytes) else { return .missing }
    if bytes[place...].elementsEqual(seal(of: bytes[..<place])) { return .intact }
    let rows = bytes[place...].split(separator: UInt8(ascii: "\n")).dropFirst()
    let written = rows.flatMap { row in row.drop { $0 == UInt8(ascii: " ") } }
    let found = marks(of: bytes[..<place])
    let same = zip(found, written).prefix { $0 == $1 }.count
    return .broken(line: min(same, found.count - 1) / 2 + 1)
  }

  /// The digest that the seal of a record, perhaps a damaged one, gives; `nil` where none can be read.
  static func digest(in bytes: [UInt8]) -> SHA256Digest? {
    guard let place = place(in: bytes) else { return nil }
    let digits = bytes[(place + start.count)...].prefix(64)
    return SHA256Digest(hex: String(decoding: digits, as: UTF8.self))
  }

  /// Whether the seal of a damaged record is that of this sound one: then they were the same before the damage.
  static func isSealed(_ damaged: [UInt8], as record: [UInt8]) -> Bool {
    guard let digest = digest(in: damaged) else { return false }
    return digest == RecordSeal.digest(in: record)
  }

  /// A record without its seal.
  static func body(of bytes: [UInt8]) -> ArraySlice<UInt8> { bytes[..<(place(in: bytes) ?? bytes.count)] }

  private static func seal(of body: ArraySlice<UInt8>) -> [UInt8] {
    var bytes = start + Array(SHA256Digest.of(body).hex.utf8) + Array("\">\n".utf8)
    let marks = marks(of: body)
    for row in stride(from: 0, to: marks.count, by: 2 * linesPerRow) {
      bytes += Array("    ".utf8)
      bytes += marks[row..<min(row + 2 * linesPerRow, marks.count)]
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes + end
  }

  private static func place(in bytes: [UInt8]) -> Int? {
    guard bytes.count >= start.count else { return nil }
    for index in stride(from: bytes.count - start.count, through: 0, by: -1)
    where bytes[index] == start[0] && bytes[index..<index + start.count].elementsEqual(start) { return index }
    return nil
  }

  /// Two hexadecimal digits for each line: FNV-1a, folded to a byte.
  private static func marks(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    var marks: [UInt8] = []
    var hash: UInt32 = 2_166_136_261
    for byte in bytes {
      hash = (hash ^ UInt32(byte)) &* 16_777_619
      guard byte == UInt8(ascii: "\n") else { continue }
      let fold = UInt8(truncatingIfNeeded: hash ^ hash >> 8 ^ hash >> 16 ^ hash >> 24)
      marks.append(digits[Int(fold >> 4)])
      marks.append(digits[Int(fold & 15)])
      hash = 2_166_136_261
    }
    return marks
  }
}
