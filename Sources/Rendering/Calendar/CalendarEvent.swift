import VacancyModel

/// One date of an application, as a calendar keeps it.
struct CalendarEvent {
  /// When it is.
  enum Time {
    /// At a moment.
    case moment(Instant)
    /// On a whole day.
    case day(CalendarDate)
  }

  /// Whether it takes place, by RFC 5545's names.
  enum Status: String {
    case confirmed = "CONFIRMED"
    case tentative = "TENTATIVE"
    case cancelled = "CANCELLED"
  }

  /// What it is, for `uid`: `closing`, `begin.challenges-paper`.
  var name: String
  /// When it is.
  var time: Time
  /// What a person sees in the calendar.
  var summary: String
  /// What she reads when she opens it, a line each.
  var description: [String]
  /// Whether it takes place.
  var status = Status.confirmed
  /// How often its date, or whether it takes place, was changed.
  var sequence: Int
  /// Whether the calendar reminds of it: 7 days, 1 day and 3 hours before.
  var hasAlarms = false

  /// How long before the start a calendar reminds, as RFC 5545 writes it. A day without a time begins at midnight, when
  /// nobody looks: it is reminded of at 9:00 on those days, and on the day itself.
  private var triggers: [String] {
    switch time {
    case .moment: ["-P7D", "-P1D", "-PT3H"]
    case .day: ["-P6DT15H", "-PT15H", "PT9H"]
    }
  }

  /// Writes it as a component of a calendar.
  func write(of workspace: Workspace, to calendar: inout CalendarWriter) {
    // The same workspace gives the same bytes: a calendar is as old as the last change, not as its file.
    let changed = CalendarEvent.stamp(workspace.history.map(\.time).max() ?? workspace.created)
    let created = CalendarEvent.stamp(workspace.created)
    calendar.begin("VEVENT")
    calendar.property("UID", "\(name).\(workspace.slug).\(created)@dossier.example")
    calendar.property("DTSTAMP", changed)
    calendar.property("CREATED", created)
    calendar.property("LAST-MODIFIED", changed)
    calendar.property("SEQUENCE", String(sequence))
    switch time {
    case .moment(let moment):
      calendar.property("DTSTART", CalendarEvent.stamp(moment))
    case .day(let day):
      calendar.property("DTSTART;VALUE=DATE", CalendarEvent.digits(LocalTime(day).iso))
      if let next = day.adding(days: 1) {
        calendar.property("DTEND;VALUE=DATE", CalendarEvent.digits(LocalTime(next).iso))
      }
    }
    calendar.property("SUMMARY", lines: [summary])
    calendar.property("DESCRIPTION", lines: description)
    calendar.property("STATUS", status.rawValue)
    // Where one applies is not for colleagues who see the calendar, and takes no time of the day.
    calendar.property("CLASS", "PRIVATE")
    calendar.property("TRANSP", "TRANSPARENT")
    for trigger in hasAlarms ? triggers : [] {
      calendar.begin("VALARM")
      calendar.property("ACTION", "DISPLAY")
      calendar.property("TRIGGER", trigger)
      calendar.property("DESCRIPTION", lines: [summary])
      calendar.end("VALARM")
    }
    calendar.end("VEVENT")
  }

  /// A moment in UTC: `20270314T225900Z`.
  private static func stamp(_ moment: Instant) -> String { digits(moment.iso) }

  private static func digits(_ iso: String) -> String { String(iso.filter { $0 != "-" && $0 != ":" }) }
}
