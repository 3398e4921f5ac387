/// What was seen in a workspace's `documents` folder: by file name, the copies that are not what was attached.
package struct DocumentFolder: Hashable, Sendable {
  /// Copies that are gone.
  package var missing: Set<String>
  /// Copies whose bytes are no longer those that were attached.
  package var changed: Set<String>

  /// A folder; with no arguments, one in which every copy is there and unchanged.
  package init(missing: Set<String> = [], changed: Set<String> = []) {
    self.missing = missing
    self.changed = changed
  }
}
