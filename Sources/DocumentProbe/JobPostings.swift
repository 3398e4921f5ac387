import Documents
import Markup
import VacancyModel

/// Finds the vacancy that a web page is about among those that its data describes.
struct JobPostings {
  private var postings: [JobPosting] = []
  /// The page's own address, as it gives it.
  private var canonical: String?
  /// The page's title and main headings, as letters and digits.
  private var headings: Set<String> = []
  /// The page's frames and whether it is made of them.
  private(set) var frames = 0

  /// The most that a page's data is read of, in bytes.
  private static let longest = 1 << 20

  /// Looks through a page.
  init(_ page: XMLElement) { read(page) }

  /// What the data says of the page's own vacancy; nothing where it describes several and none is the page's.
  var data: [(name: PageDatum.Name, value: String)] {
    var different: [JobPosting] = []
    for posting in postings where !different.contains(where: { $0.data.map(\.value) == posting.data.map(\.value) }) {
      different.append(posting)
    }
    if different.count == 1 { return different[0].data }
    let addressed = different.filter { $0.address != nil && $0.address == canonical }
    if addressed.count == 1 { return addressed[0].data }
    let titled = different.filter { $0.title.map { headings.contains(Self.squeezed($0)) } ?? false }
    return titled.count == 1 ? titled[0].data : []
  }

  private mutating func read(_ element: XMLElement) {
    switch element.name {
    case "script":
      guard let type = element[attribute: "type"]?.lowercased(), type.hasPrefix("application/ld+json") else { return }
      let text = element.text
      guard text.utf8.count <= Self.longest else { return }
      postings += JSONData(text)?.postings().map { JobPosting($0) } ?? []
      return
    case "link" where element[attribute: "rel"]?.lowercased() == "canonical": canonical = element[attribute: "href"]
    case "h1", "title": headings.insert(Self.squeezed(element.text))
    case "frame", "iframe": frames += 1
    default: break
    }
    if let type = element[attribute: "itemtype"], type.hasSuffix("/JobPosting") { postings.append(JobPosting(element)) }
    for inner in element.elements { read(inner) }
  }

  private static func squeezed(_ text: String) -> String {
    TextFolding.fold(text).filter { $0.isLetter || $0.isNumber }
  }
}
