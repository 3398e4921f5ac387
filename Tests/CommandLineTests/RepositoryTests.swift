import Foundation
import TestSupport
import Testing

/// What the repository holds beside the code.
@Suite struct RepositoryTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    let workspace = sandbox.workspace(Example.slug)
    try FileManager.default.createDirectory(
      at: workspace.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Package.folder.appendingPathComponent("Workspaces/\(Example.slug)"), to: workspace)
  }

  @Test func workedExampleIsValidBySchema() async throws {
    let schema = Package.folder.appendingPathComponent("Templates/Schemas/workspace.xsd").path
    let file = sandbox.workspace(Example.slug).appendingPathComponent("workspace.xml").path
    let run = try await ProgramRun.of("xmllint", ["--noout", "--nonet", "--schema", schema, file])
    #expect(run == ProgramRun(messages: "\(file) validates\n"))
  }

  @Test func workedExampleStandsAsItsReadmeSays() async throws {
    let run = try await sandbox.dossier("status", Example.slug, "--json")
    #expect(run.status == 1 && run.messages.isEmpty, "\(run)")
    let workspace = try JSONValue(run.output)["workspaces"][0]
    let paper = workspace["items"].elements.first { $0["id"] == "challenges-paper" } ?? .null
    #expect(paper["status"] == "ready" && paper["evidence"][0]["file"] == "challenges-paper.pdf")
    #expect(workspace["deadline"]["planOn"] == "2027-03-14T23:59")
  }

  @Test func workedExampleIsWhatItsNoticeAsksToday() async throws {
    let fresh = try await Sandbox.withExample()
    func asked(_ sandbox: Sandbox) async throws -> [[JSONValue]] {
      let items = try JSONValue(try await sandbox.dossier("status", Example.slug, "--json").output)["workspaces"][0][
        "items"]
      return items.elements.map { [$0["id"], $0["title"], $0["stage"], $0["limit"], $0["sources"]] }
    }
    #expect(try await asked(sandbox) == asked(fresh))
  }

  @Test func changeOfTheExampleNeedsNoMoreThanItsFiles() async throws {
    #expect(try await sandbox.dossier("mark", Example.slug, "language-evidence", "ready").status == 0)
  }
}
