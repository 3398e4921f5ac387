import ContentHash
import Markup
package import VacancyModel

/// The profile and the documents kept once for all workspaces: `profile.xml` and `Evidence`, beside the workspaces.
///
/// Readable by their owner only, and written as the workspaces are: all of the old bytes or all of the new.
package struct ProfileShelf: Sendable {
  /// The profile's file name.
  package static let file = "profile.xml"
  /// The folder of the documents; its capital keeps it from being a workspace's name.
  package static let folder = "Evidence"

  private let root: String
  private let schema: [UInt8]

  /// The shelf in the folder of all workspaces, and the bytes of `profile.xsd`.
  package init(root: String, schema: [UInt8]) {
    self.root = root
    self.schema = schema
  }

  /// The profile's path.
  package var path: String { "\(root)/\(ProfileShelf.file)" }

  /// The profile; an empty one when nothing is entered yet. Throws `damaged` with the line.
  package func load() throws(StoreError) -> Profile {
    do throws(StoreError) {
      return try read(in: OpenFolder(path: root)).profile
    } catch  where error.code == .notFound {
      return Profile()
    }
  }

  /// Changes the profile and gives it as it is then; what the closure throws leaves all as it was.
  @discardableResult
  package func update(wait: Double = 5, change: (inout Profile) throws -> Void) throws -> Profile {
    try OpenFolder.make(path: root)
    let all = try OpenFolder(path: root)
    let lock = try FolderLock(of: all, wait: wait)
    defer { lock.release() }
    return try save(in: all, change)
  }

  /// Keeps a document once by its content and records it; the closure names it in the profile.
  ///
  /// - Parameter record: given the profile, the document's safe file name, its digest and its size.
  package func keep(
    name: String, bytes: [UInt8], wait: Double = 5, record: (inout Profile, StoredFile) throws -> Void
  ) throws {
    try OpenFolder.make(path: root)
    let all = try OpenFolder(path: root)
    let lock = try FolderLock(of: all, wait: wait)
    defer { lock.release() }
    let evidence =
      all.holdsFolder(ProfileShelf.folder)
      ? try all.folder(ProfileShelf.folder) : try all.makeFolder(ProfileShelf.folder)
    let digest = SHA256Digest.of(bytes)
    let names = Set(try evidence.names())
    for name in names where OpenFolder.isTemporary(name) { evidence.remove(name) }
    let safe = FileName.safe(name)
    var profile = try read(in: all).profile
    var file = profile.evidence.first { $0.sha256 == digest.hex }?.file ?? safe
    var number = 1
    while names.contains(file), (try? evidence.digest(of: file)) != digest {
      number += 1
      file = FileName.numbered(safe, number)
    }
    let stored = StoredFile(file: file, digest: digest, bytes: bytes.count)
    // What the record refuses, such as a second name for one content, is refused before a byte is written.
    try record(&profile, stored)
    if !names.contains(file) {
      try evidence.write(bytes, as: file)
      try evidence.synchronise()
    }
    _ = try save(in: all) { try record(&$0, stored) }
  }

  /// The path of a kept document; throws `damaged` when its bytes are no longer those that were kept.
  package func path(of evidence: KeptEvidence) throws(StoreError) -> String {
    let folder = try OpenFolder(path: root).folder(ProfileShelf.folder)
    guard try folder.digest(of: evidence.file).hex == evidence.sha256 else {
      throw StoreError(
        .damaged, path: folder.place(of: evidence.file),
        "\(folder.place(of: evidence.file)) is no longer the document that was kept as '\(evidence.name)'.",
        advice: "Remove it and add it again: dossier evidence remove \(evidence.name)")
    }
    return folder.place(of: evidence.file)
  }

  /// Removes a document that the profile no longer names; copies in workspaces stay.
  package func discard(_ evidence: KeptEvidence) throws(StoreError) {
    let folder = try OpenFolder(path: root).folder(ProfileShelf.folder)
    folder.remove(evidence.file)
    try folder.synchronise()
  }

  private func save(in all: borrowing OpenFolder, _ change: (inout Profile) throws -> Void) throws -> Profile {
    let (old, bytes) = try read(in: all)
    var new = old
    try change(&new)
    guard new != old else { return old }
    let record = ProfileRecord.bytes(of: new)
    do throws(RecordFault) {
      _ = try parse(record)
    } catch {
      throw StoreError(
        .invalid, path: path, line: error.line, "\(path) is not written, for it would not be valid: \(error.message).")
    }
    if !bytes.isEmpty { try all.write(bytes, as: "\(ProfileShelf.file).previous") }
    try all.write(record, as: ProfileShelf.file)
    try all.synchronise()
    return new
  }

  private func read(in all: borrowing OpenFolder) throws(StoreError) -> (profile: Profile, bytes: [UInt8]) {
    let bytes: [UInt8]
    do throws(StoreError) {
      bytes = try all.read(ProfileShelf.file, atMost: XMLLimits.standard.bytes)
    } catch  where error.code == .notFound {
      return (Profile(), [])
    }
    do throws(RecordFault) {
      return (try parse(bytes), bytes)
    } catch {
      let place = error.line > 0 ? ", line \(error.line)" : ""
      throw StoreError(
        .damaged, path: path, line: error.line, "\(path)\(place): \(error.message).",
        advice: "Correct that line, or copy \(ProfileShelf.file).previous, the profile before the last change, over it."
      )
    }
  }

  private func parse(_ bytes: [UInt8]) throws(RecordFault) -> Profile {
    let root: XMLElement
    do throws(MarkupError) {
      try XMLSchema(schema, name: "profile.xsd").validate(bytes)
      root = try XMLReader.parse(bytes, keepingIndentation: false)
    } catch {
      throw RecordFault(line: error.line ?? 0, message: error.message)
    }
    return try ProfileRecord.profile(from: root)
  }
}
