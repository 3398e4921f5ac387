import Foundation
import TestSupport
import Testing

@Suite struct PaperContentTests {
  /// The example's workspace, and one of another vacancy with the reference LH/77/2027.
  private static func sandbox() async throws -> Sandbox {
    let sandbox = try await Sandbox.withExample()
    let notice = """
      Officer, Lighthouse Policy Section
      Organisation: NATO International Staff
      Vacancy number: LH/77/2027
      Location: Brussels, Belgium
      Application deadline: 14-Mar-2027, 11:59 PM (Brussels time)
      Applicants are requested to submit a cover letter.
      """
    try sandbox.file("other.txt", notice)
    let run = try await sandbox.dossier("start", "other.txt", "--as", "lighthouse")
    #expect(run.status == 0, "\(run)")
    #expect(try sandbox.record("lighthouse").contains("LH/77/2027"))
    return sandbox
  }

  @Test(arguments: [
    ("Challenges facing the Lighthouse Policy Section", "other-section"),
    ("My views on vacancy LH/77/2027", "other-reference"),
    ("For the post of Officer, Lighthouse Policy Section, I would", "other-vacancy"),
  ])
  func paperForAnotherVacancyIsWarnedOfAndKept(heading: String, id: String) async throws {
    let sandbox = try await PaperContentTests.sandbox()
    try sandbox.file("paper.pdf", PlainPaper.pdf(pages: 2, lastLines: 9, heading: heading))
    let check = try await sandbox.dossier("check", "paper.pdf", "--workspace", Example.slug, "--json")
    let warnings = try JSONValue(check.output)["findings"].elements.filter { $0["severity"] == "warning" }
    #expect(check.status == 0 && warnings.contains { $0["id"].string == id }, "\(check)")
    #expect(try await sandbox.dossier("check", "paper.pdf", "--workspace", Example.slug, "--strict").status == 1)
    let attach = try await sandbox.dossier("attach", Example.slug, "challenges-paper", "paper.pdf")
    #expect(attach.status == 0 && ["Lighthouse", "LH/77"].contains { attach.output.contains($0) }, "\(attach)")
    // The same paper is right for the other vacancy, and nothing is said without a workspace.
    let plain = try await sandbox.dossier("check", "paper.pdf", "--json")
    #expect(try JSONValue(plain.output)["findings"].elements.isEmpty, "\(plain)")
  }

  @Test func paperForThisVacancyHasNoWarning() async throws {
    let sandbox = try await PaperContentTests.sandbox()
    let headings = [
      "Key challenges facing the Tidal Observatory Section", "Working with the lighthouse service", "Notice 270415",
    ]
    for heading in headings {
      try sandbox.file("paper.pdf", PlainPaper.pdf(pages: 2, lastLines: 9, heading: heading))
      let run = try await sandbox.dossier("check", "paper.pdf", "--workspace", Example.slug, "--json", "--strict")
      #expect(run.status == 0, "\(heading): \(run)")
    }
    let paper = try await Example.paper("challenges-paper", "pdf", in: sandbox)
    let run = try await sandbox.dossier("check", paper, "--workspace", Example.slug, "--strict")
    #expect(run.status == 0, "\(run)")
  }
}
