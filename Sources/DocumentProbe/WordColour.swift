/// A colour of text or of what lies behind it.
struct WordColour: Hashable {
  private var red: Int
  private var green: Int
  private var blue: Int

  static let white = WordColour(red: 255, green: 255, blue: 255)

  private init(red: Int, green: Int, blue: Int) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// The colour of six hexadecimal digits, with or without `#`; `nil` for `auto` and names.
  init?(_ text: String?) {
    guard let text else { return nil }
    let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
    guard digits.utf8.count == 6, let value = Int(digits, radix: 16) else { return nil }
    self.init(red: value >> 16, green: value >> 8 & 255, blue: value & 255)
  }

  /// One of the colours of Word's marker pens; `nil` for none.
  init?(highlight name: String?) {
    guard let name, let value = Self.highlights[name] else { return nil }
    self.init(value)
  }

  /// Whether nobody can tell text of this colour from what lies behind it.
  func vanishes(on background: WordColour) -> Bool {
    max(abs(red - background.red), abs(green - background.green), abs(blue - background.blue)) <= 12
  }

  private static let highlights = [
    "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "green": "00FF00", "magenta": "FF00FF", "red": "FF0000",
    "yellow": "FFFF00", "white": "FFFFFF", "darkBlue": "000080", "darkCyan": "008080", "darkGreen": "008000",
    "darkMagenta": "800080", "darkRed": "800000", "darkYellow": "808000", "darkGray": "808080",
    "lightGray": "C0C0C0",
  ]
}
