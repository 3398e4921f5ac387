import Foundation
import TestSupport
import Testing

/// The plan as the built program prints it.
@Suite struct PlanTests {
  private static let slug = Example.slug

  @Test func planWithoutAClosingDateSaysWhatToSet() async throws {
    let sandbox = try Sandbox()
    _ = try await sandbox.dossier("start", "--blank", "--title", "Second Post")
    #expect(
      try await sandbox.dossier("plan", "second-post")
        == ProgramRun(
          output: """
            Second Post                                            Not ready: 7 things block

            No closing date known: there is no day to count back from.
            Set a closing date, or a day of your own, and the plan follows from it:
              dossier set second-post deadline YYYY-MM-DDTHH:MM --zone Europe/Brussels

            """))
    let json = try JSONValue(try await sandbox.dossier("plan", "second-post", "--json").output)
    #expect(json["state"] == "undated" && json["target"] == .null && json["steps"] == .array([]))
    #expect(json["command"] == "dossier set second-post deadline YYYY-MM-DDTHH:MM --zone Europe/Brussels")
  }

  @Test func planTellsWhatIsLateInBothLanguagesAndWithoutColour() async throws {
    let sandbox = try await Sandbox.withExample()
    let english = try await sandbox.dossier("plan", PlanTests.slug)
    #expect(english.flowing.contains("Show your language levels should have begun 6 days ago · takes about 30 days"))
    #expect(!english.output.contains("\u{1B}"))
    let french = try await sandbox.dossier("plan", PlanTests.slug, "--lang", "fr")
    #expect(french.flowing.contains("aurait dû commencer il y a 6 jours · prend environ 30 jours"))
    #expect(french.output.contains("Visez un envoi complet le jeudi 11\u{A0}mars 2027, deux jours ouvrés avant"))
    let late = try await sandbox.dossier(["plan", PlanTests.slug, "--now", "2027-03-13T09:00+01:00"])
    #expect(
      late.flowing.contains(
        "Everything should have been sent 2 days ago, on Thu 11 Mar 2027: send it as soon as you can"))
  }

  @Test func whatWasSentHasNoPlan() async throws {
    let sandbox = try await Sandbox.withExample()
    for words in [
      ["submit", PlanTests.slug, "--at", "now", "--override", "trial"],
      ["mark", PlanTests.slug, "challenges-paper", "submitted"],
    ] {
      _ = try await sandbox.dossier(words + ["--now", Sandbox.now])
    }
    let run = try await sandbox.dossier("plan", PlanTests.slug)
    #expect(run.status == 0 && run.output.hasSuffix("\n\nNothing is left to plan.\n"), "\(run)")
    #expect(try JSONValue(try await sandbox.dossier("plan", PlanTests.slug, "--json").output)["state"] == "sent")
  }
}
