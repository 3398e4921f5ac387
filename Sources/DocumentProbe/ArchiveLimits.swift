/// How much of a zip container is read before it is refused.
struct ArchiveLimits: Sendable {
  /// The most entries; a Word file of a thousand pictures has about as many.
  var entries = 10_000
  /// The most bytes of one unpacked entry.
  var entryBytes = 64 << 20
  /// The most bytes of all unpacked entries.
  var totalBytes = 256 << 20
  /// By how much an entry above `ratioFrom` may grow. XML of real documents grows 5 to 60 times, zeros a thousand times.
  var ratio = 200
  /// Entries below it, in bytes unpacked, may grow by any factor: they can do no harm.
  var ratioFrom = 1 << 20

  /// The limits of the tool.
  static let standard = ArchiveLimits()
}
