/// What is to be shown of a document's pages, and what is to be found on them. Tolerances are taken off already.
package struct PictureQuestion: Hashable, Sendable, Codable {
  /// The pages to draw, counted from 1.
  package var pages: [Int]
  /// The most bytes that all pictures may have together.
  package var mostBytes: Int
  /// The number of words after which the text is too long; `nil` when none are counted.
  package var words: Int?
  /// The number of characters after which the text is too long; `nil` when none are counted.
  package var characters: Int?
  /// Whether spaces count as characters.
  package var countsSpaces = true
  /// The size in points below which type is too small; `nil` when any is taken.
  package var leastFont: Double?
  /// The width in millimetres below which a margin is too narrow; `nil` when any is taken.
  package var leastMargin: Double?

  /// A question about some pages.
  package init(pages: [Int], mostBytes: Int) {
    self.pages = pages
    self.mostBytes = mostBytes
  }
}

/// A rectangle on a page as seen, in parts of the page's width and height, from its top left corner.
package struct PageBox: Hashable, Sendable, Codable {
  /// From the left edge.
  package var left: Double
  /// From the upper edge.
  package var top: Double
  /// The width.
  package var width: Double
  /// The height.
  package var height: Double

  /// A rectangle.
  package init(left: Double, top: Double, width: Double, height: Double) {
    self.left = left
    self.top = top
    self.width = width
    self.height = height
  }

  /// The whole page.
  package static let page = PageBox(left: 0, top: 0, width: 1, height: 1)
}

/// Something found at a place of a page.
package struct PagePlace: Hashable, Sendable, Codable {
  /// What was found.
  package enum Kind: String, Sendable, Codable, CaseIterable {
    /// Text that the file holds without painting it.
    case unpaintedText
    /// Text in the colour of what lies under it.
    case clearText
    /// Text on a layer that is switched off.
    case layerText
    /// Text squeezed to no width.
    case squeezedText
    /// Text that a frame around it cuts away.
    case clippedText
    /// Text under a filled shape.
    case coveredText
    /// Text under a picture.
    case picturedText
    /// Text too small to be read.
    case tinyText
    /// Text off the page; the place is where the page comes nearest to it.
    case offPageText
    /// Text that the crop box cuts off; the place is where the page comes nearest to it.
    case croppedText
    /// Type below the least size.
    case smallType
    /// Text in a margin.
    case marginText
    /// A picture or a rule in a margin.
    case marginInk
    /// The last word that is allowed.
    case lastWord
    /// What stands beyond it.
    case beyondLastWord
    /// The last characters that are allowed.
    case lastCharacter
    /// What stands beyond them.
    case beyondLastCharacter
    /// A picture of text.
    case pictureOfText
    /// A page on which nothing is to be seen.
    case blank
  }

  /// What was found.
  package var kind: Kind
  /// Where.
  package var box: PageBox
  /// How the text begins that stands there, where nobody sees it; otherwise `nil`.
  package var text: String?

  /// Something found.
  package init(_ kind: Kind, _ box: PageBox, text: String? = nil) {
    self.kind = kind
    self.box = box
    self.text = text
  }
}

/// One page drawn.
package struct PagePicture: Hashable, Sendable, Codable {
  /// The page, counted from 1.
  package var page: Int
  /// The width in millimetres.
  package var widthMM: Double
  /// The height in millimetres.
  package var heightMM: Double
  /// The drawing as a PNG in base64; `nil` when there was no room or no time for it.
  package var png: String?
  /// What the text covers, page numbers left out; `nil` without any.
  package var textBlock: PageBox?
  /// What ink of every kind covers; `nil` on a blank page.
  package var inkBlock: PageBox?
  /// What was found on it.
  package var places: [PagePlace]

  /// One page drawn.
  package init(
    page: Int, widthMM: Double, heightMM: Double, png: String?, textBlock: PageBox? = nil, inkBlock: PageBox? = nil,
    places: [PagePlace] = []
  ) {
    self.page = page
    self.widthMM = widthMM
    self.heightMM = heightMM
    self.png = png
    self.textBlock = textBlock
    self.inkBlock = inkBlock
    self.places = places
  }
}

/// The pages of a document as pictures.
package struct PagePictures: Hashable, Sendable, Codable {
  /// The pages, in their order.
  package var pages: [PagePicture]

  /// The pages as pictures.
  package init(pages: [PagePicture]) { self.pages = pages }

  /// The bytes of all pictures.
  package var bytes: Int { pages.reduce(0) { $0 + ($1.png?.utf8.count ?? 0) * 3 / 4 } }
}
