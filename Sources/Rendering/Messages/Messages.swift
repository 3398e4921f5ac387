/// The words that people read, in one language; read from `Templates/Messages`.
///
/// A phrase holds places such as `{file}`. Singular and plural stand side by side, ` ;; ` between them.
package struct Messages: Sendable {
  /// A language that people can choose.
  package enum Language: String, Sendable, CaseIterable {
    /// English.
    case english = "en"
    /// French.
    case french = "fr"
  }

  /// The language of the phrases.
  package let language: Language
  /// The phrases by their names.
  package let phrases: [String: String]
  /// The sentences of findings and failures in this language; `nil` for English.
  let sentences: SentenceBook?

  /// Reads a file of phrases: `name = phrase` on each line; empty lines and lines with `#` at the start are passed over.
  ///
  /// - Throws: `MessagesError`, with the line at which the file is not like that.
  package init(_ bytes: [UInt8], language: Language, sentences: SentenceBook? = nil) throws(MessagesError) {
    var phrases: [String: String] = [:]
    var number = 0
    for line in bytes.split(separator: 10, omittingEmptySubsequences: false) {
      number += 1
      let text = line.last == 13 ? line.dropLast() : line
      guard let first = text.first, first != 35 else { continue }
      guard let sign = text.firstIndex(of: 61), sign > text.startIndex, sign + 1 < text.endIndex,
        text[sign - 1] == 32, text[sign + 1] == 32, let phrase = String(validating: text[(sign + 2)...], as: UTF8.self),
        let name = String(validating: text[..<(sign - 1)], as: UTF8.self), !phrase.isEmpty
      else { throw MessagesError(line: number, problem: .notAPhrase) }
      guard phrases.updateValue(phrase, forKey: name) == nil else {
        throw MessagesError(line: number, problem: .twice(name))
      }
    }
    self.language = language
    self.phrases = phrases
    self.sentences = sentences
  }

  /// Phrases by their names.
  init(_ phrases: [String: String], language: Language, sentences: SentenceBook?) {
    self.phrases = phrases
    self.language = language
    self.sentences = sentences
  }

  /// The phrase with that name, its places filled; the name itself where an edited file lacks it.
  func callAsFunction(_ name: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
    Messages.fill(phrases[name] ?? name, values)
  }

  /// The phrase for a number: its singular or plural, with the number at `{n}`.
  func count(_ name: String, _ number: Int, _ values: KeyValuePairs<String, String> = [:]) -> String {
    let phrase = phrases[name] ?? name
    let isOne = language == .french ? (-1...1).contains(number) : number == 1
    let forms = Messages.forms(of: phrase)
    let form = isOne ? forms.one : forms.other
    return Messages.fill(Messages.fill(form, ["n": self.number(number)]), values)
  }

  /// The text in this language.
  func callAsFunction(_ english: String, french: String) -> String { language == .french ? french : english }

  private static func forms(of phrase: String) -> (one: Substring, other: Substring) {
    let mark = Array(" ;; ".utf8)
    var start = phrase.utf8.startIndex
    while let sign = phrase.utf8[start...].firstIndex(of: mark[0]) {
      if phrase.utf8[sign...].starts(with: mark) {
        return (phrase[..<sign], phrase[phrase.utf8.index(sign, offsetBy: mark.count)...])
      }
      start = phrase.utf8.index(after: sign)
    }
    return (phrase[...], phrase[...])
  }

  /// Fills the places of a phrase in one pass, so that a value can hold braces of its own.
  private static func fill(_ phrase: some StringProtocol, _ values: KeyValuePairs<String, String>) -> String {
    guard !values.isEmpty else { return String(phrase) }
    var filled = ""
    var rest = phrase[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close]
      filled += rest[..<open]
      filled += values.first { $0.key == name }?.value ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }
}
