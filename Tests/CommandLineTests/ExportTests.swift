import Foundation
import TestSupport
import Testing

@Suite struct ExportTests {
  private static let slug = Example.slug
  private static let schema = Package.folder.appendingPathComponent("Templates/Schemas/checklist.xsd").path

  @Test func xmlIsValidByTheShippedSchemaAndTheSameForTheSameState() async throws {
    let sandbox = try await Sandbox.withExample()
    let first = try await sandbox.dossier("export", ExportTests.slug, "--xml", "-o", "-")
    let second = try await sandbox.dossier("export", ExportTests.slug, "--xml", "-o", "-")
    #expect(first.status == 0 && first.messages.isEmpty && first.output.hasPrefix("<?xml"), "\(first.messages)")
    #expect(first == second)
    let file = try sandbox.file("checklist.xml", first.output)
    let validation = try await ProgramRun.of(
      "xmllint", ["--noout", "--nonet", "--schema", ExportTests.schema, file])
    #expect(validation == ProgramRun(messages: "\(file) validates\n"))
  }

  @Test(arguments: ["en", "fr"])
  func pageIsOneFileThatAsksForNothing(language: String) async throws {
    let sandbox = try await Sandbox.withExample()
    let run = try await sandbox.dossier("export", ExportTests.slug, "--html", "--lang", language, "-o", "-")
    #expect(run.status == 0 && run.messages.isEmpty)
    #expect(run.output.contains("lang=\"\(language)\"") && run.output.contains("Head, Tidal Observatory Section"))
    for foreign in ["<script", "<link", "<img", "@import", "url(", " src="] {
      #expect(!run.output.lowercased().contains(foreign), "\(foreign)")
    }
  }

  @Test func jsonIsWhatStatusSays() async throws {
    let sandbox = try await Sandbox.withExample()
    let export = try await sandbox.dossier("export", ExportTests.slug, "--json", "-o", "-")
    #expect(try await export.output == sandbox.dossier("status", ExportTests.slug, "--json").output)
  }

  @Test func fileIsNamedAfterTheWorkspaceAndWrittenInItsPlace() async throws {
    let sandbox = try await Sandbox.withExample()
    let name = "\(ExportTests.slug)-checklist.html"
    let told = ProgramRun(messages: "Wrote \(name)\n")
    #expect(try await sandbox.dossier("export", ExportTests.slug, "--html") == told)
    try sandbox.file(name, "old")
    #expect(try await sandbox.dossier("export", ExportTests.slug, "--html") == told)
    let page = try String(contentsOf: sandbox.folder.appendingPathComponent(name), encoding: .utf8)
    #expect(page.contains("</html>"))
    let names = try FileManager.default.contentsOfDirectory(atPath: sandbox.folder.path)
    #expect(names.filter { $0.contains("checklist") } == [name])
  }

  @Test func folderIsNeverWrittenOver() async throws {
    let sandbox = try await Sandbox.withExample()
    try FileManager.default.createDirectory(
      at: sandbox.folder.appendingPathComponent("out"), withIntermediateDirectories: true)
    for (target, status) in [("out", 73), ("out/", 77), ("nowhere/page.html", 66), (".", 77)] {
      let run = try await sandbox.dossier("export", ExportTests.slug, "--html", "-o", target)
      #expect(run.status == status && run.output.isEmpty && !run.messages.isEmpty, "\(target): \(run)")
    }
  }

  @Test(arguments: [[], ["--html", "--xml"], ["--html", "--lang", "de"]])
  func exactlyOneFormAndAKnownLanguageAreAsked(options: [String]) async throws {
    let sandbox = try await Sandbox.withExample()
    let run = try await sandbox.dossier(["export", ExportTests.slug] + options)
    #expect(run.status == 64 && run.output.isEmpty, "\(run)")
  }
}
