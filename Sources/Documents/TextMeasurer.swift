/// Measures a text without pages: words and characters are counted, pages are what it would fill when set in type.
package enum TextMeasurer {
  /// The measures of a text.
  package static func measure(_ text: DocumentText, format: DocumentFormat) -> Measurement {
    var measurement = Measurement(format: format.rawValue)
    let lines = format == .markdown ? text.lines.map { MarkdownLine.visible($0.text) } : text.lines.map(\.text)
    var counter = WordCounter()
    for line in lines { counter.add(line) }
    measurement.words = counter.words
    measurement.characters = counter.characters
    measurement.charactersWithoutSpaces = counter.charactersWithoutSpaces
    measurement.text = lines.joined(separator: "\n")
    let estimate = TypeEstimate(of: lines)
    measurement.pages = estimate.pages
    measurement.pagesBy = .estimated
    measurement.lastPageLines = estimate.lastPageLines
    measurement.observations.append(
      Observation(
        id: "estimated-pages", severity: "note",
        message:
          "This text has no pages of its own; it would fill about \(estimate.pages) when set on A4 in 11 pt with "
          + "2.5 cm margins.",
        advice: "Export it as PDF to check its pages."))
    return measurement
  }
}

/// One line of Markdown as a reader sees it.
enum MarkdownLine {
  /// The line without the marks of headings, lists, quotes and emphasis; a link keeps its words.
  static func visible(_ line: String) -> String {
    var rest = Substring(line).drop { $0 == " " || $0 == "\t" }
    while rest.first == ">" { rest = rest.dropFirst().drop { $0 == " " } }
    if rest.first == "#" { rest = rest.drop { $0 == "#" } }
    if let first = rest.first, "-*+".contains(first), rest.dropFirst().first == " " { rest = rest.dropFirst(2) }
    if !rest.isEmpty, rest.allSatisfy({ "-=*_`~|: ".contains($0) }) { return "" }
    var text = ""
    var index = rest.startIndex
    while index < rest.endIndex {
      let character = rest[index]
      if character == "*" || character == "`" {
        index = rest.index(after: index)
      } else if character == "]", let open = rest[rest.index(after: index)...].first, open == "(",
        let close = rest[index...].firstIndex(of: ")")
      {
        index = rest.index(after: close)
      } else {
        if !(character == "[" || character == "!" && rest[rest.index(after: index)...].first == "[") {
          text.append(character)
        }
        index = rest.index(after: index)
      }
    }
    return text
  }
}
