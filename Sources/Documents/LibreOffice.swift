import Glibc
package import SystemPackage

/// LibreOffice as it is installed on this machine.
package struct LibreOffice: Sendable {
  /// The program that starts it.
  package var executable: FilePath
  /// What tells one installation from another: the size and the age of its program.
  package var identity: String

  /// The one that `DOSSIER_SOFFICE` names, or else the one on `PATH` or where it is usually installed; `nil` without
  /// any, and when `DOSSIER_SOFFICE` is `none`.
  package static func installed() -> LibreOffice? {
    installed(named: variable("DOSSIER_SOFFICE"), searchPath: variable("PATH") ?? "/usr/bin:/bin")
  }

  /// The same for given values of the environment's variables.
  package static func installed(named: String?, searchPath: String) -> LibreOffice? {
    if let named, !named.isEmpty { return named == "none" ? nil : LibreOffice(at: named) }
    let folders = searchPath.split(separator: ":").filter { $0.hasPrefix("/") }
    let places =
      folders.map { "\($0)/soffice" } + folders.map { "\($0)/libreoffice" }
      + ["/usr/lib/libreoffice/program/soffice", "/opt/libreoffice/program/soffice", "/snap/bin/libreoffice"]
    for place in places {
      if let found = LibreOffice(at: place) { return found }
    }
    return nil
  }

  /// The one started by the program at a path; `nil` when there is none that can be run.
  private init?(at path: String) {
    guard unsafe access(path, X_OK) == 0, let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    let real = FilePath(unsafe String(cString: resolved))
    // The starting script hardly changes between versions; the program beside it does.
    let program = real.removingLastComponent().appending("soffice.bin")
    var status = stat()
    if unsafe stat(program.string, &status) != 0 {
      guard unsafe stat(real.string, &status) == 0 else { return nil }
    }
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    executable = FilePath(path)
    identity = "\(real.string) \(status.st_size) \(status.st_mtim.tv_sec)"
  }

  /// A variable of the environment; `nil` when it is not set.
  static func variable(_ name: String) -> String? { unsafe getenv(name).map { unsafe String(cString: $0) } }
}
