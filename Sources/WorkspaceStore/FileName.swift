/// Names of files that come into a workspace.
enum FileName {
  /// A name like the one given that is safe to keep: without folders, invisible characters, or a dot or dash in front.
  ///
  /// It has at most 200 bytes: file systems take 255, and a copy's number and a temporary mark need room.
  static func safe(_ name: String) -> String {
    let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
    var kept = Substring.UnicodeScalarView(last.unicodeScalars.filter { !isInvisible($0) })
    while let first = kept.first, first == "." || first == "-" || first.properties.isWhitespace { kept.removeFirst() }
    var (stem, ending) = parts(String(kept))
    while stem.utf8.count + ending.utf8.count > 200 { stem.unicodeScalars.removeLast() }
    if ending.isEmpty {
      while let end = stem.unicodeScalars.last, end == "." || end.properties.isWhitespace {
        stem.unicodeScalars.removeLast()
      }
    }
    return stem.isEmpty ? "document" : stem + ending
  }

  /// Whether a name read from a record can be one that `safe` or `numbered` gave.
  static func isSafe(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, first != ".", first != "-", !first.properties.isWhitespace,
      name.utf8.count <= 220
    else { return false }
    return name.unicodeScalars.allSatisfy { $0 != "/" && $0 != "\\" && !isInvisible($0) }
  }

  /// The name for a second file of that name: `paper-2.pdf`.
  static func numbered(_ name: String, _ number: Int) -> String {
    let (stem, ending) = parts(name)
    return "\(stem)-\(number)\(ending)"
  }

  /// A name before its extension, and the extension with its dot, when it is one of at most ten letters and digits.
  private static func parts(_ name: String) -> (stem: String, ending: String) {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return (name, "") }
    let ending = name[dot...]
    let letters = ending.dropFirst()
    guard (1...10).contains(letters.count), letters.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else {
      return (name, "")
    }
    return (String(name[..<dot]), String(ending))
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
    return switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
