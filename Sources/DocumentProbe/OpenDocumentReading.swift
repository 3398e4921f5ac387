import Documents
import Markup

/// Reads OpenDocument texts (`.odt`).
enum OpenDocumentReading: DocumentReading {
  static func measure(_ bytes: [UInt8], seconds _: Int) throws(DocumentError) -> Measurement {
    let package = try OpenDocumentPackage(bytes)
    let pages = OpenDocumentPages(package.styles)
    var story = try walkText(package, pages)
    let used = pages.used(story.remarks.masterPages)
    story.styles = styles(of: package.styles, package)
    for part in pages.headersAndFooters(of: used) {
      story.walk(part, OpenDocumentStory.Surroundings(place: .headerFooter, background: pages.background))
    }

    var measurement = Measurement(format: "odt")
    story.tally.fill(&measurement)
    pages.fill(&measurement, used: used)
    let statistics = package.meta?.first("document-statistic")
    measurement.storedPages = statistics?.value("page-count").flatMap { Int($0) }
    measurement.storedWords = statistics?.value("word-count").flatMap { Int($0) }
    measurement.observations = OpenDocumentObservations.all(of: story, package)
    return measurement
  }

  static func text(of bytes: [UInt8], seconds _: Int) throws(DocumentError) -> DocumentText {
    let package = try OpenDocumentPackage(bytes)
    return DocumentText(lines: try walkText(package, OpenDocumentPages(package.styles)).tally.lines, format: "odt")
  }

  private static func walkText(
    _ package: OpenDocumentPackage, _ pages: OpenDocumentPages
  ) throws(DocumentError) -> OpenDocumentStory {
    guard let text = package.content.first("body")?.first("text") else {
      throw DocumentError(
        .notWhatItClaims, path: "", "this OpenDocument file holds no text document; export the text as .odt or PDF")
    }
    var story = OpenDocumentStory(styles: styles(of: package.content, package), pageWidth: pages.usualWidth)
    let background =
      OpenDocumentReading.holdsShapeBehindText(text, story.styles) ? .unknown : pages.background
    story.walk(text, OpenDocumentStory.Surroundings(place: .body, background: background))
    return story
  }

  /// The styles that a part sees: the file's common ones, and its own.
  private static func styles(of part: XMLElement?, _ package: OpenDocumentPackage) -> OpenDocumentStyles {
    OpenDocumentStyles(
      [package.styles?.first("styles"), part?.first("automatic-styles")],
      fontFaces: [package.styles?.first("font-face-decls"), part?.first("font-face-decls")])
  }

  /// Whether a picture or shape lies behind the text, which may then be of any colour.
  private static func holdsShapeBehindText(_ element: XMLElement, _ styles: OpenDocumentStyles) -> Bool {
    element.elements.contains { child in
      OpenDocumentVocabulary(of: child) == .drawing && styles["graphic", child.value("style-name")].isBehindText
        || holdsShapeBehindText(child, styles)
    }
  }
}
