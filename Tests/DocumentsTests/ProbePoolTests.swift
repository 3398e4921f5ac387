import Documents
import Foundation
import SystemPackage
import Testing

@Suite struct ProbePoolTests {
  /// A stand-in for the probe: it answers every question with a refusal that names the document's first line, but
  /// dies of the document `crash` and never answers to `hang`. Each process writes a line into `log`.
  private static func standIn(in folder: URL) throws -> FilePath {
    let script = """
      #!/bin/bash
      echo $$ >> '\(folder.path)/log'
      while IFS= read -r question; do
        bytes=${question##*\\"bytes\\":}
        bytes=${bytes%%[,\\}]*}
        document=$(head -c "$bytes")
        case $document in
          crash) kill -SEGV $$ ;;
          hang) exec sleep 600 ;;
        esac
        echo "{\\"failure\\":{\\"code\\":\\"unreadable\\",\\"message\\":\\"$document\\"}}"
      done
      """
    let path = folder.appendingPathComponent("probe").path
    try Data(script.utf8).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
    return FilePath(path)
  }

  private static func withFolder(_ use: (URL) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("pool-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await use(folder)
  }

  /// What a pool says of documents that are asked about all at once, in their order, and how many processes it took.
  private static func answers(
    to documents: [String], width: Int, in folder: URL
  ) async throws -> (messages: [String], processes: Int) {
    var limits = ProbeLimits()
    limits.seconds = 1
    let pool = ProbePool(Probe(executable: try standIn(in: folder), limits: limits), width: width)
    let messages = await withTaskGroup(of: (Int, String).self) { group in
      for (index, document) in documents.enumerated() {
        group.addTask {
          let file = IncomingFile(path: document, bytes: Array(document.utf8))
          do throws(DocumentError) {
            _ = try await pool.answer(ProbeJob(.measure, format: .pdf, file: file))
            return (index, "answered")
          } catch {
            return (index, error.code == .timedOut ? "timed out" : error.message)
          }
        }
      }
      var messages = [String](repeating: "", count: documents.count)
      for await (index, message) in group { messages[index] = message }
      return messages
    }
    await pool.finish()
    let log = try String(contentsOf: folder.appendingPathComponent("log"), encoding: .utf8)
    return (messages, log.split(separator: "\n").count)
  }

  @Test func `one process reads many documents, and everyone gets the answer about his own`() async throws {
    try await ProbePoolTests.withFolder { folder in
      let documents = (1...40).map { "document \($0)" }
      let (messages, processes) = try await ProbePoolTests.answers(to: documents, width: 2, in: folder)
      #expect(messages == documents)
      #expect((1...2).contains(processes))
    }
  }

  @Test func `a document that ends or stops a process costs its own answer only`() async throws {
    try await ProbePoolTests.withFolder { folder in
      let documents = ["a", "crash", "b", "hang", "c", "crash", "d", "e"]
      let (messages, processes) = try await ProbePoolTests.answers(to: documents, width: 2, in: folder)
      #expect(messages[3] == "timed out")
      #expect(messages[1].contains("damaged") && messages[5].contains("damaged"))
      #expect([0, 2, 4, 6, 7].map { messages[$0] } == ["a", "b", "c", "d", "e"])
      // Each of the three that ended a process was followed by a new one, where something was left to ask.
      #expect((3...5).contains(processes))
    }
  }

  @Test func `a pool that nobody asks starts no process`() async throws {
    try await ProbePoolTests.withFolder { folder in
      let pool = ProbePool(Probe(executable: try ProbePoolTests.standIn(in: folder)), width: 4)
      await pool.finish()
      #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("log").path))
    }
  }
}
