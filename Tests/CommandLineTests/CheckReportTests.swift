import Foundation
import TestSupport
import Testing

@Suite("The page that shows a check")
struct CheckReportTests {
  private static let slug = Example.slug

  private func page(_ name: String, in sandbox: Sandbox) throws -> String {
    try String(contentsOf: sandbox.folder.appendingPathComponent(name), encoding: .utf8)
  }

  @Test("A paper that is too long: the verdict, each page as a picture, and the page beyond the limit marked")
  func tooLong() async throws {
    let sandbox = try await Sandbox.withExample()
    let paper = try await Example.paper("first-draft", "pdf", in: sandbox)
    let plain = try await sandbox.dossier("check", paper, "--workspace", Self.slug)
    let run = try await sandbox.dossier("check", paper, "--workspace", Self.slug, "--html", "report.html")
    #expect(run == ProgramRun(output: plain.output, messages: "Wrote report.html\n", status: 1))
    let page = try page("report.html", in: sandbox)
    #expect(page.contains("Too long: 3 pages where 2 are allowed"))
    #expect(page.components(separatedBy: "src=\"data:image/png;base64,").count == 4)
    #expect(page.components(separatedBy: "class=\"mark page error\"").count == 2)
    for foreign in ["<script", "<link", "@import", "url(", "src=\"http", "href=\"http"] {
      #expect(!page.lowercased().contains(foreign), "\(foreign)")
    }
    let settings = try FileManager.default.attributesOfItem(
      atPath: sandbox.folder.appendingPathComponent("report.html").path)
    #expect(settings[.posixPermissions] as? Int == 0o600)
  }

  @Test("A Word file is shown as it is laid out; the same page goes to the standard output alone")
  func word() async throws {
    let sandbox = try await Sandbox.withExample()
    let paper = try await Example.paper("challenges-paper", "docx", in: sandbox)
    let run = try await sandbox.dossier("check", paper, "--workspace", Self.slug, "--html", "-", "--lang", "fr")
    #expect(run.status == 0 && run.messages.isEmpty)
    #expect(run.output.hasPrefix("<!DOCTYPE html") && run.output.contains("lang=\"fr\""))
    #expect(run.output.contains("Dans les limites"))
    #expect(run.output.components(separatedBy: "src=\"data:image/png;base64,").count == 3)
  }

  @Test("Several papers make one page with an index, whatever becomes of any of them")
  func several() async throws {
    let sandbox = try await Sandbox.withExample()
    let long = try await Example.paper("first-draft", "pdf", in: sandbox)
    try sandbox.file("essay.txt", "Words and more words.\n")
    try sandbox.file("torn.pdf", Data("%PDF-1.7\nnothing".utf8))
    let files = [long, "essay.txt", "torn.pdf", "<img src=x>.pdf"]
    let run = try await sandbox.dossier(["check"] + files + ["--max-pages", "2", "--json", "--html", "all.html"])
    #expect(run.status == 66 && run.output.split(separator: "\n").count == 4)
    let page = try page("all.html", in: sandbox)
    #expect(page.contains("3 of 4 papers are not as asked"))
    for index in 1...4 { #expect(page.contains("href=\"#p\(index)\"") && page.contains("id=\"p\(index)\"")) }
    #expect(page.contains("an estimate") && page.contains("&lt;img src=x&gt;.pdf") && !page.contains("<img src=x"))
  }

  @Test("The page is written over ordinary files only, and asks for a free standard output")
  func refusals() async throws {
    let sandbox = try await Sandbox.withExample()
    try sandbox.file("essay.txt", "Words and more words.\n")
    try FileManager.default.createDirectory(
      at: sandbox.folder.appendingPathComponent("out"), withIntermediateDirectories: true)
    for (target, status) in [("out", 73), ("nowhere/page.html", 66), (".", 77)] {
      let run = try await sandbox.dossier("check", "essay.txt", "--html", target)
      #expect(run.status == status && !run.messages.isEmpty, "\(target): \(run)")
    }
    #expect(try await sandbox.dossier("check", "essay.txt", "--html", "-", "--json").status == 64)
  }
}
