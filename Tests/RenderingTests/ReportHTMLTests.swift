import Foundation
import Markup
import Testing
import VacancyModel

@testable import Rendering

@Suite("The report's page")
struct ReportHTMLTests {
  private let stylesheet: Stylesheet

  init() throws {
    stylesheet = try Stylesheet(Array(Data(contentsOf: Samples.template("HTML/report.xsl"))), name: "report.xsl")
  }

  private func page(_ name: String, _ language: Messages.Language = .english) throws -> (XMLElement, String) {
    let papers = try #require(ReportSamples.all.first { $0.name == name }).papers
    let bytes = try stylesheet.transform(ReportSamples.record(papers, language))
    return (try HTMLReader.parse(bytes), String(decoding: bytes, as: UTF8.self))
  }

  private func all(_ element: XMLElement) -> [XMLElement] { [element] + element.elements.flatMap(all) }

  @Test("Nothing on a page acts or fetches, whoever wrote its texts", arguments: ReportSamples.all.map(\.name))
  func inert(_ name: String) throws {
    let (root, text) = try page(name)
    let allowed: Set<String> = [
      "html", "head", "meta", "title", "style", "body", "main", "header", "footer", "nav", "article", "section", "div",
      "p", "h1", "h2", "h3", "h4", "ol", "ul", "li", "table", "thead", "tbody", "tr", "th", "td", "bdi", "span", "a",
      "img", "svg", "g", "rect", "circle", "path", "text",
    ]
    for element in all(root) {
      #expect(allowed.contains(element.name), "\(element.name)")
      for attribute in element.attributes {
        #expect(!attribute.name.hasPrefix("on"), "\(attribute.name)")
        #expect(!["style", "srcdoc", "action", "formaction"].contains(attribute.name))
        if attribute.name == "src" { #expect(attribute.value.hasPrefix("data:image/png;base64,")) }
        if attribute.name == "href" { #expect(attribute.value.hasPrefix("#p")) }
      }
    }
    #expect(!text.lowercased().contains("<script"))
    let style = try #require(all(root).first { $0.name == "style" }).text
    for word in ["url(", "@import", "expression", "http"] {
      let isThere = style.contains(word)
      #expect(!isThere, "\(word)")
    }
    let policy = all(root).first { $0[attribute: "http-equiv"] == "Content-Security-Policy" }
    #expect(
      policy?[attribute: "content"]?.hasPrefix("default-src 'none'; style-src 'unsafe-inline'; img-src data:") == true)
  }

  @Test("Names of files and words of papers are shown as they are, and never obeyed")
  func escaping() throws {
    let (root, text) = try page("many-faults")
    #expect(all(root).first { $0.name == "h1" }?.text == "<paper> & \"notes\".pdf")
    #expect(text.contains("author &lt;Nobody&gt; &amp; Sons"))
    #expect(all(root).contains { $0[attribute: "class"] == "words" && $0.text == "“white <b>words</b>”" })
  }

  @Test(
    "A page has its language, one main heading, headings in order, and names for its parts",
    arguments: ["too-long", "several", "fitting"], Messages.Language.allCases)
  func outline(_ name: String, _ language: Messages.Language) throws {
    let (root, text) = try page(name, language)
    #expect(text.hasPrefix("<!DOCTYPE html"))
    #expect(root[attribute: "lang"] == language.rawValue)
    let headings = all(root).filter { ["h1", "h2", "h3", "h4"].contains($0.name) }
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
    #expect(Set(labels).count == labels.count)
    let unknown = labels.flatMap { $0.split(separator: " ").map(String.init) }.filter { !ids.contains($0) }
    #expect(unknown == [] && all(root).count { $0.name == "main" } == 1)
    let targets = all(root).compactMap { $0[attribute: "href"]?.dropFirst() }
    #expect(targets.filter { !ids.contains(String($0)) } == [])
    #expect(targets.count == (name == "several" ? 6 : 0))
  }

  @Test("Every picture is described, and names the numbers on it")
  func descriptions() throws {
    let (root, _) = try page("too-long")
    let pictures = all(root).filter { $0.name == "img" }.map { $0[attribute: "alt"] }
    #expect(
      pictures == [
        "Picture of page 1 of 3: marked with number 2, explained beside it", "Picture of page 2 of 3",
        "Picture of page 3 of 3: marked with number 1, explained beside it",
      ])
    for image in all(root) where image.name == "svg" {
      #expect(image[attribute: "aria-hidden"] == "true" || all(root).contains { $0[attribute: "role"] == "img" })
    }
  }

  @Test("A mark stands at its place, with its number beside it and its words above")
  func marks() throws {
    let (root, _) = try page("too-long")
    func first(_ kind: String) throws -> XMLElement {
      try #require(all(root).first { $0[attribute: "class"] == kind })
    }
    func number(_ element: XMLElement, _ name: String) -> Double {
      element[attribute: name].flatMap(Double.init) ?? .nan
    }
    let frame = try first("mark frame warning")
    #expect(abs(number(frame, "x") - (42 - 0.8)) < 0.01 && abs(number(frame, "y") - (148.5 - 0.8)) < 0.01)
    #expect(abs(number(frame, "width") - 85.6) < 0.01)
    let tag = try first("tag warning")
    #expect(number(tag, "y") + number(tag, "height") < 148.5 && number(tag, "y") > 135)
    let badge = all(root).filter { $0.name == "g" }.compactMap { $0[attribute: "transform"] }
    #expect(badge.first == "translate(35.50 151.47) scale(1.0000)")
    #expect(all(root).contains { $0[attribute: "class"] == "banner" && $0.text == "Page 3: 2 are allowed" })
  }

  @Test("What the record says, the page shows", arguments: ReportSamples.all.map(\.name), Messages.Language.allCases)
  func complete(_ name: String, _ language: Messages.Language) throws {
    let papers = try #require(ReportSamples.all.first { $0.name == name }).papers
    let record = try XMLReader.parse(ReportSamples.record(papers, language))
    let (root, _) = try page(name, language)
    let shown =
      squeezed(root.text)
      + all(root).compactMap { $0[attribute: "alt"] ?? $0[attribute: "aria-label"] }
      .map(squeezed).joined()
    let unshown: Set<String> = ["labels", "picture"]
    func check(_ element: XMLElement) {
      if unshown.contains(element.name) { return }
      guard element.elements.isEmpty else { return element.elements.forEach(check) }
      let isShown = element.text.isEmpty || shown.contains(squeezed(element.text))
      #expect(isShown, "\(element.name): \(element.text)")
    }
    check(record)
  }

  private func squeezed(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  @Test("A clean paper is told so without alarm")
  func calm() throws {
    let (root, text) = try page("fitting")
    let classes = all(root).compactMap { $0[attribute: "class"] }
    #expect(classes.contains("verdict good"))
    let alarms = classes.filter { $0.contains("error") || $0.contains("warning") || $0.contains("stop") }
    #expect(alarms == [])
    #expect(text.contains("Within the limits") && text.contains("Nothing to correct"))
  }

  @Test("The stylesheet has no words of its own")
  func noWords() throws {
    let root = try XMLReader.parse(Array(Data(contentsOf: Samples.template("HTML/report.xsl"))))
    func words(_ element: XMLElement) -> [String] {
      if element[attribute: "name"] == "style" || element.name == "attribute" { return [] }
      return element.children.flatMap { child -> [String] in
        switch child {
        case .element(let inner): words(inner)
        case .text(let text): text.contains(where: \.isLetter) ? [text] : []
        }
      }
    }
    // The letter in the round sign of a note, and parts of class names.
    #expect(
      words(root).filter { !["i", " alone", " estimate", " over", " clear", " few", "page", "sheets"].contains($0) }
        == [])
  }

  @Test("Text has the contrast that it needs, in light and in dark")
  func contrast() throws {
    let text = try String(contentsOf: Samples.template("HTML/report.xsl"), encoding: .utf8)
    let dark = try #require(text.range(of: "prefers-color-scheme: dark")).upperBound
    let (light, night) = (colours(in: text[..<dark]), colours(in: text[dark...]))
    for colours in [light, light.merging(night) { $1 }] {
      for (ink, ground) in [
        ("ink", "paper"), ("soft", "paper"), ("accent", "accent-wash"), ("ink", "accent-wash"), ("stop", "paper"),
        ("warn", "paper"), ("good", "paper"), ("ink", "wash"),
      ] {
        let ratio = try Self.contrast(#require(colours[ink]), #require(colours[ground]))
        #expect(ratio >= 4.5, "\(ink) on \(ground): \(ratio)")
      }
    }
    for ground in ["8f1e14", "6a4800", "1c5634", "17324d", "a02318", "704c00", "1c4f80"] {
      #expect(text.contains("#" + ground))
      #expect(Self.contrast(0xFFFFFF, Int(ground, radix: 16) ?? 0) >= 4.5)
    }
  }

  /// The first colour given for each name.
  private func colours(in text: Substring) -> [String: Int] {
    var colours: [String: Int] = [:]
    for match in text.matches(of: /--([a-z-]+): #([0-9a-f]{6})/) where colours[String(match.1)] == nil {
      colours[String(match.1)] = Int(match.2, radix: 16)
    }
    return colours
  }

  /// The contrast of two colours as the guidelines for accessible pages reckon it.
  private static func contrast(_ one: Int, _ other: Int) -> Double {
    func light(_ colour: Int) -> Double {
      let parts = [colour >> 16 & 255, colour >> 8 & 255, colour & 255].map { part -> Double in
        let value = Double(part) / 255
        return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
    let (first, second) = (light(one), light(other))
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }
}
