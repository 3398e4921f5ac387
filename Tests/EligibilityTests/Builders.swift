import Foundation
import TestSupport
import VacancyModel

@testable import Eligibility

/// A day, which must exist.
func day(_ iso: String) -> CalendarDate { LocalTime(iso: iso)!.date }

/// A job from one month or day to another.
func job(_ from: String, _ to: String?) -> Job {
  Job(title: "job \(from)", from: MonthOrDay(iso: from)!, to: to.map { MonthOrDay(iso: $0)! })
}

/// A language skill.
func skill(_ language: String, _ level: String) -> LanguageSkill {
  LanguageSkill(language: language, level: LanguageLevel(level)!)
}

extension EligibilityBook {
  /// The book of the repository.
  static func installed() throws -> EligibilityBook {
    try EligibilityBook([UInt8](Package.file("Templates/Eligibility/nato.xml")))
  }
}

extension Workspace {
  /// A workspace of a vacancy that closes on 14 March 2027, with items that ask in given words.
  static func sample(_ items: [(id: String, words: String)], vacancy: Vacancy = Vacancy()) -> Workspace {
    var vacancy = vacancy
    if vacancy.deadline == nil {
      vacancy.deadline = Deadline(text: "14 March 2027", readings: [LocalTime(day("2027-03-14"))], source: nil)
    }
    return Workspace(
      slug: Slug("sample")!, created: Instant(seconds: 0), vacancy: vacancy, notices: [],
      items: items.map { id, words in
        TrackedItem(
          Requirement(
            id: id, title: LocalizedText(english: id, french: id), stage: .application, need: .must, state: .required,
            origin: .notice, action: .prepare, sources: [Source(line: 7, quote: words)]))
      }, warnings: [], history: [])
  }

  /// The answers of a profile to it.
  func answers(_ change: (inout Profile) -> Void) throws -> [EligibilityAnswer] {
    var profile = Profile()
    change(&profile)
    return EligibilityCheck.answers(profile, for: self, by: try .installed(), today: day("2027-02-15"))
  }
}
