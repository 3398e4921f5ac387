import CLibXML2

/// A W3C XML Schema (1.0) in one file.
package struct XMLSchema: Sendable {
  private let bytes: [UInt8]
  private let name: String

  /// A schema whose messages name it; throws `stylesheet` when it is no schema and `refused` when it asks for others.
  package init(_ bytes: [UInt8], name: String) throws(MarkupError) {
    self.bytes = bytes
    self.name = name
    let root = try XMLReader.parse(bytes)
    if let other = root.elements.first(where: { ["import", "include", "redefine"].contains($0.name) }) {
      throw MarkupError(
        .refused(.otherFile), line: other.line, "\(name): a schema that needs other files is not accepted")
    }
    try unsafe withSchema { _ in }
  }

  /// Throws `invalid` with the line and the first fault when a document breaks the schema, or what reading it throws.
  package func validate(_ document: [UInt8]) throws(MarkupError) {
    try unsafe withSchema { schema throws(MarkupError) in
      try unsafe XMLReader.withDocument(document) { document throws(MarkupError) in
        guard let context = unsafe xmlSchemaNewValidCtxt(schema) else { throw noMemory }
        defer { unsafe xmlSchemaFreeValidCtxt(context) }
        let (result, complaint) = unsafe LibXML.collecting { kept in
          unsafe xmlSchemaSetValidStructuredErrors(context, LibXML.keepFirst, kept)
          return unsafe xmlSchemaValidateDoc(context, document)
        }
        guard result == 0 else {
          throw MarkupError(.invalid, line: complaint?.line, complaint?.message ?? "it breaks the schema \(name)")
        }
      }
    }
  }

  func withSchema(_ use: (xmlSchemaPtr) throws(MarkupError) -> Void) throws(MarkupError) {
    try unsafe XMLReader.withDocument(bytes) { document throws(MarkupError) in
      guard let context = unsafe xmlSchemaNewDocParserCtxt(document) else { throw noMemory }
      defer { unsafe xmlSchemaFreeParserCtxt(context) }
      let (schema, complaint) = unsafe LibXML.collecting { kept in
        unsafe xmlSchemaSetParserStructuredErrors(context, LibXML.keepFirst, kept)
        return unsafe xmlSchemaParse(context)
      }
      defer { unsafe xmlSchemaFree(schema) }
      guard let schema = unsafe schema else {
        throw MarkupError(
          .stylesheet, line: complaint?.line, "\(name) is not a schema: \(complaint?.message ?? "it cannot be read")")
      }
      try unsafe use(schema)
    }
  }

  var noMemory: MarkupError { MarkupError(.unavailable, "no memory to check it against \(name)") }
}
