import Foundation
import TestSupport
import Testing

/// Rules as data: those installed prove themselves, and a new file is told every problem with its line.
@Suite struct RulesTests {
  private static let installed = Package.folder.appendingPathComponent("Templates/Rules")

  private static func rules(_ items: String, attributes: String = "families=\"nato\" bodies=\"nato-ims\"") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <rules xmlns="https://dossier.example/ns/rules/1" \(attributes)>
    \(items)
    </rules>
    """
  }

  private static let item = """
    <item id="medical-file" stage="3" need="must" action="await" topics="medical-file">
      <title><en>Medical file</en><fr>Dossier médical</fr></title>
      <yes>Appointment is subject to the approval of the medical file.</yes>
    </item>
    """

  @Test func everyInstalledFileCanBeUsedAndEveryExampleHolds() async throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.installed.path).sorted()
    let run = try await Sandbox().dossier(
      ["rules", "check"] + names.map { Self.installed.appendingPathComponent($0).path })
    #expect(run.status == 0 && names.count >= 5, "\(run)")
    #expect(run.output.split(separator: "\n").allSatisfy { $0.hasSuffix(": can be used.") }, "\(run)")
  }

  @Test func everyRuleThatWordsBringUpHasAnExampleAndMostACounterexample() throws {
    var rules = 0
    var counterexamples = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.installed.path) {
      let text = try String(contentsOf: Self.installed.appendingPathComponent(name), encoding: .utf8)
      rules += text.components(separatedBy: "topics=\"").count - 1
      counterexamples += text.components(separatedBy: "<no>").count - 1
    }
    #expect(rules > 70 && counterexamples * 10 >= rules * 8, "\(counterexamples) of \(rules)")
  }

  @Test(arguments: [
    (rules("<item>"), "line", "mismatch"),
    (
      rules(
        "<item id=\"x\" stage=\"9\" need=\"must\" action=\"await\" always=\"yes\"><title><en>A</en><fr>B</fr></title></item>"
      ),
      "line 3", "9"
    ),
    (
      rules(item.replacingOccurrences(of: "topics=\"medical-file\"", with: "topics=\"medicine\"")), "line 3",
      "no topic “medicine”"
    ),
    (rules(item + "\n" + item), "line 7", "a second time; first on line 3"),
    (rules(item.replacingOccurrences(of: "Dossier médical", with: " ")), "line 4", "French words are missing"),
    (
      rules(item.replacingOccurrences(of: "Appointment is subject to the approval of the medical file", with: "Snow")),
      "line 5", "does not bring up “medical-file”"
    ),
    (
      rules(
        item.replacingOccurrences(of: "<yes>", with: "<no>").replacingOccurrences(
          of: "</yes>", with: "</no>\n<yes>the medical file is examined by the medical adviser</yes>")),
      "line 5", "brings up “medical-file”"
    ),
    (rules(item, attributes: "families=\"nato\" bodies=\"nato-moon\""), "line 2", "no organisation “nato-moon”"),
    (rules(item, attributes: "families=\"nato\""), "line 2", "name the bodies"),
    (
      rules("<starting-list kind=\"x\">application-form no-such-item</starting-list>"), "line 3",
      "no item “no-such-item”"
    ),
  ])
  func newFileIsToldItsProblemWithItsLine(text: String, line: String, words: String) async throws {
    let sandbox = try Sandbox()
    let run = try await sandbox.dossier("rules", "check", try sandbox.file("mine.xml", text))
    #expect(run.status == 65 && run.output.contains(words) && run.output.contains(line), "\(run)")
  }

  @Test func severalProblemsAreToldAtOnce() async throws {
    let sandbox = try Sandbox()
    let text = Self.rules(
      Self.item.replacingOccurrences(of: "topics=\"medical-file\"", with: "topics=\"medicine\" need-not=\"x\"")
        .replacingOccurrences(of: "Dossier médical", with: ""))
    let run = try await sandbox.dossier("rules", "check", try sandbox.file("mine.xml", text))
    #expect(run.output.split(separator: "\n").count == 3, "\(run)")
  }

  @Test func exampleOfTheReadmeCanBeUsed() async throws {
    let readme = try String(decoding: Package.file("README.md"), as: UTF8.self)
    let parts = readme.components(separatedBy: "```xml\n")
    let example = try #require(parts.dropFirst().first?.components(separatedBy: "```").first)
    let sandbox = try Sandbox()
    let run = try await sandbox.dossier("rules", "check", try sandbox.file("nato-ims.xml", example))
    #expect(run.status == 0, "\(run)")
  }

  @Test func damagedRuleStopsTheReadingWithItsFileAndLine() async throws {
    let sandbox = try Sandbox()
    try FileManager.default.copyItem(
      at: Package.folder.appendingPathComponent("Templates"), to: sandbox.root.appendingPathComponent("Templates"))
    let own = Self.rules(Self.item.replacingOccurrences(of: "topics=", with: "topcis="))
    try sandbox.file("root/Templates/Rules/mine.xml", own)
    let run = try await sandbox.dossier("read", Example.notice)
    #expect(run.status == 65 && run.messages.contains("mine.xml, line 3") && run.messages.contains("topcis"), "\(run)")
  }

  @Test func listNamesTheOrganisationsOfEachFile() async throws {
    let run = try await Sandbox().dossier("rules", "list")
    #expect(run.status == 0 && run.output.contains("nato-is: 4 items"), "\(run)")
    #expect(run.output.contains("every other organisation"), "\(run)")
  }
}
