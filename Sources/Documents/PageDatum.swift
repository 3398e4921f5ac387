/// One thing that a web page's own data (schema.org `JobPosting`) says of its vacancy, beside what the page shows.
package struct PageDatum: Hashable, Sendable, Codable {
  /// What it is about.
  package enum Name: String, Sendable, Codable, CaseIterable {
    case title, organisation, location, posted, closes
  }

  /// What it is about.
  package var name: Name
  /// The value as the data has it, on one line, without markup.
  package var value: String
  /// The line, counted from 1, that shows it at the end of the document's text.
  package var line: Int

  /// One thing that the data says.
  package init(_ name: Name, _ value: String, line: Int) {
    self.name = name
    self.value = value
    self.line = line
  }

  /// The words of its line, which a fact cites.
  package var quote: String { "Page data: \(name.rawValue): \(value)" }
}

extension DocumentText {
  /// The text that a reader of the document sees: without the lines of the page's own data.
  package var visible: DocumentText {
    guard let first = pageData.first else { return self }
    var text = self
    text.lines.removeLast(max(0, lines.count - first.line + 1))
    text.pageData = []
    return text
  }

  /// The text with the page's own data in labelled lines at its end.
  package func appending(pageData: [(name: PageDatum.Name, value: String)]) -> DocumentText {
    var text = self
    for (name, value) in pageData {
      let datum = PageDatum(name, value, line: text.lines.count + 1)
      text.lines.append(Line(datum.quote))
      text.pageData.append(datum)
    }
    return text
  }
}
