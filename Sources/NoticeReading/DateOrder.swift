extension DateJoiner {
  /// A pattern such as `DD/MM/YYYY` or `MM/JJ` beside figures: whether the day comes first; `nil` without one.
  func statedOrder(around date: Range<Int>) -> Bool? {
    let near = max(0, date.lowerBound - 30)..<min(bytes.count, date.upperBound + 20)
    return near.lazy.compactMap { order(at: $0, before: near.upperBound) }.first
  }

  /// The end of a pattern in brackets directly after figures, or `nil`.
  func patternEnd(after end: Int) -> Int? {
    var open = end
    while open < bytes.count, open - end < 3, bytes[open] == 32 { open += 1 }
    guard open < bytes.count, bytes[open] == 40, order(at: open + 1, before: bytes.count) != nil else { return nil }
    var close = open + 1
    while close < bytes.count, close - open < 14, bytes[close].isLetter || [45, 46, 47].contains(bytes[close]) {
      close += 1
    }
    return close < bytes.count && bytes[close] == 41 ? close + 1 : nil
  }

  private func order(at offset: Int, before end: Int) -> Bool? {
    guard offset + 5 <= end, [45, 46, 47].contains(bytes[offset + 2]), bytes[offset] == bytes[offset + 1],
      bytes[offset + 3] == bytes[offset + 4], offset == 0 || !bytes[offset - 1].isLetter
    else { return nil }
    // d, j (jour) and t (Tag) stand for the day, m for the month.
    let isDayFirst = [100, 106, 116].contains(bytes[offset]) && bytes[offset + 3] == 109
    let isMonthFirst = bytes[offset] == 109 && [100, 106, 116].contains(bytes[offset + 3])
    return isDayFirst ? true : isMonthFirst ? false : nil
  }
}
