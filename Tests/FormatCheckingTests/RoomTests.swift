import Documents
import FormatChecking
import Testing

@Suite struct RoomTests {
  @Test func `lines of the last page are what runs over`() {
    let room = Room(
      of: paper {
        $0.pages = 3; $0.lastPageLines = 3
      }, within: limit { $0.maxPages = 2 })
    #expect(room.pages == -1 && room.lines == -3)
    #expect(room.lineWords.map { (30...45).contains($0) } == true, "\(room)")
  }

  @Test func `whole pages too many count with the lines of the last one`() {
    let room = Room(
      of: paper {
        $0.pages = 4; $0.lastPageLines = 3
      }, within: limit { $0.maxPages = 2 })
    // 247 mm at 13 pt hold 54 lines, give or take one.
    #expect(room.pages == -2 && room.lines.map { (-58...(-56)).contains($0) } == true, "\(room)")
  }

  @Test func `free lines of the last page and free pages are left`() {
    let half = Room(of: paper { $0.lastPageLines = 40 }, within: limit { $0.maxPages = 2 })
    #expect(half.pages == 0 && half.lines.map { (13...15).contains($0) } == true, "\(half)")
    let short = Room(
      of: paper {
        $0.pages = 1; $0.lastPageLines = 40
      }, within: limit { $0.maxPages = 2 })
    #expect(short.pages == 1 && short.lines.map { (66...70).contains($0) } == true, "\(short)")
  }

  @Test func `words and characters are counted against their limits`() {
    let room = Room(
      of: paper(),
      within: limit {
        $0.maxWords = 900; $0.maxCharacters = 7_000
      })
    #expect(room.words == -100 && room.characters == 800 && room.pages == nil && room.lines == nil)
  }

  @Test func `what is not known is not guessed`() {
    let room = Room(
      of: paper {
        $0.pages = 2; $0.lastPageLines = nil; $0.words = nil
      },
      within: limit {
        $0.maxPages = 2; $0.maxWords = 9
      })
    #expect(room.pages == 0 && room.lines == nil && room.lineWords == nil && room.words == nil)
    #expect(
      Room(of: Measurement(format: "text"), within: limit { $0.maxPages = 2 })
        == Room(
          of: Measurement(format: "text"), within: limit()))
  }
}
