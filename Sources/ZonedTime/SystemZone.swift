import Glibc

/// Which zone this machine's own clock shows.
package enum SystemZone {
  /// The IANA name of the system's zone: from `TZ`, else the link `/etc/localtime`, else `/etc/timezone`; `nil` when
  /// none names one. `TZ` may also hold a rule without a name, `CET-1CEST`; then there is none.
  ///
  /// The folder and the variable are parameters for tests.
  package static func name(
    tz: String? = unsafe getenv("TZ").map { unsafe String(cString: $0) }, etc: String = "/etc"
  ) -> String? {
    if let tz {
      if tz.isEmpty { return "UTC" }
      return cleaned(tz.hasPrefix(":") ? String(tz.dropFirst()) : tz)
    }
    return link("\(etc)/localtime").flatMap(cleaned) ?? firstLine("\(etc)/timezone").flatMap(cleaned)
  }

  /// Whether a text has the form of an IANA name, and so is safe within a path: `America/Argentina/Buenos_Aires`.
  static func isName(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
        guard let first = part.utf8.first, (65...90).contains(first) || (97...122).contains(first) else { return false }
        return part.utf8.allSatisfy {
          (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || [43, 45, 95].contains($0)
        }
      }
  }

  /// A name without the folder of the zone files before it, or `nil` when that leaves none.
  private static func cleaned(_ text: String) -> String? {
    var name = text.utf8.firstRange(of: "zoneinfo/".utf8).map { String(text[$0.upperBound...]) } ?? text
    for prefix in ["posix/", "right/"] where name.hasPrefix(prefix) { name.removeFirst(prefix.count) }
    return isName(name) && TimeZoneRules(name: name) != nil ? name : nil
  }

  private static func link(_ path: String) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = unsafe readlink(path, &buffer, buffer.count - 1)
    return count > 0 ? String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self) : nil
  }

  private static func firstLine(_ path: String) -> String? {
    guard let file = unsafe fopen(path, "re") else { return nil }
    defer { unsafe fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = unsafe fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self).split(whereSeparator: \.isWhitespace).first.map(String.init)
  }
}

extension TimeZoneRules {
  /// The IANA name of the system's zone, or `nil` when nothing names one.
  package static func systemZoneName() -> String? { SystemZone.name() }
}
