import ContentHash
import Documents
import VacancyModel
import WorkspaceStore

/// A proof of submission or of receipt on its way into a workspace.
struct ReceiptFile {
  /// The item that keeps it, where the workspace has one.
  static let item = "submission-receipt"

  /// The file.
  let file: IncomingFile
  /// When it was written, where it is a mail that says so.
  let dated: Instant?

  /// Reads a file; its content is kept as it is, whatever it is.
  init(_ path: String) throws(DocumentError) {
    file = try IncomingFile.read(path, followingLinks: false)
    dated = ReceiptFile.date(in: file.bytes)
  }

  /// Keeps it with the workspace's documents.
  func keep(_ slug: Slug, at desk: Desk) throws -> Receipt {
    let kept = try desk.store.attach(slug, name: file.name, bytes: file.bytes)
    return Receipt(file: kept.file, sha256: kept.digest.hex, dated: dated)
  }

  /// Shows it with the item for proofs of submission, which is done with it.
  func show(_ receipt: Receipt, in workspace: inout Workspace, at time: Instant) {
    guard let index = workspace.items.firstIndex(where: { $0.id == ReceiptFile.item }) else { return }
    let evidence = Evidence(file: receipt.file, sha256: receipt.sha256, bytes: file.bytes.count, added: time)
    guard !workspace.items[index].evidence.contains(where: { $0.file == receipt.file }) else { return }
    workspace.attach(evidence, toItem: index, replacing: [], at: time)
    workspace.markReady(index, at: time)
  }

  /// The date in the head of a mail, which ends with the first empty line.
  private static func date(in bytes: [UInt8]) -> Instant? {
    for line in bytes.prefix(1 << 16).split(separator: 10, omittingEmptySubsequences: false) {
      let text = String(decoding: line.last == 13 ? line.dropLast() : line, as: UTF8.self)
      if text.isEmpty { return nil }
      if text.lowercased().hasPrefix("date:") { return Instant(mail: String(text.dropFirst(5))) }
    }
    return nil
  }
}
