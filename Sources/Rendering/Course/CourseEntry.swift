package import Readiness
package import VacancyModel

/// One line of what happened since an application was prepared.
struct CourseEntry {
  /// What is to be known of it besides.
  struct Remark {
    /// What it is about, for programs.
    var kind: Kind
    /// In words.
    var text: String

    /// What a remark is about.
    enum Kind: String {
      case items, copies, receipt, note, late, override, obstacles
      case lateReceipt = "late-receipt"

      /// Whether a person should see it first.
      var isWarning: Bool { self == .late || self == .override || self == .lateReceipt }
    }
  }

  /// What happened, for programs: `submission`, `acknowledgement`, a milestone's name, `closure`, `archive`.
  var kind: String
  /// What happened, in words.
  var label: String
  /// When, as a moment in UTC or a day.
  var time: String
  /// When, in words.
  var date: String
  /// The submission that it is about.
  var submission: Submission?
  /// What is to be known of it besides.
  var remarks: [Remark] = []
}

extension Messages {
  /// What happened since an application was prepared, in the order of time; empty while nothing has.
  func course(_ report: ReadinessReport) -> [CourseEntry] {
    let course = report.workspace.course
    var entries: [CourseEntry] = []
    for submission in course.submissions {
      entries.append(entry(submission, in: report))
      if let acknowledgement = submission.acknowledgement {
        entries.append(entry(acknowledgement, of: submission, in: report))
      }
    }
    let milestones = course.milestones.enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }
    for (_, milestone) in milestones {
      entries.append(
        CourseEntry(
          kind: milestone.kind.rawValue, label: self("course.\(milestone.kind.rawValue)"),
          time: LocalTime(milestone.day).iso, date: date(LocalTime(milestone.day)),
          remarks: remarks(note: milestone.note)
        ))
    }
    if let closure = course.closure {
      let reason = closure.reason.map { [CourseEntry.Remark(kind: .note, text: quote(VisibleText.line($0)))] } ?? []
      entries.append(entry("closure", at: closure.time, in: report, reason))
    }
    if let archived = course.archived { entries.append(entry("archive", at: archived, in: report, [])) }
    return entries
  }

  /// When something happened, by the clock that the deadline is counted in: `Wed 10 Mar 2027, 14:05 (Brussels time)`.
  func moment(_ moment: Instant, in report: ReadinessReport) -> String {
    let clock = report.clock
    return aside(date(clock.local(moment)), self("deadline.zone.stated", ["zone": zone(clock.name)]))
  }

  /// How late something was sent, as a sentence; `nil` when it was in time.
  func late(_ moment: Instant, in report: ReadinessReport) -> String? {
    switch report.lateness(of: moment) {
    case .after(let seconds): self("course.late", ["by": duration(seconds)])
    case .perhaps(let seconds): self("course.late.perhaps", ["by": duration(seconds)])
    case nil: nil
    }
  }

  /// A length of time: `2 h 10 min`, `3 days`.
  func duration(_ seconds: Int) -> String {
    let minutes = seconds / 60
    if minutes == 0 { return self("duration.moment") }
    if minutes >= 48 * 60 { return count("duration.days", minutes / (24 * 60)) }
    let parts = ["hour": String(minutes / 60), "minute": String(minutes % 60)]
    if minutes < 60 { return self("duration.minutes", ["minute": parts["minute"]!]) }
    if minutes % 60 == 0 { return self("duration.hours", ["hour": parts["hour"]!]) }
    return self("duration.hours-minutes", ["hour": parts["hour"]!, "minute": parts["minute"]!])
  }

  /// What is to be said of a receipt that is dated after the closing time although the application was sent before it.
  package func lateReceipt(dated: Instant, sent: Instant, in report: ReadinessReport) -> String? {
    guard report.lateness(of: sent) == nil, case .after(let seconds)? = report.lateness(of: dated) else { return nil }
    return self("course.late-receipt", ["by": duration(seconds)])
  }

  private func entry(_ submission: Submission, in report: ReadinessReport) -> CourseEntry {
    var remarks: [CourseEntry.Remark] = []
    func add(_ kind: CourseEntry.Remark.Kind, _ text: String?) {
      if let text { remarks.append(.init(kind: kind, text: text)) }
    }
    add(.late, late(submission.time, in: report))
    if let override = submission.override {
      add(
        .override,
        count(
          "course.override", override.obstacles.count,
          [
            "who": VisibleText.line(override.who), "date": date(report.clock.local(override.time).date),
            "reason": quote(VisibleText.line(override.reason)),
          ]))
      let titles = override.obstacles.compactMap { $0.item.map { report.title(of: $0, self) } }.filter { !$0.isEmpty }
      add(.obstacles, titles.isEmpty ? nil : labelled(self("course.obstacles"), titles.joined(separator: " · ")))
    }
    let titles = submission.items.map { report.title(of: $0, self) }.filter { !$0.isEmpty }
    add(.items, titles.isEmpty ? nil : titles.joined(separator: " · "))
    let copies = Set(submission.documents.map(\.file)).count
    if copies > 0 { add(.copies, count("course.copies", copies, ["folder": "sent/\(submission.folder)"])) }
    if let receipt = submission.receipt {
      add(.receipt, labelled(self("course.receipt"), VisibleText.line(receipt.file)))
      add(.lateReceipt, receipt.dated.flatMap { lateReceipt(dated: $0, sent: submission.time, in: report) })
    }
    remarks += self.remarks(note: submission.note)
    let isAgain = report.workspace.course.submissions.contains { earlier in
      earlier.number < submission.number && earlier.items.contains { submission.items.contains($0) }
    }
    return CourseEntry(
      kind: "submission", label: self(isAgain ? "course.submission.again" : "course.submission"),
      time: submission.time.iso,
      date: moment(submission.time, in: report), submission: submission, remarks: remarks)
  }

  private func entry(
    _ acknowledgement: Acknowledgement, of submission: Submission, in report: ReadinessReport
  ) -> CourseEntry {
    var remarks: [CourseEntry.Remark] = []
    if let late = lateReceipt(dated: acknowledgement.time, sent: submission.time, in: report) {
      remarks.append(.init(kind: .lateReceipt, text: late))
    }
    if let receipt = acknowledgement.receipt {
      remarks.append(.init(kind: .receipt, text: labelled(self("course.receipt"), VisibleText.line(receipt.file))))
    }
    remarks += self.remarks(note: acknowledgement.note)
    return entry("acknowledgement", at: acknowledgement.time, in: report, remarks)
  }

  private func entry(
    _ kind: String, at time: Instant, in report: ReadinessReport, _ remarks: [CourseEntry.Remark]
  ) -> CourseEntry {
    CourseEntry(
      kind: kind, label: self("course.\(kind)"), time: time.iso, date: moment(time, in: report), remarks: remarks)
  }

  private func remarks(note: String?) -> [CourseEntry.Remark] {
    note.map { [.init(kind: .note, text: labelled(self("item.note"), VisibleText.line($0)))] } ?? []
  }
}
