import Foundation
import TestSupport
import Testing

/// The sessions of README.md, run word by word.
@Suite struct ReadmeTests {
  /// A command with what it prints.
  private struct Step {
    var command: String
    var output = ""
  }

  private static func steps() throws -> [Step] {
    let readme = String(decoding: try Package.file("README.md"), as: UTF8.self)
    var steps: [Step] = []
    var isSession = false
    for line in readme.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isSession = line == "```console"
      } else if isSession, line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2))))
      } else if isSession, !steps.isEmpty {
        steps[steps.count - 1].output += line + "\n"
      }
    }
    return steps
  }

  /// The day on which LibreOffice wrote a paper of this run stands in its file, and with it in the output.
  private static func withoutDays(_ text: String) throws -> String {
    text.replacing(try Regex("made on [0-9-]{10}"), with: "made on a day")
      .split(separator: "\n").joined(separator: "\n")
  }

  @Test func everySessionPrintsWhatTheReadmeShows() async throws {
    let steps = try ReadmeTests.steps()
    #expect(steps.count >= 6)
    let sandbox = try Sandbox()
    try sandbox.file("notice.txt", String(contentsOfFile: Example.notice, encoding: .utf8))
    for draft in ["first-draft", "challenges-paper"] { _ = try await Example.paper(draft, "pdf", in: sandbox) }
    let shim = try sandbox.file(
      "bin/dossier", "#!/bin/sh\nexec '\(Package.program("dossier"))' \"$@\" --now \(Sandbox.now)\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: shim)
    let path = "\(sandbox.folder.path)/bin:" + (ProcessInfo.processInfo.environment["PATH"] ?? "")
    let environment = ["PATH": path, "DOSSIER_ROOT": sandbox.folder.path, "HOME": sandbox.folder.path]
    for step in steps {
      let run = try await ProgramRun.of(
        "bash", ["-c", step.command + " 2>&1"], in: sandbox.folder.path, environment: environment)
      #expect([0, 1].contains(run.status), "$ \(step.command)\n\(run)")
      #expect(
        try ReadmeTests.withoutDays(run.output) == ReadmeTests.withoutDays(step.output),
        "$ \(step.command)\n\(run.output)")
    }
  }

  @Test func everyCommandIsShown() throws {
    let readme = String(decoding: try Package.file("README.md"), as: UTF8.self)
    for command in HelpTests.commands { #expect(readme.contains("dossier \(command) "), "\(command)") }
  }
}
