import Foundation
import TestSupport
import Testing

@Suite struct PointTests {
  private static let slug = Example.slug

  @Test func challengesAreTickedAndShownAndBlockNothing() async throws {
    let sandbox = try await Sandbox.withExample()
    let before = try await sandbox.dossier("status", PointTests.slug, "--json")
    let mark = ["mark", PointTests.slug, "challenges-paper", "--point"]
    let run = try await sandbox.dossier(mark + ["2", "addressed"])
    #expect(run.status == 0 && run.output.contains("point 2: not addressed → addressed"), "\(run)")
    #expect(try await sandbox.dossier(mark + ["3", "addressed"]).status == 0)
    #expect(try await sandbox.dossier(mark + ["3", "not", "addressed"]).status == 0)
    let shown = try await sandbox.dossier("status", PointTests.slug)
    #expect(shown.output.contains("1 of 3 challenges addressed") && shown.output.contains("not yet: 1. "), "\(shown)")
    #expect(!shown.output.contains("not yet: 2. "))
    let after = try await sandbox.dossier("status", PointTests.slug, "--json")
    let points = try PointTests.paper(after)["points"].elements
    #expect(points.map { $0["addressed"] } == [.bool(false), .bool(true), .bool(false)])
    func standing(_ run: ProgramRun) throws -> [JSONValue] {
      let workspace = try JSONValue(run.output)["workspaces"].elements[0]
      return [workspace["done"], workspace["total"], .number(Double(workspace["blockers"].elements.count))]
    }
    #expect(try standing(before) == standing(after))
    for (form, words) in [("--xml", "<point number=\"2\" addressed=\"true\""), ("--html", "class=\"addressed\"")] {
      let export = try await sandbox.dossier("export", PointTests.slug, form, "-o", "-")
      #expect(export.status == 0 && export.output.contains(words), "\(form): \(export.messages)")
    }
    #expect(try await sandbox.dossier("log", PointTests.slug).output.contains("challenges-paper point 3"))
  }

  @Test func whatIsNoPointIsRefusedAndNothingIsWritten() async throws {
    let sandbox = try await Sandbox.withExample()
    let record = try sandbox.record(PointTests.slug)
    for (words, status) in [
      (["challenges-paper", "--point", "4", "addressed"], 66), (["challenges-paper", "--point", "1", "ready"], 64),
      (["application-form", "--point", "1", "addressed"], 64),
    ] {
      let run = try await sandbox.dossier(["mark", PointTests.slug] + words)
      #expect(run.status == status && run.output.isEmpty, "\(run)")
    }
    #expect(try sandbox.record(PointTests.slug) == record)
  }

  private static func paper(_ run: ProgramRun) throws -> JSONValue {
    let items = try JSONValue(run.output)["workspaces"].elements[0]["items"].elements
    return try #require(items.first { $0["id"] == "challenges-paper" })
  }
}
