import Documents
import Markup

/// Reads the visible text of web pages.
enum HTMLReading: DocumentReading {
  static func measure(_ bytes: [UInt8], seconds: Int) throws(DocumentError) -> Measurement {
    TextMeasurer.measure(try text(of: bytes, seconds: seconds), format: .html)
  }

  static func text(of bytes: [UInt8], seconds: Int) throws(DocumentError) -> DocumentText {
    do {
      var lines = HTMLLines()
      lines.read(try HTMLReader.parse(bytes))
      return DocumentText(lines: lines.finished(), format: "html")
    } catch {
      throw DocumentError(.unreadable, path: "", "the web page cannot be read: \(error.message)")
    }
  }
}
