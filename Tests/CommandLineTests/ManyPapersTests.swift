import Foundation
import TestSupport
import Testing

@Suite struct ManyPapersTests {
  /// Papers named so that their order is neither that of their letters nor that of their sizes.
  private static func papers(_ count: Int, in sandbox: Sandbox) throws -> [String] {
    try (0..<count).map { index in
      let name = "paper-\((index * 7) % count).pdf"
      try sandbox.file(name, PlainPaper.pdf(pages: index % 5 == 0 ? 3 : 2, lastLines: 5 + index % 9))
      return name
    }
  }

  private static func lines(_ run: ProgramRun) throws -> [JSONValue] {
    try run.output.split(separator: "\n").map { try JSONValue(String($0)) }
  }

  @Test func badFilesAmongManyCostOnlyTheirOwnLineAndTheOrderIsKept() async throws {
    let sandbox = try Sandbox()
    var files = try ManyPapersTests.papers(20, in: sandbox)
    try sandbox.file("torn.pdf", Data("%PDF-1.7\nnothing".utf8))
    try sandbox.file("folder/inside.pdf", "")
    try sandbox.file("bomb.docx", Data([0x50, 0x4B, 3, 4] + [UInt8](repeating: 0xFF, count: 4000)))
    files.insert("torn.pdf", at: 3)
    files.insert("folder", at: 7)
    files.insert("none.pdf", at: 11)
    files.insert("bomb.docx", at: 15)
    let run = try await sandbox.dossier(["check"] + files + ["--max-pages", "2", "--json"])
    let lines = try ManyPapersTests.lines(run)
    #expect(run.status == 66 && run.messages.isEmpty, "\(run)")
    #expect(lines.map { $0["file"].string } == files)
    let unreadable = zip(files, lines).filter { $0.1["verdict"] == "unreadable" }.map(\.0)
    #expect(unreadable == ["torn.pdf", "folder", "none.pdf", "bomb.docx"])
    #expect(lines.count { $0["verdict"] == "over" && $0["pages"] == .number(3) } == 4)
  }

  @Test func peopleSeeATableForEachAndHowManyEndedHow() async throws {
    let sandbox = try Sandbox()
    let files = try ManyPapersTests.papers(6, in: sandbox)
    try sandbox.file("torn.pdf", Data("%PDF-1.7\nnothing".utf8))
    let run = try await sandbox.dossier(["check"] + files + ["torn.pdf", "--max-pages", "2"])
    #expect(run.status == 65 && run.messages.hasPrefix("dossier: torn.pdf: "), "\(run)")
    #expect(
      run.output.hasSuffix("\n7 papers: 4 within the limits, 2 not within them, 1 that cannot be read\n"), "\(run)")
    // No bar and no control codes where nobody looks on.
    #expect(!(run.output + run.messages).contains { $0 == "\r" || $0 == "\u{1B}" || $0 == "#" })
  }

  @Test(arguments: [false, true]) func listOfFilesIsReadFromStandardInput(byNull: Bool) async throws {
    let sandbox = try Sandbox()
    let files = try ManyPapersTests.papers(4, in: sandbox)
    let odd = "two words\(byNull ? "\n" : " ")and more.pdf"
    try sandbox.file(odd, PlainPaper.pdf(pages: 1, lastLines: 3))
    let list = byNull ? (files + [odd]).joined(separator: "\0") : files.joined(separator: "\r\n") + "\n\n\(odd)"
    let run = try await sandbox.dossier(
      ["check", "--files-from", "-", "--json"] + (byNull ? ["-0"] : []), input: Array(list.utf8))
    #expect(run.status == 0, "\(run)")
    #expect(try ManyPapersTests.lines(run).map { $0["file"].string } == files + [odd])
  }

  @Test func shardsTogetherAreTheWholeAndShareNothing() async throws {
    let sandbox = try Sandbox()
    let files = try ManyPapersTests.papers(11, in: sandbox)
    try sandbox.file("list", files.dropFirst(4).joined(separator: "\n"))
    var seen: [String] = []
    for shard in 1...3 {
      let run = try await sandbox.dossier(
        ["check"] + files.prefix(4) + ["--files-from", "list", "--shard", "\(shard)/3", "--json"])
      let part = try ManyPapersTests.lines(run).compactMap { $0["file"].string }
      #expect(part == files.enumerated().filter { $0.offset % 3 == shard - 1 }.map(\.element))
      seen += part
    }
    #expect(seen.sorted() == files.sorted())
  }

  @Test(arguments: [
    ["--shard", "0/3"], ["--shard", "4/3"], ["--shard", "two"], ["--null"], ["--json", "--csv"],
    ["-", "--files-from", "-"], ["--watch", "--csv"], ["second.pdf", "--watch"], ["--watch", "--shard", "1/2"],
  ])
  func optionsThatMakeNoSenseAreRefused(options: [String]) async throws {
    let run = try await Sandbox().dossier(["check", "paper.pdf"] + options)
    #expect(run.status == 64 && run.output.isEmpty && !run.messages.isEmpty, "\(run)")
  }

  @Test func whatIsNoListOfFilesIsRefusedInOneLine() async throws {
    let sandbox = try Sandbox()
    #expect(try await sandbox.dossier("check").status == 64)
    let none = try await sandbox.dossier("check", "--files-from", "nowhere")
    #expect(none.status == 66 && none.messages.hasPrefix("dossier: Cannot read the list of files 'nowhere'"), "\(none)")
    let endless = try await sandbox.dossier("check", "--files-from", "/dev/zero")
    #expect(endless.status == 65 && endless.messages.contains("is no list of files"), "\(endless)")
    let empty = try await sandbox.dossier("check", "--files-from", "-", "--csv")
    #expect(empty.status == 0 && empty.output.split(separator: "\r\n").count == 1, "\(empty)")
  }
}
