import Documents

/// What a PDF tells of its making: author, programs, dates.
struct PDFOrigin {
  /// What was seen.
  let observations: [Observation]

  private static let longestValue = 120

  init(_ file: PDFFile) {
    let info = file.trailer["/Info"]
    func value(_ key: String) -> String? {
      guard let text = info[key].text else { return nil }
      let plain = text.split(whereSeparator: { $0.isWhitespace || $0.unicodeScalars.allSatisfy { $0.value < 32 } })
        .joined(separator: " ")
      return plain.isEmpty ? nil : String(plain.prefix(Self.longestValue))
    }
    var parts: [String] = []
    if let author = value("/Author") { parts.append("author “\(author)”") }
    if let title = value("/Title") { parts.append("title “\(title)”") }
    if let creator = value("/Creator") { parts.append("written with \(creator)") }
    if let date = value("/CreationDate").flatMap(Self.date) { parts.append("made on \(date)") }
    var observations: [Observation] = []
    if !parts.isEmpty {
      observations.append(
        Observation(
          id: "metadata", severity: "note", message: "The file tells: \(parts.joined(separator: ", ")).",
          advice: "Remove what the reader need not know, in the document's properties."))
    }
    if !file.root["/Metadata"].isNull, parts.isEmpty {
      observations.append(
        Observation(id: "metadata", severity: "note", message: "The file holds data about its making (XMP)."))
    }
    self.observations = observations
  }

  /// `D:20260102…` as `2026-01-02`.
  private static func date(_ text: String) -> String? {
    let digits = Array((text.hasPrefix("D:") ? text.dropFirst(2) : text[...]).prefix(8))
    guard digits.count == 8, digits.allSatisfy(\.isNumber) else { return nil }
    return "\(String(digits[0..<4]))-\(String(digits[4..<6]))-\(String(digits[6..<8]))"
  }
}
