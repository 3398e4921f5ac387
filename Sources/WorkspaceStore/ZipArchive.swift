/// A zip archive of the plainest form: every entry stored as it is, in order, with one fixed time.
///
/// The same entries always give the same bytes. What is read is accepted only when writing it again gives those bytes: so
/// there is no room for a second list of contents, hidden entries, links, or an entry that unpacks to more than it is.
enum ZipArchive {
  /// One file of an archive.
  struct Entry: Hashable {
    /// Its path within the archive, parts joined by `/`.
    var path: String
    /// Its content.
    var bytes: [UInt8]
  }

  /// Why an archive is refused.
  enum Fault: Error, Hashable {
    /// It is no zip archive, or is cut short.
    case notAnArchive
    /// It is one that another program made or changed.
    case otherForm
  }

  // 1 January 1980, the first day that the form knows; Unix as the maker, an ordinary file for its owner only.
  private static let date: UInt16 = 1 << 5 | 1
  private static let maker: UInt16 = 3 << 8 | 20
  private static let mode: UInt32 = 0o100600 << 16
  private static let utf8Names: UInt16 = 1 << 11

  /// The archive of entries; their content must be less than 4 GiB in all.
  static func bytes(of entries: [Entry]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    archive.reserveCapacity(entries.reduce(1 << 12) { $0 + $1.bytes.count + 2 * $1.path.utf8.count + 76 })
    for entry in entries {
      var common: [UInt8] = []
      for value in [20, utf8Names, 0, 0, date] { common.append(little: value) }
      common.append(little: CRC32.of(entry.bytes))
      common.append(little: UInt32(entry.bytes.count))
      common.append(little: UInt32(entry.bytes.count))
      common.append(little: UInt16(entry.path.utf8.count))
      common.append(little: UInt16(0))
      directory.append(little: 0x0201_4B50 as UInt32)
      directory.append(little: maker)
      directory += common
      for value in [0, 0, 0] as [UInt16] { directory.append(little: value) }
      directory.append(little: mode)
      directory.append(little: UInt32(archive.count))
      directory += entry.path.utf8
      archive.append(little: 0x0403_4B50 as UInt32)
      archive += common
      archive += entry.path.utf8
      archive += entry.bytes
    }
    let start = UInt32(archive.count)
    archive += directory
    archive.append(little: 0x0605_4B50 as UInt32)
    for value in [0, 0, UInt16(entries.count), UInt16(entries.count)] as [UInt16] { archive.append(little: value) }
    archive.append(little: UInt32(directory.count))
    archive.append(little: start)
    archive.append(little: UInt16(0))
    return archive
  }

  /// The entries of an archive that `bytes(of:)` gave.
  static func entries(of archive: [UInt8]) throws(Fault) -> [Entry] {
    guard archive.starts(with: [0x50, 0x4B, 3, 4]) else { throw .notAnArchive }
    var entries: [Entry] = []
    var place = 0
    while archive.little32(place) == 0x0403_4B50 {
      guard let size = archive.little32(place + 18).map({ Int($0) }),
        let length = archive.little16(place + 26).map({ Int($0) }), place + 30 + length + size <= archive.count
      else { throw .notAnArchive }
      let name = archive[(place + 30)..<(place + 30 + length)]
      guard let path = String(validating: name, as: UTF8.self) else { throw .otherForm }
      place += 30 + length
      entries.append(Entry(path: path, bytes: Array(archive[place..<place + size])))
      place += size
      guard entries.count <= 65_535 else { throw .otherForm }
    }
    guard bytes(of: entries) == archive else { throw .otherForm }
    return entries
  }
}

extension [UInt8] {
  fileprivate mutating func append(little value: some FixedWidthInteger) {
    for shift in stride(from: 0, to: value.bitWidth, by: 8) { append(UInt8(truncatingIfNeeded: value >> shift)) }
  }

  fileprivate func little16(_ place: Int) -> UInt16? {
    place + 2 <= count ? UInt16(self[place]) | UInt16(self[place + 1]) << 8 : nil
  }

  fileprivate func little32(_ place: Int) -> UInt32? {
    guard let low = little16(place), let high = little16(place + 2) else { return nil }
    return UInt32(low) | UInt32(high) << 16
  }
}
