import Foundation
import TestSupport
import Testing

/// The answers of the application form, and what covers the requirements, by the built program.
@Suite struct FormTests {
  private static let slug = Example.slug

  private func answers(_ sandbox: Sandbox) async throws -> [JSONValue] {
    try JSONValue(try await sandbox.dossier("form", FormTests.slug, "--json").output)["answers"].elements
  }

  @Test func answersAreKeptAsTextFilesCountedAndChecked() async throws {
    let sandbox = try await Sandbox.withExample()
    _ = try await sandbox.dossier("start", "--blank", "--as", "roads", "--title", "Head, Winter Roads Section")
    _ = try await sandbox.dossier("set", "roads", "reference", "270123")
    let text = try sandbox.file("answer.txt", "I led it.\nFor more see my CV; vacancy 270123.\n")
    let add = try await sandbox.dossier(
      "form", FormTests.slug, "add", "Why this post?", "--limit", "20", "--without-spaces", "--file", text)
    #expect(add.status == 0 && add.messages.contains("form/01-why-this-post.txt"), "\(add)")
    let list = try await sandbox.dossier("form", FormTests.slug)
    #expect(list.status == 1 && list.flowing.contains("36 of 20 characters without spaces, 10 words"), "\(list)")
    #expect(
      try await answers(sandbox)[0]["findings"].elements.map { $0["id"] } == [
        "answer-too-long", "answer-refers-elsewhere", "answer-other-reference",
      ])
    let file = sandbox.workspace(FormTests.slug).appendingPathComponent("form/01-why-this-post.txt")
    try Data("I led it.".utf8).write(to: file)
    #expect(try await sandbox.dossier("form", FormTests.slug).status == 0)
    #expect(try await sandbox.dossier("form", FormTests.slug, "show", "1").output == "I led it.\n")
  }

  @Test func whatIsPastedReplacesAnAnswerAndTheOldTextStays() async throws {
    let sandbox = try await Sandbox.withExample()
    _ = try await sandbox.dossier("form", FormTests.slug, "add", "Why?", "--file", "-", input: "first")
    let edit = try await sandbox.dossier(
      "form", FormTests.slug, "edit", "1", "--file", "-", "--limit", "5", input: "second")
    #expect(edit.status == 0 && edit.flowing.contains("Too long by 1 character."), "\(edit)")
    let folder = sandbox.workspace(FormTests.slug).appendingPathComponent("form")
    #expect(try String(contentsOf: folder.appendingPathComponent("01-why.txt.previous"), encoding: .utf8) == "first")
    #expect(try await sandbox.dossier("form", FormTests.slug, "edit", "1").status == 64)
    #expect(try await sandbox.dossier("form", FormTests.slug, "edit", "7", "--limit", "5").status == 66)
  }

  @Test func numbersAreNeverGivenTwiceAndARemovedTextStays() async throws {
    let sandbox = try await Sandbox.withExample()
    for question in ["One?", "Two?"] {
      _ = try await sandbox.dossier("form", FormTests.slug, "add", question, "--file", "-", input: question)
    }
    let removal = try await sandbox.dossier("form", FormTests.slug, "remove", "2")
    #expect(removal.status == 0 && removal.messages.contains("02-two.txt"), "\(removal)")
    _ = try await sandbox.dossier("form", FormTests.slug, "add", "Three?")
    #expect(try await answers(sandbox).map { $0["number"] } == [.number(1), .number(3)])
    let kept = sandbox.workspace(FormTests.slug).appendingPathComponent("form/02-two.txt")
    #expect(FileManager.default.fileExists(atPath: kept.path))
    #expect(try await sandbox.dossier("log", FormTests.slug).output.contains("answer 2: Two? → –"))
    #expect(try await answers(sandbox)[1]["findings"][0]["id"] == "answer-empty")
  }

  @Test func lineBreaksCountAsAskedAndItIsSaid() async throws {
    let sandbox = try await Sandbox.withExample()
    _ = try await sandbox.dossier("form", FormTests.slug, "add", "A", "--file", "-", input: "a\r\nb")
    let two = try await sandbox.dossier("form", FormTests.slug)
    #expect(two.flowing.contains("4 characters") && two.flowing.contains("a line break counts as 2"), "\(two)")
    let one = try await sandbox.dossier("form", FormTests.slug, "edit", "1", "--line-break", "1")
    #expect(one.flowing.contains("3 characters") && one.flowing.contains("a line break counts as 1"), "\(one)")
  }

  @Test func fileThatIsNotTextIsRefused() async throws {
    let sandbox = try await Sandbox.withExample()
    let file = try sandbox.file("a.bin", Data([0, 1, 2, 0, 255]))
    let run = try await sandbox.dossier("form", FormTests.slug, "add", "A", "--file", file)
    #expect(run.status == 65 && run.messages.contains("not plain text"), "\(run)")
    #expect(try await answers(sandbox).isEmpty)
  }

  @Test func requirementsAreCoveredByWhatIsThere() async throws {
    let sandbox = try await Sandbox.withExample()
    _ = try await sandbox.dossier("form", FormTests.slug, "add", "Why?", "--file", "-", input: "I led it.")
    let cover = try await sandbox.dossier(
      "cover", FormTests.slug, "essential", "2", "--by", "answer 1", "--note", "the surge of 2023")
    #expect(
      cover.status == 0 && cover.flowing.contains("Covered by: answer 1 Your note: the surge of 2023"), "\(cover)")
    let status = try await sandbox.dossier("status", FormTests.slug)
    #expect(status.flowing.contains("6 essential requirements have no answer or document noted yet: 1, 3, 4, 5, 6, 7."))
    for (arguments, words) in [
      (["essential", "2", "--by", "answr 1"], "Did you mean 'answer 1'?"), (["essential", "9", "--by", "1"], "1 to 7"),
      (["esential", "2", "--by", "1"], "Did you mean 'essential'?"),
    ] {
      let run = try await sandbox.dossier(["cover", FormTests.slug] + arguments)
      #expect(run.status == 64 && run.messages.contains(words), "\(run)")
    }
    _ = try await sandbox.dossier("form", FormTests.slug, "remove", "1")
    let rows = try JSONValue(try await sandbox.dossier("cover", FormTests.slug, "--json").output)["coverage"].elements
    #expect(rows[1]["covered"] == .bool(false) && rows[1]["missing"][0] == "answer 1")
    let cleared = try await sandbox.dossier("cover", FormTests.slug, "essential", "2", "--clear")
    #expect(!cleared.output.contains("surge of 2023"), "\(cleared)")
  }

  @Test(arguments: ["en", "fr"])
  func checklistHoldsThePersonalPartsAndStaysValid(language: String) async throws {
    let sandbox = try await Sandbox.withExample()
    let bare = try await sandbox.dossier("export", FormTests.slug, "--xml", "-o", "-")
    #expect(!bare.output.contains("<personal"))
    let plain = try JSONValue(try await sandbox.dossier("status", FormTests.slug, "--json").output)
    #expect(plain["workspaces"][0]["personal"] == .null)
    _ = try await sandbox.dossier("profile", "set", "nationality", "Belgium")
    _ = try await sandbox.dossier("form", FormTests.slug, "add", "Why?", "--file", "-", input: "I led it. TODO")
    _ = try await sandbox.dossier("cover", FormTests.slug, "essential", "1", "--by", "1", "--note", "mine")
    let file = sandbox.folder.appendingPathComponent("a.xml").path
    _ = try await sandbox.dossier("export", FormTests.slug, "--xml", "-o", file, "--lang", language)
    let schema = Package.folder.appendingPathComponent("Templates/Schemas/checklist.xsd").path
    let run = try await ProgramRun.of("xmllint", ["--noout", "--schema", schema, file])
    #expect(run.status == 0, "\(run)")
    let parts = try await ProgramRun.of(
      "xmllint", ["--xpath", "string(count(//*[local-name()='personal']/*[local-name()='part']))", file])
    #expect(parts.output == "3\n")
    let json = try JSONValue(try await sandbox.dossier("status", FormTests.slug, "--json").output)
    let personal = json["workspaces"][0]["personal"]
    #expect(personal["eligibility"][0]["outcome"] == "met" && personal["coverage"][0]["note"] == "mine")
    #expect(personal["answers"][0]["findings"][0]["id"] == "answer-placeholder")
    let page = try await sandbox.dossier("export", FormTests.slug, "--html", "-o", "-", "--lang", language)
    #expect(page.output.contains("<details id=\"p-form\" open") && page.output.contains("<details id=\"p-coverage\">"))
    #expect(!page.output.contains("I led it."), "the answers' own words stay out of the checklist")
  }
}
