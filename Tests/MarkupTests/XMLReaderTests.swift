import Markup
import Testing

@Suite struct XMLReaderTests {
  private func code(_ text: String, limits: XMLLimits = .standard) -> MarkupError.Code? {
    code(Array(text.utf8), limits: limits)
  }

  private func code(_ bytes: [UInt8], limits: XMLLimits = .standard) -> MarkupError.Code? {
    do throws(MarkupError) {
      _ = try XMLReader.parse(bytes, limits: limits)
      return nil
    } catch {
      return error.code
    }
  }

  private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    (bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE])
      + text.utf16.flatMap { unit in
        let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        return bigEndian ? bytes : bytes.reversed()
      }
  }

  @Test func elementsAttributesTextAndLinesComeOut() throws {
    let root = try XMLReader.parse(
      Array(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <a xmlns="urn:one" xmlns:x="urn:two" id="1 &lt;&amp;&#10;2" x:id="3">
          <b>one <!-- no --><![CDATA[<two>]]> &eacute</b><x:c/><b/>
        </a>
        """.replacing("&eacute", with: "é").utf8))
    #expect(root.name == "a")
    #expect(root.namespace == "urn:one")
    #expect(root[attribute: "id"] == "1 <&\n2")
    #expect(root.attributes.map(\.namespace) == [nil, "urn:two"])
    #expect(root.elements.map(\.name) == ["b", "c", "b"])
    #expect(root.first("b")?.children == [.text("one <two> é")])
    #expect(root.first("c")?.namespace == "urn:two")
    #expect(root.all("b").count == 2)
    #expect(root.first("b")?.line == 3)
    #expect(root.text == "\n  one <two> é\n")
  }

  @Test func indentationMayBeLeftOut() throws {
    let bytes = Array("<a>\n  <b> </b>\n  <c> x </c>\n</a>".utf8)
    let root = try XMLReader.parse(bytes, keepingIndentation: false)
    #expect(root.children.count == 2)
    #expect(root.elements.map(\.text) == [" ", " x "])
    #expect(try XMLReader.parse(bytes).children.count == 5)
  }

  @Test func linesBeyond65535AreCounted() throws {
    let root = try XMLReader.parse(Array("<a>\(String(repeating: "\n", count: 70_000))<b>x</b></a>".utf8))
    #expect(root.first("b")?.line == 70_001)
  }

  @Test(arguments: [
    "<a>", "<a></b>", "<a>&nbsp;</a>", "<a b=1/>", "", "text", "<a/><b/>", "<a b='1' b='2'/>", "<a>\u{1}</a>",
    "<x:a/>", "<a", "<a b='", "<!-- ", "<a>]]></a>",
  ])
  func brokenXMLIsNeverMended(_ text: String) {
    #expect(code(text) == .malformed)
  }

  @Test func theFirstFaultAndItsLineAreNamed() throws {
    let error = #expect(throws: MarkupError.self) { try XMLReader.parse(Array("<a>\n<b>\n</c>\n</a>\n<d>".utf8)) }
    #expect(error?.line == 3)
    #expect(error?.message.contains("mismatch") == true)
  }

  @Test(arguments: [
    "<!DOCTYPE a><a/>", "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>",
    "<?xml version='1.0'?>\n<!-- x --><!DOCTYPE a [<!ENTITY x 'y'>]><a/>", "<a><!ENTITY x 'y'></a>",
  ])
  func documentTypesAreRefused(_ text: String) {
    #expect(code(text) == .refused(.doctype))
  }

  @Test func xincludeIsOnlyAnElement() throws {
    let text = "<a xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='file:///etc/passwd' parse='text'/></a>"
    #expect(try XMLReader.parse(Array(text.utf8)).text == "")
  }

  @Test func onlyUTF8AndUTF16AreRead() {
    #expect(code("\u{FEFF}<a>é</a>") == nil)
    #expect(code(utf16("<a>é</a>", bigEndian: true)) == nil)
    #expect(code(utf16("<?xml version='1.0' encoding='UTF-16'?><a>é</a>", bigEndian: false)) == nil)
    #expect(code("<?xml version='1.0' encoding='utf-8'?><a>é</a>") == nil)
    #expect(code("<?xml version='1.0' encoding='UTF-7'?><a/>") == .refused(.encoding))
    #expect(code("<?xml version='1.0' encoding='ISO-8859-1'?><a/>") == .refused(.encoding))
    #expect(code("<?xml version='1.0' encoding='UTF-16'?><a/>") == .refused(.encoding))
    #expect(code([60, 97, 62, 0xE9, 60, 47, 97, 62]) == .refused(.encoding))
    #expect(code("<a>\0</a>") == .refused(.encoding))
    #expect(code(utf16("<a/>", bigEndian: true).dropFirst(2).map(\.self)) == .refused(.encoding))
  }

  @Test func depthSizeAndAttributesAreBounded() {
    func nested(_ count: Int) -> String {
      String(repeating: "<a>", count: count) + String(repeating: "</a>", count: count)
    }
    #expect(code(nested(256)) == nil)
    #expect(code(nested(257)) == .refused(.depth))
    #expect(code(nested(5), limits: XMLLimits(depth: 4)) == .refused(.depth))
    #expect(code("<a></a>", limits: XMLLimits(bytes: 6)) == .refused(.size))
    #expect(code("<a b='1' c='2'/>", limits: XMLLimits(attributes: 1)) == .refused(.attributes))
    #expect(code("<a b='=====' c='2'/>", limits: XMLLimits(attributes: 2)) == nil)
    #expect(code("<a>\(String(repeating: "x", count: 11_000_000))</a>") == .refused(.size))
  }

  @Test func hostileSizesAreRejectedAtOnce() {
    let deep = Array(String(repeating: "<a>", count: 100_000).utf8)
    let wide = Array("<a \((0..<60_000).map { "a\($0)='' " }.joined())/>".utf8)
    let took = threadTime {
      #expect(code(deep) == .refused(.depth))
      #expect(code(wide) == .refused(.attributes))
    }
    #expect(took < .milliseconds(200))
  }

  @Test func manyThreadsReadAtOnce() async {
    let good = Array("<a><b>1</b></a>".utf8)
    let bad = Array("<a>\n</b>".utf8)
    await withTaskGroup(of: Bool.self) { group in
      for number in 0..<200 {
        group.addTask {
          if number.isMultiple(of: 2) { return (try? XMLReader.parse(good))?.text == "1" }
          do throws(MarkupError) {
            _ = try XMLReader.parse(bad)
            return false
          } catch {
            return error.line == 2
          }
        }
      }
      for await right in group { #expect(right) }
    }
  }
}
