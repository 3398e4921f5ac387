/// The pages of a file as their painting tells, and the file written anew for poppler to read them by.
struct PDFSketch {
  /// Points added around each page, so that text which stands off it is found.
  static let room = 14_400.0
  /// Longer files are no papers; their pages are counted only.
  private static let mostPages = 2_000

  /// The pages, as many as the time allowed.
  private(set) var pages: [PageSketch] = []
  /// The file with the text that no reader sees lifted off its pages.
  private(set) var seen: [UInt8]?
  /// The file with its watermarks, where it has some that are lifted off `seen`.
  private(set) var marked: [UInt8]?
  /// The file with the hidden text alone on the pages that hide some.
  private(set) var ghost: [UInt8]?
  /// The file with all text lifted off the pages that need a look.
  private(set) var bare: [UInt8]?

  private let areFieldsStale: Bool
  private var lifts: [Int: PageLift] = [:]
  /// The texts in forms that some page shows, and the forms' content as it came.
  private var seenInForms: Set<FormText> = []
  private var formContents: [Int64: [UInt8]] = [:]

  private struct FormText: Hashable {
    var form: Int64
    var start: Int
  }

  /// The texts of a page, by the streams that they stand in.
  private struct PageLift {
    var content: [UInt8]
    var hidden: [TextShow]
    var seen: [TextShow]
    /// Those of the seen that are a watermark, should every page have one.
    var pale: [TextShow]
    var needsLook: Bool
    /// What is lifted to see the page without text.
    var bare: [TextShow] { needsLook ? hidden + seen : [] }
    /// What is lifted to see the hidden text alone.
    var ghost: [TextShow] { hidden.isEmpty ? [] : seen }
  }

  init(_ file: PDFFile, _ frames: [PDFPageFrame], hasWrongCounts: Bool, within budget: ProcessorBudget) {
    let layers = PDFLayers(file.root["/OCProperties"])
    areFieldsStale = file.root["/AcroForm"]["/NeedAppearances"].isTrue
    guard frames.count <= Self.mostPages else { return }
    for index in frames.indices {
      guard !budget.isUsedUp else { return }
      follow(file.page(index), frames[index], layers)
    }
    findPaleWatermark(frames)
    // What annotations and forms show is part of the pages now; reading them again takes time, in some files no end.
    file.root.remove("/AcroForm")
    if hasWrongCounts { file.flattenPageTree() }
    for index in frames.indices {
      let page = file.page(index)
      let wide = frames[index].visible.grown(by: Self.room)
      page.set("/MediaBox", rectangle: wide)
      page.set("/CropBox", rectangle: wide)
      page.remove("/Annots")
    }
    let hidesText = lifts.values.contains { !$0.hidden.isEmpty }
    if pages.contains(where: { $0.places.contains { $0.cause == .watermark } }) { marked = file.rewritten() }
    if hidesText { lift(\.hidden, in: file) }
    seen = file.rewritten()
    if pages.contains(where: \.needsLook) {
      lift(\.bare, in: file, alsoSeen: true)
      bare = file.rewritten()
    }
    if hidesText {
      lift(\.ghost, in: file, alsoSeen: true, widens: true)
      file.showAllLayers()
      ghost = file.rewritten()
    }
  }

  private mutating func follow(_ page: PDFObject, _ frame: PDFPageFrame, _ layers: PDFLayers) {
    let found = PageContent(of: page)
    var content = found.bytes
    var resources = PDFPageFrame.inherited("/Resources", page)
    if !resources.isDictionary {
      page.setEmptyDictionary("/Resources")
      resources = page["/Resources"]
    }
    if found.isWhole {
      let annotations = PDFAnnotations(of: page, resources: resources, areFieldsStale: areFieldsStale).content
      if !annotations.isEmpty { content = Array("q\n".utf8) + content + Array("\nQ\n".utf8) + annotations }
      if !annotations.isEmpty || found.holdsPictures { page.replacePageContent(content) }
    }
    let painted = ContentScan(
      content: content, isWhole: found.isWhole, resources: resources, visible: frame.visible, layers: layers
    ).page
    if painted.isEndless { page.replacePageContent([]) }
    let judge = PageJudge(painted, visible: frame.visible)
    if !painted.isPartial, judge.needsLook || !judge.hidden.isEmpty || !judge.pale.isEmpty {
      lifts[pages.count] = PageLift(
        content: content, hidden: painted.shows.indices.filter { judge.hidden[$0] != nil }.map { painted.shows[$0] },
        seen: painted.shows.indices.filter { judge.hidden[$0] == nil }.map { painted.shows[$0] },
        pale: judge.pale.sorted().map { painted.shows[$0] }, needsLook: judge.needsLook)
    }
    for (index, show) in painted.shows.enumerated() where show.stream > 0 && judge.hidden[index] == nil {
      seenInForms.insert(FormText(form: show.stream, start: show.range.lowerBound))
    }
    pages.append(PageSketch(painted, judge, frame, isDamaged: !found.isWhole))
  }

  /// Takes large pale text for a watermark where every page of several has some.
  private mutating func findPaleWatermark(_ frames: [PDFPageFrame]) {
    guard pages.count > 1, pages.indices.allSatisfy({ lifts[$0]?.pale.isEmpty == false }) else { return }
    for index in pages.indices {
      guard var lift = lifts[index] else { continue }
      let places = Set(lift.pale.map { FormText(form: $0.stream, start: $0.range.lowerBound) })
      lift.hidden += lift.pale
      lift.seen.removeAll { places.contains(FormText(form: $0.stream, start: $0.range.lowerBound)) }
      lifts[index] = lift
      seenInForms.subtract(places)
      pages[index].addWatermark(at: lift.pale.map { frames[index].seen($0.box) })
    }
  }

  /// Lifts texts off their pages, and out of the forms that the pages show them by.
  private mutating func lift(
    _ texts: KeyPath<PageLift, [TextShow]>, in file: PDFFile, alsoSeen: Bool = false, widens: Bool = false
  ) {
    var forms: [Int64: [Int: TextShow]] = [:]
    let squeezed = widens ? lifts.values.flatMap(\.hidden).filter { $0.stream > 0 } : []
    for (index, lift) in lifts {
      let shows = lift[keyPath: texts]
      let own = shows.filter { $0.stream == 0 }
      file.page(index).replacePageContent(
        ContentLift.lifting(own, widening: widens ? lift.hidden.filter { $0.stream == 0 } : [], in: lift.content))
      for show in shows where show.stream > 0 {
        let place = FormText(form: show.stream, start: show.range.lowerBound)
        if alsoSeen || !seenInForms.contains(place) { forms[place.form, default: [:]][place.start] = show }
      }
    }
    for identity in Set(forms.keys).union(formContents.keys).union(squeezed.lazy.map(\.stream)) {
      let form = file.object(identity)
      guard let content = formContents[identity] ?? form.data else { continue }
      formContents[identity] = content
      let widened = squeezed.filter { $0.stream == identity }
      form.replaceData(ContentLift.lifting(Array((forms[identity] ?? [:]).values), widening: widened, in: content))
    }
  }
}
