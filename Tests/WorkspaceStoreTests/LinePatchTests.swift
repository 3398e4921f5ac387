import Testing

@testable import WorkspaceStore

@Suite struct LinePatchTests {
  /// Numbers that look random and are the same in every run.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  private func text(_ lines: Int, _ numbers: inout Numbers) -> [UInt8] {
    let words = (0..<lines).map { _ in String(Int.random(in: 0..<4, using: &numbers)) }
    return Array(words.joined(separator: "\n").utf8)
  }

  @Test func eachOfTwoTextsCanBeMadeFromTheOther() {
    var numbers = Numbers(state: 7)
    for _ in 0..<2_000 {
      let old = text(Int.random(in: 0..<12, using: &numbers), &numbers)
      let new = text(Int.random(in: 0..<12, using: &numbers), &numbers)
      let patch = LinePatch(from: old, to: new)
      #expect(patch.applied(to: old) == new)
      #expect(patch.reversed.applied(to: new) == old)
      #expect(patch.reversed.reversed == patch)
      #expect(patch.hunks.isEmpty == (old == new))
    }
  }

  @Test func aLongTextThatChangesThroughoutIsOnePiece() {
    var numbers = Numbers(state: 1)
    let (old, new) = (text(3_000, &numbers), text(3_000, &numbers))
    let patch = LinePatch(from: old, to: new)
    #expect(patch.hunks.count == 1 && patch.applied(to: old) == new && patch.reversed.applied(to: new) == old)
  }

  @Test func aPatchFitsNoOtherText() {
    let patch = LinePatch(from: Array("a\nb\nc\nd".utf8), to: Array("a\nB\nc".utf8))
    for other in ["a\nx\nc\nd", "a", "", "b\na\nc\nd"] { #expect(patch.applied(to: Array(other.utf8)) == nil) }
  }
}
