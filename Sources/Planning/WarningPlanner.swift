import NoticeReading
import VacancyModel

/// Draws up the warnings: what in a notice can mislead its reader.
struct WarningPlanner {
  let rules: RuleBook
  let expectedFacts: [String]

  /// The warnings, in order of weight.
  func warnings(_ content: NoticeContent) -> [NoticeWarning] {
    let vacancy = content.vacancy
    var found: [NoticeWarning] = []
    func warn(_ id: String, _ sources: [Source], _ words: LocalizedText? = nil) {
      guard var message = rules.warnings[id] else { return }
      if let words {
        message.english = message.english.replacing("{0}", with: words.english)
        message.french = message.french.replacing("{0}", with: words.french)
      }
      found.append(NoticeWarning(id: id, message: message, sources: sources))
    }
    let deadline = vacancy.deadline
    if let page = content.pageClosing {
      warn("trap-page-data-date", [page.source], LocalizedText(english: page.text, french: page.text))
    }
    if let deadline {
      let sources = [deadline.source].compactMap(\.self)
      let readings = deadline.readings.map(WarningPlanner.printed)
      if deadline.certainty == .conflicting {
        warn("trap-conflicting-deadline", sources + deadline.otherSources, WarningPlanner.list(readings))
      } else if deadline.ambiguous {
        warn("trap-ambiguous-date", sources, WarningPlanner.list(readings))
      }
      if content.isViewersClock { warn("trap-viewer-local-time", sources) }
      if content.dateDoubts.contains(.seasonOfZone) { warn("trap-zone-season", sources) }
      if content.dateDoubts.contains(.weekday) { warn("trap-wrong-weekday", sources) }
      if content.dateDoubts.contains(.yearInferred) {
        warn("trap-year-inferred", sources, WarningPlanner.list(Array(readings.prefix(1))))
      }
    } else if content.datesWithoutYear.isEmpty {
      warn("trap-no-deadline", [])
    } else {
      warn("trap-date-without-year", content.datesWithoutYear)
    }
    if !content.impossibleDates.isEmpty { warn("trap-impossible-date", content.impossibleDates) }
    if !content.otherSections.isEmpty { warn("trap-contradictory-section", content.otherSections) }
    for request in content.requests where request.isConflicting {
      warn("trap-conflicting-limit", request.sources)
    }
    if let posts = vacancy.posts, posts.value > 1 {
      warn(
        "trap-several-posts", [posts.source].compactMap(\.self),
        LocalizedText(english: "\(posts.value)", french: "\(posts.value)"))
    }
    if let salary = content.siteText["salary"], !salary.isEmpty { warn("trap-aggregator-salary", salary) }
    if !content.damage.isEmpty { warn("trap-damaged-copy", content.damage) }
    if let places = paraphrase(content) { warn("trap-paraphrase", places) }
    if let places = content.siteText["instruction"], !places.isEmpty { warn("trap-site-instructions", places) }
    if let places = content.siteText["category"], !places.isEmpty { warn("trap-wrong-category", places) }
    if !content.lostLinks.isEmpty { warn("trap-lost-link", content.lostLinks) }
    let missing = missingFacts(vacancy)
    if !missing.isEmpty {
      warn(
        "trap-missing-facts", [],
        LocalizedText(
          english: missing.map(\.english).joined(separator: ", "), french: missing.map(\.french).joined(separator: ", ")
        ))
    }
    return found
  }

  /// `2026-03-25 17:00`, the same in both languages.
  private static func printed(_ time: LocalTime) -> String {
    time.iso.split(separator: "T").joined(separator: " ")
  }

  private static func list(_ dates: [String]) -> LocalizedText {
    LocalizedText(english: dates.joined(separator: ", "), french: dates.joined(separator: ", "))
  }

  /// The clause on generative AI in fewer words than the organisation's own: somebody has reworded the notice.
  private func paraphrase(_ content: NoticeContent) -> [Source]? {
    guard content.body == "nato-is", let clause = content.topics["ai-declaration"], content.topics["ai-standard"] == nil
    else { return nil }
    return clause
  }

  private func missingFacts(_ vacancy: Vacancy) -> [LocalizedText] {
    let facts: [(String, Bool, LocalizedText)] = [
      (
        "title", vacancy.title == nil || vacancy.title?.certainty == .inferred,
        LocalizedText(english: "title", french: "intitulé")
      ),
      ("reference", vacancy.reference == nil, LocalizedText(english: "reference", french: "référence")),
      ("grade", vacancy.grades.isEmpty, LocalizedText(english: "grade", french: "grade")),
      (
        "clearance", vacancy.clearanceLevel == nil,
        LocalizedText(english: "clearance level", french: "niveau d’habilitation")
      ),
    ]
    return facts.filter { expectedFacts.contains($0.0) && $0.1 }.map(\.2)
  }
}
