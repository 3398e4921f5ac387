import Documents
import FoundationEssentials

/// Reads PDF files: libqpdf says what the file is, poppler, in a child process, what a reader sees.
enum PDFReading: DocumentReading {
  static func prepare() { PopplerLibrary.prepare() }

  static func measure(_ bytes: [UInt8], seconds: Int) throws(DocumentError) -> Measurement {
    try PDFWeight.check(bytes)
    let paper: PDFPaper
    do {
      paper = try PDFPaper(bytes, within: Self.sketching(seconds))
    } catch {
      guard error.code != .empty, let seen = try isolated(seconds, { _, _ in PDFGlimpse.measure(bytes) }) else {
        throw error
      }
      return seen
    }
    return try isolated(seconds) { isDrawing, budget in
      var measurement = paper.measurement
      paper.view(isDrawing: isDrawing, within: budget).fill(&measurement)
      return measurement
    } ?? paper.measurementWithoutPages
  }

  static func text(of bytes: [UInt8], seconds: Int) throws(DocumentError) -> DocumentText {
    try PDFWeight.check(bytes)
    let paper = try PDFPaper(bytes, within: Self.sketching(seconds))
    let text = try isolated(seconds) { isDrawing, budget in
      DocumentText(lines: paper.view(isDrawing: isDrawing, within: budget).documentLines, format: "pdf")
    }
    guard let text, !text.lines.isEmpty else {
      throw DocumentError(
        .unreadable, path: "", "the PDF holds no text that can be read (a scan?); save its text in another way")
    }
    return text
  }

  /// The part of the time that goes to following what the pages paint.
  static func sketching(_ seconds: Int) -> ProcessorBudget { ProcessorBudget(seconds: Double(seconds) * 0.2) }

  /// What a child process makes, drawing pages where needed; a second one does without, should the first not end well.
  static func isolated<Value: Codable>(
    _ seconds: Int, _ make: (_ isDrawing: Bool, _ budget: ProcessorBudget) -> Value?
  ) throws(DocumentError) -> Value? {
    guard PopplerLibrary.loaded() != nil else {
      throw DocumentError(
        .probeMissing, path: "", "the library that reads PDF files is missing; install libpoppler-glib8")
    }
    for (isDrawing, share) in [(true, 0.3), (false, 0.2)] {
      let time = max(1, Int(Double(seconds) * share))
      let made = Isolation.run(seconds: time) {
        let value = make(isDrawing, ProcessorBudget(seconds: Double(time) * 0.8))
        return value.flatMap { try? Array(JSONEncoder().encode($0)) } ?? []
      }
      if let made { return try? JSONDecoder().decode(Value.self, from: Data(made)) }
    }
    return nil
  }
}
