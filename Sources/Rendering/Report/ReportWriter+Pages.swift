import Documents
import FormatChecking
import Markup
import VacancyModel

extension ReportWriter {
  /// The pages with what stands on them, and which of them are not shown.
  mutating func writePages(_ paper: IllustratedCheck, _ marks: ReportMarks, id: String) {
    let pages = paper.pictures?.pages ?? []
    let count = paper.check.measurement?.pages ?? 0
    xml.start("pages")
    writeStrip(paper.check, marks)
    for page in pages { write(page, marks.marks.filter { $0.page == page.page }, of: paper.check, id: id) }
    if let remark = remark(paper, shown: pages.count { $0.png != nil }, of: count) {
      xml.element("remark", text: remark)
    }
    xml.end()
  }

  /// All pages in small, as far as a line holds them.
  private mutating func writeStrip(_ check: CheckReport, _ marks: ReportMarks) {
    guard let measurement = check.measurement, let count = measurement.pages, measurement.pagesBy != .stored,
      check.verdict != "unreadable"
    else { return }
    let most = FormatCheck.mostPages(check.limit)
    let isEstimate = measurement.pagesBy == .estimated
    xml.start(
      "strip",
      [
        "count": String(count), "allowed": most.map { String($0) }, "estimate": isEstimate ? "true" : nil,
      ])
    let spoken = messages.count(isEstimate ? "report.about-pages" : "report.n-pages", count)
    let allowed = most.map { messages.count("report.allowed", $0) }
    xml.element("spoken", text: allowed.map { messages.labelled(spoken, $0) } ?? spoken)
    let leaves = Self.leaves(of: count, most: isEstimate ? nil : most)
    if leaves.lowerBound > 0 { xml.element("before", text: "…") }
    for number in leaves.lazy.map({ $0 + 1 }) {
      let paper = measurement.paper.first { $0.page == number } ?? measurement.paper.first
      let isOver = most.map { number > $0 } ?? false
      let own = Set(marks.marks.filter { $0.page == number }.map(\.finding)).map { check.findings[$0].severity }
      let worst = own.max()
      let isLandscape = paper.map { $0.widthMM > $0.heightMM } ?? false
      xml.element(
        "leaf",
        [
          "page": String(number), "over": isOver && !isEstimate ? "true" : nil, "turned": isLandscape ? "true" : nil,
          "severity": worst == .note ? nil : worst?.rawValue,
        ])
    }
    let rest = count - leaves.upperBound
    if rest > 0 { xml.element("more", text: "+ " + messages.number(rest)) }
    xml.end()
  }

  /// The pages in small, counted from 0: all, or the first, or those about the limit where the paper goes beyond it.
  static func leaves(of count: Int, most: Int?) -> Range<Int> {
    let longest = 9
    guard count > longest + 1 else { return 0..<max(0, count) }
    guard let most, most < count else { return 0..<longest }
    let start = max(0, min(most - longest / 2, count - longest))
    return start..<start + longest
  }

  private func remark(_ paper: IllustratedCheck, shown: Int, of count: Int) -> String? {
    if let absence = paper.absence {
      guard absence == .text, count > 0 else { return messages("report.absent.\(absence.rawValue)") }
      return messages.count("report.absent.text.pages", count)
    }
    guard count > shown else { return nil }
    return messages("report.left-out", ["shown": messages.number(shown), "count": messages.number(count)])
  }

  private mutating func write(_ page: PagePicture, _ marks: [ReportMarks.Mark], of check: CheckReport, id: String) {
    let most = FormatCheck.mostPages(check.limit)
    let count = check.measurement?.pages ?? page.page
    let values: KeyValuePairs = [
      "page": messages.number(page.page), "count": messages.number(count),
      "allowed": most.map { messages.count("report.allowed", $0) } ?? "",
    ]
    let isOver = most.map { page.page > $0 && check.measurement?.pagesBy != .estimated } ?? false
    var placement = ReportPlacement(widthMM: page.widthMM, heightMM: page.heightMM)
    xml.start(
      "page",
      [
        "id": "\(id)-\(page.page)", "number": String(page.page), "width": decimal(page.widthMM),
        "height": decimal(page.heightMM), "unit": decimal(placement.unit, places: 4), "over": isOver ? "true" : nil,
      ])
    xml.element("label", text: messages(isOver ? "report.page.over" : "report.page", values))
    xml.element("alt", text: alt(page, marks, of: check, values))
    if let png = page.png { xml.element("picture", text: png) }
    if let block = page.textBlock { write(block, "text", page) }
    if let least = check.limit.minMargin, page.widthMM > 2 * least, page.heightMM > 2 * least {
      let box = PageBox(
        left: least / page.widthMM, top: least / page.heightMM, width: 1 - 2 * least / page.widthMM,
        height: 1 - 2 * least / page.heightMM)
      write(box, "limit", page)
    }
    var seen: [Int: Int] = [:]
    var tagged: Set<String> = []
    for mark in marks {
      seen[mark.finding, default: 0] += 1
      let isNumbered = mark.shape != .beyond && seen[mark.finding, default: 0] <= 6
      let isWhole = mark.box == .page
      let place = isNumbered ? placement.place(beside: mark.box, isWholePage: isWhole) : nil
      let tag =
        mark.tag.isEmpty || !tagged.insert("\(mark.finding) \(mark.tag)").inserted
        ? nil
        : messages(
          mark.tag,
          [
            "page": messages.number(page.page), "allowed": most.map { messages.count("report.allowed", $0) } ?? "",
            "n": Int(mark.value).map(messages.number) ?? "",
          ])
      xml.start(
        "mark",
        [
          "finding": String(mark.number), "severity": check.findings[mark.finding].severity.rawValue,
          "shape": mark.shape.rawValue, "x": decimal(mark.box.left * page.widthMM),
          "y": decimal(mark.box.top * page.heightMM), "width": decimal(mark.box.width * page.widthMM),
          "height": decimal(mark.box.height * page.heightMM), "badge-x": place.map { decimal($0.x) },
          "badge-y": place.map { decimal($0.y) },
        ])
      if let tag { xml.element("tag", text: tag) }
      if let words = mark.words, !words.isEmpty { xml.element("words", text: VisibleText.line(words)) }
      xml.end()
    }
    xml.end()
  }

  private mutating func write(_ box: PageBox, _ kind: String, _ page: PagePicture) {
    xml.element(
      "block",
      [
        "kind": kind, "x": decimal(box.left * page.widthMM), "y": decimal(box.top * page.heightMM),
        "width": decimal(box.width * page.widthMM), "height": decimal(box.height * page.heightMM),
      ])
  }

  /// What a picture shows, for those who do not see it.
  private func alt(
    _ page: PagePicture, _ marks: [ReportMarks.Mark], of check: CheckReport, _ values: KeyValuePairs<String, String>
  ) -> String {
    var numbers: [Int] = []
    for mark in marks where !numbers.contains(mark.number) { numbers.append(mark.number) }
    let what = messages("report.alt", values)
    guard !numbers.isEmpty else { return what }
    return messages.labelled(
      what, messages.count("report.alt.marks", numbers.count, ["list": messages.and(numbers.map { String($0) })]))
  }

  /// A number with a point, as programs read it.
  private func decimal(_ value: Double, places: Int = 2) -> String {
    guard value.isFinite, value.magnitude < 1e9 else { return "0" }
    let scale = places == 4 ? 10_000.0 : 100.0
    let scaled = Int((value.magnitude * scale).rounded())
    let fraction = String(scaled % Int(scale))
    let zeros = String(repeating: "0", count: places - fraction.count)
    return (value < 0 && scaled > 0 ? "-" : "") + "\(scaled / Int(scale)).\(zeros)\(fraction)"
  }
}
