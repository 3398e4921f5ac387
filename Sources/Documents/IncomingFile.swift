import ContentHash
import Glibc

/// A file that the user gave, read once: what is hashed, measured and kept are the same bytes.
package struct IncomingFile: Sendable {
  /// The most that a paper may hold, in bytes.
  package static let paperLimit = 100 << 20

  /// The path as the user wrote it; `-` for standard input.
  package var path: String
  /// Its content.
  package var bytes: [UInt8]
  /// The SHA-256 of its content, 64 hexadecimal digits.
  package var sha256: String

  /// The file's name without its folders; `standard input` for `-`.
  package var name: String {
    if path == "-" { return "standard input" }
    return path.split(separator: "/").last.map(String.init) ?? path
  }

  /// A file whose content is at hand.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    sha256 = SHA256Digest.of(bytes).hex
  }

  /// Reads a file, or standard input for `-`, of `maximumBytes` at most.
  ///
  /// Folders, pipes, sockets and devices are refused without waiting for them; so is a file that changes meanwhile, and,
  /// unless `followingLinks`, a link.
  package static func read(
    _ path: String, maximumBytes: Int = paperLimit, followingLinks: Bool = true
  ) throws(DocumentError) -> IncomingFile {
    if path == "-" {
      let bytes = try readAll(from: STDIN_FILENO, path: "standard input", expecting: 0, maximumBytes: maximumBytes)
      guard !bytes.isEmpty else { throw DocumentError(.empty, path: "standard input", "nothing came in") }
      return IncomingFile(path: path, bytes: bytes)
    }
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw DocumentError(.notFound, path: path, "there is no such file")
    }
    let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY | (followingLinks ? 0 : O_NOFOLLOW))
    guard descriptor >= 0 else {
      let number = errno
      guard number == ELOOP, !followingLinks else { throw openingFailed(path, number) }
      throw DocumentError(.notAFile, path: path, "this is a link, and links are not followed; give the file itself")
    }
    defer { close(descriptor) }
    let before = try status(of: descriptor, path: path)
    try refuseUnlessFile(before, path: path)
    guard before.st_size <= maximumBytes else { throw tooLarge(path, maximumBytes) }
    let bytes = try readAll(
      from: descriptor, path: path, expecting: Int(before.st_size), maximumBytes: maximumBytes)
    let after = try status(of: descriptor, path: path)
    guard bytes.count == Int(after.st_size), before.hasSameContent(as: after) else {
      throw DocumentError(.unreadable, path: path, "the file changed while it was read; save it, then try again")
    }
    guard !bytes.isEmpty else {
      throw DocumentError(.empty, path: path, "the file is empty; export or save it again")
    }
    return IncomingFile(path: path, bytes: bytes)
  }

  private static func openingFailed(_ path: String, _ number: Int32) -> DocumentError {
    switch number {
    case EACCES, EPERM: DocumentError(.notPermitted, path: path, "you are not allowed to read this file")
    case ENXIO, ENODEV: DocumentError(.notAFile, path: path, "this is a socket or a device, not a file")
    case ENOENT, ENOTDIR: DocumentError(.notFound, path: path, "there is no such file")
    case ENAMETOOLONG, ELOOP: DocumentError(.notFound, path: path, "this path leads to no file")
    default: DocumentError(.unreadable, path: path, "the file cannot be opened (\(text(of: number)))")
    }
  }

  private static func status(of descriptor: Int32, path: String) throws(DocumentError) -> stat {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      throw DocumentError(.unreadable, path: path, "the file cannot be read (\(text(of: errno)))")
    }
    return status
  }

  private static func refuseUnlessFile(_ status: stat, path: String) throws(DocumentError) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: return
    case S_IFDIR: throw DocumentError(.notAFile, path: path, "this is a folder; give the file in it")
    case S_IFIFO: throw DocumentError(.notAFile, path: path, "this is a pipe, not a file; use - to read a pipe")
    case S_IFSOCK: throw DocumentError(.notAFile, path: path, "this is a socket, not a file")
    default: throw DocumentError(.notAFile, path: path, "this is a device, not a file")
    }
  }

  private static func tooLarge(_ path: String, _ maximumBytes: Int) -> DocumentError {
    let limit = maximumBytes >= 1 << 20 ? "\(maximumBytes >> 20) MiB" : "\(maximumBytes) bytes"
    return DocumentError(.tooLarge, path: path, "the file is larger than \(limit), the most that is read")
  }

  /// Everything up to the end; one byte more than the limit is enough to refuse it.
  private static func readAll(
    from descriptor: Int32, path: String, expecting size: Int, maximumBytes: Int
  ) throws(DocumentError) -> [UInt8] {
    var bytes: [UInt8] = []
    // A byte to spare shows the end, or that the file has grown, without another block.
    var capacity = size > 0 ? size + 1 : 1 << 16
    while true {
      var failure: Int32 = 0
      let block = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        let got = unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        if got < 0 { failure = errno }
        count = max(0, got)
      }
      if failure == EINTR { continue }
      if failure == EISDIR { throw DocumentError(.notAFile, path: path, "this is a folder; give the file in it") }
      guard failure == 0 else {
        throw DocumentError(.unreadable, path: path, "the file cannot be read (\(text(of: failure)))")
      }
      if block.isEmpty { return bytes }
      if bytes.isEmpty { bytes = block } else { bytes += block }
      guard bytes.count <= maximumBytes else { throw tooLarge(path, maximumBytes) }
      capacity = max(1 << 16, size - bytes.count + 1)
    }
  }

  private static func text(of number: Int32) -> String { unsafe String(cString: strerror(number)) }
}

extension stat {
  /// Whether nothing was written between two looks at a file.
  fileprivate func hasSameContent(as other: stat) -> Bool {
    st_size == other.st_size && st_mtim.tv_sec == other.st_mtim.tv_sec && st_mtim.tv_nsec == other.st_mtim.tv_nsec
      && st_ctim.tv_sec == other.st_ctim.tv_sec && st_ctim.tv_nsec == other.st_ctim.tv_nsec
  }
}
