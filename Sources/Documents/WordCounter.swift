/// How words and characters are counted, for every format.
///
/// A word is a run of characters between white space that holds a letter or a digit: `well-being` and `2026/01` are
/// one word each, a lone dash or bullet is none. Writing without spaces between words (Chinese, Japanese) counts
/// each such character as a word, as Word does. Characters are those of the text with every run of white space, line
/// ends included, as one space.
package struct WordCounter: Sendable {
  /// The words so far.
  package private(set) var words = 0
  /// The characters that are no white space.
  package private(set) var charactersWithoutSpaces = 0
  private var gaps = 0
  private var inToken = false
  private var tokenCounts = false

  /// Nothing counted.
  package init() {}

  /// The count of a text.
  package init(_ text: some StringProtocol) {
    self.init()
    add(text)
  }

  /// The characters so far, with one space for each run of white space between words.
  package var characters: Int { charactersWithoutSpaces + max(0, gaps - 1) }

  /// Counts a piece of text that white space separates from the piece before.
  package mutating func add(_ text: some StringProtocol) {
    inToken = false
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      addASCII(text.utf8)
      return
    }
    for character in text {
      let isSpace = Self.isSpace(character)
      if isSpace || Self.isInvisible(character) {
        if isSpace { inToken = false }
        continue
      }
      if !inToken {
        inToken = true
        tokenCounts = false
        gaps += 1
      }
      charactersWithoutSpaces += 1
      if Self.standsAlone(character) {
        words += 1
        // A Latin word that follows without a space is a word of its own.
        tokenCounts = false
      } else if !tokenCounts, Self.isLetterOrDigit(character) {
        tokenCounts = true
        words += 1
      }
    }
    inToken = false
  }

  /// Whether a character is white space; looking up what Unicode says takes most of the time of a long text.
  package static func isSpace(_ character: Character) -> Bool {
    guard let ascii = character.asciiValue else { return character.isWhitespace }
    return ascii == 0x20 || (0x09...0x0D).contains(ascii)
  }

  private static func isLetterOrDigit(_ character: Character) -> Bool {
    guard let ascii = character.asciiValue else { return character.isLetter || character.isNumber }
    return (0x61...0x7A).contains(ascii | 0x20) || (0x30...0x39).contains(ascii)
  }

  /// The same for plain letters, which need no look into Unicode's tables.
  private mutating func addASCII(_ bytes: some Collection<UInt8>) {
    for byte in bytes {
      if Self.isASCIISpace(byte) {
        inToken = false
        continue
      }
      if !inToken {
        inToken = true
        tokenCounts = false
        gaps += 1
      }
      charactersWithoutSpaces += 1
      if !tokenCounts, Self.isASCIIWordByte(byte) {
        tokenCounts = true
        words += 1
      }
    }
    inToken = false
  }

  private static func isASCIISpace(_ byte: UInt8) -> Bool { byte == 32 || (byte >= 9 && byte <= 13) }

  private static func isASCIIWordByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x30 && byte <= 0x39
  }

  /// Whether a token between white space is a word.
  package static func isWord(_ token: some StringProtocol) -> Bool {
    token.utf8.contains(where: isASCIIWordByte) || token.contains { $0.isLetter || $0.isNumber }
  }

  /// Whether a character is a word by itself.
  private static func standsAlone(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first, scalar.value >= 0x3040 else { return false }
    switch scalar.value {
    case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x2FFFF:
      return true
    default: return false
    }
  }

  /// Soft hyphens, zero-width spaces and joiners, and direction marks print nothing.
  private static func isInvisible(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    switch scalar.value {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: return true
    default: return false
    }
  }

  /// Joins lines into running text: a word parted by a hyphen at a line's end becomes whole again.
  ///
  /// The hyphen goes when a letter stands before it and a small letter begins the next line.
  package static func joiningHyphenation(_ lines: some Sequence<some StringProtocol>) -> String {
    var text = ""
    for line in lines {
      guard !text.isEmpty else {
        text = String(line)
        continue
      }
      if let last = text.last, "-\u{AD}\u{2010}".contains(last), text.dropLast().last?.isLetter == true,
        line.first?.isLowercase == true
      {
        text.removeLast()
      } else {
        text.append("\n")
      }
      text.append(contentsOf: line)
    }
    return text
  }
}
