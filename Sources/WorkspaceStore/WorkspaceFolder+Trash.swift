import Glibc
package import VacancyModel

/// A workspace in the trash.
package struct TrashedWorkspace: Hashable, Sendable {
  /// Its name there: the workspace's own, and when it was thrown away.
  package let name: String
  /// The workspace's name.
  package let slug: Slug
  /// When it was thrown away.
  package let time: Instant

  /// Reads a name of the trash, `SLUG-20270310T140500Z`; `nil` when it is none, or one of a second of that name.
  init?(name: String) {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count > 1, let stamp = parts.last, stamp.utf8.count == 16,
      let slug = Slug(parts.dropLast().joined(separator: "-"))
    else { return nil }
    let digits = Array(stamp)
    func field(_ start: Int, _ count: Int) -> String { String(digits[start..<start + count]) }
    let iso = "\(field(0, 4))-\(field(4, 2))-\(field(6, 2))T\(field(9, 2)):\(field(11, 2)):\(field(13, 2))Z"
    guard digits[8] == "T", digits[15] == "Z", let time = Instant(iso: iso) else { return nil }
    self.name = name
    self.slug = slug
    self.time = time
  }

  /// The name of a workspace thrown away at a moment.
  static func name(_ slug: Slug, at time: Instant) -> String {
    "\(slug)-\(time.iso.filter { $0 != "-" && $0 != ":" })"
  }
}

extension WorkspaceFolder {
  private static let trash = ".trash"

  /// Moves a workspace to the trash, whole, once nobody is changing it, and gives what it is called there.
  @discardableResult
  package func throwAway(_ slug: Slug, at time: Instant, wait: Double = 5) throws(StoreError) -> TrashedWorkspace {
    let all = try OpenFolder(path: root)
    let rootLock = try FolderLock(of: all, wait: wait)
    defer { rootLock.release() }
    let lock = try FolderLock(of: all.folder(slug.text), wait: wait)
    defer { lock.release() }
    let trash =
      all.holdsFolder(WorkspaceFolder.trash)
      ? try all.folder(WorkspaceFolder.trash) : try all.makeFolder(WorkspaceFolder.trash)
    let taken = Set(try trash.names())
    var moment = time
    while taken.contains(TrashedWorkspace.name(slug, at: moment)) { moment = Instant(seconds: moment.seconds + 1) }
    let name = TrashedWorkspace.name(slug, at: moment)
    try all.rename(slug.text, to: name, in: trash)
    try trash.synchronise()
    try all.synchronise()
    guard let entry = TrashedWorkspace(name: name) else {
      throw StoreError(.ioError, path: trash.place(of: name), "\(trash.place(of: name)) has a name that was not meant.")
    }
    return entry
  }

  /// What is in the trash, the latest first.
  package func trashed() throws(StoreError) -> [TrashedWorkspace] {
    do throws(StoreError) {
      let trash = try OpenFolder(path: root).folder(WorkspaceFolder.trash)
      return try trash.names().filter { trash.holdsFolder($0) }.compactMap { TrashedWorkspace(name: $0) }
        .sorted { ($1.time, $0.name) < ($0.time, $1.name) }
    } catch {
      if error.code == .notFound { return [] }
      throw error
    }
  }

  /// The workspace that lies in the trash under a name; what it had when it was thrown away.
  package func trashedWorkspace(_ entry: TrashedWorkspace) throws(StoreError) -> Workspace {
    let trash = try OpenFolder(path: root).folder(WorkspaceFolder.trash)
    return try form.read(in: trash.folder(entry.name), as: entry.slug).workspace
  }

  /// Takes a workspace out of the trash, under its own name or another; throws `exists` when that name is taken.
  package func restore(_ entry: TrashedWorkspace, as slug: Slug, wait: Double = 5) throws(StoreError) {
    let all = try OpenFolder(path: root)
    let lock = try FolderLock(of: all, wait: wait)
    defer { lock.release() }
    guard !(try all.names()).contains(slug.text) else {
      throw StoreError(.exists, path: all.place(of: slug.text), "There is a workspace \(slug) in \(root) already.")
    }
    let trash = try all.folder(WorkspaceFolder.trash)
    try trash.rename(entry.name, to: slug.text, in: all)
    try all.synchronise()
    try trash.synchronise()
  }

  /// Removes what is in the trash for good, and gives what could not be removed.
  package func emptyTrash(wait: Double = 5) throws(StoreError) -> [TrashedWorkspace] {
    guard !(try trashed()).isEmpty else { return [] }
    let all = try OpenFolder(path: root)
    let lock = try FolderLock(of: all, wait: wait)
    defer { lock.release() }
    let trash = try all.folder(WorkspaceFolder.trash)
    for name in try trash.names() { trash.removeTree(name) }
    try trash.synchronise()
    return try trashed()
  }
}
