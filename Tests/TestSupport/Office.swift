package import Foundation

/// LibreOffice, which makes the papers of the tests: one run at a time with one profile, each paper once.
package actor Office {
  /// The one that all tests of a run share.
  package static let shared = Office()

  private var made: [String: Task<Data, any Error>] = [:]
  private let sandbox = Result { try Sandbox() }

  /// A file in another form.
  package func convert(_ source: String, to form: String) async throws -> Data {
    let key = "\(source) \(form)"
    if let task = made[key] { return try await task.value }
    let before = Array(made.values)
    let sandbox = try sandbox.get()
    let task = Task {
      for task in before { _ = await task.result }
      let folder = sandbox.folder.appendingPathComponent(UUID().uuidString)
      let arguments = [
        "--headless", "-env:UserInstallation=file://\(sandbox.folder.path)/profile", "--convert-to", form, "--outdir",
        folder.path, source,
      ]
      let run = try await ProgramRun.of("soffice", arguments)
      let name = URL(fileURLWithPath: source).deletingPathExtension().lastPathComponent
      let file = folder.appendingPathComponent("\(name).\(form)")
      guard FileManager.default.fileExists(atPath: file.path) else { throw NothingMade(run: run) }
      return try Data(contentsOf: file)
    }
    made[key] = task
    return try await task.value
  }

  /// LibreOffice wrote nothing; `scripts/install-dependencies` installs it.
  package struct NothingMade: Error {
    /// What it said.
    package let run: ProgramRun
  }
}
