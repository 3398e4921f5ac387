import Foundation
import Readiness
import VacancyModel
import ZonedTime

@testable import Rendering

/// Workspaces of invented vacancies, and the reports on them.
enum Samples {
  static let now = Instant(iso: "2026-02-07T20:15:00Z")!

  static let brussels = clock("Europe/Brussels")!

  static func clock(_ name: String) -> ZoneClock? {
    TimeZoneRules(name: name).map { rules in
      ZoneClock(name: rules.name, local: { rules.local(of: $0) }, instant: { rules.instant(of: $0) })
    }
  }

  static func report(_ workspace: Workspace, now: Instant = now) -> ReadinessReport {
    ReadinessReport(workspace: workspace, now: now, seat: brussels, clock: clock)
  }

  static func messages(_ language: Messages.Language = .english) throws -> Messages {
    try Messages(
      Array(Data(contentsOf: template("Messages/\(language.rawValue).txt"))), language: language,
      sentences: language == .english
        ? nil : SentenceBook(Array(Data(contentsOf: template("Messages/sentences.fr.txt")))))
  }

  static func template(_ path: String) -> URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Templates/\(path)")
  }

  static let notice = NoticeIdentity(
    file: "notice.txt", sha256: String(repeating: "4be19c07", count: 8), format: "text", language: "en", damaged: false)

  static func item(
    _ id: String, _ english: String, _ french: String, _ action: Action = .prepare, stage: Stage = .application,
    need: Need = .must, state: RequirementState = .required, origin: Origin = .notice, limit: Limit? = nil,
    line: Int? = nil, quote: String = "", hint: LocalizedText? = nil, status: ItemStatus = .notStarted,
    evidence: [Evidence] = [], note: String? = nil
  ) -> TrackedItem {
    TrackedItem(
      Requirement(
        id: id, title: LocalizedText(english: english, french: french), stage: stage, need: need, state: state,
        origin: origin, action: action, limit: limit, sources: line.map { [Source(line: $0, quote: quote)] } ?? [],
        hint: hint),
      status: status, evidence: evidence, note: note)
  }

  static func paper(_ file: String, measured: String, findings: [Finding] = []) -> Evidence {
    Evidence(
      file: file, sha256: String(repeating: "a1", count: 32), bytes: 84_112,
      added: Instant(iso: "2026-02-06T18:02:00Z")!,
      findings: findings, measured: measured)
  }

  static let tooLong = Finding(
    id: "page-limit", severity: .error, page: 3, message: "3 pages, 2 allowed; page 3 has 4 lines.",
    advice: "Shorten by 4 lines (about 50 words) and export again.", measured: "3 pages", allowed: "2 pages")

  /// Nine things to do, two of them to send; a paper that is too long, and a closing time on somebody else's clock.
  static func glacierLakes() -> Workspace {
    var vacancy = Vacancy()
    vacancy.title = Fact("Head, Glacier Lakes Section", source: Source(line: 1, quote: "Head, Glacier Lakes Section"))
    vacancy.organisation = Fact(
      "NATO International Staff", source: Source(line: 2, quote: "NATO International Staff"))
    vacancy.location = Fact("Brussels, Belgium", .inferred, source: Source(line: 9, quote: "meetings in Brussels"))
    vacancy.grades = [Fact("G22", source: Source(line: 4, quote: "Grade: G22"))]
    vacancy.deadline = Deadline(
      text: "19-Feb-2026, 5:59:00 PM", readings: [LocalTime(iso: "2026-02-19T17:59")!],
      inferred: .init(
        value: LocalTime(iso: "2026-02-19T23:59")!, zone: "Europe/Brussels",
        reason: "A closing time of 5:59 PM is 23:59 in Brussels as a reader in New York sees it."),
      source: Source(line: 5, quote: "Closing: 19-Feb-2026, 5:59:00 PM"))
    vacancy.languages = [
      LanguageRequirement(
        language: "one", level: "V", name: "Advanced", scale: .nato,
        source: Source(line: 34, quote: "V (“Advanced”) in one of the two official languages")),
      LanguageRequirement(
        language: "other", level: "I", name: "Beginner", scale: .nato,
        source: Source(line: 34, quote: "I (“Beginner”) in the other")),
    ]
    vacancy.experienceYears = [
      Fact(10, source: Source(line: 29, quote: "ten years of experience")),
      Fact(5, source: Source(line: 30, quote: "five of them leading a team")),
    ]
    vacancy.clearanceLevel = Fact("NATO SECRET", source: Source(line: 6, quote: "Clearance: NATO SECRET"))
    vacancy.contract = ContractTerms(
      years: Fact(3, source: Source(line: 58, quote: "an initial contract of three years")),
      maximumYears: Fact(6, source: Source(line: 60, quote: "no longer than six years in the post")),
      conversion: Fact(true, source: Source(line: 60, quote: "may be converted")))
    return Workspace(
      slug: Slug("glacier-lakes")!, created: Instant(iso: "2026-02-01T08:00:00Z")!, vacancy: vacancy,
      notices: [notice], items: glacierItems(), warnings: glacierWarnings(), history: [])
  }

  private static func glacierWarnings() -> [NoticeWarning] {
    [
      NoticeWarning(
        id: "trap-viewer-local-time",
        message: LocalizedText(
          english: "Line 5 gives a closing time that may be another reader's own.",
          french: "La ligne\u{A0}5 donne une heure limite qui est peut-être celle d’un autre lecteur."),
        sources: [Source(line: 5, quote: "Closing: 19-Feb-2026, 5:59:00 PM")]),
      NoticeWarning(
        id: "trap-contradictory-section",
        message: LocalizedText(
          english: "Line 17 names the “Mountain Rivers Section”; the notice is for Glacier Lakes. "
            + "Write about the post you apply for.",
          french:
            "La ligne\u{A0}17 nomme la «\u{A0}Mountain Rivers Section\u{A0}»\u{202F}; l’avis porte sur Glacier Lakes. "
            + "Écrivez sur le poste que vous visez."),
        sources: [Source(line: 17, quote: "their views on the challenges of the Mountain Rivers Section")]),
      NoticeWarning(
        id: "trap-site-instructions",
        message: LocalizedText(
          english: "Lines 96 to 103 are the job site's own text; nothing was taken from them.",
          french: "Les lignes\u{A0}96 à 103 viennent du site d’emploi\u{202F}; rien n’en a été retenu."),
        sources: [Source(line: 96, quote: "Upload your CV to be found by recruiters")]),
    ]
  }

  private static func glacierItems() -> [TrackedItem] {
    applicationItems() + laterItems()
  }

  private static func applicationItems() -> [TrackedItem] {
    [
      item(
        "application-form", "Fill in the application form", "Remplir le formulaire de candidature", .submit, line: 66,
        quote: "Applications are made in the e-recruitment system.", status: .inProgress),
      item(
        "challenges-paper", "Write the challenges paper", "Rédiger la note sur les défis", .submit,
        limit: Limit(pages: 2, paper: "A4", formats: ["doc", "docx", "pdf"]), line: 17,
        quote:
          "Applicants add a Word or PDF file of no more than two A4 pages with their views on the challenges of the "
          + "Mountain Rivers Section.",
        status: .inProgress, evidence: [paper("paper.pdf", measured: "3 pages, 1,162 words, A4", findings: [tooLong])]),
      item(
        "closing-time", "Confirm the closing time", "Confirmer l’heure limite", line: 5,
        quote: "Closing: 19-Feb-2026, 5:59:00 PM"),
      item(
        "nationality", "Check your nationality", "Vérifier votre nationalité", line: 65,
        quote: "Only nationals of NATO member countries can be appointed.", status: .ready),
      item(
        "degree-evidence", "Have your degree at hand", "Avoir votre diplôme sous la main", line: 28,
        quote: "a university degree in hydrology, glaciology or a neighbouring field", status: .ready),
      item(
        "experience-evidence", "List ten years of experience", "Dresser la liste de dix ans d’expérience", line: 29,
        quote: "ten years of experience, five of them leading a team", status: .ready),
      item(
        "language-evidence", "Show your English and French", "Attester votre anglais et votre français", line: 34,
        quote: "V (“Advanced”) in one of the two official languages and I (“Beginner”) in the other", status: .ready,
        evidence: [paper("delf-b1.pdf", measured: "1 page, A4")]),
      item(
        "psc-evidence", "Prove your valid clearance", "Prouver votre habilitation en cours", line: 3,
        quote: "open to those who already hold a valid personnel security clearance", status: .waiting,
        note: "Asked the security officer on 3 February."),
      item(
        "ai-declaration", "Declare that no generative AI was used", "Déclarer n’avoir pas utilisé d’IA générative",
        .declare, line: 72, quote: "no part may be written with generative artificial intelligence"),
      item(
        "internal-portal", "Apply through the internal portal", "Postuler par le portail interne", .submit,
        need: .conditional, line: 67, quote: "Serving staff of NATO use the internal portal"),
      item(
        "submission-receipt", "Keep the proof of submission", "Garder la preuve du dépôt", .prepare, origin: .advice),
    ]
  }

  private static func laterItems() -> [TrackedItem] {
    [
      item(
        "video-interview", "Video interview", "Entretien vidéo", .await, stage: .selection, origin: .rule),
      item(
        "written-test", "Written test", "Épreuve écrite", .await, stage: .selection, line: 81, quote: "a written test"),
      item("language-test", "Language test", "Test de langue", .await, stage: .selection, origin: .rule),
      item(
        "panel-interview", "Panel interview", "Entretien devant jury", .await, stage: .selection, line: 82,
        quote: "interviews are planned for the middle of April, in Brussels"),
      item(
        "accommodation-request", "Ask for reasonable accommodation", "Demander un aménagement raisonnable", .await,
        stage: .selection, need: .conditional, line: 88,
        quote: "candidates with a disability can ask for reasonable accommodation", status: .notNeeded),
      item(
        "security-clearance", "Security clearance", "Habilitation de sécurité", .await, stage: .appointment, line: 75,
        quote: "subject to a security clearance",
        hint: LocalizedText(
          english: "Asked for by NATO, granted by your national authority; often six months or more.",
          french: "Demandée par l’OTAN, accordée par votre autorité nationale\u{202F}; souvent six mois ou plus.")),
      item(
        "medical-file", "Medical file", "Dossier médical", .await, stage: .appointment, line: 75,
        quote: "a medical file"),
      item(
        "studies-verification", "Verification of studies", "Vérification des études", .await, stage: .appointment,
        line: 76, quote: "the verification of studies and work experience"),
      item(
        "work-verification", "Verification of work experience", "Vérification de l’expérience", .await,
        stage: .appointment, line: 76, quote: "the verification of studies and work experience"),
      item(
        "accreditation-notification", "Accreditation and notification", "Accréditation et notification", .await,
        stage: .appointment, line: 77, quote: "accreditation by the host nation"),
      item(
        "secondment-agreement", "Agreement of the national authority", "Accord de l’autorité nationale", .await,
        stage: .appointment, need: .conditional, line: 62, quote: "for staff seconded by a member state"),
      item(
        "contract-terms", "Contract and conversion", "Contrat et conversion", .know, stage: .information, need: .note,
        state: .note, line: 58, quote: "an initial contract of three years"),
      item(
        "travel-hours", "Travel and irregular hours", "Déplacements et horaires", .know, stage: .information,
        need: .note, state: .note, line: 90, quote: "travel to remote stations, at times outside office hours"),
      item(
        "other-post-offer", "You may be offered another post", "Offre possible d’un autre poste", .know,
        stage: .information, need: .note, state: .note, line: 91, quote: "a post of a similar nature"),
      item(
        "no-fees", "No fee is charged", "Aucun frais", .know, stage: .information, need: .note, state: .note, line: 92,
        quote: "no fee is charged at any step"),
    ]
  }

  /// Everything prepared, nothing sent, a closing time with its zone.
  static func winterRoads() -> Workspace {
    var vacancy = Vacancy()
    vacancy.title = Fact("Officer, Winter Roads", source: Source(line: 1, quote: "Officer, Winter Roads"))
    vacancy.organisation = Fact("Alpine Passes Agency", source: Source(line: 1, quote: "Alpine Passes Agency"))
    vacancy.deadline = Deadline(
      text: "1 March 2026 at noon, Lisbon time", readings: [LocalTime(iso: "2026-03-01T12:00")!],
      zone: "Europe/Lisbon", source: Source(line: 2, quote: "1 March 2026 at noon, Lisbon time"))
    return Workspace(
      slug: Slug("winter-roads")!, created: Instant(iso: "2026-02-01T08:00:00Z")!, vacancy: vacancy,
      notices: [notice],
      items: [
        item(
          "application-form", "Fill in the form", "Remplir le formulaire", .submit, line: 8, quote: "form",
          status: .ready),
        item(
          "writing-sample", "Write the sample", "Rédiger l’échantillon", .submit,
          limit: Limit(words: 1_200, characters: 9_000), line: 9, quote: "at most 1,200 words", status: .ready,
          evidence: [paper("sample.docx", measured: "1,163 words")]),
        item("closing-time", "Confirm the closing time", "Confirmer l’heure limite", line: 2, quote: "1 March 2026"),
      ],
      warnings: [], history: [])
  }

  /// A winter-roads workspace whose documents have the given status.
  static func winterRoads(_ status: ItemStatus) -> Workspace {
    var workspace = winterRoads()
    for index in workspace.items.indices where workspace.items[index].requirement.action == .submit {
      workspace.items[index].status = status
    }
    return workspace
  }

  /// Sent too late, by decision, in part with words of others; turned down, and perhaps closed.
  static func overridden(closed: Bool = false, words: String = "the portal was down") -> Workspace {
    var workspace = winterRoads(.acknowledged)
    let late = Instant(iso: "2026-03-01T14:10:00Z")!
    workspace.course = Course(
      submissions: [
        Submission(
          number: 1, time: late, recorded: late, items: ["application-form", "writing-sample"],
          documents: [
            SentDocument(item: "writing-sample", file: words, sha256: String(repeating: "a1", count: 32), bytes: 7)
          ], receipt: Receipt(file: words, sha256: notice.sha256, dated: late), note: words,
          override: Override(
            who: words, time: late, reason: words,
            obstacles: [.init(item: "closing-time", reason: "deadline-unconfirmed")]),
          acknowledgement: Acknowledgement(
            time: late, receipt: Receipt(file: words, sha256: notice.sha256), note: words))
      ],
      milestones: [
        Milestone(kind: .rejected, day: CalendarDate(year: 2026, month: 3, day: 15)!, note: words, recorded: late)
      ], closure: closed ? Closure(time: late, reason: words) : nil, archived: closed ? late : nil)
    return workspace
  }

  /// Every text is written by somebody who means harm.
  static func hostile() -> Workspace {
    let attack =
      "</style></title><script>alert(1)</script>\u{1B}[31mred\u{7}\u{202E}desrever\u{2066} \" onload='x' javascript:alert(2)"
    let source = Source(line: 7, quote: attack)
    var workspace = winterRoads()
    workspace.vacancy.title = Fact(attack, source: source)
    workspace.vacancy.organisation = Fact(attack, source: source)
    workspace.vacancy.deadline = Deadline(
      text: attack, readings: [LocalTime(iso: "2026-03-01T12:00")!, LocalTime(iso: "2026-01-03T12:00")!],
      zone: "Europe/\(attack)", ambiguous: true, source: source)
    workspace.warnings = [
      NoticeWarning(id: "trap", message: LocalizedText(english: attack, french: attack), sources: [source])
    ]
    workspace.items = [
      item(
        "application-form", attack, attack, .submit, limit: Limit(pages: 2, paper: attack, formats: [attack]), line: 1,
        quote: attack, hint: LocalizedText(english: attack, french: attack), status: .inProgress,
        evidence: [
          Evidence(
            file: attack, sha256: String(repeating: "a1", count: 32), bytes: 1, added: now,
            findings: [Finding(id: "page-limit", severity: .error, message: attack, advice: attack)], measured: attack)
        ], note: attack)
    ]
    workspace.course = overridden(closed: true, words: attack).course
    workspace.notices = [
      NoticeIdentity(file: attack, sha256: notice.sha256, format: "text", language: "en", damaged: true)
    ]
    return workspace
  }

  /// Started without a notice.
  static func blank() -> Workspace {
    var item = item("application-form", "Fill in the form", "Remplir le formulaire", .submit, origin: .rule)
    item.isAssumed = true
    var vacancy = Vacancy()
    vacancy.title = .entered("Officer, Harbour Lights")
    return Workspace(
      slug: Slug("harbour-lights")!, created: now, vacancy: vacancy, notices: [], items: [item], warnings: [],
      history: [])
  }
}
