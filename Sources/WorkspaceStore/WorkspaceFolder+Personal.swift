package import VacancyModel

extension WorkspaceFolder {
  /// The bytes of an answer; none when its file is not there yet.
  package func answer(_ slug: Slug, _ file: String) throws(StoreError) -> [UInt8] {
    do throws(StoreError) {
      return try contents("form", of: slug, file).read(file, atMost: 1 << 20)
    } catch  where error.code == .notFound {
      return []
    }
  }

  /// Writes an answer's file; the text before it stays beside it as `….previous`.
  package func writeAnswer(
    _ slug: Slug, _ file: String, _ bytes: [UInt8], wait: Double = 5
  ) throws(StoreError) {
    guard FileName.isSafe(file) else {
      throw StoreError(.unsafeName, path: "\(root)/\(slug)/form", "“\(file)” cannot be the name of an answer's file.")
    }
    let workspace = try folder(of: slug)
    let lock = try FolderLock(of: workspace, wait: wait)
    defer { lock.release() }
    let form = workspace.holdsFolder("form") ? try workspace.folder("form") : try workspace.makeFolder("form")
    let names = try form.names()
    for name in names where OpenFolder.isTemporary(name) { form.remove(name) }
    if names.contains(file) {
      let old = try form.read(file)
      guard old != bytes else { return }
      if !old.isEmpty { try form.write(old, as: "\(file).previous") }
    }
    try form.write(bytes, as: file)
    try form.synchronise()
  }

  /// The path of an answer's file, for the person's own editor.
  package func answerPath(_ slug: Slug, _ file: String) -> String { "\(root)/\(slug)/form/\(file)" }

  /// The names of the files in the workspace's `documents`, hidden ones left out; none when the folder is not there.
  package func documentNames(_ slug: Slug) throws(StoreError) -> [String] { try names(in: "documents", of: slug) }

  /// The names of the files in the workspace's `form`; none when the folder is not there.
  package func answerNames(_ slug: Slug) throws(StoreError) -> [String] { try names(in: "form", of: slug) }

  private func names(in part: String, of slug: Slug) throws(StoreError) -> [String] {
    do throws(StoreError) {
      let inner = try folder(of: slug).folder(part)
      return try inner.names().filter { FileName.isSafe($0) && !inner.holdsFolder($0) }
    } catch  where error.code == .notFound {
      return []
    }
  }
}
