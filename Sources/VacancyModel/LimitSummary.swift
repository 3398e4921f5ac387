extension Limit {
  /// The limit in a few words, for the history: `2 pages, A4, docx pdf`.
  package var summary: String {
    guard known else { return "length not shown" }
    func count(_ number: Int, _ unit: String) -> String { "\(number) \(unit)\(number == 1 ? "" : "s")" }
    var parts: [String] = []
    if let pages { parts.append(count(pages, "page")) }
    if let sheets { parts.append(count(sheets, "sheet")) }
    if let words {
      parts.append(wordsMinimum.map { "\($0)-\(words) words" } ?? count(words, "word"))
    } else if let wordsMinimum {
      parts.append("at least \(count(wordsMinimum, "word"))")
    }
    if let characters {
      parts.append(count(characters, "character") + (charactersExcludeSpaces ? " without spaces" : ""))
    }
    if let paper { parts.append(paper) }
    if !formats.isEmpty { parts.append(formats.joined(separator: " ")) }
    if let scope { parts.append(scope == .each ? "each" : "in total") }
    return parts.isEmpty ? "no length" : parts.joined(separator: ", ")
  }
}
