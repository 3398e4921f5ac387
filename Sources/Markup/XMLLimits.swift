/// How much of a document is read before it is refused.
package struct XMLLimits: Hashable, Sendable {
  /// The most elements within one another; never more than libxml2's own 256.
  package var depth: Int
  /// The most attributes on one element.
  package var attributes: Int
  /// The most bytes.
  package var bytes: Int

  /// Limits, by default those of `standard`.
  package init(depth: Int = 256, attributes: Int = 256, bytes: Int = 32 << 20) {
    self.depth = min(depth, 256)
    self.attributes = attributes
    self.bytes = bytes
  }

  /// 256 levels, 256 attributes on an element, 32 MiB.
  package static let standard = XMLLimits()
}
