import Foundation
import TestSupport
import Testing

/// The folder of pages that the built program writes.
@Suite struct BoardTests {
  private static let slug = Example.slug

  private func sandbox() async throws -> Sandbox {
    let sandbox = try await Sandbox.withExample()
    let paper = try await Example.paper("first-draft", "pdf", in: sandbox)
    _ = try await sandbox.dossier("attach", BoardTests.slug, "challenges-paper", paper)
    _ = try await sandbox.dossier("start", "--blank", "--title", "Second Post")
    return sandbox
  }

  private func files(_ folder: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      files[name] = try Data(contentsOf: folder.appendingPathComponent(name))
    }
    return files
  }

  @Test func everyLinkLeadsToAPageOfTheFolder() async throws {
    let sandbox = try await sandbox()
    for language in ["en", "fr"] {
      let run = try await sandbox.dossier("board", "pages-\(language)", "--lang", language)
      #expect(run.status == 0 && run.output.isEmpty, "\(run)")
      let files = try files(sandbox.folder.appendingPathComponent("pages-\(language)"))
      var linked: Set<String> = ["index.html", ".dossier-board"]
      for (name, bytes) in files where name.hasSuffix(".html") {
        let page = String(decoding: bytes, as: UTF8.self)
        #expect(page.contains("<html lang=\"\(language)\">") && !page.contains("<script"), "\(name)")
        #expect(!page.contains(sandbox.folder.path), "\(name) tells where the workspaces lie")
        for match in page.matches(of: /href="([^"#][^"]*)"/) { linked.insert(String(match.1)) }
        if name != "index.html" { #expect(page.matches(of: /href="[a-z]/).count >= 1, "\(name) leads back") }
      }
      #expect(linked == Set(files.keys))
      #expect(files.keys.contains("paper-\(BoardTests.slug).challenges-paper.html"))
      #expect(files["applications.ics"]?.starts(with: Data("BEGIN:VCALENDAR\r\n".utf8)) == true)
    }
  }

  @Test func sameWorkspacesGiveTheSameBytesAndAChangeOnlyItsPages() async throws {
    let sandbox = try await sandbox()
    let folder = sandbox.folder.appendingPathComponent("pages")
    #expect(
      try await sandbox.dossier("board", "pages").messages.hasPrefix("Wrote 5 files into pages: open pages/index"))
    let first = try files(folder)
    #expect(
      try await sandbox.dossier("board", "pages")
        == ProgramRun(messages: "pages shows all of it already: nothing was written.\n"))
    #expect(try files(folder) == first)
    _ = try await sandbox.dossier("mark", BoardTests.slug, "nationality", "ready")
    _ = try await sandbox.dossier("board", "pages")
    let changed = try files(folder).filter { first[$0.key] != $0.value }.keys.sorted()
    #expect(
      changed == [".dossier-board", "application-\(BoardTests.slug).html", "applications.ics", "index.html"])
    _ = try await sandbox.dossier("archive", "second-post")
    _ = try await sandbox.dossier("board", "pages")
    #expect(try files(folder)["application-second-post.html"] == nil)
  }

  @Test func folderOfSomebodyElseIsRefused() async throws {
    let sandbox = try await Sandbox.withExample()
    try sandbox.file("mine/letter.txt", "Dear Sir")
    let run = try await sandbox.dossier("board", "mine")
    #expect(
      run
        == ProgramRun(
          messages: """
            dossier: mine/letter.txt was not written by 'dossier board'; nothing was written.
              Name a new or empty folder.

            """, status: run.status))
    #expect(run.status == 73 || run.status == 74)
    #expect(try files(sandbox.folder.appendingPathComponent("mine")).keys.sorted() == ["letter.txt"])
    let inside = sandbox.workspace(BoardTests.slug).appendingPathComponent("board").path
    #expect(try await sandbox.dossier("board", inside).status == 77)
  }

  @Test func factsAreTheSameInEveryForm() async throws {
    let sandbox = try await sandbox()
    let slug = BoardTests.slug
    for language in ["en", "fr"] {
      _ = try await sandbox.dossier("board", "pages-\(language)", "--lang", language)
      let folder = sandbox.folder.appendingPathComponent("pages-\(language)")
      func text(_ name: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      }
      let calendar = try text("applications.ics").replacingOccurrences(of: "\r\n ", with: "")
        .replacingOccurrences(of: "\\", with: "")
      let xml = try await sandbox.dossier("export", slug, "--xml", "--lang", language, "-o", "-").output
      let html = try await sandbox.dossier("export", slug, "--html", "--lang", language, "-o", "-").output
      let index = try text("index.html")
      let page = try text("application-\(slug).html")
      let plan = try await sandbox.dossier("plan", slug, "--lang", language).output
        .replacingOccurrences(of: "\u{202F}", with: " ")
      let facts =
        language == "en"
        ? [
          "Head, Tidal Observatory Section", "Not ready: 7 things block", "Sun 14 Mar 2027, 23:59", "Brussels time",
          "1 of 8 ready", "Correct first-draft.pdf",
        ]
        : [
          "Head, Tidal Observatory Section", "Pas prête\u{A0}: 7 points bloquent", "dimanche 14 mars 2027, 23 h 59",
          "heure de Bruxelles", "1 sur 8 prêts", "Corrigez first-draft.pdf",
        ]
      func plain(_ text: String) -> String {
        text.replacingOccurrences(of: "\u{A0}", with: " ").replacingOccurrences(of: "\u{202F}", with: " ")
      }
      for fact in facts.map(plain) {
        for (form, words) in [("XML", xml), ("HTML", html), ("board", index), ("page", page), ("calendar", calendar)] {
          #expect(plain(words).contains(fact), "\(form), \(language): \(fact)")
        }
      }
      for fact in facts.prefix(3).map(plain) + [plain(facts[3]), plain(facts[5])] {
        let flowing = plain(plan).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(flowing.contains(fact), "plan, \(language): \(fact)")
      }
    }
    let status = try await sandbox.dossier("status", slug).flowing
    for fact in ["Not ready: 7 things block", "Sun 14 Mar 2027, 23:59", "1 of 8 ready", "Correct first-draft.pdf"] {
      #expect(status.contains(fact), "terminal: \(fact)")
    }
    let json = try JSONValue(try await sandbox.dossier("status", slug, "--json").output)["workspaces"][0]
    let plan = try JSONValue(try await sandbox.dossier("plan", slug, "--json").output)
    #expect(json["deadline"] == plan["deadline"] && json["verdict"] == plan["verdict"])
    #expect(json["deadline"]["planOn"] == "2027-03-14T23:59" && json["verdictText"] == "Not ready: 7 things block")
    #expect(json["done"] == .number(1) && json["total"] == .number(8))
    let calendar = try await sandbox.dossier("calendar", slug, "-o", "-").output
    #expect(calendar.contains("DTSTART:20270314T225900Z\r\n"))
  }
}
