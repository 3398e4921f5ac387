import Documents

/// What poppler alone sees of a file that libqpdf cannot open: readers' programs may show such a file.
enum PDFGlimpse {
  private static let mostPages = 1_000

  /// The pages and their words; `nil` when poppler cannot open the file either.
  static func measure(_ bytes: [UInt8]) -> Measurement? {
    PopplerFile.open(bytes) { file -> Measurement? in
      guard file.pageCount > 0, file.pageCount <= mostPages else { return nil }
      var measurement = Measurement(format: "pdf")
      measurement.pages = file.pageCount
      measurement.pagesBy = .counted
      var lines: [String] = []
      for index in 0..<file.pageCount {
        let page = file.withPage(index) { ($0.size, PageText($0.characters(), offset: 0, unit: 1).lines.map(\.text)) }
        guard let (size, text) = page else { return nil }
        measurement.paper.append(PDFPageFrame.size(width: size.width, height: size.height, page: index + 1))
        lines += text
      }
      let text = WordCounter.joiningHyphenation(lines)
      let count = WordCounter(text)
      measurement.words = count.words
      measurement.characters = count.characters
      measurement.charactersWithoutSpaces = count.charactersWithoutSpaces
      measurement.text = lines.joined(separator: "\n")
      measurement.observations.append(
        Observation(
          id: "damaged", severity: "warning",
          message: "The file is damaged or protected in an unusual way: only its pages and words could be read.",
          advice: "Export the paper again: other programs may not open this file."))
      if file.hasAttachments {
        measurement.observations.append(
          Observation(
            id: "attachment", severity: "warning", message: "The file carries an attachment.",
            advice: "Print the paper to a new PDF, which leaves this out."))
      }
      return measurement
    } ?? nil
  }
}
