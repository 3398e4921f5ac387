/// Finds every one of many wordings in one pass over letters and digits (Aho and Corasick, 1975).
struct PhraseAutomaton: Sendable {
  private static let width = 36
  /// For each state and symbol the next state.
  private var next: [Int32]
  /// For each state the wordings that end there, longest first, as a range of `endings`.
  private var endingStart: [Int32]
  private var endings: [Int32]

  /// Builds the automaton; `phrases` hold folded letters and digits only.
  init(phrases: [[UInt8]]) {
    let width = PhraseAutomaton.width
    var next = [Int32](repeating: 0, count: width)
    var own: [[Int32]] = [[]]
    for (index, phrase) in phrases.enumerated() {
      var state = 0
      for byte in phrase {
        let slot = state * width + PhraseAutomaton.symbol(byte)
        if next[slot] == 0 {
          next[slot] = Int32(own.count)
          own.append([])
          next.append(contentsOf: repeatElement(0, count: width))
        }
        state = Int(next[slot])
      }
      own[state].append(Int32(index))
    }
    // Breadth first: a missing edge goes where the longest proper suffix goes.
    var failure = [Int](repeating: 0, count: own.count)
    var queue: [Int] = []
    for symbol in 0..<width where next[symbol] != 0 { queue.append(Int(next[symbol])) }
    var head = 0
    while head < queue.count {
      let state = queue[head]
      head += 1
      own[state].append(contentsOf: own[failure[state]])
      for symbol in 0..<width {
        let slot = state * width + symbol
        let fallback = next[failure[state] * width + symbol]
        if next[slot] == 0 {
          next[slot] = fallback
        } else {
          failure[Int(next[slot])] = Int(fallback)
          queue.append(Int(next[slot]))
        }
      }
    }
    var starts: [Int32] = []
    var endings: [Int32] = []
    for list in own {
      starts.append(Int32(endings.count))
      endings.append(contentsOf: list)
    }
    starts.append(Int32(endings.count))
    self.next = next
    self.endings = endings
    endingStart = starts
  }

  private static func symbol(_ byte: UInt8) -> Int { byte >= 97 ? Int(byte) - 97 : Int(byte) - 22 }

  /// Calls `found` with the wording's index and the offset behind its last character, for every occurrence.
  func scan(_ bytes: [UInt8], found: (_ phrase: Int, _ end: Int) -> Void) {
    var state = 0
    for (offset, byte) in bytes.enumerated() {
      guard (97...122).contains(byte) || (48...57).contains(byte) else {
        if byte == FoldedNotice.otherLetter { state = 0 }
        continue
      }
      state = Int(next[state * PhraseAutomaton.width + PhraseAutomaton.symbol(byte)])
      let first = Int(endingStart[state])
      let last = Int(endingStart[state + 1])
      if first < last { for index in first..<last { found(Int(endings[index]), offset + 1) } }
    }
  }
}
