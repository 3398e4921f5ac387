import Documents
import Testing

@Suite struct PlainTextTests {
  private static let sample = "Café – 5 €"

  private static func utf16(_ text: String, isBigEndian: Bool = false) -> [UInt8] {
    text.utf16.flatMap { unit in
      let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
      return isBigEndian ? [high, low] : [low, high]
    }
  }

  static let encodings: [String: [UInt8]] = [
    "utf-8": Array(sample.utf8),
    "utf-8 with a mark": [0xEF, 0xBB, 0xBF] + Array(sample.utf8),
    "windows": [0x43, 0x61, 0x66, 0xE9, 0x20, 0x96, 0x20, 0x35, 0x20, 0x80],
    "utf-16 little": [0xFF, 0xFE] + utf16(sample),
    "utf-16 big": [0xFE, 0xFF] + utf16(sample, isBigEndian: true),
  ]

  @Test(arguments: encodings.keys.sorted()) func everyEncodingIsRead(_ name: String) throws {
    let bytes = try #require(Self.encodings[name])
    #expect(TextDecoding.isText(bytes))
    #expect(TextDecoding.decode(bytes) == Self.sample)
  }

  @Test func utf16WithoutAMarkIsRead() {
    #expect(TextDecoding.decode(Self.utf16("Plain words.")) == "Plain words.")
  }

  /// A text, its words and its characters.
  struct Counted: Sendable {
    var text: String
    var words: Int
    var characters: Int
  }

  static let counted: [Counted] = [
    Counted(text: "Two words", words: 2, characters: 9),
    Counted(text: "A dash – and a bullet •", words: 5, characters: 23),
    Counted(text: "well-being, 2026/01", words: 2, characters: 19),
    Counted(text: "  much   space  \n here ", words: 3, characters: 15),
    Counted(text: "l’été n'est pas", words: 3, characters: 15),
    Counted(text: "...", words: 0, characters: 3),
    Counted(text: "", words: 0, characters: 0),
    Counted(text: "\u{AD}soft\u{AD}hyphen", words: 1, characters: 10),
    Counted(text: "中文 is two", words: 4, characters: 9),
    Counted(text: "naïve\u{00A0}café", words: 2, characters: 10),
  ]

  @Test(arguments: counted) func wordsAndCharactersAreCounted(_ counted: Counted) {
    let (text, words, characters) = (counted.text, counted.words, counted.characters)
    let count = WordCounter(text)
    #expect(count.words == words)
    #expect(count.characters == characters)
  }

  @Test func partedWordsAreJoined() {
    #expect(WordCounter.joiningHyphenation(["the coordi-", "nation of"]) == "the coordination of")
    #expect(WordCounter.joiningHyphenation(["in 2025-", "2026"]) == "in 2025-\n2026")
    #expect(WordCounter.joiningHyphenation(["NATO-", "Ukraine"]) == "NATO-\nUkraine")
    #expect(WordCounter.joiningHyphenation(["a dash -", "and more"]) == "a dash -\nand more")
  }

  private func measure(_ name: String, _ text: String) async throws -> Measurement {
    let file = IncomingFile(path: name, bytes: Array(text.utf8))
    return try await DocumentMeasurer(probe: .installed()).measure(file)
  }

  @Test func pagesOfTextAreAnEstimateThatSaysSo() async throws {
    let text = String(repeating: "The office plans its work in two steps and reports on it yearly. ", count: 60)
    let measured = try await measure("paper.txt", text)
    #expect(measured.words == 13 * 60)
    #expect(measured.pages == 1)
    #expect(measured.pagesBy == .estimated)
    #expect(measured.observations.map(\.id) == ["estimated-pages"])
    let longer = try await measure("paper.txt", String(repeating: text + "\n", count: 3))
    #expect(longer.pages == 3)
  }

  @Test func markdownCountsWhatIsRead() async throws {
    let measured = try await measure(
      "paper.md",
      "# Main challenges\n\n- *First* point, see [the annex](https://nato.int/annex)\n\n---\n\n> quoted `code`\n")
    #expect(measured.format == "markdown")
    #expect(measured.words == 9)
  }

  @Test func webPagesCountWhatIsShown() async throws {
    let measured = try await measure(
      "notice.html",
      """
      <html><head><title>No</title><style>p {}</style></head><body><nav>Menu here</nav><h1>Head of section</h1>
      <p>Two&nbsp;words<br>and more</p><ul><li>first</li></ul><p hidden>not this</p>
      <table><tr><td>Grade</td><td>G17</td></tr></table><script>var x</script></body></html>
      """)
    #expect(measured.words == 10)
    #expect(measured.text == "Head of section\nTwo words\nand more\nfirst\nGrade\tG17")
  }

  @Test func rolesComeFromTheElements() async throws {
    let html =
      "<h2>Duties</h2><ul><li>one<ul><li>two</li></ul></li></ul><table><tr><th>a</th><td>b</td></tr></table><p>end"
    let file = IncomingFile(path: "a.html", bytes: Array(html.utf8))
    let text = try await DocumentReader.text(of: file, probe: .installed())
    #expect(
      text.lines == [
        .init("Duties", role: .heading(2)), .init("one", role: .listItem(1)), .init("two", role: .listItem(2)),
        .init("a\tb", role: .tableRow), .init("end"),
      ])
  }
}
