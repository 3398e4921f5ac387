import Foundation
import TestSupport
import Testing

@Suite struct ReadTests {
  @Test func noticeIsToldInItsParts() async throws {
    let sandbox = try Sandbox()
    let run = try await sandbox.dossier("read", Example.notice)
    #expect(run.status == 0 && run.messages.isEmpty, "\(run)")
    #expect(run.output.hasPrefix("Head, Tidal Observatory Section\n"))
    for words in [
      "Ostend, Belgium", "14 Mar 2027", "at most 2 pages, A4, Word or PDF", "line 18", "If you are invited",
    ] {
      #expect(run.output.contains(words), "\(words) is missing:\n\(run.output)")
    }
    #expect(run.output.hasSuffix("  dossier start \(Example.notice)\n"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.root.path) == [])
  }

  @Test func jsonHasEveryFieldThatScriptsMayRelyOn() async throws {
    let run = try await Sandbox().dossier("read", Example.notice, "--json")
    let json = try JSONValue(run.output)
    #expect(run.status == 0 && run.messages.isEmpty)
    #expect(json.names.isSuperset(of: ["schemaVersion", "notice", "vacancy", "items", "warnings"]))
    #expect(json["notice"].names.isSuperset(of: ["file", "sha256", "format", "language", "damaged"]))
    #expect(
      json["vacancy"].names.isSuperset(of: [
        "title", "organisation", "location", "reference", "posts", "grades", "deadline", "salary", "clearanceLevel",
        "languages", "experienceYears", "contract", "essentials", "desirables", "competencies", "challenges",
      ]))
    #expect(
      json["vacancy"]["deadline"].names.isSuperset(of: [
        "text", "readings", "inferred", "planOn", "zone", "ambiguous", "certainty", "line", "quote",
      ]))
    let paper = try #require(json["items"].elements.first { $0["id"] == .string("challenges-paper") })
    #expect(
      paper.names.isSuperset(of: [
        "id", "title", "stage", "need", "state", "origin", "action", "limit", "sources",
      ]))
    #expect(paper["limit"]["pages"] == .number(2) && paper["limit"]["paper"] == .string("A4"))
    #expect(paper["limit"]["formats"] == .array(["doc", "docx", "pdf"].map { .string($0) }))
    #expect(paper["sources"][0]["line"] == .number(18))
    #expect(json["vacancy"]["deadline"]["zone"] == .string("Europe/Brussels"))
    #expect(json["vacancy"]["challenges"].elements.map { $0["line"] } == [15, 16, 17].map { .number($0) })
  }

  @Test func pipeWindowsLineEndsAndUTF16ReadAlike() async throws {
    let sandbox = try Sandbox()
    let text = try String(contentsOfFile: Example.notice, encoding: .utf8)
    let plain = try JSONValue(try await sandbox.dossier("read", Example.notice, "--json").output)
    let forms: [Data] = [
      Data(text.utf8), Data(text.replacingOccurrences(of: "\n", with: "\r\n").utf8),
      Data([0xEF, 0xBB, 0xBF]) + text.utf8,
      try #require(text.data(using: .utf16)),
    ]
    for form in forms {
      let run = try await sandbox.dossier(["read", "-", "--json"], input: Array(form))
      #expect(run.status == 0, "\(run)")
      let json = try JSONValue(run.output)
      #expect(json["vacancy"] == plain["vacancy"] && json["items"] == plain["items"])
    }
  }

  @Test func textIsShownWithTheLineNumbersThatAreCited() async throws {
    let run = try await Sandbox().dossier("read", "-", "--text", input: "Head, Winter Roads\n\u{202E}red\n")
    #expect(run == ProgramRun(output: "1  Head, Winter Roads\n2  \u{FFFD}red\n"))
  }

  @Test func wordAndOpenDocumentNoticesAreRead() async throws {
    let sandbox = try Sandbox()
    for form in ["docx", "pdf"] {
      try sandbox.file("notice.\(form)", try await Office.shared.convert(Example.notice, to: form))
      let run = try await sandbox.dossier("read", "notice.\(form)", "--json")
      #expect(run.status == 0, "\(run)")
      let json = try JSONValue(run.output)
      #expect(json["notice"]["format"] == .string(form))
      #expect(json["vacancy"]["title"]["value"] == .string("Head, Tidal Observatory Section"))
    }
  }
}
