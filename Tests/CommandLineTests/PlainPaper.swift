import Foundation

/// A small PDF whose pages, lines and words are known from its making: A4, Times 11 pt, 52 lines on a full page.
enum PlainPaper {
  /// The bytes of a paper with full pages, but for the last, which has `lastLines`; a line has the ten words of `line`.
  static func pdf(pages: Int, lastLines: Int, heading: String? = nil) -> Data {
    var bodies: [(Int, String)] = [
      (1, "<< /Type /Catalog /Pages 2 0 R >>"),
      (
        2,
        "<< /Type /Pages /Kids [\((0..<pages).map { "\(10 + 2 * $0) 0 R" }.joined(separator: " "))] /Count \(pages) >>"
      ),
      (3, "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>"),
    ]
    for page in 0..<pages {
      var lines = Array(repeating: line, count: page == pages - 1 ? lastLines : 52)
      if page == 0, let heading { lines[0] = heading }
      let content = "BT /F1 11 Tf 13 TL 71 760 Td\n" + lines.map { "(\($0)) Tj T*\n" }.joined() + "ET"
      let number = 10 + 2 * page
      bodies.append(
        (
          number,
          "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595.276 841.89] /Resources << /Font << /F1 3 0 R >> >> "
            + "/Contents \(number + 1) 0 R >>"
        ))
      bodies.append((number + 1, "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream"))
    }
    return file(bodies)
  }

  /// A line of a page.
  static let line = "The tide gauges of every port report their levels hourly"

  private static func file(_ bodies: [(Int, String)]) -> Data {
    var text = "%PDF-1.7\n"
    var offsets: [Int: Int] = [:]
    for (number, body) in bodies {
      offsets[number] = text.utf8.count
      text += "\(number) 0 obj\n\(body)\nendobj\n"
    }
    let start = text.utf8.count
    let size = (offsets.keys.max() ?? 0) + 1
    text += "xref\n0 \(size)\n0000000000 65535 f \n"
    for number in 1..<size {
      text += offsets[number].map { String(format: "%010d 00000 n \n", $0) } ?? "0000000000 65535 f \n"
    }
    text += "trailer\n<< /Size \(size) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return Data(text.utf8)
  }
}
