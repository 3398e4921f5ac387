import CPoppler
import Documents

/// A PDF file opened by poppler, valid within `open`.
@safe struct PopplerFile {
  private let poppler: PopplerLibrary
  private let document: OpaquePointer
  /// The number of pages that poppler finds.
  let pageCount: Int

  /// Opens a file for as long as `body` runs; `nil` when poppler cannot.
  static func open<Value>(_ bytes: [UInt8], _ body: (PopplerFile) -> Value) -> Value? {
    guard let poppler = PopplerLibrary.shared else { return nil }
    return unsafe bytes.withUnsafeBytes { buffer -> Value? in
      let content = unsafe poppler.newBytes(buffer.baseAddress, buffer.count)
      defer { unsafe poppler.freeBytes(content) }
      guard let document = unsafe poppler.newDocument(content, nil, nil) else { return nil }
      defer { unsafe poppler.unref(document) }
      return body(unsafe PopplerFile(poppler, document))
    }
  }

  @unsafe private init(_ poppler: PopplerLibrary, _ document: OpaquePointer) {
    self.poppler = poppler
    unsafe self.document = document
    pageCount = Int(unsafe poppler.pageCount(document))
  }

  /// Whether files are attached to it.
  var hasAttachments: Bool { unsafe poppler.hasAttachments(document) != 0 }

  /// Reads a page, counted from 0; `nil` when poppler has none there.
  func withPage<Value>(_ index: Int, _ body: (PopplerPage) -> Value) -> Value? {
    guard index < pageCount, let page = unsafe poppler.page(document, Int32(index)) else { return nil }
    defer { unsafe poppler.unref(page) }
    return body(unsafe PopplerPage(poppler, page))
  }
}

/// A page opened by poppler.
@safe struct PopplerPage {
  let poppler: PopplerLibrary
  private let page: OpaquePointer

  @unsafe init(_ poppler: PopplerLibrary, _ page: OpaquePointer) {
    self.poppler = poppler
    unsafe self.page = page
  }

  /// Its width and height as seen, in points.
  var size: (width: Double, height: Double) {
    var (width, height) = (0.0, 0.0)
    unsafe poppler.size(page, &width, &height)
    return (width, height)
  }

  /// The page's characters with their places and looks, in poppler's reading order.
  func characters() -> [PageCharacter] {
    let (width, height) = size
    var area = dossier_poppler_rectangle(x1: 0, y1: 0, x2: width, y2: height)
    var scalars = unsafe text(poppler.text(page))
    // Of lines from right to left poppler selects the last only, unless the selection runs from right to left, too.
    if scalars.contains(where: \.runsLeftward) {
      var leftward = dossier_poppler_rectangle(x1: width, y1: 0, x2: 0, y2: height)
      let other = unsafe text(poppler.textInArea(page, &leftward))
      if other.count > scalars.count { (scalars, area) = (other, leftward) }
    }
    // On some pages of a few letters poppler finds none that way, and has no places for them.
    guard !scalars.isEmpty else { return wholeLines().map { PageCharacter(scalar: $0) } }
    var boxes: UnsafeMutablePointer<dossier_poppler_rectangle>?
    var boxCount: UInt32 = 0
    guard unsafe poppler.layout(page, &area, &boxes, &boxCount) != 0, let boxes = unsafe boxes else {
      return scalars.map { PageCharacter(scalar: $0) }
    }
    defer { unsafe poppler.free(boxes) }
    let looks = readLooks(&area)
    var look = 0
    return scalars.indices.map { index in
      while look < looks.count, index > looks[look].last { look += 1 }
      let hasLook = look < looks.count && index >= looks[look].first
      let box = unsafe index < Int(boxCount) ? boxes[index] : nil
      return PageCharacter(
        scalar: scalars[index],
        box: box.map { Rectangle(left: $0.x1, bottom: $0.y2, right: $0.x2, top: $0.y1) },
        look: hasLook ? looks[look].look : nil)
    }
  }

  private func wholeLines() -> [Unicode.Scalar] {
    var all = dossier_poppler_rectangle(x1: 0, y1: 0, x2: size.width, y2: size.height)
    return unsafe text(poppler.selection(page, UInt32(dossier_poppler_select_lines), &all))
  }

  /// The characters of poppler's text, which is freed; without the marks of direction that it adds to Arabic and Hebrew.
  private func text(_ text: UnsafeMutablePointer<CChar>?) -> [Unicode.Scalar] {
    guard let text = unsafe text else { return [] }
    defer { unsafe poppler.free(text) }
    return unsafe String(cString: text).unicodeScalars.filter { !(0x202A...0x202E).contains($0.value) }
  }

  /// Draws the page, with what is written on it as annotations.
  @unsafe func render(on context: OpaquePointer) { unsafe poppler.render(page, context) }

  private func readLooks(_ area: inout dossier_poppler_rectangle) -> [(first: Int, last: Int, look: CharacterLook)] {
    guard let list = unsafe poppler.attributes(page, &area) else { return [] }
    defer { unsafe poppler.freeAttributes(list) }
    var looks: [(first: Int, last: Int, look: CharacterLook)] = []
    var node: PopplerLibrary.Attributes? = unsafe list
    while let current = unsafe node {
      let attributes = unsafe current.pointee.data.assumingMemoryBound(to: dossier_poppler_attributes.self).pointee
      let name = unsafe attributes.font_name.map { unsafe String(cString: $0) } ?? ""
      let color = unsafe InkColor(
        red: Double(attributes.red) / 65535, green: Double(attributes.green) / 65535,
        blue: Double(attributes.blue) / 65535)
      unsafe looks.append(
        (
          Int(attributes.start_index), Int(attributes.end_index),
          CharacterLook(fontName: name, size: attributes.font_size, color: color)
        ))
      unsafe node = current.pointee.next
    }
    return looks
  }
}

/// A colour on paper, its parts from 0 to 1.
struct InkColor: Hashable {
  var red: Double
  var green: Double
  var blue: Double
}

/// What characters look like.
struct CharacterLook: Hashable {
  var fontName: String
  /// The size as seen, in the page's units.
  var size: Double
  var color: InkColor
}

/// A character of a page.
struct PageCharacter {
  var scalar: Unicode.Scalar
  /// Where it stands on the page as poppler sees it, y downward.
  var box: Rectangle?
  var look: CharacterLook?
}
