/// Lays a word processor's file out as the pages that a reader sees.
package protocol PageLayout: Sendable {
  /// The file as a PDF, and what is to be said about how sure that is, given the fonts it is set in.
  func pages(
    of file: IncomingFile, format: DocumentFormat, fonts: [FontUse]
  ) async throws(DocumentError) -> LaidOutPages
  /// A file of a format that has no reader of its own as an OpenDocument text.
  func openDocument(of file: IncomingFile, format: DocumentFormat) async throws(DocumentError) -> IncomingFile
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
  private let probe: any DocumentAnswering
  private let layout: (any PageLayout)?

  /// A measurer; without a layout, pages of word processors' files stay unknown.
  package init(probe: Probe, layout: (any PageLayout)? = nil) { self.init(asking: probe, layout: layout) }

  /// A measurer that asks one probe or a pool of them.
  package init(asking probe: any DocumentAnswering, layout: (any PageLayout)? = nil) {
    self.probe = probe
    self.layout = layout
  }

  /// What a document measures.
  package func measure(_ file: IncomingFile) async throws(DocumentError) -> Measurement {
    let format = try DocumentFormat.of(file)
    switch format {
    case .text, .markdown:
      return TextMeasurer.measure(DocumentText(plain: TextDecoding.decode(file.bytes)), format: format)
    case .html: return TextMeasurer.measure(try await probeText(file, format).visible, format: format)
    case .doc, .rtf: return try await measureLaidOut(file, format, own: try await measureConverted(file, format))
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

  /// A word processor's file: its words by its own content, and its pages by the layout.
  private func measureLaidOut(
    _ file: IncomingFile, _ format: DocumentFormat, own: Measurement
  ) async throws(DocumentError) -> Measurement {
    guard let layout else { return own }
    do {
      let pages = try await layout.pages(of: file, format: format, fonts: own.fonts)
      let laidOut = try await probeMeasurement(pages.pdf, .pdf)
      return LaidOutMeasurement.combine(own: own, laidOut: laidOut, pages: pages)
    } catch {
      // Its words are known, and its pages are not.
      var result = own
      result.observations.append(
        Observation(
          id: "not-laid-out", severity: "warning", message: "The pages could not be laid out: \(error.message).",
          advice: "Export the paper as PDF, and check that."))
      return result
    }
  }

  /// What an old Word or a Rich Text file measures, by way of the OpenDocument text that the layout makes of it.
  private func measureConverted(
    _ file: IncomingFile, _ format: DocumentFormat
  ) async throws(DocumentError) -> Measurement {
    guard let layout else {
      throw DocumentError(
        .unreadable, path: file.path, "LibreOffice is needed to read \(format.name); install it, or save as .docx")
    }
    let converted = try await layout.openDocument(of: file, format: format)
    var result = try await probeMeasurement(converted, .odt)
    result.format = format.rawValue
    // What LibreOffice noted while it converted the file is not the writer's.
    result.storedPages = nil
    result.storedWords = nil
    result.observations.append(
      Observation(
        id: "converted", severity: "note",
        message: "Its words were counted in what LibreOffice makes of this older format.", advice: nil))
    return result
  }
}
