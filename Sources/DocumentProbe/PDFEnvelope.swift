import Documents

/// The outside of a PDF file: its first and last lines, and what had to be mended between.
struct PDFEnvelope {
  /// What was seen.
  private(set) var observations: [Observation] = []

  init(_ bytes: [UInt8], repairs: [String], isMended: Bool) {
    let header = bytes.prefix(2048).firstRange(of: Array("%PDF-".utf8))?.lowerBound
    if let header, header > 0 {
      add("junk-before-header", "note", "\(header) bytes stand before the PDF's first line.")
    }
    let end = Self.end(of: bytes)
    if let end, end.trailing > 0 {
      add("bytes-after-end", "note", "\(end.trailing) bytes stand after the PDF's last line.")
    }
    let isRebuilt = repairs.contains { $0.contains("econstruct") }
    guard !repairs.isEmpty else { return }
    if isMended || isRebuilt && end == nil {
      add(
        "truncated", "warning", "The end of the file is missing; its pages were found again without it.",
        "Export it again, and compare the last page: text may be lost.")
    } else if isRebuilt {
      add("wrong-startxref", "note", "The file's table of contents is wrong or missing, and was built anew.")
    } else {
      add("irregular", "note", "The file departs from the rules for PDF in small things, as programs often do.")
    }
  }

  private mutating func add(_ id: String, _ severity: String, _ message: String, _ advice: String? = nil) {
    observations.append(Observation(id: id, severity: severity, message: message, advice: advice))
  }

  /// Where the last `%%EOF` ends, and how many bytes other than white space follow; `nil` when there is none.
  private static func end(of bytes: [UInt8]) -> (offset: Int, trailing: Int)? {
    let mark = Array("%%EOF".utf8)
    var index = bytes.count - mark.count
    let lowest = max(0, bytes.count - (4 << 20))
    while index >= lowest {
      if bytes[index] == 0x25, bytes[index..<(index + mark.count)].elementsEqual(mark) {
        let rest = bytes[(index + mark.count)...]
        let last = rest.lastIndex { !($0 == 0 || $0 == 9 || $0 == 10 || $0 == 12 || $0 == 13 || $0 == 32) }
        return (index, last.map { $0 - rest.startIndex + 1 } ?? 0)
      }
      index -= 1
    }
    return nil
  }
}
