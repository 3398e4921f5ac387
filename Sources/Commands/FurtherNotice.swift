import Documents
import Planning
import Rendering
import VacancyModel
import WorkspaceStore

/// Another notice of a vacancy that has a workspace: read, compared, and joined to it.
struct FurtherNotice {
  let desk: Desk
  let operation: NoticeOperation
  let manner: NoticeJoining.Manner

  /// Reads the notice; one in which nothing of a notice is recognised needs `force`.
  init(_ path: String, as manner: NoticeJoining.Manner, force: Bool, at desk: Desk) async throws {
    self.desk = desk
    self.manner = manner
    operation = try await NoticeOperation(path, at: desk)
    if !force {
      try operation.requireRecognised(
        advice: "Nothing was changed. If it belongs to the vacancy all the same: give --force, too.")
    }
  }

  /// The name of the same file where the workspace keeps it already.
  func kept(in workspace: Workspace) -> String? {
    workspace.notices.first { $0.sha256 == operation.reading.notice.sha256 }?.file
  }

  /// Refuses the notice of plainly another vacancy.
  func requireSameVacancy(as workspace: Workspace, command: String) throws(CommandFailure) {
    let languages = workspace.notices.map(\.language)
    let difference = VacancyIdentity.difference(
      between: workspace.vacancy, and: operation.reading.plan.vacancy,
      sameLanguage: languages.contains(operation.reading.notice.language) || languages.isEmpty)
    guard let difference else { return }
    throw CommandFailure(
      .badData,
      "'\(operation.file.path)' is the notice of another vacancy: its \(difference.name) is “\(difference.new)”, and "
        + "this workspace's is “\(difference.old)”. Nothing was changed.",
      advice: "Start a workspace for it: dossier start \(operation.file.path)",
      "If it is the same vacancy all the same: \(command) --force")
  }

  /// What the workspace would be with the notice under a name.
  func joining(_ workspace: Workspace, file: String) -> NoticeJoining {
    var notice = operation.reading.notice
    notice.file = file
    return NoticeJoining(workspace, notice, operation.reading.plan, as: manner, at: desk.context.now)
  }

  /// Keeps the notice and joins it; gives the workspace and what changed.
  func join(_ slug: Slug) async throws -> (workspace: Workspace, changes: [NoticeChange], file: String) {
    let findings = try await checkedAgain(joining(desk.store.load(slug), file: operation.name))
    let stored = try desk.store.addNotice(slug, name: operation.name, bytes: operation.file.bytes)
    var changes: [NoticeChange] = []
    let workspace = try desk.store.update(slug) { workspace in
      let joining = joining(workspace, file: stored.file)
      changes = joining.changes
      workspace = joining.workspace
      for index in workspace.items.indices {
        workspace.items[index].take(findings[workspace.items[index].id] ?? [:])
      }
    }
    return (workspace, changes, stored.file)
  }

  /// The papers of items whose limit is another one, measured against it: what was found, by item and file.
  private func checkedAgain(_ joining: NoticeJoining) async throws -> [String: [String: [Finding]]] {
    var found: [String: [String: [Finding]]] = [:]
    for change in joining.changes {
      guard case .limit(let id) = change.subject, let item = joining.workspace.items.first(where: { $0.id == id })
      else { continue }
      found[id] = await EvidenceCheck.findings(
        item, against: item.requirement.limit, of: joining.workspace.slug, at: desk)
    }
    return found
  }
}
