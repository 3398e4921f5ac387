import Markup

/// The styles that one part of an OpenDocument file sees, with what each inherits.
struct OpenDocumentStyles {
  /// One style, its ancestors' properties taken in.
  struct Style {
    var appearance = WordProcessorAppearance()
    /// What lies behind a paragraph, a cell or a shape; `.some(nil)` for nothing.
    var background: WordColour??
    /// Whether a shape is filled with something of no single colour: a picture, a gradient.
    var hasPicture = false
    /// Whether a shape lies behind the text.
    var isBehindText = false
    /// The master page that a paragraph or table begins.
    var masterPage: String?
  }

  private var elements: [String: XMLElement] = [:]
  private var styles: [String: Style] = [:]
  private var defaults: [String: WordProcessorAppearance] = [:]
  private let fonts: [String: String]

  /// The styles in these elements: the common ones, then a part's own, which win.
  init(_ sources: [XMLElement?], fontFaces: [XMLElement?]) {
    var fonts: [String: String] = [:]
    for face in fontFaces.compactMap({ $0 }).flatMap(\.elements) {
      if let name = face.value("name"), let family = face.value("font-family") { fonts[name] = Self.unquoted(family) }
    }
    self.fonts = fonts
    for element in sources.compactMap({ $0 }).flatMap(\.elements) {
      let family = element.value("family") ?? ""
      if element.name == "default-style" {
        defaults[family] = appearance(element.first("text-properties"), over: WordProcessorAppearance())
      } else if element.name == "style", let name = element.value("name") {
        elements["\(family)/\(name)"] = element
      }
    }
    for key in elements.keys { styles[key] = resolve(key, depth: 0) }
  }

  /// The style of that family and name; a plain one when there is none.
  subscript(family: String, name: String?) -> Style { name.flatMap { styles["\(family)/\($0)"] } ?? plain(family) }

  /// How a span of that style sets its text, within what surrounds it.
  func appearance(ofSpan name: String?, in surrounding: WordProcessorAppearance) -> WordProcessorAppearance {
    guard let name, let element = elements["text/\(name)"] else { return surrounding }
    return inherited(by: element, "text", over: surrounding, depth: 0)
  }

  private func plain(_ family: String) -> Style {
    var style = Style()
    style.appearance = defaults[family] ?? defaults["paragraph"] ?? WordProcessorAppearance()
    return style
  }

  private func resolve(_ key: String, depth: Int) -> Style {
    let family = String(key.prefix { $0 != "/" })
    guard depth < 20, let element = elements[key] else { return plain(family) }
    var style = element.value("parent-style-name").map { resolve("\(family)/\($0)", depth: depth + 1) } ?? plain(family)
    style.appearance = appearance(element.first("text-properties"), over: style.appearance)
    if let page = element.value("master-page-name"), !page.isEmpty { style.masterPage = page }
    for properties in element.elements where properties.name.hasSuffix("-properties") {
      guard properties.name != "text-properties" else { continue }
      if let colour = properties.value("background-color") { style.background = .some(WordColour(colour)) }
      switch properties.value("fill") {
      case "solid": style.background = .some(WordColour(properties.value("fill-color")))
      case "none": style.background = .some(nil)
      case .some: style.hasPicture = true
      case nil: break
      }
      if properties.first("background-image")?.value("href") != nil { style.hasPicture = true }
      if properties.value("run-through") == "background" { style.isBehindText = true }
    }
    return style
  }

  private func inherited(
    by element: XMLElement, _ family: String, over surrounding: WordProcessorAppearance, depth: Int
  ) -> WordProcessorAppearance {
    var result = surrounding
    if depth < 20, let parent = element.value("parent-style-name"), let above = elements["\(family)/\(parent)"] {
      result = inherited(by: above, family, over: surrounding, depth: depth + 1)
    }
    return appearance(element.first("text-properties"), over: result)
  }

  private func appearance(
    _ properties: XMLElement?, over inherited: WordProcessorAppearance
  ) -> WordProcessorAppearance {
    guard let properties else { return inherited }
    var own = WordProcessorAppearance()
    switch properties.value("display") {
    case "none": own.isHidden = true
    case "true": own.isHidden = false
    default: break
    }
    // Text that lets everything through is not there. LibreOffice writes the same of its automatic colour, which is.
    if properties.value("opacity") == "0%", properties.value("color") != nil,
      properties.value("use-window-font-color") != "true"
    {
      own.isHidden = true
    }
    if let size = properties.value("font-size") {
      let percent = size.hasSuffix("%") ? Double(size.dropLast()) : nil
      own.size = percent.map { $0 / 100 * (inherited.size ?? 12) } ?? WordMeasure.points(size)
    }
    own.scale = properties.value("text-scale").flatMap { Double($0.hasSuffix("%") ? String($0.dropLast()) : $0) }
    own.font =
      properties.value("font-name").flatMap { fonts[$0] ?? $0 } ?? properties.value("font-family").map(Self.unquoted)
    if let colour = properties.value("color") { own.colour = .some(WordColour(colour)) }
    if properties.value("use-window-font-color") == "true" { own.colour = .some(nil) }
    if let colour = properties.value("background-color") { own.background = .some(WordColour(colour)) }
    return inherited.overridden(by: own)
  }

  private static func unquoted(_ family: String) -> String {
    family.count > 2 && family.hasPrefix("'") && family.hasSuffix("'") ? String(family.dropFirst().dropLast()) : family
  }
}
