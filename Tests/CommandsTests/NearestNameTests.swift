import Commands
import Testing

@Suite struct NearestNameTests {
  private let items = ["application-form", "challenges-paper", "cover-letter", "medical-file", "nationality"]

  @Test(arguments: [
    ("aplication-form", "application-form"), ("challenge-paper", "challenges-paper"), ("medcial-file", "medical-file"),
    ("Nationality", "nationality"), ("cover", "cover-letter"), ("chal", "challenges-paper"),
  ])
  func mistypedNameIsRecognised(typed: String, meant: String) {
    #expect(NearestName.suggestion(for: typed, among: items) == meant)
  }

  @Test(arguments: ["", "x", "passport", "zzzzzzzzzzz"])
  func nothingIsSuggestedFarOff(typed: String) {
    #expect(NearestName.suggestion(for: typed, among: items) == nil)
  }

  @Test func aVeryLongNameIsNotCompared() {
    #expect(NearestName.suggestion(for: String(repeating: "a", count: 100_000), among: items) == nil)
  }
}
