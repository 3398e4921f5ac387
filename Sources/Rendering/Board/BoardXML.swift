import Markup
package import Readiness
package import VacancyModel

/// All applications as XML, valid by `Templates/Schemas/board.xsd`; a stylesheet makes a board's first page of it.
package enum BoardXML {
  /// The namespace of its elements.
  package static let namespace = "https://dossier.example/ns/board/1"
  /// The version of the format; a reader of 1.0 can read every 1.x.
  package static let version = "1.0"

  /// The XML in UTF-8, the most pressing application first; the reports come in any order.
  ///
  /// - Parameters:
  ///   - local: the moment by the clock of the organisation's seat, and that clock's name.
  ///   - archived: how many are not among them because they were put away.
  ///   - unreadable: how many could not be read.
  ///   - hasCalendar: whether their dates are beside the page.
  package static func render(
    _ reports: [ReadinessReport], now: Instant, local: (time: LocalTime, zone: String), pages: BoardPages,
    archived: Int, unreadable: Int, hasCalendar: Bool, messages: Messages
  ) -> [UInt8] {
    var writer = BoardWriter(messages: messages, pages: pages)
    let made = messages("board.made", ["date": messages.plainDate(local.time), "zone": messages.zone(local.zone)])
    var notes: [String] = []
    if unreadable > 0 { notes.append(messages.count("board.unreadable", unreadable)) }
    if archived > 0 { notes.append(messages.count("overview.archived", archived)) }
    writer.write(
      ReadinessReport.byDeadline(reports), now: now, made: made, notes: notes, hasCalendar: hasCalendar)
    return writer.xml.bytes
  }
}
