/// Writes small PDF files byte by byte, so that what a test expects of them is known from their making.
struct PDFBuilder: Sendable {
  /// A font of the fourteen that every reader has.
  static let times = "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>"

  /// A page.
  struct Page: Sendable {
    var content = ""
    /// The page dictionary's other entries.
    var entries = "/MediaBox [0 0 595.276 841.89]"
    var resources = "/Font << /F1 3 0 R >>"
  }

  var pages: [Page] = []
  /// Entries of the document's root besides its type and pages.
  var root = ""
  /// Objects besides the root, the page tree, the font and the pages: number and body.
  var objects: [(number: Int, body: String)] = []
  /// The number of pages that the file gives, where it lies.
  var claimedCount: Int?
  /// The trailer's entries besides size and root.
  var trailer = ""

  /// The number of the first object that is free for `objects`.
  static let firstFreeObject = 1000

  /// The file's bytes.
  func bytes() -> [UInt8] {
    var bodies: [(number: Int, body: String)] = [(1, "<< /Type /Catalog /Pages 2 0 R \(root) >>")]
    let kids = pages.indices.map { "\(10 + 2 * $0) 0 R" }.joined(separator: " ")
    bodies.append((2, "<< /Type /Pages /Kids [\(kids)] /Count \(claimedCount ?? pages.count) >>"))
    bodies.append((3, Self.times))
    for (index, page) in pages.enumerated() {
      let number = 10 + 2 * index
      bodies.append(
        (
          number,
          "<< /Type /Page /Parent 2 0 R \(page.entries) /Resources << \(page.resources) >> /Contents \(number + 1) 0 R >>"
        ))
      bodies.append((number + 1, Self.stream(page.content)))
    }
    return Self.assemble(bodies + objects, trailer: trailer)
  }

  /// A stream object's body.
  static func stream(_ content: String, entries: String = "") -> String {
    "<< \(entries) /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream"
  }

  /// A file of numbered bodies, of which 1 is the root.
  static func assemble(_ bodies: [(number: Int, body: String)], trailer: String = "") -> [UInt8] {
    var bytes = Array("%PDF-1.7\n%\u{E2}\u{E3}\n".utf8)
    var offsets: [Int: Int] = [:]
    for (number, body) in bodies {
      offsets[number] = bytes.count
      bytes += Array("\(number) 0 obj\n\(body)\nendobj\n".utf8)
    }
    let start = bytes.count
    let size = (offsets.keys.max() ?? 0) + 1
    bytes += Array("xref\n0 \(size)\n0000000000 65535 f \n".utf8)
    for number in 1..<size {
      let offset = offsets[number].map { String($0) }
      let padded = String(repeating: "0", count: 10 - (offset?.utf8.count ?? 1)) + (offset ?? "0")
      bytes += Array("\(padded) \(offset == nil ? "65535 f" : "00000 n") \n".utf8)
    }
    bytes += Array("trailer\n<< /Size \(size) /Root 1 0 R \(trailer) >>\nstartxref\n\(start)\n%%EOF\n".utf8)
    return bytes
  }

  /// Lines of text, each at its place in points from the page's lower left corner.
  static func text(_ lines: [String], x: Double = 72, top: Double = 750, size: Double = 11, leading: Double = 13.2)
    -> String
  {
    var content = "BT /F1 \(size) Tf\n"
    for (index, line) in lines.enumerated() {
      content += "1 0 0 1 \(x) \(top - Double(index) * leading) Tm (\(line)) Tj\n"
    }
    return content + "ET\n"
  }
}
