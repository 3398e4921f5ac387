import VacancyModel

/// Finds the vacancy's reference.
struct ReferenceReader {
  let outline: NoticeOutline
  let header: [HeaderReader.Entry]

  /// The reference: the value of its label, which must hold a digit.
  func reference() -> Fact<String>? {
    let notice = outline.notice
    for entry in header where entry.name == "reference" {
      let text = notice.words(entry.value)
      // The code ends where words begin: "251257 Officer, …" keeps the code only.
      var words: [Substring] = []
      for word in text.split(separator: " ") {
        guard word.contains(where: \.isNumber) || word.allSatisfy({ $0.isUppercase || !$0.isLetter }) else { break }
        words.append(word)
      }
      let joined = words.joined(separator: " ")
      let code = joined.trimmingMarks(keepingBrackets: joined.contains("(") && joined.contains(")"))
      guard code.count(where: \.isNumber) >= 2, (3...60).contains(code.count) else { continue }
      return Fact(code, source: notice.source(entry.label.lowerBound..<entry.value.upperBound))
    }
    return worded("label.reference") ?? bare() ?? worded("label.postnumber")
  }

  /// "Job no. 17244", "Vacancy notice 260333 – Grade G15": the label's word and a code behind it, above the sections.
  private func worded(_ label: String) -> Fact<String>? {
    let notice = outline.notice
    let head = notice.range(ofLine: min(25, notice.lineStarts.count)).upperBound
    for hit in outline.hits.within(0..<head) where hit.isWhole && outline.hits.name(hit).id == label {
      if outline.furniture.rangesBelowPreface.contains(containing: hit.range.lowerBound) { continue }
      let line = notice.range(ofLine: notice.line(at: hit.range.lowerBound))
      guard let code = code(behind: hit.range.upperBound, before: line.upperBound) else { continue }
      let text = notice.words(code)
      guard text.count(where: \.isNumber) >= 2, text.count >= 5 else { continue }
      return Fact(text, source: notice.source(hit.range.lowerBound..<code.upperBound))
    }
    return nil
  }

  /// The code behind an offset: words of capitals and digits, up to three; "No." and marks before it are passed over.
  private func code(behind offset: Int, before end: Int) -> Range<Int>? {
    let notice = outline.notice
    let bytes = notice.bytes
    var start = offset
    while start < end {
      if [32, 58, 46, 35, FoldedNotice.otherSign].contains(bytes[start]) { start += 1; continue }
      let rest = String(decoding: bytes[start..<min(end, start + 8)], as: UTF8.self)
      guard
        let skipped = ["number", "nr", "no", "n"].first(where: { word in
          rest.hasPrefix(word) && !(rest.dropFirst(word.count).first?.isLetter ?? true)
            && !(rest.dropFirst(word.count).first?.isNumber ?? false)
        }), !(notice.isUppercase(at: start) && skipped == "n" && rest.dropFirst().first == "-")
      else { break }
      start += skipped.utf8.count
    }
    var last = start
    var position = start
    for _ in 0..<3 {
      var stop = position
      while stop < end, !bytes[stop].isSpace, ![44, 59, 124, FoldedNotice.bullet].contains(bytes[stop]) { stop += 1 }
      let word = position..<stop
      let hasDigit = bytes[word].contains(where: \.isDigit)
      let isCapitals = !word.contains { bytes[$0].isLetter && !notice.isUppercase(at: $0) }
      let isAlphanumeric = word.contains { bytes[$0].isAlphanumeric }
      guard isAlphanumeric, hasDigit || isCapitals else { break }
      last = stop
      guard stop < end, bytes[stop] == 32 else { break }
      position = stop + 1
    }
    while last > start,
      [46, 58].contains(bytes[last - 1]) || (bytes[last - 1] == 41 && !bytes[start..<last].contains(40))
    { last -= 1 }
    return last > start && bytes[start..<last].contains(where: \.isDigit) ? start..<last : nil
  }

  /// A line of the header that is nothing but a code, or a code with strokes in a heading.
  private func bare() -> Fact<String>? {
    let notice = outline.notice
    for line in 1...max(1, min(8, notice.lineStarts.count)) where line <= notice.lineStarts.count {
      let range = notice.trimmed(notice.range(ofLine: line))
      guard range.count <= 300 else { continue }
      let words = notice.words(range).split(separator: " ")
      for word in words {
        let letters = word.filter(\.isLetter)
        let isCode =
          word.count >= 6 && word.count(where: \.isNumber) >= 3 && letters.count >= 2
          && letters.allSatisfy(\.isUppercase)
        let inner = word.drop { $0 == "(" }.prefix(while: \.isNumber)
        if inner.count == 6, word.filter({ !"()".contains($0) }).count == 6, range.count <= 300,
          outline.hits.first(ofGroup: "role", in: range) != nil || line == 1
        {
          return Fact(
            String(inner),
            source: notice.source(
              outline.quote(around: range.lowerBound..<min(range.upperBound, range.lowerBound + 160))))
        }
        let hasStrokes = word.count(where: { $0 == "/" }) >= 2
        if isCode, words.count == 1 || hasStrokes {
          return Fact(String(word).trimmingMarks(keepingBrackets: true), source: notice.source(range))
        }
      }
    }
    return nil
  }
}
