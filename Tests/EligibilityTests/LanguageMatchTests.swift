import Testing
import VacancyModel

@testable import Eligibility

@Suite struct LanguageMatchTests {
  private func outcomes(_ skills: [LanguageSkill], _ wanted: [(String, String)]) throws -> [EligibilityAnswer.Outcome] {
    var vacancy = Vacancy()
    vacancy.languages = wanted.map { LanguageRequirement(language: $0.0, level: $0.1, source: nil) }
    return try Workspace.sample([], vacancy: vacancy).answers {
      $0.languages = skills
      $0.service = .external
    }.map(\.outcome)
  }

  private let fiveAndOne = [("one", "V"), ("other", "I")]

  @Test("The two languages go the way that is best, whichever is the stronger")
  func bestAssignment() throws {
    #expect(try outcomes([skill("English", "V"), skill("French", "I")], fiveAndOne) == [.met, .met])
    #expect(try outcomes([skill("English", "I"), skill("French", "V")], fiveAndOne) == [.met, .met])
    #expect(try outcomes([skill("English", "IV"), skill("French", "IV")], fiveAndOne) == [.notMet, .met])
    #expect(try outcomes([skill("French", "V")], fiveAndOne) == [.met, .cannotTell])
  }

  @Test("The CEFR is compared where NATO's table has the pair; elsewhere a lower level is no refusal")
  func cefr() throws {
    #expect(try outcomes([skill("French", "C1")], [("French", "V")]) == [.met])
    #expect(try outcomes([skill("French", "B2")], [("French", "V")]) == [.notMet])
    #expect(try outcomes([skill("French", "B1")], [("French", "III")]) == [.met])
    #expect(try outcomes([skill("French", "A2")], [("French", "III")]) == [.cannotTell])
  }

  @Test("A level that the table has is above all lower ones; one that it lacks is compared by the order only")
  func publishedPairs() throws {
    var vacancy = Vacancy()
    vacancy.languages = [LanguageRequirement(language: "French", level: "I", source: nil)]
    func reason(_ level: String) throws -> EligibilityAnswer.Reason? {
      try Workspace.sample([], vacancy: vacancy).answers { $0.languages = [skill("French", level)] }.first?.reason
    }
    #expect(try reason("B2") == .comparedLevel(skill("French", "B2"), published: true))
    #expect(try reason("A2") == .comparedLevel(skill("French", "A2"), published: false))
  }

  @Test("STANAG 6001 is never converted, and is compared skill by skill with itself")
  func stanag() throws {
    #expect(try outcomes([skill("French", "4444")], [("French", "V")]) == [.cannotTell])
    #expect(try outcomes([skill("French", "4444"), skill("French", "C1")], [("French", "V")]) == [.met])
    #expect(try outcomes([skill("French", "3322")], [("French", "3321")]) == [.met])
    #expect(try outcomes([skill("French", "4411")], [("French", "3321")]) == [.notMet])
  }

  @Test("Both languages are asked at one level: the weaker one decides")
  func both() throws {
    #expect(try outcomes([skill("English", "VI"), skill("French", "V")], [("both", "VI")]) == [.notMet])
    #expect(try outcomes([skill("English", "VI")], [("both", "VI")]) == [.cannotTell])
  }
}
