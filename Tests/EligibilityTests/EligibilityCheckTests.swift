import Testing
import VacancyModel

@testable import Eligibility

@Suite struct EligibilityCheckTests {
  private let nationals = Workspace.sample([("nationality", "open to nationals of NATO member countries")])

  @Test("One nationality of a member is enough, and the sentence is cited")
  func nationality() throws {
    let met = try nationals.answers { $0.nationalities = ["CH", "BE"] }
    #expect(met.map(\.outcome) == [.met] && met[0].source?.line == 7)
    #expect(try nationals.answers { $0.nationalities = ["CH"] }.map(\.outcome) == [.notMet])
    #expect(try nationals.answers { $0.service = .external }.map(\.outcome) == [.cannotTell])
  }

  @Test("A notice that does not speak of NATO is not judged by NATO's list")
  func otherOrganisation() throws {
    let union = Workspace.sample([("nationality", "nationals of a Member State of the European Union")])
    #expect(try union.answers { $0.nationalities = ["US"] }.map(\.reason) == [.otherMembers])
  }

  @Test(arguments: [(ServiceStatus.serving, EligibilityAnswer.Outcome.met), (.seconded, .notMet), (.external, .notMet)])
  func noticesForServingStaff(status: ServiceStatus, outcome: EligibilityAnswer.Outcome) throws {
    let workspace = Workspace.sample([("serving-staff-only", "Open to serving staff only.")])
    #expect(try workspace.answers { $0.service = status }.map(\.outcome) == [outcome])
  }

  @Test("A degree's field is for a person to judge; only a sentence without one is answered")
  func degree() throws {
    let plain = Workspace.sample([("degree-evidence", "hold a university degree;")])
    let field = Workspace.sample([("degree-evidence", "hold a university degree in geodesy;")])
    let degree = Degree(title: "MA", year: 2012)
    #expect(try plain.answers { $0.degrees = [degree] }.map(\.outcome) == [.met])
    #expect(try field.answers { $0.degrees = [degree] }.map(\.reason) == [.degreeToJudge(degree)])
    let later = Degree(title: "PhD", year: 2028)
    #expect(try plain.answers { $0.degrees = [later] }.map(\.reason) == [.degreeLater(later)])
  }

  @Test("The first figure of years is answered; of a further one only that it cannot be")
  func experience() throws {
    var vacancy = Vacancy()
    vacancy.experienceYears = [Fact(5, source: nil), Fact(2, source: nil)]
    let workspace = Workspace.sample([], vacancy: vacancy)
    #expect(try workspace.answers { $0.jobs = [job("2020-01", nil)] }.map(\.outcome) == [.met, .cannotTell])
    #expect(try workspace.answers { $0.jobs = [job("2026-01", nil)] }.map(\.outcome) == [.notMet, .notMet])
    #expect(try workspace.answers { $0.service = .external }.map(\.reason) == [.notInProfile, .notInProfile])
  }

  @Test("A clearance refuses only in a fast track, and only when none is valid on the closing day")
  func clearance() throws {
    var vacancy = Vacancy()
    vacancy.clearanceLevel = Fact("NATO SECRET", source: nil)
    let usual = Workspace.sample([], vacancy: vacancy)
    let fast = Workspace.sample([("psc-evidence", "already hold a valid clearance")], vacancy: vacancy)
    func outcome(_ workspace: Workspace, _ level: ClearanceLevel, _ expires: String?) throws
      -> EligibilityAnswer.Outcome?
    {
      try workspace.answers { $0.clearance = HeldClearance(level: level, expires: expires.map(day)) }.first?.outcome
    }
    #expect(try outcome(usual, .secret, "2028-01-01") == .met)
    #expect(try outcome(usual, .secret, "2027-05-01") == .cannotTell)
    #expect(try outcome(usual, .absent, nil) == .cannotTell)
    #expect(try outcome(fast, .absent, nil) == .notMet)
    #expect(try outcome(fast, .secret, "2027-03-13") == .notMet)
    #expect(try outcome(fast, .secret, "2027-03-14") == .cannotTell)
    #expect(try outcome(fast, .confidential, "2029-01-01") == .cannotTell)
    #expect(try outcome(fast, .cosmicTopSecret, "2029-01-01") == .met)
    #expect(try outcome(fast, .secret, nil) == .cannotTell)
  }

  @Test(
    "A document that expires is held against the closing day and the selection",
    arguments: [("2027-03-13", EligibilityAnswer.Outcome.notMet), ("2027-09-13", .cannotTell), ("2027-09-14", .met)])
  func validity(expires: String, outcome: EligibilityAnswer.Outcome) throws {
    var workspace = Workspace.sample([("cv", "a passport")])
    workspace.items[0].evidence = [
      Evidence(file: "a.pdf", sha256: "", bytes: 1, added: Instant(seconds: 0), expires: day(expires))
    ]
    #expect(try workspace.answers { $0.service = .external }.map(\.outcome) == [outcome])
  }

  @Test("What the copy lost stays open")
  func lostParts() throws {
    var workspace = Workspace.sample([("degree-evidence", ""), ("experience-evidence", ""), ("language-evidence", "")])
    for index in workspace.items.indices { workspace.items[index].requirement.state = .unknown }
    let answers = try workspace.answers { $0.degrees = [Degree(title: "MA", year: 2012)] }
    #expect(answers.map(\.reason) == [.unknownInCopy, .unknownInCopy, .unknownInCopy])
  }

  @Test("The list has 32 members and a date, and countries are known by either language's name")
  func book() throws {
    let book = try EligibilityBook.installed()
    #expect(book.members.count == 32 && book.listed == day("2024-03-07"))
    for name in ["Belgium", "Belgique", "be", "belge", "The Netherlands", "Czech Republic", "Türkiye", "turkey", "UK"] {
      let country = try #require(book.country(written: name), "\(name)")
      #expect(book.members.contains(country.code), "\(name)")
    }
    #expect(book.country(written: "Suisse")?.code == "CH" && !book.members.contains("CH"))
    #expect(book.country(written: "Atlantis") == nil)
  }
}
