package import ContentHash
import Glibc
package import VacancyModel

/// The folder of all workspaces, and the only writer in it.
///
/// A workspace appears whole or not at all, and a change of it is either done or not: after a crash, a power cut or on a
/// full disk the record is the old one or the new one.
package struct WorkspaceFolder: Sendable {
  /// The folder's path.
  package let root: String
  /// For how many seconds another run is waited for.
  package let wait: Double
  let form: RecordForm

  static let temporaryPrefix = ".new-"

  /// The folder at a path, which need not be there yet, and the bytes of `workspace.xsd`, used before writing and to
  /// explain what is wrong with a damaged record.
  package init(root: String, schema: [UInt8], wait: Double = 5) {
    self.root = root
    self.wait = wait
    form = RecordForm(schema: schema)
  }

  /// Starts a workspace with, perhaps, its notice, and gives it as stored: the notice's name may have become a safe one.
  ///
  /// Throws `exists` when the name is taken, whatever has it.
  @discardableResult
  package func create(
    _ workspace: Workspace, notice: (name: String, bytes: [UInt8])?
  ) throws(StoreError) -> Workspace {
    var workspace = workspace
    let noticeName = notice.map { FileName.safe($0.name) }
    for index in workspace.notices.indices where workspace.notices[index].file == notice?.name {
      workspace.notices[index].file = noticeName ?? ""
    }
    let bytes = try form.bytes(of: workspace, path: "\(root)/\(workspace.slug)/\(RecordForm.file)")
    try OpenFolder.make(path: root)
    let all = try OpenFolder(path: root)
    let lock = try FolderLock(of: all, wait: wait)
    defer { lock.release() }
    let names = try all.names()
    for name in names where name.hasPrefix(WorkspaceFolder.temporaryPrefix) { all.removeTree(name) }
    guard !names.contains(workspace.slug.text) else {
      throw StoreError(
        .exists, path: all.place(of: workspace.slug.text), "There is a workspace \(workspace.slug) in \(root) already.",
        advice: "Choose another name for the new one.")
    }
    let temporary = WorkspaceFolder.temporaryPrefix + workspace.slug.text
    do throws(StoreError) {
      let folder = try all.makeFolder(temporary)
      let notices = try folder.makeFolder("notice")
      if let notice, let noticeName { try notices.writeNew(notice.bytes, as: noticeName) }
      try notices.synchronise()
      try folder.makeFolder("documents").synchronise()
      try folder.writeNew(bytes, as: RecordForm.file)
      try folder.synchronise()
      try all.rename(temporary, to: workspace.slug.text, in: all)
    } catch {
      all.removeTree(temporary)
      throw error
    }
    try all.synchronise()
    return workspace
  }

  /// The names of all workspaces in order; none when the folder is not there yet.
  package func slugs() throws(StoreError) -> [Slug] {
    do throws(StoreError) {
      let all = try OpenFolder(path: root)
      return try all.names().filter { all.holdsFolder($0) }.compactMap { Slug($0) }
    } catch {
      if error.code == .notFound { return [] }
      throw error
    }
  }

  /// All workspaces in the order of their names, damaged ones with what is wrong.
  package func list() throws(StoreError) -> [(slug: Slug, result: Result<Workspace, StoreError>)] {
    try slugs().map { slug in
      do throws(StoreError) {
        return (slug, .success(try load(slug)))
      } catch {
        return (slug, .failure(error))
      }
    }
  }

  /// A workspace; throws `notFound`, or `damaged` with the line.
  package func load(_ slug: Slug) throws(StoreError) -> Workspace {
    try form.read(in: folder(of: slug), as: slug).workspace
  }

  /// Changes a workspace and gives it as it is then: locks it, waiting so many seconds or as long as the folder says,
  /// reads it, and writes it when the closure changed something. What the closure throws leaves all as it was.
  ///
  /// The lines that the closure adds to the history become one step, which `undo` takes back.
  @discardableResult
  package func update(
    _ slug: Slug, wait: Double? = nil, change: (inout Workspace) throws -> Void
  ) throws -> Workspace {
    let folder = try folder(of: slug)
    let lock = try FolderLock(of: folder, wait: wait ?? self.wait)
    defer { lock.release() }
    let (old, bytes) = try form.read(in: folder, as: slug)
    var new = old
    try change(&new)
    new.slug = slug
    guard new != old else { return old }
    let number = HistoryStep.next(in: old.history)
    var changes = new.history.number(new: number, since: old.history)
    var step = HistoryStep(number: number, from: old, to: new, changes: changes)
    if changes.isEmpty, !step.isEmpty {
      // Nothing changes without a line that tells of it, and that can be taken back.
      changes = [
        Change(time: Instant(seconds: time(nil)), what: "workspace", old: nil, new: "changed", step: number)
      ]
      new.history += changes
      step.changes = changes
    }
    try write(new, over: bytes, step: changes.isEmpty ? nil : step, in: folder)
    return new
  }

  /// Writes a record and, before it, the step that it refers to and the record that it follows.
  ///
  /// An end at any moment leaves the old record or the new one; a step that no record refers to is written over by the
  /// next.
  func write(
    _ workspace: Workspace, over bytes: [UInt8], step: HistoryStep?, in folder: borrowing OpenFolder
  ) throws(StoreError) {
    let record = try form.bytes(of: workspace, path: folder.place(of: RecordForm.file))
    guard record != bytes else { return }
    folder.sweep()
    if let step {
      let steps = try folder.folderForWriting(HistoryStep.folder)
      steps.sweep()
      try steps.write(step.bytes, as: step.file)
      try steps.synchronise()
    }
    try folder.write(bytes, as: RecordForm.previousFile)
    try folder.write(record, as: RecordForm.file)
    try folder.synchronise()
  }

  /// Keeps a copy of a document, safe on the disk before a record may name it, and gives the name it got: a safe one, with
  /// a number where another document has it already. The same document under the same name is kept once.
  package func attach(
    _ slug: Slug, name: String, bytes: [UInt8], wait: Double? = nil
  ) throws(StoreError) -> StoredFile {
    try keep(bytes, as: name, in: "documents", of: slug, wait: wait)
  }

  /// Keeps another notice of a vacancy, an amended one, as `attach` keeps documents.
  package func addNotice(
    _ slug: Slug, name: String, bytes: [UInt8], wait: Double? = nil
  ) throws(StoreError) -> StoredFile {
    try keep(bytes, as: name, in: "notice", of: slug, wait: wait)
  }

  /// The bytes of a document; links are not followed.
  package func document(_ slug: Slug, _ file: String) throws(StoreError) -> [UInt8] {
    try contents("documents", of: slug, file).read(file)
  }

  /// The SHA-256 of a document as it is now.
  package func documentDigest(_ slug: Slug, _ file: String) throws(StoreError) -> SHA256Digest {
    try contents("documents", of: slug, file).digest(of: file)
  }

  /// The size in bytes of a document as it is now; much faster than its digest.
  package func documentSize(_ slug: Slug, _ file: String) throws(StoreError) -> Int {
    try contents("documents", of: slug, file).size(of: file)
  }

  /// The bytes of a notice; links are not followed.
  package func notice(_ slug: Slug, _ file: String) throws(StoreError) -> [UInt8] {
    try contents("notice", of: slug, file).read(file)
  }

  /// The path of a document, for programs that open it themselves; throws when it is not a file.
  package func documentPath(_ slug: Slug, _ file: String) throws(StoreError) -> String {
    let folder = try contents("documents", of: slug, file)
    _ = try folder.size(of: file)
    return folder.place(of: file)
  }

  func folder(of slug: Slug) throws(StoreError) -> OpenFolder {
    do throws(StoreError) {
      return try OpenFolder(path: root).folder(slug.text)
    } catch  where error.code == .notFound {
      throw StoreError(.notFound, path: "\(root)/\(slug)", "There is no workspace \(slug) in \(root).")
    }
  }

  func contents(_ part: String, of slug: Slug, _ file: String) throws(StoreError) -> OpenFolder {
    guard FileName.isSafe(file) else {
      throw StoreError(
        .unsafeName, path: "\(root)/\(slug)/\(part)", "“\(file)” cannot be the name of a file in a workspace.",
        advice: "Give the name alone, without folders.")
    }
    return try folder(of: slug).folder(part)
  }

  private func keep(
    _ bytes: [UInt8], as name: String, in part: String, of slug: Slug, wait: Double?
  ) throws(StoreError) -> StoredFile {
    let workspace = try folder(of: slug)
    let lock = try FolderLock(of: workspace, wait: wait ?? self.wait)
    defer { lock.release() }
    let folder = try workspace.folderForWriting(part)
    let digest = SHA256Digest.of(bytes)
    let names = Set(try folder.names())
    folder.sweep()
    let safe = FileName.safe(name)
    var file = safe
    var number = 1
    // Names that differ only in capitals are one name on other systems, to which a workspace may be moved.
    while let twin = names.contains(file) ? file : names.first(where: { $0.lowercased() == file.lowercased() }) {
      if (try? folder.digest(of: twin)) == digest {
        return StoredFile(file: twin, digest: digest, bytes: bytes.count)
      }
      number += 1
      file = FileName.numbered(safe, number)
    }
    try folder.write(bytes, as: file)
    try folder.synchronise()
    return StoredFile(file: file, digest: digest, bytes: bytes.count)
  }
}
