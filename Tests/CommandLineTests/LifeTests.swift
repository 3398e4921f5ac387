import Foundation
import TestSupport
import Testing

/// An application from its notice to its end, through the built program.
@Suite struct LifeTests {
  private static let slug = Example.slug

  /// A step of a run: what was typed, at which time, and how it has to end.
  private struct Step {
    var words: [String]
    var now = Sandbox.now
    var output = ""
    var messages = ""
    var status = 0
  }

  private func take(_ steps: [Step], in sandbox: Sandbox) async throws {
    for step in steps {
      let run = try await sandbox.dossier(step.words + ["--now", step.now])
      #expect(
        run == ProgramRun(output: step.output, messages: step.messages, status: step.status),
        "dossier \(step.words.joined(separator: " "))")
    }
  }

  /// A workspace in which everything is prepared and nothing was sent.
  private func prepared() async throws -> Sandbox {
    let sandbox = try await Sandbox.withExample()
    let paper = try await Example.paper("challenges-paper", "pdf", in: sandbox)
    let attached = try await sandbox.dossier("attach", LifeTests.slug, "challenges-paper", paper)
    #expect(attached.status == 0, "\(attached)")
    for item in [
      "application-form", "nationality", "degree-evidence", "experience-evidence", "language-evidence",
      "ai-declaration",
    ] {
      _ = try await sandbox.dossier("mark", LifeTests.slug, item, "ready")
    }
    return sandbox
  }

  private func workspace(_ sandbox: Sandbox, now: String = Sandbox.now) async throws -> JSONValue {
    try JSONValue(try await sandbox.dossier(["status", LifeTests.slug, "--json", "--now", now]).output)["workspaces"][0]
  }

  private func item(_ id: String, _ sandbox: Sandbox, now: String = Sandbox.now) async throws -> JSONValue {
    try await workspace(sandbox, now: now)["items"].elements.first { $0["id"].string == id } ?? .null
  }

  @Test func applicationGoesFromItsNoticeToItsEnd() async throws {
    let sandbox = try await prepared()
    let slug = LifeTests.slug
    try sandbox.file("mail.eml", "From: hr@example.int\nDate: Wed, 10 Mar 2027 14:20:00 +0100\n\nReceived.")
    let sentAt = "2027-03-10T15:00+01:00"
    let later = "2027-05-20T09:00+02:00"
    let trashed = "\(slug)-20270520T070000Z"
    try await take(
      [
        Step(
          words: ["next"],
          output: """
            in 27 days · Head, Tidal Observatory Section
              Send the application on the portal, then:
              dossier submit \(slug) --at TIME

            """),
        Step(
          words: ["submit", slug, "--at", "2027-03-10T14:05+01:00", "--note", "portal"], now: sentAt,
          output: """
            submission 1: 2027-03-10T13:05:00Z, application-form, challenges-paper
            item application-form status: ready → submitted
            item challenges-paper status: ready → submitted
            Submitted; receipt not yet confirmed · 8 of 8 ready, everything sent
            Next: When the receipt is confirmed, record it:
              dossier acknowledge \(slug) --at TIME

            """),
        Step(
          words: ["acknowledge", slug, "--receipt", "mail.eml"], now: sentAt,
          output: """
            receipt of submission 1: 2027-03-10T13:20:00Z, mail.eml
            item application-form status: submitted → acknowledged
            item challenges-paper status: submitted → acknowledged
            item submission-receipt evidence: mail.eml
            item submission-receipt status: not-started → ready
            Submitted, and the receipt is confirmed · 8 of 8 ready, everything sent
            Nothing left to do before a decision

            """),
        Step(
          words: ["event", slug, "invited", "--on", "2027-04-20"], now: later,
          output: """
            invited: 2027-04-20
            Submitted; invited on 20 Apr 2027 · 8 of 8 ready, everything sent
            Nothing to record until the selection goes on

            """),
        Step(
          words: ["event", slug, "offer", "--on", "2027-05-18"], now: later,
          output: """
            offer: 2027-05-18
            Submitted; offered the post on 18 May 2027 · 8 of 8 ready, everything sent
            Next: Answer the offer, then:
              dossier close \(slug) --reason REASON

            """),
        Step(
          words: ["close", slug, "--reason", "accepted"], now: later,
          output: """
            closed: accepted
            Closed: accepted · 8 of 8 ready, everything sent
            Nothing left to do: this application is closed

            """),
        Step(
          words: ["submit", slug, "--at", "now"], now: later,
          messages: """
            dossier: '\(slug)' is closed; nothing was recorded.
              Open it again first: dossier reopen \(slug)

            """, status: 1),
        Step(
          words: ["archive", slug], now: later,
          output: """
            archived: 2027-05-20T07:00:00Z
            Closed: accepted · 8 of 8 ready, everything sent
            Nothing left to do: this application is closed

            """),
        Step(
          words: ["status"], now: later, output: "1 archived workspace is not shown: dossier status --all\n"),
        Step(words: ["next"], now: later, output: "Nothing to do now.\n"),
        Step(
          words: ["status", "--all"], now: later,
          output: """
            closed  Closed  ██████████  8/8  Head, Tidal Observatory Section
                    \(slug)

            """),
        Step(
          words: ["reopen", slug], now: later,
          output: """
            closed: accepted → –
            archived: 2027-05-20T07:00:00Z → –
            Submitted; offered the post on 18 May 2027 · 8 of 8 ready, everything sent
            Next: Answer the offer, then:
              dossier close \(slug) --reason REASON

            """),
        Step(
          words: ["delete", slug], now: later,
          messages: "'\(slug)' is in the trash. To bring it back:\n  dossier trash restore \(trashed)\n"),
        Step(
          words: ["trash"], now: later,
          output: "\(trashed)\n  Head, Tidal Observatory Section · deleted 20 May 2027, 07:00\n"),
        Step(
          words: ["status", slug], now: later,
          messages: """
            dossier: There is no workspace '\(slug)' in \(sandbox.root.path)/Workspaces.
              Start one: dossier start NOTICE

            """, status: 66),
        Step(
          words: ["trash", "restore", slug], now: later,
          messages: "'\(slug)' is back: dossier status \(slug)\n"),
        Step(words: ["trash"], now: later, output: "The trash is empty.\n"),
      ], in: sandbox)
    #expect(try await workspace(sandbox, now: later)["verdict"] == "acknowledged")
  }

  @Test func whatWasSentIsKeptByteForByteAndAChangedPaperIsToBeSentAgain() async throws {
    let sandbox = try await prepared()
    let slug = LifeTests.slug
    let folder = sandbox.workspace(slug)
    let paper = try Data(contentsOf: folder.appendingPathComponent("documents/challenges-paper.pdf"))
    #expect(try await sandbox.dossier("submit", slug, "--at", "now").status == 0)
    let first = folder.appendingPathComponent("sent/001/challenges-paper.pdf")
    #expect(try Data(contentsOf: first) == paper)
    #expect(!FileManager.default.isWritableFile(atPath: first.path) || getuid() == 0)
    let sent = try await workspace(sandbox)["course"]["submissions"][0]
    #expect(sent["items"] == .array(["application-form", "challenges-paper"]))
    #expect(sent["documents"].elements.map { $0["file"] } == ["sent/001/challenges-paper.pdf"])
    #expect(try await sent["documents"][0]["sha256"] == item("challenges-paper", sandbox)["evidence"][0]["sha256"])

    let newer = try sandbox.file("paper-v2.pdf", paper + Data("\n%".utf8))
    let replaced = try await sandbox.dossier("replace", slug, "challenges-paper", newer)
    #expect(replaced.status == 0 && replaced.output.contains("Submit again: 1 document was changed"), "\(replaced)")
    #expect(replaced.messages == "paper-v2.pdf is not the document that was sent: submit again.\n")
    let changed = try await item("challenges-paper", sandbox)
    #expect(changed["status"] == "ready" && changed["submitAgain"] == .bool(true))
    let standing = try await workspace(sandbox)
    #expect(standing["verdict"] == "ready" && standing["sent"] == .number(1))
    #expect(standing["next"]["command"] == .string("dossier submit \(slug) --at TIME"))

    #expect(try await sandbox.dossier("submit", slug, "--at", "now").status == 0)
    #expect(try await workspace(sandbox)["verdict"] == "submitted")
    #expect(try Data(contentsOf: first) == paper)
    #expect(
      try Data(contentsOf: folder.appendingPathComponent("sent/002/paper-v2.pdf"))
        == Data(contentsOf: URL(fileURLWithPath: newer)))

    // Changed where it lies, not through a command.
    try Data("other".utf8).write(to: folder.appendingPathComponent("documents/paper-v2.pdf"))
    let status = try await sandbox.dossier("status", slug)
    #expect(status.status == 1 && status.flowing.contains("was changed after it was sent: submit again"), "\(status)")
    let afterwards = try await item("challenges-paper", sandbox, now: "2027-03-20T09:00+01:00")
    #expect(afterwards["status"] == "submitted" && afterwards["submitAgain"] == .bool(false))
  }

  @Test func nothingIsRecordedAsSentWhileSomethingBlocksUnlessSomebodySaysWhy() async throws {
    let sandbox = try await prepared()
    let slug = LifeTests.slug
    _ = try await sandbox.dossier("mark", slug, "nationality", "not", "met")
    let before = try sandbox.record(slug)
    let refused = try await sandbox.dossier("submit", slug, "--at", "now")
    #expect(
      refused
        == ProgramRun(
          messages: """
            dossier: Nothing was recorded as sent: one thing blocks '\(slug)'.
              ! Check that your nationality qualifies: you noted that you do not meet it
              First: dossier close \(slug) --reason REASON
              If you sent it all the same, say why: --override REASON

            """, status: 1))
    #expect(try sandbox.record(slug) == before)
    #expect(!FileManager.default.fileExists(atPath: sandbox.workspace(slug).appendingPathComponent("sent").path))
    #expect(try await sandbox.dossier("submit", slug, "--at", "now", "--override", " ").status == 64)

    let run = try await sandbox.dossier("submit", slug, "--at", "now", "--override", "a second passport is on its way")
    #expect(run.status == 0, "\(run)")
    let who = NSUserName()
    let override = try await workspace(sandbox)["course"]["submissions"][0]["override"]
    #expect(override["who"] == .string(who) && override["reason"] == "a second passport is on its way")
    #expect(override["time"] == "2027-02-15T08:00:00Z")
    #expect(override["obstacles"][0] == .object(["item": "nationality", "reason": "not-eligible"]))
    let status = try await sandbox.dossier("status", slug)
    #expect(
      status.flowing.contains(
        "! \(who) recorded it on 15 Feb 2027 although 1 thing blocked: “a second passport is on its way”"), "\(status)")
    for form in ["--html", "--xml"] {
      let page = try await sandbox.dossier("export", slug, form, "-o", "-").output
      #expect(page.contains("“a second passport is on its way”") && page.contains(who))
    }
    let unneeded = try await prepared()
    let needless = try await unneeded.dossier("submit", slug, "--at", "now", "--override", "hurry")
    #expect(needless.status == 0 && needless.messages.contains("Nothing blocked"), "\(needless)")
    #expect(try await workspace(unneeded)["course"]["submissions"][0]["override"] == .null)
  }

  @Test func longerPaperAfterSendingIsBothTooLongAndNotWhatWasSent() async throws {
    let sandbox = try await prepared()
    _ = try await sandbox.dossier("submit", LifeTests.slug, "--at", "now")
    let long = try await Example.paper("first-draft", "pdf", in: sandbox)
    let run = try await sandbox.dossier("attach", LifeTests.slug, "challenges-paper", long)
    #expect(run.status == 1 && run.messages == "first-draft.pdf is not the document that was sent: submit again.\n")
    let status = try await sandbox.dossier("status", LifeTests.slug)
    #expect(status.flowing.contains("is not the document that was sent: submit again"), "\(status)")
    #expect(status.output.contains("3 pages, 2 allowed") && status.output.contains("1 of 2 sent"), "\(status)")
    let page = try await sandbox.dossier("export", LifeTests.slug, "--html", "-o", "-")
    #expect(page.output.contains("is not the document that was sent: submit again"))
  }

  @Test func lateSubmissionIsRecordedAndCalledLate() async throws {
    let sandbox = try await prepared()
    let slug = LifeTests.slug
    let now = "2027-03-16T09:00+01:00"
    let run = try await sandbox.dossier(
      ["submit", slug, "--at", "2027-03-15T02:09", "--now", now], environment: ["TZ": "Europe/Brussels"])
    #expect(run.status == 0 && run.output.contains("Submitted after the closing time; receipt"), "\(run)")
    #expect(
      run.messages == """
        Taken as Brussels time, this machine’s zone.
        After the closing time, by 2 h 10 min.

        """)
    let submission = try await workspace(sandbox, now: now)["course"]["submissions"][0]
    #expect(submission["late"] == .bool(true) && submission["lateness"] == "After the closing time, by 2 h 10 min")

    let inTime = try await prepared()
    try inTime.file("mail.eml", "Date: Mon, 15 Mar 2027 00:09:00 +0100\n\nReceived.")
    let sent = try await inTime.dossier(
      ["submit", slug, "--at", "2027-03-14T23:50+01:00", "--receipt", "mail.eml", "--now", now])
    #expect(
      sent.status == 0
        && sent.messages
          == "The receipt is dated after the closing time, by 10 min; the application was sent before it.\n",
      "\(sent)")
    let marked = try await prepared()
    let mark = try await marked.dossier(["mark", slug, "application-form", "submitted", "--now", now])
    #expect(mark.status == 0 && mark.messages.contains("After the closing time, by 33 h 1 min."), "\(mark)")
  }

  @Test(arguments: ["2027-02-15", "tomorrow", "2027-02-16T09:00+01:00", "2027-02-30T09:00"])
  func timeThatCannotBeIsRefused(time: String) async throws {
    let sandbox = try await prepared()
    let before = try sandbox.record(LifeTests.slug)
    let run = try await sandbox.dossier("submit", LifeTests.slug, "--at", time)
    #expect(run.status == 64 && run.output.isEmpty, "\(run)")
    #expect(try sandbox.record(LifeTests.slug) == before)
  }

  @Test func nothingHappensToWhatWasNotSent() async throws {
    let sandbox = try await prepared()
    let slug = LifeTests.slug
    for words in [["acknowledge", slug], ["event", slug, "invited"]] {
      let run = try await sandbox.dossier(words + ["--now", Sandbox.now])
      #expect(run.status == 1 && run.messages.contains("dossier submit \(slug) --at TIME"), "\(run)")
    }
    let acknowledged = try await sandbox.dossier("mark", slug, "application-form", "acknowledged")
    #expect(acknowledged.status == 64 && acknowledged.messages.contains("was not recorded as sent"), "\(acknowledged)")
    _ = try await sandbox.dossier("submit", slug, "--at", "now")
    for words in [["event", slug, "invited", "--on", "2027-02-01"], ["event", slug, "offer", "--on", "2027-03-01"]] {
      #expect(try await sandbox.dossier(words + ["--now", Sandbox.now]).status == 64)
    }
    let early = try await sandbox.dossier("acknowledge", slug, "--at", "2027-02-14T09:00+01:00")
    #expect(early.status == 64 && early.messages.contains("before the application was sent"), "\(early)")
    let mistyped = try await sandbox.dossier("event", slug, "invitd")
    #expect(mistyped.status == 64 && mistyped.messages.contains("Did you mean 'invited'?"), "\(mistyped)")
  }

  @Test func withNothingToSendNothingIsReady() async throws {
    let sandbox = try await prepared()
    let slug = LifeTests.slug
    for id in ["application-form", "challenges-paper"] {
      _ = try await sandbox.dossier("mark", slug, id, "not", "needed")
    }
    let status = try await sandbox.dossier("status", slug)
    #expect(status.status == 1 && status.output.contains("nothing to send"), "\(status)")
    #expect(try await workspace(sandbox)["blockers"][0]["id"] == "nothing-to-send")
    let run = try await sandbox.dossier("submit", slug, "--at", "now")
    #expect(run.status == 1 && run.messages.contains("nothing goes with the application"), "\(run)")
  }

  @Test func trashKeepsNamesApartAndIsEmptiedOnlyWhenToldTo() async throws {
    let sandbox = try await Sandbox.withExample()
    let slug = LifeTests.slug
    _ = try await sandbox.dossier("delete", slug)
    _ = try await sandbox.dossier("start", Example.notice)
    _ = try await sandbox.dossier("delete", slug)
    let unclear = try await sandbox.dossier("trash", "restore", slug)
    #expect(unclear.status == 64 && unclear.messages.contains("There are 2 of"), "\(unclear)")
    _ = try await sandbox.dossier("start", Example.notice)
    let taken = try await sandbox.dossier("trash", "restore", "\(slug)-20270215T080000Z")
    #expect(taken.status == 73 && taken.messages.contains("--as NAME"), "\(taken)")
    let other = try await sandbox.dossier("trash", "restore", "\(slug)-20270215T080000Z", "--as", "other-name")
    #expect(other.status == 0, "\(other)")
    #expect(try await sandbox.dossier("status", "other-name").status == 1)
    let refused = try await sandbox.dossier("trash", "empty")
    #expect(refused.status == 64 && refused.messages.contains("removes one workspace for good"), "\(refused)")
    #expect(try await sandbox.dossier("trash", "empty", "--yes") == ProgramRun(messages: "The trash is empty.\n"))
    #expect(try await sandbox.dossier("trash").output == "The trash is empty.\n")
    #expect(try await sandbox.dossier("trash", "restore", slug).status == 66)
  }

  @Test func factsAreTheSameWhereverTheyAreShown() async throws {
    let sandbox = try await prepared()
    let slug = LifeTests.slug
    _ = try await sandbox.dossier("mark", slug, "nationality", "not", "met")
    _ = try await sandbox.dossier([
      "submit", slug, "--at", "2027-03-15T02:09+01:00", "--override", "ticket 7", "--now", "2027-03-15T09:00+01:00",
    ])
    _ = try await sandbox.dossier([
      "acknowledge", slug, "--at", "2027-03-15T03:00+01:00", "--now", "2027-03-15T09:00+01:00",
    ])
    let now = "2027-05-20T09:00+02:00"
    _ = try await sandbox.dossier(["event", slug, "rejected", "--on", "2027-05-03", "--now", now])
    for (language, words) in [
      (
        "en",
        [
          "Submitted; turned down on 3 May 2027", "Mon 15 Mar 2027, 02:09",
          "After the closing time, by 2 h 10 min", "sent/001", "“ticket 7”",
        ]
      ),
      (
        "fr",
        [
          "Envoyée\u{202F}; non retenue le 3\u{A0}mai 2027", "lundi 15\u{A0}mars 2027",
          "Après l’heure limite, de 2\u{A0}h 10\u{A0}min", "sent/001", "«\u{A0}ticket 7\u{A0}»",
        ]
      ),
    ] {
      let xml = try await sandbox.dossier(["export", slug, "--xml", "--lang", language, "-o", "-", "--now", now]).output
      let html = try await sandbox.dossier(["export", slug, "--html", "--lang", language, "-o", "-", "--now", now])
        .output
      let terminal = language == "en" ? try await sandbox.dossier(["status", slug, "--now", now]).flowing : nil
      for word in words {
        #expect(xml.contains(word), "XML, \(language): \(word)")
        #expect(html.contains(word), "HTML, \(language): \(word)")
        if let terminal {
          let plain = word.split(whereSeparator: \.isWhitespace).joined(separator: " ")
          #expect(terminal.contains(plain), "terminal: \(word)")
        }
      }
      let file = try sandbox.file("checklist-\(language).xml", xml)
      let schema = Package.folder.appendingPathComponent("Templates/Schemas/checklist.xsd").path
      #expect(
        try await ProgramRun.of("xmllint", ["--noout", "--nonet", "--schema", schema, file])
          == ProgramRun(messages: "\(file) validates\n"))
    }
    let json = try await workspace(sandbox, now: now)
    #expect(json["verdict"] == "acknowledged" && json["verdictText"] == "Submitted; turned down on 3 May 2027")
    #expect(json["course"]["milestones"][0] == .object(["kind": "rejected", "day": "2027-05-03", "note": .null]))
    let record = sandbox.workspace(slug).appendingPathComponent("workspace.xml").path
    let schema = Package.folder.appendingPathComponent("Templates/Schemas/workspace.xsd").path
    #expect(
      try await ProgramRun.of("xmllint", ["--noout", "--nonet", "--schema", schema, record])
        == ProgramRun(messages: "\(record) validates\n"))
  }
}
