package import Markup
import VacancyModel

/// The wordings that mean a fact, as `Templates/Phrases` lists them.
///
/// A phrases file holds `meaning` elements; each has an `id` and, per language, wordings separated by `|`. A wording that
/// ends in `*` also matches longer words; one that begins with `^` counts only where the notice writes it in capitals.
package struct PhraseBook: Sendable {
  /// A meaning: what a wording says, such as `document.cv` or `heading.essentials`.
  struct Meaning: Sendable {
    /// The meaning's whole name.
    var id: String
    /// The part before the first point: `document`.
    var group: String
    /// The part after it: `cv`.
    var name: String
    /// What else the file says of it.
    var attributes: [String: String]
  }

  /// One wording.
  struct Phrase: Sendable {
    /// Index into `meanings`.
    var meaning: Int
    /// Folded letters and digits only.
    var squeezed: [UInt8]
    /// The number of words.
    var words: Int
    /// Whether a longer word matches, too.
    var isOpen: Bool
    /// Whether it must stand in capitals.
    var isUppercase: Bool
    /// `en`, `fr` …
    var language: String
  }

  /// The meanings, in the files' order.
  private(set) var meanings: [Meaning] = []
  /// The wordings.
  private(set) var phrases: [Phrase] = []
  /// The automaton that finds them.
  private(set) var automaton = PhraseAutomaton(phrases: [])
  /// Names of countries, folded.
  private(set) var countries: [String] = []
  /// Words that cannot end a sentence, folded.
  private(set) var functionWords: Set<[UInt8]> = []
  /// Words that copies run into the next one, folded.
  private(set) var glueWords: Set<[UInt8]> = []
  private var meaningByID: [String: Int] = [:]

  /// Reads phrases files; a wording without a letter or digit, or a meaning without `id`, is an error with its line.
  package init(files: [(name: String, root: XMLElement)]) throws(PhraseBookError) {
    for (file, root) in files {
      for element in root.elements where element.name == "meaning" {
        guard let id = element[attribute: "id"], let point = id.firstIndex(of: ".") else {
          throw PhraseBookError(
            file: file, line: element.line, message: "a meaning needs an id of the form group.name")
        }
        let meaning = meaningByID[id] ?? meanings.count
        if meaning == meanings.count {
          var attributes: [String: String] = [:]
          for attribute in element.attributes { attributes[attribute.name] = attribute.value }
          meanings.append(
            Meaning(
              id: id, group: String(id[..<point]), name: String(id[id.index(after: point)...]), attributes: attributes))
          meaningByID[id] = meaning
        }
        for wordings in element.elements {
          for wording in wordings.text.utf8.split(separator: UInt8(ascii: "|")).map(Substring.init) {
            guard let phrase = PhraseBook.phrase(wording, meaning: meaning, language: wordings.name) else {
              throw PhraseBookError(file: file, line: wordings.line, message: "an empty wording in \(id)")
            }
            phrases.append(phrase)
            if id == "word.function" { functionWords.insert(phrase.squeezed) }
            if id == "word.glue" { glueWords.insert(phrase.squeezed) }
            if id == "word.country" {
              countries.append(TextFolding.fold(String(wording)).trimmingHead().trimmingTail())
            }
          }
        }
      }
    }
    automaton = PhraseAutomaton(phrases: phrases.map(\.squeezed))
  }

  private static func phrase(_ wording: Substring, meaning: Int, language: String) -> Phrase? {
    var text = wording.utf8
    while let first = text.first, isSpace(first) { text.removeFirst() }
    while let last = text.last, isSpace(last) { text.removeLast() }
    let isUppercase = text.first == UInt8(ascii: "^")
    if isUppercase { text.removeFirst() }
    let isOpen = text.last == UInt8(ascii: "*")
    if isOpen { text.removeLast() }
    let folded = Array(TextFolding.fold(String(Substring(text))).utf8)
    var squeezed: [UInt8] = []
    var words = 0
    var isInWord = false
    for byte in folded {
      let isLetter = (97...122).contains(byte) || (48...57).contains(byte)
      if isLetter {
        squeezed.append(byte)
        if !isInWord { words += 1 }
      }
      isInWord = isLetter || byte >= 0x80
    }
    guard !squeezed.isEmpty else { return nil }
    return Phrase(
      meaning: meaning, squeezed: squeezed, words: words, isOpen: isOpen, isUppercase: isUppercase, language: language)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 10 || byte == 9 || byte == 13 }

  /// The index of a meaning, or `nil` when no file has it.
  func meaning(_ id: String) -> Int? { meaningByID[id] }

  /// The indices of a group's meanings.
  func meanings(inGroup group: String) -> [Int] { meanings.indices.filter { meanings[$0].group == group } }
}

/// A mistake in a phrases file.
package struct PhraseBookError: Error, Hashable, Sendable {
  /// The file.
  package var file: String
  /// The line, counted from 1.
  package var line: Int
  /// What is wrong.
  package var message: String
}
