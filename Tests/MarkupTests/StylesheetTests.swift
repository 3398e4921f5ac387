import Foundation
import Markup
import Testing

@Suite struct StylesheetTests {
  private func sheet(_ body: String, top: String = "") throws(MarkupError) -> Stylesheet {
    try Stylesheet(
      Array(
        """
        <xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" exclude-result-prefixes="exsl date"
          xmlns:exsl="http://exslt.org/common" xmlns:date="http://exslt.org/dates-and-times">
        <xsl:output method="html" encoding="UTF-8" indent="no"/>\(top)
        <xsl:param name="who" select="'nobody'"/>
        <xsl:template match="/">\(body)</xsl:template>
        </xsl:stylesheet>
        """.utf8), name: "page.xsl")
  }

  private func run(
    _ body: String, top: String = "", on xml: String = "<a>é</a>", parameters: [String: String] = [:]
  ) throws(MarkupError) -> String {
    String(decoding: try sheet(body, top: top).transform(Array(xml.utf8), parameters: parameters), as: UTF8.self)
  }

  @Test func documentsBecomePages() throws {
    let page = try run(
      "<p><xsl:value-of select='a'/>, <xsl:value-of select='$who'/></p>", parameters: ["who": "it's \"I\""])
    #expect(page == "<p>é, it's \"I\"</p>\n")
  }

  @Test func parametersAreTextsNotExpressions() throws {
    #expect(try run("<p><xsl:value-of select='$who'/></p>", parameters: ["who": "/a"]) == "<p>/a</p>\n")
  }

  @Test func filesAreNotRead() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).xml")
    try "<secret>word</secret>".write(to: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: path) }
    let error = #expect(throws: MarkupError.self) { try run("<xsl:copy-of select=\"document('\(path.path)')\"/>") }
    #expect(error?.code == .stylesheet)
  }

  @Test(arguments: [
    "<xsl:document href='PATH'><b/></xsl:document>", "<exsl:document href='PATH'><b/></exsl:document>",
    "<xsl:result-document href='PATH'><b/></xsl:result-document>",
    "<out:write xmlns:out='org.apache.xalan.xslt.extensions.Redirect' select=\"'PATH'\" file='PATH'><b/></out:write>",
    "<s:output xmlns:s='http://icl.com/saxon' file='PATH' href='PATH'><b/></s:output>",
  ])
  func filesAreNotWritten(_ body: String) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).xml").path
    let prefixes = "<xsl:stylesheet extension-element-prefixes='exsl out s'"
    let text = """
      \(prefixes) version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
        xmlns:exsl="http://exslt.org/common" xmlns:s="http://icl.com/saxon"
        xmlns:out="org.apache.xalan.xslt.extensions.Redirect">
      <xsl:template match="/">\(body.replacing("PATH", with: path))</xsl:template></xsl:stylesheet>
      """
    _ = try? Stylesheet(Array(text.utf8)).transform(Array("<a/>".utf8))
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test(arguments: ["import", "include"])
  func otherStylesheetsAreRefused(_ name: String) {
    let error = #expect(throws: MarkupError.self) { try sheet("", top: "<xsl:\(name) href='other.xsl'/>") }
    #expect(error?.code == .refused(.otherFile))
  }

  @Test func extensionsAreNotRegistered() {
    #expect(throws: MarkupError.self) { try run("<xsl:value-of select='date:date-time()'/>") }
  }

  @Test func faultsAreNamedWithTheStylesheet() {
    let error = #expect(throws: MarkupError.self) { try sheet("<xsl:value-of select='a['/>") }
    #expect(error?.code == .stylesheet)
    #expect(error?.message.hasPrefix("page.xsl: ") == true)
    #expect(throws: MarkupError.self) { try sheet("<xsl:vale-of select='a'/>") }
    #expect(throws: MarkupError.self) { try Stylesheet(Array("<a/>".utf8)) }
  }

  @Test func aStylesheetMayStopTheRun() {
    let error = #expect(throws: MarkupError.self) {
      try run("<xsl:message terminate='yes'>no title</xsl:message>")
    }
    #expect(error?.message.contains("no title") == true)
  }

  @Test func endlessRunsEnd() {
    let recursion = "<xsl:template name='r'><xsl:call-template name='r'/></xsl:template>"
    let doubling = """
      <xsl:template name='d'><xsl:param name='n'/><xsl:if test='$n &gt; 0'>
      <xsl:call-template name='d'><xsl:with-param name='n' select='$n - 1'/></xsl:call-template>
      <xsl:call-template name='d'><xsl:with-param name='n' select='$n - 1'/></xsl:call-template></xsl:if></xsl:template>
      """
    let took = threadTime {
      #expect(throws: MarkupError.self) { try run("<xsl:call-template name='r'/>", top: recursion) }
      #expect(throws: MarkupError.self) {
        try run(
          "<xsl:call-template name='d'><xsl:with-param name='n' select='60'/></xsl:call-template>", top: doubling)
      }
      #expect(throws: MarkupError.self) {
        try run(
          "<xsl:value-of select='count(//*[count(//*[count(//*[count(//*) &gt; 1]) &gt; 1]) &gt; 1])'/>",
          on: "<a>\(String(repeating: "<b/>", count: 400))</a>")
      }
    }
    #expect(took < .seconds(20))
  }
}
