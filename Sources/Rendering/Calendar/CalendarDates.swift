import Readiness
import VacancyModel

/// The dates of one application that belong in a calendar.
struct CalendarDates {
  private let schedule: Schedule
  private let report: ReadinessReport
  private let workspace: Workspace
  private let messages: Messages
  private let title: String

  init(_ report: ReadinessReport, messages: Messages) {
    self.report = report
    self.messages = messages.fitting(report.workspace)
    workspace = report.workspace
    schedule = Schedule(report)
    title = report.workspace.vacancy.title.map { VisibleText.line($0.value) } ?? messages("overview.title")
  }

  /// All of them, the closing time first.
  var events: [CalendarEvent] {
    [closing, target].compactMap(\.self) + beginnings + expiries + milestones
  }

  private var closing: CalendarEvent? {
    guard let deadline = report.deadline else { return nil }
    let isOpen = schedule.standing == .open
    let isMoot = schedule.standing == .ended && report.sent < report.toSend
    let label = isOpen && !deadline.confirmed ? "calendar.closing.unconfirmed" : "calendar.closing"
    let summary = messages.labelled(messages(label), title)
    return CalendarEvent(
      name: "closing", time: deadline.planOn.minutes == nil ? .day(deadline.planOn.date) : .moment(deadline.end),
      summary: isOpen ? summary : messages.aside(summary, messages.shortVerdict(report).lowercasedFirst),
      description: notes(on: deadline) + standing,
      status: isMoot ? .cancelled : isOpen && !deadline.confirmed ? .tentative : .confirmed,
      sequence: changes { ["deadline", "closed", "rejected", "withdrawn"].contains($0) },
      hasAlarms: isOpen && !deadline.passed)
  }

  /// The time by the clock of its zone, the words that it was read from, and what is doubtful about it.
  private func notes(on deadline: DeadlineStatus) -> [String] {
    var notes = [messages.zoneNote(deadline)]
    if deadline.planOn.minutes == nil { notes.append(messages("deadline.time.unstated")) }
    if !deadline.confirmed { notes.append(messages("deadline.unconfirmed")) }
    var lines = [messages.aside(messages.date(deadline.planOn), messages.commas(notes))]
    if let known = workspace.vacancy.deadline {
      if known.certainty == .entered {
        lines.append(messages.capitalized(messages("deadline.entered")))
      } else if !known.text.isEmpty {
        let words = messages.aside(messages.quote(known.text), known.source.map(messages.place))
        lines.append(messages.labelled(messages("calendar.words"), words))
      }
      lines += messages.doubts(about: known, deadline, seat: report.seat)
    }
    return lines
  }

  /// How the application stands, and what is next.
  private var standing: [String] {
    var lines = [
      messages.verdict(report), messages.capitalized("\(messages.progress(report)), \(messages.sent(report))"),
    ]
    if let next = report.next {
      let step = messages.stepBeforeCommand(next, in: report)
      lines.append("\(messages.labelled(messages("next"), step)) \(next.command)")
    } else {
      lines.append(messages.nothingNext(report))
    }
    return lines
  }

  private var target: CalendarEvent? {
    guard let target = schedule.target else { return nil }
    return CalendarEvent(
      name: "target", time: .day(target), summary: messages.labelled(messages("calendar.target"), title),
      description: [messages("calendar.target.note")] + standing, sequence: deadlineChanges)
  }

  /// The days by which the items left should be begun.
  private var beginnings: [CalendarEvent] {
    schedule.steps.filter { !$0.isConditional && $0.standing != .begun }.map { step in
      let task = messages.text(step.item.requirement.title)
      return CalendarEvent(
        name: "begin.\(step.id)", time: .day(step.startBy),
        summary: messages("calendar.begin", ["task": task, "title": title]),
        description: [messages.aside(task, messages.lead(step))]
          + (schedule.target.map { [messages("calendar.target.by", ["date": messages.date(LocalTime($0))])] } ?? []),
        sequence: deadlineChanges)
    }
  }

  /// The days on which documents expire; one that supports several items is named once.
  private var expiries: [CalendarEvent] {
    guard schedule.standing != .ended else { return [] }
    var seen: Set<String> = []
    var events: [CalendarEvent] = []
    for item in workspace.items {
      for (index, evidence) in item.evidence.filter({ $0.expires != nil }).enumerated() {
        guard let day = evidence.expires, seen.insert(evidence.sha256).inserted else { continue }
        let file = VisibleText.line(evidence.file)
        events.append(
          CalendarEvent(
            name: "expiry.\(item.id).\(index + 1)", time: .day(day),
            summary: messages("calendar.expiry", ["file": file]),
            description: [messages.text(item.requirement.title), title],
            sequence: changes { $0 == "item \(item.id) evidence" }))
      }
    }
    return events
  }

  /// What was recorded as having happened, on its day.
  private var milestones: [CalendarEvent] {
    workspace.course.milestones.enumerated().map { index, milestone in
      CalendarEvent(
        name: "event.\(index + 1)", time: .day(milestone.day),
        summary: messages.labelled(messages("course.\(milestone.kind.rawValue)"), title),
        description: [messages.verdict(report)]
          + (milestone.note.map { [messages.labelled(messages("item.note"), $0)] } ?? []),
        sequence: 0)
    }
  }

  private var deadlineChanges: Int { changes { $0 == "deadline" } }

  /// How often something was changed: it only ever grows.
  private func changes(of matches: (String) -> Bool) -> Int { workspace.history.count { matches($0.what) } }
}
