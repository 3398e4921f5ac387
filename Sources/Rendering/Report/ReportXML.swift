import Markup
package import Readiness
package import VacancyModel

/// What checks found as XML, valid by `Templates/Schemas/report.xsd`; a stylesheet makes the page of it.
package enum ReportXML {
  /// The namespace of its elements.
  package static let namespace = "https://dossier.example/ns/report/1"
  /// The version of the format; a reader of 1.0 can read every 1.x.
  package static let version = "1.0"

  /// The XML of some papers' checks, in UTF-8; the moment is told by that clock.
  package static func render(
    _ papers: [IllustratedCheck], now: Instant, clock: ZoneClock, messages: Messages
  ) -> [UInt8] {
    var writer = ReportWriter(papers: papers, messages: messages)
    let made = messages(
      "report.made", ["date": messages.plainDate(clock.local(now)), "zone": messages.zone(clock.name)])
    writer.write(now: now.iso, made: made)
    return writer.xml.bytes
  }
}
