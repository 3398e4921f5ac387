/// Lays a word processor's file out as the pages that a reader sees.
package protocol PageLayout: Sendable {
  /// The file as a PDF, and what is to be said about how sure that is.
  func pages(of file: IncomingFile, format: DocumentFormat) async throws(DocumentError) -> LaidOutPages
}

/// A word processor's file, laid out.
package struct LaidOutPages: Sendable {
  /// The PDF.
  package var pdf: IncomingFile
  /// What to say about it: missing fonts, substitutes.
  package var observations: [Observation]
  /// The fonts and what stood in for them.
  package var fonts: [FontUse]

  /// A file laid out.
  package init(pdf: IncomingFile, observations: [Observation] = [], fonts: [FontUse] = []) {
    self.pdf = pdf
    self.observations = observations
    self.fonts = fonts
  }
}

/// Measures documents of every format that Dossier reads.
package struct DocumentMeasurer: Sendable {
  private let probe: Probe
  private let layout: (any PageLayout)?

  /// A measurer; without a layout, pages of word processors' files stay unknown.
  package init(probe: Probe, layout: (any PageLayout)? = nil) {
    self.probe = probe
    self.layout = layout
  }

  /// What a document measures.
  package func measure(_ file: IncomingFile) async throws(DocumentError) -> Measurement {
    let format = try DocumentFormat.of(file)
    switch format {
    case .text, .markdown:
      return TextMeasurer.measure(DocumentText(plain: TextDecoding.decode(file.bytes)), format: format)
    case .html: return TextMeasurer.measure(try await probeText(file, format), format: format)
    case .doc, .rtf: return try await measureLaidOut(file, format, own: nil)
    case .docx, .odt: return try await measureLaidOut(file, format, own: try await probeMeasurement(file, format))
    default: return try await probeMeasurement(file, format)
    }
  }

  private func probeMeasurement(
    _ file: IncomingFile, _ format: DocumentFormat
  ) async throws(DocumentError) -> Measurement {
    guard let measurement = try await probe.answer(ProbeJob(.measure, format: format, file: file)).measurement else {
      throw DocumentError(.unreadable, path: file.path, "the file could not be measured")
    }
    return measurement
  }

  private func probeText(_ file: IncomingFile, _ format: DocumentFormat) async throws(DocumentError) -> DocumentText {
    guard let text = try await probe.answer(ProbeJob(.text, format: format, file: file)).text else {
      throw DocumentError(.unreadable, path: file.path, "the file's text could not be read")
    }
    return text
  }

  /// A word processor's file: its words by its own content, where that is read, and its pages by the layout.
  private func measureLaidOut(
    _ file: IncomingFile, _ format: DocumentFormat, own: Measurement?
  ) async throws(DocumentError) -> Measurement {
    guard let layout else {
      if let own { return own }
      throw DocumentError(
        .unreadable, path: file.path, "LibreOffice is needed to read \(format.name); install it, or save as .docx")
    }
    let pages = try await layout.pages(of: file, format: format)
    let laidOut = try await probeMeasurement(pages.pdf, .pdf)
    return LaidOutMeasurement.combine(own: own, laidOut: laidOut, pages: pages, format: format)
  }
}
