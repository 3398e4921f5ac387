/// Where the wordings of a phrase book stand in a notice.
struct PhraseHits: Sendable {
  /// One occurrence.
  struct Hit: Sendable {
    /// Index into the book's meanings.
    var meaning: Int
    /// Index into the book's phrases.
    var phrase: Int
    /// The folded bytes it covers.
    var range: Range<Int>
    /// Whether it stands between word boundaries; `false` where the copy has glued it to its neighbours.
    var isWhole: Bool
  }

  /// The book.
  let book: PhraseBook
  /// All occurrences, by start, then the longer first.
  let all: [Hit]
  private let byMeaning: [[Hit]]

  /// Looks up every wording; time grows with the notice's length.
  init(_ notice: FoldedNotice, book: PhraseBook) {
    self.book = book
    var hits: [Hit] = []
    book.automaton.scan(notice.bytes) { index, end in
      if let hit = PhraseHits.hit(index, end: end, in: notice, book: book) { hits.append(hit) }
    }
    hits.sort { ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound) }
    // Of one meaning only the longest wording at a place counts.
    var byMeaning = [[Hit]](repeating: [], count: book.meanings.count)
    var kept: [Hit] = []
    for hit in hits {
      if let last = byMeaning[hit.meaning].last, last.range.lowerBound == hit.range.lowerBound { continue }
      byMeaning[hit.meaning].append(hit)
      kept.append(hit)
    }
    all = kept
    self.byMeaning = byMeaning
  }

  private static func hit(_ index: Int, end: Int, in notice: FoldedNotice, book: PhraseBook) -> Hit? {
    let phrase = book.phrases[index]
    let bytes = notice.bytes
    // Walk back over the wording's letters; what lies between them must not end a sentence or a line of a list.
    var start = end
    var left = phrase.squeezed.count
    var lineEnds = 0
    while left > 0 {
      start -= 1
      let byte = bytes[start]
      if byte.isAlphanumeric {
        left -= 1
        continue
      }
      switch byte {
      case 10:
        lineEnds += 1
        if lineEnds > 1 || phrase.words == 1 { return nil }
      case 32 where phrase.words == 1: return nil
      case 33, 63, 59, 58, FoldedNotice.bullet: return nil
      case 46:
        // A point within a name or an abbreviation, not one that ends a sentence.
        if bytes[start + 1].isSpace, phrase.words > 1 || phrase.squeezed.count > 4 { return nil }
      default: break
      }
    }
    if end - start > phrase.squeezed.count * 2 + 8 { return nil }
    if phrase.isUppercase {
      for offset in start..<end where bytes[offset].isLetter && !notice.isUppercase(at: offset) { return nil }
    }
    // A lost apostrophe leaves one letter before a French word: "dexpérience", "lencadrement".
    let isElided =
      start > 0 && phrase.language == "fr" && phrase.squeezed.count >= 6
      && [100, 108, 110, 115].contains(bytes[start - 1])
      && (start == 1 || !bytes[start - 2].isAlphanumeric)
    let startsWord = start == 0 || !bytes[start - 1].isAlphanumeric || isElided
    var endsWord = phrase.isOpen || !bytes[end].isAlphanumeric
    if !endsWord, bytes[end] == 115, !bytes[end + 1].isAlphanumeric { endsWord = true }
    if startsWord && endsWord { return Hit(meaning: phrase.meaning, phrase: index, range: start..<end, isWhole: true) }
    // Glued words: a change of case or between letters and digits shows the seam; long wordings need none.
    let isLong = phrase.squeezed.count >= (phrase.words > 1 ? 10 : 12)
    let startsGlued = startsWord || isLong || isSeam(start, in: notice)
    let endsGlued = endsWord || isLong || isSeam(end, in: notice)
    guard startsGlued && endsGlued else { return nil }
    return Hit(meaning: phrase.meaning, phrase: index, range: start..<end, isWhole: false)
  }

  /// Whether two words meet before an offset without a space: `CONTRACTContract`, `EssentialThe`, `Deadline17`.
  static func isSeam(_ offset: Int, in notice: FoldedNotice) -> Bool {
    guard offset > 0, offset < notice.bytes.count else { return true }
    let before = notice.bytes[offset - 1]
    let after = notice.bytes[offset]
    if before.isDigit != after.isDigit { return true }
    guard notice.isUppercase(at: offset) else { return false }
    if !notice.isUppercase(at: offset - 1) { return true }
    return offset + 1 < notice.bytes.count && notice.bytes[offset + 1].isLetter
      && !notice.isUppercase(at: offset + 1)
  }

  /// The occurrences of a meaning, in the notice's order; empty when the book lacks it.
  func of(_ id: String) -> [Hit] { book.meaning(id).map { byMeaning[$0] } ?? [] }

  /// The occurrences of any meaning of a group, in the notice's order.
  func ofGroup(_ group: String) -> [Hit] {
    book.meanings(inGroup: group).flatMap { byMeaning[$0] }.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The occurrences of a group that begin within a range, the longest at each place, none within another.
  func longest(ofGroup group: String, in range: Range<Int>) -> [Hit] {
    var kept: [Hit] = []
    for hit in within(range) where name(hit).group == group {
      if let last = kept.last, hit.range.upperBound <= last.range.upperBound { continue }
      kept.append(hit)
    }
    return kept
  }

  /// The occurrences that begin within a range.
  func within(_ range: Range<Int>) -> ArraySlice<Hit> {
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].range.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < all.count, all[end].range.lowerBound < range.upperBound { end += 1 }
    return all[low..<end]
  }

  /// Whether a meaning occurs within a range.
  func contains(_ id: String, in range: Range<Int>) -> Bool { first(id, in: range) != nil }

  /// The first occurrence of a meaning within a range.
  func first(_ id: String, in range: Range<Int>) -> Hit? {
    guard let meaning = book.meaning(id) else { return nil }
    return within(range).first { $0.meaning == meaning }
  }

  /// The first occurrence of any meaning of a group within a range.
  func first(ofGroup group: String, in range: Range<Int>) -> Hit? {
    within(range).first { book.meanings[$0.meaning].group == group }
  }

  /// The meaning of an occurrence.
  func name(_ hit: Hit) -> PhraseBook.Meaning { book.meanings[hit.meaning] }
}
