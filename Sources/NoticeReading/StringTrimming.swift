extension String {
  /// Without punctuation at both ends.
  func trimmingMarks(keepingBrackets: Bool = false) -> String {
    let marks = Set<Character>(keepingBrackets ? " .,;:–—-|#*" : " .,;:()[]–—-|#*")
    return String(drop(while: marks.contains).reversed().drop(while: marks.contains).reversed())
  }

  /// Without white space at the end.
  func trimmingTail() -> String {
    var text = self
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }

  /// Without white space at the beginning.
  func trimmingHead() -> String { String(drop { $0.isWhitespace }) }
}
