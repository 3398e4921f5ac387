import VacancyModel

/// The one thing to do next, with the command that does it or records it.
package struct NextStep: Hashable, Sendable {
  /// What to do.
  package enum Task: Hashable, Sendable {
    /// Find the closing date, which the copy does not show.
    case findDeadline
    /// Look up what the closing time is, and in which zone.
    case confirmDeadline
    /// Close an application whose conditions the person does not meet, or find that she meets them.
    case reconsider
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
    /// Say what goes with the application, as nothing does.
    case chooseDocuments
    /// Send it.
    case submit
    /// Send it again, as a document was changed since.
    case submitAgain
    /// Wait for the confirmation of receipt, and record it.
    case recordReceipt
    /// Answer the offer, and close the application.
    case answerOffer
    /// Close the application, which was decided.
    case close
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
    case .notEligible:
      task = .reconsider
      command = "dossier close \(slug) --reason REASON"
    case .deadlinePassed:
      task = .recordIfSent
      command = "dossier submit \(slug) --at TIME"
    case .nothingToSend:
      task = .chooseDocuments
      let unneeded = workspace.items.first { $0.requirement.action == .submit && $0.status == .notNeeded }
      item = unneeded?.id
      command = unneeded.map { "dossier mark \(slug) \($0.id) not-started" } ?? "dossier status \(slug) --items"
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
    case .documentLost(let file), .documentChanged(let file), .documentChangedSince(let file),
      .notAsSent(let file, _, _):
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

  /// The step of a workspace with its verdict and what blocks it; `nil` when nothing is left to do.
  ///
  /// - Parameters:
  ///   - sendable: the items that go with the application.
  ///   - isBlocked: whether something besides the closing time keeps it from being sent.
  init?(
    _ verdict: Verdict, _ blockers: [Blocker], _ sendable: [ItemReport], isBlocked: Bool, in workspace: Workspace,
    zone: String
  ) {
    let slug = workspace.slug.text
    let course = workspace.course
    if course.closure != nil { return nil }
    switch course.latest?.kind {
    case .rejected, .withdrawn:
      self.init(item: nil, task: .close, command: "dossier close \(slug)")
      return
    case .offer:
      self.init(item: nil, task: .answerOffer, command: "dossier close \(slug) --reason REASON")
      return
    default: break
    }
    switch verdict {
    case .notReady:
      guard let blocker = blockers.first else { return nil }
      self.init(removing: blocker, in: workspace, zone: zone)
    case .closed:
      guard let unsent = sendable.first(where: { !$0.isSent }), let reason = blockers.first?.reason else { return nil }
      self.init(removing: Blocker(item: unsent.id, reason: reason), in: workspace, zone: zone)
      if isBlocked { command += " --override REASON" }
    case .ready:
      guard let unsent = sendable.first(where: { !$0.isSent }) else { return nil }
      let again = sendable.first(where: \.isToSendAgain)
      self.init(
        item: again?.id ?? unsent.id, task: again == nil ? .submit : .submitAgain,
        command: "dossier submit \(slug) --at TIME")
    case .submitted:
      // Whoever was invited knows that the application has arrived.
      guard course.latest == nil, let open = sendable.first(where: { $0.status != .acknowledged }) else { return nil }
      self.init(item: open.id, task: .recordReceipt, command: "dossier acknowledge \(slug) --at TIME")
    case .acknowledged:
      return nil
    }
  }

  private init(item: String?, task: Task, command: String) {
    self.item = item
    self.task = task
    self.command = command
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
