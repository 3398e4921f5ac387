extension Sandbox {
  /// A sandbox in which the worked example was started.
  package static func withExample() async throws -> Sandbox {
    let sandbox = try Sandbox()
    let run = try await sandbox.dossier("start", Example.notice)
    guard run.status == 0 else { throw NotStarted(run: run) }
    return sandbox
  }

  /// The example could not be started.
  package struct NotStarted: Error {
    /// What `start` said.
    package let run: ProgramRun
  }
}
