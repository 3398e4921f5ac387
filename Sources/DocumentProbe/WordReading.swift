import Documents
import Markup

/// Reads Word files (`.docx`), transitional and strict.
enum WordReading: DocumentReading {
  static func measure(_ bytes: [UInt8], seconds _: Int) throws(DocumentError) -> Measurement {
    let document = try WordDocument(bytes)
    var measurement = Measurement(format: "docx")
    document.tally.fill(&measurement)
    WordSection.fill(&measurement, with: document.sections)
    if document.remarks.insertedFiles > 0 {
      // Words of an inserted file are the paper's, and are not in its text.
      measurement.words = nil
      measurement.characters = nil
      measurement.charactersWithoutSpaces = nil
    }
    measurement.storedPages = document.properties.pages
    measurement.storedWords = document.properties.words
    measurement.observations = WordObservations.all(of: document)
    return measurement
  }

  static func text(of bytes: [UInt8], seconds _: Int) throws(DocumentError) -> DocumentText {
    DocumentText(lines: try WordDocument(bytes).tally.lines, format: "docx")
  }
}
