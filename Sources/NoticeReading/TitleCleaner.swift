import VacancyModel

/// Strips what is no part of a title from the words that hold it.
struct TitleCleaner {
  let outline: NoticeOutline

  /// The title without organisation, number of posts, grade, reference and the letters for every sex.
  func cleaned(_ range: Range<Int>) -> String? {
    let notice = outline.notice
    var range = range
    // "NATO: NATO: Officer": names of organisations and words such as "Vacancy" before a colon.
    while true {
      guard let colon = notice.bytes[range].firstIndex(where: { $0 == 58 }), colon - range.lowerBound < 60 else {
        break
      }
      let lead = range.lowerBound..<colon
      let isName = outline.hits.within(lead).contains {
        ["organisation", "label", "family"].contains(outline.hits.name($0).group)
      }
      guard isName else { break }
      range = notice.trimmed((colon + 1)..<range.upperBound)
    }
    // Two posts in one title, each with its number, stay together.
    if outline.hits.within(range).count(where: { outline.hits.name($0).id == "word.posts" }) >= 2 {
      return notice.words(range)
    }
    if let posts = postsMark(in: range) { range = notice.trimmed(range.lowerBound..<posts.lowerBound) }
    let text = withoutTail(notice.words(withoutTrailingParts(withoutBrackets(titleSegment(of: range)))))
    return text.count >= 3 ? text : nil
  }

  /// The part of a line between dashes or bars that names the role; organisations, places, grades and references fall away.
  private func titleSegment(of range: Range<Int>) -> Range<Int> {
    let bytes = outline.notice.bytes
    var segments: [Range<Int>] = []
    var start = range.lowerBound
    for offset in range
    where
      (bytes[offset] == 45 && offset > range.lowerBound && bytes[offset - 1] == 32 && offset + 1 < range.upperBound
      && bytes[offset + 1] == 32) || bytes[offset] == 124 || bytes[offset] == FoldedNotice.bullet
      || (bytes[offset] == 32 && offset + 2 < range.upperBound && bytes[offset + 1] == 32 && bytes[offset + 2] == 32)
    {
      segments.append(outline.notice.trimmed(start..<offset))
      start = offset + 1
    }
    segments.append(outline.notice.trimmed(start..<range.upperBound))
    func isRole(_ segment: Range<Int>) -> Bool { outline.hits.first(ofGroup: "role", in: segment) != nil }
    func isOther(_ segment: Range<Int>) -> Bool {
      outline.hits.within(segment).contains {
        ["organisation", "family"].contains(outline.hits.name($0).group) || outline.hits.name($0).id == "word.vacancy"
      } || isCode(segment)
    }
    let roles = segments.filter { !$0.isEmpty && isRole($0) && !isOther($0) }
    guard segments.count > 1, let first = roles.first else { return segments.count > 1 ? range : segments[0] }
    // "Head, Current Operations - North": what follows the role and is no other thing belongs to it.
    var end = first.upperBound
    for segment in segments where segment.lowerBound >= end && !segment.isEmpty {
      if isOther(segment) || isRole(segment) || isGradeOrPlace(segment) { break }
      end = segment.upperBound
    }
    if roles.count > 1, let last = roles.last,
      outline.hits.within(first).contains(where: {
        outline.hits.name($0).id == "word.contract" || outline.hits.name($0).name == "agent"
      })
    {
      return last
    }
    return first.lowerBound..<end
  }

  /// Without a bracket at the end that holds a grade or a reference.
  private func withoutBrackets(_ range: Range<Int>) -> Range<Int> {
    let bytes = outline.notice.bytes
    guard !range.isEmpty, bytes[range.upperBound - 1] == 41, let open = bytes[range].lastIndex(of: 40),
      open > range.lowerBound,
      bytes[open..<range.upperBound].contains(where: \.isDigit)
    else { return range }
    return outline.notice.trimmed(range.lowerBound..<open)
  }

  /// Drops what stands behind the last commas of a title when it is a grade or a reference.
  private func withoutTrailingParts(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let comma = outline.notice.bytes[range].lastIndex(of: 44) {
      let part = outline.notice.trimmed((comma + 1)..<range.upperBound)
      guard isGradeOrPlace(part) || part.isEmpty else { break }
      range = range.lowerBound..<comma
    }
    return outline.notice.trimmed(range)
  }

  private func isGradeOrPlace(_ range: Range<Int>) -> Bool {
    let hasDigit = outline.notice.bytes[range].contains(where: \.isDigit)
    let named = outline.hits.within(range).contains { hit in
      let name = outline.hits.name(hit)
      return ["word.grade", "label.grade", "label.reference", "word.vacancy"].contains(name.id)
    }
    if hasDigit, named || outline.notice.words(range).split(separator: " ").count <= 2 { return true }
    return outline.hits.within(range).contains { outline.hits.name($0).id == "word.country" && $0.range == range }
  }

  /// A code of capitals and digits, not a name.
  func isCode(_ range: Range<Int>) -> Bool {
    let hasDigit = outline.notice.bytes[range].contains(where: \.isDigit)
    return hasDigit && !range.contains { outline.notice.bytes[$0].isLetter && !outline.notice.isUppercase(at: $0) }
  }

  /// Removes grades, references and "(m/f)" in brackets or behind a dash at the end of a title.
  private func withoutTail(_ title: String) -> String {
    var text = title
    while true {
      text = String(text.reversed().drop { $0.isWhitespace || "-–—,;|/".contains($0) }.reversed())
      guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { break }
      let inner = text[text.index(after: open)...].dropLast()
      let folded = TextFolding.fold(String(inner))
      let isGrade = folded.contains { $0.isNumber } && folded.split(separator: " ").count <= 4
      let isRemark = ["post to be", "secondment", "re-advertis", "readvertis", "maternity", "temporary"].contains(
        where: folded.contains)
      let isSex = folded.split(whereSeparator: { !$0.isLetter }).allSatisfy {
        ["m", "f", "h", "d", "w", "x", "all", "genders", "male", "female"].contains($0)
      }
      guard isGrade || isSex || isRemark else { break }
      text = String(text[..<open])
    }
    return text
  }

  /// "(3 posts)", "– 2 posts", "2 postes": from its bracket or dash to its end.
  func postsMark(in range: Range<Int>) -> Range<Int>? {
    let bytes = outline.notice.bytes
    guard let hit = outline.hits.first("word.posts", in: range) else { return nil }
    guard let number = NumberReader(outline: outline).numbers(in: range.lowerBound..<hit.range.lowerBound).last,
      hit.range.lowerBound - number.range.upperBound <= 3
    else { return nil }
    var start = number.range.lowerBound
    while start > range.lowerBound, [32, 40, 45, 44, 58].contains(bytes[start - 1]) { start -= 1 }
    return start > range.lowerBound + 3 ? start..<hit.range.upperBound : nil
  }
}
