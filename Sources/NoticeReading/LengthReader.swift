import VacancyModel

/// Reads how long a text may be: "no more than two (2) A4 pages", "a one-page note", "800 à 1 000 mots".
struct LengthReader {
  let outline: NoticeOutline

  /// A length and where it stands.
  struct Length: Sendable {
    /// What is counted: `page`, `sheet`, `word`, `character`.
    var unit: String
    /// The most, when stated.
    var most: Int?
    /// The fewest, when stated.
    var fewest: Int?
    /// Whether spaces are not counted.
    var excludesSpaces: Bool
    /// The bytes from the comparison or number to the unit.
    var range: Range<Int>
    /// Whether it stands before its noun: "a two-page paper".
    var isAdjective: Bool
    /// What it applies to, when the words say.
    var scope: Limit.Scope?
  }

  /// The lengths of a range, in order. A number that counts something else makes none.
  func lengths(in range: Range<Int>) -> [Length] {
    let hits = outline.hits
    let numbers = NumberReader(outline: outline).numbers(in: range)
    var lengths: [Length] = []
    for hit in hits.longest(ofGroup: "unit", in: range) where hit.range.upperBound <= range.upperBound {
      let unit = hits.name(hit).name
      // "one Word document": the program, not the unit.
      if unit == "word", outline.notice.isUppercase(at: hit.range.lowerBound),
        !outline.notice.isUppercase(at: hit.range.lowerBound + 1)
      {
        continue
      }
      guard
        var length = before(hit, unit: unit, numbers: numbers, in: range)
          ?? behind(hit, unit: unit, numbers: numbers, in: range)
      else { continue }
      // "four and six pages respectively" are two lengths, not a span.
      if let first = length.fewest, length.most != nil, hits.contains("scope.respective", in: range) {
        var other = length
        (other.most, other.fewest, length.fewest) = (first, nil, nil)
        lengths.append(other)
      }
      lengths.append(length)
    }
    return lengths
  }

  private func before(_ hit: PhraseHits.Hit, unit: String, numbers: [NumberReader.Number], in range: Range<Int>)
    -> Length?
  {
    guard let index = numbers.lastIndex(where: { $0.range.upperBound <= hit.range.lowerBound }) else { return nil }
    let number = numbers[index]
    let gap = number.range.upperBound..<hit.range.lowerBound
    guard gap.count <= 40, isFiller(gap), number.value > 0 else { return nil }
    var start = number.range.lowerBound
    var fewest: Int?
    if index > 0 {
      let other = numbers[index - 1]
      let between = other.range.upperBound..<number.range.lowerBound
      if between.count <= 8, isSpan(between), other.value < number.value {
        fewest = other.value
        start = other.range.lowerBound
      } else if between.count <= 30, isSpan(between) || isUnitAnd(between), other.value < number.value,
        hits(between: range.lowerBound..<other.range.lowerBound, last: 24, "compare.between")
      {
        fewest = other.value
        start = other.range.lowerBound
      }
    }
    if index > 0, fewest == nil {
      // "at least 400 and at most 600 words".
      let other = numbers[index - 1]
      let between = other.range.upperBound..<number.range.lowerBound
      let before = max(range.lowerBound, other.range.lowerBound - 20)..<other.range.lowerBound
      if between.count <= 24, other.value < number.value, outline.hits.contains("compare.most", in: between),
        outline.hits.contains("compare.least", in: before)
      {
        fewest = other.value
      }
    }
    // A comparison that stands before another number belongs to that: "CV (max 2 pages), letter (1 page)".
    let earlier = numbers.last { $0.range.upperBound <= start }?.range.upperBound ?? range.lowerBound
    let lead = max(earlier, start - 45)..<start
    let isLeast = nearest(lead).map { outline.hits.name($0).id == "compare.least" } ?? false
    let comparison = nearest(lead)
    let isAdjective = self.isAdjective(gap, hit: hit)
    var length = Length(
      unit: unit, most: isLeast ? nil : number.value, fewest: isLeast ? number.value : fewest, excludesSpaces: false,
      range: (comparison?.range.lowerBound ?? start)..<hit.range.upperBound, isAdjective: isAdjective, scope: nil)
    if isLeast, outline.hits.first("compare.most", in: hit.range.upperBound..<range.upperBound) != nil {
      length.fewest = number.value
    }
    // "two pages at least and three at most".
    let behind = hit.range.upperBound..<min(range.upperBound, hit.range.upperBound + 12)
    if let next = numbers.first(where: { $0.range.lowerBound >= hit.range.upperBound }), next.value > number.value,
      next.range.lowerBound - hit.range.upperBound <= 24, outline.hits.contains("compare.least", in: behind),
      outline.hits.contains(
        "compare.most", in: next.range.upperBound..<min(range.upperBound, next.range.upperBound + 4))
    {
      (length.fewest, length.most) = (number.value, next.value)
      length.range = length.range.lowerBound..<next.range.upperBound
    }
    complete(&length, hit: hit, in: range)
    return length
  }

  /// "Page limit: 2", "word limit of 500", "maximum number of words: 800", "Length: …" has its own unit behind.
  private func behind(_ hit: PhraseHits.Hit, unit: String, numbers: [NumberReader.Number], in range: Range<Int>)
    -> Length?
  {
    guard let number = numbers.first(where: { $0.range.lowerBound >= hit.range.upperBound }) else { return nil }
    let gap = hit.range.upperBound..<number.range.lowerBound
    guard gap.count <= 32, number.value > 0 else { return nil }
    let lead = max(range.lowerBound, hit.range.lowerBound - 30)..<gap.upperBound
    guard outline.hits.within(lead).contains(where: { outline.hits.name($0).id == "compare.limit" }) else { return nil }
    // The number must not belong to a unit of its own.
    let after = number.range.upperBound..<min(range.upperBound, number.range.upperBound + 16)
    if let own = outline.hits.longest(ofGroup: "unit", in: after).first,
      isFiller(number.range.upperBound..<own.range.lowerBound)
    {
      return nil
    }
    var length = Length(
      unit: unit, most: number.value, fewest: nil, excludesSpaces: false,
      range: hit.range.lowerBound..<number.range.upperBound, isAdjective: false, scope: nil)
    complete(&length, hit: hit, in: range)
    return length
  }

  private func complete(_ length: inout Length, hit: PhraseHits.Hit, in range: Range<Int>) {
    let after = hit.range.upperBound..<min(range.upperBound, hit.range.upperBound + 60)
    let around = max(range.lowerBound, length.range.lowerBound - 40)..<after.upperBound
    if length.unit == "character" {
      length.excludesSpaces = outline.hits.contains("compare.withoutspaces", in: after)
    }
    if let scope = outline.hits.longest(ofGroup: "scope", in: around).first {
      length.scope = Limit.Scope(rawValue: outline.hits.name(scope).name)
    }
  }

  /// The comparison word that stands nearest before a number.
  private func nearest(_ lead: Range<Int>) -> PhraseHits.Hit? {
    let found = outline.hits.within(lead).filter {
      ["compare.most", "compare.least"].contains(outline.hits.name($0).id) && $0.range.upperBound <= lead.upperBound
    }
    guard let last = found.max(by: { $0.range.upperBound < $1.range.upperBound }) else { return nil }
    // "no less than" holds "less than": the longer wording counts.
    return found.filter { $0.range.upperBound == last.range.upperBound }.min {
      $0.range.lowerBound < $1.range.lowerBound
    }
  }

  private func hits(between range: Range<Int>, last count: Int, _ id: String) -> Bool {
    outline.hits.contains(id, in: max(range.lowerBound, range.upperBound - count)..<range.upperBound)
  }

  /// Between a number and its unit stand only a paper size, an adjective of layout, brackets and hyphens.
  private func isFiller(_ gap: Range<Int>) -> Bool {
    var offset = gap.lowerBound
    let bytes = outline.notice.bytes
    let known = outline.hits.within(gap).filter {
      ["paper", "filler"].contains(outline.hits.name($0).group)
    }
    while offset < gap.upperBound {
      if let word = known.filter({ $0.range.lowerBound == offset }).max(by: {
        $0.range.upperBound < $1.range.upperBound
      }) {
        offset = word.range.upperBound
      } else if [32, 10, 40, 41, 45, 44, 34, 39].contains(bytes[offset]) {
        offset += 1
      } else {
        return false
      }
    }
    return true
  }

  private func isSpan(_ gap: Range<Int>) -> Bool {
    let between = String(decoding: outline.notice.bytes[gap].filter { $0 != 32 && $0 != 10 }, as: UTF8.self)
    return ["-", "to", "and", "a", "et", "ou", "or"].contains(between)
  }

  /// "between 800 words and 1,000 words".
  private func isUnitAnd(_ gap: Range<Int>) -> Bool {
    outline.hits.first(ofGroup: "unit", in: gap) != nil
      && outline.hits.within(gap).allSatisfy { ["unit", "word"].contains(outline.hits.name($0).group) }
  }

  /// "two-page", "500-word", "one page paper": a hyphen or a singular unit with a noun right behind it.
  private func isAdjective(_ gap: Range<Int>, hit: PhraseHits.Hit) -> Bool {
    let bytes = outline.notice.bytes
    if bytes[gap].contains(45) { return true }
    let end = hit.range.upperBound
    guard end < bytes.count, bytes[end] == 32, bytes[end - 1] != 115 else { return false }
    let window = end..<min(bytes.count, end + 24)
    return outline.hits.first(ofGroup: "document", in: window).map { $0.range.lowerBound <= end + 14 } ?? false
  }
}
