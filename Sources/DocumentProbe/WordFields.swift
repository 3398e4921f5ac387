import Markup

/// The fields of a story, whose codes a reader does not see and whose results she does.
struct WordFields {
  private struct Field {
    var code = ""
    var isInCode = true
  }

  private var open: [Field] = []
  private let areBalanced: Bool

  /// No fields.
  init() { areBalanced = true }

  /// The fields of a story; where one begins and never ends, text that follows counts as seen.
  init(in root: XMLElement) {
    var depth = 0
    var sound = true
    Self.count(root, &depth, &sound)
    areBalanced = sound && depth == 0
  }

  /// Whether what comes now is a field's code.
  var isInCode: Bool { areBalanced && open.contains { $0.isInCode } }

  /// Adds to the code of the innermost field.
  mutating func add(_ code: String) {
    if !open.isEmpty { open[open.count - 1].code += code }
  }

  /// Meets a field's beginning, the end of its code, or its end; returns the code where it is complete.
  mutating func meet(_ kind: String?) -> String? {
    switch kind {
    case "begin":
      open.append(Field())
      return nil
    case "separate":
      guard !open.isEmpty else { return nil }
      open[open.count - 1].isInCode = false
      return open[open.count - 1].code
    case "end":
      guard let field = open.popLast(), field.isInCode else { return nil }
      return field.code
    default: return nil
    }
  }

  private static func count(_ element: XMLElement, _ depth: inout Int, _ sound: inout Bool) {
    for child in element.elements {
      switch child.name {
      case "fldChar":
        switch child.value("fldCharType") {
        case "begin": depth += 1
        case "end": depth -= 1
        default: break
        }
        if depth < 0 { sound = false }
      // A text box is a story of its own.
      case "txbxContent", "Fallback": continue
      default: count(child, &depth, &sound)
      }
    }
  }
}
