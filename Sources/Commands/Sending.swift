import Readiness
import Rendering
import VacancyModel
import WorkspaceStore

/// The recording of a submission: its documents are copied first, and only then does the record say that they went.
struct Sending {
  let desk: Desk
  /// The workspace before.
  let workspace: Workspace
  /// How it stands.
  let report: ReadinessReport

  init(_ workspace: Workspace, at desk: Desk) {
    self.desk = desk
    self.workspace = workspace
    report = desk.report(workspace)
  }

  /// Refuses a workspace whose work has ended.
  func requireOpen() throws(CommandFailure) {
    let course = workspace.course
    guard course.closure != nil || course.archived != nil else { return }
    throw CommandFailure(
      .notReady, "'\(workspace.slug)' is \(course.closure != nil ? "closed" : "archived"); nothing was recorded.",
      advice: "Open it again first: dossier reopen \(workspace.slug)")
  }

  /// The items that go with the application.
  var items: [TrackedItem] {
    report.items.filter { $0.isCounted && $0.requirement.action == .submit }.map(\.tracked)
  }

  /// Records that items were sent.
  ///
  /// - Parameters:
  ///   - fill: what else is to be known of the submission.
  ///   - change: what else changes in the workspace.
  func record(
    _ items: [TrackedItem], at time: Instant, fill: (inout Submission) -> Void = { _ in },
    change: (inout Workspace) throws -> Void = { _ in }
  ) throws {
    let now = desk.context.now
    let lost = report.items.compactMap { item -> String? in
      if case .documentLost(let file)? = item.reason { file } else { nil }
    }
    let outgoing = items.flatMap { item in
      item.evidence.filter { !lost.contains($0.file) }.map { WorkspaceFolder.Outgoing(item: item.id, file: $0.file) }
    }
    let least = (workspace.course.submissions.map(\.number).max() ?? 0) + 1
    let frozen = try desk.store.freeze(workspace.slug, outgoing, numberedFrom: least)
    var submission = Submission(
      number: frozen.number, time: time, recorded: now, items: items.map(\.id), documents: frozen.documents)
    fill(&submission)
    do {
      try desk.change(workspace.slug.text) { workspace in
        guard workspace.course.submissions.allSatisfy({ $0.number < submission.number }) else {
          throw CommandFailure(.locked, "Another run recorded a submission meanwhile.", advice: "Look, and try again.")
        }
        let words = ([time.iso] + submission.items).joined(separator: ", ")
        workspace.course.submissions.append(submission)
        workspace.history.append(Change(time: now, what: "submission \(submission.number)", old: nil, new: words))
        for id in submission.items {
          let index = try workspace.index(ofItem: id)
          workspace.noteUnchecked(submission, sent: outgoing, item: index)
          workspace.record("item \(id) status", \.items[index].status, .submitted, at: now) { $0.rawValue }
        }
        try change(&workspace)
      }
    } catch {
      if !frozen.documents.isEmpty { desk.store.discardFrozen(workspace.slug, number: frozen.number) }
      throw error
    }
    for file in lost {
      try desk.context.messages.write(line: "\(file) is no longer in the workspace, so no copy of it is kept.")
    }
  }
}

extension Workspace {
  /// Takes documents that were changed after they were checked, and sent all the same, for what they are now.
  fileprivate mutating func noteUnchecked(
    _ submission: Submission, sent outgoing: [WorkspaceFolder.Outgoing], item index: Int
  ) {
    for (source, document) in zip(outgoing, submission.documents) where source.item == items[index].id {
      guard let place = items[index].evidence.firstIndex(where: { $0.file == source.file }),
        items[index].evidence[place].sha256 != document.sha256
      else { continue }
      items[index].evidence[place].sha256 = document.sha256
      items[index].evidence[place].bytes = document.bytes
      items[index].evidence[place].measured = nil
      items[index].evidence[place].findings = [
        Finding(
          id: "sent-unchecked", severity: .warning, message: "It was changed after it was checked, and sent like that.")
      ]
    }
  }
}
