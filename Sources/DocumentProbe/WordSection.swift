import Documents
import Markup

/// The paper, margins and headers of one section of a Word file.
struct WordSection {
  /// The paper's width and height in points.
  var width: Double
  var height: Double
  /// The margins in points: top, right, bottom, left.
  var margins: [Double?]
  var columns: Int
  /// The relationships of the headers and footers that its pages show.
  var headersAndFooters: [String]

  /// The section of an element `w:sectPr`; without measures, Word's own default is US Letter.
  init(_ element: XMLElement?, showsEvenPages: Bool) {
    let size = element?.first("pgSz")
    width = WordMeasure.points(size?.value("w"), perPoint: 20) ?? 612
    height = WordMeasure.points(size?.value("h"), perPoint: 20) ?? 792
    let margin = element?.first("pgMar")
    // A negative margin keeps text there whatever the header's height.
    margins = ["top", "right", "bottom", "left"].map {
      WordMeasure.points(margin?.value($0), perPoint: 20).map(abs)
    }
    columns = element?.first("cols")?.value("num").flatMap { Int($0) } ?? 1
    let hasTitlePage = element?.first("titlePg")?.isOn ?? false
    headersAndFooters = (element?.elements ?? []).compactMap { reference in
      guard reference.name == "headerReference" || reference.name == "footerReference" else { return nil }
      switch reference.value("type") {
      case "first" where !hasTitlePage: return nil
      case "even" where !showsEvenPages: return nil
      default: return reference.value("id")
      }
    }
  }

  /// The sections of a body, in order.
  static func all(in body: XMLElement, showsEvenPages: Bool) -> [WordSection] {
    var found: [XMLElement] = []
    collect(body, into: &found)
    return found.isEmpty
      ? [WordSection(nil, showsEvenPages: showsEvenPages)]
      : found.map { WordSection($0, showsEvenPages: showsEvenPages) }
  }

  /// A section's properties stand in its last paragraph, the last section's at the end of the body.
  private static func collect(_ parent: XMLElement, into found: inout [XMLElement]) {
    for element in parent.elements {
      switch element.name {
      case "p": element.first("pPr")?.first("sectPr").map { found.append($0) }
      case "sectPr": found.append(element)
      case "sdt", "sdtContent", "customXml", "ins": collect(element, into: &found)
      default: break
      }
    }
  }

  /// Fills in the paper of each section, the narrowest margins and the columns of most sections.
  static func fill(_ measurement: inout Measurement, with sections: [WordSection]) {
    measurement.paper = sections.enumerated().map { index, section in
      let width = WordMeasure.millimetres(section.width)
      let height = WordMeasure.millimetres(section.height)
      return PageSize(
        page: index + 1, widthMM: width, heightMM: height, name: PaperName.of(widthMM: width, heightMM: height))
    }
    let narrowest = (0..<4).map { side in sections.compactMap { $0.margins[side] }.min() }
    if let top = narrowest[0], let right = narrowest[1], let bottom = narrowest[2], let left = narrowest[3] {
      measurement.margins = InkMargins(
        top: WordMeasure.millimetres(top), right: WordMeasure.millimetres(right),
        bottom: WordMeasure.millimetres(bottom), left: WordMeasure.millimetres(left))
    }
    measurement.columns = sections.map(\.columns).max()
  }
}
