import Documents
import VacancyModel

/// Finds the title of the post and the number of posts.
struct TitleReader {
  let outline: NoticeOutline
  let header: [HeaderReader.Entry]

  /// The title, or `nil` when the copy lost it and nothing in the text shows it.
  func title() -> Fact<String>? {
    for entry in header where entry.name == "title" {
      guard let value = cleaned(entry.value), value.count <= 160, !isCode(entry.value) else { continue }
      return Fact(value, source: outline.notice.source(entry.label.lowerBound..<entry.value.upperBound))
    }
    return lineTitle() ?? runOnTitle() ?? inferredTitle()
  }

  /// A short line above the sections that names a role, or has a number of posts behind it.
  private func lineTitle() -> Fact<String>? {
    let notice = outline.notice
    let end = outline.sections.dropFirst().first { ![.description, .other].contains($0.kind) }?.heading.lowerBound
    var best: (range: Range<Int>, score: Int)?
    for line in 1...max(1, min(notice.lineStarts.count, 40)) where line <= notice.lineStarts.count {
      let range = notice.trimmed(notice.range(ofLine: line))
      guard !range.isEmpty else { continue }
      if let end, range.lowerBound >= end { break }
      guard range.count <= 160, !isFurniture(range) else { continue }
      if header.contains(where: { range.contains($0.label.lowerBound) || range.contains($0.value.lowerBound) }) {
        continue
      }
      if outline.sections.contains(where: { !$0.heading.isEmpty && range.overlaps($0.heading) && $0.kind != .other }) {
        continue
      }
      let last = notice.bytes[range.upperBound - 1]
      if last == 46 || last == 58 || last == 59 || last == 63 { continue }
      let first = notice.bytes[range.lowerBound]
      if first == FoldedNotice.bullet || !(notice.isUppercase(at: range.lowerBound) || first.isDigit) { continue }
      let hits = outline.hits.within(range)
      if hits.contains(where: { outline.hits.name($0).id == "word.verb" && !isBracketed($0.range, in: range) }) {
        continue
      }
      if notice.bytes[range].count(where: { $0 == 124 }) >= 2 { continue }
      var score = 0
      if hits.contains(where: { outline.hits.name($0).group == "role" }) { score += 2 }
      if postsMark(in: range) != nil { score += 2 }
      if notice.bytes[range].contains(124) { score -= 1 }
      if case DocumentText.Role.heading = notice.lines[line - 1].role { score += 1 }
      guard score >= 2, notice.bytes[range].split(separator: 32).count <= 18 else { continue }
      if best == nil || score > best!.score { best = (range, score) }
    }
    guard let best, let value = cleaned(best.range) else { return nil }
    return Fact(value, source: notice.source(best.range))
  }

  /// The beginning of a header run on in one line: a role, up to the first figure, place or organisation.
  private func runOnTitle() -> Fact<String>? {
    let notice = outline.notice
    let line = notice.trimmed(notice.range(ofLine: 1))
    guard line.count > 160 else { return nil }
    let head = line.lowerBound..<min(line.upperBound, line.lowerBound + 120)
    guard let role = outline.hits.first(ofGroup: "role", in: head), role.range.lowerBound < head.lowerBound + 12,
      let digit = notice.bytes[head].firstIndex(where: \.isDigit)
    else { return nil }
    let name = notice.trimmed(head.lowerBound..<digit)
    let isName = !outline.hits.within(name).contains { hit in
      ["word.verb"].contains(outline.hits.name(hit).id)
        || ["organisation", "family", "label"].contains(outline.hits.name(hit).group)
          && hit.range.lowerBound > role.range.upperBound + 30
    }
    guard isName, name.count >= 8, let value = cleaned(name) else { return nil }
    return Fact(value, source: notice.source(name))
  }

  private func isFurniture(_ range: Range<Int>) -> Bool {
    outline.hits.first(ofGroup: "site", in: range) != nil
      || outline.furniture.rangesBelowPreface.contains { $0.contains(range.lowerBound) }
  }

  /// "The Head of COPS is responsible…", with the section's abbreviation written out where the notice does so.
  private func inferredTitle() -> Fact<String>? {
    let notice = outline.notice
    for section in outline.sections where [.preamble, .description, .summary].contains(section.kind) {
      for unit in outline.units(in: section.body) where !outline.furniture.contains(unit.range.lowerBound) {
        guard let role = outline.hits.first("role.head", in: unit.range),
          role.range.lowerBound <= unit.range.lowerBound + 4, notice.isUppercase(at: role.range.lowerBound),
          let verb = outline.hits.first("word.verb", in: unit.range),
          verb.range.lowerBound > role.range.upperBound, verb.range.lowerBound - role.range.upperBound < 80
        else { continue }
        var name = notice.words(role.range.upperBound..<verb.range.lowerBound)
        for lead in ["of the ", "of ", "du ", "de la ", "de l’", "de l'", "des "]
        where name.lowercased().hasPrefix(lead) {
          name.removeFirst(lead.count)
          break
        }
        guard !name.isEmpty, name.first?.isUppercase == true else { continue }
        let written = expansion(of: name) ?? name
        return Fact(
          "\(notice.words(role.range)), \(written)", .inferred,
          source: notice.source(unit.range.lowerBound..<verb.range.upperBound))
      }
    }
    return nil
  }

  /// The name that an abbreviation stands for: the capitalised words before "(COPS)".
  private func expansion(of abbreviation: String) -> String? {
    guard abbreviation.count >= 2, abbreviation.allSatisfy({ $0.isUppercase || $0.isNumber }) else { return nil }
    let notice = outline.notice
    let bracketed = Array("(\(abbreviation.lowercased()))".utf8)
    guard let bracket = notice.bytes.firstRange(of: bracketed) else { return nil }
    let line = notice.range(ofLine: notice.line(at: bracket.lowerBound))
    let before = notice.words(max(line.lowerBound, bracket.lowerBound - 120)..<bracket.lowerBound).split(separator: " ")
    var words: [Substring] = []
    for word in before.reversed() {
      guard let first = word.first, first.isUppercase || ["of", "and", "for", "the", "de", "et", "des"].contains(word)
      else { break }
      words.insert(word, at: 0)
    }
    while let first = words.first, first.first?.isLowercase == true || ["The", "Le", "La"].contains(first) {
      words.removeFirst()
    }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// The title without organisation, number of posts, grade, reference and the letters for every sex.
  private func cleaned(_ range: Range<Int>) -> String? {
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
    let text = TitleReader.withoutTail(notice.words(withoutTrailingParts(withoutBrackets(titleSegment(of: range)))))
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
  private func isCode(_ range: Range<Int>) -> Bool {
    let hasDigit = outline.notice.bytes[range].contains(where: \.isDigit)
    return hasDigit && !range.contains { outline.notice.bytes[$0].isLetter && !outline.notice.isUppercase(at: $0) }
  }

  private func isBracketed(_ inner: Range<Int>, in range: Range<Int>) -> Bool {
    outline.notice.bytes[range.lowerBound..<inner.lowerBound].lastIndex(of: 40).map { open in
      !outline.notice.bytes[open..<inner.lowerBound].contains(41)
    } ?? false
  }

  /// Removes grades, references and "(m/f)" in brackets or behind a dash at the end of a title.
  static func withoutTail(_ title: String) -> String {
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
  private func postsMark(in range: Range<Int>) -> Range<Int>? {
    let bytes = outline.notice.bytes
    guard let hit = outline.hits.first("word.posts", in: range) else { return nil }
    guard let number = NumberReader(outline: outline).numbers(in: range.lowerBound..<hit.range.lowerBound).last,
      hit.range.lowerBound - number.range.upperBound <= 3
    else { return nil }
    var start = number.range.lowerBound
    while start > range.lowerBound, [32, 40, 45, 44, 58].contains(bytes[start - 1]) { start -= 1 }
    return start > range.lowerBound + 3 ? start..<hit.range.upperBound : nil
  }

  /// The number of posts, when the notice gives it.
  func posts() -> Fact<Int>? {
    let notice = outline.notice
    let numbers = NumberReader(outline: outline)
    if let entry = header.first(where: { $0.name == "posts" }), let number = numbers.numbers(in: entry.value).first,
      (1...200).contains(number.value)
    {
      return Fact(number.value, source: notice.source(entry.label.lowerBound..<entry.value.upperBound))
    }
    for hit in outline.hits.of("word.posts") {
      let section = outline.section(at: hit.range.lowerBound)
      guard ![.duties, .interrelationships, .essentials, .desirables, .organisation].contains(section.kind) else {
        continue
      }
      if outline.furniture.rangesBelowPreface.contains(where: { $0.contains(hit.range.lowerBound) }) { continue }
      let line = notice.range(ofLine: notice.line(at: hit.range.lowerBound))
      guard let number = numbers.numbers(in: line.lowerBound..<hit.range.lowerBound).last,
        hit.range.lowerBound - number.range.upperBound <= 3, (1...200).contains(number.value)
      else { continue }
      // "un poste": an article is no count; more than one needs the plural.
      let isPlural = notice.bytes[hit.range.upperBound - 1] == 115 || notice.bytes[hit.range.upperBound] == 115
      guard number.value > 1 ? isPlural : notice.bytes[number.range].contains(where: \.isDigit) else { continue }
      // In a sentence "15 vacancies arise each year" says nothing of this notice.
      guard
        line.count <= 160
          || outline.hits.contains("word.tofill", in: outline.unit(at: hit.range.lowerBound)?.range ?? line)
      else { continue }
      guard
        !outline.hits.contains(
          "word.about", in: max(line.lowerBound, number.range.lowerBound - 14)..<number.range.lowerBound)
      else { continue }
      // "1 post … & … 1 post": each has its own number.
      let others = outline.hits.within(hit.range.upperBound..<line.upperBound).filter {
        outline.hits.name($0).id == "word.posts"
      }
      let more = others.compactMap { other in
        numbers.numbers(in: hit.range.upperBound..<other.range.lowerBound).last {
          other.range.lowerBound - $0.range.upperBound <= 3
        }?.value
      }
      if outline.hits.contains("scope.each", in: hit.range.upperBound..<line.upperBound), line.count < 250 {
        let titles = notice.bytes[line.lowerBound..<number.range.lowerBound].count { $0 == 38 } + 1
        return Fact(number.value * titles, source: notice.source(notice.trimmed(line)))
      }
      if !more.isEmpty, line.count < 250 {
        return Fact(number.value + more.reduce(0, +), source: notice.source(notice.trimmed(line)))
      }
      return Fact(
        number.value, source: notice.source(outline.quote(around: number.range.lowerBound..<hit.range.upperBound)))
    }
    return nil
  }
}
