/// A web page saved with everything in one file (MHTML): mail's parts, of which the first page is read.
struct WebArchive {
  /// The page's bytes.
  let page: [UInt8]

  /// The first part that is a web page; `nil` where there is none.
  init?(_ bytes: [UInt8]) {
    let lines = bytes[...].split(separator: 10, omittingEmptySubsequences: false).map { line in
      line.last == 13 ? line.dropLast() : line
    }
    let (fields, body) = WebArchive.header(lines[...])
    guard let boundary = WebArchive.parameter("boundary", of: fields["content-type"] ?? "") else { return nil }
    let mark = Array("--\(boundary)".utf8)
    let starts = body.indices.filter { lines[$0].starts(with: mark) }
    for (number, start) in starts.enumerated() {
      let end = number + 1 < starts.count ? starts[number + 1] : lines.endIndex
      let (fields, content) = WebArchive.header(lines[(start + 1)..<max(start + 1, end)])
      let type = fields["content-type"] ?? ""
      guard type.lowercased().hasPrefix("text/html") else { continue }
      switch fields["content-transfer-encoding"]?.lowercased() {
      case "quoted-printable": page = WebArchive.quotedPrintable(content)
      case "base64": page = WebArchive.base64(content)
      default: page = Array(content.joined(separator: [10]))
      }
      return
    }
    return nil
  }

  /// The fields above the first empty line, by their names in lower case, and what stands below it.
  private static func header(
    _ lines: ArraySlice<ArraySlice<UInt8>>
  ) -> (fields: [String: String], body: ArraySlice<ArraySlice<UInt8>>) {
    var fields: [String: String] = [:]
    var name: String?
    for index in lines.indices {
      let line = String(decoding: lines[index], as: UTF8.self)
      if line.isEmpty { return (fields, lines[(index + 1)...]) }
      if line.first == " " || line.first == "\t" {
        if let name { fields[name, default: ""] += " " + line.drop { $0 == " " || $0 == "\t" } }
      } else if let colon = line.firstIndex(of: ":") {
        let key = line[..<colon].lowercased()
        name = key
        fields[key] = String(line[line.index(after: colon)...].drop { $0 == " " })
      }
    }
    return (fields, lines[lines.endIndex...])
  }

  /// A field's parameter, without its quotation marks.
  private static func parameter(_ name: String, of field: String) -> String? {
    for part in field.split(separator: ";").dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, pair[0].filter({ !$0.isWhitespace }).lowercased() == name else { continue }
      let value = pair[1].drop { $0 == " " || $0 == "\"" }.prefix { $0 != "\"" }
      return value.isEmpty ? nil : String(value)
    }
    return nil
  }

  private static func quotedPrintable(_ lines: ArraySlice<ArraySlice<UInt8>>) -> [UInt8] {
    var bytes: [UInt8] = []
    for line in lines {
      var rest = line
      var isJoined = false
      while let byte = rest.popFirst() {
        guard byte == 61 else {
          bytes.append(byte)
          continue
        }
        if rest.isEmpty {
          isJoined = true
        } else if let high = digit(rest[rest.startIndex]), rest.count >= 2, let low = digit(rest[rest.startIndex + 1]) {
          bytes.append(high << 4 | low)
          rest = rest.dropFirst(2)
        } else {
          bytes.append(byte)
        }
      }
      if !isJoined { bytes.append(10) }
    }
    return bytes
  }

  private static func base64(_ lines: ArraySlice<ArraySlice<UInt8>>) -> [UInt8] {
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in lines.joined() {
      let value: UInt8
      switch byte {
      case 65...90: value = byte - 65
      case 97...122: value = byte - 71
      case 48...57: value = byte + 4
      case 43: value = 62
      case 47: value = 63
      default: continue
      }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
  }
}
