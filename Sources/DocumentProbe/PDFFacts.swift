import Documents

/// What a PDF file is, apart from what its pages show.
struct PDFFacts {
  /// The number of pages.
  let pageCount: Int
  /// The pages' frames; of a file with more pages than a paper can have, the first of them.
  private(set) var frames: [PDFPageFrame] = []
  /// What was seen.
  private(set) var observations: [Observation] = []
  /// Whether the page tree gives wrong numbers, by which other programs go.
  private(set) var hasWrongCounts = false

  private static let mostFrames = 5_000

  init(_ file: PDFFile, bytes: [UInt8], isMended: Bool) {
    pageCount = file.pageCount
    frames = (0..<min(pageCount, Self.mostFrames)).map { PDFPageFrame(file.page($0)) }
    let envelope = PDFEnvelope(bytes, repairs: file.repairs, isMended: isMended)
    observations += envelope.observations
    judgeTree(file)
    judgeFrames()
    observations += PDFBehaviour(file).observations
    observations += PDFOrigin(file).observations
    if file.isEncrypted {
      observations.append(
        Observation(
          id: "owner-password", severity: "note",
          message: "The file is encrypted with an owner's password: anyone can read it, not everyone can change it."))
    }
    if file.isLinearized {
      observations.append(
        Observation(id: "linearized", severity: "note", message: "The file is laid out to be shown while it loads."))
    }
  }

  private mutating func judgeTree(_ file: PDFFile) {
    guard !file.hasMendedTree else {
      observations.append(
        Observation(
          id: "page-tree-damaged", severity: "warning",
          message: "The file's list of pages is damaged (it runs in a circle, or has no end); "
            + "\(pageCount == 1 ? "1 page was" : "\(pageCount) pages were") found in it.",
          advice: "Export it again: some programs may show other pages, or none."))
      return
    }
    let tree = PDFPageTree(root: file.root)
    let pages = file.pageCount
    if let claimed = tree.claimed, claimed != pages {
      hasWrongCounts = true
      observations.append(
        Observation(
          id: "page-count-lies", severity: "warning",
          message: "The file says that it has \(claimed) \(claimed == 1 ? "page" : "pages"), and holds \(pages).",
          advice: "Export it again: some programs show \(claimed), others \(pages)."))
    } else if tree.claimed == nil || !tree.innerCountsHold {
      hasWrongCounts = true
      observations.append(
        Observation(
          id: "page-count-lies", severity: "warning",
          message: "The file's list of pages gives wrong numbers of pages; it holds \(pages).",
          advice: "Export it again: some programs may show fewer pages."))
    }
  }

  private mutating func judgeFrames() {
    if let page = frames.firstIndex(where: \.isAssumed) {
      observations.append(
        Observation(
          id: "page-size-missing", severity: "warning", page: page + 1,
          message: "The file gives page \(page + 1) no size; programs then assume US Letter.",
          advice: "Export it again with A4 pages."))
    }
  }
}
