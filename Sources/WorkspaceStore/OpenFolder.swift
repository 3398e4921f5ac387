import Glibc

/// A folder held open: what is done within goes through it, so a folder exchanged for a link meanwhile changes nothing.
struct OpenFolder: ~Copyable {
  let descriptor: CInt
  let path: String

  deinit { _ = Glibc.close(descriptor) }

  private init(descriptor: CInt, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  /// Opens a folder by its path; links on the way there are the person's own, and are followed.
  init(path: String) throws(StoreError) {
    let descriptor = unsafe Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(errno, path, "open") }
    self.init(descriptor: descriptor, path: path)
  }

  /// Opens a folder within; never a link.
  func folder(_ name: String) throws(StoreError) -> OpenFolder {
    let descriptor = unsafe openat(self.descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else {
      let number = errno
      throw .system(number == ENOTDIR && isLink(name) ? ELOOP : number, place(of: name), "open")
    }
    return OpenFolder(descriptor: descriptor, path: place(of: name))
  }

  /// Makes a folder within that only its owner may enter, and opens it.
  func makeFolder(_ name: String) throws(StoreError) -> OpenFolder {
    guard unsafe mkdirat(descriptor, name, 0o700) == 0 else { throw .system(errno, place(of: name), "make") }
    return try folder(name)
  }

  /// Opens a folder within, made before where it is not there, and then on the disk.
  func folderForWriting(_ name: String) throws(StoreError) -> OpenFolder {
    guard kind(of: name) == nil else { return try folder(name) }
    let made = try makeFolder(name)
    try synchronise()
    return made
  }

  /// Makes a folder with all those that lead to it, each for its owner only.
  static func make(path: String) throws(StoreError) {
    if unsafe mkdir(path, 0o700) == 0 { return try keepName(of: path) }
    let number = errno
    guard number != EEXIST else { return }
    guard number == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
      throw .system(number, path, "make")
    }
    try make(path: String(path[..<slash]))
    guard unsafe mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .system(errno, path, "make") }
    try keepName(of: path)
  }

  /// Waits until the name of a folder just made is safe on the disk.
  private static func keepName(of path: String) throws(StoreError) {
    guard let slash = path.lastIndex(of: "/") else { return try OpenFolder(path: ".").synchronise() }
    try OpenFolder(path: slash == path.startIndex ? "/" : String(path[..<slash])).synchronise()
  }

  /// The path of something within.
  func place(of name: String) -> String { "\(path)/\(name)" }

  /// The names of everything within, hidden ones too, in order.
  func names() throws(StoreError) -> [String] {
    let copy = unsafe openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0, let stream = unsafe fdopendir(copy) else { throw .system(errno, path, "read") }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) {
        unsafe String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Waits until what was renamed or made within is safe on the disk.
  func synchronise() throws(StoreError) {
    guard fsync(descriptor) == 0 else { throw .system(errno, path, "write") }
  }

  /// Gives something within another name, in place of what has it.
  func rename(_ name: String, to target: String, in folder: borrowing OpenFolder) throws(StoreError) {
    guard unsafe renameat(descriptor, name, folder.descriptor, target) == 0 else {
      throw .system(errno, folder.place(of: target), "write")
    }
  }

  /// Removes a file within; whether one was there does not matter.
  func remove(_ name: String) { _ = unsafe unlinkat(descriptor, name, 0) }

  /// Removes the half-written files that a run left behind that ended before its time; only for whoever has the lock.
  func sweep() {
    for name in (try? names()) ?? [] where OpenFolder.isTemporary(name) { remove(name) }
  }

  /// Removes a folder within and everything in it, as far as that succeeds; links go, what they lead to stays.
  func removeTree(_ name: String) {
    if let inner = try? folder(name) {
      for entry in (try? inner.names()) ?? [] { inner.removeTree(entry) }
      _ = unsafe unlinkat(descriptor, name, AT_REMOVEDIR)
    } else {
      remove(name)
    }
  }

  /// Whether something bears the name, be it a link.
  func holds(_ name: String) -> Bool { kind(of: name) != nil }

  /// Whether a name within is that of a folder; a link is none.
  func holdsFolder(_ name: String) -> Bool { kind(of: name) == S_IFDIR }

  /// Whether nothing bears the name, or an ordinary file that may be replaced.
  func isFreeForFile(_ name: String) -> Bool { kind(of: name).map { $0 == S_IFREG } ?? true }

  /// Whether the folder is a workspace.
  var holdsRecord: Bool { kind(of: "workspace.xml") == S_IFREG }

  /// Whether the folder is a workspace's `notice` or `documents`.
  var liesInWorkspace: Bool { kind(of: "../workspace.xml") == S_IFREG }

  /// Whether a name within is that of a file that is held open.
  func isFile(_ name: String, openAs descriptor: CInt) -> Bool {
    var (named, open) = (stat(), stat())
    guard unsafe fstatat(self.descriptor, name, &named, AT_SYMLINK_NOFOLLOW) == 0,
      unsafe fstat(descriptor, &open) == 0
    else { return false }
    return named.st_ino == open.st_ino && named.st_dev == open.st_dev
  }

  private func isLink(_ name: String) -> Bool { kind(of: name) == S_IFLNK }

  func kind(of name: String) -> mode_t? {
    var status = stat()
    guard unsafe fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    return status.st_mode & S_IFMT
  }
}
