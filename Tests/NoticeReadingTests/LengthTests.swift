import Testing

@testable import NoticeReading

@Suite struct LengthTests {
  private func lengths(_ text: String) -> [LengthReader.Length] {
    let outline = Reading.outline(text)
    return LengthReader(outline: outline).lengths(in: 0..<outline.notice.bytes.count)
  }

  @Test(
    "Numbers in words, digits or both, before or behind their unit, make a length",
    arguments: [
      ("no more than two A4 pages", "page", 2), ("maximum of two (2) pages", "page", 2), ("2 (two) pages", "page", 2),
      ("a one-page note", "page", 1), ("not exceeding 1,500 words", "word", 1500),
      ("1 500 words at most", "word", 1500),
      ("1.500 mots au maximum", "word", 1500), ("word limit: 800", "word", 800),
      ("up to 4,000 characters", "character", 4000),
      ("4 000 signes espaces compris", "character", 4000), ("one thousand five hundred words", "word", 1500),
      ("deux pages au plus", "page", 2), ("une page maximum", "page", 1), ("one sheet of paper", "sheet", 1),
      ("a single two-sided sheet", "sheet", 1), ("n'excédant pas trois pages", "page", 3),
    ])
  func length(_ text: String, _ unit: String, _ most: Int) throws {
    let found = try #require(lengths(text).first)
    #expect(found.unit == unit)
    #expect(found.most == most)
  }

  @Test(
    "A span has both ends",
    arguments: [
      "between 800 and 1,000 words", "800-1000 words", "at least 800 and at most 1 000 words",
      "entre 800 et 1 000 mots",
    ])
  func span(_ text: String) throws {
    let found = try #require(lengths(text).first)
    #expect(found.fewest == 800)
    #expect(found.most == 1000)
  }

  @Test("Characters without spaces are told apart")
  func withoutSpaces() throws {
    #expect(try #require(lengths("3 000 caractères, espaces non compris").first).excludesSpaces)
    #expect(try !#require(lengths("3,000 characters including spaces").first).excludesSpaces)
  }

  @Test(
    "Counts of other things, dates and codes make no length",
    arguments: [
      "one Word document", "two posts", "three attachments of 2 MB", "page 12/2026", "section 2.1 words", "five years",
      "A4 pages",
    ])
  func none(_ text: String) {
    #expect(lengths(text).isEmpty, "\(lengths(text))")
  }
}
