import Documents
import FoundationEssentials

/// Draws the pages of a PDF as a reader sees them, and finds the places that a check speaks of.
enum PDFPictures {
  /// Dots for an inch of paper; larger pages than A4 have fewer.
  private static let resolution = 110.0
  private static let longestSide = 1300.0
  /// The most bytes of one picture; larger ones are drawn again, smaller.
  private static let mostBytes = 700 << 10

  /// The pages that were asked for; what there was no time or room to draw has no picture, but its places.
  static func draw(
    _ bytes: [UInt8], _ question: PictureQuestion, seconds: Int
  ) throws(DocumentError) -> PagePictures {
    try PDFWeight.check(bytes)
    let paper = try PDFPaper(bytes, within: PDFReading.sketching(seconds))
    return try PDFReading.isolated(seconds) { draw(paper, question, isDrawing: $0, within: $1) }
      ?? PagePictures(pages: [])
  }

  private static func draw(
    _ paper: PDFPaper, _ question: PictureQuestion, isDrawing: Bool, within budget: ProcessorBudget
  ) -> PagePictures {
    let (facts, sketch) = (paper.facts, paper.sketch)
    let view = PDFView(sketch, frames: facts.frames, isDrawing: isDrawing, within: budget)
    let places = PicturePlaces(view, question)
    let wanted = Set(question.pages).union(places.pageOfEnd.map { [$0] } ?? [])
    let numbers = wanted.sorted().filter { facts.frames.indices.contains($0 - 1) }
    var pages = numbers.map { number in
      let size = facts.frames[number - 1].size(page: number)
      return places.describing(PagePicture(page: number, widthMM: size.widthMM, heightMM: size.heightMM, png: nil))
    }
    guard isDrawing, let seen = sketch.marked ?? sketch.seen else { return PagePictures(pages: pages) }
    var room = question.mostBytes
    PopplerFile.open(seen) { (file) -> Void in
      for index in pages.indices where !budget.isUsedUp && room > 0 {
        let number = pages[index].page - 1
        guard number < sketch.pages.count else { continue }
        let page = sketch.pages[number]
        let unit = facts.frames[number].unit
        let picture =
          file.withPage(number) { (opened) -> [UInt8]? in Self.picture(of: opened, page, unit: unit) } ?? nil
        guard let picture, picture.count <= room else { continue }
        room -= picture.count
        pages[index].png = Data(picture).base64EncodedString()
      }
    }
    return PagePictures(pages: pages)
  }

  private static func picture(of page: PopplerPage, _ sketch: PageSketch, unit: Double) -> [UInt8]? {
    var scale = min(resolution / 72, longestSide / max(sketch.width, sketch.height))
    for _ in 0..<3 {
      let width = max(1, Int((sketch.width * scale).rounded()))
      let height = max(1, Int((sketch.height * scale).rounded()))
      guard
        let pixels = page.drawn(width: width, height: height, scale: scale * unit, offset: PDFSketch.room),
        let image = PortableImage.of(pixels, width: width, height: height, page.poppler)
      else { return nil }
      if image.count <= mostBytes { return image }
      scale *= 0.6
    }
    return nil
  }
}
