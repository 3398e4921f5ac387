import CLibXML2

/// Reads HTML as it is found: broken tags are mended, nothing is loaded, depth and size are bounded.
package enum HTMLReader {
  /// The root element, `html`; names are in lower case. Throws only for what is too large or too deep, or is no text.
  package static func parse(_ bytes: [UInt8], limits: XMLLimits = .html) throws(MarkupError) -> XMLElement {
    LibXML.start
    guard bytes.count <= limits.bytes else {
      throw MarkupError(.refused(.size), "it has more than \(limits.bytes >> 20) MiB")
    }
    let (text, encoding) = HTMLEncoding.utf8(bytes)
    guard !HTMLGuard.exceeds(attributes: limits.attributes, in: text) else {
      throw MarkupError(.refused(.attributes), "more than \(limits.attributes) attributes on one element")
    }
    guard let context = unsafe htmlNewParserCtxt() else { throw MarkupError(.unavailable, "no memory to read it") }
    defer { unsafe htmlFreeParserCtxt(context) }

    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue
      | HTML_PARSE_NOWARNING.rawValue | (encoding == nil ? 0 : HTML_PARSE_IGNORE_ENC.rawValue)
    let document = unsafe text.withUnsafeBytes { buffer in
      unsafe htmlCtxtReadMemory(
        context, buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count), nil, encoding, Int32(options))
    }
    defer { unsafe xmlFreeDoc(document) }
    // Broken tags are mended; being too deep ends the reading, and is the last complaint.
    let complaint = unsafe LibXML.complaint(context.pointee.lastError)
    if complaint.message.contains("depth") {
      throw MarkupError(.refused(.depth), line: complaint.line, "more than 256 elements within one another")
    }
    guard let document = unsafe document, let root = unsafe xmlDocGetRootElement(document) else {
      throw MarkupError(.malformed, "there is no text in it")
    }
    return unsafe LibXML.element(root)
  }
}

extension XMLLimits {
  /// 256 levels, 1,000 attributes on an element, 32 MiB.
  package static let html = XMLLimits(attributes: 1000)
}
