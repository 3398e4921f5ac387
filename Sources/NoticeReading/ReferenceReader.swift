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
      let code = words.joined(separator: " ").trimmingMarks()
      guard code.contains(where: \.isNumber), code.count <= 60 else { continue }
      return Fact(code, source: notice.source(entry.label.lowerBound..<entry.value.upperBound))
    }
    return nil
  }

  /// The official figure: one exact amount behind its label.
  func salary() -> Fact<Salary>? {
    for entry in header where entry.name == "salary" && !isInvented(entry) {
      guard let amount = amounts(in: entry.value).first, amounts(in: entry.value).count == 1, amount > 100 else { continue }
      let words = TextFolding.fold(outline.notice.words(entry.label.lowerBound..<entry.value.upperBound))
      let currencies = [("eur", "EUR"), ("€", "EUR"), ("usd", "USD"), ("$", "USD"), ("chf", "CHF"), ("gbp", "GBP"), ("£", "GBP")]
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
        if fraction != nil { fraction!.append(Character(Unicode.Scalar(byte))) } else { digits.append(Character(Unicode.Scalar(byte))) }
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
      let text = known.first.flatMap { outline.hits.name($0).attributes["name"] } ?? notice.words(entry.value)
      if text.count <= 60 {
        return Fact(text, source: notice.source(entry.label.lowerBound..<entry.value.upperBound))
      }
    }
    for hit in outline.hits.ofGroup("clearance") where hit.isWhole && !outline.furniture.contains(hit.range.lowerBound) {
      let meaning = outline.hits.name(hit)
      guard let name = meaning.attributes["name"], let unit = outline.unit(at: hit.range.lowerBound),
        outline.hits.contains("word.clearance", in: unit.range),
        ![.desirables, .duties].contains(outline.section(at: hit.range.lowerBound).kind)
      else { continue }
      return Fact(name, source: notice.source(outline.quote(around: hit.range)))
    }
    return nil
  }
}

extension String {
  /// Without punctuation at both ends.
  func trimmingMarks() -> String {
    let marks = Set<Character>(" .,;:()[]–—-|#*")
    return String(drop(while: marks.contains).reversed().drop(while: marks.contains).reversed())
  }
}
