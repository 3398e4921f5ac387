/// What holds while content is painted, as far as it is followed.
struct GraphicsState {
  var matrix = Matrix()
  /// The box around the clip, in PDF's coordinates; `nil` when all is clipped away.
  var clip: Rectangle?
  /// Whether the clip is that box.
  var clipIsBox = true
  var fill: InkColor? = .black
  var stroke: InkColor? = .black
  /// The number of parts of the fill colour space; 0 when unknown.
  var fillParts = 1
  var strokeParts = 1
  var fillAlpha = 1.0
  var strokeAlpha = 1.0
  var lineWidth = 1.0
  var fontSize = 0.0
  var leading = 0.0
  var rise = 0.0
  var mode = 0
  var widthScale = 1.0
}

extension InkColor {
  static let black = InkColor(red: 0, green: 0, blue: 0)
  static let white = InkColor(red: 1, green: 1, blue: 1)

  /// A colour of one, three or four parts; `nil` for others.
  init?(parts: [Double]) {
    let parts = parts.map { min(1, max(0, $0)) }
    switch parts.count {
    case 1: self.init(red: parts[0], green: parts[0], blue: parts[0])
    case 3: self.init(red: parts[0], green: parts[1], blue: parts[2])
    case 4:
      let light = 1 - parts[3]
      self.init(red: (1 - parts[0]) * light, green: (1 - parts[1]) * light, blue: (1 - parts[2]) * light)
    default: return nil
    }
  }

  /// How far two colours are from one another for the eye, from 0 to 1.
  func distance(to other: InkColor) -> Double {
    let (red, green, blue) = (red - other.red, green - other.green, blue - other.blue)
    return (0.3 * red * red + 0.59 * green * green + 0.11 * blue * blue).squareRoot()
  }

  /// The colour laid over another with an opacity.
  func over(_ other: InkColor, opacity: Double) -> InkColor {
    InkColor(
      red: red * opacity + other.red * (1 - opacity), green: green * opacity + other.green * (1 - opacity),
      blue: blue * opacity + other.blue * (1 - opacity))
  }
}
