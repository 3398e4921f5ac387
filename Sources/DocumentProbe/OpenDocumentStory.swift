import Documents
import Markup

/// Walks a text of an OpenDocument file and tells what a reader sees of it.
struct OpenDocumentStory {
  /// What holds for everything within an element.
  struct Surroundings {
    var place: WordProcessorTally.Place
    var sight = WordProcessorTally.Sight.visible
    var background: WordProcessorAppearance.Background
    var listDepth = 0
  }

  /// What was seen besides text.
  struct Remarks {
    var traces = WordProcessorTraces()
    var changeAuthors: Set<String> = []
    var commentAuthors: Set<String> = []
    var placeholderWords = 0
    var embeddedFiles = 0
    var links = 0
    var loadsFromElsewhere = false
    var actsOnOpening = false
    /// The master pages that paragraphs and tables begin, in order; `nil` where the text begins with the usual one.
    var masterPages: [String?] = []
  }

  var styles: OpenDocumentStyles
  private(set) var tally = WordProcessorTally()
  private(set) var remarks = Remarks()
  private let pageWidth: Double
  private var paragraph = WordProcessorTally.Paragraph()
  /// White space at a paragraph's beginning, or after other white space, is none.
  private var isAfterSpace = true

  /// A walk by styles, on paper of that width in points.
  init(styles: OpenDocumentStyles, pageWidth: Double) {
    self.styles = styles
    self.pageWidth = pageWidth
  }

  /// Walks what stands within an element such as `office:text` or `style:header`.
  mutating func walk(_ parent: XMLElement, _ around: Surroundings) {
    for element in parent.elements { block(element, around) }
  }

  private mutating func block(_ element: XMLElement, _ around: Surroundings) {
    switch OpenDocumentVocabulary(of: element) {
    case .text: textBlock(element, around)
    case .table where element.name == "table": table(element, around)
    case .drawing: drawing(element, around)
    case .office where element.name == "annotation": comment(element)
    case .office where element.name == "dde-source": remarks.actsOnOpening = true
    default: break
    }
  }

  private mutating func textBlock(_ element: XMLElement, _ around: Surroundings) {
    var within = around
    switch element.name {
    case "p", "h": paragraph(element, around)
    case "list":
      within.listDepth += 1
      walk(element, within)
    case "section":
      if isOff(element), within.sight == .visible { within.sight = .hidden }
      if element.first("section-source").map({ isElsewhere($0.value("href")) }) ?? false {
        remarks.loadsFromElsewhere = true
      }
      if element.first("dde-source") != nil { remarks.actsOnOpening = true }
      within.take(styles["section", element.value("style-name")])
      walk(element, within)
    case "tracked-changes": changes(element)
    // Items of lists, and indexes, whose bodies hold paragraphs.
    case let name where !name.hasSuffix("-source") && !name.hasSuffix("-decls"): walk(element, within)
    default: break
    }
  }

  /// Whether a section or a field is switched off.
  private func isOff(_ element: XMLElement) -> Bool {
    element.value("display") == "none" || element.value("is-hidden") == "true"
  }

  private mutating func table(_ table: XMLElement, _ around: Surroundings) {
    var within = around
    let style = styles["table", table.value("style-name")]
    begin(style.masterPage, around)
    within.take(style)
    rows(table, within)
  }

  private mutating func rows(_ parent: XMLElement, _ around: Surroundings) {
    for element in parent.elements where OpenDocumentVocabulary(of: element) == .table {
      switch element.name {
      case "table-row":
        var within = around
        if element.value("visibility") == "collapse", within.sight == .visible { within.sight = .hidden }
        within.take(styles["table-row", element.value("style-name")])
        row(element, within)
      case "table-header-rows", "table-rows", "table-row-group": rows(element, around)
      default: break
      }
    }
  }

  private mutating func row(_ row: XMLElement, _ around: Surroundings) {
    let start = tally.lines.count
    var ends: [Int] = []
    for cell in row.all("table-cell") {
      var within = around
      within.take(styles["table-cell", cell.value("style-name")])
      walk(cell, within)
      ends.append(tally.lines.count)
    }
    tally.joinRow(since: start, cells: ends.dropLast())
  }

  private mutating func paragraph(_ element: XMLElement, _ around: Surroundings) {
    let outer = (paragraph, isAfterSpace)
    paragraph = WordProcessorTally.Paragraph()
    isAfterSpace = true
    let style = styles["paragraph", element.value("style-name")]
    begin(style.masterPage, around)
    var within = around
    within.take(style)
    let hidesItself = element.all("hidden-paragraph").contains { $0.value("is-hidden") == "true" }
    if hidesItself, within.sight == .visible { within.sight = .hidden }
    inline(element, style.appearance, within)
    tally.close(paragraph, in: around.place, role: Self.role(of: element, around))
    (paragraph, isAfterSpace) = outer
  }

  /// Notes the master page that a paragraph or table begins.
  private mutating func begin(_ masterPage: String?, _ around: Surroundings) {
    guard around.place == .body, around.sight != .deleted else { return }
    if masterPage != nil || remarks.masterPages.isEmpty { remarks.masterPages.append(masterPage) }
  }

  private static func role(of paragraph: XMLElement, _ around: Surroundings) -> DocumentText.Role {
    if paragraph.name == "h" {
      return .heading(min(9, max(1, paragraph.value("outline-level").flatMap { Int($0) } ?? 1)))
    }
    return around.listDepth > 0 ? .listItem(around.listDepth) : .text
  }

  private mutating func inline(_ parent: XMLElement, _ type: WordProcessorAppearance, _ around: Surroundings) {
    for child in parent.children {
      switch child {
      case .text(let text): add(folding: text, type, around)
      case .element(let element):
        switch OpenDocumentVocabulary(of: element) {
        case .text: inlineText(element, type, around)
        case .drawing: drawing(element, around)
        case .office where element.name == "annotation": comment(element)
        default: break
        }
      }
    }
  }

  private mutating func inlineText(_ element: XMLElement, _ type: WordProcessorAppearance, _ around: Surroundings) {
    switch element.name {
    case "s":
      // A file may claim any number.
      let count = min(10_000, max(1, element.value("c").flatMap { Int($0) } ?? 1))
      add(String(repeating: " ", count: count), type, around)
    case "tab": add("\t", type, around)
    case "line-break": add("\n", type, around)
    case "span":
      inline(element, styles.appearance(ofSpan: element.value("style-name"), in: type), around)
    case "a":
      remarks.links += 1
      inline(element, styles.appearance(ofSpan: element.value("style-name"), in: type), around)
    case "note":
      guard let body = element.first("note-body") else { return }
      var within = around
      if within.place == .body || within.place == .box { within.place = .note }
      walk(body, within)
    case "ruby": element.first("ruby-base").map { inline($0, type, around) }
    case "hidden-text":
      var within = around
      if isOff(element), within.sight == .visible { within.sight = .hidden }
      add(element.value("string-value") ?? element.text, type, within)
    case "placeholder":
      remarks.placeholderWords += WordCounter(element.text).words
      inline(element, type, around)
    case "script", "hidden-paragraph", "note-citation", "number": break
    case "dde-connection":
      remarks.actsOnOpening = true
      inline(element, type, around)
    default: if !isOff(element) { inline(element, type, around) }
    }
  }

  private mutating func add(_ text: String, _ type: WordProcessorAppearance, _ around: Surroundings) {
    guard !text.isEmpty else { return }
    let isUnseen = around.sight == .visible && type.isUnseen(on: around.background)
    let sight = isUnseen ? .hidden : around.sight
    paragraph.add(text, sight)
    isAfterSpace = false
    if sight == .visible, around.place != .headerFooter, around.place != .comment {
      tally.note(text, font: type.font, size: type.size)
    }
  }

  /// Adds text of the file, in which any white space is one space.
  private mutating func add(folding text: String, _ type: WordProcessorAppearance, _ around: Surroundings) {
    var folded = ""
    var isAfterSpace = isAfterSpace
    for scalar in text.unicodeScalars {
      let isSpace = scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
      if !isSpace {
        folded.unicodeScalars.append(scalar)
      } else if !isAfterSpace {
        folded.append(" ")
      }
      isAfterSpace = isSpace
    }
    add(folded, type, around)
    self.isAfterSpace = isAfterSpace
  }

  private mutating func drawing(_ element: XMLElement, _ around: Surroundings) {
    switch element.name {
    case "object-ole", "plugin", "applet", "floating-frame": remarks.embeddedFiles += 1
    case "image": if isElsewhere(element.value("href")) { remarks.loadsFromElsewhere = true }
    default:
      var within = around
      if within.place == .body || within.place == .note { within.place = .box }
      within.listDepth = 0
      if isUnseen(element), within.sight == .visible { within.sight = .hidden }
      if element.name != "text-box" { within.take(styles["graphic", element.value("style-name")]) }
      // A drawing holds paragraphs, text boxes, and other drawings.
      walk(element, within)
    }
  }

  private func isUnseen(_ shape: XMLElement) -> Bool {
    if ["none", "screen"].contains(shape.value("display") ?? "") { return true }
    guard let left = WordMeasure.points(shape.value("x")) else { return false }
    return left > pageWidth || left + (WordMeasure.points(shape.value("width")) ?? 0) < -144
  }

  private mutating func comment(_ annotation: XMLElement) {
    remarks.traces.comments += 1
    if let author = annotation.first("creator")?.text, !author.isEmpty { remarks.commentAuthors.insert(author) }
    walk(annotation, Surroundings(place: .comment, background: .unknown))
  }

  private mutating func changes(_ tracked: XMLElement) {
    for change in tracked.all("changed-region").flatMap(\.elements) {
      switch change.name {
      case "insertion": remarks.traces.insertions += 1
      case "deletion":
        remarks.traces.deletions += 1
        walk(change, Surroundings(place: .body, sight: .deleted, background: .unknown))
      default: remarks.traces.otherChanges += 1
      }
      if let author = change.first("change-info")?.first("creator")?.text, !author.isEmpty {
        remarks.changeAuthors.insert(author)
      }
    }
  }

  private func isElsewhere(_ target: String?) -> Bool {
    guard let target else { return false }
    return target.contains("://") || target.hasPrefix("/") || target.hasPrefix("../")
  }
}

extension OpenDocumentStory.Surroundings {
  /// Takes in what a style puts behind its text.
  mutating func take(_ style: OpenDocumentStyles.Style) {
    if style.hasPicture {
      background = .unknown
    } else if case .some(.some(let colour)) = style.background {
      background = .colour(colour)
    }
  }
}
