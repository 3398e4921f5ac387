import Markup

/// The changes that a Word file still keeps apart, to be accepted or refused.
struct WordRevisions {
  private(set) var insertions = 0
  private(set) var deletions = 0
  private(set) var others = 0
  private(set) var authors: Set<String> = []

  /// Adds the changes within a part.
  mutating func add(_ element: XMLElement) {
    for child in element.elements {
      switch child.name {
      case "ins", "cellIns", "moveTo": insertions += 1
      case "del", "cellDel", "moveFrom": deletions += 1
      case "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblGridChange", "trPrChange", "tcPrChange",
        "tblPrExChange", "numberingChange", "cellMerge":
        others += 1
      // The same content once more, for older programs; and what a change has replaced.
      case "Fallback": continue
      default:
        add(child)
        continue
      }
      if let author = child.value("author"), !author.isEmpty { authors.insert(author) }
      if !child.name.hasSuffix("Change") { add(child) }
    }
  }
}
