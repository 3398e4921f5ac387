import VacancyModel

extension Messages {
  /// A whole number, its thousands set apart as the language does.
  func number(_ number: Int) -> String {
    var digits = Substring(String(number.magnitude))
    var groups: [Substring] = []
    while digits.count > 3 {
      groups.insert(digits.suffix(3), at: 0)
      digits = digits.dropLast(3)
    }
    groups.insert(digits, at: 0)
    return (number < 0 ? "\u{2212}" : "") + groups.joined(separator: self("number.thousands"))
  }

  /// A measure with one decimal, without a zero at its end: `10.9`, `11`.
  func measure(_ value: Double) -> String { decimal(value, places: 1, keepsZeros: false) }

  /// An amount of money: whole, or with both decimals.
  func amount(_ value: Double) -> String {
    decimal(value, places: 2, keepsZeros: (value * 100).rounded().remainder(dividingBy: 100) != 0)
  }

  private func decimal(_ value: Double, places: Int, keepsZeros: Bool) -> String {
    guard value.isFinite, value.magnitude < 1e12 else { return self("check.unmeasured") }
    let scale = places == 1 ? 10 : 100
    let scaled = Int((value.magnitude * Double(scale)).rounded())
    var fraction = String(scaled % scale)
    fraction = String(repeating: "0", count: places - fraction.count) + fraction
    if !keepsZeros { while fraction.last == "0" { fraction.removeLast() } }
    let whole = (value < 0 && scaled > 0 ? "\u{2212}" : "") + number(scaled / scale)
    return fraction.isEmpty ? whole : whole + self("number.decimal") + fraction
  }

  /// `a, b and c`.
  func and(_ parts: [String]) -> String { list(parts, last: "list.and") }

  /// `a, b or c`.
  func or(_ parts: [String]) -> String { list(parts, last: "list.or") }

  /// `a, b, c`.
  func commas(_ parts: [String]) -> String { parts.joined(separator: ", ") }

  private func list(_ parts: [String], last: String) -> String {
    guard parts.count > 1 else { return parts.first ?? "" }
    return self(last, ["first": commas(Array(parts.dropLast())), "last": parts[parts.count - 1]])
  }

  /// The text between the language's quotation marks, safe to show.
  func quote(_ text: String) -> String { self("quote", ["text": VisibleText.line(text)]) }

  /// The text with an aside in parentheses, or alone where the aside is `nil`.
  func aside(_ text: String, _ aside: String?) -> String {
    aside.map { self("parenthesis", ["text": text, "aside": $0]) } ?? text
  }

  /// `label: text`.
  func labelled(_ label: String, _ text: String) -> String { self("labelled", ["label": label, "text": text]) }

  /// Where in the notice: `line 4`.
  func place(_ source: Source) -> String {
    let line = String(source.line)
    guard let notice = source.notice else { return self("line", ["n": line]) }
    return self("line.in-notice", ["notice": VisibleText.line(notice), "n": line])
  }

  /// A localised text in this language, safe to show.
  func text(_ text: LocalizedText) -> String {
    VisibleText.line(language == .french ? text.french : text.english)
  }

  /// The text with its first letter in upper case.
  func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
