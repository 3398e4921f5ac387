/// A link from one page of a board to another.
package struct PageLink: Hashable, Sendable {
  /// Where it leads: the name of a file in the same folder.
  package var target: String
  /// What a person reads.
  package var text: String

  /// A link.
  package init(_ target: String, _ text: String) {
    self.target = target
    self.text = text
  }
}
