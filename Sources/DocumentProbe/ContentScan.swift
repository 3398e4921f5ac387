/// Follows what a page's content paints, without painting it.
struct ContentScan {
  private(set) var page = PaintedPage()
  private var state = GraphicsState()
  private var saved: [GraphicsState] = []
  private var textMatrix = Matrix()
  private var lineMatrix = Matrix()
  private var path = ContentPath()
  private var clipsNext = false
  private var isTwoByteFont = false
  private var order = 0
  private var commands = 0
  private var formDepth = 0
  private let layers: PDFLayers
  /// For each piece of marked content that is open, whether its layer hides it, and whether it is a watermark.
  private var marked: [(isHidden: Bool, isWatermark: Bool)] = []
  private var hiddenDepth = 0
  private var watermarkDepth = 0
  private var formCount = 0
  /// The operands before an operator.
  private var numbers: [Double] = []
  private var name: Range<Int>?
  private var stringLength = 0

  private static let mostCommands = 2_000_000
  private static let deepestForm = 28
  private static let mostForms = 20_000
  private static let deepestSave = 512
  /// The part of its usual width under which no letter can be read.
  private static let leastWidth = 0.15

  /// Follows a page: its content and what that takes from its resources; `isWhole` tells whether that is all.
  init(content: [UInt8], isWhole: Bool, resources: PDFObject, visible: Rectangle, layers: PDFLayers) {
    page.isUncertain = !isWhole
    page.isPartial = !isWhole
    self.layers = layers
    state.clip = visible
    run(content, resources: resources, stream: 0)
  }

  private mutating func run(_ content: [UInt8], resources: PDFObject, stream: Int64) {
    var lexer = ContentLexer(content)
    var arrayDepth = 0
    var first: Int?
    while let token = lexer.next() {
      if first == nil { first = lexer.start }
      switch token {
      case .number(let value): if arrayDepth == 0, numbers.count < 32 { numbers.append(value) }
      case .name(let range): name = range
      case .string(let length): stringLength += length
      case .arrayStart: arrayDepth += 1
      case .arrayEnd: arrayDepth = max(0, arrayDepth - 1)
      case .dictionary: break
      case .command(let code):
        commands += 1
        guard commands < Self.mostCommands, !page.isEndless else {
          page.isUncertain = true
          page.isPartial = true
          return
        }
        if let effect = ContentCommand.effects[code] {
          let span = (first ?? lexer.start)..<lexer.at
          perform(effect, at: span, in: lexer, resources: resources, stream: stream)
        }
        numbers.removeAll(keepingCapacity: true)
        name = nil
        stringLength = 0
        arrayDepth = 0
        first = nil
      }
    }
  }

  private func number(_ index: Int) -> Double { index < numbers.count ? numbers[index] : 0 }

  private mutating func perform(
    _ effect: ContentCommand.Effect, at span: Range<Int>, in lexer: ContentLexer, resources: PDFObject, stream: Int64
  ) {
    switch effect {
    case .save: if saved.count < Self.deepestSave { saved.append(state) } else { page.isUncertain = true }
    case .restore: if let last = saved.popLast() { state = last }
    case .concatenate: if let given = matrixOperand { state.matrix = given.then(state.matrix) }
    case .graphicsState: applyGraphicsState(resources["/ExtGState"]["/" + nameOperand(lexer)])
    case .move, .line, .curve, .curveFromHere, .curveToEnd, .rectangle:
      path.add(numbers, isRectangle: effect == .rectangle, by: state.matrix)
    case .close: break
    case .fill: paintPath(fills: true, strokes: false)
    case .stroke: paintPath(fills: false, strokes: true)
    case .fillAndStroke: paintPath(fills: true, strokes: true)
    case .endPath: endPath()
    case .clip: clipsNext = true
    case .fillGray: setFill(parts: 1)
    case .fillRGB: setFill(parts: 3)
    case .fillCMYK: setFill(parts: 4)
    case .strokeGray: setStroke(parts: 1)
    case .strokeRGB: setStroke(parts: 3)
    case .strokeCMYK: setStroke(parts: 4)
    case .fillSpace:
      state.fillParts = ColorSpace.parts(nameOperand(lexer), resources)
      state.fill = state.fillParts > 0 ? .black : nil
    case .strokeSpace:
      state.strokeParts = ColorSpace.parts(nameOperand(lexer), resources)
      state.stroke = state.strokeParts > 0 ? .black : nil
    case .fillColor:
      state.fill = name == nil && numbers.count == state.fillParts ? InkColor(parts: numbers) : nil
    case .strokeColor:
      state.stroke = name == nil && numbers.count == state.strokeParts ? InkColor(parts: numbers) : nil
    case .lineWidth: state.lineWidth = abs(number(0))
    case .shading: add(.shading, box: state.clip, color: nil, fillsBox: false)
    case .paintObject: paintObject(resources["/XObject"]["/" + nameOperand(lexer)], resources: resources)
    case .inlineImage: addImage()
    case .beginMarked: beginMarked(lexer, span: span, resources: resources)
    case .endMarked:
      guard let last = marked.popLast() else { break }
      hiddenDepth -= last.isHidden ? 1 : 0
      watermarkDepth -= last.isWatermark ? 1 : 0
    default: performText(effect, at: span, lexer, resources: resources, stream: stream)
    }
  }

  private mutating func performText(
    _ effect: ContentCommand.Effect, at span: Range<Int>, _ lexer: ContentLexer, resources: PDFObject, stream: Int64
  ) {
    switch effect {
    case .beginText:
      textMatrix = Matrix()
      lineMatrix = Matrix()
    case .font:
      state.fontSize = numbers.last ?? state.fontSize
      isTwoByteFont = resources["/Font"]["/" + nameOperand(lexer)]["/Subtype"].name == "/Type0"
    case .matrix:
      if let given = matrixOperand {
        textMatrix = given
        lineMatrix = given
      }
    case .moveLine: moveLine(number(0), number(1))
    case .moveLineSettingLeading:
      state.leading = -number(1)
      moveLine(number(0), number(1))
    case .nextLine: moveLine(0, -state.leading)
    case .leading: state.leading = number(0)
    case .rise: state.rise = number(0)
    case .mode: state.mode = Int(max(-1, min(100, number(0))))
    case .widthScale: state.widthScale = number(0) / 100
    case .show: show(at: span, stream: stream)
    case .showOnNextLine, .showSpacedOnNextLine:
      moveLine(0, -state.leading)
      show(at: span, stream: stream)
    default: break
    }
  }

  private func nameOperand(_ lexer: ContentLexer) -> String { name.map(lexer.name) ?? "" }

  private var matrixOperand: Matrix? {
    guard numbers.count >= 6 else { return nil }
    return Matrix(a: numbers[0], b: numbers[1], c: numbers[2], d: numbers[3], e: numbers[4], f: numbers[5])
  }

  // MARK: State

  private mutating func setFill(parts: Int) {
    state.fillParts = parts
    state.fill = numbers.count >= parts ? InkColor(parts: Array(numbers.suffix(parts))) : nil
  }

  private mutating func setStroke(parts: Int) {
    state.strokeParts = parts
    state.stroke = numbers.count >= parts ? InkColor(parts: Array(numbers.suffix(parts))) : nil
  }

  private mutating func applyGraphicsState(_ given: PDFObject) {
    guard given.isDictionary else { return }
    if let alpha = given["/ca"].number { state.fillAlpha = alpha }
    if let alpha = given["/CA"].number { state.strokeAlpha = alpha }
    if let width = given["/LW"].number { state.lineWidth = abs(width) }
    if given["/Font"].count >= 2, let size = given["/Font"].item(1).number { state.fontSize = size }
    if given["/SMask"].isDictionary { page.isUncertain = true }
    let blend = given["/BM"]
    let modes = (blend.isArray ? blend.items(most: 4).map(\.name) : [blend.name]).compactMap { $0 }
    if let mode = modes.first, mode != "/Normal", mode != "/Compatible" { page.isUncertain = true }
  }

  private mutating func beginMarked(_ lexer: ContentLexer, span: Range<Int>, resources: PDFObject) {
    let operands = lexer.bytes[span]
    var isHidden = false
    if !layers.isEmpty, operands.starts(with: Array("/OC".utf8)), let name {
      isHidden = isOff(resources["/Properties"]["/" + lexer.name(name)])
    }
    let isWatermark = operands.count < 400 && operands.firstRange(of: Array("/Watermark".utf8)) != nil
    guard marked.count < 10_000 else { return }
    marked.append((isHidden, isWatermark))
    hiddenDepth += isHidden ? 1 : 0
    watermarkDepth += isWatermark ? 1 : 0
    if isWatermark { page.holdsWatermark = true }
  }

  private mutating func isOff(_ layer: PDFObject) -> Bool {
    guard let isShown = layers.shows(layer) else {
      page.isUncertain = true
      return false
    }
    return !isShown
  }

  // MARK: Painting

  private mutating func paintPath(fills: Bool, strokes: Bool) {
    if let box = path.box {
      if fills { add(.shape, box: box, color: state.fill, fillsBox: path.isBox, alpha: state.fillAlpha) }
      if strokes {
        let width = max(0.2, state.lineWidth * state.matrix.height / 2)
        add(
          width > 1.5 ? .shape : .line, box: box.grown(by: width), color: state.stroke, fillsBox: false,
          alpha: state.strokeAlpha)
      }
    }
    endPath()
  }

  private mutating func endPath() {
    if clipsNext {
      state.clip = path.box.flatMap { box in state.clip?.touching(box) }
      if !path.isBox { state.clipIsBox = false }
      clipsNext = false
    }
    path = ContentPath()
  }

  private mutating func add(
    _ kind: Paint.Kind, box: Rectangle?, color: InkColor?, fillsBox: Bool, alpha: Double = 1
  ) {
    order += 1
    guard let box, hiddenDepth == 0, let seen = state.clip?.touching(box), alpha > 0.02 else { return }
    if page.paints.count < 100_000 {
      page.paints.append(
        Paint(
          kind: kind, box: seen, color: alpha >= 0.98 ? color : nil, fillsBox: fillsBox && state.clipIsBox,
          isOpaque: alpha >= 0.98, order: order))
    } else {
      page.isUncertain = true
    }
  }

  private mutating func addImage() {
    add(
      .image, box: state.matrix.apply(Rectangle(left: 0, bottom: 0, right: 1, top: 1)), color: nil,
      fillsBox: state.matrix.keepsRectangles, alpha: state.fillAlpha)
  }

  private mutating func paintObject(_ object: PDFObject, resources: PDFObject) {
    guard object.isStream else { return }
    let isHidden = isOff(object["/OC"])
    if isHidden { hiddenDepth += 1 }
    defer { if isHidden { hiddenDepth -= 1 } }
    guard object["/Subtype"].name == "/Form" else { return addImage() }
    formCount += 1
    guard formCount < Self.mostForms else {
      page.isEndless = true
      return
    }
    guard formDepth < Self.deepestForm, let content = object.data else {
      page.isUncertain = true
      page.isPartial = true
      return
    }
    let (outerState, outerSaved, outerText, outerLine) = (state, saved, textMatrix, lineMatrix)
    let outerPath = path
    if object["/Group"].isDictionary, state.fillAlpha < 0.98 { page.isUncertain = true }
    formDepth += 1
    saved = []
    path = ContentPath()
    if let given = object["/Matrix"].matrix { state.matrix = given.then(state.matrix) }
    if let box = object["/BBox"].rectangle {
      state.clip = state.clip?.touching(state.matrix.apply(box))
      if !state.matrix.keepsRectangles { state.clipIsBox = false }
    }
    (numbers, name, stringLength) = ([], nil, 0)
    let own = object["/Resources"]
    run(content, resources: own.isDictionary ? own : resources, stream: object.identity ?? -1)
    formDepth -= 1
    (state, saved, textMatrix, lineMatrix, path) = (outerState, outerSaved, outerText, outerLine, outerPath)
  }

  // MARK: Text

  private mutating func moveLine(_ x: Double, _ y: Double) {
    lineMatrix = Matrix(e: x, f: y).then(lineMatrix)
    textMatrix = lineMatrix
  }

  private mutating func show(at span: Range<Int>, stream: Int64) {
    guard stringLength > 0 else { return }
    order += 1
    let whole = textMatrix.then(state.matrix)
    let scale = whole.height
    // Where the next string begins depends on widths that are not known here; the mean width of letters comes near.
    let glyphs = Double(isTwoByteFont ? stringLength / 2 : stringLength)
    let advance = glyphs * 0.45 * state.fontSize * state.widthScale
    // The first letters suffice: no letter is narrower than a fifth of its size.
    let reach = min(glyphs, 4) * 0.25 * state.fontSize * state.widthScale
    let box = whole.apply(
      Rectangle(
        left: 0, bottom: state.rise - 0.05 * state.fontSize, right: reach, top: state.rise + 0.6 * state.fontSize))
    let isSqueezed = whole.width * abs(state.widthScale) < Self.leastWidth * scale
    let unpainted: TextToken.Unseen? =
      hiddenDepth > 0 ? .layer : state.mode == 3 || state.mode == 7 ? .unpainted : isSqueezed ? .squeezed : nil
    let usesStroke = state.mode == 1 || state.mode == 5
    if state.mode >= 4, state.mode <= 7 { page.isUncertain = true }
    let isInside = state.clipIsBox && (state.clip?.holds(box) ?? false)
    page.shows.append(
      TextShow(
        stream: stream, range: span, rise: state.rise, scale: scale, box: box, unpainted: unpainted,
        size: state.fontSize * scale, isTilted: whole.isTilted, isWatermark: watermarkDepth > 0,
        widthScale: (state.widthScale * 100, min(1e5, 100 * scale / max(1e-6, whole.width))),
        color: usesStroke ? state.stroke : state.fill, opacity: usesStroke ? state.strokeAlpha : state.fillAlpha,
        isClipped: !isInside, order: order))
    textMatrix = Matrix(e: advance).then(textMatrix)
    if page.shows.count > 200_000 { page.isUncertain = true }
  }
}
