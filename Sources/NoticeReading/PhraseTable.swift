/// Finds every one of many wordings in one walk over letters and digits.
///
/// Wordings are kept in chains by their first letters. That costs a fraction of building an automaton of all their
/// letters, which a run that reads one notice would pay anew each time; as no wording is long, the walk stays linear.
struct PhraseTable: Sendable {
  private static let keyLength = 4
  private static let slots = 1 << 13

  /// The letters of all wordings, one behind the other, and where each begins; one more start than wordings.
  private var letters: [UInt8] = []
  private var starts: [Int32] = [0]
  /// For each slot the newest wording, or -1; for each wording its key and the next older wording of its slot, or -1.
  private var newest = [Int32](repeating: -1, count: PhraseTable.slots)
  private var older: [Int32] = []
  private var keys: [UInt32] = []

  /// Adds a wording, of folded letters and digits only; its index is the number of those before it.
  mutating func add(_ wording: [UInt8]) {
    let key = PhraseTable.key(wording[..<min(wording.count, PhraseTable.keyLength)])
    let slot = PhraseTable.slot(key)
    older.append(newest[slot])
    newest[slot] = Int32(keys.count)
    keys.append(key)
    letters += wording
    starts.append(Int32(letters.count))
  }

  /// Calls `found` with the wording's index and the offset behind its last character, for every occurrence.
  func scan(_ bytes: [UInt8], found: (_ wording: Int, _ end: Int) -> Void) {
    // The letters and digits alone, and the offset behind each; a letter of another script parts words.
    var text: [UInt8] = []
    var ends: [Int32] = []
    text.reserveCapacity(bytes.count)
    ends.reserveCapacity(bytes.count)
    for (offset, byte) in bytes.enumerated()
    where (97...122).contains(byte) || (48...57).contains(byte) || byte == FoldedNotice.otherLetter {
      text.append(byte)
      ends.append(Int32(offset + 1))
    }
    for start in text.indices {
      var key: UInt32 = 0
      for length in 1...PhraseTable.keyLength where start + length <= text.count {
        key = key << 8 | UInt32(text[start + length - 1])
        var wording = newest[PhraseTable.slot(key)]
        while wording >= 0 {
          let index = Int(wording)
          if keys[index] == key, let end = end(of: index, at: start, in: text) { found(index, Int(ends[end - 1])) }
          wording = older[index]
        }
      }
    }
  }

  /// The end of a wording in a text that has its first letters at an offset; `nil` where the others differ.
  private func end(of wording: Int, at start: Int, in text: [UInt8]) -> Int? {
    let range = Int(starts[wording])..<Int(starts[wording + 1])
    guard start + range.count <= text.count else { return nil }
    for index in range.dropFirst(PhraseTable.keyLength) where letters[index] != text[start + index - range.lowerBound] {
      return nil
    }
    return start + range.count
  }

  private static func key(_ letters: ArraySlice<UInt8>) -> UInt32 { letters.reduce(0) { $0 << 8 | UInt32($1) } }

  private static func slot(_ key: UInt32) -> Int { Int((key &* 2_654_435_769) >> 19) }
}
