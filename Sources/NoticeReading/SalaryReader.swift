import VacancyModel

/// Finds the official salary figure, and the one a job site made up.
struct SalaryReader {
  let outline: NoticeOutline
  let header: [HeaderReader.Entry]

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
}
