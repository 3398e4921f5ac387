import ContentHash
import Glibc

extension OpenFolder {
  /// The bytes of a regular file within; never through a link, never of a pipe or device.
  func read(_ name: String, atMost limit: Int = .max) throws(StoreError) -> [UInt8] {
    try withFile(name) { descriptor, size throws(StoreError) in
      guard size <= limit else {
        throw StoreError(.damaged, path: place(of: name), "\(place(of: name)) has more than \(limit >> 20) MiB.")
      }
      var bytes = [UInt8](repeating: 0, count: size + 1)
      var filled = 0
      while true {
        let count = unsafe bytes.withUnsafeMutableBytes {
          unsafe Glibc.read(descriptor, $0.baseAddress! + filled, $0.count - filled)
        }
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { throw .system(errno, place(of: name), "read") }
        if count == 0 { break }
        filled += count
        if filled == bytes.count { bytes.append(contentsOf: repeatElement(0, count: 1 << 16)) }
      }
      bytes.removeLast(bytes.count - filled)
      return bytes
    }
  }

  /// The SHA-256 of a regular file within, read in pieces.
  func digest(of name: String) throws(StoreError) -> SHA256Digest {
    try withFile(name) { descriptor, _ throws(StoreError) in
      do throws(SHA256Digest.ReadFailure) {
        return try SHA256Digest.of(descriptor: descriptor)
      } catch {
        throw .system(error.errno, place(of: name), "read")
      }
    }
  }

  /// The size in bytes of a regular file within.
  func size(of name: String) throws(StoreError) -> Int {
    try withFile(name) { _, size throws(StoreError) in size }
  }

  /// Writes a file so that, whatever happens, the name leads to all of the old bytes or all of the new: beside it
  /// first, the length checked, on the disk, and only then renamed. The folder is not yet `synchronise`d.
  func write(_ bytes: [UInt8], as name: String) throws(StoreError) {
    let temporary = OpenFolder.temporaryName(of: name)
    remove(temporary)
    do throws(StoreError) {
      try writeNew(bytes, as: temporary)
      try rename(temporary, to: name, in: self)
    } catch {
      remove(temporary)
      throw error
    }
  }

  /// Writes a file that was not there, and waits until its bytes are safe on the disk.
  func writeNew(_ bytes: [UInt8], as name: String) throws(StoreError) {
    let path = place(of: name)
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let descriptor = unsafe openat(self.descriptor, name, flags, 0o600)
    guard descriptor >= 0 else { throw .system(errno, path, "write") }
    var failure: CInt?
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress! + written, $0.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        failure = count < 0 ? errno : ENOSPC
        break
      }
      written += count
    }
    var status = stat()
    if failure == nil, fsync(descriptor) != 0 { failure = errno }
    if failure == nil, unsafe fstat(descriptor, &status) != 0 { failure = errno }
    if failure == nil, Int(status.st_size) != bytes.count { failure = EIO }
    if Glibc.close(descriptor) != 0, failure == nil { failure = errno }
    if let failure { throw .system(failure, path, "write") }
  }

  /// The name under which a file is written before it gets its own; hidden, and swept by the next writer.
  static func temporaryName(of name: String) -> String { ".\(name).new" }

  /// Whether a name is one that `temporaryName` gives.
  static func isTemporary(_ name: String) -> Bool { name.hasPrefix(".") && name.hasSuffix(".new") }

  private func withFile<Result>(
    _ name: String, _ use: (CInt, Int) throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    let descriptor = unsafe openat(self.descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(errno, place(of: name), "read") }
    defer { _ = Glibc.close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .system(errno, place(of: name), "read") }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw StoreError(.notPermitted, path: place(of: name), "\(place(of: name)) is not a file.")
    }
    return try use(descriptor, Int(status.st_size))
  }
}
