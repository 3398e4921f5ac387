import Markup
import Testing

@Suite struct XMLSchemaTests {
  private let schema = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:a" elementFormDefault="qualified">
      <xs:element name="a"><xs:complexType><xs:sequence>
        <xs:element name="b" type="xs:date" maxOccurs="2"/>
      </xs:sequence></xs:complexType></xs:element>
    </xs:schema>
    """

  @Test func whatFitsPasses() throws {
    let schema = try XMLSchema(Array(schema.utf8), name: "a.xsd")
    try schema.validate(Array("<a xmlns='urn:a'><b>2026-01-25</b></a>".utf8))
  }

  @Test(arguments: [
    ("<a xmlns='urn:a'>\n<b>2026-02-30</b></a>", 2, "2026-02-30"),
    ("<a xmlns='urn:a'>\n\n<c/></a>", 3, "'c'"),
    ("<a/>", 1, "'a'"),
    ("<a xmlns='urn:a'>\n<b>2026-01-01</b>\n<b>2026-01-01</b>\n<b>2026-01-01</b></a>", 4, "'b'"),
  ])
  func whatBreaksItIsNamedWithItsLine(_ text: String, line: Int, word: String) throws {
    let schema = try XMLSchema(Array(schema.utf8), name: "a.xsd")
    let error = #expect(throws: MarkupError.self) { try schema.validate(Array(text.utf8)) }
    #expect(error?.code == .invalid)
    #expect(error?.line == line)
    #expect(error?.message.contains(word) == true)
    #expect(error?.message.contains("urn:a") == false)
  }

  @Test func brokenDocumentsAreMalformedNotInvalid() throws {
    let schema = try XMLSchema(Array(schema.utf8), name: "a.xsd")
    let error = #expect(throws: MarkupError.self) { try schema.validate(Array("<a xmlns='urn:a'>".utf8)) }
    #expect(error?.code == .malformed)
  }

  @Test func whatIsNoSchemaIsRefused() {
    let wrong = schema.replacing("xs:date", with: "xs:dat")
    let error = #expect(throws: MarkupError.self) { try XMLSchema(Array(wrong.utf8), name: "a.xsd") }
    #expect(error?.code == .stylesheet)
    #expect(error?.line == 3)
    #expect(error?.message.hasPrefix("a.xsd") == true)
  }

  @Test func schemasThatNeedOtherFilesAreRefused() {
    let wrong = schema.replacing("<xs:element name=\"a\">", with: "<xs:include schemaLocation='b.xsd'/>\n$0")
      .replacing("$0", with: "<xs:element name=\"a\">")
    let error = #expect(throws: MarkupError.self) { try XMLSchema(Array(wrong.utf8), name: "a.xsd") }
    #expect(error?.code == .refused(.otherFile))
  }
}
