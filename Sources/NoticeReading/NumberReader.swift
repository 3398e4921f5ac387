/// Reads numbers written in digits or words: `2`, `two`, `two (2)`, `1,500`, `1 500`, `1.500`, `quinze`.
struct NumberReader {
  let outline: NoticeOutline

  /// A number and where it stands.
  struct Number: Sendable {
    /// Its value.
    var value: Int
    /// The bytes it covers, both forms when the notice gives words and digits.
    var range: Range<Int>
  }

  /// The numbers of a range, in order; parts of dates, clock times, decimals, codes and section numbers are left out.
  func numbers(in range: Range<Int>) -> [Number] {
    var found: [Number] = []
    var offset = range.lowerBound
    let bytes = outline.notice.bytes
    while offset < range.upperBound {
      if bytes[offset].isDigit {
        let (number, end) = digits(at: offset, in: range)
        if let number { found.append(number) }
        offset = end
      } else {
        offset += 1
      }
    }
    for hit in outline.hits.within(range) where outline.hits.name(hit).group == "number" && hit.isWhole {
      guard let value = Int(outline.hits.name(hit).name), hit.range.upperBound <= range.upperBound else { continue }
      if found.contains(where: { $0.range.overlaps(hit.range) }) || isAdjective(hit.range.upperBound) { continue }
      found.append(Number(value: value, range: hit.range))
    }
    found.sort { ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound) }
    return merged(withoutNested(found))
  }

  /// "two-sided", "one-way": the number belongs to an adjective.
  private func isAdjective(_ end: Int) -> Bool {
    outline.notice.bytes[end...].starts(with: Array("-sided".utf8))
      || outline.notice.bytes[end...].starts(with: Array("-way".utf8))
  }

  private func withoutNested(_ numbers: [Number]) -> [Number] {
    var kept: [Number] = []
    for number in numbers {
      if let last = kept.last, number.range.lowerBound < last.range.upperBound { continue }
      kept.append(number)
    }
    return kept
  }

  /// `two (2)` and `2 (two)` are one number; so are `one thousand five hundred`.
  private func merged(_ numbers: [Number]) -> [Number] {
    let products = joined(numbers) { last, next in
      [100, 1000].contains(next) && last < next ? last * next : nil
    }
    let sums = joined(products) { last, next in
      let isTens = last >= 20 && last < 100 && last.isMultiple(of: 10) && next < 10
      let isHundreds = last >= 100 && last.isMultiple(of: 100) && next < 1000 && last > next
      return isTens || isHundreds ? last + next : nil
    }
    var merged: [Number] = []
    for number in sums {
      if let last = merged.last, last.value == number.value, isBracketed(last, number) {
        merged[merged.count - 1] = Number(value: number.value, range: last.range.lowerBound..<number.range.upperBound)
      } else {
        merged.append(number)
      }
    }
    return merged
  }

  /// Joins neighbouring number words wherever `join` gives their common value.
  private func joined(_ numbers: [Number], _ join: (Int, Int) -> Int?) -> [Number] {
    var joined: [Number] = []
    for number in numbers {
      if let last = joined.last, isWord(last), isWord(number),
        outline.notice.bytes[last.range.upperBound..<number.range.lowerBound].allSatisfy({ $0 == 32 || $0 == 45 }),
        let value = join(last.value, number.value)
      {
        joined[joined.count - 1] = Number(value: value, range: last.range.lowerBound..<number.range.upperBound)
      } else {
        joined.append(number)
      }
    }
    return joined
  }

  private func isBracketed(_ last: Number, _ next: Number) -> Bool {
    let between = outline.notice.bytes[last.range.upperBound..<next.range.lowerBound]
    return between.contains(40) && between.allSatisfy { $0 == 40 || $0 == 32 }
  }

  private func isWord(_ number: Number) -> Bool { outline.notice.bytes[number.range.lowerBound].isLetter }

  /// A number in digits at an offset, `nil` when it is part of something else, and the offset to go on from.
  private func digits(at start: Int, in range: Range<Int>) -> (Number?, Int) {
    let bytes = outline.notice.bytes
    var end = start
    while end < range.upperBound, bytes[end].isDigit { end += 1 }
    var value = Int(String(decoding: bytes[start..<end].prefix(9), as: UTF8.self)) ?? 0
    var isNumber = end - start <= 7
    // Groups of three digits behind a comma, a point, a space or an apostrophe: thousands.
    while end - start <= 12, end + 3 < range.upperBound + 1, end < range.upperBound, value > 0 {
      guard [44, 46, 32, 39].contains(bytes[end]), let group = group(at: end + 1, in: range), value < 1000 else {
        break
      }
      if bytes[end] == 32, end - start > 3 { break }
      value = value * 1000 + group
      end += 4
    }
    let before = start > range.lowerBound ? bytes[start - 1] : 32
    let after = end < range.upperBound ? bytes[end] : 32
    let afterNext = end + 1 < range.upperBound ? bytes[end + 1] : 32
    // 12/01, 23:59, 3.5, 2025-01, A4, G15, 4711-B, § and section numbers are no counts.
    if before.isLetter, !PhraseHits.isSeam(start, in: outline.notice) || isCode(before: start) { isNumber = false }
    if [47, 58].contains(before) || ([46, 44].contains(before) && start >= 2 && bytes[start - 2].isDigit) {
      isNumber = false
    }
    if [47, 58].contains(after), afterNext.isDigit { isNumber = false }
    if [46, 44].contains(after), afterNext.isDigit { isNumber = false }
    if before == 35 || after == 37 { isNumber = false }
    return (isNumber ? Number(value: value, range: start..<end) : nil, end)
  }

  /// Letters directly before digits make a code: `A4`, `G15`, `para8`.
  private func isCode(before start: Int) -> Bool {
    var length = 0
    var offset = start - 1
    while offset >= 0, outline.notice.bytes[offset].isLetter {
      length += 1
      offset -= 1
    }
    return length <= 4 || outline.notice.isUppercase(at: start - 1)
  }

  private func group(at start: Int, in range: Range<Int>) -> Int? {
    let bytes = outline.notice.bytes
    guard start + 3 <= range.upperBound, bytes[start..<(start + 3)].allSatisfy(\.isDigit) else { return nil }
    if start + 3 < range.upperBound, bytes[start + 3].isDigit { return nil }
    return Int(String(decoding: bytes[start..<(start + 3)], as: UTF8.self))
  }
}
