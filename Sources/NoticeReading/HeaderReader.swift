/// Reads the labelled values of a notice's header: `Grade: G15`, a label above its value, or a header glued into one line.
struct HeaderReader {
  let outline: NoticeOutline

  /// A label with its value.
  struct Entry {
    /// The label's meaning within its group: `grade`.
    var name: String
    /// The label's bytes.
    var label: Range<Int>
    /// The value's bytes, not empty.
    var value: Range<Int>
    /// Whether it stands in the part above the notice proper.
    var isPreface: Bool
  }

  /// The entries in the notice's order.
  func entries() -> [Entry] {
    let notice = outline.notice
    let labels = outline.hits.longest(ofGroup: "label", in: 0..<notice.bytes.count).filter(isLabel)
    var entries: [Entry] = []
    for (index, hit) in labels.enumerated() {
      if outline.furniture.rangesBelowPreface.contains(where: { $0.contains(hit.range.lowerBound) }) { continue }
      let line = notice.line(at: hit.range.lowerBound)
      var end = notice.range(ofLine: line).upperBound
      if index + 1 < labels.count { end = min(end, labels[index + 1].range.lowerBound) }
      for section in outline.sections where section.heading.lowerBound > hit.range.lowerBound {
        end = min(end, section.heading.lowerBound)
        break
      }
      var start = hit.range.upperBound
      if notice.bytes[start] == 115, !notice.bytes[start + 1].isAlphanumeric { start += 1 }
      var value = cleaned(start..<max(end, start))
      if value.isEmpty { value = nextLine(after: line, before: index + 1 < labels.count ? labels[index + 1] : nil) }
      guard !value.isEmpty else { continue }
      entries.append(
        Entry(
          name: outline.hits.name(hit).name, label: hit.range, value: value,
          isPreface: outline.furniture.preface.contains(hit.range.lowerBound)))
    }
    return entries
  }

  /// Whether an occurrence stands as a label: at a line's start or glued into a header, with its value behind it.
  private func isLabel(_ hit: PhraseHits.Hit) -> Bool {
    let notice = outline.notice
    let bytes = notice.bytes
    let line = notice.range(ofLine: notice.line(at: hit.range.lowerBound))
    var start = hit.range.lowerBound
    while start > line.lowerBound, !bytes[start - 1].isAlphanumeric { start -= 1 }
    let startsLine = start == line.lowerBound
    // A row of a menu is no header.
    if bytes[line].count(where: { $0 == 124 }) >= 3, !bytes[line].contains(58) { return false }
    var end = hit.range.upperBound
    if bytes[end] == 115, !bytes[end + 1].isAlphanumeric { end += 1 }
    let isSeamed =
      end < line.upperBound && bytes[end].isAlphanumeric && PhraseHits.isSeam(end, in: notice)
      && notice.isUppercase(at: hit.range.lowerBound)
    while end < line.upperBound, bytes[end] == 32 || bytes[end] == 41 || bytes[end] == 42 { end += 1 }
    let gap = notice.original[Int(notice.origin[hit.range.upperBound])..<Int(notice.origin[end])]
    let hasColon = end < line.upperBound && (bytes[end] == 58 || bytes[end] == 124)
    let isSpaced = gap.contains(9) || gap.count >= 2
    if startsLine {
      return hasColon || end == line.upperBound || isSeamed
        || (isSpaced && notice.isUppercase(at: hit.range.lowerBound))
        || isDashed(end, in: line)
    }
    let before = bytes[hit.range.lowerBound - 1]
    let follows = before.isAlphanumeric && PhraseHits.isSeam(hit.range.lowerBound, in: notice)
    if follows || before == 41 { return isSeamed || hasColon || bytes[hit.range.upperBound] == 41 }
    // Several labels in one line: `Grade: G15 | Location: Brussels`, or a header whose lines were joined.
    guard hasColon, notice.isUppercase(at: hit.range.lowerBound), before == 124 || before == 32 else { return false }
    return startsField(hit.range.lowerBound, in: line) || startsWithLabel(line)
  }

  /// Whether a line begins with a label and a colon, so that others may follow in it.
  private func startsWithLabel(_ line: Range<Int>) -> Bool {
    let range = outline.notice.trimmed(line)
    guard
      let first = outline.hits.longest(
        ofGroup: "label", in: range.lowerBound..<min(range.upperBound, range.lowerBound + 200)
      ).first
    else { return false }
    let end = first.range.upperBound
    return outline.notice.bytes[end..<min(range.upperBound, end + 3)].contains(58)
  }

  private func isDashed(_ offset: Int, in line: Range<Int>) -> Bool {
    offset + 1 < line.upperBound && outline.notice.bytes[offset] == 45 && outline.notice.bytes[offset + 1] == 32
  }

  /// Whether another field of the same line ends before an offset: a bar, a wide gap, a full stop or a semicolon.
  private func startsField(_ offset: Int, in line: Range<Int>) -> Bool {
    var before = offset
    while before > line.lowerBound, outline.notice.bytes[before - 1] == 32 { before -= 1 }
    guard before > line.lowerBound else { return true }
    return [124, 59, 46, 44, 47].contains(outline.notice.bytes[before - 1]) || offset - before >= 2
  }

  private func nextLine(after line: Int, before next: PhraseHits.Hit?) -> Range<Int> {
    let notice = outline.notice
    var line = line + 1
    while line <= notice.lineStarts.count, notice.trimmed(notice.range(ofLine: line)).isEmpty { line += 1 }
    guard line <= notice.lineStarts.count else { return 0..<0 }
    let range = notice.range(ofLine: line)
    if let next, range.contains(next.range.lowerBound) { return 0..<0 }
    if outline.sections.contains(where: { range.contains($0.heading.lowerBound) && !$0.heading.isEmpty }) {
      return 0..<0
    }
    return cleaned(range)
  }

  /// A value without the marks around it.
  private func cleaned(_ range: Range<Int>) -> Range<Int> {
    let bytes = outline.notice.bytes
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, bytes[start].isSpace || [58, 41, 124, 45, 42, FoldedNotice.bullet].contains(bytes[start]) {
      start += 1
    }
    while end > start, bytes[end - 1].isSpace || [124, 59, FoldedNotice.bullet, 42].contains(bytes[end - 1]) {
      end -= 1
    }
    return start..<end
  }
}
