import VacancyModel

/// Finds grades on the scales of NATO, the European Union, the United Nations and the coordinated organisations.
struct GradeReader {
  let outline: NoticeOutline
  let header: [HeaderReader.Entry]

  /// The grades, each once, in the notice's order; both of a twin-graded post.
  func grades() -> [Fact<String>] {
    let notice = outline.notice
    var found: [Fact<String>] = []
    func add(_ range: Range<Int>, quoting quote: Range<Int>, isLabelled: Bool) {
      // `C1` beside a language is a level of it, `A4` beside pages a size of paper.
      if !isLabelled,
        outline.hits.first(ofGroup: "language", in: range) != nil
          || outline.hits.first(ofGroup: "unit", in: range) != nil
      {
        return
      }
      for text in codes(in: range, isLabelled: isLabelled)
      where (isLabelled || text != "A4") && !found.contains(where: { $0.value == text }) {
        found.append(Fact(text, source: notice.source(quote)))
      }
    }
    for entry in header where ["grade", "category"].contains(entry.name) && hasDigit(entry.value) {
      add(entry.value, quoting: entry.label.lowerBound..<entry.value.upperBound, isLabelled: true)
    }
    if !found.isEmpty { return found }
    // Without a label: the word "grade" directly before or after a code, or a code behind the title.
    for hit in outline.hits.of("word.grade") where hit.isWhole {
      let section = outline.section(at: hit.range.lowerBound).kind
      guard ![.duties, .essentials, .desirables, .interrelationships, .additional].contains(section),
        !outline.furniture.rangesBelowPreface.contains(where: { $0.contains(hit.range.lowerBound) }),
        let unit = outline.unit(at: hit.range.lowerBound)
      else { continue }
      let after = hit.range.upperBound..<min(unit.range.upperBound, hit.range.upperBound + 16)
      add(after, quoting: outline.quote(around: hit.range), isLabelled: false)
      if found.isEmpty, let code = code(behind: hit.range.upperBound, in: unit.range) {
        found.append(Fact(code, source: notice.source(outline.quote(around: hit.range))))
      }
      if !found.isEmpty { return found }
    }
    for line in 1...max(1, min(12, notice.lineStarts.count)) where line <= notice.lineStarts.count {
      let range = notice.trimmed(notice.range(ofLine: line))
      guard range.count <= 160, outline.hits.first(ofGroup: "role", in: range) != nil else { continue }
      // In brackets, or behind the title's last commas.
      let bytes = notice.bytes
      guard let mark = bytes[range].lastIndex(of: 40) ?? bytes[range].firstIndex(of: 44) else { continue }
      add(mark..<range.upperBound, quoting: range, isLabelled: false)
      if !found.isEmpty { return found }
    }
    return found
  }

  /// A code of capitals and figures right behind the word "grade", on a scale of the organisation's own: `PAL6`.
  private func code(behind offset: Int, in unit: Range<Int>) -> String? {
    let notice = outline.notice
    var start = offset
    while start < unit.upperBound, [32, 58].contains(notice.bytes[start]) { start += 1 }
    var end = start
    while end < unit.upperBound, notice.bytes[end].isAlphanumeric { end += 1 }
    let word = start..<end
    guard (2...6).contains(word.count), notice.bytes[word].contains(where: \.isDigit), notice.isUppercase(at: start),
      !word.contains(where: { notice.bytes[$0].isLetter && !notice.isUppercase(at: $0) })
    else { return nil }
    return notice.words(word)
  }

  private func hasDigit(_ range: Range<Int>) -> Bool { outline.notice.bytes[range].contains(where: \.isDigit) }

  /// The grades written in a range. Pairs such as `G15/G17`, `G17-G20`, `G15/17` give both.
  private func codes(in range: Range<Int>, isLabelled: Bool) -> [String] {
    let text = outline.notice.words(range)
    var codes: [String] = []
    let tokens = text.split(whereSeparator: { " ,;()/–—|:".contains($0) }).map(String.init)
    var previous = ""
    for token in tokens {
      // `G17-G20` is a pair, `AD-7`, `B-4` and `P-4` are one grade.
      let halves = token.split(separator: "-").map(String.init)
      let isPair = halves.count == 2 && halves.allSatisfy { GradeReader.scale(of: $0, alone: isLabelled) != nil }
      for part in isPair ? halves : [token] {
        if let grade = GradeReader.scale(of: previous + part, alone: isLabelled), !previous.isEmpty {
          codes.append(grade)
        } else if let grade = GradeReader.scale(of: part, alone: isLabelled) {
          codes.append(grade)
        } else if let last = codes.last, let number = Int(part), last.hasPrefix("G"), (1...24).contains(number),
          text.contains("/")
        {
          codes.append("G\(number)")
        }
        previous =
          ["AD", "AST", "FG", "AST/SC", "P", "D", "G", "GS", "NO", "A", "B", "C", "L", "SC", "CA"].contains(
            part.uppercased()) ? part : ""
      }
    }
    if codes.isEmpty, isLabelled, tokens.count <= 4, let first = text.first, first.isUppercase || first.isNumber,
      text.contains(where: \.isNumber)
    {
      codes.append(text)
    }
    return codes
  }

  /// The grade that a code is, in its scale's usual form, or `nil`.
  private static func scale(of code: String, alone: Bool) -> String? {
    let text = code.uppercased().filter { $0 != "." && $0 != "-" && $0 != " " }
    let letters = String(text.prefix { $0.isLetter })
    let digits = text.dropFirst(letters.count)
    if letters == "FG" { return nil }
    if digits.isEmpty {
      let roman = ["FGI", "FGII", "FGIII", "FGIV"]
      return roman.contains(text) ? "FG " + text.dropFirst(2) : nil
    }
    guard let number = Int(digits), !digits.isEmpty, digits.count <= 2 else { return nil }
    switch letters {
    case "G" where (1...24).contains(number): return code.contains("-") ? "G-\(number)" : "G\(number)"
    case "A" where (1...7).contains(number), "B" where (1...6).contains(number), "C" where (1...6).contains(number),
      "L" where (1...5).contains(number):
      return code.contains(".")
        ? "\(letters).\(number)" : code.contains("-") ? "\(letters)-\(number)" : "\(letters)\(number)"
    case "AD" where (5...16).contains(number), "AST" where (1...11).contains(number): return "\(letters) \(number)"
    case "P" where (1...7).contains(number), "D" where (1...2).contains(number): return "\(letters)-\(number)"
    case "GS" where (1...8).contains(number): return "GS-\(number)"
    case "S" where alone && (1...4).contains(number): return "S\(number)"
    default: return nil
    }
  }
}
