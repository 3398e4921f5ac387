/// A word processor's file measured twice: by its content, and by the pages that it was laid out on.
enum LaidOutMeasurement {
  /// Words and sections by the content, pages and type by the layout.
  static func combine(
    own: Measurement, laidOut: Measurement, pages: LaidOutPages
  ) -> Measurement {
    var result = own
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
    result.textMargins = laidOut.textMargins
    result.lastPageLines = laidOut.lastPageLines
    if !pages.fonts.isEmpty { result.fonts = pages.fonts }
    result.observations += pages.observations
    if let stored = own.storedPages, let pages = laidOut.pages, stored != pages {
      result.observations.append(
        Observation(
          id: "stored-pages", severity: "note",
          message: "The program that saved the file noted \(stored) page\(stored == 1 ? "" : "s"), and LibreOffice "
            + "lays out \(pages). Such notes are often out of date.",
          advice: "To be sure, export a PDF from the program you wrote it in, and check that."))
    }
    if own.observations.contains(where: { $0.id == "tracked-changes" }) {
      result.observations.append(
        Observation(
          id: "laid-out-with-changes", severity: "note",
          message: "The pages were laid out with the deleted text still shown; without it there may be fewer."))
    }
    // The PDF is LibreOffice's; only what the pages themselves show is the writer's.
    result.observations += laidOut.observations.filter { $0.id == "blank-last-page" || $0.id == "blank-page" }
    return result
  }
}
