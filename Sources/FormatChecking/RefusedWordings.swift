package import Markup
import VacancyModel

/// Wordings that get an answer refused, read from `Templates/Forms/refused.xml`.
package struct RefusedWordings: Sendable {
  let pointers: [[String]]
  let targets: [[String]]
  let phrases: [[String]]
  let whole: [[String]]
  let placeholders: [[String]]
  let units: Set<String>

  /// Reads the file; throws `invalid` when a list is missing.
  package init(_ bytes: [UInt8]) throws(MarkupError) {
    let root = try XMLReader.parse(bytes)
    func list(_ name: String) throws(MarkupError) -> [[String]] {
      guard let element = root.first(name) else {
        throw MarkupError(.invalid, line: root.line, "the list <\(name)> is missing")
      }
      let entries = element.text.split(separator: "|").map { AnswerWords.folded($0) }
      return entries.filter { !$0.isEmpty }.sorted { $0.count > $1.count }
    }
    pointers = try list("pointers")
    targets = try list("targets")
    phrases = try list("phrases")
    whole = try list("whole")
    placeholders = try list("placeholders")
    units = Set(try list("units").flatMap(\.self))
  }
}
