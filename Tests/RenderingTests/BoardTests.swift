import Foundation
import Markup
import Readiness
import Testing
import VacancyModel

@testable import Rendering

@Suite("The board's first page")
struct BoardTests {
  private func xml(_ reports: [ReadinessReport], _ language: Messages.Language = .english) throws -> [UInt8] {
    let papers = Dictionary(uniqueKeysWithValues: reports.map { ($0.workspace.slug, ["challenges-paper"]) })
    return BoardXML.render(
      reports, now: Samples.now, local: (Samples.brussels.local(Samples.now), "Europe/Brussels"),
      pages: BoardPages(reports: papers), archived: 2, unreadable: 1, hasCalendar: true,
      messages: try Samples.messages(language))
  }

  private func page(_ reports: [ReadinessReport], _ language: Messages.Language = .english) throws -> XMLElement {
    let stylesheet = try Stylesheet(Array(Data(contentsOf: Samples.template("HTML/board.xsl"))), name: "board.xsl")
    return try HTMLReader.parse(stylesheet.transform(xml(reports, language)))
  }

  private func all(_ element: XMLElement) -> [XMLElement] { [element] + element.elements.flatMap(all) }

  /// Each kind of report once, under names of their own.
  private var reports: [ReadinessReport] {
    SampleReports.all.map { name, report in
      var workspace = report.workspace
      workspace.slug = Slug(name)!
      return Samples.report(workspace, now: report.now)
    }
  }

  @Test("Its XML is valid by its schema", arguments: Messages.Language.allCases)
  func valid(_ language: Messages.Language) throws {
    let schema = try XMLSchema(Array(Data(contentsOf: Samples.template("Schemas/board.xsd"))), name: "board.xsd")
    try schema.validate(xml(reports, language))
    try schema.validate(xml([], language))
  }

  @Test("Nothing on it acts or fetches, and its links stay in the folder")
  func inert() throws {
    let root = try page(reports)
    for element in all(root) {
      #expect(!["script", "img", "iframe", "object", "link", "form", "input"].contains(element.name))
      for attribute in element.attributes {
        #expect(!attribute.name.hasPrefix("on") && !["src", "style", "action"].contains(attribute.name))
        if attribute.name == "href" {
          #expect(attribute.value.utf8.allSatisfy { $0 == 45 || $0 == 46 || (48...57).contains($0) || $0 >= 97 })
        }
      }
    }
    let policy = all(root).first { $0[attribute: "http-equiv"] == "Content-Security-Policy" }
    #expect(policy?[attribute: "content"]?.hasPrefix("default-src 'none';") == true)
  }

  @Test("Every application has a row with its time, verdict, progress, next step and links", arguments: [0, 1])
  func rows(_ number: Int) throws {
    let messages = try Samples.messages(Messages.Language.allCases[number])
    let root = try page(reports, messages.language)
    #expect(root[attribute: "lang"] == messages.language.rawValue)
    let rows = all(root).filter { $0.name == "tr" }.dropFirst()
    #expect(rows.count == reports.count)
    for (row, report) in zip(rows, ReadinessReport.byDeadline(reports)) {
      let words = all(row).map(\.text).joined(separator: "\n")
      let messages = messages.fitting(report.workspace)
      #expect(words.contains(messages.verdict(report)) && words.contains(messages.title(report.workspace.vacancy)))
      if let deadline = report.deadline {
        #expect(words.contains(messages.remaining(deadline)) && words.contains(messages.date(deadline.planOn)))
        #expect(words.contains(messages.capitalized(messages("deadline.unconfirmed"))) == !deadline.confirmed)
      }
      if let next = report.next { #expect(words.contains(messages.stepBeforeCommand(next, in: report))) }
      let links = all(row).compactMap { $0[attribute: "href"] }
      let slug = report.workspace.slug
      #expect(links == ["application-\(slug).html", "paper-\(slug).challenges-paper.html"])
      let bar = try #require(all(row).first { $0.name == "svg" })
      #expect(bar[attribute: "role"] == "img" && bar[attribute: "aria-label"]?.isEmpty == false)
    }
  }

  @Test("A table stays one for a screen reader where it is shown as cards")
  func roles() throws {
    let names = ["table": "table", "thead": "rowgroup", "tbody": "rowgroup", "tr": "row", "td": "cell"]
    for element in all(try page(reports)) {
      if let role = names[element.name] { #expect(element[attribute: "role"] == role) }
    }
  }

  @Test("What is not shown is said")
  func notes() throws {
    let words = all(try page([])).map(\.text)
    #expect(words.contains("2 archived workspaces are not shown: dossier status --all"))
    #expect(words.contains { $0.contains("1 workspace is not shown because it cannot be read") })
  }
}
