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
    /// Long words on either side hold their own where a copy glued others to them; short ones occur within many words.
    var beginsLong: Bool
    var endsLong: Bool
    var next: Int32
  }

  /// A context wording of so many letters is also found where a copy glued words together.
  static let gluedLetters = 7
  private static let longWord = 4

  /// The letter of each node, 0 for `a`; its node after a separator, its first child and its next sibling.
  private var letters: [UInt8] = [255]
  private var separated: [Int32] = [0]
  private var firstChild: [Int32] = [0]
  private var nextSibling: [Int32] = [0]
  private var firstEntry: [Int32] = [-1]
  private var entries: [Entry] = []
  /// The nodes of first letters, and of second ones, found without a search.
  private var firstLetters: [Int32] = Array(repeating: 0, count: 26)
  private var secondLetters: [Int32] = Array(repeating: 0, count: 26 * 26)

  /// Adds wordings that `|` separates; characters other than letters only separate their words.
  mutating func add(_ wordings: String, _ word: DateWord) {
    var wording = Wording()
    var folded = String.UnicodeScalarView()
    for scalar in wordings.unicodeScalars {
      if scalar == "|" {
        end(wording, word)
        wording = Wording()
      } else if scalar.isASCII {
        take(UInt8(scalar.value) | 32, into: &wording)
      } else {
        folded.removeAll(keepingCapacity: true)
        TextFolding.append(scalar, to: &folded)
        for part in folded { take(part.isASCII ? UInt8(part.value) : 32, into: &wording) }
      }
    }
    end(wording, word)
  }

  private struct Wording {
    var node: Int32 = 0
    var letters = 0
    var firstLetters = 0
    var lastLetters = 0
    /// Something separates the letters so far from the next.
    var isSeparated = false
  }

  private mutating func take(_ byte: UInt8, into wording: inout Wording) {
    guard (97...122).contains(byte) else {
      wording.isSeparated = wording.letters > 0
      return
    }
    if wording.isSeparated {
      if separated[Int(wording.node)] == 0 { separated[Int(wording.node)] = addNode(255) }
      wording.node = separated[Int(wording.node)]
      wording.lastLetters = 0
    }
    wording.isSeparated = false
    wording.node = addChild(of: wording.node, byte - 97)
    if wording.lastLetters == wording.letters { wording.firstLetters += 1 }
    wording.letters += 1
    wording.lastLetters += 1
  }

  /// Notes what the wording that ends at a node says; of several, the first comes first.
  private mutating func end(_ wording: Wording, _ word: DateWord) {
    guard wording.letters > 0 else { return }
    var last: Int32 = -1
    var entry = firstEntry[Int(wording.node)]
    while entry >= 0 {
      if entries[Int(entry)].word == word { return }
      last = entry
      entry = entries[Int(entry)].next
    }
    let added = Int32(entries.count)
    entries.append(
      Entry(
        word: word, letters: wording.letters, beginsLong: wording.firstLetters >= DateLexicon.longWord,
        endsLong: wording.lastLetters >= DateLexicon.longWord, next: -1))
    if last < 0 { firstEntry[Int(wording.node)] = added } else { entries[Int(last)].next = added }
  }

  private mutating func addNode(_ letter: UInt8) -> Int32 {
    letters.append(letter)
    separated.append(0)
    firstChild.append(0)
    nextSibling.append(0)
    firstEntry.append(-1)
    return Int32(letters.count - 1)
  }

  private mutating func addChild(of node: Int32, _ letter: UInt8) -> Int32 {
    let known = child(of: node, letter)
    guard known == 0 else { return known }
    let added = addNode(letter)
    if node == 0 {
      firstLetters[Int(letter)] = added
    } else if let first = firstLetter(node) {
      secondLetters[first * 26 + Int(letter)] = added
    } else {
      nextSibling[Int(added)] = firstChild[Int(node)]
      firstChild[Int(node)] = added
    }
    return added
  }

  /// The letter of a node that stands for a wording's first letter.
  private func firstLetter(_ node: Int32) -> Int? {
    let letter = Int(letters[Int(node)])
    return letter < 26 && firstLetters[letter] == node ? letter : nil
  }

  /// The node after a letter, 0 when there is none.
  private func child(of node: Int32, _ letter: UInt8) -> Int32 {
    if node == 0 { return firstLetters[Int(letter)] }
    if let first = firstLetter(node) { return secondLetters[first * 26 + Int(letter)] }
    var next = firstChild[Int(node)]
    while next != 0, letters[Int(next)] != letter { next = nextSibling[Int(next)] }
    return next
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
    _ notice: FoldedNotice, node: Int32, at start: Int, inside: Bool, into best: inout Match?,
    where wanted: (DateWord) -> Bool
  ) {
    var node = node
    var offset = start
    let bytes = notice.bytes
    while true {
      if firstEntry[Int(node)] >= 0, offset > best?.end ?? -1 {
        take(notice, node: node, end: offset, inside: inside, into: &best, where: wanted)
      }
      guard offset < bytes.count else { return }
      let byte = bytes[offset]
      let gap = separated[Int(node)]
      if (97...122).contains(byte) {
        let next = child(of: node, byte - 97)
        if gap != 0, child(of: gap, byte - 97) != 0 {
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
        guard gap != 0, let after = nextWord(bytes, at: offset) else { return }
        node = gap
        offset = after
      }
    }
  }

  private func take(
    _ notice: FoldedNotice, node: Int32, end: Int, inside: Bool, into best: inout Match?,
    where wanted: (DateWord) -> Bool
  ) {
    var entry = firstEntry[Int(node)]
    while entry >= 0 {
      let candidate = entries[Int(entry)]
      let isLong = candidate.word.isContext && candidate.letters >= DateLexicon.gluedLetters
      if wanted(candidate.word), !inside || isLong && candidate.beginsLong,
        isLong && candidate.endsLong || notice.endsWord(at: end)
      {
        best = Match(word: candidate.word, end: end, letters: candidate.letters)
        return
      }
      entry = candidate.next
    }
  }

  /// The offset of the next word where only separators stand between, at most one line's end among them.
  private func nextWord(_ bytes: [UInt8], at start: Int) -> Int? {
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
