import Documents
import VacancyModel

/// Finds the title of the post and the number of posts.
struct TitleReader {
  let outline: NoticeOutline
  let header: [HeaderReader.Entry]

  private var cleaner: TitleCleaner { TitleCleaner(outline: outline) }

  /// The title, or `nil` when the copy lost it and nothing in the text shows it.
  func title() -> Fact<String>? {
    for entry in header where entry.name == "title" {
      guard let value = cleaner.cleaned(entry.value), value.count <= 160, !cleaner.isCode(entry.value) else { continue }
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
      if cleaner.postsMark(in: range) != nil { score += 2 }
      if notice.bytes[range].contains(124) { score -= 1 }
      if case DocumentText.Role.heading = notice.lines[line - 1].role { score += 1 }
      guard score >= 2, notice.bytes[range].split(separator: 32).count <= 18 else { continue }
      if best == nil || score > best!.score { best = (range, score) }
    }
    guard let best, let value = cleaner.cleaned(best.range) else { return nil }
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
    guard isName, name.count >= 8, let value = cleaner.cleaned(name) else { return nil }
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

  private func isBracketed(_ inner: Range<Int>, in range: Range<Int>) -> Bool {
    outline.notice.bytes[range.lowerBound..<inner.lowerBound].lastIndex(of: 40).map { open in
      !outline.notice.bytes[open..<inner.lowerBound].contains(41)
    } ?? false
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
      let noun = notice.bytes[hit.range].prefix { $0.isLetter }
      let isPlural = noun.last == 115 || notice.bytes[hit.range.upperBound] == 115
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
