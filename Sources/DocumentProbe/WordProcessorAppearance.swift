/// How a style or a run sets its text; `nil` where it says nothing.
struct WordProcessorAppearance {
  /// What lies behind a text, as far as the file says.
  enum Background {
    case colour(WordColour)
    case unknown
  }

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

  /// These with whatever `other`, which is nearer to the text, says in their place.
  func overridden(by other: WordProcessorAppearance) -> WordProcessorAppearance {
    var result = self
    result.isHidden = other.isHidden ?? isHidden
    result.size = other.size ?? size
    result.scale = other.scale ?? scale
    result.font = other.font ?? font
    result.colour = other.colour ?? colour
    result.background = other.background ?? background
    return result
  }

  /// Whether no reader sees text set like this: hidden, too small to read, or of the colour behind it.
  func isUnseen(on surrounding: Background) -> Bool {
    if isHidden == true { return true }
    if let size, size < Self.smallestReadable { return true }
    if let scale, scale > 0, scale < 10 { return true }
    guard case .some(.some(let colour)) = colour else { return false }
    if case .some(.some(let own)) = background { return colour.vanishes(on: own) }
    if case .colour(let behind) = surrounding { return colour.vanishes(on: behind) }
    return false
  }

  /// Points below which nobody reads a text on paper.
  private static let smallestReadable = 3.0
}
