import Documents
import Foundation
import Synchronization
import SystemPackage
import Testing

@Suite struct ProbeTests {
  private let folder: TemporaryFolder
  private static let paper = IncomingFile(
    path: "paper.pdf", bytes: PDFBuilder(pages: [PaperPage.page()]).bytes())

  init() throws { folder = try TemporaryFolder() }

  /// A program that stands in for the probe.
  private func standIn(_ script: String, seconds: Int = 2, answerBytes: Int = 1000) throws -> Probe {
    let path = try folder.file("probe", Array("#!/bin/sh\n\(script)\n".utf8), mode: 0o700)
    var limits = ProbeLimits()
    limits.seconds = seconds
    limits.answerBytes = answerBytes
    return Probe(executable: FilePath(path), limits: limits)
  }

  private func code(_ probe: Probe) async -> DocumentError.Code? {
    do throws(DocumentError) {
      _ = try await probe.answer(ProbeJob(.measure, format: .pdf, file: Self.paper))
      return nil
    } catch {
      return error.code
    }
  }

  @Test func aProbeThatHangsIsEnded() async throws {
    let started = ContinuousClock.now
    #expect(try await code(standIn("exec sleep 60", seconds: 1)) == .timedOut)
    #expect(ContinuousClock.now - started < .seconds(20))
  }

  @Test func aProbeThatEndsGivesAnError() async throws {
    #expect(try await code(standIn("exit 0")) == .unreadable)
    #expect(try await code(standIn("kill -SEGV $$")) == .unreadable)
    #expect(try await code(standIn("kill -XCPU $$")) == .timedOut)
    #expect(try await code(standIn("echo not-json; exec sleep 60")) == .unreadable)
    #expect(try await code(standIn("exec cat /dev/zero")) == .unreadable)
  }

  @Test func aMissingProbeIsSaidSo() async {
    #expect(await code(Probe(executable: FilePath(folder.path("none")))) == .probeMissing)
  }

  @Test func oneProcessServesManyFilesAndSurvivesNone() async throws {
    let papers = (0..<20).map { index in
      let bytes =
        index % 5 == 3
        ? Array("%PDF-1.7\n".utf8) : PDFBuilder(pages: Array(repeating: PaperPage.page(), count: 1 + index % 3)).bytes()
      return IncomingFile(path: "\(index).pdf", bytes: bytes)
    }
    let waiting = Mutex(papers)
    let answers = Mutex<[String: Int?]>([:])
    await (try Probe.installed()).serve(
      next: {
        waiting.withLock { $0.isEmpty ? nil : $0.removeFirst() }.map { ProbeJob(.measure, format: .pdf, file: $0) }
      },
      deliver: { job, result in
        answers.withLock { $0[job.file.path] = .some((try? result.get())?.measurement?.pages) }
      })
    for index in 0..<20 {
      #expect(answers.withLock { $0["\(index).pdf"] } == .some(index % 5 == 3 ? nil : 1 + index % 3))
    }
  }

  /// The third document ends the process; those after it are answered by another.
  @Test func afterAnEndTheNextDocumentIsAnswered() async throws {
    let probe = try standIn(
      """
      while read -r line; do
        n=${line#*'"bytes":'}; n=${n%%[,\\}]*}
        head -c "$n" >\(folder.path("document"))
        grep -q deadly \(folder.path("document")) && kill -KILL $$
        echo '{"failure":{"code":"empty","message":"nothing"}}'
      done
      """)
    let waiting = Mutex((0..<6).map { IncomingFile(path: "\($0)", bytes: Array(($0 == 2 ? "deadly" : "fine").utf8)) })
    let codes = Mutex<[DocumentError.Code]>([])
    await probe.serve(
      next: {
        waiting.withLock { $0.isEmpty ? nil : $0.removeFirst() }.map { ProbeJob(.measure, format: .pdf, file: $0) }
      },
      deliver: { _, result in
        if case .failure(let error) = result { codes.withLock { $0.append(error.code) } }
      })
    #expect(codes.withLock { $0 } == [.empty, .empty, .unreadable, .empty, .empty, .empty])
  }
}
