import Foundation
import Readiness
import Testing
import VacancyModel

@testable import Rendering

@Suite("JSON as the contract has it")
struct JSONTests {
  private func object(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func keys(_ value: Any?) throws -> Set<String> { Set(try #require(value as? [String: Any]).keys) }

  private func list(_ value: Any?) throws -> [[String: Any]] { try #require(value as? [[String: Any]]) }

  private func plan(_ workspace: Workspace) -> ApplicationPlan {
    ApplicationPlan(
      vacancy: workspace.vacancy, items: workspace.items.map(\.requirement), warnings: workspace.warnings)
  }

  private static let limitKeys: Set<String> = [
    "pages", "sheets", "words", "wordsMinimum", "characters", "paper", "formats", "scope", "known",
  ]

  @Test("read: exactly the contract's keys")
  func readKeys() throws {
    var workspace = Samples.glacierLakes()
    workspace.vacancy.salary = Fact(
      Salary(amount: 7_970.25, currency: "EUR", period: "month"), source: Source(line: 7, quote: "7,970.25 EUR"))
    workspace.vacancy.essentials = [ListEntry("know ice", line: 28)]
    let json = try object(ReadJSON.render(Samples.notice, plan(workspace)))
    #expect(try keys(json) == ["schemaVersion", "notice", "vacancy", "items", "warnings"])
    #expect(json["schemaVersion"] as? Int == 1)
    #expect(try keys(json["notice"]) == ["file", "sha256", "format", "language", "damaged"])
    let vacancy = try #require(json["vacancy"] as? [String: Any])
    #expect(
      try keys(vacancy) == [
        "title", "organisation", "location", "reference", "posts", "grades", "deadline", "salary", "clearanceLevel",
        "languages", "experienceYears", "contract", "essentials", "desirables", "competencies", "challenges",
      ])
    let fact: Set<String> = ["value", "certainty", "line", "quote"]
    #expect(try keys(vacancy["title"]) == fact)
    #expect(try keys(list(vacancy["grades"])[0]) == fact)
    #expect(try keys(list(vacancy["experienceYears"])[0]) == fact)
    #expect(try keys(vacancy["salary"]) == fact.union(["currency", "period"]))
    #expect((vacancy["salary"] as? [String: Any])?["value"] as? Double == 7_970.25)
    #expect(
      try keys(vacancy["deadline"]) == [
        "text", "readings", "inferred", "planOn", "zone", "ambiguous", "certainty", "line", "quote",
      ])
    let deadline = try #require(vacancy["deadline"] as? [String: Any])
    #expect(try keys(deadline["inferred"]) == ["value", "zone", "reason"])
    #expect(deadline["planOn"] as? String == "2026-02-19T17:59")
    #expect(deadline["zone"] is NSNull)
    #expect(try keys(list(vacancy["languages"])[0]) == ["language", "level", "name", "scale", "line", "quote"])
    #expect(try keys(vacancy["contract"]) == ["years", "maximumYears", "conversion"])
    #expect(try keys((vacancy["contract"] as? [String: Any])?["conversion"]) == fact)
    #expect(try keys(list(vacancy["essentials"])[0]) == ["value", "line"])
    let items = try list(json["items"])
    #expect(
      try keys(items[0]) == ["id", "title", "stage", "need", "state", "origin", "action", "limit", "sources"])
    #expect(items[0]["limit"] is NSNull)
    #expect(try keys(items[1]["limit"]) == JSONTests.limitKeys)
    #expect(try keys(list(items[0]["sources"])[0]) == ["line", "quote"])
    #expect(try keys(list(json["warnings"])[0]) == ["id", "message", "sources"])
  }

  @Test("read: what is not known is null or empty, never left out")
  func readUnknown() throws {
    let plan = ApplicationPlan(vacancy: Vacancy(), items: [], warnings: [])
    let vacancy = try #require(try object(ReadJSON.render(Samples.notice, plan))["vacancy"] as? [String: Any])
    for name in ["title", "organisation", "location", "reference", "posts", "deadline", "salary", "clearanceLevel"] {
      #expect(vacancy[name] is NSNull, "\(name)")
    }
    for name in ["grades", "languages", "experienceYears", "essentials", "challenges"] {
      #expect((vacancy[name] as? [Any])?.isEmpty == true, "\(name)")
    }
    #expect(vacancy.count == 16)
    #expect((vacancy["contract"] as? [String: Any])?["years"] is NSNull)
  }

  @Test("read: an entered fact has neither line nor quote")
  func readEntered() throws {
    let json = try object(ReadJSON.render(Samples.notice, plan(Samples.blank())))
    let title = try #require((json["vacancy"] as? [String: Any])?["title"] as? [String: Any])
    #expect(title["certainty"] as? String == "entered")
    #expect(title["line"] is NSNull)
    #expect(title["quote"] is NSNull)
  }

  @Test("check: exactly the contract's keys, on one line")
  func checkKeys() throws {
    let text = CheckJSON.render(CheckSamples.tooLong())
    #expect(text.hasSuffix("}\n"))
    #expect(text.filter(\.isNewline).count == 1)
    let json = try object(text)
    #expect(
      try keys(json) == [
        "schemaVersion", "file", "sha256", "bytes", "format", "pages", "pagesBy", "paper", "words", "characters",
        "charactersWithoutSpaces", "counted", "bodyFontSize", "smallestFontSize", "leading", "density", "columns",
        "margins", "findings", "verdict",
      ])
    #expect(try keys(list(json["paper"])[0]) == ["page", "widthMM", "heightMM", "name"])
    #expect(
      try keys(json["counted"]) == [
        "hiddenWords", "footnoteWords", "headerFooterWords", "textBoxWords", "commentWords", "deletedWords",
      ])
    #expect(try keys(json["margins"]) == ["top", "right", "bottom", "left"])
    let finding = try list(json["findings"])[0]
    #expect(try keys(finding) == ["id", "severity", "page", "message", "advice", "measured", "allowed"])
    #expect(finding["id"] as? String == "page-limit")
    #expect(json["verdict"] as? String == "over")
    #expect(json["pages"] as? Int == 3)
    #expect(json["pagesBy"] as? String == "counted")
  }

  @Test("check: of a file that cannot be read, everything measured is null")
  func checkUnreadable() throws {
    let json = try object(CheckJSON.render(CheckSamples.unreadable()))
    for name in ["format", "pages", "pagesBy", "words", "bodyFontSize", "margins"] {
      #expect(json[name] is NSNull, "\(name)")
    }
    #expect((json["paper"] as? [Any])?.isEmpty == true)
    #expect((json["counted"] as? [String: Any])?["hiddenWords"] is NSNull)
    #expect(json.count == 20)
  }

  @Test("status: exactly the contract's keys")
  func statusKeys() throws {
    let reports = [Samples.report(Samples.winterRoads()), Samples.report(Samples.glacierLakes())]
    let json = try object(StatusJSON.render(reports, now: Samples.now, messages: Samples.messages()))
    #expect(try keys(json) == ["schemaVersion", "now", "workspaces"])
    #expect(json["now"] as? String == "2026-02-07T20:15:00Z")
    let workspaces = try list(json["workspaces"])
    #expect(workspaces.map { $0["workspace"] as? String } == ["glacier-lakes", "winter-roads"])
    let first = workspaces[0]
    #expect(
      try keys(first) == [
        "workspace", "title", "organisation", "deadline", "verdict", "done", "total", "blockers", "next", "items",
      ])
    #expect(try keys(first["deadline"]) == ["planOn", "zone", "confirmed", "daysLeft"])
    #expect(try keys(list(first["blockers"])[0]) == ["item", "reason"])
    #expect(try keys(first["next"]) == ["item", "action"])
    let items = try list(first["items"])
    #expect(try keys(items[1]) == ["id", "title", "stage", "status", "due", "limit", "evidence", "sources"])
    #expect(try keys(items[1]["limit"]) == JSONTests.limitKeys)
    #expect(try keys(list(items[1]["evidence"])[0]) == ["file", "sha256", "expires", "findings"])
    #expect(first["verdict"] as? String == "not-ready")
    #expect((first["done"] as? Int, first["total"] as? Int) == (4, 9))
  }

  @Test("status: without a date there is no deadline, and with nothing to do no next step")
  func statusNulls() throws {
    let reports = [Samples.report(Samples.blank()), Samples.report(Samples.winterRoads(.acknowledged))]
    let workspaces = try list(
      object(StatusJSON.render(reports, now: Samples.now, messages: Samples.messages()))["workspaces"])
    #expect(workspaces[0]["next"] is NSNull)
    #expect(workspaces[1]["deadline"] is NSNull)
  }

  @Test("Texts keep their value, and a terminal that shows them obeys nothing")
  func hostileText() throws {
    let value = "a\u{1B}[31m\u{7}\u{9B}\u{202E}\"\\\n\u{1F600}\u{E0001}"
    let text = JSONValue.string(value).line
    #expect(text.unicodeScalars.allSatisfy { !VisibleText.isHarmful($0) })
    let back = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed) as? String
    #expect(back == value)
  }

  @Test("Numbers")
  func numbers() {
    #expect(JSONValue.decimal(6713.0).line == "6713")
    #expect(JSONValue.decimal(7970.25).line == "7970.25")
    #expect(JSONValue.measure(209.9028).line == "209.9")
    #expect(JSONValue.measure(.nan).line == "null")
    #expect(JSONValue.decimal(.infinity).line == "null")
    #expect(JSONValue.array([]).page == "[]\n")
  }
}
