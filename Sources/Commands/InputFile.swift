import Glibc

/// Reads a whole file, or what is pasted, into memory.
enum InputFile {
  /// The largest notice that is read, in bytes.
  static let noticeLimit = 20 << 20

  /// The bytes of a file; no more than `limit` are taken in.
  static func read(_ path: String, limit: Int) throws(CommandFailure) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(errno, "Cannot open '\(path)'") }
    defer { close(descriptor) }
    return try read(descriptor: descriptor, name: "'\(path)'", limit: limit)
  }

  /// The bytes of an open descriptor up to its end; no more than `limit` are taken in.
  static func read(descriptor: Int32, name: String, limit: Int) throws(CommandFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe piece.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(errno, "Cannot read \(name)")
      }
      bytes += piece[..<count]
      guard bytes.count <= limit else {
        throw CommandFailure(
          .badData, "\(name) is larger than \(limit >> 20) MB, the most that is read of a notice.",
          advice: "Copy the notice alone into a file of its own.")
      }
    }
  }

  private static func failure(_ code: Int32, _ attempt: String) -> CommandFailure {
    switch code {
    case ENOENT, ENOTDIR: CommandFailure(.notFound, "\(attempt): there is no such file.")
    case EACCES, EPERM: CommandFailure(.notPermitted, "\(attempt): you are not permitted to read it.")
    case EISDIR: CommandFailure(.badData, "\(attempt): it is a folder.", advice: "Name the file in it.")
    default: CommandFailure(.badData, "\(attempt): \(System.describe(code)).")
    }
  }
}
