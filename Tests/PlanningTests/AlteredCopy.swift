import Foundation

/// Ways in which a notice comes to its reader altered, without saying anything else.
enum AlteredCopy: String, CaseIterable, Sendable {
  /// Curly quotes became straight ones.
  case straightQuotes
  /// Some spaces became spaces that do not break.
  case nonBreakingSpaces
  /// The signs before the entries of lists are gone.
  case withoutBullets
  /// Stands within the text of an English job site.
  case englishSite
  /// Stands within the text of a French job site.
  case frenchSite
  /// Stands within the text of a German job site.
  case germanSite

  /// The copy of a notice.
  func of(_ notice: String) -> String {
    switch self {
    case .straightQuotes: Self.straight(notice)
    case .nonBreakingSpaces: Self.glued(notice)
    case .withoutBullets: Self.bare(notice)
    case .englishSite: SiteText.english.around(notice)
    case .frenchSite: SiteText.french.around(notice)
    case .germanSite: SiteText.german.around(notice)
    }
  }

  private static func straight(_ text: String) -> String {
    let signs = text.unicodeScalars.map { scalar -> Character in
      switch scalar {
      case "\u{2018}", "\u{2019}": "'"
      case "\u{201C}", "\u{201D}", "\u{AB}", "\u{BB}": "\""
      default: Character(scalar)
      }
    }
    return String(signs)
  }

  /// Before French punctuation, within numbers, and at every seventh space besides.
  private static func glued(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    var spaces = 0
    for index in scalars.indices.dropFirst().dropLast() where scalars[index] == " " {
      spaces += 1
      let (before, after) = (scalars[index - 1], scalars[index + 1])
      if before.properties.numericType != nil, after.properties.numericType != nil {
        scalars[index] = "\u{202F}"
      } else if before == "\u{AB}" || ":;?!%\u{BB}€".unicodeScalars.contains(after) || spaces.isMultiple(of: 7) {
        scalars[index] = "\u{A0}"
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private static func bare(_ text: String) -> String {
    text.components(separatedBy: "\n").map { line in
      let entry = line.drop { $0 == " " }
      guard let sign = entry.first else { return line }
      if sign == "•" { return String(entry.dropFirst().drop { $0 == " " }) }
      guard "◦▪·*–-".contains(sign), entry.dropFirst().first == " " else { return line }
      return String(entry.dropFirst().drop { $0 == " " })
    }.joined(separator: "\n")
  }
}
