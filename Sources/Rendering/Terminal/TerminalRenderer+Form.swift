import Readiness
package import VacancyModel

extension TerminalRenderer {
  /// The answers of the application form, each with its length and what is wrong with it.
  package func form(_ reports: [AnswerReport], for workspace: Workspace) -> String {
    var page = page()
    page.edges(messages.title(workspace.vacancy), .strong, messages.formCount(reports), .plain)
    guard !reports.isEmpty else {
      page.paragraph(messages("form.none"))
      page.verbatim("dossier form \(workspace.slug) add QUESTION --limit 2000", indent: 2)
      return page.output
    }
    page.gap()
    let column = 2 + (reports.map { String($0.id).count }.max() ?? 1) + 2
    for report in reports {
      page.entry(String(report.id), .strong, column: column, VisibleText.line(report.answer.question), .strong)
      let isOver = report.faults.contains { if case .tooLong = $0 { true } else { false } }
      page.entry("", column: column, messages.count(report), isOver ? .problem : .plain)
      for fault in report.faults { self.fault(fault, column: column, on: &page) }
      page.entry("", column: column, "form/\(VisibleText.line(report.answer.file))", .soft)
    }
    page.gap()
    page.paragraph(messages.countingRule(reports.map(\.answer)), .soft)
    return page.output
  }

  /// The notice's requirements, each with what covers it.
  package func coverage(_ rows: [CoverageRow], for workspace: Workspace) -> String {
    var page = page()
    let covered = rows.count(where: \.isCovered)
    page.edges(
      messages.title(workspace.vacancy), .strong,
      messages("cover.count", ["n": messages.number(covered), "total": messages.number(rows.count)]), .plain)
    if rows.isEmpty { page.paragraph(messages("cover.none")) }
    for list in CoverageList.allCases where rows.contains(where: { $0.list == list }) {
      page.gap()
      page.paragraph(messages("cover.\(list.rawValue)"), .strong)
      for row in rows where row.list == list {
        page.entry(
          String(row.number), .strong, column: 6, VisibleText.line(row.entry.value),
          aside: messages("line", ["n": String(row.entry.line)]))
        page.entry("", column: 6, messages.cover(row), row.isCovered ? .good : .doubt)
        if let note = row.note {
          page.entry("", column: 6, messages.labelled(messages("item.note"), VisibleText.line(note)), .soft)
        }
      }
    }
    let orphans = CoverageRow.orphans(of: workspace)
    if !orphans.isEmpty {
      page.gap()
      page.paragraph(messages("cover.orphans"), .strong)
      for orphan in orphans {
        let notes = orphan.by.map(messages.coveredBy) + (orphan.note.map { [VisibleText.line($0)] } ?? [])
        page.paragraph(messages.labelled(VisibleText.line(orphan.entry), messages.commas(notes)), indent: 2)
      }
    }
    return page.output
  }

  /// The personal parts of the progress checklist, in short; each only where there is something to say.
  func sheet(_ sheet: PersonalSheet, _ report: ReadinessReport, on page: inout TerminalPage) {
    eligibility(sheet.eligibility, on: &page)
    let slug = report.workspace.slug
    if !sheet.answers.isEmpty {
      page.gap()
      page.edges(messages("form.heading"), .strong, messages.formCount(sheet.answers), .soft)
      for answer in sheet.answers where answer.isFaulty {
        let faults = answer.faults.filter { $0.severity == .error }.map { messages.fault($0) }
        page.marked(
          "!", messages.labelled(messages("cover.answer", ["n": String(answer.id)]), faults.joined(separator: " ")),
          .problem, indent: 2)
      }
      if sheet.answers.contains(where: \.isFaulty) { page.verbatim("dossier form \(slug)", indent: 4) }
    }
    let isOpen = report.verdict == .notReady || report.verdict == .ready
    if isOpen, sheet.hasCoverage || !sheet.answers.isEmpty, !sheet.uncoveredEssentials.isEmpty {
      page.gap()
      page.paragraph(messages.uncovered(sheet.uncoveredEssentials))
      page.verbatim("dossier cover \(slug)", indent: 4)
    }
    if !sheet.unlinked.isEmpty {
      page.gap()
      page.paragraph(
        messages.count(
          "documents.unlinked", sheet.unlinked.count, ["files": messages.commas(sheet.unlinked.map(VisibleText.line))]))
    }
  }

  private func fault(_ fault: AnswerFault, column: Int, on page: inout TerminalPage) {
    switch fault.severity {
    case .error: page.entry("", column: column, "! " + messages.fault(fault), .problem)
    case .warning: page.entry("", column: column, "? " + messages.fault(fault), .doubt)
    case .note: page.entry("", column: column, messages.fault(fault), .soft)
    }
  }
}

extension Messages {
  /// What covers an entry, and what was noted and is gone.
  func cover(_ row: CoverageRow) -> String {
    var parts = row.by.map(coveredBy)
    parts += row.missing.map { self("cover.missing", ["name": coveredBy($0)]) }
    return parts.isEmpty ? self("cover.open") : labelled(self("cover.by"), commas(parts))
  }
}
