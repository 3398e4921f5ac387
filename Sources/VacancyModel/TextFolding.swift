/// Folds letters so that words match whatever their case and accents.
package enum TextFolding {
  /// The text in lower case without accents: `Régulations` becomes `regulations`, `œ` becomes `oe`, curly marks straight.
  package static func fold(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { append(scalar, to: &folded) }
    return String(folded)
  }

  /// Appends the folded form of one scalar: nothing for a combining mark, one or two scalars otherwise.
  package static func append(_ scalar: Unicode.Scalar, to folded: inout String.UnicodeScalarView) {
    let value = scalar.value
    if value < 0x80 {
      folded.append((65...90).contains(value) ? Unicode.Scalar(UInt8(value + 32)) : scalar)
      return
    }
    switch value {
    case 0x300...0x36F, 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: return
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: folded.append(" ")
    case 0x2010...0x2015, 0x2212: folded.append("-")
    case 0x2018, 0x2019, 0x201B, 0x2032, 0xB4, 0x60: folded.append("'")
    case 0x201C...0x201F, 0xAB, 0xBB, 0x2033: folded.append("\"")
    case 0xC6, 0xE6: folded.append(contentsOf: "ae".unicodeScalars)
    case 0x152, 0x153: folded.append(contentsOf: "oe".unicodeScalars)
    case 0xDF, 0x1E9E: folded.append(contentsOf: "ss".unicodeScalars)
    case 0xD8, 0xF8: folded.append("o")
    case 0x131: folded.append("i")
    case 0x141, 0x142: folded.append("l")
    case 0xFB00...0xFB04:
      let ligatures = ["ff", "fi", "fl", "ffi", "ffl"]
      folded.append(contentsOf: ligatures[Int(value - 0xFB00)].unicodeScalars)
    default:
      if let base = baseLetters[scalar] {
        folded.append(base)
      } else {
        for small in scalar.properties.lowercaseMapping.unicodeScalars { folded.append(baseLetters[small] ?? small) }
      }
    }
  }

  /// The letters of European languages and their base letters; the standard library has no public decomposition.
  private static let baseLetters: [Unicode.Scalar: Unicode.Scalar] = {
    let families: [(String, String)] = [
      ("a", "ÀÁÂÃÄÅàáâãäåĀāĂăĄą"), ("c", "ÇçĆćĈĉĊċČč"), ("d", "ÐðĎďĐđ"), ("e", "ÈÉÊËèéêëĒēĔĕĖėĘęĚě"),
      ("g", "ĜĝĞğĠġĢģ"), ("h", "ĤĥĦħ"), ("i", "ÌÍÎÏìíîïĨĩĪīĬĭĮįİ"), ("j", "Ĵĵ"), ("k", "Ķķ"), ("l", "ĹĺĻļĽľ"),
      ("n", "ÑñŃńŅņŇň"), ("o", "ÒÓÔÕÖòóôõöŌōŎŏŐő"), ("r", "ŔŕŖŗŘř"), ("s", "ŚśŜŝŞşŠšȘș"), ("t", "ŢţŤťŦŧȚț"),
      ("u", "ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲų"), ("w", "Ŵŵ"), ("y", "ÝýÿŸŶŷ"), ("z", "ŹźŻżŽž"),
    ]
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (base, letters) in families {
      for letter in letters.unicodeScalars { table[letter] = base.unicodeScalars.first }
    }
    return table
  }()
}
