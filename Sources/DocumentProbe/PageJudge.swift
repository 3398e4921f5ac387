/// Tells from a page's painting which of its text no reader sees, and where only a look at the page can tell.
struct PageJudge {
  /// The texts that no reader sees or that are watermarks, by their places in `PaintedPage.shows`.
  private(set) var hidden: [Int: TextToken.Unseen] = [:]
  /// Large texts in a light colour: watermarks, if every page has one.
  private(set) var pale: Set<Int> = []
  /// Where text is hidden or may be, in PDF's coordinates.
  private(set) var places: [HidingPlace] = []
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
  /// From which size on text may be a watermark, in points: tilted text, and pale text.
  private static let (largeTilted, largePale) = (24.0, 30.0)
  /// How far from its ground the colour of pale text is at most.
  private static let paleContrast = 0.4

  init(_ page: PaintedPage, visible: Rectangle) {
    self.page = page
    self.visible = visible
    guard page.shows.count * max(1, page.paints.count) <= Self.mostComparisons else {
      needsLook = true
      return
    }
    needsLook = page.isUncertain && !page.shows.isEmpty
    if let ground = page.paints.first(where: coversPage), let color = ground.color, ground.isOpaque { base = color }
    if holdsScan {
      let last = page.paints.last { $0.kind == .image }?.order ?? 0
      isRecognised = page.shows.count { $0.unpainted != nil || $0.order < last } * 2 > page.shows.count
    }
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

  private mutating func hide(_ index: Int, _ cause: TextToken.Unseen) {
    hidden[index] = cause
    places.append(HidingPlace(box: page.shows[index].box, cause: cause))
  }

  private mutating func suspect(_ show: TextShow, _ cause: TextToken.Unseen) {
    needsLook = true
    places.append(HidingPlace(box: show.box, cause: cause))
  }

  private mutating func judge(_ show: TextShow, _ index: Int) {
    if let cause = show.unpainted {
      if isRecognised, cause == .unpainted { suspect(show, cause) } else { hide(index, cause) }
      return
    }
    let (ground, cover) = surroundings(of: show)
    if let color = show.color, let ground {
      let contrast = color.over(ground, opacity: show.opacity).distance(to: ground)
      if contrast < Self.leastContrast { return hide(index, .colour) }
      if contrast < Self.paleContrast, show.size >= Self.largePale { pale.insert(index) }
    }
    if show.isWatermark || show.isTilted && show.size >= Self.largeTilted { return hide(index, .watermark) }
    if let cover {
      suspect(show, cover)
    } else if show.isClipped {
      suspect(show, .clipped)
    } else if show.color == nil || ground == nil {
      suspect(show, .colour)
    }
  }

  /// The colour that lies under a text, `nil` when it is not known, and what lies over it.
  private func surroundings(of show: TextShow) -> (ground: InkColor?, cover: TextToken.Unseen?) {
    var ground: InkColor? = base
    var cover: TextToken.Unseen?
    for paint in page.paints where paint.kind != .line && paint.box.overlaps(show.box) && !isRule(paint, show) {
      if paint.order > show.order {
        // What white paints over text hides it as dark paint does.
        cover = paint.kind == .image ? .pictured : .covered
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
    return (ground, cover)
  }

  /// Whether paint is a thin rule or a dot beside what it is compared with, as under a link.
  private func isRule(_ paint: Paint, _ show: TextShow) -> Bool {
    min(paint.box.width, paint.box.height) < 0.3 * min(show.box.height, show.box.width * 4)
  }
}
