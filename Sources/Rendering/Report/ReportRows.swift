import Documents

/// The table of measures in a report: what a check compares, and what was measured besides.
struct ReportRows {
  /// The lines.
  let rows: [CheckRows.Row]

  init(_ check: CheckReport, _ messages: Messages) {
    var rows = CheckRows(check, messages).rows
    guard let measurement = check.measurement, check.verdict != "unreadable" else {
      self.rows = []
      return
    }
    func add(_ label: String, _ measured: String?, after: String? = nil) {
      guard let measured, !rows.contains(where: { $0.label == label }) else { return }
      let row = CheckRows.Row(label: label, measured: measured, asked: nil, outcome: .free)
      let place = after.flatMap { name in rows.firstIndex { $0.label == name } }.map { $0 + 1 } ?? rows.count
      rows.insert(row, at: place)
    }
    func points(_ value: Double?) -> String? { value.map { messages("check.pt", ["n": messages.measure($0)]) } }
    add(
      "check.characters", measurement.characters.map { messages.aside(messages.number($0), messages("check.spaces")) },
      after: "check.words")
    add("check.font", points(measurement.bodyFontSize))
    if measurement.smallestFontSize != measurement.bodyFontSize {
      add("report.smallest", points(measurement.smallestFontSize), after: "check.font")
    }
    add("report.fonts", Self.fonts(measurement.fonts, messages))
    add("check.leading", points(measurement.leading))
    if let margins = measurement.margins {
      let sides = [
        ("top", margins.top), ("right", margins.right), ("bottom", margins.bottom), ("left", margins.left),
      ]
      let parts = sides.map { messages("report.side.\($0.0)", ["n": messages.measure($0.1)]) }
      let words = messages("check.mm", ["n": messages.commas(parts)])
      if let asked = rows.firstIndex(where: { $0.label == "check.margin" }) {
        rows[asked].measured = words
      } else {
        add("check.margin", words)
      }
    }
    self.rows = rows
  }

  /// The three fonts used most.
  private static func fonts(_ fonts: [FontUse], _ messages: Messages) -> String? {
    guard !fonts.isEmpty else { return nil }
    let names = fonts.prefix(3).map { VisibleText.line($0.name) }
    guard fonts.count > 3 else { return messages.commas(names) }
    return messages.commas(names + [messages.count("report.more", fonts.count - 3)])
  }
}
