import Markup
package import Readiness

/// The record of one application as XML, valid by `Templates/Schemas/checklist.xsd`.
///
/// It carries every word that a page shows, in the chosen language, so that a stylesheet needs none of its own. The same
/// workspace at the same moment gives the same bytes.
package enum ChecklistXML {
  /// The namespace of its elements.
  package static let namespace = "https://dossier.example/ns/checklist/1"
  /// The version of the format; a reader of 1.0 can read every 1.x.
  package static let version = "1.0"

  /// The XML of a report, in UTF-8.
  ///
  /// - Parameter links: the pages beside the one that is made of it.
  package static func render(_ report: ReadinessReport, messages: Messages, links: [PageLink] = []) -> [UInt8] {
    var writer = ChecklistWriter(report: report, messages: messages, links: links)
    writer.write()
    return writer.xml.bytes
  }
}
