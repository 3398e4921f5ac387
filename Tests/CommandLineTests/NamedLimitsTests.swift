import Foundation
import TestSupport
import Testing

@Suite struct NamedLimitsTests {
  private static func set(_ limits: String, name: String = "own") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <limits xmlns="https://dossier.example/ns/limits/1">
      <set name="\(name)">
        <title><en>Own</en><fr>À moi</fr></title>
        <source seen="2027-01-01">The call.</source>
        \(limits)
      </set>
    </limits>
    """
  }

  @Test func namedSetIsJudgedAndAnOptionWins() async throws {
    let sandbox = try Sandbox()
    try sandbox.file("a4.pdf", PlainPaper.pdf(pages: 2, lastLines: 20))
    let ukri = try await sandbox.dossier("check", "a4.pdf", "--rules", "ukri")
    #expect(
      ukri.status == 0 && ukri.output.contains("at least 20 mm")
        && ukri.flowing.contains("rules UK Research and Innovation"), "\(ukri)")
    let nih = try await sandbox.dossier("check", "a4.pdf", "--rules", "nih", "--json")
    let findings = try JSONValue(nih.output)["findings"].elements.map { $0["id"].string }
    #expect(nih.status == 1 && findings.contains("paper-size"), "\(nih)")
    let option = try await sandbox.dossier("check", "a4.pdf", "--rules", "nih", "--paper", "A4", "--max-density", "20")
    #expect(option.status == 0, "\(option)")
    #expect(try await sandbox.dossier("check", "a4.pdf", "--rules", "ukri", "--max-pages", "1").status == 1)
    // Nobody asked about margins or type here.
    #expect(try await sandbox.dossier("check", "a4.pdf", "--max-pages", "2").status == 0)
  }

  @Test func setWinsOverTheWorkspace() async throws {
    let sandbox = try await Sandbox.withExample()
    try sandbox.file("a4.pdf", PlainPaper.pdf(pages: 2, lastLines: 20))
    try sandbox.file("own.xml", NamedLimitsTests.set("<max-pages>1</max-pages>"))
    let check = ["check", "a4.pdf", "--workspace", Example.slug]
    #expect(try await sandbox.dossier(check).status == 0)
    #expect(try await sandbox.dossier(check + ["--rules", "own.xml"]).status == 1)
  }

  @Test func unknownNameListsTheNames() async throws {
    let sandbox = try Sandbox()
    let far = try await sandbox.dossier("check", "a.pdf", "--rules", "martian")
    #expect(far.status == 64 && far.messages.contains("ukri, nih"), "\(far)")
    let near = try await sandbox.dossier("check", "a.pdf", "--rules", "ukr")
    #expect(near.status == 64 && near.messages.contains("Did you mean 'ukri'?"), "\(near)")
  }

  @Test(arguments: [
    ("<max-pages>two</max-pages>", 6), ("<min-font>0</min-font>", 6),
    ("<max-pages>2</max-pages><colour>red</colour>", 6),
    ("<paper>A nice one</paper>", 6),
  ])
  func mistakeInASetOfOnesOwnIsNamedWithItsLine(limits: String, line: Int) async throws {
    let sandbox = try Sandbox()
    try sandbox.file("a.txt", "tide")
    try sandbox.file("own.xml", NamedLimitsTests.set(limits))
    let run = try await sandbox.dossier("check", "a.txt", "--rules", "own.xml")
    #expect(run.status == 65 && run.messages.hasPrefix("dossier: 'own.xml', line \(line): "), "\(run)")
  }

  @Test func missingSetOfOnesOwnIsSaid() async throws {
    let run = try await Sandbox().dossier("check", "a.txt", "--rules", "./none.xml")
    #expect(run.status == 66 && run.messages.contains("./none.xml"), "\(run)")
  }
}
