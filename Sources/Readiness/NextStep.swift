import VacancyModel

/// The one thing to do next, with the command that does it or records it.
package struct NextStep: Hashable, Sendable {
  /// What to do.
  package enum Task: Hashable, Sendable {
    /// Find the closing date, which the copy does not show.
    case findDeadline
    /// Look up what the closing time is, and in which zone.
    case confirmDeadline
    /// Record what was sent before the deadline, if it was.
    case recordIfSent
    /// Change a document that breaks a limit, and attach it again.
    case correctDocument(file: String)
    /// Get a newer document in place of an expired one, and attach it.
    case renewDocument(file: String)
    /// Attach a document again whose copy was lost or changed.
    case restoreDocument(file: String)
    /// Attach a paper, which is then measured.
    case attachDocument
    /// Do what the item says.
    case finish
    /// Look up on the portal what the copy lost.
    case lookUp
    /// Make the declaration.
    case declare
    /// Send it.
    case submit
    /// Wait for the confirmation of receipt, and record it.
    case recordReceipt
  }

  /// The item that it is about; `nil` when the workspace has no item for it.
  package var item: String?
  /// What to do.
  package var task: Task
  /// The command that does it or records it; words in capitals stand for what the person fills in.
  package var command: String

  /// The step that removes a blocker; `zone` is the one in which the deadline is counted.
  init(removing blocker: Blocker, in workspace: Workspace, zone: String) {
    item = blocker.item
    let slug = workspace.slug.text
    let name = blocker.item ?? "ITEM"
    switch blocker.reason {
    case .deadlinePassed:
      task = .recordIfSent
      command = "dossier mark \(slug) \(name) submitted --note NOTE"
    case .deadlineMissing:
      task = .findDeadline
      command = "dossier set \(slug) deadline YYYY-MM-DDTHH:MM --zone \(ShellWord.quote(zone))"
    case .deadlineUnconfirmed, .deadlineMayHavePassed:
      task = .confirmDeadline
      command = NextStep.settingDeadline(of: workspace, zone: zone)
    case .documentFails(let file, _):
      task = .correctDocument(file: file)
      command = "dossier attach \(slug) \(name) \(ShellWord.quote(file))"
    case .documentExpired(let file, _):
      task = .renewDocument(file: file)
      command = "dossier attach \(slug) \(name) \(ShellWord.quote(file))"
    case .documentLost(let file), .documentChanged(let file):
      task = .restoreDocument(file: file)
      command = "dossier attach \(slug) \(name) \(ShellWord.quote(file))"
    case .documentNotAttached:
      task = .attachDocument
      command = "dossier attach \(slug) \(name) FILE"
    case .unfinished:
      let isPaper = workspace.items.contains { $0.id == blocker.item && $0.requirement.isPaper }
      task = isPaper ? .attachDocument : .finish
      command = isPaper ? "dossier attach \(slug) \(name) FILE" : "dossier mark \(slug) \(name) ready"
    case .unknownInCopy:
      task = .lookUp
      command = "dossier mark \(slug) \(name) ready --note NOTE"
    case .declarationMissing:
      task = .declare
      command = "dossier mark \(slug) \(name) ready"
    }
  }

  /// The step of an item that is to be sent, or whose receipt is awaited.
  init(_ task: Task, item: String, status: ItemStatus, in workspace: Workspace) {
    self.item = item
    self.task = task
    command = "dossier mark \(workspace.slug.text) \(item) \(status.rawValue) --note NOTE"
  }

  /// The probable closing time is proposed where there is one; a time that nobody stated is left to fill in.
  private static func settingDeadline(of workspace: Workspace, zone: String) -> String {
    let deadline = workspace.vacancy.deadline
    let time = deadline?.inferred?.value ?? deadline?.planOn
    let zone = ShellWord.quote(deadline?.inferred?.zone ?? zone)
    let words = time.map { $0.minutes == nil ? "\($0.iso)THH:MM" : $0.iso } ?? "YYYY-MM-DDTHH:MM"
    return "dossier set \(workspace.slug.text) deadline \(words) --zone \(zone)"
  }
}
