import Documents
import Markup

/// The lines that a web page shows, with the roles that its elements give them.
struct HTMLLines {
  private var lines: [DocumentText.Line] = []
  private var current = ""
  private var role = DocumentText.Role.text
  private var listDepth = 0

  private static let unseen: Set<String> = [
    "head", "script", "style", "noscript", "template", "nav", "svg", "iframe", "object", "select", "button", "input",
    "textarea",
  ]
  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "dd", "details", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "header", "hr", "html", "main", "ol", "p", "pre", "section", "summary",
    "table", "tbody", "tfoot", "thead", "ul",
  ]

  /// The lines; none of them is empty.
  mutating func finished() -> [DocumentText.Line] {
    endLine()
    return lines
  }

  /// Adds what an element shows.
  mutating func read(_ element: XMLElement) {
    guard !Self.unseen.contains(element.name), !Self.isHidden(element) else { return }
    switch element.name {
    case "br": endLine()
    case "h1", "h2", "h3", "h4", "h5", "h6": block(element, .heading(Int(element.name.dropFirst())!))
    case "li": block(element, .listItem(max(1, listDepth)))
    case "tr": row(element)
    case "ul", "ol":
      listDepth += 1
      block(element, role)
      listDepth -= 1
    case "pre":
      endLine()
      for line in element.text.split(whereSeparator: \.isNewline) {
        current = String(line)
        endLine()
      }
    default:
      if Self.blocks.contains(element.name) { block(element, role) } else { children(of: element) }
    }
  }

  private mutating func children(of element: XMLElement) {
    for child in element.children {
      switch child {
      case .element(let inner): read(inner)
      case .text(let text): append(text)
      }
    }
  }

  private mutating func block(_ element: XMLElement, _ role: DocumentText.Role) {
    endLine()
    let before = self.role
    self.role = role
    children(of: element)
    endLine()
    self.role = before
  }

  /// A table's row is one line, its cells parted by tabs; a row that lays out parts of the page keeps their lines.
  private mutating func row(_ element: XMLElement) {
    endLine()
    var cells: [[DocumentText.Line]] = []
    for cell in element.elements where !Self.isHidden(cell) {
      var inner = HTMLLines()
      inner.children(of: cell)
      cells.append(inner.finished())
    }
    guard cells.contains(where: { !$0.isEmpty }) else { return }
    if cells.contains(where: Self.isLayout) {
      lines += cells.joined()
    } else {
      let words = cells.map { $0.map(\.text).joined(separator: " ") }
      lines.append(DocumentText.Line(words.joined(separator: "\t"), role: .tableRow))
    }
  }

  /// Whether a cell holds a part of the page and not a value: a heading, a list, rows of its own, or many lines.
  private static func isLayout(_ cell: [DocumentText.Line]) -> Bool {
    cell.count > 3 || cell.count > 1 && cell.contains { $0.role != .text }
  }

  /// Adds characters with every run of white space as one space.
  private mutating func append(_ text: String) {
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        if let last = current.unicodeScalars.last, last != " " { current.append(" ") }
      } else {
        current.unicodeScalars.append(scalar)
      }
    }
  }

  private mutating func endLine() {
    if current.hasSuffix(" ") { current.removeLast() }
    if !current.isEmpty { lines.append(DocumentText.Line(current, role: role)) }
    current = ""
  }

  /// Whether the element itself says that it is not shown.
  private static func isHidden(_ element: XMLElement) -> Bool {
    if element[attribute: "hidden"] != nil { return true }
    guard let style = element[attribute: "style"] else { return false }
    let plain = style.lowercased().filter { !$0.isWhitespace }
    return plain.contains("display:none") || plain.contains("visibility:hidden")
  }
}
