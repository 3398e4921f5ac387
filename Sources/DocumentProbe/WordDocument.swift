import Documents
import Markup

/// A Word file, read through.
struct WordDocument {
  /// Its words by where they stand and who sees them.
  private(set) var tally: WordProcessorTally
  private(set) var remarks: WordStory.Remarks
  let sections: [WordSection]
  private(set) var revisions = WordRevisions()
  let properties: WordProperties
  let package: WordPackage
  /// How many comments there are.
  private(set) var comments = 0
  private(set) var commentAuthors: Set<String> = []

  /// Reads the parts of a Word file that hold text, and the styles that decide who sees it.
  init(_ bytes: [UInt8]) throws(DocumentError) {
    package = try WordPackage(bytes)
    guard let root = try package.part(package.main), let body = root.first("body") else {
      throw ArchiveFault.missing(package.main)
    }
    let settings = try package.part("settings", of: package.main)
    let showsEvenPages = settings?.first("evenAndOddHeaders")?.isOn ?? false
    sections = WordSection.all(in: body, showsEvenPages: showsEvenPages)
    properties = WordProperties(package)
    let styles = try WordStyles(
      package.part("styles", of: package.main), theme: package.part("theme", of: package.main))
    let paper = sections[0]
    var story = WordStory(styles: styles, shapes: WordShape(pageWidth: paper.width, pageHeight: paper.height))
    let background = Self.background(root, settings)
    story.walk(body, WordStory.Surroundings(place: .body, background: background))
    tally = story.tally
    remarks = story.remarks
    revisions.add(body)

    try walkNotes(&story, background)
    try walkHeaders(&story, background)
    try walkComments(&story, background)
    tally = story.tally
    remarks = story.remarks
    try countDiagrams()
  }

  private mutating func walkNotes(
    _ story: inout WordStory, _ background: WordProcessorAppearance.Background
  ) throws(DocumentError) {
    for kind in ["footnote", "endnote"] {
      guard let part = try package.part(kind + "s", of: package.main) else { continue }
      // Those with a type are the lines between text and notes.
      for note in part.all(kind) where note.value("type") == nil || note.value("type") == "normal" {
        story.walk(note, WordStory.Surroundings(place: .note, background: background))
      }
      revisions.add(part)
    }
  }

  private mutating func walkHeaders(
    _ story: inout WordStory, _ background: WordProcessorAppearance.Background
  ) throws(DocumentError) {
    let shown = Set(sections.flatMap(\.headersAndFooters))
    var walked: Set<String> = []
    for relationship in package.relationships(of: package.main)
    where shown.contains(relationship.id) && !relationship.isExternal {
      guard let name = ArchiveName.resolve(relationship.target, from: package.main), walked.insert(name).inserted,
        let part = try package.part(name)
      else { continue }
      story.walk(part, WordStory.Surroundings(place: .headerFooter, background: background))
      revisions.add(part)
    }
  }

  private mutating func walkComments(
    _ story: inout WordStory, _ background: WordProcessorAppearance.Background
  ) throws(DocumentError) {
    for comment in try package.part("comments", of: package.main)?.all("comment") ?? [] {
      story.walk(comment, WordStory.Surroundings(place: .comment, background: background))
      comments += 1
      if let author = comment.value("author"), !author.isEmpty { commentAuthors.insert(author) }
    }
  }

  /// The words of diagrams stand in parts of their own; Word counts none of them, and a reader sees them.
  private mutating func countDiagrams() throws(DocumentError) {
    for relationship in package.relationships(of: package.main)
    where relationship.kind == "diagramData" && remarks.diagrams.contains(relationship.id) {
      guard let name = ArchiveName.resolve(relationship.target, from: package.main),
        let part = try package.part(name)
      else { continue }
      var texts: [String] = []
      Self.collectParagraphs(part, into: &texts)
      for text in texts {
        var paragraph = WordProcessorTally.Paragraph()
        paragraph.add(text, .visible)
        tally.close(paragraph, in: .box)
      }
    }
  }

  private static func collectParagraphs(_ element: XMLElement, into texts: inout [String]) {
    for child in element.elements {
      if child.name == "p" { texts.append(child.text) } else { collectParagraphs(child, into: &texts) }
    }
  }

  /// What lies behind the whole page. A picture behind the text may be of any colour.
  private static func background(_ root: XMLElement, _ settings: XMLElement?) -> WordProcessorAppearance.Background {
    if holdsPictureBehindText(root) { return .unknown }
    guard settings?.first("displayBackgroundShape")?.isOn ?? false,
      let colour = WordColour(root.first("background")?.value("color"))
    else { return .colour(.white) }
    return .colour(colour)
  }

  private static func holdsPictureBehindText(_ element: XMLElement) -> Bool {
    element.elements.contains { child in
      child.name == "anchor" && ["1", "true"].contains(child.value("behindDoc") ?? "")
        || child.name != "Fallback" && holdsPictureBehindText(child)
    }
  }
}
