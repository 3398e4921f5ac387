import ContentHash

/// A folder of pages that belong together and are written anew together, as a board's are.
///
/// A list within names each file with the hash of what was written. Only a folder that is new, empty, or holds nothing but
/// what its list names, unchanged, is written to.
package enum BoardFolder {
  /// The name of the list.
  package static let list = ".dossier-board"
  private static let heading = "Written by 'dossier board', which replaces these files and no others.\n"

  /// Makes the folder hold these files and no others, and gives the names of those that were written; what has the same
  /// bytes already is left alone.
  ///
  /// Each name leads to all of the old bytes or all of the new. Throws `exists` for a folder that holds anything else.
  @discardableResult
  package static func write(_ files: [String: [UInt8]], to path: String) throws(StoreError) -> [String] {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    try refuseWorkspace(path)
    try OpenFolder.make(path: path)
    let folder = try OpenFolder(path: path)
    guard !folder.holdsRecord, !folder.liesInWorkspace else { throw inWorkspace(path) }
    let known = try hashes(in: folder)
    try refuseForeign(folder, known, files)

    let new = files.mapValues { SHA256Digest.of($0).hex }
    var both = known
    for (name, hash) in new { both[name, default: []].insert(hash) }
    let changed = new.filter { name, hash in (try? folder.digest(of: name).hex) != hash }.keys.sorted()
    let stale = known.keys.filter { files[$0] == nil }.sorted()
    let final = listing(new.mapValues { [$0] })
    guard !changed.isEmpty || !stale.isEmpty || (try? folder.read(list)) != final else { return [] }
    // While files are exchanged the list names the old and the new, so that a run that was cut off can be repeated.
    try folder.write(listing(both), as: list)
    try folder.synchronise()
    do throws(StoreError) {
      for name in changed {
        folder.remove(OpenFolder.temporaryName(of: name))
        try folder.writeNew(files[name] ?? [], as: OpenFolder.temporaryName(of: name))
      }
    } catch {
      for name in changed { folder.remove(OpenFolder.temporaryName(of: name)) }
      throw error
    }
    for name in changed { try folder.rename(OpenFolder.temporaryName(of: name), to: name, in: folder) }
    for name in stale { folder.remove(name) }
    try folder.write(final, as: list)
    try folder.synchronise()
    return changed
  }

  private static func refuseWorkspace(_ path: String) throws(StoreError) {
    let slash = path.lastIndex(of: "/")
    let parent = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    guard let folder = try? OpenFolder(path: parent) else { return }
    guard !folder.holdsRecord, !folder.liesInWorkspace else { throw inWorkspace(path) }
  }

  private static func inWorkspace(_ path: String) -> StoreError {
    StoreError(
      .notPermitted, path: path, "\(path) lies in a workspace; nothing was written.",
      advice: "Name a folder outside of the workspaces.")
  }

  /// The hashes that each file of the list may have.
  private static func hashes(in folder: borrowing OpenFolder) throws(StoreError) -> [String: Set<String>] {
    guard folder.isFreeForFile(list), let bytes = try? folder.read(list, atMost: 1 << 20) else { return [:] }
    var hashes: [String: Set<String>] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst() {
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      guard parts.count == 2, FileName.isSafe(parts[1]) else { continue }
      hashes[parts[1], default: []].insert(parts[0])
    }
    return hashes
  }

  private static func listing(_ hashes: [String: Set<String>]) -> [UInt8] {
    var text = heading
    for (name, digests) in hashes.sorted(by: { $0.key < $1.key }) {
      for digest in digests.sorted() { text += "\(digest) \(name)\n" }
    }
    return Array(text.utf8)
  }

  private static func refuseForeign(
    _ folder: borrowing OpenFolder, _ known: [String: Set<String>], _ files: [String: [UInt8]]
  ) throws(StoreError) {
    let ours = Set(known.keys)
    let left = Set((ours.union([list])).map(OpenFolder.temporaryName))
    for name in try folder.names() where name != list && !left.contains(name) {
      let place = folder.place(of: name)
      guard ours.contains(name), folder.isFreeForFile(name) else {
        throw StoreError(
          .exists, path: place, "\(place) was not written by 'dossier board'; nothing was written.",
          advice: "Name a new or empty folder.")
      }
      guard known[name]?.contains(try folder.digest(of: name).hex) == true else {
        throw StoreError(
          .exists, path: place, "\(place) was changed since 'dossier board' wrote it; nothing was written.",
          advice: "Move it elsewhere if you need it, or delete it, and try again.")
      }
    }
  }
}
