package import Readiness
package import VacancyModel

/// The names of a board's files, and what the links to them say.
package struct BoardPages: Sendable {
  /// The page that lists all applications.
  package static let index = "index.html"
  /// The dates of all applications.
  package static let calendar = "applications.ics"
  /// The paper reports of each workspace: the items in their order.
  private let reports: [Slug: [String]]

  /// A board with these paper reports, by workspace and item.
  package init(reports: [Slug: [String]]) { self.reports = reports }

  /// The checklist of a workspace.
  package static func page(of slug: Slug) -> String { "application-\(slug).html" }

  /// The report on the papers of an item.
  package static func report(of item: String, in slug: Slug) -> String { "paper-\(slug).\(item).html" }

  /// The links to a workspace's paper reports.
  func reportLinks(_ report: ReadinessReport, _ messages: Messages) -> [PageLink] {
    let slug = report.workspace.slug
    return (reports[slug] ?? []).map { item in
      let files = report.items.first { $0.id == item }?.tracked.evidence.map { VisibleText.line($0.file) } ?? []
      return PageLink(
        BoardPages.report(of: item, in: slug), messages("board.report", ["file": messages.commas(files)]))
    }
  }

  /// The links of a workspace's page: to the list, and to its paper reports.
  package func links(of report: ReadinessReport, messages: Messages) -> [PageLink] {
    [BoardPages.home(messages)] + reportLinks(report, messages)
  }

  /// The link to the list.
  package static func home(_ messages: Messages) -> PageLink { PageLink(index, messages("board.home")) }

  /// The link from a paper's report to its workspace.
  package static func back(to report: ReadinessReport, messages: Messages) -> PageLink {
    PageLink(page(of: report.workspace.slug), messages.fitting(report.workspace).title(report.workspace.vacancy))
  }
}
