package import ContentHash

/// A file that a workspace keeps.
package struct StoredFile: Hashable, Sendable {
  /// Its name within its folder.
  package let file: String
  /// The SHA-256 of its bytes.
  package let digest: SHA256Digest
  /// Its size in bytes.
  package let bytes: Int
}
