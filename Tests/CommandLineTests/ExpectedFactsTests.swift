import Foundation
import TestSupport
import Testing

/// The five real notices, which are not in this repository: `DOSSIER_NOTICES` names their folder.
@Suite struct ExpectedFactsTests {
  private static let folder: URL =
    if let named = ProcessInfo.processInfo.environment["DOSSIER_NOTICES"] {
      URL(fileURLWithPath: named, relativeTo: Package.folder)
    } else {
      Package.folder.deletingLastPathComponent().appendingPathComponent("shared/notices")
    }

  private static func areThere() -> Bool {
    if FileManager.default.fileExists(atPath: folder.appendingPathComponent("expected.json").path) { return true }
    let line = String(repeating: "!", count: 100)
    print("\(line)\n! NOT TESTED: the five real notices. There is no expected.json in \(folder.path).")
    print("! Name the folder: DOSSIER_NOTICES=FOLDER make test\n\(line)")
    return false
  }

  @Test(.enabled("the five real notices are not here", ExpectedFactsTests.areThere))
  func everyFactOfTheRealNoticesIsRightAndNoneIsInvented() async throws {
    let sandbox = try Sandbox()
    let expected = try JSONValue(Data(contentsOf: Self.folder.appendingPathComponent("expected.json")))
    var total: [ExpectedFacts.Outcome: Int] = [:]
    var complaints: [String] = []
    for name in expected.names.sorted() where name.hasSuffix(".txt") {
      let file = Self.folder.appendingPathComponent(name)
      let run = try await sandbox.dossier("read", file.path, "--json")
      #expect(run.status == 0, "\(run)")
      let facts = ExpectedFacts(
        name: String(name.prefix(3)), expected: expected[name], found: try JSONValue(run.output),
        notice: try String(contentsOf: file, encoding: .utf8))
      print("\(name): \(Self.summary(facts.counts))")
      total.merge(facts.counts, uniquingKeysWith: +)
      complaints += facts.complaints
    }
    print("The five real notices: \(Self.summary(total))")
    complaints.forEach { print("  \($0)") }
    #expect(complaints == [])
    #expect(total[.right, default: 0] > 300)
  }

  private static func summary(_ counts: [ExpectedFacts.Outcome: Int]) -> String {
    ExpectedFacts.Outcome.allCases.map { "\(counts[$0, default: 0]) \($0.rawValue)" }.joined(separator: ", ")
  }
}
