import Documents
import VacancyModel

/// The size of the type, its leading, its density and the margins, judged only where a limit asks.
struct TypeJudge {
  private let measurement: Measurement
  private let limit: PaperLimit

  init(_ measurement: Measurement, _ limit: PaperLimit) {
    self.measurement = measurement
    self.limit = limit
  }

  func judge(into judgement: inout Judgement) {
    var unmeasured: [String] = []
    judgeFont(into: &judgement, unmeasured: &unmeasured)
    judgeLeading(into: &judgement, unmeasured: &unmeasured)
    judgeDensity(into: &judgement, unmeasured: &unmeasured)
    judgeMargins(into: &judgement, unmeasured: &unmeasured)
    guard !unmeasured.isEmpty else { return }
    judgement.leaveOpen(
      "type-unknown", "A limit asks about \(Figure.list(unmeasured)), which could not be measured in this file.",
      advice: "Export the paper as PDF and check that.")
  }

  private func judgeFont(into judgement: inout Judgement, unmeasured: inout [String]) {
    guard let least = limit.minFont else { return }
    guard let size = measurement.bodyFontSize else {
      unmeasured.append("the type size")
      return
    }
    let allowed = "at least \(Figure.plain(least)) pt"
    if size < least - Tolerance.font {
      judgement.fail(
        "font-size", "The text is set in \(Figure.plain(size)) pt; \(allowed) is asked for.",
        advice: "Set it in \(Figure.plain(least)) pt and export again.", measured: "\(Figure.plain(size)) pt",
        allowed: allowed)
    } else if let smallest = measurement.smallestFontSize, smallest < least - Tolerance.font {
      judgement.remark(
        "small-type", .note,
        "The text is set in \(Figure.plain(size)) pt, the smallest type in \(Figure.plain(smallest)) pt.",
        advice: "Fine for footnotes and captions, where the call takes them; look at anything else.",
        measured: "\(Figure.plain(smallest)) pt", allowed: allowed)
    }
  }

  private func judgeLeading(into judgement: inout Judgement, unmeasured: inout [String]) {
    guard let least = limit.minLeading else { return }
    guard let leading = measurement.leading else {
      unmeasured.append("the distance of lines")
      return
    }
    guard leading < least - Tolerance.leading else { return }
    judgement.fail(
      "leading", "The lines stand \(Figure.plain(leading)) pt apart; at least \(Figure.plain(least)) pt is asked for.",
      advice: "Widen the line spacing and export again.", measured: "\(Figure.plain(leading)) pt",
      allowed: "at least \(Figure.plain(least)) pt")
  }

  private func judgeDensity(into judgement: inout Judgement, unmeasured: inout [String]) {
    guard let most = limit.maxDensity else { return }
    guard let density = measurement.density else {
      unmeasured.append("the type density")
      return
    }
    guard density > most + Tolerance.density else { return }
    judgement.fail(
      "density", "\(Figure.plain(density)) characters an inch, spaces counted; at most \(Figure.plain(most)) allowed.",
      advice: "Use a larger or wider font, without narrowed spacing, and export again.",
      measured: "\(Figure.plain(density)) characters per inch", allowed: "\(Figure.plain(most)) characters per inch")
  }

  private func judgeMargins(into judgement: inout Judgement, unmeasured: inout [String]) {
    guard let least = limit.minMargin else { return }
    guard let margins = measurement.margins else {
      unmeasured.append("the margins")
      return
    }
    // Where text and other ink were not told apart, all of it counts as text.
    let narrow = Self.sides(of: measurement.textMargins ?? margins, below: least)
    if let worst = narrow.worst {
      judgement.fail(
        "margin",
        "\(narrow.list.count == 1 ? "A margin is" : "Margins are") too narrow: \(narrow.names); "
          + "at least \(Figure.plain(least)) mm is asked for.",
        advice: "Set the margins to \(Figure.plain(least)) mm, keep everything inside them, and export again.",
        measured: "\(Figure.plain(worst)) mm", allowed: "at least \(Figure.plain(least)) mm")
      return
    }
    let inked = Self.sides(of: margins, below: least)
    guard let worst = inked.worst else { return }
    judgement.remark(
      "margin-ink", .warning,
      "A picture or a line stands in the margin: \(inked.names) are left; at least \(Figure.plain(least)) mm is asked "
        + "for.",
      advice: "Move it inside the margins, unless the call lets it stand there.",
      measured: "\(Figure.plain(worst)) mm", allowed: "at least \(Figure.plain(least)) mm")
  }

  /// The sides that are narrower than asked.
  private static func sides(
    of margins: InkMargins, below least: Double
  ) -> (list: [(String, Double)], names: String, worst: Double?) {
    let sides = [
      ("top", margins.top), ("right", margins.right), ("bottom", margins.bottom), ("left", margins.left),
    ]
    let narrow = sides.filter { $0.1 < least - Tolerance.margin }
    let names = Figure.list(narrow.map { "\($0.0) \(Figure.plain($0.1)) mm" })
    return (narrow, names, narrow.map(\.1).min())
  }
}
