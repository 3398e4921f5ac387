/// Numbers as content streams write them: never with an exponent.
enum ContentNumber {
  /// The number with five digits after its point.
  static func text(_ value: Double) -> String {
    let units = Int(max(-1e12, min(1e12, value * 100_000)).rounded())
    let fraction = String(abs(units) % 100_000 + 100_000).dropFirst()
    return "\(units < 0 ? "-" : "")\(abs(units) / 100_000).\(fraction)"
  }
}
