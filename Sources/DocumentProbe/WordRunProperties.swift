import Markup

extension WordProcessorAppearance {
  /// The properties in an element `rPr`.
  init(wordRun element: XMLElement?, themeFonts: [String: String]) {
    guard let element else { return }
    for child in element.elements {
      switch child.name {
      case "vanish": isHidden = child.isOn
      case "sz": size = WordMeasure.points(child.value("val"), perPoint: 2)
      case "w": scale = child.value("val").flatMap { Double($0.hasSuffix("%") ? String($0.dropLast()) : $0) }
      case "rFonts":
        let theme = (child.value("asciiTheme") ?? child.value("hAnsiTheme")).flatMap { themeFonts[$0] }
        font = theme ?? child.value("ascii") ?? child.value("hAnsi")
      case "color":
        let isPaper = child.value("val") == nil && ["background1", "light1"].contains(child.value("themeColor") ?? "")
        colour = .some(isPaper ? .white : WordColour(child.value("val")))
      case "shd": background = .some(Self.fill(child))
      case "highlight": background = .some(WordColour(highlight: child.value("val")))
      default: break
      }
    }
  }

  /// The colour of a shading `shd`; `nil` for none.
  static func fill(_ shading: XMLElement) -> WordColour? {
    if shading.value("val") == "solid", let colour = WordColour(shading.value("color")) { return colour }
    return WordColour(shading.value("fill"))
  }
}
