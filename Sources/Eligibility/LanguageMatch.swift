import VacancyModel

/// Language levels of a profile against those of a notice.
struct LanguageMatch {
  typealias Answer = EligibilityAnswer
  typealias Judgement = (outcome: Answer.Outcome, reason: Answer.Reason)

  let skills: [LanguageSkill]
  let publishedLevels: Set<String>

  /// An answer for each essential language; "one" and "the other" of English and French go the way that is best.
  func answers(_ requirements: [LanguageRequirement]) -> [Answer] {
    let essential = requirements.filter(\.isEssential)
    let free = essential.filter { $0.language == "one" || $0.language == "other" }
    let assigned = assignment(free)
    return essential.map { requirement in
      let judgement: Judgement
      if let index = free.firstIndex(of: requirement) {
        judgement = judge(assigned[index], requirement)
      } else if requirement.language == "both" {
        judgement = worse(judge("English", requirement), judge("French", requirement))
      } else {
        judgement = judge(LanguageName.english(requirement.language), requirement)
      }
      return Answer(.language(requirement), judgement.outcome, judgement.reason, source: requirement.source)
    }
  }

  /// Which language to count for "one" and "the other": the way whose weaker answer is better, then the stronger one,
  /// then the one that the notice names first.
  private func assignment(_ requirements: [LanguageRequirement]) -> [String] {
    func way(_ first: String, _ second: String) -> [String] {
      requirements.map { $0.language == "one" ? first : second }
    }
    let ways = [way("English", "French"), way("French", "English")]
    func worth(_ languages: [String]) -> [Int] {
      let ranks = zip(languages, requirements).map { LanguageMatch.rank(judge($0, $1).outcome) }
      return ranks.sorted() + ranks
    }
    return worth(ways[0]).lexicographicallyPrecedes(worth(ways[1])) ? ways[1] : ways[0]
  }

  /// The best of what the profile has of that language, on whichever scale.
  private func judge(_ language: String, _ requirement: LanguageRequirement) -> Judgement {
    guard let wanted = requirement.level.flatMap({ LanguageLevel($0) }) else { return (.cannotTell, .levelNotShown) }
    let held = skills.filter { $0.language == language }
    guard var best = held.first.map({ compare($0, with: wanted) }) else {
      return (.cannotTell, .noLevel(language: language))
    }
    for skill in held.dropFirst() {
      let next = compare(skill, with: wanted)
      if LanguageMatch.rank(next.outcome) > LanguageMatch.rank(best.outcome) { best = next }
    }
    return best
  }

  /// STANAG 6001 is never converted. Where no official table names a pair of levels, a lower one is no refusal.
  private func compare(_ skill: LanguageSkill, with wanted: LanguageLevel) -> Judgement {
    let held = skill.level
    if held.scale == wanted.scale { return (held.reaches(wanted) ? .met : .notMet, .level(skill)) }
    guard held.scale != .slp, wanted.scale != .slp else { return (.cannotTell, .otherScale(skill)) }
    func isPublished(_ rank: Int) -> Bool { publishedLevels.contains(LanguageLevel.nato[rank - 1]) }
    if held.rank >= wanted.rank {
      return (.met, .comparedLevel(skill, published: isPublished(wanted.rank) || isPublished(held.rank)))
    }
    let isSure = isPublished(wanted.rank)
    return (isSure ? .notMet : .cannotTell, .comparedLevel(skill, published: isSure))
  }

  private func worse(_ left: Judgement, _ right: Judgement) -> Judgement {
    LanguageMatch.rank(right.outcome) < LanguageMatch.rank(left.outcome) ? right : left
  }

  private static func rank(_ outcome: Answer.Outcome) -> Int {
    switch outcome {
    case .notMet: 0
    case .cannotTell: 1
    case .met: 2
    }
  }
}
