import Testing
import VacancyModel

@Suite struct TextFoldingTests {
  @Test(arguments: [
    ("Régulations", "regulations"), ("ŒUVRE Æther", "oeuvre aether"), ("“Don’t”", "\"don't\""), ("A–B—C", "a-b-c"),
    ("e\u{301}te\u{301}", "ete"), ("no\u{A0}break", "no break"), ("soft\u{AD}hyphen", "softhyphen"),
    ("zero\u{200B}width\u{FEFF}", "zerowidth"), ("Straße", "strasse"), ("ŁÓDŹ Řeka İ ı", "lodz reka i i"),
    ("ﬁve ofﬀice ﬄ", "five offfice ffl"), ("ΑΒΓ Начало", "αβγ начало"), ("STANAG 6001\t3321\n", "stanag 6001\t3321\n"),
    ("", ""), ("Ǆ", "ǆ"),
  ])
  func lettersAreFolded(_ text: String, folded: String) {
    #expect(Array(TextFolding.fold(text).unicodeScalars) == Array(folded.unicodeScalars))
  }

  @Test func whatIsFoldedStaysAsItIs() {
    for value in 0x20...0x2FFF {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      let folded = TextFolding.fold(String(scalar))
      #expect(TextFolding.fold(folded) == folded)
    }
  }
}
