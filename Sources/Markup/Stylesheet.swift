import CLibXML2
import CLibXSLT

/// An XSLT 1.0 stylesheet in one file, run by libxslt without network, files or extensions and in bounded steps.
package struct Stylesheet: Sendable {
  private static let namespace = "http://www.w3.org/1999/XSL/Transform"
  private let bytes: [UInt8]
  private let name: String
  private let xslt: XSLTLibrary

  /// A stylesheet whose messages name it; throws `stylesheet` when it is wrong, `refused` when it asks for other
  /// files, `unavailable` without libxslt.
  package init(_ bytes: [UInt8], name: String = "stylesheet") throws(MarkupError) {
    guard let xslt = XSLTLibrary.shared else {
      throw MarkupError(.unavailable, "libxslt is not installed; on Debian: apt install libxslt1.1")
    }
    self.bytes = bytes
    self.name = name
    self.xslt = xslt
    let root = try XMLReader.parse(bytes)
    if let other = root.elements.first(where: {
      $0.namespace == Stylesheet.namespace && ["import", "include"].contains($0.name)
    }) {
      throw MarkupError(
        .refused(.otherFile), line: other.line, "\(name): a stylesheet that needs other files is not accepted")
    }
    try unsafe withStylesheet { _ in }
  }

  /// What the stylesheet makes of a document, in the encoding that it names; parameters are texts, never expressions.
  package func transform(_ xml: [UInt8], parameters: [String: String] = [:]) throws(MarkupError) -> [UInt8] {
    var bytes: [UInt8] = []
    try unsafe withStylesheet { stylesheet throws(MarkupError) in
      try unsafe XMLReader.withDocument(xml) { document throws(MarkupError) in
        unsafe bytes = try run(stylesheet, on: document, parameters)
      }
    }
    return bytes
  }

  private func run(
    _ stylesheet: xsltStylesheetPtr, on document: xmlDocPtr, _ parameters: [String: String]
  ) throws(MarkupError) -> [UInt8] {
    guard let context = unsafe xslt.newContext(stylesheet, document), let security = unsafe xslt.newSecurity()
    else { throw MarkupError(.unavailable, "no memory to run \(name)") }
    defer {
      unsafe xslt.freeContext(context)
      unsafe xslt.freeSecurity(security)
    }
    for option in [
      XSLT_SECPREF_READ_FILE, XSLT_SECPREF_WRITE_FILE, XSLT_SECPREF_CREATE_DIRECTORY, XSLT_SECPREF_READ_NETWORK,
      XSLT_SECPREF_WRITE_NETWORK,
    ] {
      guard unsafe xslt.setSecurity(security, option, { _, _, _ in 0 }) == 0 else {
        throw MarkupError(.unavailable, "libxslt cannot be kept from files and network")
      }
    }
    guard unsafe xslt.useSecurity(security, context) == 0 else {
      throw MarkupError(.unavailable, "libxslt cannot be kept from files and network")
    }
    unsafe context.pointee.maxTemplateDepth = 500
    unsafe context.pointee.opLimit = 5_000_000
    unsafe context.pointee.xpathCtxt.pointee.opLimit = 50_000_000

    let (result, words, line) = unsafe xslt.collectingWords {
      for (key, value) in parameters { _ = unsafe xslt.quoteParameter(context, key, value) }
      return unsafe xslt.apply(stylesheet, document, nil, nil, nil, context)
    }
    defer { unsafe xmlFreeDoc(result) }
    guard let result = unsafe result, unsafe context.pointee.state == XSLT_STATE_OK else {
      throw MarkupError(.stylesheet, line: line, "\(name): \(Stylesheet.plain(words))")
    }
    var text: UnsafeMutablePointer<xmlChar>?
    var length: Int32 = 0
    guard unsafe xslt.save(&text, &length, result, stylesheet) == 0 else {
      throw MarkupError(.stylesheet, "\(name): its result cannot be written")
    }
    defer { unsafe dossier_xml_free(text) }
    return unsafe Array(UnsafeBufferPointer(start: text, count: Int(length)))
  }

  private func withStylesheet(_ use: (xsltStylesheetPtr) throws(MarkupError) -> Void) throws(MarkupError) {
    let document = unsafe try XMLReader.makeDocument(bytes)
    let (stylesheet, words, line) = unsafe xslt.collectingWords { unsafe xslt.parse(document) }
    guard let stylesheet = unsafe stylesheet else {
      unsafe xmlFreeDoc(document)
      throw MarkupError(.stylesheet, line: line, "\(name): \(Stylesheet.plain(words))")
    }
    // The stylesheet owns its document from here on.
    defer { unsafe xslt.freeStylesheet(stylesheet) }
    guard unsafe stylesheet.pointee.errors == 0, words.isEmpty else {
      throw MarkupError(.stylesheet, line: line, "\(name): \(Stylesheet.plain(words))")
    }
    try unsafe use(stylesheet)
  }

  /// libxslt's words on one line.
  private static func plain(_ words: String) -> String {
    let lines = words.split(whereSeparator: \.isNewline).map(String.init)
    return lines.isEmpty ? "it failed without saying why" : lines.prefix(4).joined(separator: "; ")
  }
}
