import Readiness
import VacancyModel

extension Messages {
  /// A status as a task list has it.
  func status(_ status: ItemStatus) -> String { self("status.\(status.rawValue)") }

  /// The verdict in one sentence.
  func verdict(_ report: ReadinessReport) -> String {
    let sent: KeyValuePairs = ["sent": number(report.sent), "total": number(report.toSend)]
    switch report.verdict {
    case .notReady where report.blockers.isEmpty: return self("verdict.not-ready.short")
    case .notReady: return count("verdict.not-ready", report.blockers.count)
    case .ready where report.sent > 0: return self("verdict.ready.partly", sent)
    case .ready: return self("verdict.ready")
    case .submitted: return self("verdict.submitted")
    case .acknowledged: return self("verdict.acknowledged")
    case .closed where report.sent > 0: return self("verdict.closed.partly", sent)
    case .closed: return self("verdict.closed")
    }
  }

  /// The verdict in a word or two.
  func verdict(_ verdict: Verdict) -> String { self("verdict.\(verdict.rawValue).short") }

  /// `5 of 9 ready`.
  func progress(_ report: ReadinessReport) -> String {
    self("progress.ready", ["done": number(report.done), "total": number(report.total)])
  }

  /// What has been sent; what is merely done is never in it.
  func sent(_ report: ReadinessReport) -> String {
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
    case .unknownInCopy, .declarationMissing:
      return self("blocks.\(blocker.reason.name)", ["title": title])
    default: return fault(blocker.reason)
    }
  }

  /// What is wrong, where the item is named beside it.
  func fault(_ reason: BlockingReason) -> String {
    switch reason {
    case .documentFails(let file, let finding):
      let message = VisibleText.line(finding.message)
      return self(
        "blocks.document-fails",
        ["file": VisibleText.line(file), "finding": message.hasSuffix(".") ? String(message.dropLast()) : message])
    case .documentExpired(let file, let date):
      return self("blocks.document-expired", ["file": VisibleText.line(file), "date": self.date(date)])
    case .documentLost(let file), .documentChanged(let file):
      return self("blocks.\(reason.name)", ["file": VisibleText.line(file)])
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
    case .recordReceipt: return self("step.record-receipt")
    }
  }

  /// The step with the words that lead to its command: `Look up the closing time on the portal, then:`.
  func stepBeforeCommand(_ step: NextStep, in report: ReadinessReport) -> String {
    let name =
      switch step.task {
      case .recordIfSent, .recordReceipt, .restoreDocument, .attachDocument: "next.plain"
      default: "next.then"
      }
    return self(name, ["step": self.step(step, in: report)])
  }
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
