import Documents
import Markup

/// Walks a story of a Word file (its main text, its notes, a header) and tells what a reader sees of it.
struct WordStory {
  /// What holds for everything within an element.
  struct Surroundings {
    var place: WordProcessorTally.Place
    var sight = WordProcessorTally.Sight.visible
    var background: WordProcessorAppearance.Background
  }

  /// What was seen besides text.
  struct Remarks {
    /// Text filled into another file's place, of which the words are unknown.
    var insertedFiles = 0
    /// Embedded objects, by the programs they belong to; equations left out.
    var objects: [String] = []
    /// Fields that run or load something: `DDEAUTO`, `INCLUDETEXT`.
    var actingFields: Set<String> = []
    /// Words of placeholders that wait to be written over.
    var placeholderWords = 0
    /// The relationships of diagrams, whose text stands in parts of their own.
    var diagrams: [String] = []
  }

  private let styles: WordStyles
  private let shapes: WordShape
  private(set) var tally: WordProcessorTally
  private(set) var remarks = Remarks()
  private var fields = WordFields()
  private var paragraph = WordProcessorTally.Paragraph()
  private var style = WordStyles.Style()

  /// A walk that adds to a tally.
  init(styles: WordStyles, shapes: WordShape, tally: WordProcessorTally = WordProcessorTally()) {
    self.styles = styles
    self.shapes = shapes
    self.tally = tally
  }

  /// Walks what stands within an element such as `w:body`, `w:footnote` or `w:hdr`.
  mutating func walk(_ root: XMLElement, _ around: Surroundings) {
    fields = WordFields(in: root)
    blocks(root, around)
  }

  private mutating func blocks(_ parent: XMLElement, _ around: Surroundings) {
    for element in parent.elements { block(element, around) }
  }

  private mutating func block(_ element: XMLElement, _ around: Surroundings) {
    switch element.name {
    case "p": paragraph(element, around)
    case "tbl": table(element, around)
    case "sdt": content(of: element, around) { $0.blocks($1, $2) }
    case "customXml", "smartTag", "ins", "moveTo": blocks(element, around)
    case "del", "moveFrom": blocks(element, around.deleted)
    case "AlternateContent": WordAlternative.chosen(in: element).map { blocks($0, around) }
    case "altChunk", "subDoc": remarks.insertedFiles += 1
    default: break
    }
  }

  private mutating func table(_ table: XMLElement, _ around: Surroundings) {
    var around = around
    let properties = table.first("tblPr")
    if styles.coloursCells(properties?.first("tblStyle")?.value("val")) { around.background = .unknown }
    around.shade(properties?.first("shd"))
    rows(table, around)
  }

  private mutating func rows(_ parent: XMLElement, _ around: Surroundings) {
    for element in parent.elements {
      switch element.name {
      case "tr": row(element, around)
      case "sdt": content(of: element, around) { $0.rows($1, $2) }
      case "customXml", "ins": rows(element, around)
      default: break
      }
    }
  }

  private mutating func row(_ row: XMLElement, _ around: Surroundings) {
    let isDeleted = row.first("trPr")?.first("del") != nil
    let start = tally.lines.count
    var ends: [Int] = []
    cells(row, isDeleted ? around.deleted : around, ends: &ends)
    tally.joinRow(since: start, cells: ends.dropLast())
  }

  private mutating func cells(_ parent: XMLElement, _ around: Surroundings, ends: inout [Int]) {
    for element in parent.elements {
      switch element.name {
      case "tc":
        var within = around
        within.shade(element.first("tcPr")?.first("shd"))
        if element.first("tcPr")?.first("cellDel") != nil { within = within.deleted }
        blocks(element, within)
        ends.append(tally.lines.count)
      case "sdt": element.first("sdtContent").map { cells($0, around, ends: &ends) }
      case "customXml": cells(element, around, ends: &ends)
      default: break
      }
    }
  }

  /// Walks what a content control holds; a placeholder in it is text that nobody wrote.
  private mutating func content(
    of control: XMLElement, _ around: Surroundings,
    _ walk: (inout WordStory, XMLElement, Surroundings) -> Void
  ) {
    guard let content = control.first("sdtContent") else { return }
    if let placeholder = control.first("sdtPr")?.first("showingPlcHdr"), placeholder.isOn {
      remarks.placeholderWords += WordCounter(content.text).words
    }
    walk(&self, content, around)
  }

  private mutating func paragraph(_ element: XMLElement, _ around: Surroundings) {
    // A paragraph may stand within another, in a text box.
    let outer = (paragraph, style)
    let properties = element.first("pPr")
    paragraph = WordProcessorTally.Paragraph()
    style = styles.paragraph(properties?.first("pStyle")?.value("val"))
    var within = around
    if case .some(.some(let colour)) = style.background { within.background = .colour(colour) }
    within.shade(properties?.first("shd"))
    inline(element, within)
    tally.close(paragraph, in: around.place, role: WordStyles.role(properties, name: nil) ?? style.role)
    (paragraph, style) = outer
  }

  private mutating func inline(_ parent: XMLElement, _ around: Surroundings) {
    for element in parent.elements {
      switch element.name {
      case "r": if WordAlternative.isMath(element) { math(element, around) } else { run(element, around) }
      case "hyperlink", "ins", "moveTo", "smartTag", "customXml", "dir", "bdo", "oMath", "oMathPara":
        inline(element, around)
      case "del", "moveFrom": inline(element, around.deleted)
      case "fldSimple":
        note(field: element.value("instr") ?? "")
        inline(element, around)
      case "sdt": content(of: element, around) { $0.inline($1, $2) }
      case "AlternateContent": WordAlternative.chosen(in: element).map { inline($0, around) }
      case "subDoc": remarks.insertedFiles += 1
      default:
        // An equation's parts (fractions, roots, sums) lie deep within it.
        if WordAlternative.isMath(element) { inline(element, around) }
      }
    }
  }

  private mutating func math(_ run: XMLElement, _ around: Surroundings) {
    for text in run.all("t") { paragraph.add(text.text, around.sight) }
  }

  private mutating func run(_ run: XMLElement, _ around: Surroundings) {
    let type = styles.type(of: run.first("rPr"), in: style)
    let isDeleted = around.sight == .deleted || run.first("rPr")?.first("del") != nil
    let sight: WordProcessorTally.Sight =
      isDeleted ? .deleted : around.sight == .hidden || type.isUnseen(on: around.background) ? .hidden : .visible
    content(of: run, type, sight, around)
  }

  private mutating func content(
    of run: XMLElement, _ type: WordProcessorAppearance, _ sight: WordProcessorTally.Sight, _ around: Surroundings
  ) {
    for element in run.elements {
      switch element.name {
      case "t": add(element.text, type, sight, around)
      case "delText": add(element.text, type, .deleted, around)
      case "tab", "ptab": add("\t", type, sight, around)
      case "br", "cr": add("\n", type, sight, around)
      case "noBreakHyphen": add("-", type, sight, around)
      case "sym": add("\u{F0B7}", type, sight, around)
      case "fldChar": if let code = fields.meet(element.value("fldCharType")) { note(field: code) }
      case "instrText": fields.add(element.text)
      case "ruby": element.first("rubyBase").map { inline($0, around) }
      case "drawing", "pict", "object": boxes(element, sight, around)
      case "AlternateContent":
        WordAlternative.chosen(in: element).map { content(of: $0, type, sight, around) }
      default: break
      }
    }
  }

  private mutating func add(
    _ text: String, _ type: WordProcessorAppearance, _ sight: WordProcessorTally.Sight, _ around: Surroundings
  ) {
    guard !fields.isInCode else { return }
    paragraph.add(text, sight)
    if sight == .visible, around.place != .headerFooter, around.place != .comment {
      tally.note(text, font: type.font, size: type.size)
    }
  }

  /// Walks the text boxes and the diagrams of a drawing.
  private mutating func boxes(_ drawing: XMLElement, _ sight: WordProcessorTally.Sight, _ around: Surroundings) {
    var within = around
    within.sight = sight
    if within.place == .body || within.place == .note { within.place = .box }
    let outer = fields
    shapes(in: drawing, within)
    fields = outer
  }

  private mutating func shapes(in parent: XMLElement, _ around: Surroundings) {
    for element in parent.elements {
      var around = around
      if shapes.isUnseen(element), around.sight == .visible { around.sight = .hidden }
      around.fill(with: WordShape.fill(of: element))
      switch element.name {
      case "txbxContent": walk(element, around)
      case "textpath": element.value("string").map { word(art: $0, around) }
      case "OLEObject":
        let program = element.value("ProgID") ?? ""
        if element.value("Type") != "Link", !program.hasPrefix("Equation") { remarks.objects.append(program) }
      case "relIds": element.value("dm").map { remarks.diagrams.append($0) }
      case "AlternateContent": WordAlternative.chosen(in: element).map { shapes(in: $0, around) }
      default: shapes(in: element, around)
      }
    }
  }

  private mutating func word(art text: String, _ around: Surroundings) {
    var line = WordProcessorTally.Paragraph()
    line.add(text, around.sight)
    tally.close(line, in: around.place)
  }

  private mutating func note(field code: String) {
    guard let name = code.split(whereSeparator: \.isWhitespace).first?.uppercased() else { return }
    if ["DDE", "DDEAUTO", "INCLUDETEXT"].contains(name) {
      remarks.actingFields.insert(name)
    }
  }
}

extension WordStory.Surroundings {
  /// The same within deleted text.
  var deleted: Self {
    var result = self
    result.sight = .deleted
    return result
  }

  /// Takes in a shading `w:shd` that states a colour.
  mutating func shade(_ shading: XMLElement?) {
    if let colour = shading.flatMap(WordProcessorAppearance.fill) { background = .colour(colour) }
  }

  /// Takes in what a shape is filled with; `nil` leaves what lies behind it in sight.
  mutating func fill(with fill: WordProcessorAppearance.Background?) {
    if let fill { background = fill }
  }
}
