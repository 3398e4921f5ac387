/// Reads a content stream's tokens one by one.
struct ContentLexer {
  /// One token.
  enum Token {
    case number(Double)
    case name(Range<Int>)
    case string(length: Int)
    case arrayStart
    case arrayEnd
    case dictionary
    /// An operator's letters, the first in the lowest byte; an inline image is its `EI`.
    case command(UInt32)
  }

  let bytes: [UInt8]
  /// Where the next token is sought.
  private(set) var at = 0
  /// Where the last token began.
  private(set) var start = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The letters of a name without its slash, escapes resolved.
  func name(_ range: Range<Int>) -> String {
    guard bytes[range].contains(0x23) else { return String(decoding: bytes[range], as: UTF8.self) }
    var letters: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] == 0x23, index + 2 < range.upperBound, let high = Self.hex(bytes[index + 1]),
        let low = Self.hex(bytes[index + 2])
      {
        letters.append(high << 4 | low)
        index += 3
      } else {
        letters.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: letters, as: UTF8.self)
  }

  /// The next token, or `nil` at the end.
  mutating func next() -> Token? {
    while true {
      skipSpace()
      guard at < bytes.count else { return nil }
      start = at
      let byte = bytes[at]
      switch byte {
      case 0x2F: return readName()
      case 0x28: return readString()
      case 0x5B:
        at += 1
        return .arrayStart
      case 0x5D:
        at += 1
        return .arrayEnd
      case 0x3C:
        if at + 1 < bytes.count, bytes[at + 1] == 0x3C { return readDictionary() }
        return readHexString()
      case 0x2B, 0x2D, 0x2E, 0x30...0x39: return readNumber()
      case 0x29, 0x3E, 0x7B, 0x7D: at += 1
      default: return readCommand()
      }
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 32 || (byte >= 9 && byte <= 13 && byte != 11) || byte == 0
  }

  private static func isRegular(_ byte: UInt8) -> Bool {
    switch byte {
    case 0, 9, 10, 12, 13, 32, 0x25, 0x28, 0x29, 0x2F, 0x3C, 0x3E, 0x5B, 0x5D, 0x7B, 0x7D: false
    default: true
    }
  }

  private static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  private mutating func skipSpace() {
    while at < bytes.count {
      if Self.isSpace(bytes[at]) {
        at += 1
      } else if bytes[at] == 0x25 {
        while at < bytes.count, bytes[at] != 10, bytes[at] != 13 { at += 1 }
      } else {
        return
      }
    }
  }

  private mutating func readName() -> Token {
    at += 1
    let first = at
    while at < bytes.count, Self.isRegular(bytes[at]) { at += 1 }
    return .name(first..<at)
  }

  private mutating func readString() -> Token {
    at += 1
    var depth = 1
    var length = 0
    while at < bytes.count {
      switch bytes[at] {
      case 0x5C:
        at += 1
        // An octal number of up to three digits is one byte.
        var digits = 0
        while digits < 2, at + 1 < bytes.count, (0x30...0x37).contains(bytes[at]), (0x30...0x37).contains(bytes[at + 1])
        {
          at += 1
          digits += 1
        }
        length += 1
      case 0x28:
        depth += 1
        length += 1
      case 0x29:
        depth -= 1
        if depth == 0 {
          at += 1
          return .string(length: length)
        }
        length += 1
      default: length += 1
      }
      at += 1
    }
    return .string(length: length)
  }

  private mutating func readHexString() -> Token {
    at += 1
    var digits = 0
    while at < bytes.count, bytes[at] != 0x3E {
      if Self.hex(bytes[at]) != nil { digits += 1 }
      at += 1
    }
    at += 1
    return .string(length: (digits + 1) / 2)
  }

  private mutating func readDictionary() -> Token {
    var depth = 0
    while at < bytes.count {
      if bytes[at] == 0x28 {
        _ = readString()
        continue
      }
      if at + 1 < bytes.count, bytes[at] == bytes[at + 1], bytes[at] == 0x3C || bytes[at] == 0x3E {
        depth += bytes[at] == 0x3C ? 1 : -1
        at += 2
        if depth == 0 { break }
      } else {
        at += 1
      }
    }
    return .dictionary
  }

  private mutating func readNumber() -> Token {
    var isNegative = false
    var value = 0.0
    var scale = 0.0
    while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case 0x30...0x39:
        value = value * 10 + Double(byte - 0x30)
        scale *= 10
      case 0x2E: scale = 1
      case 0x2D:
        // A sign within a number ends it, for readers' programs.
        if at > start, value != 0 || scale != 0 {
          skipRegular()
          return .number((isNegative ? -value : value) / max(1, scale))
        }
        isNegative = true
      case 0x2B: break
      default:
        if Self.isRegular(byte) { return readCommand() }
        return .number((isNegative ? -value : value) / max(1, scale))
      }
      at += 1
    }
    return .number((isNegative ? -value : value) / max(1, scale))
  }

  private mutating func skipRegular() { while at < bytes.count, Self.isRegular(bytes[at]) { at += 1 } }

  private mutating func readCommand() -> Token {
    at = start
    var code: UInt32 = 0
    var length = 0
    while at < bytes.count, Self.isRegular(bytes[at]) {
      if length < 4 { code |= UInt32(bytes[at]) << (8 * UInt32(length)) }
      length += 1
      at += 1
    }
    if code == ContentCommand.ID, length == 2 {
      skipInlineImage()
      return .command(ContentCommand.EI)
    }
    return .command(length <= 3 ? code : 0)
  }

  /// Skips an inline image's data: up to an `EI` that stands alone and is followed by what can be content.
  private mutating func skipInlineImage() {
    at += 1
    while at + 1 < bytes.count {
      if bytes[at] == 0x45, bytes[at + 1] == 0x49, at == 0 || Self.isSpace(bytes[at - 1]),
        at + 2 >= bytes.count || Self.isSpace(bytes[at + 2]),
        bytes[min(at + 2, bytes.count)..<min(at + 12, bytes.count)].allSatisfy({
          $0 < 0x7F && ($0 >= 32 || Self.isSpace($0))
        })
      {
        at += 2
        return
      }
      at += 1
    }
    at = bytes.count
  }
}
