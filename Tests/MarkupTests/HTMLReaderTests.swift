import Markup
import Testing

@Suite struct HTMLReaderTests {
  private func parse(_ text: String) throws(MarkupError) -> XMLElement { try HTMLReader.parse(Array(text.utf8)) }

  @Test func brokenTagsAreMended() throws {
    let body = try #require(
      try parse("<!DOCTYPE html><title>T</title><P class=x>one<br>two<p>three &eacute;&nbsp;&bogus; <b>bold").first(
        "body"))
    #expect(body.all("p").map(\.text) == ["onetwo", "three é\u{A0}&bogus; bold"])
    #expect(body.first("p")?[attribute: "class"] == "x")
  }

  @Test func textWithoutMetaIsUTF8() throws {
    #expect(try parse("<p>Régime – “x”</p>").text == "Régime – “x”")
  }

  @Test func latinPagesAreReadAsBrowsersDo() throws {
    let bytes = Array("<p>R".utf8) + [0xE9] + Array("gime ".utf8) + [0x93, 0x94] + Array("</p>".utf8)
    #expect(try HTMLReader.parse(bytes).text == "Régime “”")
    let greek = Array("<meta charset=iso-8859-7><p>".utf8) + [0xE1] + Array("</p>".utf8)
    #expect(try HTMLReader.parse(greek).text == "α")
  }

  @Test func nothingIsLostBehindANul() throws {
    #expect(try parse("<p>a\0b</p><p>c</p>").text == "a\u{FFFD}bc")
  }

  @Test func tagsDeepWithinOneAnotherAreRefusedInBoundedTime() {
    let deep = Array(String(repeating: "<div>", count: 100_000).utf8)
    let took = threadTime {
      let error = #expect(throws: MarkupError.self) { try HTMLReader.parse(deep) }
      #expect(error?.code == .refused(.depth))
    }
    #expect(took < .seconds(1))
  }

  @Test(arguments: ["<p ", "<script>\"<x '\"</script><p ", "<!-- <p a=\" --><p ", "<p a=\">\"b='' ", "<p a=b\"c "])
  func tagsWithEndlessAttributesAreRefused(_ start: String) {
    let text = start + (0..<60_000).map { "a\($0)='>' " }.joined() + ">x</p>"
    let error = #expect(throws: MarkupError.self) { try parse(text) }
    #expect(error?.code == .refused(.attributes))
  }

  @Test func ordinaryPagesHaveFewAttributesHoweverLong() throws {
    let row = "<tr><td class=\"a b c\" title='if (a<b && c == \"d\") > e'>it's a<b</td></tr>\n"
    let root = try parse("<table>\(String(repeating: row, count: 5_000))</table>")
    #expect(root.first("body")?.first("table")?.all("tr").count == 5_000)
  }

  @Test func anEmptyPageIsAnError() {
    #expect(throws: MarkupError.self) { try parse("") }
  }
}
