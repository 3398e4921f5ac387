package import Foundation

/// A temporary folder in which the built program runs, with its own root and home; it goes when the last reference goes.
package final class Sandbox: Sendable {
  /// The folder.
  package let folder: URL

  /// The time that the program is told it is, unless a test says otherwise.
  package static let now = "2027-02-15T09:00+01:00"

  /// An empty sandbox with a root that has no workspace yet.
  package init() throws {
    folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("dossier-test-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The root folder that the program is given.
  package var root: URL { folder.appendingPathComponent("root") }

  /// A workspace's folder.
  package func workspace(_ slug: String) -> URL { root.appendingPathComponent("Workspaces/\(slug)") }

  /// The state of a workspace as it is kept.
  package func record(_ slug: String) throws -> String {
    try String(contentsOf: workspace(slug).appendingPathComponent("workspace.xml"), encoding: .utf8)
  }

  /// Writes a file into the sandbox and gives its path.
  @discardableResult
  package func file(_ name: String, _ content: String) throws -> String { try file(name, Data(content.utf8)) }

  /// Writes a file into the sandbox and gives its path.
  @discardableResult
  package func file(_ name: String, _ content: Data) throws -> String {
    let url = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try content.write(to: url)
    return url.path
  }

  /// Runs `dossier` in the sandbox.
  package func dossier(
    _ arguments: [String], environment: [String: String?] = [:], input: [UInt8] = []
  ) async throws -> ProgramRun {
    var variables: [String: String?] = [
      "DOSSIER_ROOT": root.path, "HOME": folder.path, "XDG_DATA_HOME": nil, "NO_COLOR": nil, "TZ": "UTC",
    ]
    variables.merge(environment) { _, new in new }
    return try await ProgramRun.of(
      Package.program("dossier"), arguments, in: folder.path, environment: variables, input: input)
  }

  /// Runs `dossier` in the sandbox, at `Sandbox.now`.
  package func dossier(_ arguments: String..., input: String = "") async throws -> ProgramRun {
    try await dossier(arguments + ["--now", Sandbox.now], input: Array(input.utf8))
  }
}
