/// A page's content, its streams one after the other.
struct PageContent {
  /// What could be decoded.
  private(set) var bytes: [UInt8] = []
  /// Whether all of it could be.
  private(set) var isWhole = true
  /// Whether there are pictures among the streams, which are no content and take long to decode.
  private(set) var holdsPictures = false

  private static let mostStreams = 10_000
  private static let pictures: Set<String> = [
    "/JBIG2Decode", "/DCTDecode", "/JPXDecode", "/CCITTFaxDecode", "/DCT", "/CCF",
  ]

  init(of page: PDFObject) {
    let contents = page["/Contents"]
    for stream in contents.isStream ? [contents] : contents.items(most: Self.mostStreams) {
      if let data = stream.data {
        bytes += data
        bytes.append(0x0A)
      } else if Self.isPicture(stream) {
        holdsPictures = true
      } else if stream.isStream {
        isWhole = false
      }
    }
  }

  private static func isPicture(_ stream: PDFObject) -> Bool {
    let filter = stream["/Filter"]
    return (filter.isArray ? filter.items(most: 8) : [filter]).contains { $0.name.map(pictures.contains) ?? false }
  }
}
