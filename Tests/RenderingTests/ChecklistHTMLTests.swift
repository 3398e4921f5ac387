import Foundation
import Markup

import Testing
import VacancyModel

@testable import Rendering

@Suite("The checklist's page")
struct ChecklistHTMLTests {
  private let stylesheet: Stylesheet

  init() throws {
    stylesheet = try Stylesheet(Array(Data(contentsOf: Samples.template("HTML/checklist.xsl"))), name: "checklist.xsl")
  }

  private func page(_ name: String, _ language: Messages.Language = .english) throws -> (XMLElement, String) {
    let report = try #require(SampleReports.all.first { $0.name == name }).report
    let bytes = try ChecklistHTML.render(report, messages: Samples.messages(language), stylesheet: stylesheet)
    return (try HTMLReader.parse(bytes), String(decoding: bytes, as: UTF8.self))
  }

  private func all(_ element: XMLElement) -> [XMLElement] { [element] + element.elements.flatMap(all) }

  @Test("Nothing on a page acts or fetches, whoever wrote its texts", arguments: SampleReports.all.map(\.name))
  func inert(_ name: String) throws {
    let (root, text) = try page(name)
    let allowed: Set<String> = [
      "html", "head", "meta", "title", "style", "body", "main", "header", "footer", "section", "div", "p", "h1", "h2",
      "h3", "ol", "ul", "li", "dl", "dt", "dd", "small", "b", "bdi", "span", "code", "time", "a", "svg", "circle",
      "text",
    ]
    for element in all(root) {
      #expect(allowed.contains(element.name), "\(element.name)")
      for attribute in element.attributes {
        #expect(!attribute.name.hasPrefix("on"), "\(attribute.name)")
        #expect(!["src", "style", "srcdoc", "action", "formaction"].contains(attribute.name))
        if attribute.name == "href" { #expect(attribute.value.hasPrefix("#i-")) }
      }
    }
    #expect(!text.lowercased().contains("<script"))
    let style = try #require(all(root).first { $0.name == "style" }).text
    for word in ["url(", "@import", "expression", "http"] {
      let isThere = style.contains(word)
      #expect(!isThere, "\(word)")
    }
    let policy = all(root).first { $0[attribute: "http-equiv"] == "Content-Security-Policy" }
    #expect(policy?[attribute: "content"]?.hasPrefix("default-src 'none';") == true)
  }

  @Test("A page has its language, one main heading, and headings in order", arguments: Messages.Language.allCases)
  func outline(_ language: Messages.Language) throws {
    let (root, text) = try page("not-ready", language)
    #expect(text.hasPrefix("<!DOCTYPE html"))
    #expect(root[attribute: "lang"] == language.rawValue)
    let headings = all(root).filter { ["h1", "h2", "h3"].contains($0.name) }
    #expect(headings.count { $0.name == "h1" } == 1)
    #expect(headings.first?.name == "h1")
    var last = 1
    for level in headings.compactMap({ Int($0.name.dropFirst()) }) {
      #expect(level <= last + 1)
      last = level
    }
    let ids = all(root).compactMap { $0[attribute: "id"] }
    #expect(Set(ids).count == ids.count)
    let labels = all(root).compactMap { $0[attribute: "aria-labelledby"] }
    #expect(labels.allSatisfy(ids.contains))
    let targets = all(root).compactMap { $0[attribute: "href"]?.dropFirst() }
    #expect(!targets.isEmpty && targets.allSatisfy { ids.contains(String($0)) })
  }

  @Test("What the record says, the page shows", arguments: SampleReports.all.map(\.name), Messages.Language.allCases)
  func complete(_ name: String, _ language: Messages.Language) throws {
    let report = try #require(SampleReports.all.first { $0.name == name }).report
    let record = try XMLReader.parse(ChecklistXML.render(report, messages: Samples.messages(language)))
    let body = try #require(page(name, language).0.first("body"))
    let shown = squeezed(body.text)
    // Left to programs: the readings of a doubtful date, sentences beyond the first, and what another sentence repeats.
    let unshown: Set<String> = ["labels", "reading", "inferred", "heading", "spoken", "fault", "more"]
    func check(_ element: XMLElement, in parent: String) {
      if unshown.contains(element.name) || (element.name == "quote" && ["deadline", "fact"].contains(parent)) {
        return
      }
      if element.name == "warning", element[attribute: "about"] != "notice" { return }
      if element.name == "blocker" { return }
      guard element.elements.isEmpty else {
        for child in element.elements { check(child, in: element.name) }
        return
      }
      let isShown = element.text.isEmpty || shown.contains(squeezed(element.text))
      #expect(isShown, "\(element.name): \(element.text)")
    }
    check(record, in: "")
  }

  private func squeezed(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  @Test("The deadline cannot be overlooked, and is honest")
  func deadline() throws {
    let (root, _) = try page("not-ready")
    let due = try #require(all(root).first { $0[attribute: "class"] == "due" })
    #expect(due.text == "12 days leftThu 19 Feb 2026, 17:59zone not stated in this copyTo be confirmed")
    #expect(try page("last-hours").1.contains("class=\"due close\""))
    #expect(try page("closed").1.contains("class=\"due close\""))
  }

  @Test("Three blockers are shown, and how many more there are")
  func blockers() throws {
    let (root, _) = try page("not-ready")
    let list = try #require(all(root).first { $0[attribute: "class"] == "blockers" })
    #expect(list.elements.count == 4)
    #expect(list.elements.last?.text == "and 2 more below")
  }

  @Test("Of several sentences a page shows one a line, of a later item one in all; the record has them all")
  func sentences() throws {
    let sources = [(29, "ten years"), (29, "years of experience"), (30, "five of them leading")].map {
      Source(line: $0.0, quote: $0.1)
    }
    var workspace = Samples.winterRoads()
    for (index, stage) in [Stage.application, .appointment].enumerated() {
      workspace.items[index].requirement.stage = stage
      workspace.items[index].requirement.sources = sources
    }
    let report = Samples.report(workspace)
    let record = try String(decoding: ChecklistXML.render(report, messages: Samples.messages()), as: UTF8.self)
    #expect(record.matches(of: /<quote line="(29|30)"/).count == 6)
    let page = try HTMLReader.parse(
      ChecklistHTML.render(report, messages: Samples.messages(), stylesheet: stylesheet))
    func quotes(_ id: String) -> [String] {
      let item = all(page).filter { $0[attribute: "id"] == id }
      return item.flatMap(all).filter { $0[attribute: "class"] == "quote" }.map(\.text)
    }
    #expect(quotes("i-application-form") == ["“ten years” · line 29", "“five of them leading” · line 30"])
    #expect(quotes("i-writing-sample") == ["“ten years” · line 29 · line 30"])
  }

  @Test("A sentence that asks for several later items in a row is given once")
  func sameSentence() throws {
    let (root, _) = try page("not-ready")
    func quote(_ id: String) -> String? {
      all(root).filter { $0[attribute: "id"] == id }.flatMap(all).first { $0[attribute: "class"] == "quote" }?.text
    }
    #expect(quote("i-studies-verification") == "“the verification of studies and work experience” · line 76")
    #expect(quote("i-work-verification") == "the same sentence · line 76")
  }

  @Test("The ring is as full as the count")
  func ring() throws {
    func parts(_ name: String) throws -> [String] {
      try all(page(name).0).filter { $0[attribute: "class"] == "part" }.compactMap { $0[attribute: "stroke-dasharray"] }
    }
    #expect(try parts("not-ready") == ["134.04 301.59"])
    #expect(try parts("ready") == ["301.59 301.59"])
    #expect(try parts("blank") == [])
  }

  @Test("The stylesheet has no words of its own")
  func noWords() throws {
    let root = try XMLReader.parse(Array(Data(contentsOf: Samples.template("HTML/checklist.xsl"))))
    func words(_ element: XMLElement) -> [String] {
      if element[attribute: "name"] == "style" || element.name == "attribute" { return [] }
      return element.children.flatMap { child -> [String] in
        switch child {
        case .element(let inner): words(inner)
        case .text(let text): text.contains(where: \.isLetter) ? [text] : []
        }
      }
    }
    #expect(words(root) == [])
  }

  /// Writes the pages for looking at them and for checks in a browser: `DOSSIER_PAGES=folder swift test --filter Pages`.
  @Test("Pages to look at", .enabled(if: ProcessInfo.processInfo.environment["DOSSIER_PAGES"] != nil))
  func writePages() throws {
    let folder = URL(fileURLWithPath: try #require(ProcessInfo.processInfo.environment["DOSSIER_PAGES"]))
    for (name, report) in SampleReports.all {
      for language in Messages.Language.allCases {
        let bytes = try ChecklistHTML.render(report, messages: Samples.messages(language), stylesheet: stylesheet)
        try Data(bytes).write(to: folder.appendingPathComponent("\(name).\(language.rawValue).html"))
      }
    }
  }
}
