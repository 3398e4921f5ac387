import ContentHash
import Glibc
package import VacancyModel

extension WorkspaceFolder {
  /// A copy to keep of a document that was sent.
  package struct Outgoing: Sendable {
    /// The item that it belongs to.
    package var item: String
    /// The document's name within `documents`.
    package var file: String

    /// A document to copy.
    package init(item: String, file: String) {
      self.item = item
      self.file = file
    }
  }

  /// The folder within a workspace that keeps what was sent.
  private static let sent = "sent"

  /// Copies documents, as they are now, into a folder of their own that appears whole or not at all, and gives its number
  /// and what lies in it. The copies are for reading only. Without documents no folder is made, and the number is `least`.
  ///
  /// - Parameter least: the lowest number that is free by the record; one more than the highest folder is taken.
  package func freeze(
    _ slug: Slug, _ documents: [Outgoing], numberedFrom least: Int, wait: Double = 5
  ) throws(StoreError) -> (number: Int, documents: [SentDocument]) {
    let workspace = try OpenFolder(path: root).folder(slug.text)
    let lock = try FolderLock(of: workspace, wait: wait)
    defer { lock.release() }
    let isNew = !workspace.holdsFolder(WorkspaceFolder.sent)
    guard !(isNew && documents.isEmpty) else { return (least, []) }
    let all = isNew ? try workspace.makeFolder(WorkspaceFolder.sent) : try workspace.folder(WorkspaceFolder.sent)
    let names = try all.names()
    for name in names where name.hasPrefix(".new-") { all.removeTree(name) }
    let number = max(least, (names.compactMap { Int($0) }.max() ?? 0) + 1)
    guard !documents.isEmpty else { return (number, []) }

    let name = Submission(number: number, time: Instant(seconds: 0), recorded: Instant(seconds: 0), items: []).folder
    let temporary = ".new-\(name)"
    var kept: [SentDocument] = []
    do throws(StoreError) {
      let source = try workspace.folder("documents")
      let folder = try all.makeFolder(temporary)
      for document in documents {
        let bytes = try source.read(document.file)
        let digest = SHA256Digest.of(bytes).hex
        var file = document.file
        var count = 1
        while let other = kept.first(where: { $0.file == file }), other.sha256 != digest {
          count += 1
          file = FileName.numbered(document.file, count)
        }
        if !kept.contains(where: { $0.file == file }) {
          try folder.writeNew(bytes, as: file)
          _ = unsafe fchmodat(folder.descriptor, file, 0o400, 0)
        }
        kept.append(SentDocument(item: document.item, file: file, sha256: digest, bytes: bytes.count))
      }
      try folder.synchronise()
      try all.rename(temporary, to: name, in: all)
      try all.synchronise()
      if isNew { try workspace.synchronise() }
    } catch {
      all.removeTree(temporary)
      throw error
    }
    return (number, kept)
  }

  /// Takes a folder of copies away again, when its submission was not recorded after all.
  package func discardFrozen(_ slug: Slug, number: Int) {
    let name = Submission(number: number, time: Instant(seconds: 0), recorded: Instant(seconds: 0), items: []).folder
    guard let workspace = try? OpenFolder(path: root).folder(slug.text),
      let all = try? workspace.folder(WorkspaceFolder.sent)
    else { return }
    all.removeTree(name)
  }

  /// The SHA-256 of a copy of what was sent, as it is now; links are not followed.
  package func sentDigest(_ slug: Slug, _ submission: Submission, _ file: String) throws(StoreError) -> String {
    let folder = try OpenFolder(path: root).folder(slug.text).folder(WorkspaceFolder.sent).folder(submission.folder)
    return try folder.digest(of: file).hex
  }
}
