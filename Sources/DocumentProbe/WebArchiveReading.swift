import Documents

/// Reads the page of a web archive (MHTML) as any web page.
enum WebArchiveReading: DocumentReading {
  static func measure(_ bytes: [UInt8], seconds: Int) throws(DocumentError) -> Measurement {
    TextMeasurer.measure(try text(of: bytes, seconds: seconds).visible, format: .mhtml)
  }

  static func text(of bytes: [UInt8], seconds: Int) throws(DocumentError) -> DocumentText {
    guard let archive = WebArchive(bytes) else {
      throw DocumentError(
        .unreadable, path: "",
        "the saved page holds no web page that can be read; save it again as “Web page, complete” or as PDF")
    }
    var text = try HTMLReading.text(of: archive.page, seconds: seconds)
    text.format = "mhtml"
    return text
  }
}
