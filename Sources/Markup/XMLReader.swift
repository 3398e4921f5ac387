import CLibXML2

/// Reads XML strictly: no document type, no network, no recovery, UTF-8 or UTF-16 only, depth and size bounded.
package enum XMLReader {
  /// The document's root element; throws with the line of the first fault.
  ///
  /// Without indentation, white space between elements is left out, which reads data a quarter faster.
  package static func parse(
    _ bytes: [UInt8], limits: XMLLimits = .standard, keepingIndentation: Bool = true
  ) throws(MarkupError) -> XMLElement {
    try unsafe withDocument(bytes, limits: limits, keepingIndentation: keepingIndentation) {
      document throws(MarkupError) in
      guard let root = unsafe xmlDocGetRootElement(document) else {
        throw MarkupError(.malformed, "there is no element in it")
      }
      return unsafe LibXML.element(root)
    }
  }

  /// Lends libxml2's own tree of a document for as long as the closure runs.
  static func withDocument<Result>(
    _ bytes: [UInt8], limits: XMLLimits = .standard, keepingIndentation: Bool = true,
    _ use: (xmlDocPtr) throws(MarkupError) -> Result
  ) throws(MarkupError) -> Result {
    let document = try unsafe makeDocument(bytes, limits: limits, keepingIndentation: keepingIndentation)
    defer { unsafe xmlFreeDoc(document) }
    return try unsafe use(document)
  }

  /// libxml2's own tree of a document, which the caller frees.
  static func makeDocument(
    _ bytes: [UInt8], limits: XMLLimits = .standard, keepingIndentation: Bool = true
  ) throws(MarkupError) -> xmlDocPtr {
    LibXML.start
    guard bytes.count <= limits.bytes else { throw tooLarge(limits) }
    let text = try XMLEncoding.utf8(bytes)
    try XMLGuard.check(text, limits: limits)
    guard let context = unsafe xmlNewParserCtxt() else { throw MarkupError(.unavailable, "no memory to read it") }
    defer { unsafe xmlFreeParserCtxt(context) }

    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue | XML_PARSE_BIG_LINES.rawValue
      | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | (keepingIndentation ? 0 : XML_PARSE_NOBLANKS.rawValue)
    var complaint: LibXML.Complaint?
    let document = unsafe withUnsafeMutablePointer(to: &complaint) { kept in
      unsafe LibXML.keepFirst(of: context, in: kept)
      return unsafe text.withUnsafeBytes { buffer in
        unsafe xmlCtxtReadMemory(
          context, buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count), nil, "UTF-8",
          Int32(options))
      }
    }
    guard let document = unsafe document, complaint == nil else {
      unsafe xmlFreeDoc(document)
      throw error(complaint)
    }
    return unsafe document
  }

  private static func tooLarge(_ limits: XMLLimits) -> MarkupError {
    MarkupError(.refused(.size), "it has more than \(limits.bytes >> 20) MiB")
  }

  private static func error(_ complaint: LibXML.Complaint?) -> MarkupError {
    guard let complaint, complaint.code != XML_ERR_DOCUMENT_EMPTY.rawValue else {
      return MarkupError(.malformed, line: complaint?.line, "it is empty or is not XML")
    }
    // "Huge input lookup", "huge text node": libxml2 takes no single text of more than 10 MB.
    if complaint.message.lowercased().contains("huge ") {
      return MarkupError(.refused(.size), line: complaint.line, "a single text in it is too long")
    }
    return MarkupError(.malformed, line: complaint.line, complaint.message)
  }
}
