import VacancyModel

/// The program's English sentences in another language: those of findings and failures, which records and scripts keep in
/// English, whoever reads them.
///
/// A twin has the same places. What stands at `{n}` is a number; at `{w}` words, said in the other language where they
/// have a twin; at `{s}` a sentence that has one; at any other place a name, which stays as it is.
package struct SentenceBook: Sendable {
  private struct Twin: Sendable {
    var english: [Piece]
    var other: [Piece]
    var weight: Int
    /// Whether it is a name or a measure, which stands in sentences only and is no text by itself.
    var isPart: Bool
  }

  private enum Piece: Sendable, Equatable {
    case text(String)
    case place(String)
  }

  private let twins: [Twin]

  /// Reads lines that begin with `en `, each followed by one that begins with `fr `; others are empty or begin with `#`.
  ///
  /// - Throws: `MessagesError`, with the line at which the file is not like that.
  package init(_ bytes: [UInt8]) throws(MessagesError) {
    var twins: [Twin] = []
    var english: String?
    var number = 0
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      guard let first = line.first, first != "#" else { continue }
      if let source = english, line.hasPrefix("fr ") {
        twins.append(Self.twin(source, String(line.dropFirst(3))))
        english = nil
      } else if english == nil, line.hasPrefix("en ") {
        english = String(line.dropFirst(3))
      } else {
        throw MessagesError(line: number, problem: .notAPhrase)
      }
    }
    guard english == nil else { throw MessagesError(line: number, problem: .notAPhrase) }
    // What says more comes first: “{n} pages” before “{n}”.
    self.twins = twins.sorted { $0.weight > $1.weight }
  }

  /// A text of one or several sentences, or `nil` where one of them has no twin.
  package func callAsFunction(_ text: String) -> String? {
    guard !text.isEmpty, text.utf8.count <= 4000 else { return nil }
    return sentence(text[...], depth: 0)
  }

  /// Each line of a text, its indent kept; a line without a twin stays as it is.
  package func lines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let words = line.drop { $0 == " " }
      return line[..<words.startIndex] + (self(String(words)) ?? String(words))
    }.joined(separator: "\n")
  }

  /// A name or a list of them, such as `2 pages, 845 words, A4`; what has no twin stays as it is.
  package func words(_ text: String) -> String { words(text[...], depth: 0) }

  private func sentence(_ text: Substring, depth: Int) -> String? {
    guard depth < 6 else { return nil }
    for twin in twins where depth > 0 || !twin.isPart {
      var values: [String: String] = [:]
      if match(twin.english[...], text, &values, depth) { return Self.fill(twin.other, values) }
    }
    var end = text.startIndex
    while let stop = text[end...].firstIndex(where: { ".:?".contains($0) }) {
      end = text.index(after: stop)
      guard end < text.endIndex, text[end] == " " else { continue }
      if let rest = sentence(text[text.index(after: end)...], depth: depth + 1),
        let first = sentence(text[..<end], depth: depth + 1)
      {
        return "\(first) \(rest)"
      }
    }
    return nil
  }

  private func words(_ text: Substring, depth: Int) -> String {
    if let number = Self.number(text) { return number }
    // A list each of whose parts has a twin is one, though a name's place would take it whole.
    let parts = Self.split(text, at: ", ")
    if parts.count > 1 {
      let said = parts.compactMap { sentence($0, depth: depth + 1) }
      if said.count == parts.count { return said.joined(separator: ", ") }
    }
    if let sentence = sentence(text, depth: depth + 1) { return sentence }
    for (english, other) in [("; ", "\u{202F}; "), (", ", ", "), (" and ", " et "), (" or ", " ou ")] {
      let parts = Self.split(text, at: english)
      if parts.count > 1 { return parts.map { words($0, depth: depth + 1) }.joined(separator: other) }
    }
    return String(text)
  }

  private func match(_ pieces: ArraySlice<Piece>, _ text: Substring, _ values: inout [String: String], _ depth: Int)
    -> Bool
  {
    guard let piece = pieces.first else { return text.isEmpty }
    let rest = pieces.dropFirst()
    switch piece {
    case .text(let words):
      return text.hasPrefix(words) && match(rest, text.dropFirst(words.count), &values, depth)
    case .place(let name):
      guard case .text(let next)? = rest.first else {
        guard !text.isEmpty, let value = value(name, text, depth) else { return false }
        values[name] = value
        return true
      }
      var end = text.startIndex
      while let found = Self.find(next, in: text[end...]) {
        if found > text.startIndex, match(rest, text[found...], &values, depth),
          let value = value(name, text[..<found], depth)
        {
          values[name] = value
          return true
        }
        end = text.index(after: found)
      }
      return false
    }
  }

  private func value(_ place: String, _ text: Substring, _ depth: Int) -> String? {
    switch place.first {
    case "n": Self.number(text)
    case "w": Self.find(". ", in: text) == nil ? words(text, depth: depth) : nil
    case "s": sentence(text, depth: depth + 1)
    default: String(text)
    }
  }

  /// A number as French writes it: `1,162.5` becomes `1 162,5`; `nil` when it is none.
  private static func number(_ text: Substring) -> String? {
    guard let first = text.last, first.isNumber, text.allSatisfy({ $0.isNumber || ",.-−".contains($0) }),
      text.dropFirst().allSatisfy({ !"-−".contains($0) })
    else { return nil }
    let isWhole = text.allSatisfy(\.isNumber)
    if isWhole, text.count > 3 {
      let head = text.count % 3
      let groups =
        (head > 0 ? [text.prefix(head)] : [])
        + stride(from: head, to: text.count, by: 3).map { text.dropFirst($0).prefix(3) }
      return groups.joined(separator: "\u{202F}")
    }
    return String(text.map { $0 == "," ? "\u{202F}" : $0 == "." ? "," : $0 == "-" ? "\u{2212}" : $0 })
  }

  private static func find(_ words: String, in text: Substring) -> String.Index? {
    guard let first = words.first else { return nil }
    var start = text.startIndex
    while let found = text[start...].firstIndex(of: first) {
      if text[found...].hasPrefix(words) { return found }
      start = text.index(after: found)
    }
    return nil
  }

  private static func split(_ text: Substring, at mark: String) -> [Substring] {
    var parts: [Substring] = []
    var rest = text
    while let found = find(mark, in: rest) {
      parts.append(rest[..<found])
      rest = rest[found...].dropFirst(mark.count)
    }
    return parts + [rest]
  }

  private static func twin(_ english: String, _ other: String) -> Twin {
    let pieces = pieces(english)
    let isSentence =
      english.first.map { $0.isUppercase || !$0.isLetter && $0 != "{" } == true
      || english.last.map { ".:?".contains($0) } == true || english.contains("{s")
    return Twin(english: pieces, other: self.pieces(other), weight: weight(pieces), isPart: !isSentence)
  }

  private static func pieces(_ line: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = line[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      pieces.append(.place(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    return rest.isEmpty ? pieces : pieces + [.text(String(rest))]
  }

  private static func weight(_ pieces: [Piece]) -> Int {
    pieces.reduce(0) { sum, piece in if case .text(let words) = piece { sum + words.utf8.count } else { sum } }
  }

  private static func fill(_ pieces: [Piece], _ values: [String: String]) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let words): words
      case .place(let name): values[name] ?? ""
      }
    }.joined()
  }
}

extension Messages {
  /// An English sentence of a finding or of a failure in this language, safe to show, and the language that it is in.
  func said(_ english: String) -> (text: String, language: Language) {
    let line = VisibleText.line(english)
    guard let twin = sentences?(line) else { return (line, .english) }
    return (twin, language)
  }

  /// Measures with their units in this language, safe to show: `2 pages, 845 words, A4`.
  func saidWords(_ english: String) -> String {
    let line = VisibleText.line(english)
    return sentences?.words(line) ?? line
  }
}
