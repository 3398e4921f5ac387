/// An attribute of an element.
package struct XMLAttribute: Hashable, Sendable {
  /// The local name.
  package let name: String
  /// The namespace, or `nil` when it has none.
  package let namespace: String?
  /// The value, entities resolved.
  package let value: String
}

/// What stands within an element; comments and processing instructions are left out.
package enum XMLNode: Hashable, Sendable {
  /// An element.
  case element(XMLElement)
  /// Characters, white space among them; neighbouring texts are one.
  case text(String)
}

/// An element with everything in it.
package struct XMLElement: Hashable, Sendable {
  /// The local name.
  package let name: String
  /// The namespace, or `nil` when it has none.
  package let namespace: String?
  /// The attributes in the document's order; namespace declarations are left out.
  package let attributes: [XMLAttribute]
  /// What stands within, in the document's order.
  package let children: [XMLNode]
  /// The line, counted from 1, on which its start tag ends.
  package let line: Int

  /// The value of an attribute without a namespace.
  package subscript(attribute name: String) -> String? {
    attributes.first { $0.name == name && $0.namespace == nil }?.value
  }

  /// The child elements.
  package var elements: [XMLElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The first child element of that local name.
  package func first(_ name: String) -> XMLElement? {
    for case .element(let element) in children where element.name == name { return element }
    return nil
  }

  /// The child elements of that local name.
  package func all(_ name: String) -> [XMLElement] { elements.filter { $0.name == name } }

  /// All characters within, those of inner elements too.
  package var text: String {
    if children.count == 1, case .text(let text) = children[0] { return text }
    var text = ""
    appendText(to: &text)
    return text
  }

  private func appendText(to text: inout String) {
    for child in children {
      switch child {
      case .text(let part): text += part
      case .element(let element): element.appendText(to: &text)
      }
    }
  }
}
