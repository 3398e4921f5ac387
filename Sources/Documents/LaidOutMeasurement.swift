/// A word processor's file measured twice: by its content, and by the pages that it was laid out on.
enum LaidOutMeasurement {
  /// Words and sections by the content, pages and type by the layout.
  static func combine(
    own: Measurement?, laidOut: Measurement, pages: LaidOutPages, format: DocumentFormat
  ) -> Measurement {
    var result = own ?? Measurement(format: format.rawValue)
    result.pages = laidOut.pages
    result.pagesBy = .rendered
    result.paper = laidOut.paper
    result.bodyFontSize = laidOut.bodyFontSize
    result.smallestFontSize = laidOut.smallestFontSize
    result.leading = laidOut.leading
    result.density = laidOut.density
    result.columns = laidOut.columns
    result.margins = laidOut.margins
    result.textMargins = laidOut.textMargins
    result.lastPageLines = laidOut.lastPageLines
    if !pages.fonts.isEmpty { result.fonts = pages.fonts }
    if own == nil {
      result.words = laidOut.words
      result.characters = laidOut.characters
      result.charactersWithoutSpaces = laidOut.charactersWithoutSpaces
      result.counted = laidOut.counted
      result.text = laidOut.text
    }
    result.observations += pages.observations
    // The PDF is LibreOffice's; only what the pages themselves show is the writer's.
    result.observations += laidOut.observations.filter { $0.id == "blank-last-page" || $0.id == "blank-page" }
    return result
  }
}
