/// A Word file of known content, in the structure that Word gives it.
struct WordFile {
  /// What stands in `w:body`, without the last section's properties.
  var body: String
  /// The last section's properties: A4 with margins of 2.5 cm, unless a test says otherwise.
  var section = WordFile.a4
  /// Styles, without the usual ones.
  var styles = ""
  /// Further parts by name, each with its root element's inside: `footnotes`, `comments`, `header1`, `settings`.
  var parts: [(kind: String, name: String, xml: String)] = []
  /// Further relationships of the main part.
  var relationships: [(id: String, kind: String, target: String, isExternal: Bool)] = []
  /// Further entries as they are.
  var entries: [(name: String, content: String)] = []
  /// What the program noted: pages, words.
  var stored: (pages: Int, words: Int)?
  var isStrict = false
  var mainName = "word/document.xml"

  static let a4 = """
    <w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417"/>
    """

  init(_ body: String) { self.body = body }

  /// A file changed as a test needs.
  func with(_ change: (inout WordFile) -> Void) -> WordFile {
    var file = self
    change(&file)
    return file
  }

  /// A paragraph of runs without properties of their own.
  static func paragraph(_ text: String, style: String? = nil) -> String {
    let properties = style.map { "<w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr>" } ?? ""
    return "<w:p>\(properties)\(run(text))</w:p>"
  }

  static func run(_ text: String, _ properties: String = "") -> String {
    "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  var zip: WordZipFile {
    var zip = WordZipFile()
    zip.add("[Content_Types].xml", contentTypes)
    let office = isStrict ? Self.strictOffice : Self.office
    var root = relationship("r1", "\(office)/officeDocument", mainName)
    if let stored {
      root += relationship("r2", "\(office)/extended-properties", "docProps/app.xml")
      zip.add(
        "docProps/app.xml",
        "<Properties><Application>Microsoft Office Word</Application><Pages>\(stored.pages)</Pages>"
          + "<Words>\(stored.words)</Words></Properties>")
    }
    zip.add("_rels/.rels", wrapped(root))
    zip.add(mainName, element("document", "<w:body>\(body)<w:sectPr>\(section)</w:sectPr></w:body>"))
    zip.add("word/styles.xml", element("styles", Self.usualStyles + styles))
    var links = relationship("s1", "\(office)/styles", "styles.xml")
    for (index, part) in parts.enumerated() {
      links += relationship("p\(index + 1)", "\(office)/\(part.kind)", "\(part.name).xml")
      zip.add("word/\(part.name).xml", element(Self.root(of: part.kind), part.xml))
    }
    for link in relationships {
      links += relationship(link.id, "\(office)/\(link.kind)", link.target, isExternal: link.isExternal)
    }
    let name = mainName.split(separator: "/").last ?? ""
    zip.add("word/_rels/\(name).rels", wrapped(links))
    for entry in entries { zip.add(entry.name, entry.content) }
    return zip
  }

  var bytes: [UInt8] { zip.bytes }

  private var contentTypes: String {
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    let own = [("/\(mainName)", "document.main"), ("/word/styles.xml", "styles")]
    let further = parts.map { ("/word/\($0.name).xml", $0.kind) }
    let overrides = (own + further).map {
      "<Override PartName=\"\($0.0)\" ContentType=\"\(word).\($0.1)+xml\"/>"
    }
    return """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\(overrides.joined())</Types>
      """
  }

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let strictOffice = "http://purl.oclc.org/ooxml/officeDocument/relationships"

  private static func root(of kind: String) -> String {
    switch kind {
    case "header": "hdr"
    case "footer": "ftr"
    default: kind
    }
  }

  private func element(_ name: String, _ content: String) -> String {
    let main =
      isStrict
      ? "http://purl.oclc.org/ooxml/wordprocessingml/main"
      : "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <w:\(name) xmlns:w="\(main)" xmlns:r="\(isStrict ? Self.strictOffice : Self.office)" \
      xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
      xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
      xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
      xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
      xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
      xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" \
      xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">\(content)</w:\(name)>
      """
  }

  private func relationship(_ id: String, _ type: String, _ target: String, isExternal: Bool = false) -> String {
    "<Relationship Id=\"\(id)\" Type=\"\(type)\" Target=\"\(target)\"\(isExternal ? " TargetMode=\"External\"" : "")/>"
  }

  private func wrapped(_ links: String) -> String {
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(links)</Relationships>"
  }

  private static let usualStyles = """
    <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:sz w:val="22"/></w:rPr>\
    </w:rPrDefault></w:docDefaults>\
    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>\
    <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>\
    <w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:sz w:val="32"/></w:rPr></w:style>
    """
}

extension WordFile {
  /// A text box as Word stores it: once for new programs, once more for old ones.
  static func textBox(
    _ text: String, anchor: String = "", fill: String = "<a:noFill/>", fallback: String? = nil
  ) -> String {
    let content = "<w:txbxContent>\(paragraph(text))</w:txbxContent>"
    let old = "<w:txbxContent>\(paragraph(fallback ?? text))</w:txbxContent>"
    return """
      <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor behindDoc="0">\(anchor)\
      <a:graphic><a:graphicData><wps:wsp><wps:spPr>\(fill)</wps:spPr><wps:txbx>\(content)</wps:txbx></wps:wsp>\
      </a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect><v:textbox>\
      \(old)</v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
      """
  }

  /// A field with its code and its result.
  static func field(_ code: String, result: String) -> String {
    """
    <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">\(code)</w:instrText></w:r>\
    <w:r><w:fldChar w:fldCharType="separate"/></w:r>\(result)<w:r><w:fldChar w:fldCharType="end"/></w:r>
    """
  }

  /// A table with one row of cells, each with its properties and its paragraphs.
  static func table(_ cells: [(properties: String, content: String)], style: String = "") -> String {
    let row = cells.map { "<w:tc><w:tcPr>\($0.properties)</w:tcPr>\($0.content)</w:tc>" }.joined()
    return "<w:tbl><w:tblPr>\(style)</w:tblPr><w:tr>\(row)</w:tr></w:tbl>"
  }
}
