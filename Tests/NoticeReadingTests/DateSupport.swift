import Documents
import Foundation
import VacancyModel

@testable import NoticeReading

/// The published wordings, read once.
let publishedDates: DatePhrases = {
  let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
    .appending(path: "Templates/Phrases/dates.xml")
  do {
    return try DatePhrases(xml: [UInt8](Data(contentsOf: file)))
  } catch {
    fatalError("Templates/Phrases/dates.xml: \(error)")
  }
}()

/// A notice of these lines.
func folded(_ text: String) -> FoldedNotice { FoldedNotice(DocumentText(plain: text)) }

/// Everything that dates say in a text.
func findings(in text: String, seatZone: String? = "Europe/Brussels") -> DateFindings {
  DeadlineReader.findings(in: folded(text), phrases: publishedDates, seatZone: seatZone)
}
