import Glibc
package import SystemPackage

/// The program `dossier-probe`, which reads documents in a process of its own, under limits.
package struct Probe: Sendable {
  /// Where it is.
  package var executable: FilePath
  /// What the reading of one document may take.
  package var limits: ProbeLimits

  /// A probe at a known place.
  package init(executable: FilePath, limits: ProbeLimits = ProbeLimits()) {
    self.executable = executable
    self.limits = limits
  }

  /// The probe that belongs to the running program: named by `DOSSIER_PROBE`, or beside it, or in `../libexec/dossier`.
  package static func installed(limits: ProbeLimits = ProbeLimits()) throws(DocumentError) -> Probe {
    if let named = unsafe getenv("DOSSIER_PROBE"), unsafe named.pointee != 0 {
      let path = unsafe String(cString: named)
      guard isExecutable(path) else {
        throw DocumentError(.probeMissing, path: path, "DOSSIER_PROBE names no program that can be run")
      }
      return Probe(executable: FilePath(path), limits: limits)
    }
    let folder = runningProgram().removingLastComponent()
    let places = [
      folder.appending("dossier-probe"), folder.removingLastComponent().appending("libexec/dossier/dossier-probe"),
    ]
    guard let found = places.first(where: { isExecutable($0.string) }) else {
      throw DocumentError(
        .probeMissing, path: places[0].string,
        "the part of Dossier that reads documents is missing; install Dossier again")
    }
    return Probe(executable: found, limits: limits)
  }

  private static func isExecutable(_ path: String) -> Bool { unsafe access(path, X_OK) == 0 }

  private static func runningProgram() -> FilePath {
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, count in
      count = unsafe max(0, readlink("/proc/self/exe", buffer.baseAddress!, buffer.count))
    }
    return FilePath(bytes.isEmpty ? CommandLine.arguments[0] : String(decoding: bytes, as: UTF8.self))
  }
}
