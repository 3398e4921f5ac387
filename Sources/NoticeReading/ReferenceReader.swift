import VacancyModel

/// Finds the vacancy's reference, the official salary figure, a site's invented one, and the clearance level.
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

  /// The official figure: one exact amount behind its label.
  func salary() -> Fact<Salary>? {
    for entry in header where entry.name == "salary" && !isInvented(entry) {
      guard let amount = amounts(in: entry.value).first, amounts(in: entry.value).count == 1, amount > 100 else {
        continue
      }
      let words = TextFolding.fold(outline.notice.words(entry.label.lowerBound..<entry.value.upperBound))
      let currencies = [
        ("eur", "EUR"), ("€", "EUR"), ("usd", "USD"), ("$", "USD"), ("chf", "CHF"), ("gbp", "GBP"), ("£", "GBP"),
      ]
      let currency = currencies.first { words.contains($0.0) }?.1
      let period =
        ["month", "mois", "mensuel"].contains(where: words.contains)
        ? "month" : ["year", "annual", "annum", "annuel"].contains(where: words.contains) ? "year" : nil
      return Fact(
        Salary(amount: amount, currency: currency, period: period),
        source: outline.notice.source(entry.label.lowerBound..<entry.value.upperBound))
    }
    return nil
  }

  /// Where a job site shows pay of its own making: a range of round thousands above the notice proper.
  func inventedSalary() -> Range<Int>? {
    if let entry = header.first(where: { $0.name == "salary" && isInvented($0) }) {
      return entry.label.lowerBound..<entry.value.upperBound
    }
    // Without a label: a line of the part above the notice that holds nothing but a currency and two round amounts.
    let preface = outline.furniture.preface
    guard !preface.isEmpty else { return nil }
    let last = outline.notice.line(at: preface.upperBound - 1)
    for line in 1...last {
      let range = outline.notice.trimmed(outline.notice.range(ofLine: line))
      guard range.count <= 60, isRoundRange(range), hasCurrency(range) else { continue }
      return range
    }
    return nil
  }

  private func isInvented(_ entry: HeaderReader.Entry) -> Bool {
    isRoundRange(entry.value) && (entry.isPreface || isAboveSections(entry.label.lowerBound))
  }

  private func isAboveSections(_ offset: Int) -> Bool { outline.section(at: offset).kind == .preamble }

  private func isRoundRange(_ range: Range<Int>) -> Bool {
    let amounts = amounts(in: range)
    return amounts.count == 2 && amounts.allSatisfy { $0 >= 1000 && $0.truncatingRemainder(dividingBy: 500) == 0 }
  }

  private func hasCurrency(_ range: Range<Int>) -> Bool {
    let words = TextFolding.fold(outline.notice.words(range))
    return ["eur", "€", "$", "usd", "£", "gbp", "chf"].contains(where: words.contains)
  }

  /// The amounts of money in a range: `6,713.06`, `7,970. 25`, `40 000`, `75,000`.
  private func amounts(in range: Range<Int>) -> [Double] {
    var amounts: [Double] = []
    var digits = ""
    var fraction: String?
    func close() {
      if let value = Double(digits + "." + (fraction ?? "0")), !digits.isEmpty { amounts.append(value) }
      digits = ""
      fraction = nil
    }
    let bytes = Array(outline.notice.bytes[range])
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let rest = bytes[(index + 1)...].drop { $0 == 32 }.prefix { $0.isDigit }.count
      if byte.isDigit {
        if fraction != nil {
          fraction!.append(Character(Unicode.Scalar(byte)))
        } else {
          digits.append(Character(Unicode.Scalar(byte)))
        }
      } else if (byte == 44 || byte == 46), !digits.isEmpty, rest == 2, fraction == nil {
        fraction = ""
      } else if (byte == 44 || byte == 46 || byte == 32), !digits.isEmpty, rest == 3, fraction == nil {
      } else if byte == 32, !digits.isEmpty, fraction == "" {
      } else {
        close()
      }
      index += 1
    }
    close()
    return amounts
  }

  /// The clearance level: behind its label, or named in the sentence that asks for it.
  func clearanceLevel() -> Fact<String>? {
    let notice = outline.notice
    if let entry = header.first(where: { $0.name == "clearance" }) {
      let known = outline.hits.longest(ofGroup: "clearance", in: entry.value)
      let text = known.first.map(level) ?? notice.words(entry.value)
      if text.count <= 60 {
        return Fact(text, source: notice.source(entry.label.lowerBound..<entry.value.upperBound))
      }
    }
    for hit in outline.hits.ofGroup("clearance") where hit.isWhole && !outline.furniture.contains(hit.range.lowerBound)
    {
      let meaning = outline.hits.name(hit)
      guard meaning.attributes["name"] != nil, let unit = outline.unit(at: hit.range.lowerBound),
        outline.hits.contains("word.clearance", in: unit.range),
        ![.desirables, .duties, .summary].contains(outline.section(at: hit.range.lowerBound).kind)
      else { continue }
      return Fact(level(hit), source: notice.source(outline.quote(around: hit.range)))
    }
    return nil
  }

  /// The level in the notice's own words; an abbreviation is written out.
  private func level(_ hit: PhraseHits.Hit) -> String {
    let words = outline.notice.words(hit.range)
    return words.count > 4 ? words : outline.hits.name(hit).attributes["name"] ?? words
  }
}

extension String {
  /// Without punctuation at both ends.
  func trimmingMarks(keepingBrackets: Bool = false) -> String {
    let marks = Set<Character>(keepingBrackets ? " .,;:–—-|#*" : " .,;:()[]–—-|#*")
    return String(drop(while: marks.contains).reversed().drop(while: marks.contains).reversed())
  }
}
