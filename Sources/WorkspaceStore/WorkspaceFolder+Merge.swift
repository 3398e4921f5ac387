import ContentHash
package import VacancyModel

extension WorkspaceFolder {
  /// Brings another copy of a workspace into it: a copy of `workspace.xml`, or of the whole folder; gives what was
  /// decided, nothing when that copy has nothing new. All of it is one change, which `undo` takes back.
  ///
  /// Documents that only the other copy has are kept first. Throws `damaged` when the other is no copy of this workspace.
  package func merge(_ slug: Slug, with path: String, at time: Instant) throws -> WorkspaceMerge {
    let (copy, documents) = try read(copy: path, of: slug)
    var other = copy
    for (item, tracked) in copy.items.enumerated() {
      for (index, evidence) in tracked.evidence.enumerated() {
        if (try? documentDigest(slug, evidence.file).hex) == evidence.sha256 { continue }
        guard let bytes = try? OpenFolder(path: documents).read(evidence.file),
          SHA256Digest.of(bytes).hex == evidence.sha256
        else { continue }
        other.items[item].evidence[index].file = try attach(slug, name: evidence.file, bytes: bytes).file
      }
    }
    let notices = String(documents.dropLast("documents".count)) + "notice"
    for notice in copy.notices {
      if let own = try? self.notice(slug, notice.file) {
        guard SHA256Digest.of(own).hex == notice.sha256 else {
          throw StoreError(
            .damaged, path: path,
            "Both copies have a notice “\(notice.file)”, and they are not the same file; nothing was merged.",
            advice: "Decide which notice counts, and enter the other changes with 'dossier mark' and 'dossier set'.")
        }
        continue
      }
      guard let bytes = try? OpenFolder(path: notices).read(notice.file) else { continue }
      _ = try addNotice(slug, name: notice.file, bytes: bytes)
    }
    var result: WorkspaceMerge?
    try update(slug) { workspace in
      guard workspace.created == other.created else {
        throw StoreError(
          .damaged, path: path, "\(path) is not a copy of \(slug): it was started at another time.",
          advice: "Nothing was changed. Compare both: dossier log \(slug)")
      }
      let merge = WorkspaceMerge(workspace, other)
      result = merge
      guard merge.workspace != workspace else { return }
      workspace = merge.workspace
      let taken = merge.decisions.filter { $0.side != .here }.map(\.part)
      let name = path.split(separator: "/").last.map(String.init) ?? path
      workspace.history.append(
        Change(
          time: time, what: "merge", old: nil,
          new: taken.isEmpty ? "history of \(name)" : "\(taken.joined(separator: ", ")) from \(name)"))
    }
    return result!
  }

  /// Another copy of a workspace, and the path of the folder that holds its documents.
  private func read(copy path: String, of slug: Slug) throws(StoreError) -> (Workspace, documents: String) {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    while parts.count > 1, parts.last == "" { parts.removeLast() }
    let whole = parts.joined(separator: "/")
    var folder = whole
    var file = RecordForm.file
    let parent = parts.count == 1 ? "." : parts.dropLast().joined(separator: "/")
    let above = try OpenFolder(path: parent.isEmpty ? "/" : parent)
    if let name = parts.last, !above.holdsFolder(name) {
      folder = above.path
      file = name
      guard above.kind(of: name) != nil else {
        throw StoreError(.notFound, path: path, "There is no file or folder \(path).")
      }
    }
    let (workspace, _) = try form.read(in: OpenFolder(path: folder), as: slug, file: file)
    return (workspace, "\(folder)/documents")
  }
}
