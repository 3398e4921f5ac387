import Glibc
import VacancyModel

/// What the operating system says of this run.
enum System {
  /// The current time.
  static var now: Instant { Instant(seconds: time(nil)) }

  /// The variables of the environment, of those asked for.
  static func environment(of names: [String]) -> [String: String] {
    var values: [String: String] = [:]
    for name in names {
      if let value = unsafe getenv(name) { values[name] = unsafe String(cString: value) }
    }
    return values
  }

  /// The login name of whoever runs this, or their number where the system knows no name.
  static var loginName: String {
    let number = getuid()
    guard let entry = unsafe getpwuid(number), let name = unsafe entry.pointee.pw_name else { return "\(number)" }
    return unsafe String(cString: name)
  }

  /// The current folder, or `/` when it was removed.
  static var currentFolder: String {
    guard let path = unsafe getcwd(nil, 0) else { return "/" }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }

  /// This program's own file.
  static var executable: String {
    guard let path = unsafe realpath("/proc/self/exe", nil) else { return "/" }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }

  /// Whether a path leads to a folder.
  @Sendable static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path.isEmpty ? "/" : path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The folder at a path, or the nearest one above it that is there.
  static func nearestFolder(_ path: String) -> String {
    var path = path
    while !isFolder(path), let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      path = String(path[..<slash])
    }
    return isFolder(path) ? path : "/"
  }

  /// The bytes that may still be written where a path is; `nil` when the system does not tell.
  static func freeBytes(_ path: String) -> Int? {
    var status = statvfs()
    guard unsafe statvfs(path, &status) == 0 else { return nil }
    return Int(clamping: UInt64(status.f_bavail).multipliedReportingOverflow(by: UInt64(status.f_frsize)).partialValue)
  }

  /// The width of the terminal on the standard output in columns, or 80.
  static var terminalWidth: Int { width(of: STDOUT_FILENO) }

  /// The width in columns of the terminal behind a descriptor, or 80.
  static func width(of descriptor: Int32) -> Int {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40 else { return 80 }
    return Int(size.ws_col)
  }

  /// The system's words for an error number: `No space left on device`.
  static func describe(_ code: Int32) -> String { unsafe String(cString: strerror(code)) }
}
