import Foundation
import TestSupport
import Testing

/// What a person at a terminal sees while many papers are checked; `script` lends the terminal.
@Suite struct ProgressBarTests {
  private static func run(
    _ command: String, in sandbox: Sandbox, environment: [String: String?] = [:]
  ) async throws -> ProgramRun {
    var variables: [String: String?] = [
      "DOSSIER_ROOT": sandbox.root.path, "HOME": sandbox.folder.path, "TERM": "xterm", "NO_COLOR": nil, "COLUMNS": nil,
    ]
    variables.merge(environment) { _, new in new }
    let line = command.replacingOccurrences(of: "dossier", with: "'\(Package.program("dossier"))'")
    return try await ProgramRun.of(
      "script", ["-qec", line, "/dev/null"], in: sandbox.folder.path, environment: variables)
  }

  private static func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    for index in 1...12 { try sandbox.file("paper-\(index).pdf", PlainPaper.pdf(pages: 2, lastLines: index)) }
    return sandbox
  }

  @Test func barIsDrawnBesideDataInAFileAndTakenAway() async throws {
    let sandbox = try ProgressBarTests.sandbox()
    let run = try await ProgressBarTests.run("dossier check *.pdf --csv > table.csv", in: sandbox)
    #expect(run.status == 0 && run.output.contains("] 1 of 12"), "\(run)")
    #expect(!run.output.contains("\u{1B}"))
    // The last that is written is the blank that covers the bar.
    let last = run.output.split(separator: "\r").last { $0 != "\n" }
    #expect(last?.allSatisfy { $0 == " " } == true, "\(run)")
    let table = try String(contentsOf: sandbox.folder.appendingPathComponent("table.csv"), encoding: .utf8)
    #expect(table.split(separator: "\r\n").count == 13)
  }

  @Test func barStandsBetweenLinesAndNotInThem() async throws {
    let sandbox = try ProgressBarTests.sandbox()
    let run = try await ProgressBarTests.run("dossier check *.pdf --json", in: sandbox, environment: ["NO_COLOR": "1"])
    #expect(!run.output.contains("\u{1B}"))
    let lines = run.output.split { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }.filter { $0.hasPrefix("{") }
    #expect(try lines.map { try JSONValue(String($0))["verdict"] } == Array(repeating: "within", count: 12), "\(run)")
  }

  @Test(arguments: [("dossier check paper-1.pdf --csv", "xterm"), ("dossier check *.pdf --csv", "dumb")])
  func oneFileAndAPlainTerminalNeedNone(command: String, terminal: String) async throws {
    let sandbox = try ProgressBarTests.sandbox()
    let run = try await ProgressBarTests.run("\(command) > table.csv", in: sandbox, environment: ["TERM": terminal])
    #expect(run.status == 0 && run.output.isEmpty, "\(run)")
  }
}
