import Foundation

/// Ways in which a notice comes to its reader altered, without saying anything else.
enum AlteredCopy: String, CaseIterable, Sendable {
  /// Curly quotes became straight ones.
  case straightQuotes
  /// Some spaces became spaces that do not break.
  case nonBreakingSpaces
  /// The signs before the entries of lists are gone.
  case withoutBullets
  /// The lines of every paragraph are joined into one.
  case joinedLines
  /// Apostrophes between letters are gone.
  case withoutApostrophes
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
    case .joinedLines: Self.joined(notice)
    case .withoutApostrophes: Self.bald(notice)
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

  private static func joined(_ text: String) -> String {
    var paragraphs: [[String]] = [[]]
    for line in text.components(separatedBy: "\n") {
      let words = line.trimmingCharacters(in: .whitespaces)
      if words.isEmpty { paragraphs.append([]) } else { paragraphs[paragraphs.count - 1].append(words) }
    }
    return paragraphs.map { $0.joined(separator: " ") }.joined(separator: "\n") + "\n"
  }

  private static func bald(_ text: String) -> String {
    let signs = Array(text)
    return String(
      signs.indices.compactMap { index -> Character? in
        let isInner = index > 0 && index + 1 < signs.count && signs[index - 1].isLetter && signs[index + 1].isLetter
        return isInner && "’'".contains(signs[index]) ? nil : signs[index]
      })
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
