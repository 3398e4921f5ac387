package import Documents
import VacancyModel

/// Reads a notice: every fact with its sentence, nothing that the text does not say.
package struct NoticeReader: Sendable {
  private let book: PhraseBook
  private let datePhrases: DatePhrases

  /// A reader that knows the wordings of a phrase book and of dates.
  package init(book: PhraseBook, dates: DatePhrases) {
    self.book = book
    datePhrases = dates
  }

  /// What the notice says. Time and memory grow with its length.
  package func read(_ text: DocumentText) -> NoticeContent {
    var text = text
    // A file of nothing but a byte order mark, or a scan, has no line; what follows counts on one.
    if text.lines.isEmpty { text.lines = [.init("")] }
    var content = readVisible(text.visible)
    PageDataReader(data: text.pageData).fill(&content)
    return content
  }

  private func readVisible(_ text: DocumentText) -> NoticeContent {
    let notice = FoldedNotice(text)
    let outline = NoticeOutline(notice, book: book)
    let header = HeaderReader(outline: outline).entries()
    let organisations = OrganisationReader(outline: outline, header: header)
    let recognised = organisations.recognised()
    let salaries = SalaryReader(outline: outline, header: header)
    let titles = TitleReader(outline: outline, header: header)
    let lists = ListReader(outline: outline)
    let damageReader = DamageReader(outline: outline)
    let lost = damageReader.lost()

    var vacancy = Vacancy()
    vacancy.title = titles.title()
    vacancy.posts = titles.posts()
    vacancy.organisation = organisations.organisation(recognised)
    vacancy.location = PlaceReader(outline: outline, header: header).location(recognised)
    vacancy.grades = GradeReader(outline: outline, header: header).grades()
    vacancy.reference = ReferenceReader(outline: outline, header: header).reference()
    vacancy.salary = salaries.salary()
    vacancy.clearanceLevel = ClearanceReader(outline: outline, header: header).level()
    vacancy.languages = LanguageReader(outline: outline).languages()
    vacancy.experienceYears = ExperienceReader(outline: outline).years()
    let attributes = recognised?.meaning.attributes ?? [:]
    let seatZone = attributes["zone"] ?? "Europe/Brussels"
    let dates = DeadlineReader.findings(
      in: notice, excluding: outline.furniture.rangesBelowPreface, phrases: datePhrases, seatZone: seatZone)
    vacancy.deadline = dates.deadline
    vacancy.contract = ContractReader(outline: outline).terms()
    vacancy.essentials = lists.entries(of: .essentials)
    if vacancy.essentials.isEmpty, !lost.contains("essentials") {
      vacancy.essentials = lists.entries(of: .qualifications)
    }
    vacancy.desirables = lists.entries(of: .desirables)
    vacancy.competencies = lists.entries(of: .competencies)
    vacancy.challenges = lists.challenges()

    let namesChallenges = outline.hits.of("word.challenges").contains {
      !outline.furniture.contains($0.range.lowerBound)
    }
    let requests = RequestReader(outline: outline, hasChallenges: !vacancy.challenges.isEmpty || namesChallenges)
      .requests()
    var siteText: [String: [Source]] = [:]
    siteText["instruction"] = outline.furniture.instructions.map(notice.source)
    let categories = header.filter { entry in
      entry.name == "category" && entry.isPreface && !notice.bytes[entry.value].contains(where: \.isDigit)
    }
    siteText["category"] =
      categories.map { notice.source($0.label.lowerBound..<$0.value.upperBound) }
      + outline.furniture.categories.map(notice.source)
    siteText["salary"] = salaries.inventedSalary().map { [notice.source($0)] } ?? []
    var topics = TopicReader(outline: outline).topics()
    topics["section-8-by-link"] = damageReader.linkedSection().map { [$0] }
    return NoticeContent(
      vacancy: vacancy,
      language: language(of: notice, outline),
      family: attributes["family"],
      body: recognised?.meaning.name,
      seatZone: seatZone,
      topics: topics,
      requests: requests,
      lost: lost,
      damage: damageReader.damage(lost: lost),
      siteText: siteText,
      lostLinks: damageReader.lostLinks(),
      otherSections: UnitNameReader(outline: outline).otherSections(title: vacancy.title?.value, requests: requests),
      selectionDates: dates.selection,
      isViewersClock: dates.doubts.contains(.viewersClock),
      dateDoubts: dates.doubts,
      datesWithoutYear: dates.withoutYear,
      impossibleDates: dates.unreadable,
      isRecognised: NoticeRecogniser(
        outline: outline, header: header, requests: requests, topics: topics, vacancy: vacancy
      ).isNotice())
  }

  /// The notice's language by its commonest little words, the job site's text left out.
  private func language(of notice: FoldedNotice, _ outline: NoticeOutline) -> String {
    let french = outline.hits.of("word.french").count { !outline.furniture.contains($0.range.lowerBound) }
    let english = outline.hits.of("word.english").count { !outline.furniture.contains($0.range.lowerBound) }
    return french > english ? "fr" : "en"
  }
}
