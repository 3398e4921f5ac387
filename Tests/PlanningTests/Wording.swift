import Foundation

/// Two wordings of the same value, compared as a reader would.
enum Wording {
  /// White space, dashes and quotes made alike, without case.
  static func folded(_ text: String) -> String {
    let alike = text.unicodeScalars.map { scalar -> Character in
      switch scalar.value {
      case 0x2010...0x2015, 0x2212: "-"
      case 0x2018, 0x2019: "'"
      case 0x201C, 0x201D: "\""
      default: Character(scalar)
      }
    }
    return String(alike).split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  }

  /// Letters and digits only, without accents and case.
  static func squeezed(_ text: String) -> String {
    String(plain(text).filter { $0.isLetter || $0.isNumber })
  }

  /// The different words in alphabetical order, without "of" and "the".
  static func words(_ text: String) -> [Substring] {
    Set(plain(text).split { !$0.isLetter && !$0.isNumber }).subtracting(["the", "of"]).sorted()
  }

  /// The text without what stands in brackets.
  static func withoutBrackets(_ text: String) -> String {
    var depth = 0
    let kept = text.filter { character in
      if character == "(" { depth += 1 }
      defer { if character == ")" { depth -= 1 } }
      return depth == 0
    }
    return folded(kept)
  }

  /// Whether a quote holds a small number, in figures or in English or French words.
  static func holds(_ quote: String, _ number: Int) -> Bool {
    let english = "zero one two three four five six seven eight nine ten eleven twelve".split(separator: " ")
    let french = "zéro un deux trois quatre cinq six sept huit neuf dix onze douze".split(separator: " ")
    let quoted = folded(quote)
    return squeezed(quote).contains(String(number))
      || (english.indices.contains(number) && (quoted.contains(english[number]) || quoted.contains(french[number])))
  }

  /// Whether a name fits a pattern in which `*` stands for any characters.
  static func fits(_ name: String, _ pattern: String) -> Bool {
    let parts = pattern.components(separatedBy: "*")
    guard parts.count > 1 else { return name == pattern }
    guard name.hasPrefix(parts[0]), name.hasSuffix(parts[parts.count - 1]) else { return false }
    var rest = Substring(name)
    for part in parts where !part.isEmpty {
      guard let place = rest.range(of: part) else { return false }
      rest = rest[place.upperBound...]
    }
    return true
  }

  /// ASCII letters and digits stay, accents and case go, all else becomes a space.
  private static func plain(_ text: String) -> String {
    String(
      text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
        .filter { !(0x300...0x36F).contains($0.value) }
        .map { $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0)) ? Character($0) : " " })
  }
}
