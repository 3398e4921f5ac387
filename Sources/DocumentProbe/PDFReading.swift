import Documents
import FoundationEssentials

/// Reads PDF files: libqpdf says what the file is, poppler, in a child process, what a reader sees.
enum PDFReading: DocumentReading {
  /// The parts of the time for a document that go to following its pages, to reading them with drawings, and without.
  private static let (sketchShare, viewShare, plainShare) = (0.2, 0.4, 0.25)

  static func measure(_ bytes: [UInt8], seconds: Int) throws(DocumentError) -> Measurement {
    let paper: PDFPaper
    do {
      paper = try PDFPaper(bytes, until: Deadline(seconds: Double(seconds) * sketchShare))
    } catch {
      guard error.code != .empty, let seen = isolated(seconds, { _, _ in PDFGlimpse.measure(bytes) }) else {
        throw error
      }
      return seen
    }
    return isolated(seconds) { isDrawing, deadline in
      var measurement = paper.measurement
      paper.view(isDrawing: isDrawing, until: deadline).fill(&measurement)
      return measurement
    } ?? paper.measurementWithoutPages
  }

  static func text(of bytes: [UInt8], seconds: Int) throws(DocumentError) -> DocumentText {
    let paper = try PDFPaper(bytes, until: Deadline(seconds: Double(seconds) * sketchShare))
    let text = isolated(seconds) { isDrawing, deadline in
      DocumentText(lines: paper.view(isDrawing: isDrawing, until: deadline).documentLines, format: "pdf")
    }
    guard let text, !text.lines.isEmpty else {
      throw DocumentError(
        .unreadable, path: "", "the PDF holds no text that can be read (a scan?); save its text in another way")
    }
    return text
  }

  /// What a child process makes, drawing pages where needed; a second one does without, should the first not end well.
  private static func isolated<Value: Codable>(
    _ seconds: Int, _ make: (_ isDrawing: Bool, _ deadline: Deadline) -> Value?
  ) -> Value? {
    for (isDrawing, share) in [(true, viewShare), (false, plainShare)] {
      let time = Double(seconds) * share
      let made = Isolation.run(seconds: time) {
        let value = make(isDrawing, Deadline(seconds: time * 0.8))
        return value.flatMap { try? Array(JSONEncoder().encode($0)) } ?? []
      }
      if let made { return try? JSONDecoder().decode(Value.self, from: Data(made)) }
    }
    return nil
  }
}
