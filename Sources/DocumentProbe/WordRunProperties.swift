import Markup

/// What a style or a run says about its type; `nil` where it says nothing.
struct WordRunProperties {
  /// Hidden text.
  var isHidden: Bool?
  /// The size in points.
  var size: Double?
  /// The width of the letters in percent.
  var scale: Double?
  /// The font of Latin letters.
  var font: String?
  /// The colour; `.some(nil)` for automatic, which is always readable.
  var colour: WordColour??
  /// What lies behind; `.some(nil)` for nothing.
  var background: WordColour??

  init() {}

  /// The properties in an element `rPr`.
  init(_ element: XMLElement?, themeFonts: [String: String]) {
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

  /// These with whatever `other`, which is nearer to the text, says in their place.
  func overridden(by other: WordRunProperties) -> WordRunProperties {
    var result = self
    result.isHidden = other.isHidden ?? isHidden
    result.size = other.size ?? size
    result.scale = other.scale ?? scale
    result.font = other.font ?? font
    result.colour = other.colour ?? colour
    result.background = other.background ?? background
    return result
  }
}
