import Markup

/// What a rules file holds, in a line.
package struct RuleFileSummary: Sendable {
  /// The file's name.
  package var name: String
  /// The organisations it is for, and how much it holds.
  package var summary: String

  /// The rules files among templates, in the order of their names.
  package static func all(_ templates: [TemplateFile]) throws(TemplateError) -> [RuleFileSummary] {
    var found: [RuleFileSummary] = []
    for file in templates.sorted(by: { $0.path < $1.path }) where file.path.hasPrefix("Rules/") {
      let root: XMLElement
      do {
        root = try XMLReader.parse(file.bytes)
      } catch {
        throw TemplateError(path: file.path, line: error.line, message: error.message)
      }
      func count(_ name: String, _ one: String, _ more: String) -> String? {
        let number = root.all(name).count
        return number == 0 ? nil : "\(number) \(number == 1 ? one : more)"
      }
      let holds = [
        count("item", "item", "items"), count("document", "document", "documents"),
        count("warning", "warning", "warnings"), count("starting-list", "starting list", "starting lists"),
      ].compactMap(\.self).joined(separator: ", ")
      let place = root[attribute: "bodies"] ?? root[attribute: "families"]
      let isGeneral = place == nil && !root.all("item").isEmpty
      found.append(
        RuleFileSummary(
          name: String(file.path.dropFirst("Rules/".count)),
          summary: (place.map { "\($0): " } ?? (isGeneral ? "every other organisation: " : "")) + holds))
    }
    return found
  }
}
