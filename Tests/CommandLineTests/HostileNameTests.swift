import Foundation
import TestSupport
import Testing

/// Names and texts that should steer a terminal, climb out of a folder, or become part of a page or a table.
@Suite struct HostileNameTests {
  private static let slug = Example.slug
  private static let names = [
    "../../x", "/etc/x", "-rf", "two\nlines", "\u{1B}[31mred\u{7}", "\u{9B}31m", "a\u{202E}fdp.exe",
    String(repeating: "x", count: 300), "e\u{301}", "\u{E9}", "CON", "<b>&amp;]]>", "=1+1",
  ]

  /// Whether a terminal would obey something in a text.
  private func steers(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      scalar != "\n"
        && (scalar.properties.generalCategory == .control || (0x202A...0x202E).contains(scalar.value)
          || (0x2066...0x2069).contains(scalar.value))
    }
  }

  /// Everything in a folder and below but the program's own cache, with the bytes of its files.
  private func content(of folder: URL, except: String) throws -> [String: Data] {
    var content: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    where !path.hasPrefix(except) && !path.hasPrefix(".cache") {
      content[path] = (try? Data(contentsOf: folder.appendingPathComponent(path))) ?? Data()
    }
    return content
  }

  @Test(arguments: names)
  func nameIsShownSafelyAndLeadsNowhere(_ name: String) async throws {
    let sandbox = try await Sandbox.withExample()
    let before = try content(of: sandbox.folder, except: "root/Workspaces/\(HostileNameTests.slug)")
    let slug = HostileNameTests.slug
    for arguments in [
      [name], ["start", Example.notice, "--as=\(name)"], ["status", "--", name], ["mark", slug, name, "ready"],
      ["mark", slug, "nationality", name], ["set", slug, name, "x"], ["set", slug, "limit", "challenges-paper", name],
      ["set", slug, "deadline", "--", name], ["set", slug, "title", "--", name], ["status", "--root=\(name)"],
      ["mark", slug, "nationality", "ready", "--note=\(name)"], ["check", "--", name],
      ["check", "x", "--paper=\(name)"],
      ["check", "x.txt", "--rules=\(name)"], ["rules", "check", "--", name], ["status", "--\(name)"],
      ["export", slug, "--html", "-o", "none/\(name)"], ["attach", slug, "language-evidence", "--", name],
      ["log", slug], ["status", slug], ["status", slug, "--items"], ["status", slug, "--json"], ["next"],
    ] {
      let run = try await sandbox.dossier(arguments)
      #expect(!steers(run.output) && !steers(run.messages), "\(arguments.debugDescription): \(run)")
      #expect(run.status < 128, "\(arguments.debugDescription): \(run)")
      // A name with a line break must not look like a line of the program's own.
      #expect(!run.messages.split(separator: "\n").contains("lines"), "\(run)")
    }
    let after = try content(of: sandbox.folder, except: "root/Workspaces/\(slug)")
    #expect(after == before, "\(Set(after.keys).symmetricDifference(before.keys))")
  }

  @Test func filesOfAllNamesAreKeptEachUnderASafeOne() async throws {
    let sandbox = try await Sandbox.withExample()
    let names =
      HostileNameTests.names.filter { !$0.contains("/") && $0.utf8.count < 200 } + ["Case", "case", "CASE"]
    for (number, name) in names.enumerated() {
      try sandbox.file("in/\(number)/\(name).txt", "Paper \(number).")
      let run = try await sandbox.dossier(
        "attach", HostileNameTests.slug, "language-evidence", "in/\(number)/\(name).txt")
      #expect(run.status == 0 && !steers(run.output) && !steers(run.messages), "\(run)")
    }
    let documents = sandbox.workspace(HostileNameTests.slug).appendingPathComponent("documents").path
    let kept = try FileManager.default.contentsOfDirectory(atPath: documents)
    #expect(kept.count == names.count && !kept.contains { steers($0) || $0.hasPrefix("-") || $0.hasPrefix(".") })
    // Also on a system for which capitals, and an accent before or after its letter, make no difference.
    #expect(Set(kept.map { $0.lowercased().precomposedStringWithCanonicalMapping }).count == kept.count, "\(kept)")
    for arguments in [["--html"], ["--xml"], ["--json"]] {
      let page = try await sandbox.dossier(["export", HostileNameTests.slug, "-o", "-"] + arguments)
      #expect(
        page.status == 0 && !steers(page.output) && (arguments == ["--json"] || !page.output.contains("<b>&amp;]]>")),
        "\(page.messages)")
      if arguments == ["--json"] {
        #expect(try JSONValue(page.output)["workspaces"][0]["items"].elements.isEmpty == false)
      } else {
        let html = arguments == ["--html"] ? ["--html"] : []
        let lint = try await ProgramRun.of("xmllint", html + ["--noout", "-"], input: Array(page.output.utf8))
        #expect(arguments == ["--html"] || lint.status == 0, "\(lint)")
      }
    }
  }

  @Test func papersOfAllNamesAreCellsAndTexts() async throws {
    let sandbox = try Sandbox()
    let names = HostileNameTests.names.filter { !$0.contains("/") && $0.utf8.count < 200 }
    for name in names { try sandbox.file("\(name).txt", "Tides.") }
    let paths = names.map { "\(sandbox.folder.path)/\($0).txt" }
    let table = try await sandbox.dossier(["check", "--csv", "--"] + paths)
    #expect(table.status == 0 && !steers(table.output.replacingOccurrences(of: "\r\n", with: "\n")), "\(table)")
    let text = try await sandbox.dossier(["check", "--"] + paths)
    #expect(text.status == 0 && !steers(text.output), "\(text)")
    let page = try await sandbox.dossier(["check", "--html", "-", "--"] + paths)
    #expect(page.status == 0 && !steers(page.output) && !page.output.contains("<b>&amp;]]>"), "\(page.messages)")
  }

  @Test func scriptsInANoticeAreInertOnItsPages() async throws {
    let sandbox = try Sandbox()
    let notice = try String(contentsOfFile: Example.notice, encoding: .utf8)
    let title = try #require(notice.split(separator: "\n").first { $0.contains("Tidal Observatory") })
    let hostile = "Head, <script>alert(1)</script> </style><img src=x onerror=alert(2)> ]]> javascript:alert(3) Section"
    let slug = "hostile"
    try sandbox.file("notice.txt", notice.replacingOccurrences(of: title, with: "Title: \(hostile)\n\(title)"))
    _ = try await sandbox.dossier("start", "notice.txt", "--as", slug, "--title", hostile)
    _ = try await sandbox.dossier("mark", slug, "nationality", "ready", "--note", hostile)
    _ = try await sandbox.dossier("set", slug, "item", hostile)
    let paper = try sandbox.file("paper.txt", hostile)
    for arguments in [
      ["export", slug, "--html", "-o", "-"], ["export", slug, "--html", "--lang", "fr", "-o", "-"],
      ["check", paper, "--html", "-", "--max-words", "1"],
    ] {
      let page = try await sandbox.dossier(arguments).output
      #expect(page.contains("alert(1)") || arguments[0] == "check", "the words themselves are to be shown")
      for harm in ["<script>alert", "<img src=x", "href=\"javascript:", "</style><img", "</style> <"] {
        #expect(!page.contains(harm), "\(arguments): \(harm)")
      }
      #expect(page.components(separatedBy: "</style>").count <= 2)
    }
  }
}
