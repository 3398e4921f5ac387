package import Readiness
import VacancyModel

/// The dates of applications as iCalendar (RFC 5545), for Outlook, Google Calendar, Apple Calendar and others.
package enum CalendarFile {
  /// The calendar in UTF-8; `nil` when nothing has a date yet. The same workspaces, standing the same, give the same bytes.
  package static func render(_ reports: [ReadinessReport], messages: Messages) -> [UInt8]? {
    var calendar = CalendarWriter()
    calendar.begin("VCALENDAR")
    calendar.property("VERSION", "2.0")
    calendar.property("PRODID", "-//Dossier//Dossier//\(messages.language.rawValue.uppercased())")
    calendar.property("CALSCALE", "GREGORIAN")
    calendar.property("METHOD", "PUBLISH")
    calendar.property("X-WR-CALNAME", lines: [messages("calendar.name")])
    var isEmpty = true
    for report in reports.sorted(by: { $0.workspace.slug < $1.workspace.slug }) {
      for event in CalendarDates(report, messages: messages).events {
        event.write(of: report.workspace, to: &calendar)
        isEmpty = false
      }
    }
    calendar.end("VCALENDAR")
    return isEmpty ? nil : calendar.bytes
  }
}
