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
    if deadline == nil { warn("trap-no-deadline", []) }
    if let deadline {
      let sources = [deadline.source].compactMap(\.self)
      if deadline.certainty == .conflicting {
        warn("trap-conflicting-deadline", sources + deadline.otherSources)
      } else if deadline.ambiguous {
        warn("trap-ambiguous-date", sources)
      }
      if content.isViewersClock { warn("trap-viewer-local-time", sources) }
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
