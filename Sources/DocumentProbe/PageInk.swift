import CPoppler
import Documents

/// A page drawn small in grey-free colour: where its ink is.
struct PageInk {
  let width: Int
  let height: Int
  /// Pixels for a point of the page as seen.
  let scale: Double
  /// Blue, green, red and a spare byte for each pixel, row by row.
  private let pixels: [UInt8]
  private let background: (UInt8, UInt8, UInt8)

  private static let longestSide = 1600.0
  private static let leastContrast = 24

  /// Draws a page of a size in points; `offset` is where the seen part begins, in the page's units.
  init?(_ page: PopplerPage, width pointWidth: Double, height pointHeight: Double, unit: Double, offset: Double) {
    let scale = min(1, Self.longestSide / max(pointWidth, pointHeight))
    let width = max(1, Int((pointWidth * scale).rounded(.up)))
    let height = max(1, Int((pointHeight * scale).rounded(.up)))
    guard
      let pixels = page.drawn(
        width: width, height: height, scale: scale * unit, offset: offset)
    else { return nil }
    self.width = width
    self.height = height
    self.scale = scale
    self.pixels = pixels
    background = Self.background(pixels, width: width, height: height)
  }

  /// The commonest colour along the page's edges.
  private static func background(_ pixels: [UInt8], width: Int, height: Int) -> (UInt8, UInt8, UInt8) {
    var counts: [UInt32: Int] = [:]
    func look(_ x: Int, _ y: Int) {
      let at = (y * width + x) * 4
      counts[UInt32(pixels[at]) << 16 | UInt32(pixels[at + 1]) << 8 | UInt32(pixels[at + 2]), default: 0] += 1
    }
    for x in 0..<width {
      look(x, 0)
      look(x, height - 1)
    }
    for y in 0..<height {
      look(0, y)
      look(width - 1, y)
    }
    let most = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0xFFFFFF
    return (UInt8(most >> 16 & 255), UInt8(most >> 8 & 255), UInt8(most & 255))
  }

  private func isInk(_ x: Int, _ y: Int) -> Bool {
    let at = (y * width + x) * 4
    return abs(Int(pixels[at]) - Int(background.0)) >= Self.leastContrast
      || abs(Int(pixels[at + 1]) - Int(background.1)) >= Self.leastContrast
      || abs(Int(pixels[at + 2]) - Int(background.2)) >= Self.leastContrast
  }

  /// Whether two drawings of a page differ to the eye within a rectangle.
  func differs(from other: PageInk, in box: Rectangle) -> Bool {
    guard width == other.width, height == other.height else { return true }
    let (columns, rows) = area(box)
    for y in rows {
      for x in columns {
        let at = (y * width + x) * 4
        for part in 0..<3 where abs(Int(pixels[at + part]) - Int(other.pixels[at + part])) >= Self.leastContrast {
          return true
        }
      }
    }
    return false
  }

  /// Whether the page looks like text on paper: mostly of one colour, with some ink.
  var looksLikeText: Bool {
    var ink = 0
    for y in 0..<height { for x in 0..<width where isInk(x, y) { ink += 1 } }
    let share = Double(ink) / Double(width * height)
    return share > 0.002 && share < 0.5
  }

  private func area(_ box: Rectangle) -> (columns: Range<Int>, rows: Range<Int>) {
    func span(_ low: Double, _ high: Double, _ most: Int) -> Range<Int> {
      let first = max(0, min(most, Int((low * scale).rounded(.down))))
      return first..<max(first, min(most, Int((high * scale).rounded(.up))))
    }
    return (span(box.left, box.right, width), span(box.top, box.bottom, height))
  }

  /// Whether anything is to be seen within a rectangle of the page.
  func holdsInk(in box: Rectangle) -> Bool {
    let (columns, rows) = area(box)
    for y in rows { for x in columns where isInk(x, y) { return true } }
    return false
  }

  /// What the ink covers, apart from rectangles that do not count, in points; `nil` for a blank page.
  func extent(without boxes: [Rectangle]) -> Rectangle? {
    let holes = boxes.map { box in
      (
        Int(box.left * scale) - 1, Int(box.top * scale) - 1, Int((box.right * scale).rounded(.up)) + 1,
        Int((box.bottom * scale).rounded(.up)) + 1
      )
    }
    var left = width
    var right = -1
    var top = height
    var bottom = -1
    for y in 0..<height {
      for x in 0..<width where isInk(x, y) {
        if holes.contains(where: { x >= $0.0 && x < $0.2 && y >= $0.1 && y < $0.3 }) { continue }
        left = min(left, x)
        right = max(right, x)
        top = min(top, y)
        bottom = max(bottom, y)
      }
    }
    guard right >= 0 else { return nil }
    return Rectangle(
      left: Double(left) / scale, bottom: Double(bottom + 1) / scale, right: Double(right + 1) / scale,
      top: Double(top) / scale)
  }
}

extension PopplerPage {
  /// The page's pixels as a reader sees them, on white.
  func drawn(width: Int, height: Int, scale: Double, offset: Double) -> [UInt8]? {
    guard let surface = unsafe poppler.newSurface(UInt32(dossier_cairo_rgb24), Int32(width), Int32(height)) else {
      return nil
    }
    defer { unsafe poppler.freeSurface(surface) }
    guard unsafe poppler.surfaceStatus(surface) == 0, let context = unsafe poppler.newContext(surface)
    else {
      return nil
    }
    defer { unsafe poppler.freeContext(context) }
    unsafe poppler.setColor(context, 1, 1, 1)
    unsafe poppler.paint(context)
    unsafe poppler.scale(context, scale, scale)
    unsafe poppler.translate(context, -offset, -offset)
    unsafe render(on: context)
    unsafe poppler.flush(surface)
    guard let data = unsafe poppler.pixels(surface) else { return nil }
    let stride = Int(unsafe poppler.stride(surface))
    return unsafe [UInt8](unsafeUninitializedCapacity: width * height * 4) { buffer, count in
      for row in 0..<height {
        unsafe buffer.baseAddress?.advanced(by: row * width * 4)
          .initialize(from: data.advanced(by: row * stride), count: width * 4)
      }
      count = width * height * 4
    }
  }
}
