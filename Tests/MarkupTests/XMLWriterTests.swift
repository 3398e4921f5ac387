import Markup
import Testing

@Suite struct XMLWriterTests {
  @Test func elementsAreIndentedAndAttributesKeepTheirOrder() {
    var writer = XMLWriter()
    writer.start("a", ["z": "1", "b": nil, "c": "<\"&>"])
    writer.element("d", text: "x < y & z > w")
    writer.element("e", ["f": "g"])
    writer.start("h")
    writer.end()
    writer.end()
    #expect(
      String(decoding: writer.bytes, as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <a z="1" c="&lt;&quot;&amp;&gt;">
          <d>x &lt; y &amp; z &gt; w</d>
          <e f="g"/>
          <h/>
        </a>

        """)
  }

  @Test func mixedContentIsNotIndented() {
    var writer = XMLWriter()
    writer.start("p")
    writer.text("one ")
    writer.element("b", text: "two")
    writer.text(" three")
    writer.end()
    #expect(String(decoding: writer.bytes, as: UTF8.self).hasSuffix("?>\n<p>one <b>two</b> three</p>\n"))
  }

  @Test func everyTextComesBackOrIsReplaced() throws {
    let text = "a\tb\nc\r\nd ]]> \u{85}\u{7F}é😀\u{2028} &amp; "
    var writer = XMLWriter()
    writer.start("a", ["b": text])
    writer.text(text + "\u{0}\u{1}\u{B}\u{1F}\u{FFFE}\u{FFFF}")
    writer.end()
    let root = try XMLReader.parse(writer.bytes)
    #expect(root[attribute: "b"] == text)
    #expect(root.text == text + String(repeating: "\u{FFFD}", count: 6))
  }
}
