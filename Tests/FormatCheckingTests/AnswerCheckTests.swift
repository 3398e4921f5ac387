import Foundation
import TestSupport
import Testing
import VacancyModel

@testable import FormatChecking

@Suite struct AnswerCheckTests {
  private func faults(
    _ text: String, limit: FormAnswer? = nil, own: Vacancy = Vacancy(), others: [(String, Vacancy)] = []
  ) throws -> [AnswerFault] {
    let wordings = try RefusedWordings([UInt8](Package.file("Templates/Forms/refused.xml")))
    let check = AnswerCheck(
      wordings: wordings, vacancy: own, others: others.map { (workspace: $0.0, vacancy: $0.1) })
    let answer = limit ?? FormAnswer(number: 1, question: "Why?", file: "01-why.txt")
    return check.reports([answer], texts: [text])[0].faults
  }

  private func vacancy(_ title: String, reference: String? = nil) -> Vacancy {
    var vacancy = Vacancy()
    vacancy.title = .entered(title)
    vacancy.reference = reference.map { .entered($0) }
    return vacancy
  }

  @Test(
    "Sending the reader elsewhere is found in both languages",
    arguments: [
      "See CV", "see my attached CV.", "Please see attached.", "As described in my C.V., I led it.", "cf. CV",
      "Voir CV", "Voir mon curriculum vitae", "cf. mon CV ci-joint", "Se reporter à la lettre de motivation",
      "Details in my cover letter", "please refer to the enclosed résumé", "ci-joint", "N/A", "Oui.", "Voir annexe",
      "My work is shown on my profile: see LinkedIn", "SEE ATTACHED DOCUMENT", "veuillez trouver ci-joint mon dossier",
    ])
  func elsewhere(text: String) throws {
    #expect(try faults(text).contains { if case .refersElsewhere = $0 { true } else { false } }, "\(text)")
  }

  @Test(
    "Sentences that only look like it are left alone",
    arguments: [
      "I see. CVs were my task.", "I drafted the annex and saw talks resume.",
      "Yes, I led a team of ten for two years.",
      "I oversee the attached units of the brigade.", "J'ai vu ce que l'équipe pouvait faire.",
      "I see that pupils follow the curriculum.", "We received a cover letter from each firm.",
      "Nous avons joint nos efforts à ceux de l'annexe.",
    ])
  func innocents(text: String) throws {
    #expect(try faults(text) == [])
  }

  @Test(
    "Words that stand for an answer to come are found",
    arguments: ["Lorem ipsum dolor", "TODO", "I led xxx people", "Led [...] in 2020", "À compléter", "What is it ???"])
  func placeholders(text: String) throws {
    #expect(try faults(text).contains { if case .placeholder = $0 { true } else { false } }, "\(text)")
  }

  @Test("Another vacancy's reference, post and section are found; the own ones may stand")
  func otherVacancies() throws {
    let own = vacancy("Head, Tidal Observatory Section", reference: "270415")
    let others = [
      ("roads", vacancy("Head, Winter Roads Section", reference: "270123")), ("desk", vacancy("Project Officer")),
    ]
    let text = "I would lead the winter-roads section (270123) as in the Tidal Observatory Section (270415)."
    #expect(
      try faults(text, own: own, others: others) == [
        .otherReference(quote: "270123", workspace: "roads"),
        .otherPost(quote: "winter-roads section", workspace: "roads", isShort: false),
      ])
    let short = try faults("I was a project officer.", own: own, others: others)
    #expect(short == [.otherPost(quote: "project officer", workspace: "desk", isShort: true)])
    #expect(short[0].severity == .warning)
    #expect(try faults("I was a project officer.", own: vacancy("Project Officer"), others: others).isEmpty)
  }

  @Test("An answer is counted as a form counts it")
  func counts() {
    let text = "Élan vital.\r\nDeux 😀\n\n"
    let two = AnswerCount(text, lineBreak: 2)
    #expect(two == AnswerCount(characters: 20, charactersWithoutSpaces: 16, words: 3, lineBreaks: 1))
    #expect(AnswerCount(text, lineBreak: 1).characters == 19)
  }

  @Test("At the limit an answer fits, one more and it does not")
  func limits() throws {
    func answer(_ characters: Int, without: Bool = false, words: Int? = nil) -> FormAnswer {
      FormAnswer(number: 1, question: "?", file: "1.txt", characters: characters, withoutSpaces: without, words: words)
    }
    #expect(try faults("one two", limit: answer(7)).isEmpty)
    #expect(try faults("one two", limit: answer(6)) == [.tooLong(measured: 7, allowed: 6, isWords: false)])
    #expect(try faults("one two", limit: answer(6, without: true)).isEmpty)
    #expect(try faults("one\ntwo", limit: answer(7)) == [.tooLong(measured: 8, allowed: 7, isWords: false)])
    #expect(
      try faults("one two", limit: answer(99, words: 1)) == [.tooLong(measured: 2, allowed: 1, isWords: true)])
  }

  @Test("Nothing but white space is no answer; odd characters are only noted")
  func emptyAndOdd() throws {
    #expect(try faults(" \n\t\n") == [.empty])
    #expect(try faults("He said “no”\u{200B}") == [.oddCharacters(["“", "”", "U+200B"])])
    #expect(try faults("caf\u{FFFD}") == [.damagedCharacters(1)])
    #expect(try faults("L’élève coûte 5 €.").isEmpty)
  }
}
