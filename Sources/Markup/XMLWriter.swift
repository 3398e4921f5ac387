/// Builds indented UTF-8 XML; attributes stay in the order given.
///
/// Characters that XML 1.0 cannot hold become U+FFFD, so that what is written can always be read.
package struct XMLWriter {
  /// What is written so far.
  package private(set) var bytes: [UInt8]
  private var open: [String] = []
  private var tagIsOpen = false
  private var holdsText = false

  /// A document with nothing but its XML declaration.
  package init() { bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8) }

  /// Opens an element; an attribute whose value is `nil` is left out.
  package mutating func start(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
    beginTag(name, attributes)
    open.append(name)
    tagIsOpen = true
    holdsText = false
  }

  /// Characters within the element opened last; from then on it is not indented.
  package mutating func text(_ text: String) {
    closeTag()
    holdsText = true
    append(escaping: text, inAttribute: false)
  }

  /// Closes the element opened last; a programmer's error when none is open.
  package mutating func end() {
    let name = open.removeLast()
    if tagIsOpen {
      append("/>")
      tagIsOpen = false
    } else {
      if !holdsText { newLine() }
      append("</\(name)>")
    }
    holdsText = false
    if open.isEmpty { append("\n") }
  }

  /// A whole element: empty without a text.
  package mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text content: String? = nil
  ) {
    start(name, attributes)
    if let content, !content.isEmpty { text(content) }
    end()
  }

  private mutating func beginTag(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
    closeTag()
    if !open.isEmpty, !holdsText { newLine() }
    append("<\(name)")
    for (key, value) in attributes {
      guard let value else { continue }
      append(" \(key)=\"")
      append(escaping: value, inAttribute: true)
      append("\"")
    }
  }

  private mutating func closeTag() {
    guard tagIsOpen else { return }
    append(">")
    tagIsOpen = false
  }

  private mutating func newLine() {
    append("\n")
    bytes.append(contentsOf: repeatElement(32, count: 2 * open.count))
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func append(escaping text: String, inAttribute: Bool) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": append("&amp;")
      case "<": append("&lt;")
      case ">": append("&gt;")
      case "\"" where inAttribute: append("&quot;")
      case "\r": append("&#13;")
      case "\n" where inAttribute: append("&#10;")
      case "\t" where inAttribute: append("&#9;")
      case "\n", "\t": bytes.append(UInt8(scalar.value))
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": append("\u{FFFD}")
      default: bytes.append(contentsOf: UTF8.encode(scalar)!)
      }
    }
  }
}
