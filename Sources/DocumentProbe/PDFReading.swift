import Documents

/// Reads PDF files: libqpdf says what the file is, poppler what a reader sees.
enum PDFReading: DocumentReading {
  /// The part of the time for a document that goes to following its pages, and to reading them.
  private static let (sketchShare, viewShare) = (0.25, 0.5)

  /// What a file is, and what its pages paint.
  static func sketch(
    _ bytes: [UInt8], _ seconds: Int
  ) throws(DocumentError) -> (facts: PDFFacts, sketch: PDFSketch) {
    try PDFFile.openMending(bytes) { (file, isMended) throws(DocumentError) in
      let facts = PDFFacts(file, bytes: bytes, isMended: isMended)
      let deadline = Deadline(seconds: Double(seconds) * sketchShare)
      return (facts, PDFSketch(file, facts.frames, hasWrongCounts: facts.hasWrongCounts, until: deadline))
    }
  }

  static func measure(_ bytes: [UInt8], seconds: Int) throws(DocumentError) -> Measurement {
    let (facts, sketch) = try sketch(bytes, seconds)
    var measurement = Measurement(format: "pdf")
    measurement.pages = facts.frames.count
    measurement.pagesBy = .counted
    measurement.paper = facts.frames.enumerated().map { $1.size(page: $0 + 1) }
    measurement.observations = facts.observations
    let view = PDFView(sketch, frames: facts.frames, until: Deadline(seconds: Double(seconds) * viewShare))
    PDFMeasures(view, pageCount: facts.frames.count).fill(&measurement)
    return measurement
  }

  static func text(of bytes: [UInt8], seconds: Int) throws(DocumentError) -> DocumentText {
    let (facts, sketch) = try sketch(bytes, seconds)
    let view = PDFView(sketch, frames: facts.frames, until: Deadline(seconds: Double(seconds) * viewShare))
    let lines = PDFNoticeLines.lines(view.pages.map(\.lines))
    guard !lines.isEmpty else {
      throw DocumentError(
        .unreadable, path: "", "the PDF holds no text that can be read (a scan?); save its text in another way")
    }
    return DocumentText(lines: lines, format: "pdf")
  }
}
