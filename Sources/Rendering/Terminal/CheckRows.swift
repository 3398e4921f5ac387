import Documents
import FormatChecking
import VacancyModel

/// The table of a check: each thing measured, what is asked of it, and what came of it.
struct CheckRows {
  /// One line of the table.
  struct Row: Equatable {
    /// The name of its label's phrase.
    var label: String
    /// What was measured.
    var measured: String
    /// What is asked; `nil` when nothing is.
    var asked: String?
    /// How it went.
    var outcome: Outcome
  }

  /// How one limit was kept.
  enum Outcome: String {
    /// Kept.
    case kept = "ok"
    /// Above what is allowed.
    case tooMuch = "too-much"
    /// Below what is asked.
    case tooLittle = "too-little"
    /// Not what is asked.
    case wrong
    /// Could not be judged.
    case open
    /// Nothing is asked.
    case free = "no-limit"
  }

  /// The lines, in the order in which they matter.
  let rows: [Row]

  /// The table of a check; empty when nothing was measured.
  init(_ report: CheckReport, _ messages: Messages) {
    guard let measurement = report.measurement, report.verdict != "unreadable" else {
      rows = []
      return
    }
    let builder = Builder(measurement: measurement, limit: report.limit, findings: report.findings, messages: messages)
    rows =
      [builder.pages, builder.paper, builder.format, builder.words].compactMap(\.self)
      + builder.characters + [builder.size(report.bytes)].compactMap(\.self) + builder.type
  }
}

/// Words the rows. The outcome is the check's own: an error among its findings, or its word that it could not judge.
private struct Builder {
  let measurement: Measurement
  let limit: PaperLimit
  let findings: [Finding]
  let messages: Messages

  private typealias Row = CheckRows.Row

  private func outcome(
    _ isAsked: Bool, tooMuch: [String] = [], tooLittle: [String] = [], wrong: [String] = [], open: [String] = []
  ) -> CheckRows.Outcome {
    func found(_ ids: [String]) -> Bool { findings.contains { ids.contains($0.id) } }
    if found(tooMuch) { return .tooMuch }
    if found(tooLittle) { return .tooLittle }
    if found(wrong) { return .wrong }
    if found(open) { return .open }
    return isAsked ? .kept : .free
  }

  private func asked(least: Int?, most: Int?) -> String? {
    switch (least, most) {
    case (let least?, let most?):
      messages("check.asked.between", ["least": messages.number(least), "most": messages.number(most)])
    case (let least?, nil): messages("check.asked.least", ["n": messages.number(least)])
    case (nil, let most?): messages("check.asked", ["n": messages.number(most)])
    case (nil, nil): nil
    }
  }

  var pages: CheckRows.Row? {
    let most = [limit.maxPages, limit.maxSheets.map { $0 * 2 }].compactMap(\.self).min()
    let isAsked = most != nil || limit.minPages != nil
    guard let pages = measurement.pages else {
      let stored = measurement.storedPages.map {
        messages.aside(messages.number($0), messages("check.pages.stored"))
      }
      guard isAsked || stored != nil else { return nil }
      return Row(
        label: "check.pages", measured: stored ?? messages("check.unmeasured"),
        asked: asked(least: limit.minPages, most: most), outcome: isAsked ? .open : .free)
    }
    let how: String? =
      switch measurement.pagesBy {
      case .rendered: messages("check.pages.rendered")
      case .stored: messages("check.pages.stored")
      case .estimated: messages("check.pages.estimated")
      case .counted, nil: nil
      }
    return Row(
      label: "check.pages", measured: messages.aside(messages.number(pages), how),
      asked: asked(least: limit.minPages, most: most),
      outcome: outcome(
        isAsked, tooMuch: ["page-limit", "sheet-limit"], tooLittle: ["page-minimum"],
        open: ["pages-estimated", "pages-unknown"]))
  }

  var paper: CheckRows.Row? {
    guard !measurement.paper.isEmpty || limit.paper != nil else { return nil }
    let names = measurement.paper.map { page in
      page.name.map(VisibleText.line)
        ?? messages("check.mm", ["n": "\(messages.measure(page.widthMM)) × \(messages.measure(page.heightMM))"])
    }
    let kinds = Set(names)
    let measured =
      switch kinds.count {
      case 0: messages("check.unmeasured")
      case 1 where names.count > 1: messages("check.paper.every", ["name": names[0]])
      case 1: names[0]
      default: messages.aside(messages("check.paper.mixed"), messages.commas(kinds.sorted()))
      }
    return Row(
      label: "check.paper", measured: measured, asked: limit.paper.map(VisibleText.line),
      outcome: outcome(limit.paper != nil, wrong: ["paper-size"], open: ["paper-unknown"]))
  }

  var format: CheckRows.Row {
    Row(
      label: "check.format", measured: messages.format(measurement.format),
      asked: limit.formats.isEmpty ? nil : messages.formats(limit.formats),
      outcome: outcome(!limit.formats.isEmpty, wrong: ["file-format"]))
  }

  /// Findings that leave words unknown.
  private static let unreadWords = ["words-unknown", "no-text-layer", "damaged-page", "too-heavy"]

  var words: CheckRows.Row? {
    let isAsked = limit.maxWords != nil || limit.minWords != nil
    guard measurement.words != nil || isAsked else { return nil }
    return Row(
      label: "check.words", measured: measurement.words.map(messages.number) ?? messages("check.unmeasured"),
      asked: asked(least: limit.minWords, most: limit.maxWords),
      outcome: outcome(isAsked, tooMuch: ["word-limit"], tooLittle: ["word-minimum"], open: Self.unreadWords))
  }

  var characters: [CheckRows.Row] {
    guard let most = limit.maxCharacters else { return [] }
    let count = limit.countsSpaces ? measurement.characters : measurement.charactersWithoutSpaces
    let how = messages(limit.countsSpaces ? "check.spaces" : "check.no-spaces")
    return [
      Row(
        label: "check.characters",
        measured: count.map { messages.aside(messages.number($0), how) } ?? messages("check.unmeasured"),
        asked: asked(least: nil, most: most),
        outcome: outcome(true, tooMuch: ["character-limit"], open: ["characters-unknown"] + Self.unreadWords))
    ]
  }

  func size(_ bytes: Int) -> CheckRows.Row? {
    limit.maxBytes.map { most in
      Row(
        label: "check.size", measured: messages.count("check.bytes", bytes), asked: asked(least: nil, most: most),
        outcome: outcome(true, tooMuch: ["file-size"], open: ["file-size-unknown"]))
    }
  }

  /// Type size, margins, distance of lines and density; only what is asked.
  var type: [CheckRows.Row] {
    var rows: [Row] = []
    func add(
      _ name: String, _ value: Double?, unit: String, least: Double? = nil, most: Double? = nil, id: String
    ) {
      guard let bound = least ?? most else { return }
      func worded(_ value: Double) -> String { messages(unit, ["n": messages.measure(value)]) }
      rows.append(
        Row(
          label: name, measured: value.map(worded) ?? messages("check.unmeasured"),
          asked: messages(least == nil ? "check.asked" : "check.asked.least", ["n": worded(bound)]),
          outcome: value == nil
            ? .open : outcome(true, tooMuch: least == nil ? [id] : [], tooLittle: least == nil ? [] : [id])))
    }
    let margins = measurement.margins.map { min($0.top, $0.right, $0.bottom, $0.left) }
    add("check.font", measurement.bodyFontSize, unit: "check.pt", least: limit.minFont, id: "font-size")
    add("check.margin", margins, unit: "check.mm", least: limit.minMargin, id: "margin")
    add("check.leading", measurement.leading, unit: "check.pt", least: limit.minLeading, id: "leading")
    add("check.density", measurement.density, unit: "check.cpi", most: limit.maxDensity, id: "density")
    return rows
  }
}
