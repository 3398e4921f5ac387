import Documents

/// A PDF file as libqpdf sees it, ready to be read as a reader sees it.
struct PDFPaper {
  let facts: PDFFacts
  let sketch: PDFSketch

  /// Opens a file and follows what its pages paint.
  init(_ bytes: [UInt8], within budget: ProcessorBudget) throws(DocumentError) {
    (facts, sketch) = try PDFFile.openMending(bytes) { (file, isMended) throws(DocumentError) in
      let facts = PDFFacts(file, bytes: bytes, isMended: isMended)
      return (facts, PDFSketch(file, facts.frames, hasWrongCounts: facts.hasWrongCounts, within: budget))
    }
  }

  /// What is known before the pages are read.
  var measurement: Measurement {
    var measurement = Measurement(format: "pdf")
    measurement.pages = facts.pageCount
    measurement.pagesBy = .counted
    measurement.paper = facts.frames.enumerated().map { $1.size(page: $0 + 1) }
    measurement.observations = facts.observations
    return measurement
  }

  /// What is known when the pages could not be read.
  var measurementWithoutPages: Measurement {
    var measurement = measurement
    measurement.observations.append(PDFMeasures.unread)
    return measurement
  }

  /// The pages as a reader sees them.
  func view(isDrawing: Bool, within budget: ProcessorBudget) -> PDFMeasures {
    PDFMeasures(
      PDFView(sketch, frames: facts.frames, isDrawing: isDrawing, within: budget), pageCount: facts.pageCount)
  }
}
