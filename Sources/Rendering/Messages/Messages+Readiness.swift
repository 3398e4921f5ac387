import Readiness
import VacancyModel

extension Messages {
  /// A status as a task list has it.
  func status(_ status: ItemStatus) -> String { self("status.\(status.rawValue)") }

  /// The status of an item as a page shows it: what was changed since it was sent reads so, and never as sent.
  func status(_ item: ItemReport) -> String {
    if item.isToSendAgain, item.status == .ready { return self("status.submit-again") }
    return status(item.tracked.status == .notMet ? .notMet : item.status)
  }

  /// That a document is not the one that was sent, where its fault says something else.
  func sentAnother(_ item: ItemReport) -> String? {
    guard item.isToSendAgain, let file = item.sent?.unsent, item.reason?.name != "not-as-sent" else { return nil }
    return self("blocks.not-as-sent", ["file": VisibleText.line(file)])
  }

  /// The verdict in one sentence.
  func verdict(_ report: ReadinessReport) -> String {
    let course = report.workspace.course
    if let closure = course.closure {
      if let reason = closure.reason { return self("verdict.closed.reason", ["reason": VisibleText.line(reason)]) }
      return self("verdict.closed.on", ["date": date(report.clock.local(closure.time).date)])
    }
    if let latest = course.latest, latest.kind == .withdrawn || report.verdict.isSent {
      let happened = self("course.\(latest.kind.rawValue)").lowercasedFirst
      let name = report.verdict.isSent ? "verdict.milestone" : "verdict.milestone.unsent"
      return capitalized(self(name, ["milestone": happened, "date": date(latest.day)]))
    }
    if report.verdict.isSent, report.isSentLate {
      return self("verdict.\(report.verdict.rawValue).late")
    }
    let sent: KeyValuePairs = ["sent": number(report.sent), "total": number(report.toSend)]
    switch report.verdict {
    case .notReady where report.blockers.isEmpty: return self("verdict.not-ready.short")
    case .notReady: return count("verdict.not-ready", report.blockers.count)
    case .ready where report.toSendAgain > 0: return count("verdict.ready.again", report.toSendAgain)
    case .ready where report.sent > 0: return self("verdict.ready.partly", sent)
    case .ready: return self("verdict.ready")
    case .submitted: return self("verdict.submitted")
    case .acknowledged: return self("verdict.acknowledged")
    case .closed where report.sent > 0: return self("verdict.closed.partly", sent)
    case .closed: return self("verdict.closed")
    }
  }

  /// The verdict in a word or two, for a list: what happened last, or that something is to be sent again.
  func shortVerdict(_ report: ReadinessReport) -> String {
    let course = report.workspace.course
    if course.closure == nil, let latest = course.latest, latest.kind == .withdrawn || report.verdict.isSent {
      return self("course.\(latest.kind.rawValue)")
    }
    if report.verdict == .ready, report.toSendAgain > 0 { return self("verdict.ready.again.short") }
    return verdict(report.verdict)
  }

  /// The verdict in a word or two.
  func verdict(_ verdict: Verdict) -> String { self("verdict.\(verdict.rawValue).short") }

  /// `5 of 9 ready`.
  func progress(_ report: ReadinessReport) -> String {
    self("progress.ready", ["done": number(report.done), "total": number(report.total)])
  }

  /// What has been sent; what is merely done is never in it.
  func sent(_ report: ReadinessReport) -> String {
    if report.toSend == 0 { return self("progress.sent.nothing") }
    if report.sent == 0 { return self(report.verdict == .closed ? "progress.sent.never" : "progress.sent.none") }
    if report.sent == report.toSend { return self("progress.sent.all") }
    return self("progress.sent.some", ["sent": number(report.sent), "total": number(report.toSend)])
  }

  /// Why something blocks, as a line of a list that names its item.
  func reason(_ blocker: Blocker, in report: ReadinessReport) -> String {
    let title = report.title(of: blocker.item, self)
    switch blocker.reason {
    case .deadlinePassed(let sent, let total):
      guard sent > 0 else { return self("blocks.deadline-passed") }
      return self("blocks.deadline-passed.partly", ["sent": number(sent), "total": number(total)])
    case .documentNotAttached:
      return labelled(title, self("blocks.document-not-attached"))
    case .unfinished(let status):
      return self("blocks.unfinished", ["title": title, "status": self.status(status).lowercasedFirst])
    case .unknownInCopy, .declarationMissing, .notEligible:
      return self("blocks.\(blocker.reason.name)", ["title": title])
    default: return fault(blocker.reason)
    }
  }

  /// What is wrong, where the item is named beside it.
  func fault(_ reason: BlockingReason) -> String {
    switch reason {
    case .documentFails(let file, let finding):
      let message = said(finding.message).text
      return self(
        "blocks.document-fails",
        ["file": VisibleText.line(file), "finding": message.hasSuffix(".") ? String(message.dropLast()) : message])
    case .documentExpired(let file, let date):
      return self("blocks.document-expired", ["file": VisibleText.line(file), "date": self.date(date)])
    case .documentLost(let file), .documentChanged(let file), .documentChangedSince(let file):
      return self("blocks.\(reason.name)", ["file": VisibleText.line(file)])
    case .notAsSent(let file, _, let isLate):
      return self(isLate ? "blocks.not-as-sent.late" : "blocks.not-as-sent", ["file": VisibleText.line(file)])
    default: return self("blocks.\(reason.name)")
    }
  }

  /// The next step as an imperative, without the command: `Look up the closing time on the portal`.
  func step(_ step: NextStep, in report: ReadinessReport) -> String {
    let title = report.title(of: step.item, self)
    switch step.task {
    case .findDeadline: return self("step.find-deadline")
    case .confirmDeadline: return self("step.confirm-deadline")
    case .recordIfSent: return self("step.record-if-sent")
    case .correctDocument(let file): return self("step.correct-document", ["file": VisibleText.line(file)])
    case .renewDocument(let file): return self("step.renew-document", ["file": VisibleText.line(file)])
    case .restoreDocument(let file): return self("step.restore-document", ["file": VisibleText.line(file)])
    case .attachDocument: return self("step.attach-document", ["title": title])
    case .finish: return self("step.finish", ["title": title])
    case .lookUp: return self("step.look-up", ["title": quote(title)])
    case .declare: return self("step.declare", ["title": title])
    case .submit: return self("step.submit", ["title": title])
    case .submitAgain: return self("step.submit-again")
    case .recordReceipt: return self("step.record-receipt")
    case .reconsider: return self("step.reconsider", ["title": quote(title)])
    case .chooseDocuments: return self("step.choose-documents")
    case .answerOffer: return self("step.answer-offer")
    case .close: return self("step.close")
    }
  }

  /// The step with the words that lead to its command: `Look up the closing time on the portal, then:`.
  func stepBeforeCommand(_ step: NextStep, in report: ReadinessReport) -> String {
    let name =
      switch step.task {
      case .recordIfSent, .recordReceipt, .close, .chooseDocuments, .reconsider, .restoreDocument, .attachDocument:
        "next.plain"
      default: "next.then"
      }
    return self(name, ["step": self.step(step, in: report)])
  }
}

extension Messages {
  /// What stands in place of a next step when there is none.
  func nothingNext(_ report: ReadinessReport) -> String {
    if report.verdict == .closed { return self("next.closed") }
    return self(report.workspace.course.latest == nil ? "next.nothing" : "next.selection")
  }

  /// The words for a workspace: where no notice was read, none of them speaks of its copy. A phrase `x.blank` then stands
  /// in for `x`.
  func fitting(_ workspace: Workspace) -> Messages {
    guard workspace.notices.isEmpty else { return self }
    var phrases = phrases
    for (name, phrase) in self.phrases where name.hasSuffix(".blank") { phrases[String(name.dropLast(6))] = phrase }
    return Messages(phrases, language: language, sentences: sentences)
  }
}

extension Verdict {
  /// Whether everything that goes with the application was sent.
  var isSent: Bool { self == .submitted || self == .acknowledged }
}

extension ReadinessReport {
  /// The title of an item of the report, or an empty text when it has none.
  func title(of item: String?, _ messages: Messages) -> String {
    items.first { $0.id == item }.map { messages.text($0.requirement.title) } ?? ""
  }
}

extension String {
  /// The text with its first letter in lower case.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
