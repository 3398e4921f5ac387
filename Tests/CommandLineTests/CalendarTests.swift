import Foundation
import TestSupport
import Testing

/// Calendars that the built program writes, as two other programs read them.
@Suite struct CalendarTests {
  private static let slug = Example.slug

  /// The events by the first part of their names, as both parsers see them.
  private func events(_ sandbox: Sandbox, _ words: [String] = [], now: String = Sandbox.now) async throws -> [String:
    JSONValue]
  {
    let run = try await sandbox.dossier(["calendar", "-o", "-", "--now", now] + words)
    #expect(run.status == 0 && run.messages.isEmpty, "\(run)")
    let reader = Package.folder.appendingPathComponent("Tests/Fixtures/Calendars/read-calendar").path
    let read = try await ProgramRun.of(reader, [], input: Array(run.output.utf8))
    #expect(read.status == 0 && read.messages.isEmpty, "\(read)")
    let found = try JSONValue(read.output)
    #expect(found["icalendar"] == found["libical"])
    var events: [String: JSONValue] = [:]
    for event in found["libical"].elements {
      let uid = try #require(event["uid"].string)
      #expect(uid.hasSuffix("@dossier.example") && event["transparency"] == "TRANSPARENT")
      let name = uid.components(separatedBy: ".\(CalendarTests.slug)")[0]
      #expect(events.updateValue(event, forKey: name) == nil, "\(uid)")
    }
    return events
  }

  @Test func datesAreReadByTwoProgramsAlike() async throws {
    let sandbox = try await Sandbox.withExample()
    let events = try await events(sandbox)
    #expect(
      Set(events.keys) == [
        "closing", "target", "begin.challenges-paper", "begin.application-form", "begin.language-evidence",
        "begin.degree-evidence", "begin.experience-evidence", "begin.nationality", "begin.ai-declaration",
      ])
    let closing = try #require(events["closing"])
    #expect(closing["start"] == "20270314T225900Z" && closing["status"] == "CONFIRMED")
    #expect(closing["alarms"] == .array(["-P7D", "-P1D", "-PT3H"]))
    #expect(closing["summary"] == "Closes: Head, Tidal Observatory Section")
    let words = try #require(closing["description"].string)
    #expect(
      words.hasPrefix(
        "Sun 14 Mar 2027, 23:59 (Brussels time)\nThe notice: “14-Mar-2027, 11:59 PM (Brussels time)” (line 8)\n"))
    #expect(events["target"]?["start"] == "20270311" && events["target"]?["alarms"] == .array([]))
    #expect(events["begin.language-evidence"]?["start"] == "20270209")
  }

  @Test func datesAreThoseOfThePlan() async throws {
    let sandbox = try await Sandbox.withExample()
    let events = try await events(sandbox)
    let plan = try JSONValue(try await sandbox.dossier("plan", CalendarTests.slug, "--json").output)
    func digits(_ day: JSONValue) -> JSONValue { .string(day.string?.filter { $0 != "-" } ?? "") }
    #expect(events["target"]?["start"] == digits(plan["target"]))
    let begun = plan["steps"].elements.filter { ["late", "today", "ahead"].contains($0["state"].string ?? "") }
    #expect(begun.count == 7)
    for step in begun {
      #expect(events["begin.\(step["item"].string ?? "")"]?["start"] == digits(step["startBy"]), "\(step)")
    }
  }

  @Test func eventKeepsItsNameAndItsNumberGrowsWhenItsDateChanges() async throws {
    let sandbox = try await Sandbox.withExample()
    let slug = CalendarTests.slug
    let before = try await events(sandbox)
    let again = try await events(sandbox, now: "2027-02-16T09:00+01:00")
    #expect(again == before, "nothing was changed")
    let later = "2027-02-16T09:00+01:00"
    for (number, day) in ["2027-03-20T12:00", "2027-03-21T12:00"].enumerated() {
      _ = try await sandbox.dossier(["set", slug, "deadline", day, "--zone", "Europe/Rome", "--now", later])
      let after = try await events(sandbox, now: later)
      for name in ["closing", "target", "begin.challenges-paper"] {
        #expect(after[name]?["uid"] == before[name]?["uid"])
        #expect(after[name]?["sequence"] == .number(Double(number + 1)), "\(name)")
        #expect(after[name]?["stamp"] == "20270216T080000Z" && after[name]?["changed"] == "20270216T080000Z")
      }
      #expect(after["closing"]?["start"] == .string("\(day.prefix(10).filter { $0 != "-" })T110000Z"))
      #expect(after["closing"]?["description"].string?.contains("(Rome time)\nEntered by you\n") == true)
    }
  }

  @Test func closingTimeInDoubtSaysSoAndADayWithoutATimeIsAWholeDay() async throws {
    let sandbox = try await Sandbox.withExample()
    _ = try await sandbox.dossier("set", CalendarTests.slug, "deadline", "2027-03-20")
    let closing = try #require(try await events(sandbox)["closing"])
    #expect(closing["summary"] == "Closes (unconfirmed): Head, Tidal Observatory Section")
    #expect(closing["start"] == "20270320" && closing["status"] == "TENTATIVE")
    #expect(closing["alarms"] == .array(["-P6DT15H", "-PT15H", "PT9H"]))
    let french = try #require(try await events(sandbox, ["--lang", "fr"])["closing"])
    #expect(french["summary"] == "Clôture (à confirmer)\u{A0}: Head, Tidal Observatory Section")
    #expect(french["description"].string?.contains("samedi 20\u{A0}mars 2027") == true)
  }

  @Test func remindersEndWithTheWorkAndNothingReadsAsSentThatWasNot() async throws {
    let sandbox = try await Sandbox.withExample()
    let slug = CalendarTests.slug
    _ = try await sandbox.dossier(["submit", slug, "--at", "now", "--override", "trial", "--now", Sandbox.now])
    _ = try await sandbox.dossier("mark", slug, "challenges-paper", "submitted")
    let sent = try await events(sandbox)
    #expect(Set(sent.keys) == ["closing"])
    #expect(sent["closing"]?["summary"] == "Closes: Head, Tidal Observatory Section (submitted)")
    #expect(sent["closing"]?["alarms"] == .array([]) && sent["closing"]?["status"] == "CONFIRMED")
    let may = "2027-05-03T09:00+02:00"
    _ = try await sandbox.dossier(["event", slug, "invited", "--on", "2027-04-20", "--now", may])
    _ = try await sandbox.dossier(["event", slug, "interviewed", "--on", "2027-05-02", "--note", "by video; 2 h"])
    let invited = try await events(sandbox, now: may)
    #expect(invited["event.1"]?["start"] == "20270420")
    #expect(invited["event.1"]?["summary"] == "Invited: Head, Tidal Observatory Section")

    let unsent = try await Sandbox.withExample()
    let past = try await events(unsent, now: may)
    #expect(past["closing"]?["summary"] == "Closes: Head, Tidal Observatory Section (closed)")
    #expect(past["closing"]?["alarms"] == .array([]) && past["target"] == nil)
    #expect(past["closing"]?["description"].string?.contains("nothing was sent") == true)
    _ = try await unsent.dossier("event", slug, "withdrawn")
    let withdrawn = try #require(try await events(unsent)["closing"])
    #expect(withdrawn["status"] == "CANCELLED" && withdrawn["sequence"] == .number(1))
    #expect(withdrawn["alarms"] == .array([]))
  }

  @Test func documentThatExpiresIsInTheCalendar() async throws {
    let sandbox = try await Sandbox.withExample()
    let slug = CalendarTests.slug
    let file = try sandbox.file("certificate, level B.txt", "Level B")
    for day in ["2027-06-30", "2028-06-30"] {
      _ = try await sandbox.dossier("attach", slug, "language-evidence", file, "--expires", day)
    }
    let events = try await events(sandbox)
    #expect(events["begin.language-evidence"] == nil, "what is begun needs no day to begin")
    let expiry = try #require(events["expiry.language-evidence.1"])
    #expect(expiry["start"] == "20280630" && expiry["sequence"] == .number(2))
    #expect(expiry["summary"] == "certificate, level B.txt expires")
  }

  @Test func calendarIsWrittenSafelyAndOnlyWithDates() async throws {
    let sandbox = try Sandbox()
    let empty = try await sandbox.dossier("calendar")
    #expect(empty.status == 1 && empty.messages.contains("nothing was written"), "\(empty)")
    let example = try await Sandbox.withExample()
    let run = try await example.dossier("calendar")
    #expect(run == ProgramRun(messages: "Wrote dossier-calendar.ics\n"))
    let one = try await example.dossier("calendar", CalendarTests.slug)
    #expect(one == ProgramRun(messages: "Wrote \(CalendarTests.slug)-calendar.ics\n"))
    let first = try Data(contentsOf: example.folder.appendingPathComponent("dossier-calendar.ics"))
    #expect(try Data(contentsOf: example.folder.appendingPathComponent("\(CalendarTests.slug)-calendar.ics")) == first)
    #expect(try await example.dossier("calendar", "-o", "no/such/folder.ics").status == 73)
    let inside = example.workspace(CalendarTests.slug).appendingPathComponent("a.ics").path
    #expect(try await example.dossier("calendar", "-o", inside).status == 77)
    #expect(try await example.dossier("calendar", "no-such").status == 66)
  }
}
