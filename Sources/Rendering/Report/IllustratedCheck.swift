package import Documents
import FormatChecking
import VacancyModel

/// One paper's check with pictures of its pages.
package struct IllustratedCheck: Sendable {
  /// Why a report shows no picture of a paper.
  package enum Absence: String, Sendable {
    /// A text has no pages; their number is an estimate.
    case text
    /// A word processor's file that nothing here lays out.
    case notLaidOut = "not-laid-out"
    /// Nothing of the file can be read.
    case unreadable
    /// Drawing failed.
    case failed
    /// The report has as many pictures as it may.
    case full
  }

  /// What was found.
  package var check: CheckReport
  /// The pages; `nil` when none could be drawn.
  package var pictures: PagePictures?
  /// Why there are none.
  package var absence: Absence?

  /// A check with its pictures, or without.
  package init(check: CheckReport, pictures: PagePictures? = nil, absence: Absence? = nil) {
    self.check = check
    self.pictures = pictures
    self.absence = absence
  }

  /// What is to be drawn and found for a check: the pages that it speaks of, and then from the first on.
  package static func question(for check: CheckReport, mostPages: Int, mostBytes: Int) -> PictureQuestion {
    let count = max(1, check.measurement?.pages ?? 1)
    let limit = check.limit
    let beyond = FormatCheck.mostPages(limit).map { [$0, $0 + 1] } ?? []
    let spoken = check.findings.compactMap(\.page) + beyond
    var pages: [Int] = []
    for page in spoken.filter({ (1...count).contains($0) }) + (1...min(count, mostPages))
    where pages.count < mostPages && !pages.contains(page) { pages.append(page) }
    var question = PictureQuestion(pages: pages.sorted(), mostBytes: mostBytes)
    question.words = limit.maxWords
    question.characters = limit.maxCharacters
    question.countsSpaces = limit.countsSpaces
    question.leastFont = limit.minFont.map { $0 - Tolerance.font }
    question.leastMargin = limit.minMargin.map { $0 - Tolerance.margin }
    return question
  }
}
