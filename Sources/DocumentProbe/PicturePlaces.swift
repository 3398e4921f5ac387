import Documents

/// Where on the pages stands what a check speaks of.
struct PicturePlaces {
  /// The page of the last word or character that is allowed, counted from 1; `nil` when nothing is beyond it.
  private(set) var pageOfEnd: Int?

  private let pages: [PageView]
  private let question: PictureQuestion
  private var ends: [Int: [PagePlace]] = [:]

  /// The most places of a kind on a page.
  private static let mostPlaces = 40
  /// How deep an edge is marked, in parts of the page's width.
  private static let edge = 0.012
  /// The most characters that are given of a hidden text.
  private static let mostText = 120

  /// The places of pages that were seen.
  init(_ view: PDFView, _ question: PictureQuestion) {
    pages = view.pages
    self.question = question
    if let words = question.words { findEnd(after: words, .lastWord, .beyondLastWord) { WordCounter($0.text).words } }
    if let characters = question.characters {
      let space = question.countsSpaces ? 1 : 0
      findEnd(after: characters + space, .lastCharacter, .beyondLastCharacter) {
        WordCounter($0.text).charactersWithoutSpaces + space
      }
    }
  }

  /// A page with its blocks and places.
  func describing(_ picture: PagePicture) -> PagePicture {
    let index = picture.page - 1
    guard pages.indices.contains(index), pages[index].isRead else { return picture }
    let page = pages[index]
    var result = picture
    result.textBlock = page.textExtent.map { box($0, page) }
    result.inkBlock = page.inkExtent.map { box($0, page) }
    result.places = hidden(page) + type(page) + margins(page) + (ends[index] ?? [])
    if page.isBlank { result.places.append(PagePlace(.blank, .page)) }
    if page.isPictureOfText { result.places.append(PagePlace(.pictureOfText, result.inkBlock ?? .page)) }
    return result
  }

  private func box(_ rectangle: Rectangle, _ page: PageView) -> PageBox {
    func part(_ value: Double, of whole: Double) -> Double { max(0, min(1, value / max(1, whole))) }
    let (left, right) = (part(rectangle.left, of: page.sketch.width), part(rectangle.right, of: page.sketch.width))
    let (top, bottom) = (part(rectangle.top, of: page.sketch.height), part(rectangle.bottom, of: page.sketch.height))
    return PageBox(left: left, top: top, width: max(0, right - left), height: max(0, bottom - top))
  }

  private func places(_ kind: PagePlace.Kind, _ blocks: TextBlocks, on page: PageView) -> [PagePlace] {
    blocks.boxes.prefix(Self.mostPlaces).map { PagePlace(kind, box($0, page)) }
  }

  /// How a text begins, to the end of a word.
  private static func excerpt(_ text: String) -> String {
    guard text.count > mostText else { return text }
    let start = text.prefix(mostText)
    return start[..<(start.lastIndex(of: " ") ?? start.endIndex)] + " …"
  }

  private func hidden(_ page: PageView) -> [PagePlace] {
    TextToken.Unseen.allCases.flatMap { cause -> [PagePlace] in
      guard let kind = cause.place else { return [] }
      func isMeant(_ token: TextToken) -> Bool { token.unseen == cause && WordCounter.isWord(token.text) }
      if cause == .offPage || cause == .cropped {
        return edges(kind, page.text.lines.joinedTokens.filter(isMeant), of: page)
      }
      let blocks = TextBlocks(page.text.lines + page.lifted, isMeant)
      return zip(places(kind, blocks, on: page), blocks.texts).map { place, text in
        PagePlace(place.kind, place.box, text: Self.excerpt(text))
      }
    }
  }

  /// The edges of a page beyond which text stands, as far along as it does, with how that text begins.
  private func edges(_ kind: PagePlace.Kind, _ tokens: [TextToken], of page: PageView) -> [PagePlace] {
    let (width, height) = (page.sketch.width, page.sketch.height)
    var found: [(edge: Int, box: Rectangle, words: [String])] = []
    for token in tokens {
      guard let box = token.box else { continue }
      let beyond = [-box.left, box.right - width, -box.top, box.bottom - height]
      let edge = beyond.indices.max { beyond[$0] < beyond[$1] } ?? 0
      if let index = found.firstIndex(where: { $0.edge == edge }) {
        found[index].box = found[index].box.joined(box)
        if found[index].words.count < Self.mostText { found[index].words.append(token.text) }
      } else {
        found.append((edge, box, [token.text]))
      }
    }
    return found.map { edge, around, words in
      let depth = Self.edge * width
      var box = around
      switch edge {
      case 0: (box.left, box.right) = (0, depth)
      case 1: (box.left, box.right) = (width - depth, width)
      case 2: (box.top, box.bottom) = (0, depth)
      default: (box.top, box.bottom) = (height - depth, height)
      }
      return PagePlace(kind, self.box(box, page), text: Self.excerpt(words.joined(separator: " ")))
    }
  }

  private func type(_ page: PageView) -> [PagePlace] {
    guard let least = question.leastFont else { return [] }
    return places(.smallType, TextBlocks(page.lines) { $0.look.map { $0.size < least } ?? false }, on: page)
  }

  private func margins(_ page: PageView) -> [PagePlace] {
    guard let least = question.leastMargin.map({ $0 / PDFPageFrame.millimetre }) else { return [] }
    let (width, height) = (page.sketch.width, page.sketch.height)
    func intrudes(_ box: Rectangle) -> Bool {
      box.left < least || box.top < least || box.right > width - least || box.bottom > height - least
    }
    let numbers = Set(PageNumbers.boxes(in: page.lines, height: height))
    let body = page.lines.filter { line in line.box.map { !numbers.contains($0) } ?? false }
    let text = TextBlocks(body) { $0.inkBox.map(intrudes) ?? false }
    var found = places(.marginText, text, on: page)
    let marks = page.sketch.marks.map(\.box).filter(intrudes)
    for mark in marks.prefix(Self.mostPlaces) { found.append(PagePlace(.marginInk, box(mark, page))) }
    if marks.isEmpty, text.boxes.isEmpty, let ink = page.inkExtent, intrudes(ink) {
      found.append(PagePlace(.marginInk, box(ink, page)))
    }
    return found
  }

  /// Finds where a count is full, and what stands beyond, as the measurement counts: a word parted by a hyphen at a
  /// line's end is one.
  private mutating func findEnd(
    after most: Int, _ last: PagePlace.Kind, _ beyond: PagePlace.Kind, size: (TextToken) -> Int
  ) {
    var count = 0
    var end: (page: Int, box: Rectangle)?
    var found: [Int: [PagePlace]] = [:]
    var previous: TextLine?
    for (index, page) in pages.enumerated() {
      var rest = TextBlocks()
      var later = TextBlocks()
      for line in page.lines {
        let continues = previous.map { Self.isParted($0, line) } ?? false
        let isBeyond = count > most
        for (place, token) in line.tokens.enumerated() where !isBeyond {
          if last != .lastWord || place > 0 || !continues { count += size(token) }
          if count <= most { end = token.box.map { (index, $0) } ?? end }
        }
        if isBeyond {
          later.add([line]) { _ in true }
        } else if count > most, let end {
          let isSameLine = end.page == index
          rest.add([line]) { token in
            !isSameLine || token.box.map { $0.left >= end.box.right || $0.top > end.box.top + 2 } ?? false
          }
        }
        previous = line
      }
      found[index] = places(beyond, rest, on: page) + places(beyond, later, on: page)
    }
    guard count > most else { return }
    if let end {
      pageOfEnd = end.page + 1
      found[end.page, default: []].insert(PagePlace(last, box(end.box, pages[end.page])), at: 0)
    }
    for (index, places) in found { ends[index, default: []] += places }
  }

  private static func isParted(_ upper: TextLine, _ lower: TextLine) -> Bool {
    guard let text = upper.tokens.last?.text, let end = text.last, "-\u{AD}\u{2010}".contains(end) else { return false }
    return text.dropLast().last?.isLetter == true && lower.tokens.first?.text.first?.isLowercase == true
  }
}
