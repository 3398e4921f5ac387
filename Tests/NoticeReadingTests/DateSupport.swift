import Documents
import Foundation
import VacancyModel

@testable import NoticeReading

/// The wordings of the repository, read once.
let publishedDates: DatePhrases = {
  var file = URL(filePath: #filePath)
  for _ in 0..<3 { file.deleteLastPathComponent() }
  do {
    return try DatePhrases(xml: [UInt8](Data(contentsOf: file.appending(path: "Templates/Phrases/dates.xml"))))
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

/// The days and times of a closing time in ISO 8601, and `→` before the inferred one.
func summary(_ deadline: Deadline?) -> String {
  guard let deadline else { return "none" }
  let inferred = deadline.inferred.map { " → \($0.value.iso) \($0.zone)" } ?? ""
  return deadline.readings.map(\.iso).joined(separator: "|") + inferred
}
