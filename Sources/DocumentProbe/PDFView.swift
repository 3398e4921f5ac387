import Documents

/// What a reader sees of a PDF's pages.
struct PDFView {
  /// The pages, as many as the time allowed.
  private(set) var pages: [PageView] = []

  /// Reads and, where needed, draws the pages that were sketched.
  init(_ sketch: PDFSketch, frames: [PDFPageFrame], isDrawing: Bool, within budget: ProcessorBudget) {
    guard let seen = sketch.seen else { return }
    pages =
      PopplerFile.open(seen) { file in
        guard let bare = sketch.bare else { return Self.look(sketch, frames, file, bare: nil, isDrawing, budget) }
        return PopplerFile.open(bare) { Self.look(sketch, frames, file, bare: $0, isDrawing, budget) } ?? []
      } ?? []
    if let ghost = sketch.ghost { readLiftedWords(ghost, frames) }
  }

  private static func look(
    _ sketch: PDFSketch, _ frames: [PDFPageFrame], _ file: PopplerFile, bare: PopplerFile?, _ isDrawing: Bool,
    _ budget: ProcessorBudget
  ) -> [PageView] {
    var pages: [PageView] = []
    for (index, page) in sketch.pages.enumerated() {
      guard !budget.isUsedUp else { break }
      let unit = frames[index].unit
      func draw(_ file: PopplerFile?) -> PageInk? {
        guard isDrawing else { return nil }
        return file?.withPage(index) {
          PageInk($0, width: page.width, height: page.height, unit: unit, offset: PDFSketch.room)
        } ?? nil
      }
      let text = text(of: index, in: file, unit: unit)
      pages.append(PageView(text, page, frames[index], draw: { draw(file) }, drawBare: { draw(bare) }))
    }
    return pages
  }

  /// A page's text; `nil` for a page that poppler cannot open.
  private static func text(of index: Int, in file: PopplerFile, unit: Double) -> PageText? {
    file.withPage(index) { PageText($0.characters(), offset: PDFSketch.room, unit: unit) }
  }

  /// The words of the hidden text and of watermarks, which stand alone on the pages of `ghost`.
  private mutating func readLiftedWords(_ ghost: [UInt8], _ frames: [PDFPageFrame]) {
    let texts = PopplerFile.open(ghost) { file in
      pages.enumerated().map { index, page in
        page.sketch.hidesText ? Self.text(of: index, in: file, unit: frames[index].unit) : nil
      }
    }
    for (index, text) in (texts ?? []).enumerated() {
      if let text { pages[index].add(lifted: text) }
    }
  }
}
