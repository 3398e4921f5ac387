/// Looks over a document's tags before libxml2 does, whose time and memory grow with the square of attributes.
///
/// It need only be right on a well-formed beginning: libxml2 stops at the first fault, and reports it better.
enum XMLGuard {
  /// Throws when the document declares a type or another encoding, or goes beyond the limits.
  static func check(_ bytes: [UInt8], limits: XMLLimits) throws(MarkupError) {
    var depth = 0
    var index = 0
    while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")), open + 1 < bytes.count {
      index = open + 1
      switch bytes[index] {
      case UInt8(ascii: "!"):
        if bytes[index...].starts(with: "!--".utf8) {
          index = end(of: "-->", in: bytes, from: index + 3)
        } else if bytes[index...].starts(with: "![CDATA[".utf8) {
          index = end(of: "]]>", in: bytes, from: index + 8)
        } else {
          throw MarkupError(
            .refused(.doctype), line: line(of: open, in: bytes),
            "a document type declaration (<!DOCTYPE …>) is not accepted here; remove it")
        }
      case UInt8(ascii: "?"):
        index = end(of: "?>", in: bytes, from: index + 1)
      case UInt8(ascii: "/"):
        depth -= 1
      default:
        guard let tag = try startTag(in: bytes, from: index, limits: limits) else { return }
        index = tag.end
        if tag.opens { depth += 1 }
        guard depth <= limits.depth else {
          throw MarkupError(
            .refused(.depth), line: line(of: open, in: bytes), "more than \(limits.depth) elements within one another")
        }
      }
    }
  }

  /// The index after a start tag's `>`, and whether it opens an element; `nil` when it has no end.
  private static func startTag(
    in bytes: [UInt8], from start: Int, limits: XMLLimits
  ) throws(MarkupError) -> (end: Int, opens: Bool)? {
    var attributes = 0
    var quote: UInt8?
    for index in start..<bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: ">"):
        return (index + 1, bytes[index - 1] != UInt8(ascii: "/"))
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        quote = byte
      case UInt8(ascii: "="):
        attributes += 1
        guard attributes <= limits.attributes else {
          throw MarkupError(
            .refused(.attributes), line: line(of: index, in: bytes),
            "more than \(limits.attributes) attributes on one element")
        }
      default: break
      }
    }
    return nil
  }

  private static func end(of mark: StaticString, in bytes: [UInt8], from start: Int) -> Int {
    let mark = Array(mark.description.utf8)
    var index = start
    while index + mark.count <= bytes.count {
      if bytes[index] == mark[0], bytes[index..<index + mark.count].elementsEqual(mark) { return index + mark.count }
      index += 1
    }
    return bytes.count
  }

  /// The line, counted from 1, of a byte.
  static func line(of index: Int, in bytes: [UInt8]) -> Int {
    bytes[..<index].count { $0 == UInt8(ascii: "\n") } + 1
  }
}
