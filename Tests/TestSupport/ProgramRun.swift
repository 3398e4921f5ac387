import Foundation
import Subprocess
import SystemPackage

/// How a run of a program ended: all three in one value, so that one expectation sees all three.
package struct ProgramRun: Equatable, Sendable, CustomStringConvertible {
  /// What it wrote to the standard output.
  package var output: String
  /// What it wrote to the standard error.
  package var messages: String
  /// The exit status; 128 and the signal's number when a signal ended it.
  package var status: Int

  /// A run.
  package init(output: String = "", messages: String = "", status: Int = 0) {
    self.output = output
    self.messages = messages
    self.status = status
  }

  /// What it wrote to the standard output, without its line breaks: for sentences that may be wrapped.
  package var flowing: String { output.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  package var description: String { "status \(status)\n--- output\n\(output)--- messages\n\(messages)" }

  /// Runs a program to its end.
  ///
  /// - Parameters:
  ///   - program: a path, or a name that is looked for on the `PATH`.
  ///   - environment: variables to set beside the language, which is English whatever this machine speaks, or, with `nil`, to remove.
  ///   - input: the bytes of the standard input.
  package static func of(
    _ program: String, _ arguments: [String], in folder: String? = nil, environment: [String: String?] = [:],
    input: [UInt8] = []
  ) async throws -> ProgramRun {
    let changes = Dictionary(
      uniqueKeysWithValues: environment.map { (Environment.Key(stringLiteral: $0.key), $0.value) })
    let result = try await run(
      program.contains("/") ? .path(FilePath(program)) : .name(program), arguments: Arguments(arguments),
      environment: .inherit.updating(["LC_ALL": "C.UTF-8"]).updating(changes),
      workingDirectory: folder.map { FilePath($0) }, input: .array(input),
      output: .bytes(limit: 64 << 20), error: .bytes(limit: 64 << 20))
    let status =
      switch result.terminationStatus {
      case .exited(let code): Int(code)
      case .signaled(let signal): 128 + Int(signal)
      }
    return ProgramRun(
      output: String(decoding: result.standardOutput, as: UTF8.self),
      messages: String(decoding: result.standardError, as: UTF8.self), status: status)
  }
}
