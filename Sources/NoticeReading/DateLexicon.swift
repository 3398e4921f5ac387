import VacancyModel

/// The wordings of `dates.xml` as one tree of letters, looked up in a notice's folded bytes.
///
/// Between the words of a wording a copy may have any separator or none; within a word every letter must follow.
struct DateLexicon: Sendable {
  /// A wording that stands in the notice.
  struct Match: Sendable {
    var word: DateWord
    var end: Int
    /// The wording's letters.
    var letters: Int
  }

  private struct Entry: Sendable {
    var word: DateWord
    var letters: Int
    var next: Int
  }

  /// A context wording of so many letters is also found where a copy glued words together.
  static let gluedLetters = 7

  private static let boundary = 26
  private static let width = 27
  private var children: [Int32] = Array(repeating: 0, count: DateLexicon.width)
  private var first: [Int] = [-1]
  private var entries: [Entry] = []

  /// Adds a wording; characters other than letters only separate its words.
  mutating func add(_ wording: String, _ word: DateWord) {
    var node = 0
    var letters = 0
    var pending = false
    for byte in TextFolding.fold(wording).utf8 {
      guard (97...122).contains(byte) else {
        pending = letters > 0
        continue
      }
      if pending { node = child(of: node, DateLexicon.boundary) }
      pending = false
      node = child(of: node, Int(byte) - 97)
      letters += 1
    }
    guard letters > 0 else { return }
    var entry = first[node]
    while entry >= 0 {
      if entries[entry].word == word { return }
      entry = entries[entry].next
    }
    // The first wording of a kind comes first, so that the file's order decides.
    entries.append(Entry(word: word, letters: letters, next: -1))
    if first[node] < 0 {
      first[node] = entries.count - 1
    } else {
      var last = first[node]
      while entries[last].next >= 0 { last = entries[last].next }
      entries[last].next = entries.count - 1
    }
  }

  private mutating func child(of node: Int, _ symbol: Int) -> Int {
    let slot = node * DateLexicon.width + symbol
    if children[slot] == 0 {
      children[slot] = Int32(first.count)
      children.append(contentsOf: repeatElement(0, count: DateLexicon.width))
      first.append(-1)
    }
    return Int(children[slot])
  }

  /// The longest wording at an offset whose meaning is wanted.
  func match(_ notice: FoldedNotice, at start: Int, where wanted: (DateWord) -> Bool) -> Match? {
    var best: Match?
    walk(notice, node: 0, at: start, inside: false, into: &best, where: wanted)
    return best
  }

  /// The same where the offset is within a run of letters: only long context wordings count.
  func gluedMatch(_ notice: FoldedNotice, at start: Int, where wanted: (DateWord) -> Bool) -> Match? {
    var best: Match?
    walk(notice, node: 0, at: start, inside: true, into: &best, where: wanted)
    return best
  }

  private func walk(
    _ notice: FoldedNotice, node: Int, at start: Int, inside: Bool, into best: inout Match?,
    where wanted: (DateWord) -> Bool
  ) {
    var node = node
    var offset = start
    let bytes = notice.bytes
    while true {
      if first[node] >= 0, offset > best?.end ?? -1 {
        take(notice, node: node, end: offset, inside: inside, into: &best, where: wanted)
      }
      guard offset < bytes.count else { return }
      let byte = bytes[offset]
      let gap = Int(children[node * DateLexicon.width + DateLexicon.boundary])
      if (97...122).contains(byte) {
        let next = Int(children[node * DateLexicon.width + Int(byte) - 97])
        if gap != 0, children[gap * DateLexicon.width + Int(byte) - 97] != 0 {
          // A wording written as one word comes before one whose words a copy glued.
          if next != 0 {
            walk(notice, node: next, at: offset + 1, inside: inside, into: &best, where: wanted)
          }
          node = gap
          continue
        }
        guard next != 0 else { return }
        node = next
        offset += 1
      } else {
        guard gap != 0, let after = separated(bytes, at: offset) else { return }
        node = gap
        offset = after
      }
    }
  }

  private func take(
    _ notice: FoldedNotice, node: Int, end: Int, inside: Bool, into best: inout Match?, where wanted: (DateWord) -> Bool
  ) {
    var entry = first[node]
    while entry >= 0 {
      let candidate = entries[entry]
      let long = candidate.word.isContext && candidate.letters >= DateLexicon.gluedLetters
      if wanted(candidate.word), !inside || long, long || notice.endsWord(at: end) {
        best = Match(word: candidate.word, end: end, letters: candidate.letters)
        return
      }
      entry = candidate.next
    }
  }

  /// The offset of the next word where only separators stand between, at most one line's end among them.
  private func separated(_ bytes: [UInt8], at start: Int) -> Int? {
    var offset = start
    var lineEnds = 0
    while offset < bytes.count, offset - start < 6 {
      switch bytes[offset] {
      case 32, 13, 34, 38, 39, 45, 47, FoldedNotice.otherSign: break
      case 10:
        lineEnds += 1
        if lineEnds > 1 { return nil }
      case 40, 41:
        // Only within a word: `CE(S)T`, `application(s)`.
        guard offset > 0, bytes[offset - 1].isLetter, offset + 1 < bytes.count, bytes[offset + 1].isLetter else {
          return nil
        }
      case 46:
        // A point only within abbreviations, `a. m.`
        if offset >= 2, bytes[offset - 2].isLetter { return nil }
      default: return offset
      }
      offset += 1
    }
    return offset < bytes.count && !bytes[offset].isSpace ? offset : nil
  }
}

extension FoldedNotice {
  /// No letter stands before the offset, or a copy glued two words there: `DeadlineApply`, `Full-timeApply`.
  func startsWord(at offset: Int) -> Bool {
    guard offset > 0, bytes[offset - 1].isLetter else { return true }
    return isUppercase(at: offset) && (!isUppercase(at: offset - 1) || hasLowercase(at: offset + 1))
  }

  /// No letter stands at the offset, or a copy glued two words there: `5:59 PMSalary`.
  func endsWord(at offset: Int) -> Bool {
    guard offset < bytes.count, bytes[offset].isLetter else { return true }
    return isUppercase(at: offset) && (!isUppercase(at: offset - 1) || hasLowercase(at: offset + 1))
  }

  private func hasLowercase(at offset: Int) -> Bool {
    offset < bytes.count && bytes[offset].isLetter && !isUppercase(at: offset)
  }
}
