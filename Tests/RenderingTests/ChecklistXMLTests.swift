import Foundation
import Markup
import Testing
import VacancyModel

@testable import Rendering

@Suite("The checklist's XML")
struct ChecklistXMLTests {
  private let schema: XMLSchema

  init() throws {
    let bytes = try Data(contentsOf: Samples.template("Schemas/checklist.xsd"))
    schema = try XMLSchema(Array(bytes), name: "checklist.xsd")
  }

  @Test("Every kind of checklist is valid by the published schema", arguments: Messages.Language.allCases)
  func valid(_ language: Messages.Language) throws {
    let messages = try Samples.messages(language)
    for (name, report) in SampleReports.all {
      #expect(throws: Never.self, "\(name)") { try schema.validate(ChecklistXML.render(report, messages: messages)) }
    }
  }

  @Test("xmllint finds it valid, too", .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/xmllint")))
  func validByXmllint() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("checklist-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var files: [String] = []
    for (name, report) in SampleReports.all {
      let file = folder.appendingPathComponent("\(name).xml")
      try Data(ChecklistXML.render(report, messages: Samples.messages(.french))).write(to: file)
      files.append(file.path)
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/xmllint")
    process.arguments = ["--noout", "--nonet", "--schema", Samples.template("Schemas/checklist.xsd").path] + files
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test(
    "The schema refuses what it should",
    arguments: [
      ("status=\"in-progress\"", "status=\"completed\""), ("version=\"1.0\" xml:lang", "version=\"2.0\" xml:lang"),
      ("daysLeft=\"12\"", "daysLeft=\"soon\""), ("id=\"challenges-paper\"", "id=\"application-form\""),
      ("<made>", "<made extra=\"\">"),
    ])
  func refused(_ part: String, _ other: String) throws {
    let xml = try String(
      decoding: ChecklistXML.render(SampleReports.all[0].report, messages: Samples.messages()), as: UTF8.self)
    #expect(xml.contains(part))
    #expect(throws: MarkupError(.invalid, "")) { try schema.validate(Array(xml.replacing(part, with: other).utf8)) }
  }

  @Test("The same state at the same moment gives the same bytes; a second later it does not")
  func deterministic() throws {
    let messages = try Samples.messages()
    func bytes(_ now: String) -> [UInt8] {
      ChecklistXML.render(Samples.report(Samples.glacierLakes(), now: Instant(iso: now)!), messages: messages)
    }
    #expect(bytes("2026-02-07T20:15:00Z") == bytes("2026-02-07T21:15:00+01:00"))
    #expect(bytes("2026-02-07T20:15:00Z") != bytes("2026-02-07T20:15:01Z"))
  }

  @Test("It says how far the application is, and that nothing was sent")
  func standing() throws {
    let root = try XMLReader.parse(
      ChecklistXML.render(Samples.report(Samples.glacierLakes()), messages: Samples.messages()))
    #expect(root.namespace == ChecklistXML.namespace)
    #expect(root.first("verdict")?[attribute: "value"] == "not-ready")
    let progress = try #require(root.first("progress"))
    #expect(["done", "total", "sent", "toSend"].map { progress[attribute: $0] } == ["4", "9", "0", "2"])
    #expect(progress.first("dispatch")?.text == "nothing sent yet")
    let deadline = try #require(root.first("deadline"))
    #expect(deadline[attribute: "planOn"] == "2026-02-19T17:59")
    #expect(deadline[attribute: "zone"] == nil)
    #expect(deadline.all("note").map(\.text) == ["zone not stated in this copy", "To be confirmed"])
    #expect(root.first("blockers")?.all("blocker").count == 5)
    #expect(
      root.first("next")?.first("command")?.text
        == "dossier set glacier-lakes deadline 2026-02-19T23:59 --zone Europe/Brussels")
  }

  @Test("Every item is there once, in its group, with every source and document")
  func items() throws {
    let workspace = Samples.glacierLakes()
    let root = try XMLReader.parse(ChecklistXML.render(Samples.report(workspace), messages: Samples.messages()))
    let groups = root.all("group")
    #expect(
      groups.map { $0[attribute: "id"] } == [
        "send", "prepare", "conditional", "selection", "appointment", "information",
      ])
    let items = groups.flatMap { $0.all("item") }
    #expect(Set(items.map { $0[attribute: "id"] }) == Set(workspace.items.map(\.id)))
    #expect(items.count == workspace.items.count)
    for tracked in workspace.items {
      let item = try #require(items.first { $0[attribute: "id"] == tracked.id })
      #expect(item.all("quote").map { $0[attribute: "line"] } == tracked.requirement.sources.map { "\($0.line)" })
      #expect(item.all("evidence").map { $0[attribute: "sha256"] } == tracked.evidence.map(\.sha256))
    }
    let paper = try #require(items.first { $0[attribute: "id"] == "challenges-paper" })
    #expect(paper[attribute: "status"] == "problem")
    #expect(paper.first("limit")?.text == "At most 2 pages, A4, Word or PDF")
    #expect(paper.first("evidence")?.first("finding")?[attribute: "allowed"] == "2 pages")
  }

  @Test("Quotes keep the notice's language on a French page")
  func languages() throws {
    let root = try XMLReader.parse(
      ChecklistXML.render(Samples.report(Samples.glacierLakes()), messages: Samples.messages(.french)))
    func language(_ element: XMLElement?) -> String? { element?.attributes.first { $0.name == "lang" }?.value }
    #expect(language(root) == "fr")
    #expect(language(root.first("deadline")?.first("quote")) == "en")
    #expect(root.first("deadline")?.first("date")?.text == "jeudi 19\u{A0}février 2026, 17\u{A0}h\u{A0}59")
    #expect(root.first("verdict")?.text == "Pas prête\u{A0}: 5\u{A0}points bloquent")
  }

  @Test("No control or direction mark of a hostile notice comes through")
  func hostile() throws {
    let bytes = try ChecklistXML.render(Samples.report(Samples.hostile()), messages: Samples.messages())
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !VisibleText.isHarmful($0) })
    #expect(!text.contains("<script"))
  }
}
