import VacancyModel

/// Characters in a text that a form may change, refuse or show as boxes.
enum OddCharacters {
  /// At most one note of odd characters, and a warning of lost ones.
  static func faults(in text: String) -> [AnswerFault] {
    var lost = 0
    var odd: [String] = []
    for scalar in text.unicodeScalars {
      if scalar.value == 0xFFFD { lost += 1 }
      guard let name = name(of: scalar), !odd.contains(name) else { continue }
      odd.append(name)
    }
    return (lost > 0 ? [.damagedCharacters(lost)] : []) + (odd.isEmpty ? [] : [.oddCharacters(odd)])
  }

  /// How an odd character is shown to a person: itself where it can be seen, else its code; `nil` for a usual one.
  private static func name(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0xFFFD, 0x0A, 0x20...0x7E, 0xA0, 0xA1...0x17F, 0x2019, 0x202F, 0x20AC, 0x2013: return nil
    case 0x2018, 0x201A...0x201E, 0x2026, 0x2014, 0x2022, 0x25A0...0x25FF, 0x2190...0x21FF, 0x2122, 0x1F000...0x1FAFF:
      return String(Character(scalar))
    case 0x09: return "TAB"
    default:
      if scalar.properties.isAlphabetic, scalar.value < 0x3000 { return nil }
      let code = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
    }
  }
}
