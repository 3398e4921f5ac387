import FormatChecking
import Readiness
import Testing
import VacancyModel

@testable import Rendering

@Suite("The terminal")
struct TerminalTests {
  private func renderer(
    _ language: Messages.Language = .english, width: Int = 80, colour: Bool = false
  ) throws -> TerminalRenderer {
    TerminalRenderer(messages: try Samples.messages(language), width: width, colour: colour)
  }

  private func read(_ renderer: TerminalRenderer, _ workspace: Workspace = Samples.glacierLakes()) -> String {
    renderer.read(
      Samples.notice,
      ApplicationPlan(
        vacancy: workspace.vacancy, items: workspace.items.map(\.requirement), warnings: workspace.warnings),
      deadline: Samples.report(workspace).deadline, command: "dossier start notice.txt")
  }

  /// Every kind of output, for what must hold of all of them.
  private func everything(_ renderer: TerminalRenderer) -> [String] {
    let reports = SampleReports.all.map(\.report)
    return reports.map(renderer.status) + reports.map { renderer.start($0, folder: "Workspaces/it") }
      + [renderer.overview(reports), renderer.overview([]), read(renderer), read(renderer, Samples.hostile())]
      + [
        CheckSamples.tooLong(), CheckSamples.fitting(), CheckSamples.unknown(), CheckSamples.free(),
        CheckSamples.unreadable(),
      ].map(renderer.check)
  }

  @Test("Without colour no escape is ever written, whoever wrote the texts", arguments: Messages.Language.allCases)
  func noEscapes(_ language: Messages.Language) throws {
    for text in everything(try renderer(language)) {
      let isClean = text.unicodeScalars.allSatisfy { $0 == "\n" || !VisibleText.isHarmful($0) }
      #expect(isClean, "\(text.debugDescription)")
    }
  }

  @Test("Colour adds nothing but colour")
  func colourOnly() throws {
    let plain = everything(try renderer())
    let coloured = everything(try renderer(colour: true))
    #expect(coloured != plain)
    for (coloured, plain) in zip(coloured, plain) {
      #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
    }
  }

  @Test("No line is too long, but a command that is to be copied", arguments: [24, 40, 72, 80, 100, 300])
  func width(_ width: Int) throws {
    for language in Messages.Language.allCases {
      for text in everything(try renderer(language, width: width)) {
        for line in text.split(separator: "\n") where !line.contains("  dossier ") {
          let columns = TerminalText.columns(String(line))
          #expect(columns <= min(width, 100), "\(line)")
        }
      }
    }
  }

  @Test("Nothing ends in spaces, and every output ends its last line")
  func ends() throws {
    for text in everything(try renderer()) {
      #expect(text.hasSuffix("\n"))
      for line in text.split(separator: "\n") { #expect(line.last != " ", "\(line)") }
    }
  }

  @Test("The checklist of one application")
  func status() throws {
    #expect(
      try renderer().status(Samples.report(Samples.glacierLakes())) == """
        Head, Glacier Lakes Section                            Not ready: 5 things block
        NATO International Staff · Brussels, Belgium (inferred, not stated) · G22
        4 of 9 ready, nothing sent yet
        Closes in 12 days · Thu 19 Feb 2026, 17:59 (zone not stated in this copy, to be
        confirmed)

          ! The closing time is not confirmed
          ! paper.pdf: 3 pages, 2 allowed; page 3 has 4 lines

        Send by the deadline
          In progress         Fill in the application form
          There is a problem  Write the challenges paper
                              paper.pdf: 3 pages, 2 allowed; page 3 has 4 lines
                              at most 2 pages, A4, Word or PDF

        Have ready
          Not yet started     Confirm the closing time
          Ready               Check your nationality · Have your degree at hand · List
                              ten years of experience
          Ready               Show your English and French
                              delf-b1.pdf: 1 page, A4
          Waiting for others  Prove your valid clearance
                              Your note: Asked the security officer on 3 February.
          Not yet started     Declare that no generative AI was used
          Not yet started     Keep the proof of submission
                              Good practice; no notice asks for it

        If it concerns you
          Not yet started     Apply through the internal portal

        If you are invited
          Cannot start yet    Video interview · Written test · Language test · Panel
                              interview
          Not needed          Ask for reasonable accommodation

        After selection
          Cannot start yet    Security clearance · Medical file · Verification of
                              studies · Verification of work experience · Accreditation
                              and notification · Agreement of the national authority

        Next: Look up the closing time on the portal, then:
          dossier set glacier-lakes deadline 2026-02-19T23:59 --zone Europe/Brussels

        """)
  }

  @Test("All applications, the most pressing first")
  func overview() throws {
    let reports = SampleReports.all.filter { ["not-ready", "ready", "closed", "blank"].contains($0.name) }
    #expect(
      try renderer().overview(reports.map(\.report).reversed()) == """
        in 12 days  Not ready  ████░░░░░░  4/9  Head, Glacier Lakes Section
                    glacier-lakes · Thu 19 Feb 2026, 17:59 (to be confirmed)
                    Next: Look up the closing time on the portal
        in 22 days  Ready      ██████████  3/3  Officer, Winter Roads
                    winter-roads · Sun 1 Mar 2026, 12:00
                    Next: Send the application on the portal
        no date     Not ready  ░░░░░░░░░░  0/1  Officer, Harbour Lights
                    harbour-lights
                    Next: Look up the closing date on the portal
        closed      Closed     ██████████  3/3  Officer, Winter Roads
                    winter-roads
                    Next: If you sent the application in time, record it

        """)
  }

  @Test("All applications on a narrow terminal")
  func narrowOverview() throws {
    #expect(
      try renderer(width: 40).overview([Samples.report(Samples.glacierLakes())]) == """
        in 12 days · Not ready · 4/9
            Head, Glacier Lakes Section
            glacier-lakes · Thu 19 Feb 2026,
              17:59 (to be confirmed)
            Next: Look up the closing time on
              the portal

        """)
  }

  @Test("What a notice asks, each with its line")
  func read() throws {
    let text = read(try renderer())
    #expect(
      text.hasPrefix(
        """
        Head, Glacier Lakes Section
        NATO International Staff · Brussels, Belgium (inferred, not stated) · G22

          Closes      Thu 19 Feb 2026, 17:59, in 12 days (zone not stated in this copy,
                      to be confirmed)                                            line 5
          Paper       at most 2 pages, A4, Word or PDF                           line 17
          Languages   V (Advanced) in one of English and French, I (Beginner) in the
                      other                                                      line 34
          Experience  10 years, 5 years                                          line 29
          Clearance   NATO SECRET                                                 line 6
        """))
    #expect(text.contains("\n  Not found   reference, salary\n"))
    #expect(
      text.contains("\n  Write the challenges paper: at most 2 pages, A4, Word or PDF           line 17\n"))
    #expect(text.hasSuffix("\nNext: Start a workspace from it:\n  dossier start notice.txt\n"))
  }

  @Test("What was found at the start, what was not, and every warning")
  func start() throws {
    let text = try renderer().start(Samples.report(Samples.glacierLakes()), folder: "Workspaces/glacier-lakes")
    for words in [
      "\n! Line 17 names the “Mountain Rivers Section”", "\n! Lines 96 to 103 are the job site's own text",
      "\nKept in Workspaces/glacier-lakes (only you can read it).\n", "  Not found   reference, salary\n",
      "2 things to send · 7 to have ready · 1 if it concerns you · 11 after the",
      "\n  dossier set glacier-lakes deadline 2026-02-19T23:59 --zone Europe/Brussels\n",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test("A damaged copy is called damaged, and a start without a notice is called that")
  func damaged() throws {
    #expect(try renderer().start(Samples.report(Samples.hostile()), folder: "f").contains("This copy is damaged"))
    #expect(try renderer().start(Samples.report(Samples.blank()), folder: "f").contains("No notice was read"))
  }

  @Test("A check: the verdict first, each limit, the notice's sentence, what to do")
  func check() throws {
    #expect(
      try renderer().check(CheckSamples.tooLong()) == """
        Over the limit: paper.pdf
                  measured          asked
          pages   3                 at most 2    too much
          paper   A4 on every page  A4           ok
          format  PDF               Word or PDF  ok
          words   1,162             –            no limit stated
          notice  “a Word or PDF file of no more than two A4 pages” (line 17)
          ✗ 3 pages, 2 allowed; page 3 has 4 lines.
          ! page 1: 14 words in the file cannot be seen by a reader.
        Do: Shorten by 4 lines (about 60 words) and export again.
        Do: Take out the white text, then export again.

        """)
  }

  @Test("A check says what it cannot know")
  func checkUnknown() throws {
    let text = try renderer().check(CheckSamples.unknown())
    #expect(text.hasPrefix("Not certain: essay.docx\n"))
    #expect(text.contains("  pages   2 (noted in the file, often wrong)  at most 2    not judged\n"))
  }

  @Test("Without a limit a check only measures")
  func checkFree() throws {
    #expect(
      try renderer().check(CheckSamples.free()) == """
        Measured, no limit given: paper.pdf
          pages   3
          paper   A4 on every page
          format  PDF
          words   1,162

        """)
  }

  @Test("A wrong format is not called too long")
  func wrongFormat() throws {
    var report = CheckSamples.fitting()
    report.limit.formats = ["docx"]
    report.findings = FormatCheck.findings(for: report.measurement!, against: report.limit)
    report.verdict = "over"
    #expect(try renderer().check(report).hasPrefix("Not as asked: paper.pdf\n"))
  }

  @Test("French, from the verdict to the next step")
  func french() throws {
    let text = try renderer(.french).status(Samples.report(Samples.glacierLakes()))
    for words in [
      "Pas prête\u{A0}: 5\u{A0}points bloquent",
      "Clôture dans 12\u{A0}jours · jeudi 19\u{A0}février 2026, 17\u{A0}h\u{A0}59",
      "4 sur 9 prêts, rien n’est encore envoyé", "Il y a un problème", "2\u{A0}pages au maximum, A4, Word ou PDF",
      "Vérifiez l’heure limite sur le portail, puis\u{A0}:",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test("A bar is full only when all is done", arguments: [(0, 9, 0), (4, 9, 4), (8, 9, 8), (9, 9, 10), (0, 0, 0)])
  func bar(_ done: Int, _ total: Int, _ full: Int) {
    let bar = TerminalRenderer.bar(done, of: total, columns: 10)
    #expect(bar.count == 10)
    #expect(bar.count { $0 == "█" } == full)
  }
}
