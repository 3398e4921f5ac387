import Foundation

/// The worked example of the repository.
package enum Example {
  /// Its workspace's name.
  package static let slug = "head-tidal-observatory-section"

  /// Its notice.
  package static let notice = Package.folder.appendingPathComponent("Workspaces/\(slug)/notice/notice.txt").path

  /// A draft of its paper, `challenges-paper` or `first-draft`, as LibreOffice writes it.
  ///
  /// - Parameter fileExtension: `pdf`, `docx` or `odt`.
  package static func paper(_ draft: String, _ fileExtension: String, in sandbox: Sandbox) async throws -> String {
    let source = Package.folder.appendingPathComponent("Workspaces/\(slug)/drafts/\(draft).fodt")
    let file = sandbox.folder.appendingPathComponent("\(draft).\(fileExtension)").path
    let run = try await ProgramRun.of(
      "soffice",
      [
        "--headless", "-env:UserInstallation=file://\(sandbox.folder.path)/office", "--convert-to", fileExtension,
        "--outdir", sandbox.folder.path, source.path,
      ])
    guard FileManager.default.fileExists(atPath: file) else { throw NoPaper(run: run) }
    return file
  }

  /// LibreOffice wrote nothing; `scripts/install-dependencies` installs it.
  package struct NoPaper: Error {
    /// What it said.
    package let run: ProgramRun
  }
}
