import FormatChecking
import Markup
import Readiness
import Rendering
import VacancyModel
import WorkspaceStore

/// The files of a board, made before any is written.
struct BoardFiles {
  let desk: Desk
  let messages: Messages

  /// Each file's bytes by its name.
  func files(_ shelf: Shelf) async throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    var papers: [Slug: [String]] = [:]
    for report in shelf.reports {
      let slug = report.workspace.slug
      for item in report.items {
        guard let page = try await paperPage(item, in: report) else { continue }
        papers[slug, default: []].append(item.id)
        files[BoardPages.report(of: item.id, in: slug)] = page
      }
    }
    let pages = BoardPages(reports: papers)
    let checklist = try stylesheet("checklist")
    for report in shelf.reports {
      let record = ChecklistXML.render(
        report, messages: messages, links: pages.links(of: report, messages: messages))
      files[BoardPages.page(of: report.workspace.slug)] = try checklist.transform(record)
    }
    let calendar = CalendarFile.render(shelf.reports, messages: messages)
    files[BoardPages.calendar] = calendar
    // One page for vacancies of several organisations: it shows the clock of the person's own machine.
    let here = Clocks.here
    let board = BoardXML.render(
      shelf.reports, now: desk.context.now, local: (here.local(desk.context.now), here.name), pages: pages,
      archived: shelf.hidden, unreadable: shelf.failures.count, hasCalendar: calendar != nil, messages: messages)
    files[BoardPages.index] = try stylesheet("board").transform(board)
    return files
  }

  /// The check of an item's papers, page by page; `nil` where none is there, or none has a limit.
  private func paperPage(_ item: ItemReport, in report: ReadinessReport) async throws -> [UInt8]? {
    let slug = report.workspace.slug
    guard let limit = item.requirement.limit else { return nil }
    // A copy that is gone has no page; its checklist says that it is gone.
    let papers = item.tracked.evidence.compactMap { evidence in
      (try? desk.store.documentPath(slug, evidence.file)).map { (evidence, $0) }
    }
    guard !papers.isEmpty else { return nil }
    let page = PaperReportFile("-", desk: desk)
    for (evidence, path) in papers {
      let checker = PaperChecker(limit: PaperLimit(limit), source: item.requirement.sources.first)
      var check = await checker.check(path)
      // Where the workspaces lie is nobody's business who is given the page.
      check.report.file = evidence.file
      await page.add(check)
    }
    return try await page.page(back: BoardPages.back(to: report, messages: messages))
  }

  private func stylesheet(_ name: String) throws -> Stylesheet {
    let path = "HTML/\(name).xsl"
    return try Stylesheet(desk.templates.bytes(path), name: "Templates/\(path)")
  }
}
