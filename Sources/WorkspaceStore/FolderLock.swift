import Glibc

/// The right to change a workspace, held by one process at a time; the system frees it when its holder ends, however.
struct FolderLock {
  private static let name = ".lock"
  private let descriptor: CInt

  /// Takes the lock of a folder, waiting so many seconds for another holder; throws `locked` with the holder's number.
  init(of folder: borrowing OpenFolder, wait: Double) throws(StoreError) {
    let path = folder.place(of: FolderLock.name)
    let clock = ContinuousClock()
    let end = clock.now + .seconds(wait)
    while true {
      let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC
      let descriptor = unsafe openat(folder.descriptor, FolderLock.name, flags, 0o600)
      guard descriptor >= 0 else { throw .system(errno, path, "write") }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
        // A file that a synchroniser took away meanwhile keeps nobody out.
        guard folder.isFile(FolderLock.name, openAs: descriptor) else {
          _ = Glibc.close(descriptor)
          continue
        }
        self.descriptor = descriptor
        break
      }
      let number = errno
      let holder = FolderLock.holder(descriptor)
      _ = Glibc.close(descriptor)
      guard number == EWOULDBLOCK || number == EINTR else { throw .system(number, path, "lock") }
      guard clock.now < end else {
        throw StoreError(
          .locked, path: folder.path, holder: holder,
          "Another run of Dossier\(holder.map { " (process \($0))" } ?? "") is changing \(folder.path).",
          advice: "Wait until it has ended and try again, or wait for it longer: --wait 60.")
      }
      usleep(5_000)
    }
    // For whoever waits; the lock holds without it, so a full disk is no reason to fail here.
    let number = Array("\(getpid())\n".utf8)
    if ftruncate(descriptor, 0) == 0 { _ = unsafe pwrite(descriptor, number, number.count, 0) }
  }

  /// Gives the lock back.
  func release() { _ = Glibc.close(descriptor) }

  private static func holder(_ descriptor: CInt) -> Int? {
    var bytes = [UInt8](repeating: 0, count: 20)
    let count = unsafe pread(descriptor, &bytes, bytes.count, 0)
    return count > 0 ? Int(String(decoding: bytes[..<count].prefix { $0 != 10 }, as: UTF8.self)) : nil
  }
}
