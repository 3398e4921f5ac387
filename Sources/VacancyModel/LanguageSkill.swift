/// How well a person knows a language, on one scale.
package struct LanguageSkill: Hashable, Sendable {
  /// The language's English name: `French`.
  package var language: String
  /// The level.
  package var level: LanguageLevel

  /// A language skill.
  package init(language: String, level: LanguageLevel) {
    self.language = language
    self.level = level
  }
}

/// A level on one of the three scales.
package struct LanguageLevel: Hashable, Sendable {
  /// The scale.
  package let scale: LanguageScale
  /// As the scale writes it: `V`, `C1`, `3321`, `2+221`.
  package let text: String
  /// Its rank on the scale, from 1; for a profile of four skills the lowest of them, in half digits.
  package let rank: Int
  /// The four skills of an SLP in half digits: listening, speaking, reading, writing; empty on the other scales.
  package let skills: [Int]

  /// The levels of NATO's own scale, low to high.
  package static let nato = ["I", "II", "III", "IV", "V", "VI"]
  /// The levels of the Common European Framework, low to high.
  package static let cefr = ["A1", "A2", "B1", "B2", "C1", "C2"]

  /// The level that was written, or `nil` when it is on none of the scales.
  package init?(_ written: String) {
    let text = written.uppercased().filter { !$0.isWhitespace && $0 != "/" && $0 != "-" && $0 != "." }
    if let index = LanguageLevel.nato.firstIndex(of: text) {
      (scale, rank, skills) = (.nato, index + 1, [])
    } else if let index = LanguageLevel.cefr.firstIndex(of: text) {
      (scale, rank, skills) = (.cefr, index + 1, [])
    } else {
      var digits: [Int] = []
      for character in text {
        if character == "+", let last = digits.last, last.isMultiple(of: 2) {
          digits[digits.count - 1] += 1
        } else if let digit = Int(String(character)), (0...5).contains(digit) {
          digits.append(digit * 2)
        } else {
          return nil
        }
      }
      guard digits.count == 4, let lowest = digits.min(), digits.allSatisfy({ $0 <= 10 }) else { return nil }
      (scale, rank, skills) = (.slp, lowest, digits)
    }
    self.text = text
  }

  /// Whether it reaches another level of the same scale, in each of the four skills where there are four.
  package func reaches(_ other: LanguageLevel) -> Bool {
    guard scale == other.scale else { return false }
    return scale == .slp ? zip(skills, other.skills).allSatisfy { $0 >= $1 } : rank >= other.rank
  }
}

/// Names of languages as people write them in English or French.
package enum LanguageName {
  /// The English name for what was written, in whichever of the two languages; a name that is not known stays as it is.
  package static func english(_ written: String) -> String {
    let trimmed = written.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let folded = TextFolding.fold(trimmed)
    if let name = names.first(where: { $0.contains(folded) })?.first {
      return name.prefix(1).uppercased() + name.dropFirst()
    }
    return trimmed.prefix(1).uppercased() + trimmed.dropFirst()
  }

  private static let names = [
    ["english", "anglais", "en"], ["french", "francais", "fr"], ["german", "allemand", "de"],
    ["dutch", "neerlandais", "nl"], ["spanish", "espagnol", "es"], ["italian", "italien", "it"],
    ["portuguese", "portugais", "pt"], ["polish", "polonais", "pl"], ["turkish", "turc", "tr"],
    ["greek", "grec", "el"],
    ["russian", "russe", "ru"], ["arabic", "arabe", "ar"], ["ukrainian", "ukrainien", "uk"],
    ["romanian", "roumain", "ro"], ["hungarian", "hongrois", "hu"], ["czech", "tcheque", "cs"],
    ["danish", "danois", "da"], ["norwegian", "norvegien", "no"], ["swedish", "suedois", "sv"],
    ["finnish", "finnois", "fi"], ["bulgarian", "bulgare", "bg"], ["croatian", "croate", "hr"],
    ["slovak", "slovaque", "sk"], ["slovenian", "slovene", "sl"], ["estonian", "estonien", "et"],
    ["latvian", "letton", "lv"], ["lithuanian", "lituanien", "lt"], ["albanian", "albanais", "sq"],
    ["icelandic", "islandais", "is"], ["macedonian", "macedonien", "mk"],
  ]
}
