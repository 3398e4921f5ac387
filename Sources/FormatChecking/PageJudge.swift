import Documents
import VacancyModel

/// The number of pages, and the size of each.
struct PageJudge {
  private let measurement: Measurement
  private let limit: PaperLimit

  init(_ measurement: Measurement, _ limit: PaperLimit) {
    self.measurement = measurement
    self.limit = limit
  }

  func judge(into judgement: inout Judgement) {
    judgeNumber(into: &judgement)
    judgePaper(into: &judgement)
  }

  /// The most pages, by either limit, and how a message names it.
  private var most: (pages: Int, id: String, allowed: String)? {
    let total = limit.scope == .total ? " in total" : ""
    let byPages = limit.maxPages.map { ($0, "page-limit", Figure.count($0, "page") + total) }
    let bySheets = limit.maxSheets.map {
      ($0 * 2, "sheet-limit", "\(Figure.count($0, "sheet")) (\($0 * 2) sides)\(total)")
    }
    guard let byPages, let bySheets else { return byPages ?? bySheets }
    return byPages.0 <= bySheets.0 ? byPages : bySheets
  }

  private func judgeNumber(into judgement: inout Judgement) {
    let most = most
    guard most != nil || limit.minPages != nil else { return }
    let allowed = most?.allowed ?? limit.minPages.map { "at least \(Figure.count($0, "page"))" }
    guard let pages = measurement.pages, measurement.pagesBy == .counted || measurement.pagesBy == .rendered else {
      leaveNumberOpen(allowed: allowed, into: &judgement)
      return
    }
    if let most, pages > most.pages {
      let shortening = Shortening(of: measurement, to: most.pages)
      judgement.fail(
        most.id, page: most.pages + 1,
        "\(Figure.count(pages, "page")), \(most.allowed.withoutNoun) allowed\(shortening.where)\(doubt ?? "").",
        advice: shortening.advice, measured: Figure.count(pages, "page"), allowed: most.allowed)
    } else if let most, pages == most.pages, let doubt {
      judgement.remark(
        "pages-uncertain", .warning,
        "\(Figure.count(pages, "page")), as many as are allowed, but not for sure\(doubt).",
        advice: "Export a PDF from the program you wrote it in, and check and send that.",
        measured: Figure.count(pages, "page"), allowed: most.allowed)
    }
    if let least = limit.minPages, pages < least {
      judgement.fail(
        "page-minimum", "\(Figure.count(pages, "page")), at least \(Figure.grouped(least)) asked for.",
        advice: "Add \(Figure.count(least - pages, "page")).", measured: Figure.count(pages, "page"),
        allowed: "at least \(Figure.count(least, "page"))")
    }
  }

  private func leaveNumberOpen(allowed: String?, into judgement: inout Judgement) {
    switch (measurement.pages, measurement.pagesBy) {
    case (let pages?, .estimated):
      judgement.leaveOpen(
        "pages-estimated",
        "About \(Figure.count(pages, "page")) when set in type; a text file has no pages, so this is an estimate.",
        advice: "Put it into the form you will send (Word or PDF), and check that file.",
        measured: "about \(Figure.count(pages, "page"))", allowed: allowed)
    case (_, _):
      let stored = measurement.storedPages.map {
        " The program that saved the file noted \(Figure.count($0, "page")), and such notes are often wrong."
      }
      judgement.leaveOpen(
        "pages-unknown", "The pages could not be counted.\(stored ?? "")",
        advice: measurement.format == "pdf" ? nil : "Export the paper as PDF and check that, or install LibreOffice.",
        measured: measurement.storedPages.map { "\(Figure.count($0, "page")) noted in the file" }, allowed: allowed)
    }
  }

  /// Why the number of laid-out pages may differ where it is opened next; `nil` when there is no such reason.
  private var doubt: String? {
    guard measurement.pagesBy == .rendered else { return nil }
    let all = measurement.fonts.reduce(0) { $0 + $1.characters }
    // A bullet or two in a symbol font moves no line.
    let strangers = measurement.fonts.filter {
      $0.standIn != nil && !$0.standInHasSameMetrics && $0.characters * 50 >= all
    }
    if !strangers.isEmpty {
      let names = Figure.list(strangers.map(\.name))
      return
        ": \(names) \(strangers.count == 1 ? "is" : "are") not installed here, and other fonts run wider or narrower"
    }
    if let stored = measurement.storedPages, stored != measurement.pages, isFresh {
      return ": the program that saved the file counted \(Figure.count(stored, "page")) for the same words"
    }
    return nil
  }

  /// Whether the figures in the file were noted for the words that it holds now; programs differ in what they count.
  private var isFresh: Bool {
    guard let noted = measurement.storedWords, let words = measurement.words, words > 0 else { return false }
    let counted = measurement.counted
    let notes = counted.footnoteWords
    let boxes = counted.textBoxWords
    return [words, words + notes, words + boxes, words + notes + boxes].contains(noted)
  }

  private func judgePaper(into judgement: inout Judgement) {
    guard let asked = limit.paper else { return }
    guard let paper = StandardPaper(named: asked) else {
      judgement.leaveOpen(
        "paper-unknown", "No paper size is called “\(asked)”.",
        advice: "Give A3, A4, A5, B5, letter, legal, or millimetres such as 210x297.", allowed: asked)
      return
    }
    guard !measurement.paper.isEmpty else {
      judgement.leaveOpen(
        "paper-unknown", "The file has no paper size of its own; \(paper.name) is asked for.",
        advice: "Put it into the form you will send (Word or PDF), and check that file.", allowed: paper.name)
      return
    }
    let wrong = measurement.paper.filter { !paper.matches(widthMM: $0.widthMM, heightMM: $0.heightMM) }
    guard let first = wrong.first else { return }
    let kinds = Set(wrong.map(size))
    // Before a Word file is laid out, only its sections are known, not the pages on which they begin.
    let part = measurement.pages == nil ? "section" : "page"
    let isEvery = wrong.count == measurement.paper.count
    let whole = isEvery ? "Every \(part)" : Figure.places(wrong.map(\.page), part).capitalizedFirst
    let verb = isEvery || wrong.count == 1 ? "is" : "are"
    judgement.fail(
      "paper-size", page: measurement.pages == nil ? nil : first.page,
      "\(whole) \(verb) \(kinds.count == 1 ? size(first) : "of other sizes, the first \(size(first))"); "
        + "\(paper.name) is asked for.",
      advice: "Set the paper to \(paper.name) under page layout, look at the line and page breaks, and export again.",
      measured: size(first), allowed: paper.name)
  }

  private func size(_ page: PageSize) -> String {
    let millimetres = "\(Figure.plain(page.widthMM.rounded())) × \(Figure.plain(page.heightMM.rounded())) mm"
    return page.name.map { "\($0) (\(millimetres))" } ?? millimetres
  }
}

extension String {
  /// `2` of `2 pages`: the noun stands before it in the sentence already. Sheets keep theirs.
  fileprivate var withoutNoun: String {
    var words = split(separator: " ", omittingEmptySubsequences: false)
    if words.count > 1, words[1] == "page" || words[1] == "pages" { words.remove(at: 1) }
    return words.joined(separator: " ")
  }

  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
