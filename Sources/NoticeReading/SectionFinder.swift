import Documents

/// Finds the headings of a notice, also those that a copy has glued to the text around them.
struct SectionFinder {
  let notice: FoldedNotice
  let hits: PhraseHits

  /// The sections in the notice's order; the first begins at 0 and is the preamble.
  func sections() -> [NoticeSection] {
    var headings: [(kind: NoticeSection.Kind, range: Range<Int>, number: Int?)] = []
    for hit in hits.longest(ofGroup: "heading", in: 0..<notice.bytes.count) {
      guard let kind = NoticeSection.Kind(rawValue: hits.name(hit).name), let range = heading(hit) else { continue }
      headings.append((kind, range, number(before: hit.range.lowerBound)))
    }
    for (index, line) in notice.lines.enumerated() {
      guard case DocumentText.Role.heading(let level) = line.role, level <= 2 else { continue }
      let range = notice.trimmed(notice.range(ofLine: index + 1))
      if range.isEmpty || headings.contains(where: { $0.range.overlaps(range) }) { continue }
      headings.append((.other, range, nil))
    }
    for (kind, range) in wordedHeadings() where !headings.contains(where: { $0.range.overlaps(range) }) {
      headings.append((kind, range, number(before: range.lowerBound)))
    }
    for end in listEnds(headings.map { ($0.kind, $0.range) }) { headings.append((.other, end..<end, nil)) }
    for heading in headings {
      guard let end = inlineEnd(of: heading.range),
        !headings.contains(where: { $0.range.lowerBound >= heading.range.upperBound && $0.range.lowerBound <= end + 2 })
      else { continue }
      headings.append((.other, end..<end, nil))
    }
    headings.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    var sections: [NoticeSection] = []
    var kind = NoticeSection.Kind.preamble
    var heading = 0..<0
    var number: Int?
    for next in headings {
      sections.append(
        NoticeSection(
          kind: kind, heading: heading, body: heading.upperBound..<max(heading.upperBound, next.range.lowerBound),
          number: number))
      (kind, heading, number) = (next.kind, next.range, next.number)
    }
    sections.append(
      NoticeSection(kind: kind, heading: heading, body: heading.upperBound..<notice.bytes.count, number: number))
    return sections
  }

  /// Short lines that stand like headings and hold a word such as "qualifications" or "apply".
  private func wordedHeadings() -> [(NoticeSection.Kind, Range<Int>)] {
    var found: [(NoticeSection.Kind, Range<Int>)] = []
    for line in notice.lineStarts.indices.map({ $0 + 1 }) {
      let whole = notice.trimmed(notice.range(ofLine: line))
      guard (3...70).contains(whole.count) else { continue }
      let range = contentStart(of: whole)..<whole.upperBound
      guard !range.isEmpty, notice.isUppercase(at: range.lowerBound), wordCount(range) <= 7 else { continue }
      let last = notice.bytes[range.upperBound - 1]
      if [46, 59, 44].contains(last) || notice.bytes[range].dropLast().contains(58) { continue }
      if notice.bytes[whole.lowerBound] == FoldedNotice.bullet || notice.bytes[range].contains(where: \.isDigit) {
        continue
      }
      let isCapitals = !range.contains { notice.bytes[$0].isLetter && !notice.isUppercase(at: $0) }
      let standsApart = isBlank(line - 1) || isBlank(line + 1) || last == 58 || isCapitals
      guard standsApart, hits.first(ofGroup: "site", in: range) == nil else { continue }
      guard let hit = hits.first(ofGroup: "headword", in: range),
        let kind = NoticeSection.Kind(rawValue: hits.name(hit).name)
      else {
        // A line in capitals, or a question, that stands by itself begins something else.
        let isQuestion = last == 63
        if line > 8, isBlank(line - 1), isCapitals && range.count >= 8 || isQuestion,
          hits.first(ofGroup: "role", in: range) == nil
        {
          found.append((.other, range))
        }
        continue
      }
      guard isCapitals || last == 63 || restIsHeading(range, false) else { continue }
      // A title of a post, "Head, Applications Section", is no heading.
      if !isCapitals, hits.first(ofGroup: "role", in: range) != nil || hits.contains("word.unit", in: range) {
        continue
      }
      found.append((kind, range))
    }
    return found
  }

  /// Where the lists of requirements end: the paragraph behind the last marked entry and an empty line.
  private func listEnds(_ headings: [(kind: NoticeSection.Kind, range: Range<Int>)]) -> [Int] {
    var ends: [Int] = []
    let sorted = headings.sorted { $0.range.lowerBound < $1.range.lowerBound }
    for (index, heading) in sorted.enumerated() where [.essentials, .desirables, .competencies].contains(heading.kind) {
      let stop = index + 1 < sorted.count ? sorted[index + 1].range.lowerBound : notice.bytes.count
      var marked = 0
      var line = notice.line(at: heading.range.upperBound - 1) + 1
      while line <= notice.lineStarts.count, notice.lineStarts[line - 1] < stop {
        let range = notice.trimmed(notice.range(ofLine: line))
        if !range.isEmpty {
          if isMarked(range) {
            marked += 1
          } else if marked >= 2, isBlank(line - 1), notice.isUppercase(at: range.lowerBound) {
            ends.append(notice.lineStarts[line - 1])
            break
          }
        }
        line += 1
      }
    }
    return ends
  }

  /// Whether a line begins with a list mark.
  private func isMarked(_ range: Range<Int>) -> Bool {
    let bytes = notice.bytes[range]
    let first = bytes[range.lowerBound]
    if [FoldedNotice.bullet, 42, 45, 62, FoldedNotice.otherSign].contains(first) { return true }
    let mark = bytes.prefix(5)
    guard let end = mark.firstIndex(where: { $0 == 46 || $0 == 41 }) else {
      return bytes.starts(with: [111, 32]) && !notice.isUppercase(at: range.lowerBound)
    }
    return end > range.lowerBound && end - range.lowerBound <= 3
      && mark[range.lowerBound..<end].allSatisfy { $0.isAlphanumeric || $0 == 40 }
  }

  /// Where a section ends whose text stands on its heading's line, "Profile: a degree, two years of experience.".
  private func inlineEnd(of heading: Range<Int>) -> Int? {
    let number = notice.line(at: heading.lowerBound)
    let line = notice.range(ofLine: number)
    let rest = notice.trimmed(heading.upperBound..<max(heading.upperBound, line.upperBound))
    guard rest.count > 12, notice.bytes[rest.upperBound - 1] != 58,
      notice.trimmed(line).lowerBound >= heading.lowerBound - 4,
      number < notice.lineStarts.count
    else { return nil }
    // Only where the following line is a sentence of its own, not the list that goes on.
    let next = notice.trimmed(notice.range(ofLine: number + 1))
    guard !next.isEmpty, notice.isUppercase(at: next.lowerBound), line.count < 500 else { return nil }
    return notice.range(ofLine: number + 1).lowerBound
  }

  private func isBlank(_ line: Int) -> Bool {
    guard line >= 1, line <= notice.lineStarts.count else { return true }
    return notice.trimmed(notice.range(ofLine: line)).isEmpty
  }

  /// The heading's range when the occurrence is one.
  private func heading(_ hit: PhraseHits.Hit) -> Range<Int>? {
    let line = notice.trimmed(notice.range(ofLine: notice.line(at: hit.range.lowerBound)))
    let start = contentStart(of: line)
    let startsLine = hit.range.lowerBound <= start
    let rest = notice.trimmed(hit.range.upperBound..<max(line.upperBound, hit.range.upperBound))
    let isCapital = notice.isUppercase(at: hit.range.lowerBound)
    let isAllCapitals = !hit.range.contains { notice.bytes[$0].isLetter && !notice.isUppercase(at: $0) }
    if startsLine {
      if rest.isEmpty { return hit.range }
      if notice.bytes[rest.lowerBound] == 58 { return hit.range.lowerBound..<(rest.lowerBound + 1) }
      let last = notice.bytes[line.upperBound - 1]
      let words = wordCount(rest)
      let own = hits.book.phrases[hit.phrase].words
      if isCapital, words <= own + 4, words <= 8, ![46, 59, 44].contains(last), restIsHeading(rest, isAllCapitals) {
        return start..<line.upperBound
      }
    }
    guard hits.book.phrases[hit.phrase].squeezed.count >= 7, isCapital else { return nil }
    // Within a line: capitals, or glued to the sentence that follows.
    if isAllCapitals, !nextWordIsCapitals(after: hit.range.upperBound) { return hit.range }
    let end = hit.range.upperBound
    let follows = notice.bytes[end].isLetter && PhraseHits.isSeam(end, in: notice) && !notice.isUppercase(at: end - 1)
    let leads = hit.range.lowerBound == 0 || !notice.bytes[hit.range.lowerBound - 1].isAlphanumeric
    return follows && leads ? hit.range : nil
  }

  /// What is left of a heading's line belongs to the heading: capitals throughout, or no verb of a sentence.
  private func restIsHeading(_ rest: Range<Int>, _ isAllCapitals: Bool) -> Bool {
    if isAllCapitals { return !rest.contains { notice.bytes[$0].isLetter && !notice.isUppercase(at: $0) } }
    return !hits.within(rest).contains { hits.name($0).id == "word.verb" }
  }

  private func nextWordIsCapitals(after offset: Int) -> Bool {
    var offset = offset
    while offset < notice.bytes.count, notice.bytes[offset] == 32 { offset += 1 }
    var length = 0
    while offset < notice.bytes.count, notice.bytes[offset].isLetter {
      if !notice.isUppercase(at: offset) { return false }
      length += 1
      offset += 1
    }
    return length >= 4
  }

  private func contentStart(of line: Range<Int>) -> Int {
    var offset = line.lowerBound
    while offset < line.upperBound, !notice.bytes[offset].isLetter { offset += 1 }
    return offset
  }

  private func wordCount(_ range: Range<Int>) -> Int {
    notice.bytes[range].split { !$0.isAlphanumeric }.count
  }

  /// The number that stands before a heading, `7` in "7. USEFUL INFORMATION".
  private func number(before offset: Int) -> Int? {
    var end = offset
    while end > 0, notice.bytes[end - 1] == 32 { end -= 1 }
    guard end > 0, notice.bytes[end - 1] == 46 || notice.bytes[end - 1] == 41 else { return nil }
    end -= 1
    var start = end
    while start > 0, notice.bytes[start - 1].isDigit, end - start < 2 { start -= 1 }
    return Int(String(decoding: notice.bytes[start..<end], as: UTF8.self))
  }
}
