import CLibXML2

extension XMLSchema {
  /// Every place in which a document breaks the schema, in the order of its lines; throws what reading it throws.
  package func faults(_ document: [UInt8]) throws(MarkupError) -> [MarkupError] {
    var complaints: [LibXML.Complaint] = []
    try unsafe withSchema { schema throws(MarkupError) in
      try unsafe XMLReader.withDocument(document) { document throws(MarkupError) in
        guard let context = unsafe xmlSchemaNewValidCtxt(schema) else { throw noMemory }
        defer { unsafe xmlSchemaFreeValidCtxt(context) }
        let collect: xmlStructuredErrorFunc = { kept, error in
          guard let error = unsafe error, let kept = unsafe kept?.assumingMemoryBound(to: [LibXML.Complaint].self)
          else { return }
          unsafe kept.pointee.append(LibXML.complaint(error.pointee))
        }
        unsafe withUnsafeMutablePointer(to: &complaints) { kept in
          unsafe xmlSchemaSetValidStructuredErrors(context, collect, kept)
          _ = unsafe xmlSchemaValidateDoc(context, document)
        }
      }
    }
    return complaints.map { MarkupError(.invalid, line: $0.line, $0.message) }
  }
}
