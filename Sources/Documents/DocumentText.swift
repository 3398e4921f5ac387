/// A document's text as a person reads it: lines, counted from 1, as every quote cites them.
package struct DocumentText: Hashable, Sendable, Codable {
  /// The role that the document's own structure gives a line; plain text gives none.
  package enum Role: Hashable, Sendable, Codable {
    /// Running text, or unknown.
    case text
    /// A heading, with its level from 1.
    case heading(Int)
    /// A list entry, with its depth from 1.
    case listItem(Int)
    /// A table row.
    case tableRow
  }

  /// One line.
  package struct Line: Hashable, Sendable, Codable {
    /// Its characters, without the line's end.
    package var text: String
    /// What it is.
    package var role: Role

    /// One line.
    package init(_ text: String, role: Role = .text) {
      self.text = text
      self.role = role
    }
  }

  /// The lines; line `n` is `lines[n - 1]`.
  package var lines: [Line]
  /// The format it was read from: `text`, `html`, `pdf`, `docx`, `odt`.
  package var format: String
  /// What a web page's own data says of its vacancy; its lines are the last ones.
  package var pageData: [PageDatum] = []

  /// A text of lines.
  package init(lines: [Line], format: String) {
    self.lines = lines
    self.format = format
  }

  /// Plain text, split at line ends (LF, CR LF or CR).
  package init(plain text: String) {
    var lines: [Line] = []
    var start = text.utf8.startIndex
    var index = start
    while index < text.utf8.endIndex {
      let byte = text.utf8[index]
      let next = text.utf8.index(after: index)
      if byte == 10 || byte == 13 {
        lines.append(Line(String(text[start..<index])))
        start = byte == 13 && next < text.utf8.endIndex && text.utf8[next] == 10 ? text.utf8.index(after: next) : next
        index = start
      } else {
        index = next
      }
    }
    if start < text.utf8.endIndex { lines.append(Line(String(text[start...]))) }
    self.init(lines: lines, format: "text")
  }
}
