import Documents
import FoundationEssentials

/// Draws the pages of a PDF as a reader sees them, and finds the places that a check speaks of.
enum PDFPictures {
  /// Dots for an inch of paper; larger pages than A4 have fewer.
  private static let resolution = 110.0
  private static let longestSide = 1300.0
  /// The most bytes of one picture; larger ones are drawn again, smaller.
  private static let mostBytes = 700 << 10
  /// The part of the time for a document that goes to reading its pages, and after which no page is begun to be drawn.
  private static let (viewShare, drawShare) = (0.35, 0.75)

  /// The pages that were asked for; what there was no time or room to draw has no picture, but its places.
  static func draw(
    _ bytes: [UInt8], _ question: PictureQuestion, seconds: Int
  ) throws(DocumentError) -> PagePictures {
    let end = Deadline(seconds: Double(seconds) * drawShare)
    let (facts, sketch) = try PDFReading.sketch(bytes, seconds)
    let view = PDFView(sketch, frames: facts.frames, until: Deadline(seconds: Double(seconds) * viewShare))
    let places = PicturePlaces(view, question, clear: clearText(sketch, facts.frames))
    let wanted = Set(question.pages).union(places.pageOfEnd.map { [$0] } ?? [])
    let numbers = wanted.sorted().filter { facts.frames.indices.contains($0 - 1) }
    var pages = numbers.map { number in
      let size = facts.frames[number - 1].size(page: number)
      return places.describing(PagePicture(page: number, widthMM: size.widthMM, heightMM: size.heightMM, png: nil))
    }
    guard let seen = sketch.seen else { return PagePictures(pages: pages) }
    var room = question.mostBytes
    PopplerFile.open(seen) { (file) -> Void in
      for index in pages.indices where !end.hasPassed && room > 0 {
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
        let image = PortableImage.of(pixels, width: width, height: height)
      else { return nil }
      if image.count <= mostBytes { return image }
      scale *= 0.6
    }
    return nil
  }

  /// The text that is not painted or has the colour of the paper, by pages.
  private static func clearText(_ sketch: PDFSketch, _ frames: [PDFPageFrame]) -> [Int: PageText] {
    guard let ghost = sketch.ghost else { return [:] }
    return PopplerFile.open(ghost) { file in
      var texts: [Int: PageText] = [:]
      for (index, page) in sketch.pages.enumerated() where page.hidesText {
        texts[index] = file.withPage(index) {
          PageText($0.characters(), offset: PDFSketch.room, unit: frames[index].unit)
        }
      }
      return texts
    } ?? [:]
  }
}
