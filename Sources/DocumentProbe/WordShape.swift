import Markup

/// What drawings say of themselves: whether they are seen, and what they are filled with.
struct WordShape {
  /// The English Metric Units of a point.
  private static let perPoint = 12_700.0

  private let pageWidth: Double
  private let pageHeight: Double

  /// Shapes on pages of that size, in points.
  init(pageWidth: Double, pageHeight: Double) {
    self.pageWidth = pageWidth
    self.pageHeight = pageHeight
  }

  /// Whether an element of a drawing hides everything within: switched off, or off its page.
  func isUnseen(_ element: XMLElement) -> Bool {
    switch element.name {
    case "anchor", "inline":
      let isOff = element.first("docPr")?.value("hidden").map { $0 == "1" || $0 == "true" } ?? false
      return isOff || element.value("hidden") == "1" || isOffPage(element)
    case "shape", "rect", "roundrect", "oval":
      guard let style = element.value("style").map(Self.style) else { return false }
      return style["visibility"] == "hidden" || isOffPage(style)
    default: return false
    }
  }

  /// What a shape is filled with, `nil` when it says nothing or lets through what lies behind.
  static func fill(of element: XMLElement) -> WordProcessorAppearance.Background? {
    switch element.name {
    case "wsp":
      let properties = element.first("spPr")
      if properties?.first("noFill") != nil { return nil }
      if let colour = WordColour(properties?.first("solidFill")?.first("srgbClr")?.value("val")) {
        return .colour(colour)
      }
      return .unknown
    case "shape", "rect", "roundrect", "oval":
      if ["f", "false"].contains(element.value("filled") ?? "") { return nil }
      return WordColour(element.value("fillcolor")).map { .colour($0) } ?? .unknown
    default: return nil
    }
  }

  private func isOffPage(_ anchor: XMLElement) -> Bool {
    let extent = anchor.first("extent")
    return isOff(anchor.first("positionH"), Self.points(extent?.value("cx")), pageWidth)
      || isOff(anchor.first("positionV"), Self.points(extent?.value("cy")), pageHeight)
  }

  private func isOff(_ position: XMLElement?, _ length: Double?, _ side: Double) -> Bool {
    guard let offset = Self.points(position?.first("posOffset")?.text) else { return false }
    // Relative to a margin or a column, a margin may lie between it and the page's edge.
    let margin = position?.value("relativeFrom") == "page" ? 0 : Self.widestMargin
    return offset > side || offset + (length ?? 0) < -margin
  }

  /// Points of a margin beyond which nobody puts a shape that is to be seen.
  private static let widestMargin = 144.0

  private static func points(_ units: String?) -> Double? { units.flatMap { Double($0) }.map { $0 / perPoint } }

  private func isOffPage(_ style: [String: String]) -> Bool {
    guard style["position"] == "absolute" else { return false }
    return [("margin-left", "width", pageWidth), ("margin-top", "height", pageHeight)].contains { place, length, side in
      guard let offset = WordMeasure.points(style[place]) else { return false }
      return offset > side || offset + (WordMeasure.points(style[length]) ?? 0) < -Self.widestMargin
    }
  }

  private static func style(_ text: String) -> [String: String] {
    var result: [String: String] = [:]
    for part in text.split(separator: ";") {
      let pair = part.split(separator: ":", maxSplits: 1)
      guard pair.count == 2 else { continue }
      let trimmed = pair.map { String($0.drop { $0 == " " }) }
      result[trimmed[0]] = trimmed[1]
    }
    return result
  }
}
