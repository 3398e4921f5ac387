/// Finds every one of many wordings in one pass over letters and digits (Aho and Corasick, 1975).
struct PhraseAutomaton: Sendable {
  private static let width = 36
  /// For each state and symbol the next state.
  private var next: [Int32]
  /// For each state the first wording that ends there, or -1.
  private var ending: [Int32] = [-1]
  /// For each state the longest proper suffix at which a wording ends, or 0.
  private var shorter: [Int32]
  /// For each wording the next one of the same letters, or -1.
  private var twin: [Int32]

  /// Builds the automaton; `phrases` hold folded letters and digits only.
  init(phrases: [[UInt8]]) {
    let width = PhraseAutomaton.width
    let most = phrases.reduce(1) { $0 + $1.count }
    next = [Int32](repeating: 0, count: width)
    next.reserveCapacity(most * width)
    ending.reserveCapacity(most)
    twin = [Int32](repeating: -1, count: phrases.count)
    for (index, phrase) in phrases.enumerated() {
      var state = 0
      for byte in phrase {
        let slot = state * width + PhraseAutomaton.symbol(byte)
        if next[slot] == 0 {
          next[slot] = Int32(ending.count)
          ending.append(-1)
          next.append(contentsOf: repeatElement(0, count: width))
        }
        state = Int(next[slot])
      }
      twin[index] = ending[state]
      ending[state] = Int32(index)
    }
    // Breadth first: a missing edge goes where the longest proper suffix goes.
    shorter = [Int32](repeating: 0, count: ending.count)
    var failure = [Int32](repeating: 0, count: ending.count)
    var queue: [Int32] = []
    queue.reserveCapacity(ending.count)
    for symbol in 0..<width where next[symbol] != 0 { queue.append(next[symbol]) }
    var head = 0
    while head < queue.count {
      let state = Int(queue[head])
      head += 1
      let suffix = Int(failure[state])
      shorter[state] = ending[suffix] >= 0 ? Int32(suffix) : shorter[suffix]
      for symbol in 0..<width {
        let slot = state * width + symbol
        let fallback = next[suffix * width + symbol]
        if next[slot] == 0 {
          next[slot] = fallback
        } else {
          failure[Int(next[slot])] = fallback
          queue.append(next[slot])
        }
      }
    }
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
      var match = ending[state] >= 0 ? state : Int(shorter[state])
      while match != 0 {
        var phrase = ending[match]
        while phrase >= 0 {
          found(Int(phrase), offset + 1)
          phrase = twin[Int(phrase)]
        }
        match = Int(shorter[match])
      }
    }
  }
}
