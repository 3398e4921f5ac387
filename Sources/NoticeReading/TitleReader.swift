import Documents
import VacancyModel

/// Finds the title of the post and the number of posts.
struct TitleReader {
  let outline: NoticeOutline
  let header: [HeaderReader.Entry]

  /// The title, or `nil` when the copy lost it and nothing in the text shows it.
  func title() -> Fact<String>? {
    if let entry = header.first(where: { $0.name == "title" }), let value = cleaned(entry.value), value.count <= 160 {
      return Fact(value, source: outline.notice.source(entry.label.lowerBound..<entry.value.upperBound))
    }
    return lineTitle() ?? inferredTitle()
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
      if header.contains(where: { range.contains($0.label.lowerBound) || range.contains($0.value.lowerBound) }) { continue }
      if outline.sections.contains(where: { !$0.heading.isEmpty && range.overlaps($0.heading) && $0.kind != .other }) { continue }
      let last = notice.bytes[range.upperBound - 1]
      if last == 46 || last == 58 || last == 59 || last == 63 { continue }
      let first = notice.bytes[range.lowerBound]
      if first == FoldedNotice.bullet || !(notice.isUppercase(at: range.lowerBound) || first.isDigit) { continue }
      let hits = outline.hits.within(range)
      if hits.contains(where: { outline.hits.name($0).id == "word.verb" }) { continue }
      var score = 0
      if hits.contains(where: { outline.hits.name($0).group == "role" }) { score += 2 }
      if hits.contains(where: { outline.hits.name($0).id == "word.posts" }) { score += 2 }
      if case DocumentText.Role.heading = notice.lines[line - 1].role { score += 1 }
      guard score >= 2, notice.bytes[range].split(separator: 32).count <= 18 else { continue }
      if best == nil || score > best!.score { best = (range, score) }
    }
    guard let best, let value = cleaned(best.range) else { return nil }
    return Fact(value, source: notice.source(best.range))
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
        for lead in ["of the ", "of ", "du ", "de la ", "de l’", "de l'", "des "] where name.lowercased().hasPrefix(lead) {
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
    let before = notice.words(max(0, bracket.lowerBound - 120)..<bracket.lowerBound).split(separator: " ")
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
      guard let colon = notice.bytes[range].firstIndex(where: { $0 == 58 }), colon - range.lowerBound < 60 else { break }
      let lead = range.lowerBound..<colon
      let isName = outline.hits.within(lead).contains {
        ["organisation", "label", "family"].contains(outline.hits.name($0).group)
      }
      guard isName else { break }
      range = notice.trimmed((colon + 1)..<range.upperBound)
    }
    var text = notice.words(range)
    if let posts = postsMark(in: range) { text = notice.words(range.lowerBound..<posts.lowerBound) }
    text = TitleReader.withoutTail(text)
    return text.count >= 3 ? text : nil
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
      let isSex = folded.split(whereSeparator: { !$0.isLetter }).allSatisfy { ["m", "f", "h", "d", "w", "x", "all", "genders", "male", "female"].contains($0) }
      guard isGrade || isSex else { break }
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
      guard ![.duties, .interrelationships, .essentials, .desirables, .organisation].contains(section.kind) else { continue }
      if outline.furniture.rangesBelowPreface.contains(where: { $0.contains(hit.range.lowerBound) }) { continue }
      let line = notice.range(ofLine: notice.line(at: hit.range.lowerBound))
      guard let number = numbers.numbers(in: line.lowerBound..<hit.range.lowerBound).last,
        hit.range.lowerBound - number.range.upperBound <= 3, (1...200).contains(number.value)
      else { continue }
      return Fact(number.value, source: notice.source(outline.quote(around: number.range.lowerBound..<hit.range.upperBound)))
    }
    return nil
  }
}
