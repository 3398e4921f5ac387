import Documents
import FormatChecking
import VacancyModel

/// Which finding stands where on the pages that are shown, and under which number.
struct ReportMarks {
  /// How a place is drawn.
  enum Shape: String {
    /// A frame around something.
    case frame
    /// The whole page is tinted.
    case page
    /// A line under the last word that is allowed.
    case end
    /// What stands beyond it is tinted.
    case beyond
    /// Nothing but the number, where a page is meant and no place on it.
    case number
  }

  /// One place.
  struct Mark {
    /// The finding's place in the check.
    var finding: Int
    /// The finding's number in the report.
    var number: Int
    var page: Int
    var shape: Shape
    var box: PageBox
    /// The name of the phrase that is written beside it.
    var tag: String
    /// The values in it.
    var value: String = ""
    /// How the text begins that nobody sees there.
    var words: String?
  }

  /// The places, in the order of the findings.
  private(set) var marks: [Mark] = []
  /// The numbers of the findings that have a place, by their places in the check.
  private(set) var numbers: [Int: Int] = [:]

  private let check: CheckReport
  private let pages: [PagePicture]

  private static let hiddenKinds: [PagePlace.Kind] = [
    .unpaintedText, .clearText, .layerText, .squeezedText, .clippedText, .coveredText, .picturedText, .tinyText,
    .offPageText,
  ]

  init(_ paper: IllustratedCheck) {
    check = paper.check
    pages = paper.pictures?.pages ?? []
    for (index, finding) in check.findings.enumerated() {
      let found = places(of: finding, index)
      guard !found.isEmpty else { continue }
      numbers[index] = numbers.count + 1
      for place in found {
        marks.append(
          Mark(
            finding: index, number: numbers.count, page: place.page, shape: place.shape, box: place.box,
            tag: place.tag, value: place.value, words: place.words))
      }
    }
  }

  /// A place of a finding before it has a number.
  private struct Place {
    var page: Int
    var shape: Shape
    var box: PageBox
    var tag: String
    var value = ""
    var words: String?
  }

  /// Whether the pages hold more than the words that were counted: running heads, and text boxes where they stand.
  private var about: Bool { check.measurement?.pagesBy == .rendered }

  private func places(of finding: Finding, _ index: Int) -> [Place] {
    switch finding.id {
    case "page-limit", "sheet-limit":
      let most = FormatCheck.mostPages(check.limit) ?? 0
      return pages.filter { $0.page > most }.map {
        Place(page: $0.page, shape: .page, box: .page, tag: "report.tag.over")
      }
    case "paper-size":
      return pages.compactMap { page in
        let size = PageSize(page: page.page, widthMM: page.widthMM, heightMM: page.heightMM, name: nil)
        guard FormatCheck.isOffSize(size, check.limit) else { return nil }
        return Place(page: page.page, shape: .frame, box: .page, tag: "report.tag.paper")
      }
    case "word-limit":
      return all(
        [.lastWord], .end, about ? "report.tag.last-word.about" : "report.tag.last-word", value: check.limit.maxWords)
        + all([.beyondLastWord], .beyond, "")
    case "character-limit":
      return all(
        [.lastCharacter], .end, about ? "report.tag.last-character.about" : "report.tag.last-character",
        value: check.limit.maxCharacters)
        + all([.beyondLastCharacter], .beyond, "")
    case "margin": return all([.marginText, .marginInk], .frame, "report.tag.margin")
    case "margin-ink": return all([.marginInk], .frame, "report.tag.margin")
    case "font-size", "small-type": return all([.smallType], .frame, "report.tag.small")
    case "leading", "density":
      let first = pages.first { $0.textBlock != nil }
      return first.flatMap { page in
        page.textBlock.map { [Place(page: page.page, shape: .frame, box: $0, tag: "report.tag.\(finding.id)")] }
      } ?? []
    case "hidden-text": return all(hiddenKinds(of: index), .frame, "report.tag.hidden")
    case "cropped-text": return all([.croppedText], .frame, "report.tag.cut")
    case "no-text-layer": return all([.pictureOfText], .frame, "report.tag.scan")
    case "blank-page", "blank-last-page":
      return all([.blank], .frame, "report.tag.blank").filter { $0.page == finding.page }
    default:
      guard let page = finding.page, pages.contains(where: { $0.page == page }) else { return [] }
      return [Place(page: page, shape: .number, box: .page, tag: "")]
    }
  }

  private func all(_ kinds: [PagePlace.Kind], _ shape: Shape, _ tag: String, value: Int? = nil) -> [Place] {
    pages.flatMap { page in
      page.places.filter { kinds.contains($0.kind) }
        .map {
          Place(
            page: page.page, shape: shape, box: $0.box, tag: tag, value: value.map { String($0) } ?? "", words: $0.text)
        }
    }
  }

  /// As what the pages mark the text that a finding is about. A Word file's own findings do not tell it: the first of them
  /// stands for all places that no other finding has.
  private func hiddenKinds(of index: Int) -> [PagePlace.Kind] {
    func place(_ finding: Finding) -> PagePlace.Kind? {
      check.measurement?.observations.first { $0.id == finding.id && $0.message == finding.message }?.place
    }
    let findings = check.findings.indices.filter { check.findings[$0].id == "hidden-text" }
    if let own = place(check.findings[index]) { return [own] }
    guard findings.first(where: { place(check.findings[$0]) == nil }) == index else { return [] }
    let told = findings.compactMap { place(check.findings[$0]) }
    return Self.hiddenKinds.filter { !told.contains($0) }
  }
}
