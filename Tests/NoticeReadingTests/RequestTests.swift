import TestSupport
import Testing
import VacancyModel

@testable import NoticeReading

/// A sentence that asks for a paper, its kind and the limit it sets.
struct AskedPaper: Sendable, CustomTestStringConvertible {
  var text: String
  var kind: String
  var limit: Limit?
  var testDescription: String { text }

  init(_ text: String, _ kind: String, _ limit: Limit?) {
    self.text = text
    self.kind = kind
    self.limit = limit
  }
}

@Suite struct RequestTests {
  static let asked: [AskedPaper] = [
    AskedPaper(
      "1️⃣Besides the form, applicants hand in a Word or PDF file of at most two A4 pages with their views on these challenges.1️⃣",
      "challenges-paper", Limit(pages: 2, paper: "A4", formats: ["doc", "docx", "pdf"])),
    AskedPaper(
      "1️⃣Candidates are asked to attach a one-page paper with their views on the challenges of the Section.1️⃣",
      "challenges-paper", Limit(pages: 1)),
    AskedPaper(
      "1️⃣Applicants shall submit an essay on their vision for the unit, not exceeding 1,500 words.1️⃣", "challenges-paper",
      Limit(words: 1500)),
    AskedPaper(
      "1️⃣Candidates must attach an essay on their priorities.1️⃣ 2️⃣It should run to between 800 and 1 000 words and be saved as PDF.2️⃣",
      "challenges-paper", Limit(words: 1000, wordsMinimum: 800, formats: ["pdf"])),
    AskedPaper(
      "1️⃣Please send your CV and a motivation letter (maximum one page).1️⃣", "motivation-letter", Limit(pages: 1)),
    AskedPaper("1️⃣Please send a CV of no more than two (2) pages and a cover letter.1️⃣", "cv", Limit(pages: 2)),
    AskedPaper(
      "1️⃣Candidates upload a covering letter on two sides of A4.1️⃣", "cover-letter", Limit(pages: 2, paper: "A4")),
    AskedPaper(
      "1️⃣Applicants must provide a writing sample on a single two-sided sheet of A4.1️⃣", "writing-sample",
      Limit(sheets: 1, paper: "A4")),
    AskedPaper(
      "1️⃣Les candidats joignent à leur formulaire un document Word de deux pages A4 au maximum exposant leurs vues sur ces défis.1️⃣",
      "challenges-paper", Limit(pages: 2, paper: "A4", formats: ["doc", "docx"])),
    AskedPaper(
      "1️⃣Veuillez envoyer une lettre de motivation n'excédant pas une page.1️⃣", "motivation-letter", Limit(pages: 1)),
    AskedPaper(
      "1️⃣Les personnes intéressées adresseront un CV (trois pages au plus) au format PDF.1️⃣", "cv",
      Limit(pages: 3, formats: ["pdf"])),
    AskedPaper("1️⃣Candidates shall attach a portfolio of their work.1️⃣", "portfolio", nil),
  ]

  @Test("A request is found with its limit and quoted", arguments: asked)
  func request(_ example: AskedPaper) throws {
    let marked = MarkedText(example.text)
    let found = try #require(Reading.request(example.kind, in: "HOW TO APPLY\n\(marked.text)\n"))
    #expect(found.limit == example.limit)
    #expect(found.sources.map(\.quote) == marked.marked)
    #expect(found.sources.allSatisfy { $0.line == 2 })
  }

  @Test(
    "Papers that are part of the work, and what sites want, are not asked of applicants",
    arguments: [
      "MAIN DUTIES\nPrepare position papers of no more than two pages for the Committee.\nDraft one-page briefs.",
      "MAIN DUTIES\nThe incumbent writes reports of up to 20 pages and submits papers to the Council.",
      "ESSENTIAL\nThe incumbent must:\n• be able to write two-page briefs in one hour;\n• have edited papers;",
      "SUMMARY\nKey challenges for the Head will include:\n1. opening the new office;\n2. training its staff.",
      "HOW TO APPLY\nApplications are made online.\nTo help us track, please state in your cover letter where you saw this job.",
      "HOW TO APPLY\nCVs and cover letters will not be considered.",
      "COMMENT POSTULER\nLes CV ne sont pas acceptés.",
      "RESPONSABILITÉS PRINCIPALES\nRédige des notes de deux pages à l'intention du Comité.",
    ])
  func nothing(_ text: String) {
    let papers = Reading.content(text).requests.filter { $0.kind != "application-form" }
    #expect(papers.isEmpty, "\(papers)")
  }

  @Test("A sentence cut where its length should stand is neither a limit nor none")
  func cut() throws {
    let text =
      "HOW TO APPLY\nCandidates must submit a paper with their views on these challenges, of max\nInterviews are held in May."
    let limit = try #require(Reading.request("challenges-paper", in: text)?.limit)
    #expect(!limit.known)
    #expect(limit.pages == nil && limit.words == nil)
  }

  @Test("Two lengths for the same paper conflict, and the smaller counts")
  func conflict() throws {
    let text = """
      HOW TO APPLY
      Candidates must submit an essay with their views on the challenges, of at most three pages.
      The essay must not exceed two pages.
      """
    let request = try #require(Reading.request("challenges-paper", in: text))
    #expect(request.isConflicting)
    #expect(request.limit?.pages == 2)
  }

  @Test("A list behind a request is part of it, entry by entry, with or without list marks", arguments: ["- ", ""])
  func list(_ mark: String) {
    let text = """
      HOW TO APPLY
      Please send the following documents:
      \(mark)CV (maximum 3 pages)
      \(mark)motivation letter of 400 words at most
      \(mark)copy of your diploma
      The Agency does not reply to telephone calls.
      """
    let requests = Reading.content(text).requests
    #expect(requests.map(\.kind) == ["cv", "motivation-letter", "diploma-copies"])
    #expect(requests.map(\.limit?.pages) == [3, nil, nil])
    #expect(requests.map(\.limit?.words) == [nil, 400, nil])
  }
}
