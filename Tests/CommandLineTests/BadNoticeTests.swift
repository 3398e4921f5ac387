import Foundation
import TestSupport
import Testing

/// What `read` and `start` say to what is no notice; `start` starts nothing then.
@Suite struct BadNoticeTests {
  private static let prose = String(repeating: "The sea was calm and the gulls were loud that morning.\n", count: 40)

  private func expect(
    _ name: String, _ content: Data?, status: Int, says words: String, _ location: SourceLocation = #_sourceLocation
  ) async throws {
    let sandbox = try Sandbox()
    if let content { try sandbox.file(name, content) }
    for command in ["read", "start"] {
      let run = try await sandbox.dossier(command, name)
      #expect(run.status == status && run.output.isEmpty, "\(command): \(run)", sourceLocation: location)
      #expect(run.messages.contains(words), "\(command): \(run)", sourceLocation: location)
      #expect(run.messages.split(separator: "\n").count <= 3, "\(run)", sourceLocation: location)
    }
    let workspaces = sandbox.root.appendingPathComponent("Workspaces").path
    let started = (try? FileManager.default.contentsOfDirectory(atPath: workspaces)) ?? []
    #expect(started == [], sourceLocation: location)
  }

  @Test func missingFile() async throws {
    try await expect("notice.txt", nil, status: 66, says: "there is no such file")
  }

  @Test func folder() async throws { try await expect(".", nil, status: 65, says: "folder") }

  @Test func emptyFile() async throws { try await expect("notice.txt", Data(), status: 65, says: "empty") }

  @Test func onlyWhiteSpace() async throws {
    try await expect("notice.txt", Data(repeating: 0x20, count: 1000), status: 65, says: "notice.txt")
  }

  @Test func onlyAByteOrderMark() async throws {
    try await expect("notice.txt", Data([0xEF, 0xBB, 0xBF]), status: 65, says: "notice.txt")
  }

  @Test func binaryFile() async throws {
    let program = try Data(contentsOf: URL(fileURLWithPath: Package.program("dossier-probe")))
    try await expect("notice.txt", program.prefix(100_000), status: 65, says: "notice.txt")
    try await expect("notice", program.prefix(100_000), status: 65, says: "notice")
  }

  @Test func picture() async throws {
    try await expect("notice.png", Data([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0]), status: 65, says: "picture")
  }

  @Test func truncatedPDF() async throws {
    try await expect("notice.pdf", Data("%PDF-1.7\n1 0 obj\n<< /Type /Cat".utf8), status: 65, says: "notice.pdf")
  }

  @Test func proseInWhichNothingIsRecognised() async throws {
    try await expect(
      "notice.txt", Data(BadNoticeTests.prose.utf8), status: 65, says: "does not look like a vacancy notice")
  }

  @Test func fiftyMegabytesAreRefusedWithTheLimitNamed() async throws {
    try await expect("notice.txt", Data(repeating: 0x61, count: 50_000_000), status: 65, says: "20 Mi")
    let sandbox = try Sandbox()
    let script = "head -c 50000000 /dev/zero | tr '\\0' a | '\(Package.program("dossier"))' read -"
    let run = try await ProgramRun.of("bash", ["-c", script], environment: ["DOSSIER_ROOT": sandbox.root.path])
    #expect(run.status == 65 && run.messages.contains("20 Mi"), "\(run)")
  }

  @Test func fiveMegabytesOfTextAreRead() async throws {
    let notice = try String(contentsOfFile: Example.notice, encoding: .utf8)
    let filler = String(
      repeating: "Watch the tide and write down what the gauge shows at each full hour.\n", count: 70_000)
    let sandbox = try Sandbox()
    try sandbox.file("long.txt", notice.replacingOccurrences(of: "4. INTERREL", with: filler + "4. INTERREL"))
    let run = try await sandbox.dossier("read", "long.txt", "--json")
    #expect(run.status == 0 && run.messages.isEmpty, "\(run.messages)")
    let json = try JSONValue(run.output)
    #expect(json["vacancy"]["title"]["value"] == .string("Head, Tidal Observatory Section"))
    #expect(json["vacancy"]["contract"]["years"]["value"] == .number(3))
  }

  @Test func nothingOnStandardInput() async throws {
    let run = try await Sandbox().dossier(["read", "-"])
    #expect(run.status == 65 && run.messages.contains("nothing came in"), "\(run)")
  }

  @Test func blankStartKeepsATextInWhichNothingIsRecognised() async throws {
    let sandbox = try Sandbox()
    try sandbox.file("note.txt", BadNoticeTests.prose)
    let run = try await sandbox.dossier("start", "note.txt", "--blank", "--title", "Keeper of the Gulls")
    #expect(run.status == 0, "\(run)")
    let kept = sandbox.workspace("keeper-of-the-gulls").appendingPathComponent("notice/note.txt")
    #expect(try String(contentsOf: kept, encoding: .utf8) == BadNoticeTests.prose)
  }
}
