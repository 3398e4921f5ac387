import TestSupport
import Testing

@Suite struct HelpTests {
  @Test func versionIsOneLine() async throws {
    let sandbox = try Sandbox()
    #expect(try await sandbox.dossier(["--version"]) == ProgramRun(output: "dossier 0.1.0\n"))
  }
}
