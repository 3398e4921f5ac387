/// Content with some of its text lifted off the page: the letters that follow stay at their places.
enum ContentLift {
  /// How far it is lifted, in points.
  private static let distance = 60_000.0

  /// The content with these texts lifted, and others, that are squeezed to nothing, set as wide as they are high.
  static func lifting(_ shows: [TextShow], widening squeezed: [TextShow] = [], in content: [UInt8]) -> [UInt8] {
    let changes =
      shows.map { (show: $0, isLifted: true) }
      + squeezed.filter { $0.unpainted == .squeezed }.map { (show: $0, isLifted: false) }
    var result: [UInt8] = []
    result.reserveCapacity(content.count + changes.count * 32)
    var copied = 0
    for (show, isLifted) in changes.sorted(by: { $0.show.range.lowerBound < $1.show.range.lowerBound }) {
      // A form that is used twice shows the same text twice.
      guard show.range.lowerBound >= copied, show.scale > 1e-6 else { continue }
      result += content[copied..<show.range.lowerBound]
      result += isLifted ? text(-distance / show.scale, "Ts") : text(show.widthScale.natural, "Tz")
      result += content[show.range]
      result += isLifted ? text(show.rise, "Ts") : text(show.widthScale.given, "Tz")
      copied = show.range.upperBound
    }
    result += content[copied...]
    return result
  }

  private static func text(_ value: Double, _ command: String) -> [UInt8] {
    Array(" \(ContentNumber.text(value)) \(command) ".utf8)
  }
}
