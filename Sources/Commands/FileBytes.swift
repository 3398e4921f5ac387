import Glibc

/// Reads the program's own data files.
enum FileBytes {
  /// The bytes of a file; `name` is what the person is told of it.
  static func read(_ path: String, name: String) throws(CommandFailure) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(errno, path, name) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe piece.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { return bytes }
      if count > 0 {
        bytes += piece[..<count]
      } else if errno != EINTR {
        throw failure(errno, path, name)
      }
    }
  }

  /// The names of a folder's files that end so, in the order of their letters.
  static func names(in folder: String, endingIn suffix: String) -> [String] {
    guard let directory = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(directory) }
    var names: [String] = []
    while let entry = unsafe readdir(directory) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name.hasSuffix(suffix), !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  private static func failure(_ code: Int32, _ path: String, _ name: String) -> CommandFailure {
    CommandFailure(
      code == EACCES ? .notPermitted : .notFound, "Cannot read \(name), '\(path)': \(System.describe(code)).",
      advice: "The Templates belong to the program: install it again, or restore the file.")
  }
}
