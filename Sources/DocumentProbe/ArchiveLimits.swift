/// How much of a zip container is read before it is refused.
struct ArchiveLimits: Sendable {
  /// The most entries; a Word file of a thousand pictures has about as many.
  var entries = 10_000
  /// The most bytes of one unpacked entry.
  var entryBytes = 64 << 20
  /// The most bytes of all unpacked entries.
  var totalBytes = 256 << 20
  /// By how much a large entry may grow. XML of real documents grows 5 to 60 times, zeros a thousand times.
  var ratio = 200
  /// From how many unpacked bytes an entry that is read counts as large.
  var largeText = 1 << 20
  /// The same for one that is not read here, but by the programs that open the file: blank pictures grow much.
  var largeOther = 16 << 20

  /// The limits of the tool.
  static let standard = ArchiveLimits()

  /// Whether an entry of `packed` bytes grows to `size` bytes only to fill the memory.
  func isBomb(_ size: Int, _ packed: Int, isRead: Bool) -> Bool {
    size > (isRead ? largeText : largeOther) && size / ratio > packed
  }
}
