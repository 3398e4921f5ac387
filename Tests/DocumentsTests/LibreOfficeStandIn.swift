import Documents
import Foundation
import SystemPackage
import Testing

/// A program in LibreOffice's place that does as a test says, in a folder of its own that goes with it.
final class LibreOfficeStandIn: Sendable {
  let folder: URL

  /// A shell script; `$out` is the file that LibreOffice would write, `$folder` the test's own folder.
  init(_ script: String) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "dossier-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let text = """
      #!/bin/sh
      folder='\(folder.path)'
      while [ $# -gt 1 ]; do
        case "$1" in
          --convert-to) target=$2 ;;
          --outdir) out=$2 ;;
        esac
        shift
      done
      mkdir -p "$out"
      out=$out/paper.$target
      echo "$1" >> "$folder/calls"
      \(script)
      """
    try text.write(to: program, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private var program: URL { folder.appending(path: "soffice") }

  /// Where its cache is.
  var cacheFolder: URL { folder.appending(path: "cache/dossier") }

  /// How often it was called.
  var calls: Int {
    ((try? String(contentsOf: folder.appending(path: "calls"), encoding: .utf8)) ?? "").split(separator: "\n").count
  }

  /// What a script wrote into a file of the test's folder.
  func note(_ name: String) -> String? { try? String(contentsOf: folder.appending(path: name), encoding: .utf8) }

  /// Puts a file beside the script.
  func put(_ bytes: [UInt8], as name: String) throws { try Data(bytes).write(to: folder.appending(path: name)) }

  /// A layout by it.
  func layout(seconds: Int = 20) throws -> LibreOfficeLayout {
    let office = try #require(LibreOffice.installed(named: program.path, searchPath: ""))
    return LibreOfficeLayout(office, cache: LibreOfficeCache(in: FilePath(cacheFolder.path)), seconds: seconds)
  }
}
