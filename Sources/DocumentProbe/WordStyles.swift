import Documents
import Markup

/// A Word file's styles, with what each inherits.
struct WordStyles {
  /// One style, its ancestors' properties taken in.
  struct Style {
    var run = WordProcessorAppearance()
    /// What lies behind the paragraphs of the style; `.some(nil)` for nothing.
    var background: WordColour??
    var role = DocumentText.Role.text
    /// Whether a table style colours any of its cells.
    var coloursCells = false
  }

  private var styles: [String: Style] = [:]
  private let defaults: WordProcessorAppearance
  private var defaultParagraph = Style()
  /// The fonts of the theme by the names that runs use: `minorHAnsi`.
  let themeFonts: [String: String]

  /// The styles in a styles part, with the theme's fonts; both may be missing.
  init(_ root: XMLElement?, theme: XMLElement?) {
    themeFonts = Self.themeFonts(theme)
    // Word's own default, where the file states none, is 10 pt.
    var defaults = WordProcessorAppearance()
    defaults.size = 10
    defaults.font = "Times New Roman"
    let stated = root?.first("docDefaults")?.first("rPrDefault")?.first("rPr")
    self.defaults = defaults.overridden(by: WordProcessorAppearance(wordRun: stated, themeFonts: themeFonts))
    guard let root else { return }
    var elements: [String: XMLElement] = [:]
    for element in root.all("style") {
      if let id = element.value("styleId") { elements[id] = element }
    }
    for id in elements.keys { styles[id] = resolve(id, elements, depth: 0) }
    let first = root.all("style").first {
      $0.value("type") == "paragraph" && ["1", "true", "on"].contains($0.value("default") ?? "")
    }
    if let id = first?.value("styleId"), let style = styles[id] { defaultParagraph = style }
  }

  /// The style of that name; the default for paragraphs when there is no name or no such style.
  func paragraph(_ id: String?) -> Style { id.flatMap { styles[$0] } ?? defaultParagraph }

  /// Whether a table of that style may colour its cells.
  func coloursCells(_ tableStyle: String?) -> Bool { tableStyle.flatMap { styles[$0] }?.coloursCells ?? false }

  /// The type of a run, by its paragraph's style, its own style and what it says itself.
  func type(of run: XMLElement?, in paragraph: Style) -> WordProcessorAppearance {
    let own = WordProcessorAppearance(wordRun: run, themeFonts: themeFonts)
    let style = run?.first("rStyle")?.value("val").flatMap { styles[$0] }?.run
    var result = defaults.overridden(by: paragraph.run)
    if let style { result = result.overridden(by: style) }
    result = result.overridden(by: own)
    // Switches of the paragraph's style and of the run's style toggle each other.
    if own.isHidden == nil { result.isHidden = (paragraph.run.isHidden ?? false) != (style?.isHidden ?? false) }
    return result
  }

  private func resolve(_ id: String, _ elements: [String: XMLElement], depth: Int) -> Style {
    guard depth < 20, let element = elements[id] else { return Style() }
    var style = Style()
    if let base = element.first("basedOn")?.value("val") { style = resolve(base, elements, depth: depth + 1) }
    style.run = style.run.overridden(by: WordProcessorAppearance(wordRun: element.first("rPr"), themeFonts: themeFonts))
    let paragraph = element.first("pPr")
    if let shading = paragraph?.first("shd") { style.background = .some(WordProcessorAppearance.fill(shading)) }
    if let role = Self.role(paragraph, name: element.first("name")?.value("val")) { style.role = role }
    if element.value("type") == "table" { style.coloursCells = style.coloursCells || Self.coloursCells(element) }
    return style
  }

  /// The role that paragraph properties or a style's name give; `nil` when they give none.
  static func role(_ paragraph: XMLElement?, name: String?) -> DocumentText.Role? {
    if let level = paragraph?.first("outlineLvl")?.value("val").flatMap({ Int($0) }), (0..<9).contains(level) {
      return .heading(level + 1)
    }
    if let name = name?.lowercased() {
      if name == "title" { return .heading(1) }
      if name.hasPrefix("heading "), let level = Int(name.dropFirst(8)), (1...9).contains(level) {
        return .heading(level)
      }
    }
    guard let numbering = paragraph?.first("numPr"), numbering.first("numId")?.value("val") != "0" else { return nil }
    return .listItem((numbering.first("ilvl")?.value("val").flatMap { Int($0) } ?? 0) + 1)
  }

  private static func coloursCells(_ style: XMLElement) -> Bool {
    ([style] + style.all("tblStylePr")).contains { part in
      [part.first("tcPr"), part.first("tblPr"), part.first("pPr"), part.first("rPr")]
        .contains { $0?.first("shd").flatMap(WordProcessorAppearance.fill) != nil }
    }
  }

  private static func themeFonts(_ theme: XMLElement?) -> [String: String] {
    guard let scheme = theme?.first("themeElements")?.first("fontScheme") else { return [:] }
    var fonts: [String: String] = [:]
    for (name, prefix) in [("majorFont", "major"), ("minorFont", "minor")] {
      guard let face = scheme.first(name)?.first("latin")?.value("typeface"), !face.isEmpty else { continue }
      for script in ["Ascii", "HAnsi"] { fonts[prefix + script] = face }
    }
    return fonts
  }
}
