import Markup
package import VacancyModel

/// Limits by name, `ukri` or `nih`: data that a person edits.
package struct LimitSets: Sendable {
  /// The limits of one kind of call.
  package struct Entry: Sendable {
    /// The name on the command line.
    package var name: String
    /// What a person reads.
    package var title: LocalizedText
    /// Where the figures come from.
    package var source: String
    /// The figures.
    package var limit: PaperLimit
  }

  /// Why sets cannot be read.
  package struct Fault: Error, Hashable, Sendable {
    /// The line, counted from 1, when known.
    package var line: Int?
    /// What is wrong there.
    package var message: String
  }

  /// The sets, in the file's order.
  package let entries: [Entry]

  /// Reads sets that keep to their schema.
  package init(_ bytes: [UInt8], schema: [UInt8]) throws(Fault) {
    let root: XMLElement
    do {
      root = try XMLReader.parse(bytes)
      try XMLSchema(schema, name: "limits.xsd").validate(bytes)
    } catch {
      throw Fault(line: error.line, message: error.message)
    }
    var entries: [Entry] = []
    for element in root.elements { entries.append(try Self.entry(element)) }
    self.entries = entries
  }

  private static func entry(_ element: XMLElement) throws(Fault) -> Entry {
    func text(_ name: String, in parent: XMLElement) -> String {
      (parent.first(name)?.text ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    func number<Number: LosslessStringConvertible>(_ name: String) -> Number? { Number(text(name, in: element)) }
    var limit = PaperLimit()
    limit.maxPages = number("max-pages")
    limit.minPages = number("min-pages")
    limit.maxWords = number("max-words")
    limit.minWords = number("min-words")
    limit.maxCharacters = number("max-characters")
    limit.maxBytes = number("max-bytes")
    limit.minFont = number("min-font")
    limit.minMargin = number("min-margin")
    limit.minLeading = number("min-leading")
    limit.maxDensity = number("max-density")
    limit.formats = text("formats", in: element).lowercased().split(separator: " ").map(String.init)
    if let paper = element.first("paper") {
      guard StandardPaper(named: paper.text) != nil else {
        throw Fault(line: paper.line, message: "“\(paper.text)” is no paper size; write A4, US Letter or 210x297")
      }
      limit.paper = text("paper", in: element)
    }
    let title = element.first("title")
    return Entry(
      name: element[attribute: "name"] ?? "",
      title: LocalizedText(
        english: title.map { text("en", in: $0) } ?? "", french: title.map { text("fr", in: $0) } ?? ""),
      source: text("source", in: element), limit: limit)
  }
}
