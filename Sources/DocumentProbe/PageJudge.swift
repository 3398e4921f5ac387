/// Tells from a page's painting which of its text no reader sees, and where only a look at the page can tell.
struct PageJudge {
  /// The texts that no reader sees, by their places in `PaintedPage.shows`.
  private(set) var hidden: Set<Int> = []
  /// Whether some text may be hidden by what is painted before or after it.
  private(set) var needsLook = false
  /// Whether the page is a picture with its recognised text laid under or over it.
  private(set) var isRecognised = false
  /// The colour that the page is painted in before all else.
  private(set) var base = InkColor.white

  private let page: PaintedPage
  private let visible: Rectangle

  /// How far apart two colours must be for text to be seen.
  static let leastContrast = 0.11
  private static let mostComparisons = 20_000_000

  init(_ page: PaintedPage, visible: Rectangle) {
    self.page = page
    self.visible = visible
    guard page.shows.count * max(1, page.paints.count) <= Self.mostComparisons else {
      needsLook = true
      return
    }
    needsLook = page.isUncertain && !page.shows.isEmpty
    if let ground = page.paints.first(where: coversPage), let color = ground.color, ground.isOpaque { base = color }
    isRecognised = holdsScan && page.shows.count(where: { !$0.paints }) * 2 > page.shows.count
    for (index, show) in page.shows.enumerated() where visible.overlaps(show.box) { judge(show, index) }
  }

  /// Whether a picture covers most of the page.
  var holdsScan: Bool {
    let covered = page.paints.lazy.filter { $0.kind == .image }.reduce(0) { $0 + Self.area($1.box) }
    return covered >= 0.7 * Self.area(visible)
  }

  private static func area(_ box: Rectangle) -> Double { box.width * box.height }

  private func coversPage(_ paint: Paint) -> Bool {
    paint.kind == .shape && paint.fillsBox && paint.box.grown(by: 3).holds(visible)
  }

  private mutating func judge(_ show: TextShow, _ index: Int) {
    guard show.paints else {
      if !isRecognised { hidden.insert(index) } else { needsLook = true }
      return
    }
    if show.isClipped { needsLook = true }
    var ground: InkColor? = base
    for paint in page.paints where paint.kind != .line && paint.box.overlaps(show.box) && !isRule(paint, show) {
      if paint.order > show.order {
        // What white paints over text hides it as dark paint does.
        needsLook = true
      } else if paint.kind == .shape, paint.isOpaque, let color = paint.color {
        if paint.fillsBox, paint.box.holds(show.box) {
          ground = color
        } else if color != ground {
          ground = nil
        }
      } else {
        ground = nil
      }
    }
    guard let color = show.color, let ground else {
      needsLook = true
      return
    }
    if color.over(ground, opacity: show.opacity).distance(to: ground) < Self.leastContrast { hidden.insert(index) }
  }

  /// Whether paint is a thin rule or a dot beside what it is compared with, as under a link.
  private func isRule(_ paint: Paint, _ show: TextShow) -> Bool {
    min(paint.box.width, paint.box.height) < 0.3 * min(show.box.height, show.box.width * 4)
  }
}
