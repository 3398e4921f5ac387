import Foundation

/// The worked example of the repository.
package enum Example {
  /// Its workspace's name.
  package static let slug = "head-tidal-observatory-section"

  /// Its notice.
  package static let notice = Package.folder.appendingPathComponent("Workspaces/\(slug)/notice/notice.txt").path

  /// A draft of its paper, `challenges-paper` or `first-draft`, as LibreOffice writes it, in the sandbox.
  ///
  /// - Parameter form: the file name's extension: `pdf`, `docx` or `odt`.
  package static func paper(_ draft: String, _ form: String, in sandbox: Sandbox) async throws -> String {
    let source = Package.folder.appendingPathComponent("Workspaces/\(slug)/drafts/\(draft).fodt").path
    return try sandbox.file("\(draft).\(form)", try await Office.shared.convert(source, to: form))
  }
}
