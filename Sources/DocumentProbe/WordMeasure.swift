/// Lengths as WordprocessingML writes them.
enum WordMeasure {
  /// Points of a length: a bare number counts `perPoint` of its unit to the point, otherwise the unit is named.
  static func points(_ text: String?, perPoint: Double) -> Double? {
    guard let text else { return nil }
    if let number = Double(text) { return number.isFinite ? number / perPoint : nil }
    return points(text)
  }

  /// Points of a length with its unit: `21cm`, `8.5in`, `11pt`; `nil` for anything else.
  static func points(_ text: String?) -> Double? {
    guard let text, text.utf8.count > 2, let number = Double(text.dropLast(2)), number.isFinite else { return nil }
    switch text.suffix(2) {
    case "mm": return number * 72 / 25.4
    case "cm": return number * 720 / 25.4
    case "in": return number * 72
    case "pt": return number
    case "pc", "pi": return number * 12
    case "px": return number * 0.75
    default: return nil
    }
  }

  /// Millimetres of points.
  static func millimetres(_ points: Double) -> Double { points * 25.4 / 72 }
}
