/// An OpenDocument text of known content.
struct OpenDocumentFile {
  /// What stands in `office:text`.
  var text: String
  /// The automatic styles of the content.
  var automatic = ""
  /// The common styles.
  var styles = ""
  /// The master pages; the usual one is A4 and has no header.
  var masters = "<style:master-page style:name=\"Standard\" style:page-layout-name=\"A4\"/>"
  var layouts = OpenDocumentFile.layout("A4", "21.001cm", "29.7cm")
  var meta = ""
  var manifest = "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>"
  var entries: [(name: String, content: String)] = []

  init(_ text: String) { self.text = text }

  /// A file changed as a test needs.
  func with(_ change: (inout OpenDocumentFile) -> Void) -> OpenDocumentFile {
    var file = self
    change(&file)
    return file
  }

  static func paragraph(_ text: String, style: String? = nil) -> String {
    "<text:p\(style.map { " text:style-name=\"\($0)\"" } ?? "")>\(text)</text:p>"
  }

  static func style(_ name: String, _ family: String, _ properties: String, parent: String? = nil) -> String {
    let base = parent.map { " style:parent-style-name=\"\($0)\"" } ?? ""
    return "<style:style style:name=\"\(name)\" style:family=\"\(family)\"\(base)>\(properties)</style:style>"
  }

  static func layout(_ name: String, _ width: String, _ height: String) -> String {
    """
    <style:page-layout style:name="\(name)"><style:page-layout-properties fo:page-width="\(width)" \
    fo:page-height="\(height)" fo:margin-top="2.5cm" fo:margin-right="2.5cm" fo:margin-bottom="2.5cm" \
    fo:margin-left="2.5cm"/></style:page-layout>
    """
  }

  var zip: WordZipFile {
    var zip = WordZipFile()
    zip.add("mimetype", "application/vnd.oasis.opendocument.text")
    zip.add(
      "META-INF/manifest.xml",
      "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">\(manifest)"
        + "</manifest:manifest>")
    zip.add(
      "content.xml",
      document(
        "content",
        "<office:automatic-styles>\(automatic)</office:automatic-styles>"
          + "<office:body><office:text>\(text)</office:text></office:body>"))
    zip.add(
      "styles.xml",
      document(
        "styles",
        """
        <office:font-face-decls><style:font-face style:name="F1" svg:font-family="'Liberation Serif'"/>\
        </office:font-face-decls><office:styles><style:default-style style:family="paragraph">\
        <style:text-properties fo:font-size="11pt" style:font-name="F1"/></style:default-style>\(styles)\
        </office:styles><office:automatic-styles>\(layouts)</office:automatic-styles>\
        <office:master-styles>\(masters)</office:master-styles>
        """))
    zip.add("meta.xml", document("meta", "<office:meta>\(meta)</office:meta>"))
    for entry in entries { zip.add(entry.name, entry.content) }
    return zip
  }

  var bytes: [UInt8] { zip.bytes }

  private func document(_ kind: String, _ content: String) -> String {
    let names = [
      ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"), ("draw", "drawing"),
      ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"), ("meta", "meta"),
    ].map { "xmlns:\($0.0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0.1):1.0\"" }.joined(separator: " ")
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document-\(kind) \(names) xmlns:xlink="http://www.w3.org/1999/xlink" \
      xmlns:dc="http://purl.org/dc/elements/1.1/" \
      xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0">\(content)\
      </office:document-\(kind)>
      """
  }
}
