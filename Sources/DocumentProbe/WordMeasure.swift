/// Lengths as WordprocessingML writes them.
enum WordMeasure {
  /// Points of a length: a bare number counts `perPoint` of its unit to the point, otherwise the unit is named.
  static func points(_ text: String?, perPoint: Double) -> Double? {
    guard let text else { return nil }
    if let number = Double(text) { return sensible(number / perPoint) }
    return points(text)
  }

  /// Points of a length with its unit: `21cm`, `8.5in`, `11pt`; `nil` for anything else.
  static func points(_ text: String?) -> Double? {
    guard let text, text.utf8.count > 2, let number = Double(text.dropLast(2)) else { return nil }
    switch text.suffix(2) {
    case "mm": return sensible(number * 72 / 25.4)
    case "cm": return sensible(number * 720 / 25.4)
    case "in": return sensible(number * 72)
    case "pt": return sensible(number)
    case "pc", "pi": return sensible(number * 12)
    case "px": return sensible(number * 0.75)
    default: return nil
    }
  }

  /// A length that a document can have; anything else is as good as none.
  private static func sensible(_ points: Double) -> Double? { abs(points) <= 1_000_000 ? points : nil }

  /// Millimetres of points.
  static func millimetres(_ points: Double) -> Double { points * 25.4 / 72 }
}
