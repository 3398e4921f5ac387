import Markup

/// The form of an item in a rules file, checked whenever one is loaded; `rules.xsd` says the same, and more slowly.
enum RuleForm {
  private static let attributes: Set<String> = [
    "id", "stage", "need", "action", "state", "origin", "always", "topics", "fact", "lost-with", "by-link", "bodies",
    "lead-days",
  ]
  private static let children: Set<String> = ["title", "hint", "yes", "no"]
  private static let needed = ["id", "stage", "need", "action"]

  /// Throws the first fault with its line: a name that is not known, which would have no effect, or one that lacks.
  static func check(_ element: XMLElement, file: String) throws(RuleBookError) {
    for attribute in element.attributes where !attributes.contains(attribute.name) {
      throw RuleBookError(
        file: file, line: element.line, message: "an attribute “\(attribute.name)” is not known here")
    }
    for name in needed where element[attribute: name] == nil {
      throw RuleBookError(file: file, line: element.line, message: "“\(element.name)” needs the attribute \(name)")
    }
    for child in element.elements where !children.contains(child.name) {
      throw RuleBookError(file: file, line: child.line, message: "an element “\(child.name)” is not known here")
    }
  }
}
