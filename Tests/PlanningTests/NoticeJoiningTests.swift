import Planning
import Testing
import VacancyModel

/// What becomes of a workspace when another notice of its vacancy is read.
@Suite struct NoticeJoiningTests {
  private static let time = Instant(seconds: 1_800_000_000)

  private func notice(_ file: String, language: String = "en") -> NoticeIdentity {
    NoticeIdentity(file: file, sha256: file, format: "text", language: language, damaged: false)
  }

  private func paper(_ limit: Limit?, state: RequirementState = .required, line: Int = 5) -> Requirement {
    Requirement(
      id: "cover-letter", title: LocalizedText(english: "Write the letter", french: "Rédiger la lettre"),
      stage: .application, need: .must, state: state, origin: .notice, action: .submit, limit: limit,
      sources: [Source(line: line, quote: "a letter")])
  }

  private func vacancy(grade: String = "G15", closing: String = "2027-03-14T23:59", zone: String? = nil) -> Vacancy {
    var vacancy = Vacancy()
    vacancy.title = Fact("Officer, Snow", source: Source(line: 1, quote: "Officer, Snow"))
    vacancy.grades = [Fact(grade, source: Source(line: 2, quote: grade))]
    vacancy.deadline = Deadline(
      text: closing, readings: [LocalTime(iso: closing)!], zone: zone, source: Source(line: 3, quote: closing))
    return vacancy
  }

  private func workspace(_ vacancy: Vacancy, _ items: [TrackedItem]) -> Workspace {
    Workspace(
      slug: Slug("w")!, created: Self.time, vacancy: vacancy, notices: [notice("notice.txt")], items: items,
      warnings: [], history: [])
  }

  private func join(
    _ workspace: Workspace, _ vacancy: Vacancy, _ items: [Requirement], _ manner: NoticeJoining.Manner,
    language: String = "en"
  ) -> NoticeJoining {
    NoticeJoining(
      workspace, notice("new.txt", language: language),
      ApplicationPlan(vacancy: vacancy, items: items, warnings: []), as: manner, at: Self.time)
  }

  @Test func sameNoticeInOtherBytesChangesNoFact() {
    let old = workspace(vacancy(), [TrackedItem(paper(Limit(pages: 2)), status: .ready)])
    let joined = join(old, vacancy(), [paper(Limit(pages: 2))], .amends)
    #expect(joined.changes.isEmpty)
    #expect(joined.workspace.items[0].status == .ready)
    #expect(joined.workspace.notices.map(\.file) == ["notice.txt", "new.txt"])
  }

  @Test func amendedFactTakesTheOldOnesPlaceAndBothSidesAreTold() throws {
    let joined = join(workspace(vacancy(), []), vacancy(grade: "G17"), [], .amends)
    let change = try #require(joined.changes.first { $0.subject == .fact("grade") })
    #expect(change.effect == .changed && change.old?.value == .text("G15") && change.new?.value == .text("G17"))
    #expect(change.old?.source?.notice == nil && change.new?.source?.notice == "new.txt")
    #expect(joined.workspace.vacancy.grades.map(\.value) == ["G17"])
    #expect(joined.workspace.history.contains { $0.what == "grade" && $0.old == "G15" && $0.new == "G17" })
  }

  @Test func tighterLimitReopensAReadyPaperAndKeepsItsNoteAndEvidence() throws {
    let evidence = Evidence(file: "letter.pdf", sha256: "a", bytes: 1, added: Self.time)
    let item = TrackedItem(paper(Limit(pages: 2)), status: .ready, evidence: [evidence], note: "third draft")
    let joined = join(workspace(vacancy(), [item]), vacancy(), [paper(Limit(pages: 1))], .amends)
    let now = joined.workspace.items[0]
    #expect(now.status == .inProgress && now.evidence == [evidence] && now.note == "third draft")
    #expect(now.requirement.limit?.pages == 1)
    #expect(joined.changes.first?.reopens == true)
    let why = joined.workspace.history.last?.new ?? ""
    #expect(why.contains("was 2 pages") && why.contains("is 1 page"))
  }

  @Test func looserLimitLeavesAReadyPaperReady() {
    let item = TrackedItem(paper(Limit(pages: 1)), status: .ready)
    let joined = join(workspace(vacancy(), [item]), vacancy(), [paper(Limit(pages: 2))], .amends)
    #expect(joined.workspace.items[0].status == .ready && joined.workspace.items[0].requirement.limit?.pages == 2)
  }

  @Test func sentPaperStaysSentThoughItsLimitBecameTighter() {
    let item = TrackedItem(paper(Limit(pages: 2)), status: .submitted)
    let joined = join(workspace(vacancy(), [item]), vacancy(), [paper(Limit(pages: 1))], .amends)
    #expect(joined.workspace.items[0].status == .submitted && joined.changes.first?.reopens == true)
  }

  @Test func itemThatIsNoLongerAskedStaysWithItsWork() {
    let item = TrackedItem(paper(nil), status: .inProgress, note: "begun")
    let joined = join(workspace(vacancy(), [item]), vacancy(), [], .amends)
    #expect(joined.workspace.items[0].requirement.state == .withdrawn)
    #expect(joined.workspace.items[0].status == .inProgress && joined.workspace.items[0].note == "begun")
    let again = join(joined.workspace, vacancy(), [paper(nil)], .amends)
    #expect(again.workspace.items[0].requirement.state == .required && again.changes.first?.effect == .known)
  }

  @Test func whatAPersonEnteredStaysAndTheContradictionIsShown() throws {
    var entered = vacancy()
    entered.deadline = Deadline(
      text: "2027-03-10", readings: [LocalTime(iso: "2027-03-10")!], zone: "Europe/Brussels", certainty: .entered,
      source: nil)
    var limit = Limit(pages: 3)
    limit.isEntered = true
    let joined = join(
      workspace(entered, [TrackedItem(paper(limit))]), vacancy(), [paper(Limit(pages: 1))], .amends)
    #expect(joined.workspace.vacancy.deadline == entered.deadline)
    #expect(joined.workspace.items[0].requirement.limit == limit)
    #expect(joined.changes.map(\.effect) == [.contradicted, .contradicted])
  }

  @Test func ownItemSurvivesEveryNotice() {
    var own = paper(nil)
    own.id = "questionnaire"
    own.origin = .entered
    for manner in [NoticeJoining.Manner.amends, .adds] {
      let joined = join(workspace(vacancy(), [TrackedItem(own)]), vacancy(), [], manner)
      #expect(joined.workspace.items.map(\.requirement) == [own] && joined.changes.isEmpty)
    }
  }

  @Test func addedNoticeThatDiffersMakesAConflictWithBothReadings() throws {
    let joined = join(
      workspace(vacancy(), []), vacancy(grade: "G17", closing: "2027-03-20T12:00"), [], .adds)
    let deadline = try #require(joined.workspace.vacancy.deadline)
    #expect(
      deadline.certainty == .conflicting && deadline.readings.map(\.iso) == ["2027-03-14T23:59", "2027-03-20T12:00"])
    #expect(deadline.planOn?.iso == "2027-03-14T23:59" && deadline.otherSources.map(\.notice) == ["new.txt"])
    #expect(joined.workspace.vacancy.grades.map(\.certainty) == [.conflicting])
    #expect(Set(joined.changes.map(\.effect)) == [.conflicting])
  }

  @Test func addedNoticeFillsTheZoneAndWhatTheFirstLeftOpen() {
    var bare = vacancy()
    bare.grades = []
    let joined = join(workspace(bare, []), vacancy(zone: "Europe/Brussels"), [], .adds)
    #expect(joined.workspace.vacancy.deadline?.zone == "Europe/Brussels")
    #expect(joined.workspace.vacancy.grades.map(\.value) == ["G15"])
    #expect(joined.changes.map(\.effect) == [.known, .added])
  }

  @Test func itemKnownOnlyByLinkBecomesKnownAndKeepsItsStatus() {
    let item = TrackedItem(paper(nil, state: .byLink), status: .inProgress)
    let joined = join(workspace(vacancy(), [item]), vacancy(), [paper(Limit(words: 500), line: 40)], .adds)
    #expect(joined.workspace.items[0].requirement.state == .required)
    #expect(
      joined.workspace.items[0].requirement.limit?.words == 500 && joined.workspace.items[0].status == .inProgress)
    #expect(joined.changes.first?.effect == .known)
  }

  @Test func conflictingLimitsAreKeptAtTheStricterOne() {
    let joined = join(
      workspace(vacancy(), [TrackedItem(paper(Limit(pages: 2, words: 400)))]), vacancy(),
      [paper(Limit(pages: 1))], .adds)
    #expect(joined.workspace.items[0].requirement.limit?.pages == 1)
    #expect(joined.workspace.items[0].requirement.limit?.words == 400)
    #expect(joined.changes.map(\.effect) == [.conflicting])
  }

  @Test func translationDoesNotConflictInItsWords() {
    var french = vacancy()
    french.title = Fact("Spécialiste de la neige", source: Source(line: 1, quote: "Spécialiste de la neige"))
    let joined = join(workspace(vacancy(), []), french, [], .adds, language: "fr")
    #expect(joined.changes.isEmpty && joined.workspace.vacancy.title?.value == "Officer, Snow")
  }

  @Test func lostPartOfAnAmendedCopyTakesNothingBack() {
    var lost = paper(nil, state: .unknown)
    lost.origin = .rule
    let joined = join(
      workspace(vacancy(), [TrackedItem(paper(Limit(pages: 2)))]), Vacancy(), [lost], .amends)
    #expect(joined.workspace.items[0].requirement.state == .required)
    #expect(joined.workspace.vacancy.deadline?.planOn?.iso == "2027-03-14T23:59")
    #expect(joined.changes.filter { $0.effect == .kept }.count == 3)
  }

  @Test(arguments: [
    ("250101", "250102", "Officer, Snow", true), ("250101", "25-0101", "Baker", false),
    ("A/250101", "250101", "Baker", false), (nil, nil, "Officer, Snow and Ice", false),
    (nil, "1", "Head of Bakery", true),
  ])
  func anotherVacancyIsToldByItsReferenceOrItsTitle(old: String?, new: String?, title: String, isOther: Bool) {
    var (left, right) = (vacancy(), vacancy())
    left.reference = old.map { Fact($0, source: nil) }
    right.reference = new.map { Fact($0, source: nil) }
    right.title = Fact(title, source: nil)
    #expect((VacancyIdentity.difference(between: left, and: right, sameLanguage: true) != nil) == isOther)
  }
}
