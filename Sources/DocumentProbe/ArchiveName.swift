/// Names within a container.
enum ArchiveName {
  /// Whether a name stays within the container: no climbing, no drive, no root.
  static func isSafe(_ name: String) -> Bool {
    guard let first = name.utf8.first, name.utf8.count <= 1_000 else { return false }
    guard first != UInt8(ascii: "/"), first != UInt8(ascii: "\\"), name.dropFirst().first != ":" else { return false }
    return !name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).contains("..")
  }

  /// The entry that a relationship of the part `base` leads to, `nil` when it leaves the container.
  static func resolve(_ target: String, from base: String) -> String? {
    var parts = target.hasPrefix("/") ? [] : base.split(separator: "/").dropLast().map(String.init)
    for part in target.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        guard !parts.isEmpty else { return nil }
        parts.removeLast()
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}
