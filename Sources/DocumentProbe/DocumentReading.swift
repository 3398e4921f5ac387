import Documents

/// What the probe can do with the bytes of one format, within so many seconds.
protocol DocumentReading: SendableMetatype {
  /// Pages, words, sizes and what else was seen.
  static func measure(_ bytes: [UInt8], seconds: Int) throws(DocumentError) -> Measurement
  /// The lines.
  static func text(of bytes: [UInt8], seconds: Int) throws(DocumentError) -> DocumentText
  /// Begins, beside whatever else is done, to make ready for a document.
  static func prepare()
}

extension DocumentReading {
  static func prepare() {}
}

/// The formats that the probe reads, by their names in `DocumentFormat`.
let readings: [String: any DocumentReading.Type] = [
  "pdf": PDFReading.self, "html": HTMLReading.self, "mhtml": WebArchiveReading.self, "docx": WordReading.self,
  "odt": OpenDocumentReading.self,
]
