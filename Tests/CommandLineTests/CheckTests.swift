import Foundation
import TestSupport
import Testing

@Suite struct CheckTests {
  private static let slug = Example.slug

  @Test func paperThatFitsAndPaperThatDoesNot() async throws {
    let sandbox = try await Sandbox.withExample()
    let fits = try await Example.paper("challenges-paper", "pdf", in: sandbox)
    let long = try await Example.paper("first-draft", "pdf", in: sandbox)
    let good = try await sandbox.dossier("check", fits, "--workspace", CheckTests.slug)
    #expect(good.status == 0 && good.messages.isEmpty, "\(good)")
    #expect(good.output.hasPrefix("Within the limits: "))
    let bad = try await sandbox.dossier("check", long, "--workspace", CheckTests.slug)
    #expect(bad.status == 1 && bad.messages.isEmpty, "\(bad)")
    for words in ["Over the limit", "pages", "at most 2", "line 18", "Do: "] {
      #expect(bad.output.contains(words), "\(bad)")
    }
    #expect(bad.output.split(separator: "\n").count <= 24)
  }

  @Test func jsonIsOneLineForEachFileInTheirOrderAndTheWorstStatusCounts() async throws {
    let sandbox = try await Sandbox.withExample()
    let fits = try await Example.paper("challenges-paper", "pdf", in: sandbox)
    let long = try await Example.paper("first-draft", "pdf", in: sandbox)
    let word = try await Example.paper("challenges-paper", "docx", in: sandbox)
    try sandbox.file("torn.pdf", Data("%PDF-1.7\nnothing".utf8))
    let files = [long, fits, word, "torn.pdf", "missing.pdf"]
    let run = try await sandbox.dossier(["check"] + files + ["--workspace", CheckTests.slug, "--json"])
    #expect(run.status == 66, "\(run)")
    let lines = try run.output.split(separator: "\n").map { try JSONValue(String($0)) }
    #expect(lines.map { $0["file"].string } == files)
    #expect(lines.map { $0["verdict"].string } == ["over", "within", "within", "unreadable", "unreadable"])
    #expect(lines.map { $0["pages"] } == [.number(3), .number(2), .number(2), .null, .null])
    #expect(lines.prefix(3).map { $0["pagesBy"].string } == ["counted", "counted", "rendered"])
    #expect(lines.prefix(3).allSatisfy { $0["sha256"].string?.count == 64 })
    #expect(lines[0]["findings"].elements.contains { $0["id"] == "page-limit" && $0["severity"] == "error" })
    let fields: Set = [
      "schemaVersion", "file", "sha256", "bytes", "format", "pages", "pagesBy", "paper", "words", "characters",
      "charactersWithoutSpaces", "counted", "bodyFontSize", "smallestFontSize", "leading", "density", "columns",
      "margins", "findings", "verdict",
    ]
    for line in lines { #expect(line.names.isSuperset(of: fields)) }
  }

  @Test func limitsFromOptionsWinOverTheWorkspace() async throws {
    let sandbox = try await Sandbox.withExample()
    let long = try await Example.paper("first-draft", "pdf", in: sandbox)
    let check = ["check", long, "--workspace", CheckTests.slug]
    #expect(try await sandbox.dossier(check + ["--max-pages", "3"]).status == 0)
    #expect(try await sandbox.dossier(check + ["--max-pages", "3", "--max-words", "1000"]).status == 1)
    #expect(try await sandbox.dossier(check + ["--max-pages", "3", "--paper", "US Letter"]).status == 1)
    #expect(try await sandbox.dossier(check + ["--max-pages", "3", "--formats", "docx"]).status == 1)
    #expect(try await sandbox.dossier(check + ["--max-pages", "3", "--max-bytes", "100"]).status == 1)
    #expect(try await sandbox.dossier(check + ["--max-pages", "3", "--min-font", "12"]).status == 1)
  }

  @Test func textIsCountedAndWithoutLimitsOnlyMeasured() async throws {
    let sandbox = try Sandbox()
    try sandbox.file("essay.txt", String(repeating: "tide ", count: 501))
    #expect(try await sandbox.dossier("check", "essay.txt").status == 0)
    #expect(try await sandbox.dossier("check", "essay.txt", "--max-words", "501").status == 0)
    let run = try await sandbox.dossier("check", "essay.txt", "--max-words", "500")
    #expect(run.status == 1 && run.output.contains("501"), "\(run)")
  }

  @Test func fileThatIsNotWhatItSaysIsRefusedInOneLine() async throws {
    let sandbox = try Sandbox()
    try sandbox.file("empty.pdf", "")
    try sandbox.file("text.pdf", "This is only text.\n")
    try sandbox.file("picture.docx", Data([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0]))
    for (file, status) in [("empty.pdf", 65), ("text.pdf", 65), ("picture.docx", 65), (".", 65), ("none.pdf", 66)] {
      let run = try await sandbox.dossier("check", file)
      #expect(run.status == status && run.output.isEmpty, "\(run)")
      #expect(run.messages.hasPrefix("dossier: ") && run.messages.split(separator: "\n").count == 1, "\(run)")
    }
  }

  @Test(arguments: [
    ["--max-pages", "0"], ["--max-pages", "two"], ["--max-pages", "-1"], ["--min-font", "0"], ["--min-margin", "nan"],
    ["--formats", ","], ["--min-pages", "3", "--max-pages", "2"], ["--item", "challenges-paper"],
  ])
  func limitThatNoPaperCanKeepIsRefused(options: [String]) async throws {
    let sandbox = try Sandbox()
    try sandbox.file("essay.txt", "tide")
    let run = try await sandbox.dossier(["check", "essay.txt"] + options)
    #expect(run.status == 64 && run.output.isEmpty, "\(run)")
  }

  @Test func workspaceWithoutLimitsSaysHowToGiveThem() async throws {
    let sandbox = try Sandbox()
    try sandbox.file("essay.txt", "tide")
    _ = try await sandbox.dossier("start", "--blank", "--as", "plain")
    let run = try await sandbox.dossier("check", "essay.txt", "--workspace", "plain")
    #expect(run.status == 64 && run.messages.contains("--max-pages"), "\(run)")
    #expect(try await sandbox.dossier("check", "essay.txt", "--workspace", "plain", "--max-words", "9").status == 0)
  }
}
