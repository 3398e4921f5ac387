import ContentHash
import FoundationEssentials
import Glibc
package import SystemPackage

/// What LibreOffice has made of files before, kept by the files' content; only this person can read it.
///
/// An entry is the SHA-256 of its content, a line end, and the content. One that is damaged is not used. The oldest go
/// when there is too much. Whatever goes wrong with it, the work is done anew and no error is shown.
package struct LibreOfficeCache: Sendable {
  /// The folder, `dossier` within the user's cache folder.
  package let folder: FilePath
  private let mostEntries: Int
  private let mostBytes: Int

  /// The cache in a folder, which is made with rights for its owner only and holds `mostEntries` of `mostBytes`
  /// together; `nil` when that cannot be, or when the folder is someone else's.
  package init?(in folder: FilePath, mostEntries: Int = 500, mostBytes: Int = 200 << 20) {
    try? FileManager.default.createDirectory(
      atPath: folder.removingLastComponent().string, withIntermediateDirectories: true)
    _ = unsafe mkdir(folder.string, 0o700)
    var status = stat()
    guard unsafe lstat(folder.string, &status) == 0, status.st_mode & S_IFMT == S_IFDIR, status.st_uid == geteuid()
    else { return nil }
    if status.st_mode & 0o077 != 0 {
      guard unsafe chmod(folder.string, 0o700) == 0 else { return nil }
    }
    self.folder = folder
    self.mostEntries = mostEntries
    self.mostBytes = mostBytes
  }

  /// The cache of this person: in `XDG_CACHE_HOME`, or in `.cache` in her home folder.
  package static func ofUser() -> LibreOfficeCache? {
    if let named = LibreOffice.variable("XDG_CACHE_HOME"), named.hasPrefix("/") {
      return LibreOfficeCache(in: FilePath(named).appending("dossier"))
    }
    guard let home = LibreOffice.variable("HOME"), home.hasPrefix("/") else { return nil }
    return LibreOfficeCache(in: FilePath(home).appending(".cache/dossier"))
  }

  /// The content kept under a key; `nil` when there is none, or it is damaged.
  package func content(of key: String) -> [UInt8]? {
    let path = path(of: key)
    guard let kept = try? IncomingFile.read(path.string, maximumBytes: mostBytes).bytes else { return nil }
    let content = Array(kept.dropFirst(65))
    guard kept.prefix(65) == ArraySlice(Array(SHA256Digest.of(content).hex.utf8) + [0x0A]) else {
      _ = unsafe unlink(path.string)
      return nil
    }
    // What is used again stays longer.
    _ = unsafe utimensat(AT_FDCWD, path.string, nil, 0)
    return content
  }

  /// Keeps content under a key.
  package func keep(_ content: [UInt8], as key: String) {
    guard content.count <= mostBytes / 4 else { return }
    let beside = folder.appending("\(key).\(getpid()).new")
    let descriptor = unsafe open(beside.string, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return }
    let isWritten = write(Array(SHA256Digest.of(content).hex.utf8) + [0x0A] + content, to: descriptor)
    guard close(descriptor) == 0, isWritten, unsafe rename(beside.string, path(of: key).string) == 0 else {
      _ = unsafe unlink(beside.string)
      return
    }
    makeRoom()
  }

  /// A new folder for one run, readable by this person only; `nil` when none can be made.
  package func makeWorkFolder() -> FilePath? { Self.makeWorkFolder(in: folder) }

  /// The same in the folder for temporary files, where there is no cache.
  package static func makeTemporaryWorkFolder() -> FilePath? {
    makeWorkFolder(in: FilePath(LibreOffice.variable("TMPDIR") ?? "/tmp"))
  }

  private static func makeWorkFolder(in folder: FilePath) -> FilePath? {
    var template = Array(folder.appending("work-XXXXXX").string.utf8CString)
    let made = unsafe template.withUnsafeMutableBufferPointer { unsafe mkdtemp($0.baseAddress!) != nil }
    return made ? FilePath(String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)) : nil
  }

  private func path(of key: String) -> FilePath { folder.appending("\(key).laid-out") }

  private func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress!.advanced(by: start), $0.count - start)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      start += count
    }
    return true
  }

  private struct Entry {
    var path: FilePath
    var bytes: Int
    /// Nanoseconds since it was last used.
    var age: Int
  }

  /// Takes away the oldest entries beyond the bounds, and what runs that were ended have left.
  private func makeRoom() {
    var now = timespec()
    _ = unsafe clock_gettime(CLOCK_REALTIME, &now)
    var entries: [Entry] = []
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder.string)) ?? [] {
      let path = folder.appending(name)
      var status = stat()
      guard unsafe lstat(path.string, &status) == 0 else { continue }
      let age = (now.tv_sec - status.st_mtim.tv_sec) * 1_000_000_000 + now.tv_nsec - status.st_mtim.tv_nsec
      if name.hasSuffix(".laid-out") {
        entries.append(Entry(path: path, bytes: Int(status.st_size), age: age))
      } else if age > 86_400_000_000_000, name.hasPrefix("work-") || name.hasSuffix(".new") {
        try? FileManager.default.removeItem(atPath: path.string)
      }
    }
    var bytes = 0
    for (index, entry) in entries.sorted(by: { $0.age < $1.age }).enumerated() {
      bytes += entry.bytes
      if index >= mostEntries || bytes > mostBytes { _ = unsafe unlink(entry.path.string) }
    }
  }
}
