import CLibZip
import Documents

/// What a zip container holds: the names of all entries, and the content of those that were asked for.
struct Archive {
  /// The names of the entries, in the container's order, folders left out.
  let names: [String]
  /// The unpacked content of the wanted entries by name.
  let contents: [String: [UInt8]]

  /// Reads a container, unpacking the entries that `isWanted` names; refuses whatever is made to harm or to deceive.
  init(
    _ bytes: [UInt8], limits: ArchiveLimits = .standard, isWanted: (String) -> Bool
  ) throws(DocumentError) {
    guard let library = ZipLibrary.shared else { throw ArchiveFault.missingLibrary }
    var names: [String] = []
    var contents: [String: [UInt8]] = [:]
    let outcome = unsafe bytes.withUnsafeBytes { buffer -> Result<Void, DocumentError> in
      Result { () throws(DocumentError) in
        let zip = try unsafe Self.open(buffer, library)
        defer { unsafe library.discard(zip) }
        let entries = try unsafe Self.entries(of: zip, library, limits, isWanted)
        names = entries.map(\.name)
        var unpacked = 0
        for entry in entries where isWanted(entry.name) {
          let content = try unsafe Self.unpack(entry, of: zip, library, limits)
          unpacked += content.count
          guard unpacked <= limits.totalBytes else { throw ArchiveFault.tooLarge }
          contents[entry.name] = content
        }
      }
    }
    try outcome.get()
    self.names = names
    self.contents = contents
  }

  private struct Entry {
    var index: UInt64
    var name: String
    var packedBytes: Int
  }

  private static func open(
    _ buffer: UnsafeRawBufferPointer, _ library: ZipLibrary
  ) throws(DocumentError) -> OpaquePointer {
    var error = unsafe zip_error_t()
    unsafe library.initError(&error)
    defer { unsafe library.endError(&error) }
    guard let source = unsafe library.source(buffer.baseAddress, UInt64(buffer.count), 0, &error) else {
      throw ArchiveFault.damaged
    }
    guard let zip = unsafe library.open(source, Int32(ZIP_RDONLY), &error) else {
      unsafe library.freeSource(source)
      throw ArchiveFault.damaged
    }
    return unsafe zip
  }

  /// The entries by the central directory, each checked before anything is unpacked.
  private static func entries(
    of zip: OpaquePointer, _ library: ZipLibrary, _ limits: ArchiveLimits, _ isWanted: (String) -> Bool
  ) throws(DocumentError) -> [Entry] {
    let count = unsafe library.count(zip, 0)
    guard count > 0 else { throw ArchiveFault.damaged }
    guard count <= limits.entries else { throw ArchiveFault.tooManyEntries(limits.entries) }
    var entries: [Entry] = []
    var seen: Set<String> = []
    var total = 0
    for index in 0..<UInt64(count) {
      var status = unsafe zip_stat_t()
      guard unsafe library.stat(zip, index, 0, &status) == 0, let raw = unsafe status.name else {
        throw ArchiveFault.damaged
      }
      let name = unsafe String(cString: raw)
      guard ArchiveName.isSafe(name) else { throw ArchiveFault.unsafeName(name) }
      // Programs differ in which of two they take, and part names differ by more than case.
      guard seen.insert(name.lowercased()).inserted else { throw ArchiveFault.duplicate(name) }
      guard unsafe status.encryption_method == ZIP_EM_NONE else { throw ArchiveFault.encrypted }
      let size = unsafe Int(clamping: status.size)
      let packed = unsafe Int(clamping: status.comp_size)
      guard size <= limits.entryBytes else { throw ArchiveFault.tooLarge }
      guard !limits.isBomb(size, packed, isRead: isWanted(name)) else { throw ArchiveFault.bomb }
      total += size
      guard total <= limits.totalBytes else { throw ArchiveFault.tooLarge }
      if !name.hasSuffix("/") { entries.append(Entry(index: index, name: name, packedBytes: packed)) }
    }
    return entries
  }

  /// One entry's content; its real size counts, whatever the directory says.
  private static func unpack(
    _ entry: Entry, of zip: OpaquePointer, _ library: ZipLibrary, _ limits: ArchiveLimits
  ) throws(DocumentError) -> [UInt8] {
    guard let file = unsafe library.openEntry(zip, entry.index, 0) else { throw ArchiveFault.damaged(at: entry.name) }
    defer { _ = unsafe library.closeEntry(file) }
    var content: [UInt8] = []
    while true {
      var got: Int64 = 0
      let block = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        got = unsafe library.read(file, buffer.baseAddress!, UInt64(buffer.count))
        count = Int(max(0, got))
      }
      guard got >= 0 else { throw ArchiveFault.damaged(at: entry.name) }
      if block.isEmpty { return content }
      content += block
      guard content.count <= limits.entryBytes else { throw ArchiveFault.tooLarge }
      guard !limits.isBomb(content.count, entry.packedBytes, isRead: true) else { throw ArchiveFault.bomb }
    }
  }
}
