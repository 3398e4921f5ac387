/// Content with some of its text lifted off the page: the letters that follow stay at their places.
enum ContentLift {
  /// How far it is lifted, in points.
  private static let distance = 60_000.0

  /// The content with these texts lifted.
  static func lifting(_ shows: [TextShow], in content: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(content.count + shows.count * 32)
    var copied = 0
    for show in shows.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      // A form that is used twice shows the same text twice.
      guard show.range.lowerBound >= copied, show.scale > 1e-6 else { continue }
      result += content[copied..<show.range.lowerBound]
      result += rise(-distance / show.scale)
      result += content[show.range]
      result += rise(show.rise)
      copied = show.range.upperBound
    }
    result += content[copied...]
    return result
  }

  private static func rise(_ value: Double) -> [UInt8] {
    Array(" \(ContentNumber.text(value)) Ts ".utf8)
  }
}
