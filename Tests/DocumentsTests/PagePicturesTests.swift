import Documents
import Foundation
import Testing

/// Files of known geometry: lines of 11 pt from 72 pt at the left, the first at 750 pt, 13.2 pt apart, on A4 in points.
@Suite("Pictures of pages")
struct PagePicturesTests {
  private static let (width, height) = (595.276, 841.89)

  private func pictures(
    _ pages: [PDFBuilder.Page], _ numbers: [Int] = [1], bytes: Int = 1 << 24,
    objects: [(number: Int, body: String)] = [],
    _ change: (inout PictureQuestion) -> Void = { _ in }
  ) async throws -> [PagePicture] {
    var question = PictureQuestion(pages: numbers, mostBytes: bytes)
    change(&question)
    let file = IncomingFile(path: "paper.pdf", bytes: PDFBuilder(pages: pages, objects: objects).bytes())
    let pictures = try await DocumentIllustrator(probe: .installed()).pictures(of: file, question)
    return try #require(pictures).pages
  }

  /// The places of a kind, in points from the page's top left corner.
  private func places(
    _ kind: PagePlace.Kind, on page: PagePicture
  ) -> [(left: Double, top: Double, right: Double, bottom: Double)] {
    let (width, height) = (page.widthMM / 25.4 * 72, page.heightMM / 25.4 * 72)
    return page.places.filter { $0.kind == kind }.map { place in
      let box = place.box
      return (
        box.left * width, box.top * height, (box.left + box.width) * width, (box.top + box.height) * height
      )
    }
  }

  private func isNear(_ one: Double, _ other: Double, within: Double = 4) -> Bool { abs(one - other) <= within }

  /// Width and height from a PNG's head.
  private func size(_ png: String?) throws -> (Int, Int) {
    let bytes = try Array(#require(png.flatMap { Data(base64Encoded: $0) }))
    #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    func number(_ at: Int) -> Int { bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) } }
    return (number(16), number(20))
  }

  @Test("A page is drawn as a reader sees it, at 110 dots an inch, and a turned one turned")
  func drawn() async throws {
    let turned = PaperPage.page(entries: "/MediaBox [0 0 595.276 841.89] /Rotate 90")
    let pages = try await pictures([PaperPage.page(), turned], [1, 2])
    #expect(try size(pages[0].png) == (909, 1286))
    #expect(try size(pages[1].png) == (1286, 909))
    #expect(pages.map(\.page) == [1, 2])
    #expect(isNear(pages[0].widthMM, 210, within: 0.5) && isNear(pages[1].widthMM, 297, within: 0.5))
    #expect(pages.map(\.places) == [[], []])
    let block = try #require(pages[0].textBlock)
    #expect(isNear(block.left * Self.width, 72) && isNear(block.top * Self.height, Self.height - 758))
    #expect(isNear((block.top + block.height) * Self.height, Self.height - 750 + 19 * 13.2))
  }

  @Test("A watermark is drawn, and is no hidden text")
  func watermark() async throws {
    let stamp = PDFBuilder.text(["DRAFT"], x: 0, top: 0, size: 60)
    let tilted = PaperPage.page(before: "q 0.7 0.7 -0.7 0.7 200 300 cm 0.8 g \(stamp) Q 0 g\n")
    let pages = try await pictures([PaperPage.page(), tilted], [1, 2])
    #expect(pages.map(\.places) == [[], []])
    #expect(pages[0].png != nil && pages[1].png != nil && pages[0].png != pages[1].png)
  }

  @Test("White words are marked where they stand, with their text, on a page turned as well")
  func whiteWords() async throws {
    let after = PaperPage.fourWords(x: 100, y: 300, "1 g")
    let pages = try await pictures(
      [
        PaperPage.page(after: after),
        PaperPage.page(after: after, entries: "/MediaBox [0 0 595.276 841.89] /Rotate 90"),
      ],
      [1, 2])
    let upright = places(.clearText, on: pages[0])
    #expect(upright.count == 1 && pages[0].places.first?.text == "security policy defence strategy")
    #expect(isNear(upright[0].left, 100) && isNear(upright[0].bottom, Self.height - 300))
    #expect(upright[0].right > 200 && upright[0].right < 280 && upright[0].bottom - upright[0].top < 16)
    let turned = places(.clearText, on: pages[1])
    #expect(turned.count == 1 && isNear(turned[0].top, 100) && isNear(turned[0].left, 300))
  }

  @Test("Words that a picture covers, that are tiny and that are cut off have kinds of their own")
  func otherHidden() async throws {
    let cover = PaperPage.fourWords(x: 100, y: 300) + "0.5 g 90 290 250 30 re f 0 g\n"
    let tiny = PaperPage.fourWords(x: 100, y: 200, size: 1)
    let cut = PaperPage.fourWords(x: 20, y: 400)
    let crop = "/MediaBox [-200 0 595.276 841.89] /CropBox [0 0 595.276 841.89]"
    let page = try await pictures([
      PaperPage.page(after: cover + tiny + PaperPage.fourWords(x: -180, y: 400), entries: crop)
    ])[0]
    let covered = places(.coveredText, on: page)
    #expect(covered.count == 1 && isNear(covered[0].left, 100) && isNear(covered[0].bottom, Self.height - 300))
    #expect(places(.tinyText, on: page).count == 1)
    let edge = places(.croppedText, on: page)
    #expect(edge.count == 1 && edge[0].left == 0 && edge[0].right < 8 && isNear(edge[0].bottom, Self.height - 400))
    #expect(isNear(edge[0].top, Self.height - 408))
    #expect(try await pictures([PaperPage.page(after: cut)])[0].places.isEmpty)
  }

  @Test("The last allowed word is found, and what stands beyond it on its line, below it and on later pages")
  func lastWord() async throws {
    let pages = try await pictures([PaperPage.page(), PaperPage.page()], [1]) { $0.words = 13 * 25 + 5 }
    #expect(pages.map(\.page) == [1, 2])
    #expect(pages[0].places.isEmpty)
    let last = places(.lastWord, on: pages[1])
    // The fifth word of the sixth line: "work".
    #expect(last.count == 1 && isNear(last[0].bottom, Self.height - 750 + 5 * 13.2))
    #expect(last[0].left > 72 + 70 && last[0].right < 72 + 160)
    let beyond = places(.beyondLastWord, on: pages[1])
    #expect(beyond.count == 2)
    #expect(isNear(beyond[0].left, last[0].right, within: 5) && isNear(beyond[0].bottom, last[0].bottom))
    #expect(isNear(beyond[1].left, 72) && isNear(beyond[1].bottom, Self.height - 750 + 19 * 13.2))
    #expect(try await pictures([PaperPage.page()]) { $0.words = PaperPage.words() }[0].places.isEmpty)
  }

  @Test("The last allowed character is found in the same way")
  func lastCharacter() async throws {
    let line = PaperPage.line.count + 1
    let page = try await pictures([PaperPage.page()]) { $0.characters = 3 * line + 10 }[0]
    let last = places(.lastCharacter, on: page)
    #expect(last.count == 1 && isNear(last[0].bottom, Self.height - 750 + 3 * 13.2))
    #expect(last[0].right < 72 + 60)
    #expect(places(.beyondLastCharacter, on: page).count == 2)
  }

  @Test("Text and rules in a margin are marked, and what stands within the margins is not")
  func margins() async throws {
    let out = PaperPage.fourWords(x: 30, y: 300) + "0 g 40 100 515 1 re f\n"
    let page = try await pictures([PaperPage.page(after: out)]) { $0.leastMargin = 20 }[0]
    let text = places(.marginText, on: page)
    #expect(text.count == 1 && isNear(text[0].left, 30) && isNear(text[0].bottom, Self.height - 300))
    let ink = places(.marginInk, on: page)
    #expect(ink.count == 1 && isNear(ink[0].left, 40) && isNear(ink[0].right, 555))
    #expect(try await pictures([PaperPage.page()]) { $0.leastMargin = 24 }[0].places.isEmpty)
  }

  @Test("Small type is marked as one block")
  func smallType() async throws {
    let notes = PDFBuilder.text(
      ["A note in small type stands here", "and has a second line"], top: 200, size: 8, leading: 10)
    let page = try await pictures([PaperPage.page(after: notes)]) { $0.leastFont = 10.8 }[0]
    let found = places(.smallType, on: page)
    #expect(found.count == 1 && isNear(found[0].bottom, Self.height - 190) && isNear(found[0].top, Self.height - 207))
  }

  @Test("A blank page and a picture of text are said to be that")
  func wholePages() async throws {
    let scan = PDFBuilder.Page(
      content: "q 595 0 0 842 0 0 cm /I Do Q", resources: "/XObject << /I 1000 0 R >>")
    let pages = try await pictures(
      [PDFBuilder.Page(content: ""), scan], [1, 2], objects: [(PDFBuilder.firstFreeObject, PaperPage.scan)])
    #expect(pages[0].places.map(\.kind) == [.blank])
    #expect(pages[1].places.map(\.kind) == [.pictureOfText])
  }

  @Test(
    "Whatever text the measuring finds hidden has a place", arguments: DeceivingTextCases.all + DeceivingMoreCases.all)
  func everyHiding(_ made: PDFCase) async throws {
    let file = IncomingFile(path: "paper.pdf", bytes: made.bytes)
    let measured = try await DocumentMeasurer(probe: .installed()).measure(file)
    let hidden = measured.observations.filter { $0.id == "hidden-text" || $0.id == "cropped-text" }
    let question = PictureQuestion(pages: Array(1...(measured.pages ?? 1)), mostBytes: 1 << 24)
    let pictures = try #require(
      try await DocumentIllustrator(probe: .installed()).pictures(of: file, question))
    let others: Set<PagePlace.Kind> = [.pictureOfText, .blank]
    let found = Set(pictures.pages.flatMap(\.places).map(\.kind)).subtracting(others)
    #expect(found == Set(hidden.compactMap(\.place)), "\(found) for \(hidden.map(\.message))")
    #expect(found.count == hidden.count)
    for observation in hidden {
      let page = pictures.pages.first { $0.page == observation.page }
      #expect(page?.places.contains { $0.kind == observation.place && $0.text?.isEmpty == false } == true)
    }
  }

  @Test("Only the pages asked for are drawn, a page of any size is bounded, and the bytes are")
  func bounds() async throws {
    let many = Array(repeating: PaperPage.page(), count: 60)
    #expect(try await pictures(many, [2, 59, 61]).map(\.page) == [2, 59])
    let huge = try await pictures([PaperPage.page(entries: "/MediaBox [0 0 14400 14400]")])[0]
    #expect(try size(huge.png) == (1300, 1300))
    let starved = try await pictures([PaperPage.page(after: PaperPage.fourWords("1 g"))], bytes: 1000)[0]
    #expect(starved.png == nil && starved.places.count == 1)
  }

  @Test("A picture that would be large is drawn smaller")
  func noise() async throws {
    var state: UInt32 = 1
    var data = ""
    for _ in 0..<(450 * 640 * 3) {
      state = state &* 1_664_525 &+ 1_013_904_223
      data += String(state >> 28, radix: 16) + String(state >> 24 & 15, radix: 16)
    }
    let image = PDFBuilder.stream(
      data + ">",
      entries: "/Type /XObject /Subtype /Image /Width 450 /Height 640 /ColorSpace /DeviceRGB /BitsPerComponent 8 "
        + "/Filter /ASCIIHexDecode")
    let page = PDFBuilder.Page(content: "q 595 0 0 842 0 0 cm /I Do Q", resources: "/XObject << /I 1000 0 R >>")
    let png = try await pictures([page], objects: [(PDFBuilder.firstFreeObject, image)])[0].png
    let bytes = try #require(png).utf8.count
    #expect(bytes < 960_000)
    #expect(try size(png).0 < 909)
  }

  @Test("A text has no pictures")
  func text() async throws {
    let file = IncomingFile(path: "a.txt", bytes: Array("Words alone.\n".utf8))
    let question = PictureQuestion(pages: [1], mostBytes: 1 << 20)
    #expect(try await DocumentIllustrator(probe: .installed()).pictures(of: file, question) == nil)
  }
}
