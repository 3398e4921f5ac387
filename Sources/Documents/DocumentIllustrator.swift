/// Draws the pages of documents, and finds the places on them that a check speaks of.
package struct DocumentIllustrator: Sendable {
  private let probe: Probe
  private let layout: (any PageLayout)?

  /// An illustrator; without a layout, word processors' files have no pictures.
  package init(probe: Probe, layout: (any PageLayout)? = nil) {
    self.probe = probe
    self.layout = layout
  }

  /// The pages of a document; `nil` for one that has none, as a text.
  package func pictures(
    of file: IncomingFile, _ question: PictureQuestion
  ) async throws(DocumentError) -> PagePictures? {
    let format = try DocumentFormat.of(file)
    switch format {
    case .pdf: return try await pictures(ofPDF: file, question)
    case .docx, .odt, .doc, .rtf:
      guard let layout else { return nil }
      return try await pictures(ofPDF: layout.pages(of: file, format: format, fonts: []).pdf, question)
    default: return nil
    }
  }

  private func pictures(
    ofPDF file: IncomingFile, _ question: PictureQuestion
  ) async throws(DocumentError) -> PagePictures? {
    var job = ProbeJob(.pictures, format: .pdf, file: file)
    job.pictures = question
    return try await probe.answer(job).pictures
  }
}
