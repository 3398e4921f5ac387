import Foundation
import TestSupport
import Testing

/// The whole job in French, through the built program.
@Suite struct FrenchRunTests {
  private static let slug = Example.slug
  private static let french: [String: String?] = ["LC_ALL": nil, "LC_MESSAGES": nil, "LANG": "fr_BE.UTF-8"]
  /// Words that no French sentence has.
  private static let english: Set<String> = [
    "the", "and", "of", "is", "not", "was", "were", "are", "it", "this", "that", "with", "from", "for", "to", "at",
    "by",
    "no", "yet", "nothing", "something", "ready", "sent", "submitted", "started", "item", "status", "next", "day",
    "days", "left", "words", "word", "allowed", "asked", "line", "lines", "file", "wrote", "there", "your", "you", "if",
    "when", "until", "deadline", "unknown", "checked", "warning", "error", "needed", "met", "missing", "wrong",
  ]

  private func run(_ sandbox: Sandbox, _ words: String...) async throws -> ProgramRun {
    try await sandbox.dossier(words + ["--now", Sandbox.now], environment: Self.french)
  }

  /// The English words of a text, apart from quotes, commands, file names and the notice's own title.
  private func english(in text: String) throws -> [String] {
    let flowing = text.replacing(/\n +dossier [^\n]*/, with: "\n").replacing(/: dossier [^\n]*/, with: "")
      .split(whereSeparator: { $0 == " " || $0 == "\n" }).joined(separator: " ")
    let plain = flowing.replacing(/«[^»]*»/, with: "").replacing(/reste\u{A0}: \d\. [^…]*…/, with: "")
      .replacing(/Les états\u{A0}: [^.]*\./, with: "").replacing(/--\S+( [A-Z]+)?|Word\b/, with: "").replacing(
        /[\w\/.-]*[-\/.][\w-]+/, with: "")
    return plain.split { !$0.isLetter }.map { $0.lowercased() }.filter(Self.english.contains)
  }

  @Test func `the whole job has no English beside quotes, names and commands`() async throws {
    let sandbox = try Sandbox()
    let slug = Self.slug
    let tooLong = try await Example.paper("first-draft", "pdf", in: sandbox)
    let paper = try await Example.paper("challenges-paper", "pdf", in: sandbox)
    try sandbox.file("brouillon.txt", String(repeating: "Un texte.\n", count: 900))
    var runs = [
      ("read", try await run(sandbox, "read", Example.notice)),
      ("start", try await run(sandbox, "start", Example.notice)),
      ("check", try await run(sandbox, "check", tooLong, "--workspace", slug)),
      ("check text", try await run(sandbox, "check", "brouillon.txt", "--max-words", "1000", "--max-pages", "2")),
      ("attach too long", try await run(sandbox, "attach", slug, "challenges-paper", tooLong)),
      ("next", try await run(sandbox, "next")),
      ("refused submit", try await run(sandbox, "submit", slug, "--at", "now")),
      ("attach", try await run(sandbox, "attach", slug, "challenges-paper", paper)),
    ]
    for item in [
      "application-form", "nationality", "degree-evidence", "experience-evidence", "language-evidence",
      "ai-declaration",
    ] {
      runs.append(("mark", try await run(sandbox, "mark", slug, item, "ready")))
    }
    runs += [
      ("overview", try await run(sandbox, "status")), ("status", try await run(sandbox, "status", slug)),
      ("submit", try await run(sandbox, "submit", slug, "--at", "now")),
      ("acknowledge", try await run(sandbox, "acknowledge", slug, "--at", "now")),
      ("undo", try await run(sandbox, "undo", slug)), ("log", try await run(sandbox, "log", slug)),
      ("export", try await run(sandbox, "export", slug, "--html", "-o", "page.html")),
      ("verify", try await run(sandbox, "verify")), ("doctor", try await run(sandbox, "doctor")),
      ("no workspace", try await run(sandbox, "status", "absent")),
      ("no item", try await run(sandbox, "mark", slug, "absent", "ready")),
      ("no status", try await run(sandbox, "mark", slug, "nationality", "fini")),
      ("no file", try await run(sandbox, "check", "absent.pdf")),
      ("no notice", try await run(sandbox, "start", "brouillon.txt")),
      ("no command", try await run(sandbox, "statuz")),
    ]
    for (name, run) in runs {
      #expect(!(run.output + run.messages).isEmpty)
      let words = try english(in: run.output + "\n" + run.messages)
      #expect(words == [], "\(name): \(words) in \(run)")
    }
    let page = try String(contentsOf: sandbox.folder.appendingPathComponent("page.html"), encoding: .utf8)
    #expect(page.contains("<html") && page.contains("lang=\"fr\""))
    // Its quotes, which stay in the notice's language, say so.
    let quotes = page.replacing(/<style[\s\S]*?<\/style>/, with: "").replacing(
      /<(\w+)[^>]*lang="en"[^>]*>[\s\S]*?<\/\1>/, with: "")
    let words = try english(in: quotes.replacing(/<[^>]*>/, with: " "))
    #expect(words == [], "\(words)")
  }

  @Test func `a page of what is too long has French findings, from a record in English`() async throws {
    let sandbox = try await Sandbox.withExample()
    let paper = try await Example.paper("first-draft", "pdf", in: sandbox)
    let attached = try await sandbox.dossier("attach", Self.slug, "challenges-paper", paper)
    #expect(attached.output.contains("pages, 2 allowed"))
    #expect(try sandbox.record(Self.slug).contains("pages, 2 allowed"))
    let page = try await sandbox.dossier(
      ["export", Self.slug, "--html", "-o", "-", "--lang", "fr", "--now", Sandbox.now])
    #expect(page.output.contains("pages pour 2 au maximum"))
    #expect(!page.output.contains("allowed"))
  }

  @Test func `the option wins over the environment, and scripts find English in JSON`() async throws {
    let sandbox = try await Sandbox.withExample()
    func next(_ environment: [String: String?], _ words: String...) async throws -> String {
      try await sandbox.dossier(["next"] + words + ["--now", Sandbox.now], environment: environment).output
    }
    #expect(try await next(Self.french).contains("dans 27"))
    #expect(try await next(Self.french, "--lang", "en").contains("in 27 days"))
    #expect(try await next(["LC_ALL": "C", "LANG": "fr_FR.UTF-8"]).contains("in 27 days"))
    #expect(try await next(["LC_ALL": "", "LC_MESSAGES": "fr", "LANG": "en_GB.UTF-8"]).contains("dans 27"))
    #expect(try await next([:], "--lang", "FR").contains("dans 27"))
    #expect(try await next(Self.french, "--json") == next([:], "--json"))
    let refused = try await sandbox.dossier(["next", "--lang", "nl"], environment: Self.french)
    #expect(refused.status == 64)
    #expect(refused.messages.contains("les langues sont en et fr"))
  }
}
