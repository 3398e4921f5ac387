import ContentHash
import Glibc
package import VacancyModel

extension WorkspaceFolder {
  /// The most that an archive may hold, in bytes.
  package static let largestArchive = 1 << 30
  private static let mostFiles = 20_000
  private static let manifest = "MANIFEST.sha256"

  /// One archive of a workspace, with the SHA-256 of every file in front; the same workspace gives the same bytes.
  ///
  /// What runs, repairs and synchronising programs left behind stays out. Throws `damaged` when the record cannot be
  /// read, and `notPermitted` where a link or a pipe lies among the files.
  package func pack(_ slug: Slug) throws(StoreError) -> [UInt8] {
    let folder = try folder(of: slug)
    let lock = try FolderLock(of: folder, wait: wait)
    defer { lock.release() }
    _ = try form.read(in: folder, as: slug)
    var entries: [ZipArchive.Entry] = []
    for name in try folder.names() where WorkspaceFolder.belongs(name) {
      guard folder.holdsFolder(name) else {
        entries.append(ZipArchive.Entry(path: "\(slug)/\(name)", bytes: try folder.read(name)))
        continue
      }
      let inner = try folder.folder(name)
      for file in try inner.names() where WorkspaceFolder.belongs(file) {
        entries.append(ZipArchive.Entry(path: "\(slug)/\(name)/\(file)", bytes: try inner.read(file)))
      }
    }
    for entry in entries where !entry.path.split(separator: "/").allSatisfy({ FileName.isSafe(String($0)) }) {
      throw StoreError(
        .unsafeName, path: "\(root)/\(entry.path)", "The name of “\(entry.path)” does not work on other machines.",
        advice: "Rename that file, or remove it.")
    }
    let total = entries.reduce(0) { $0 + $1.bytes.count }
    guard total <= WorkspaceFolder.largestArchive - (16 << 20), entries.count <= WorkspaceFolder.mostFiles else {
      throw StoreError(
        .invalid, path: folder.path,
        "\(folder.path) has more files, or larger ones, than an archive takes: 1 GiB, \(WorkspaceFolder.mostFiles) files.",
        advice: "Remove documents that no item links to; 'dossier verify \(slug)' names them.")
    }
    entries.sort { Array($0.path.utf8).lexicographicallyPrecedes(Array($1.path.utf8)) }
    let lines = entries.map { "\(SHA256Digest.of($0.bytes).hex)  \($0.path)\n" }
    return ZipArchive.bytes(
      of: [ZipArchive.Entry(path: WorkspaceFolder.manifest, bytes: Array(lines.joined().utf8))] + entries)
  }

  /// Makes a workspace from an archive that `pack` gave, under its own name or another, and gives that name.
  ///
  /// Throws `damaged`, and writes nothing, where the archive holds anything else: another path, another content, another
  /// form. Throws `exists` when the name is taken.
  ///
  /// - Parameter file: the archive's name, for messages.
  package func unpack(_ archive: [UInt8], file: String, as name: Slug?) throws(StoreError) -> Slug {
    let (packed, entries) = try WorkspaceFolder.checked(archive, file: file)
    let slug = name ?? packed
    try OpenFolder.make(path: root)
    let all = try OpenFolder(path: root)
    let lock = try FolderLock(of: all, wait: wait)
    defer { lock.release() }
    let names = try all.names()
    for name in names where name.hasPrefix(WorkspaceFolder.temporaryPrefix) { all.removeTree(name) }
    guard !names.contains(slug.text) else {
      throw StoreError(
        .exists, path: all.place(of: slug.text),
        "There is a workspace \(slug) already; nothing was changed.",
        advice: "Unpack it under another name: --as \(slug.text.prefix(Slug.maximumLength - 2))-2")
    }
    let temporary = WorkspaceFolder.temporaryPrefix + slug.text
    do throws(StoreError) {
      try fill(all.makeFolder(temporary), with: entries, slug, file)
      try all.rename(temporary, to: slug.text, in: all)
    } catch {
      all.removeTree(temporary)
      throw error
    }
    try all.synchronise()
    return slug
  }

  private func fill(
    _ folder: borrowing OpenFolder, with entries: [(parts: [String], bytes: [UInt8])], _ slug: Slug, _ file: String
  ) throws(StoreError) {
    for part in ["notice", "documents"] { try folder.makeFolder(part).synchronise() }
    for (parts, bytes) in entries {
      if parts.count == 1 {
        try folder.writeNew(bytes, as: parts[0])
      } else {
        let inner = try folder.folderForWriting(parts[0])
        try inner.writeNew(bytes, as: parts[1])
        try inner.synchronise()
      }
    }
    do throws(StoreError) {
      _ = try form.read(in: folder, as: slug)
    } catch {
      guard error.code == .damaged else { throw error }
      throw WorkspaceFolder.refused(
        file, "its \(RecordForm.file) is damaged" + (error.line.map { " in line \($0)" } ?? ""))
    }
    try folder.synchronise()
  }

  /// Whether a file or folder goes with a workspace; its name alone decides.
  private static func belongs(_ name: String) -> Bool {
    !name.hasPrefix(".") && !SyncConflict.isCopy(name) && !SyncConflict.isCopyOfRecord(name.previousless)
      && !name.hasPrefix("\(RecordForm.file).damaged-")
  }

  private static func refused(_ file: String, _ reason: String) -> StoreError {
    StoreError(
      .damaged, path: file, "\(file) is not unpacked: \(reason).",
      advice: "Nothing was written. Ask for an archive as 'dossier pack' makes it.")
  }

  /// The name and the files of an archive in which everything is as its manifest says.
  private static func checked(
    _ archive: [UInt8], file: String
  ) throws(StoreError) -> (Slug, [(parts: [String], bytes: [UInt8])]) {
    guard archive.count <= largestArchive else { throw refused(file, "it is larger than \(largestArchive >> 30) GiB") }
    var entries: [ZipArchive.Entry]
    do throws(ZipArchive.Fault) {
      entries = try ZipArchive.entries(of: archive)
    } catch .notAnArchive {
      throw refused(file, "it is not an archive of Dossier, or is cut short")
    } catch {
      throw refused(file, "it was made or changed by another program, or is damaged")
    }
    guard entries.count <= mostFiles + 1 else { throw refused(file, "it has more than \(mostFiles) files") }
    guard entries.first?.path == manifest else { throw refused(file, "its first file is not \(manifest)") }
    let list = String(decoding: entries.removeFirst().bytes, as: UTF8.self)
    let lines = list.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    guard lines.count == entries.count, list.hasSuffix("\n") else {
      throw refused(file, "its manifest lists \(lines.count) files, and it holds \(entries.count)")
    }
    var slug: Slug?
    var seen: Set<String> = []
    var files: [(parts: [String], bytes: [UInt8])] = []
    for (line, entry) in zip(lines, entries) {
      let shown = entry.path.unicodeScalars.map { $0.properties.isWhitespace || $0.value < 32 ? " " : String($0) }
        .joined().prefix(120)
      let parts = entry.path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      guard (2...3).contains(parts.count), let owner = Slug(parts[0]), slug == nil || slug == owner,
        parts.dropFirst().allSatisfy({ FileName.isSafe($0) && belongs($0) }),
        parts.count == 3 || parts[1] == RecordForm.file || parts[1] == RecordForm.previousFile
      else { throw refused(file, "“\(shown)” does not belong into a workspace") }
      guard seen.insert(TextFolding.fold(entry.path)).inserted else {
        throw refused(file, "“\(shown)” is in it twice, or only letters' case and accents differ")
      }
      guard line == "\(SHA256Digest.of(entry.bytes).hex)  \(entry.path)" else {
        throw refused(file, "“\(shown)” is not the file that the manifest names")
      }
      slug = owner
      files.append((Array(parts.dropFirst()), entry.bytes))
    }
    guard let slug, files.contains(where: { $0.parts == [RecordForm.file] }) else {
      throw refused(file, "it holds no \(RecordForm.file)")
    }
    return (slug, files)
  }
}

extension String {
  /// The name of a record without the mark of the good copy.
  fileprivate var previousless: String { hasSuffix(".previous") ? String(dropLast(9)) : self }
}
