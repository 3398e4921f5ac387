import Documents
import Markup
import Rendering
import WorkspaceStore

/// The page that shows what checks found: papers are added in their order, then it is written.
actor PaperReportFile {
  /// The most pages drawn of a paper, and of all papers of a report.
  private static let (mostPages, mostPagesInAll) = (40, 120)
  /// The most bytes of all pictures; the XML that holds them has a bound of its own.
  private static let mostBytes = 16 << 20

  private let desk: Desk
  private let path: String
  private var papers: [IllustratedCheck] = []
  private var pagesLeft = PaperReportFile.mostPagesInAll
  private var bytesLeft = PaperReportFile.mostBytes

  /// A report for a path, `-` for the standard output.
  init(_ path: String, desk: Desk) {
    self.path = path
    self.desk = desk
  }

  /// Adds a paper that was checked, and draws its pages.
  func add(_ paper: PaperCheck) async {
    let illustrated = await illustrate(paper)
    let pictures = illustrated.pictures
    pagesLeft -= pictures?.pages.count { $0.png != nil } ?? 0
    bytesLeft -= pictures?.bytes ?? 0
    papers.append(illustrated)
  }

  private func illustrate(_ paper: PaperCheck) async -> IllustratedCheck {
    let check = paper.report
    guard let file = paper.file, check.measurement != nil, paper.failure == nil, check.verdict != "unreadable" else {
      return IllustratedCheck(check: check, absence: .unreadable)
    }
    if check.measurement?.pagesBy == .estimated { return IllustratedCheck(check: check, absence: .text) }
    guard pagesLeft > 0, bytesLeft > 0 else { return IllustratedCheck(check: check, absence: .full) }
    let question = IllustratedCheck.question(
      for: check, mostPages: min(Self.mostPages, pagesLeft), mostBytes: bytesLeft)
    do throws(DocumentError) {
      let illustrator = DocumentIllustrator(probe: try Probe.installed(), layout: LibreOfficeLayout.installed())
      guard let pictures = try await illustrator.pictures(of: file, question) else {
        return IllustratedCheck(check: check, absence: .notLaidOut)
      }
      return IllustratedCheck(check: check, pictures: pictures)
    } catch {
      return IllustratedCheck(check: check, absence: .failed)
    }
  }

  /// The report; `back` is the page that it belongs to, where there is one.
  func page(back: PageLink? = nil) throws -> [UInt8] {
    let messages = try desk.templates.messages()
    let record = ReportXML.render(papers, now: desk.context.now, clock: Clocks.here, messages: messages)
    let stylesheet = try Stylesheet(desk.templates.bytes("HTML/report.xsl"), name: "Templates/HTML/report.xsl")
    let link = back.map { ["back": $0.target, "back-label": $0.text] } ?? [:]
    return try stylesheet.transform(record, parameters: link)
  }

  /// Writes the report, and says so.
  func write() throws {
    let page = try page()
    guard path != "-" else { return try desk.context.output.write(page) }
    try ExportedFile.write(page, to: path)
    try desk.context.messages.write(line: "Wrote \(path)")
  }
}
