import Documents

/// Reads PDF files: libqpdf says what the file is, poppler what a reader sees.
enum PDFReading: DocumentReading {
  static func measure(_ bytes: [UInt8]) throws(DocumentError) -> Measurement {
    let (facts, pages) = try PDFFile.open(bytes) { (file) throws(DocumentError) -> (PDFFacts, [UInt8]) in
      let facts = PDFFacts(file, bytes: bytes)
      return (facts, PDFView.widened(file, facts.frames) ?? bytes)
    }
    var measurement = Measurement(format: "pdf")
    measurement.pages = facts.frames.count
    measurement.pagesBy = .counted
    measurement.paper = facts.frames.enumerated().map { $1.size(page: $0 + 1) }
    measurement.observations = facts.observations
    PopplerFile.open(pages) { file in
      PDFView(file, frames: facts.frames).fill(&measurement)
    }
    return measurement
  }

  static func text(of bytes: [UInt8]) throws(DocumentError) -> DocumentText {
    let (frames, pages) = try PDFFile.open(bytes) { (file) throws(DocumentError) -> ([PDFPageFrame], [UInt8]) in
      let frames = (0..<file.pageCount).map { PDFPageFrame(file.page($0)) }
      return (frames, PDFView.widened(file, frames) ?? bytes)
    }
    let lines = PopplerFile.open(pages) { file in
      frames.indices.flatMap { index in
        file.withPage(index) { page in
          PageText(page.characters(), offset: PDFView.room, unit: frames[index].unit).lines.map {
            DocumentText.Line($0.text)
          }
        } ?? []
      }
    }
    guard let lines, !lines.isEmpty else {
      throw DocumentError(
        .unreadable, path: "", "the PDF holds no text that can be read (a scan?); save its text in another way")
    }
    return DocumentText(lines: lines, format: "pdf")
  }
}
