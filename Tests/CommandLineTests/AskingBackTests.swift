import Foundation
import TestSupport
import Testing

/// What the copy leaves open: listed with commands, asked at a terminal, entered with `set`.
@Suite struct AskingBackTests {
  /// Four posts, an ambiguous date, a paper of unknown length, no grade and no title.
  private static let open = """
    NATO International Staff
    Organisation: NATO International Staff
    Location: Brussels, Belgium
    Number of posts: 4
    Closing date: 3.2.2027

    3. QUALIFICATIONS AND EXPERIENCE
    The incumbent must have at least 3 years of experience.

    7. RECRUITMENT PROCESS
    In addition to the application form, candidates are requested to submit a cover letter of no more than
    """

  private static let now = ["--now", "2027-01-05T09:00Z"]

  @Test func listsWhatIsOpenByWeightWithTheCommandsThatAnswer() async throws {
    let sandbox = try Sandbox()
    let file = try sandbox.file("notice.txt", Self.open)
    let run = try await sandbox.dossier(["start", file, "--as", "open"] + Self.now)
    let commands = run.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { $0.hasPrefix("dossier set open") }
    #expect(run.status == 0)
    #expect(commands.first?.hasPrefix("dossier set open deadline 2027-02-03THH:MM --zone Europe/Brussels") ?? false)
    let order = ["deadline", "limit cover-letter", "posts", "paper", "grade"]
    let positions = order.map { word in commands.firstIndex { $0.hasPrefix("dossier set open \(word)") } }
    #expect(!positions.contains(nil) && positions.compactMap(\.self) == positions.compactMap(\.self).sorted(), "\(run)")
  }

  @Test func answersGoIntoTheRecordAsEnteredAndTheOldValueIntoTheHistory() async throws {
    let sandbox = try Sandbox()
    let file = try sandbox.file("notice.txt", Self.open)
    _ = try await sandbox.dossier(["start", file, "--as", "open"] + Self.now)
    for words in [
      ["deadline", "2027-02-03T23:59", "--zone", "Europe/Brussels"], ["limit", "cover-letter", "1,500 words, pdf"],
      ["posts", "1 and 3"], ["paper", "each"], ["place", "Mons, Belgium"],
    ] {
      let run = try await sandbox.dossier(["set", "open"] + words + Self.now)
      #expect(run.status == 0, "\(run)")
    }
    let record = try sandbox.record("open")
    #expect(record.contains("<words>1500</words>") && record.contains("<wantedPosts certainty=\"entered\">"))
    #expect(record.contains("<old>Brussels, Belgium</old>") && record.contains("<new>one for each post</new>"))
    let check = try await sandbox.dossier("check", try sandbox.file("letter.txt", "Dear all"), "--workspace", "open")
    #expect(check.output.contains("1,500") && check.output.contains("PDF"), "\(check)")
  }

  @Test func itemOfOnesOwnHasALimitAndCanBeRemovedButTheNoticesCannot() async throws {
    let sandbox = try await Sandbox.withExample()
    let added = try await sandbox.dossier(
      "set", Example.slug, "item", "Security questionnaire", "--limit", "1 page A4")
    #expect(added.status == 0 && added.output.contains("security-questionnaire"), "\(added)")
    #expect(try await sandbox.dossier("status", Example.slug).output.contains("Security questionnaire"))
    let removed = try await sandbox.dossier("set", Example.slug, "item", "security-questionnaire", "--remove")
    #expect(removed.status == 0, "\(removed)")
    #expect(!(try await sandbox.dossier("status", Example.slug).output.contains("Security questionnaire")))
    let kept = try await sandbox.dossier("set", Example.slug, "item", "challenges-paper", "--remove")
    #expect(kept.status == 64 && kept.messages.contains("not needed"), "\(kept)")
  }

  @Test(arguments: [
    (["limit", "challenges-paper", "2 bananas"], 64), (["limit", "challenges-paper"], 64),
    (["limit", "nothing-here", "2 pages"], 66), (["paper", "perhaps"], 64), (["colour", "red"], 64),
    (["limit", "challenges-paper", "0 pages"], 64), (["limit", "challenges-paper", "500-400 words"], 64),
    (["grade", "G15", "--remove"], 64),
  ])
  func whatCannotBeEnteredChangesNothing(words: [String], status: Int) async throws {
    let sandbox = try await Sandbox.withExample()
    let before = try sandbox.record(Example.slug)
    let run = try await sandbox.dossier(["set", Example.slug] + words + Self.now)
    #expect(run.status == status && run.output.isEmpty && !run.messages.isEmpty, "\(run)")
    #expect(try sandbox.record(Example.slug) == before)
  }

  @Test func paperIsMeasuredAgainWhenItsLimitIsEntered() async throws {
    let sandbox = try await Sandbox.withExample()
    let paper = try await Example.paper("challenges-paper", "pdf", in: sandbox)
    #expect(try await sandbox.dossier("attach", Example.slug, "challenges-paper", paper).status == 0)
    let run = try await sandbox.dossier("set", Example.slug, "limit", "challenges-paper", "1 page A4")
    #expect(run.status == 0, "\(run)")
    #expect(try await sandbox.dossier("status", Example.slug).output.contains("There is a problem"))
  }

  @Test func hourThatIsSkippedIsRefusedAndOneThatComesTwiceIsNamed() async throws {
    let sandbox = try await Sandbox.withExample()
    let skipped = try await sandbox.dossier(
      "set", Example.slug, "deadline", "2027-03-28T02:30", "--zone", "Europe/Brussels")
    #expect(skipped.status == 64 && skipped.messages.contains("2027-03-28T03:00"), "\(skipped)")
    let doubled = try await sandbox.dossier(
      "set", Example.slug, "deadline", "2027-10-31T02:30", "--zone", "Europe/Brussels")
    #expect(doubled.status == 0 && doubled.messages.contains("twice"), "\(doubled)")
  }

  @Test func daysAreCountedByTheClockOfTheOrganisationsOwnSeat() async throws {
    let sandbox = try Sandbox()
    let notice = Self.open.replacingOccurrences(of: "NATO International Staff", with: "Allied Command Transformation")
      .replacingOccurrences(of: "Brussels, Belgium", with: "Norfolk, United States")
      .replacingOccurrences(of: "3.2.2027", with: "14 March 2027, 17:00")
    let file = try sandbox.file("notice.txt", notice)
    let run = try await sandbox.dossier(["start", file, "--as", "act"] + Self.now)
    #expect(run.output.contains("--zone America/New_York"), "\(run)")
    // 22:30 in Brussels is half past five in Norfolk: the deadline passed half an hour ago.
    let open = try await sandbox.dossier(["status", "act", "--json", "--now", "2027-03-14T20:30Z"])
    #expect(!open.output.contains("\"verdict\": \"closed\""), "\(open)")
    let closed = try await sandbox.dossier(["status", "act", "--json", "--now", "2027-03-14T21:30Z"])
    #expect(closed.output.contains("\"verdict\": \"closed\""), "\(closed)")
  }

  @Test func personAtATerminalIsAskedOneByOneAndEnterLeavesAQuestion() async throws {
    let sandbox = try Sandbox()
    let file = try sandbox.file("notice.txt", Self.open)
    let command = "'\(Package.program("dossier"))' start '\(file)' --as open --now 2027-01-05T09:00Z"
    let answers = "tomorrow\n2027-02-03 23:59 Europe/Brussels\n\n1 and 3\n\u{4}"
    let run = try await ProgramRun.of(
      "script", ["-qec", command, "/dev/null"], environment: ["DOSSIER_ROOT": sandbox.root.path],
      input: Array(answers.utf8))
    #expect(run.status == 0 && run.output.contains("press Enter"), "\(run)")
    #expect(run.output.contains("is not a closing date that can be read"), "\(run)")
    let record = try sandbox.record("open")
    #expect(record.contains("zone=\"Europe/Brussels\"") && record.contains("1 and 3"), "\(run)")
    #expect(record.contains("known=\"false\""), "the limit was left for later")
  }
}
