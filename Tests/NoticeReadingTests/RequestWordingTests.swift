import Testing
import VacancyModel

@testable import NoticeReading

/// Wordings of requests that say in one sentence what is sent, how long, and what is not.
@Suite struct RequestWordingTests {
  static let asked: [(text: String, papers: [String: Limit?])] = [
    (
      "Please send a CV and a motivation letter of no more than two pages and one page respectively.",
      ["cv": Limit(pages: 2), "motivation-letter": Limit(pages: 1)]
    ),
    (
      "Your application: CV (max 2 pages), cover letter (1 page), copies of diplomas.",
      ["cv": Limit(pages: 2), "cover-letter": Limit(pages: 1), "diploma-copies": nil]
    ),
    (
      "Votre candidature : un CV (2 pages), une lettre de motivation (1 page).",
      ["cv": Limit(pages: 2), "motivation-letter": Limit(pages: 1)]
    ),
    (
      "Le dossier se composera d'une lettre de motivation de deux pages au plus, d'un CV.",
      ["motivation-letter": Limit(pages: 2), "cv": nil]
    ),
    (
      "Submit your CV and a statement of interest, which replaces a cover letter and runs to two pages at most.",
      ["cv": nil, "motivation-letter": Limit(pages: 2)]
    ),
    ("Cover letters are not required; please send a CV of at most three pages.", ["cv": Limit(pages: 3)]),
    ("A CV, kept to two pages, has to be uploaded.", ["cv": Limit(pages: 2)]),
    ("Please attach your CV as one file not exceeding 5 MB.", ["cv": nil]),
    ("Please send your CV in two copies.", ["cv": nil]),
    ("Candidates must attach a cover letter not above one page.", ["cover-letter": Limit(pages: 1)]),
  ]

  @Test(arguments: asked)
  func requestsHaveTheirOwnLimits(_ example: (text: String, papers: [String: Limit?])) {
    let isFrench = example.text.contains("dossier") || example.text.contains("Votre")
    let heading = isFrench ? "COMMENT POSTULER" : "HOW TO APPLY"
    let requests = Reading.content("\(heading)\n\(example.text)\n").requests
    let found = Dictionary(uniqueKeysWithValues: requests.map { ($0.kind, $0.limit) })
      .filter { $0.key != "application-form" }
    #expect(Set(found.keys) == Set(example.papers.keys))
    for (kind, limit) in example.papers {
      #expect(found[kind]??.pages == limit?.pages, "\(kind)")
    }
  }

  @Test(arguments: [
    "You may upload a résumé if you wish, yet it will not be opened.",
    "Il n'y a pas lieu de joindre de lettre de motivation.",
    "A motivation letter has not been required since 2024.",
    "Un CV n'y supplée pas.",
    "Lettre de motivation : sans objet.",
    "You will draft two-page papers for the Committee.",
    "Once a month you hand in a two-page statement.",
    "Si vous êtes présélectionné·e, vous nous enverrez un texte de cinq pages.",
  ])
  func whatIsDeniedLaterOrPartOfTheWorkIsNotAsked(_ text: String) {
    let papers = Reading.content("HOW TO APPLY\n\(text)\n").requests.filter { $0.kind != "application-form" }
    #expect(papers.isEmpty, "\(papers)")
  }

  @Test func entriesOfAListAreNamedByTheirNumber() {
    let text = """
      HOW TO APPLY
      Four documents must be loaded:
      (1) curriculum vitae,
      (2) motivation letter,
      (3) copy of the highest diploma.
      Document (1) is limited to 3 pages. Document (2) is limited to 4,000 characters including spaces.
      """
    let limits = Reading.content(text).requests.map { ($0.kind, $0.limit?.pages, $0.limit?.characters) }
    #expect(limits.contains { $0 == ("cv", 3, nil) })
    #expect(limits.contains { $0 == ("motivation-letter", nil, 4000) })
  }

  @Test(arguments: [
    "Its eight questions are answered in no more than 4 000 characters per question.",
    "Each of the two motivation questions in the form takes an answer of up to 4,000 characters.",
    "The form has a field called Motivation, which takes 4,000 characters.",
  ])
  func countsOfCharactersBelongToTheForm(_ text: String) {
    let requests = Reading.content("HOW TO APPLY\nComplete the on-line form.\n\(text)\n").requests
    #expect(requests.first { $0.kind == "form-answers" }?.limit?.characters == 4000)
  }
}
