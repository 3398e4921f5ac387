import Documents
import Markup

/// The pages that an OpenDocument text uses: paper, margins, headers and footers.
struct OpenDocumentPages {
  /// A master page.
  private struct Master {
    var element: XMLElement
    var next: String?
    var layout: XMLElement?
  }

  private var masters: [String: Master] = [:]
  private var first: String?

  /// The pages in a file's `styles.xml`.
  init(_ styles: XMLElement?) {
    var layouts: [String: XMLElement] = [:]
    for layout in styles?.first("automatic-styles")?.all("page-layout") ?? [] {
      if let name = layout.value("name") { layouts[name] = layout.first("page-layout-properties") }
    }
    for element in styles?.first("master-styles")?.all("master-page") ?? [] {
      guard let name = element.value("name") else { continue }
      let layout = element.value("page-layout-name").flatMap { layouts[$0] }
      masters[name] = Master(element: element, next: element.value("next-style-name"), layout: layout)
      if first == nil || name == "Standard" { first = name }
    }
  }

  /// The width in points of the page that a text begins on, unless it says otherwise.
  var usualWidth: Double { WordMeasure.points(first.flatMap { masters[$0]?.layout }?.value("page-width")) ?? 595 }

  /// What lies behind the text of a page.
  var background: WordProcessorAppearance.Background {
    guard let layout = first.flatMap({ masters[$0]?.layout }) else { return .colour(.white) }
    if layout.first("background-image")?.value("href") != nil { return .unknown }
    return .colour(WordColour(layout.value("background-color")) ?? .white)
  }

  /// The master pages in use: those that the text asks for, `nil` for the usual one, and what follows them.
  func used(_ asked: [String?]) -> [String] {
    var found: [String] = []
    for name in asked {
      var next = name ?? first
      while let current = next, let master = masters[current], !found.contains(current) {
        found.append(current)
        next = master.next
      }
    }
    return found
  }

  /// The headers and footers that the pages show.
  func headersAndFooters(of names: [String]) -> [XMLElement] {
    names.compactMap { masters[$0] }.flatMap { $0.element.elements }.filter { element in
      (element.name.hasPrefix("header") || element.name.hasPrefix("footer")) && element.value("display") != "false"
    }
  }

  /// Fills in the paper, the narrowest margins and the columns of the pages in use.
  func fill(_ measurement: inout Measurement, used names: [String]) {
    let layouts = names.compactMap { masters[$0]?.layout }
    measurement.paper = layouts.enumerated().compactMap { index, layout in
      guard let width = WordMeasure.points(layout.value("page-width")),
        let height = WordMeasure.points(layout.value("page-height"))
      else { return nil }
      let widthMM = WordMeasure.millimetres(width)
      let heightMM = WordMeasure.millimetres(height)
      return PageSize(
        page: index + 1, widthMM: widthMM, heightMM: heightMM,
        name: PaperName.of(widthMM: widthMM, heightMM: heightMM))
    }
    func narrowest(_ side: String) -> Double? {
      layouts.compactMap { WordMeasure.points($0.value("margin-\(side)") ?? $0.value("margin")) }.min()
        .map(WordMeasure.millimetres)
    }
    if let top = narrowest("top"), let right = narrowest("right"), let bottom = narrowest("bottom"),
      let left = narrowest("left")
    {
      measurement.margins = InkMargins(top: top, right: right, bottom: bottom, left: left)
    }
    measurement.columns =
      layouts.map { $0.first("columns")?.value("column-count").flatMap { Int($0) } ?? 1 }.max().map { max(1, $0) }
  }
}
