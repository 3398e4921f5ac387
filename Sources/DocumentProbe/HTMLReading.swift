import Documents
import Markup

/// Reads the visible text of web pages, and what their own data says of a vacancy.
enum HTMLReading: DocumentReading {
  static func measure(_ bytes: [UInt8], seconds: Int) throws(DocumentError) -> Measurement {
    TextMeasurer.measure(try text(of: bytes, seconds: seconds).visible, format: .html)
  }

  static func text(of bytes: [UInt8], seconds: Int) throws(DocumentError) -> DocumentText {
    let page: XMLElement
    do {
      page = try HTMLReader.parse(bytes)
    } catch {
      throw DocumentError(.unreadable, path: "", "the web page cannot be read: \(error.message)")
    }
    var lines = HTMLLines()
    lines.read(page)
    let shown = lines.finished()
    let postings = JobPostings(page)
    if shown.isEmpty {
      throw DocumentError(
        .unreadable, path: "",
        postings.frames > 0
          ? "the page shows its text in frames, which are files of their own; open the frame with the notice in the "
            + "browser and save that"
          : "the page shows no text by itself; open it in the browser, copy the text of the notice and paste it")
    }
    return DocumentText(lines: shown, format: "html").appending(pageData: postings.data)
  }
}
