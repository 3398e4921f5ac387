/// Finds a start tag with more attributes than libxml2 can compare with one another in bounded time.
///
/// Where a tag really begins depends on scripts and comments that readers understand differently, so every `<` with a
/// letter counts as a beginning: all are followed at once, each state keeping the greatest count that reaches it.
enum HTMLGuard {
  /// Whether some start tag, wherever one may begin, has more than that many attributes.
  static func exceeds(attributes limit: Int, in bytes: [UInt8]) -> Bool {
    var between: Int?
    var doubleQuoted: Int?
    var singleQuoted: Int?
    var previous = UInt8(ascii: " ")
    var afterEquals = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: ">"):
        between = nil
      case UInt8(ascii: "\""):
        swap(&between, &doubleQuoted, entering: afterEquals)
      case UInt8(ascii: "'"):
        swap(&between, &singleQuoted, entering: afterEquals)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"),
        UInt8(ascii: ":"), UInt8(ascii: "."):
        if previous == UInt8(ascii: "<") {
          between = max(between ?? 0, 0)
        } else if let count = between, separates(previous) {
          if count >= limit { return true }
          between = count + 1
        }
      default: break
      }
      if byte == UInt8(ascii: "=") { afterEquals = true } else if !isSpace(byte) { afterEquals = false }
      previous = byte
    }
    return false
  }

  /// A quote mark ends what it encloses, and encloses what follows when it stands after an equals sign.
  private static func swap(_ outside: inout Int?, _ inside: inout Int?, entering: Bool) {
    let leaving = inside
    inside = entering ? outside : nil
    if entering { outside = nil }
    if let leaving { outside = max(outside ?? 0, leaving) }
  }

  private static func separates(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
}
