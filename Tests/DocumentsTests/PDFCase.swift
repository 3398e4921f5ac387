import Documents
import Testing

/// A PDF made for a test, and what is true of it.
struct PDFCase: Sendable, CustomTestStringConvertible {
  var name: String
  private var builder: PDFBuilder?
  private var made: [UInt8]
  /// The file.
  var bytes: [UInt8] { builder?.bytes() ?? made }
  /// Its warnings, by their names; none for a clean paper.
  var warnings: Set<String> = []
  /// Notes that must be there.
  var notes: Set<String> = []
  var pages: Int? = 1
  var words: Int? = PaperPage.words()
  var hiddenWords = 0
  var paper: String? = "A4"
  var bodySize: Double?
  var also: @Sendable (Measurement) -> Bool = { _ in true }

  var testDescription: String { name }

  /// A file of one or more pages.
  init(
    _ name: String, _ pages: [PDFBuilder.Page], root: String = "", objects: [(number: Int, body: String)] = [],
    claimed: Int? = nil, trailer: String = "", warnings: Set<String> = [], notes: Set<String> = [],
    words: Int? = nil, noWords: Bool = false, hiddenWords: Int = 0, paper: String? = "A4", bodySize: Double? = nil,
    also: @escaping @Sendable (Measurement) -> Bool = { _ in true }
  ) {
    self.init(
      name, bytes: [], warnings: warnings, notes: notes, pages: pages.count,
      words: noWords ? nil : words ?? PaperPage.words() * pages.count, hiddenWords: hiddenWords, paper: paper,
      bodySize: bodySize, also: also)
    builder = PDFBuilder(pages: pages, root: root, objects: objects, claimedCount: claimed, trailer: trailer)
  }

  /// A file of bytes.
  init(
    _ name: String, bytes: [UInt8], warnings: Set<String> = [], notes: Set<String> = [], pages: Int?, words: Int?,
    hiddenWords: Int = 0, paper: String? = "A4", bodySize: Double? = nil,
    also: @escaping @Sendable (Measurement) -> Bool = { _ in true }
  ) {
    self.name = name
    made = bytes
    self.warnings = warnings
    self.notes = notes
    self.pages = pages
    self.words = words
    self.hiddenWords = hiddenWords
    self.paper = paper
    self.bodySize = bodySize
    self.also = also
  }

  /// The case with entries in the document's root.
  func with(root: String) -> PDFCase {
    var changed = self
    changed.builder?.root = root
    return changed
  }

  /// The case with its pages turned.
  func with(rotation: Int) -> PDFCase {
    var changed = self
    for index in builder?.pages.indices ?? 0..<0 { changed.builder?.pages[index].entries += " /Rotate \(rotation)" }
    return changed
  }

  /// What is not as it should be, in words; empty when all is.
  func faults(in measured: Measurement) -> [String] {
    var faults: [String] = []
    func check(_ what: String, _ isRight: Bool, _ found: Any?) {
      if !isRight { faults.append("\(what): \(found.map { "\($0)" } ?? "nil")") }
    }
    check("pages", measured.pages == pages, measured.pages)
    check("words", measured.words == words, measured.words)
    check("hidden words", measured.counted.hiddenWords == hiddenWords, measured.counted.hiddenWords)
    check("paper", measured.paper.first?.name == paper, measured.paper.first)
    let warned = Set(measured.observations.filter { $0.severity != "note" }.map(\.id))
    check("warnings", warned == warnings, measured.observations.filter { $0.severity != "note" }.map(\.message))
    let noted = Set(measured.observations.filter { $0.severity == "note" }.map(\.id))
    check("notes", notes.isSubset(of: noted), noted)
    if let bodySize { check("body size", measured.bodyFontSize == bodySize, measured.bodyFontSize) }
    check("also", also(measured), measured)
    return faults
  }
}
