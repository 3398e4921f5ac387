import Foundation
import Testing
import VacancyModel

@testable import NoticeReading

/// Which texts are vacancy notices: the short ones of an e-mail, and none of the other papers on the desk.
struct NoticeRecogniserTests {
  @Test(arguments: ["cv", "letter", "invoice", "papers", "programme", "recipe", "licence", "readme"])
  func anotherPaperIsNoNotice(_ name: String) throws {
    let file = Reading.root.appending(path: "Tests/Fixtures/NotNotices/\(name).txt")
    #expect(!Reading.content(try String(contentsOf: file, encoding: .utf8)).isRecognised)
  }

  @Test(arguments: [
    """
    Harbour Gardener
    Port Commission, Ostend
    PC-G-31
    Wage group 3

    Mows and plants.
    Interested? Send us your CV by 4 May 2026.
    """,
    """
    Cuisinier
    Mess du port, Brest
    Barème C1

    Prépare soixante couverts.
    Jusqu'à quand ? Jusqu'au 4 mai 2026 à midi.
    Un CV suffit.
    """,
    """
    Policy Analyst
    Council of the Straits, Vienna
    Scale B

    If this is you, write one page on a treaty of your choice and add your CV.
    We look forward to hearing from you by 4 May 2026.
    """,
  ])
  func shortNoticeWithoutHeadingsIsRecognisedWithItsClosingDay(_ text: String) {
    let content = Reading.content(text)
    #expect(content.isRecognised)
    #expect(content.vacancy.deadline?.readings.first.map { String($0.iso.prefix(10)) } == "2026-05-04")
  }

  @Test(arguments: [
    "By when? By 4 May 2026.", "Until when? Until 4 May 2026.", "The mailbox shuts on 4 May 2026.",
    "To be submitted by 4 May 2026.", "The portal stops taking entries on 4 May 2026.",
    "Deadline: 4 May 2026 (was 20 April 2026)", "Fin du concours : 4 mai 2026", "Vous avez jusqu'au 4 mai 2026.",
    "Le formulaire reste accessible jusqu'au 4 mai 2026.", "Fermeture du portail le 4 mai 2026",
  ])
  func wordingsOfShortNoticesNameTheClosingDay(_ line: String) {
    let content = Reading.content("Policy Analyst\nGrade G15\n\(line)\n")
    #expect(content.vacancy.deadline?.readings.map { String($0.iso.prefix(10)) } == ["2026-05-04"])
  }
}
